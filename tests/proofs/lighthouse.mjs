// Lighthouse, in one Chromium for all pages. Standard input: { chromium, flags, pages: [address] };
// prints [{ address, scores: { category: 0…1 }, lost: ["audit: what is wrong"] }].
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";

const CATEGORIES = ["accessibility", "best-practices", "seo"];
const settings = {
  onlyCategories: CATEGORIES,
  output: "json",
  logLevel: "error",
  disableFullPageScreenshot: true,
  // How fast a page is, is measured elsewhere. So it need not be slowed down, nor waited for long.
  throttlingMethod: "simulate",
  networkQuietThresholdMs: 300,
  cpuQuietThresholdMs: 300,
};

const given = JSON.parse(await new Response(process.stdin).text());
const chrome = await puppeteer.launch({ executablePath: given.chromium, args: given.flags });
try {
  const answers = [];
  for (const address of given.pages) answers.push(await judge(address));
  console.log(JSON.stringify(answers));
} finally {
  await chrome.close();
}

async function judge(address) {
  const page = await chrome.newPage();
  const { lhr } = await lighthouse(address, settings, undefined, page);
  await page.close();
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  const categories = CATEGORIES.map((name) => [name, lhr.categories[name]]);
  return {
    address,
    scores: Object.fromEntries(categories.map(([name, { score }]) => [name, score])),
    lost: categories.flatMap(([name, { auditRefs }]) => auditRefs.flatMap(lostBy(lhr.audits, name))),
  };
}

/** What takes points off, with the first places where it does. */
function lostBy(audits, category) {
  return ({ id, weight }) => {
    const { score, title, details } = audits[id];
    if (!weight || score === null || score === 1) return [];
    const places = (details?.items ?? []).map((item) => item.node?.selector ?? item.description ?? item.url);
    return [{ category, words: `${id}: ${title} ${places.filter(Boolean).slice(0, 3).join(" | ")}` }];
  };
}
