// The main journeys in Firefox, over WebDriver BiDi. Standard input: { firefox, site, journey };
// prints { steps: [what was seen], said: [console, errors, breaches of the policy, foreign requests] }.
import assert from "node:assert/strict";
import puppeteer from "puppeteer-core";

const { firefox, site, journey } = JSON.parse(await new Response(process.stdin).text());
const steps = [];
const said = [];

/** With our own words, to a story, to one in which it went differently. */
async function words(page) {
  await page.goto(site);
  await page.type("input[type=search]", "bewind");
  await arrive(page, "/zoeken/#q=bewind", () => page.keyboard.press("Enter"));
  await page.waitForSelector(".hit h3 a");
  steps.push(await text(page, "#zoek-kop"));
  const other = await page.waitForSelector(".contrast a");
  const contrast = await other.evaluate((link) => link.href);
  await follow(page, "#zoek-lijst .hit h3 a");
  steps.push(await text(page, "h1"), await mark(page));
  // Not `page.goBack()`: that waits for a load, and Firefox has the page still.
  await arrive(page, "/zoeken/#q=bewind", () => page.evaluate(() => setTimeout(() => history.back())));
  await page.waitForSelector(".contrast a");
  assert.equal(await page.$eval("input[type=search]", (field) => field.value), "bewind");
  await follow(page, ".contrast a");
  assert.equal(page.url(), contrast);
  steps.push(await text(page, "h1"), await mark(page));
}

/** From the themes to an insight, and to the very words that it rests on. */
async function theme(page) {
  await page.goto(`${site}themas/`);
  await follow(page, "main a[href='../themas/schulden/'], main a[href='schulden/']");
  steps.push(await text(page, "h1"));
  await follow(page, "main a[href*='inzichten/']:not([href$='inzichten/'])");
  steps.push(await text(page, "h1"));
  await follow(page, "main a[href*='verhalen/'][href*='#']");
  const fragment = new URL(page.url()).hash.slice(1);
  const top = await page.$eval(`[id='${fragment}']`, (part) => part.getBoundingClientRect().top);
  assert.ok(top >= -1 && top < 900, `fragment ${fragment} is ${top} px from the top`);
  steps.push(await text(page, "h1"), await mark(page), fragment);
}

/** A filter is ticked, and said in the address; loaded again, boxes and address agree. */
async function filter(page) {
  const box = "input[name=theme][value=dakloosheid]";
  await page.goto(`${site}zoeken/#q=schaamte`);
  await page.waitForSelector(".hit");
  await page.click("#zoek-filters summary");
  await arrive(page, "thema=dakloosheid", () => page.click(box));
  await page.reload();
  await page.waitForSelector("#zoek-keuzes button");
  assert.equal(await page.$eval(box, (one) => one.checked), true);
  await arrive(page, "#q=schaamte", () => page.click("#zoek-keuzes button"));
  await page.reload();
  await page.waitForSelector(".hit");
  assert.equal(await page.$eval(box, (one) => one.checked), false);
  steps.push(await text(page, "#zoek-kop"));
}

async function follow(page, selector) {
  const link = await page.waitForSelector(selector);
  const address = await link.evaluate((one) => one.href);
  await arrive(page, address, () => link.evaluate((one) => one.click()));
}

/** Do something that leads to an address that ends in `end`, and wait until its page is there. */
async function arrive(page, end, act) {
  await act();
  const there = (wanted) => location.href.endsWith(wanted) && document.readyState === "complete";
  await page.waitForFunction(there, {}, end);
}

const text = async (page, selector) => page.$eval(selector, (one) => one.textContent.trim());
const mark = async (page) => text(page, "main .mark");

const browser = await puppeteer.launch({ browser: "firefox", executablePath: firefox });
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(() => {
    addEventListener("securitypolicyviolation", (event) =>
      console.error("policy:", event.violatedDirective, event.blockedURI));
  });
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  // Firefox itself asks for /favicon.ico, and brings a font of its own as a `data:` address.
  const ours = new RegExp(`^(data:|${new URL(site).origin}/)`);
  page.on("request", (request) => ours.test(request.url()) || said.push(request.url()));
  if (journey === "speaks") await page.goto(site).then(() => page.evaluate(() => console.log("hoor")));
  else await { words, theme, filter }[journey](page);
} finally {
  await browser.close();
}
console.log(JSON.stringify({ steps, said }));
