// Stands in for the real engine, and keeps to its contract. It knows one real story and eleven
// invented ones about a letter; what else it does, it does for a word:
//   stuk    fails                    traag…  answers after 2.5 seconds
//   breif   is read as brief         la      finds one story, without a story in which it went differently

const HIT = {
  id: "7k2m9q",
  title: "De post bleef <dicht>",
  address: "verhalen/7k2m9q/",
  theme: "schulden",
  themeLabel: "Schulden",
  score: 9,
  why: ["brief", "ongeopende post"],
  invented: false,
  minutes: 1,
  phaseLabel: "Ik leef ermee",
  kern: "Ze deed de post niet meer open.",
  fragments: [
    {
      anchor: "buurvrouw",
      heading: "De buurvrouw ging mee",
      score: 3,
      snippet: [
        { text: "Ze zei niets over de ", match: false },
        { text: "brief", match: true },
        { text: " <b>.", match: false },
      ],
    },
    { anchor: "", heading: "De post bleef <dicht>", score: 2, snippet: [{ text: "Ze deed de post", match: false }] },
  ],
};
const INVENTED = { ...HIT, title: "Een la", address: "verhalen/p4x8dn/", invented: true };
const LETTERS = [HIT, ...Array.from({ length: 11 }, (_, at) => ({ ...INVENTED, id: `p4x8d${at}` }))];
const OTHER = { ...INVENTED, id: "r9wz3h", title: "Zonder hulp", address: "verhalen/r9wz3h/" };
const WORDS = { brief: LETTERS, breif: LETTERS, traag: LETTERS.slice(0, 3), la: LETTERS.slice(1, 2), "": LETTERS };

/** Every answer, as the page asked for it: `[text, typing]`. */
globalThis.asked = [];

export async function openEngine(baseUrl, { manifest }) {
  if (!baseUrl.endsWith("/search/")) throw new Error(baseUrl);
  await manifest;
  return { search, contrast, facets };
}

async function search(text, { filters, without, typing, limit }) {
  globalThis.asked.push([text, typing]);
  if (text === "stuk" || globalThis.broken) throw new Error("stuk");
  if (text.startsWith("traag")) await new Promise((resolve) => setTimeout(resolve, 2500));
  const fit = WORDS[text] ?? (typing && "brief".startsWith(text) ? LETTERS : text.startsWith("traag") ? WORDS.traag : []);
  const left = allowed(fit, filters, without);
  const known = fit.length > 0 && text !== "breif";
  return {
    hits: left.slice(0, limit),
    total: count(left),
    hidden: count(fit.filter((hit) => !left.includes(hit))),
    unknownWords: known || text === "breif" ? [] : text.split(" "),
    meant: text === "breif" ? [{ word: "breif", forms: ["brief", "brieven"] }] : [],
    near: text === "brif" ? [{ word: "brif", forms: ["brief"] }] : [],
    topics: [],
    loosePhrases: [],
    unknownTopics: (filters.topic ?? []).filter((topic) => topic === "blabla"),
  };
}

/** All are about debts; the invented ones are told by an experience worker, and speak of children. */
function allowed(hits, filters, without) {
  if (filters.theme?.includes("wonen") && !filters.theme.includes("schulden")) return [];
  return hits.filter((hit) => !(hit.invented && without.length > 0));
}

function count(hits) {
  const invented = hits.filter((hit) => hit.invented).length;
  return { real: hits.length - invented, invented };
}

async function contrast({ hits }) {
  await new Promise((resolve) => setTimeout(resolve, 300));
  return hits.length > 1 ? { hit: OTHER, why: "Hier hielp meegaan niet." } : null;
}

async function facets(text) {
  const fit = WORDS[text] ?? [];
  return [
    {
      name: "theme",
      label: "Thema",
      values: [
        { value: "schulden", label: "Schulden", count: count(fit) },
        { value: "wonen", label: "Wonen", count: { real: 0, invented: 0 } },
      ],
    },
    { name: "notes", label: "Gaat ook over", values: [{ value: "kinderen_maken_het_mee", label: "kinderen die het meemaken", count: { real: 0, invented: 0 } }] },
  ];
}
