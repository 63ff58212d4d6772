// @ts-check
// The engine: fetched when somebody starts to ask, and again after a failure.

/**
 * @typedef {{real: number, invented: number}} Count  never added up
 * @typedef {{anchor: string, heading: string, snippet: {text: string, match: boolean}[]}} Fragment
 * @typedef {{id: string, title: string, address: string, theme: string, themeLabel: string,
 *   kern: string, invented: boolean, minutes: number, phaseLabel: string}} CardFacts
 * @typedef {CardFacts & {why: string[], fragments: Fragment[]}} Hit
 * @typedef {{word: string, forms: string[]}} Suggestion
 * @typedef {{hits: Hit[], total: Count, hidden: Count, unknownWords: string[], meant: Suggestion[],
 *   near?: Suggestion[], topics: string[], unknownTopics: string[],
 *   loosePhrases: string[]}} Found
 * @typedef {{hit: CardFacts, why: string}} Contrast
 * @typedef {{name: import("./search-question.js").FacetName, label: string,
 *   values: {value: string, label: string, count: Count}[]}} Facet
 * @typedef {{filters: Record<string, string[]>, without: string[], typing: boolean,
 *   limit?: number}} Options
 * @typedef {{search: (text: string, options: Options) => Promise<Found>,
 *   contrast: (found: Found) => Promise<Contrast | null>,
 *   facets: (text: string, options: Options) => Promise<Facet[]>}} Engine
 */

/** @type {Promise<Engine> | null} */
let engine = null;
let tries = 0;

/** @param {string} root  the way to the root of the site: `../` @returns {Promise<Engine>} */
export function openOnce(root) {
  engine ??= start(root).catch((error) => {
    engine = null;
    throw error;
  });
  return engine;
}

/**
 * The manifest is asked for beside the engine, not after it: one wait less on a slow line.
 * A browser may keep a module that failed to load; another # makes it ask again.
 * @param {string} root
 * @returns {Promise<Engine>}
 */
async function start(root) {
  const address = new URL(`${root}search/`, document.baseURI).href;
  const manifest = fetch(`${address}manifest.bin`, { credentials: "omit" }).then(wholeAnswer);
  manifest.catch(() => {}); // the engine asks again, and says what is wrong
  const { openEngine } = await import(`${address}engine.js${tries++ ? `#${tries}` : ""}`);
  return openEngine(address, { manifest });
}

/** @param {Response} answer */
function wholeAnswer(answer) {
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.arrayBuffer();
}
