// What the index knows, fetched when it is needed. indexer/shards.py and its neighbours write it.

import { readApart, readFacet } from "./facets.js";
import { Files, fetchManifest } from "./files.js";
import { askedKeys, keysFrom, keysOf, readNear, readSlips } from "./spelling.js";
import { readLanguage } from "./tokens.js";
import { readPieces } from "./unseen.js";
import { place, readRun } from "./words.js";

/** A heading and a text. */
const FRAGMENT_TEXTS = 2;

/**
 * @typedef {{id: string, title: string, address: string, theme: string, theme_label: string,
 *   kern: string, invented: boolean, minutes: number, phase_label: string,
 *   contrasts: [story: number, why: string][]}} Card
 * @typedef {{anchor: string, texts: string[], subjects: number[]}} Part  the head has no anchor
 * @typedef {{fingerprint: string, counts: {stories: number},
 *   language: import("./tokens.js").LanguageData, facets: string[],
 *   slips: import("./spelling.js").Reach, subjects: string[], weights: number[], words: string,
 *   facetFiles: string, unknown: string, shelves: string[], shelfStories: number,
 *   cardFields: string[], cardsTogether: number, onCard: [number, "title" | "kern"][]}} Manifest
 * @typedef {{firstPlaces: string[], firstKeys: string[], phrases: Set<string>,
 *   firstParts: number[], storyOfPart: number[], invented: boolean[]}} Lists  after the JSON
 * @typedef {import("./bytes.js").Reader} Reader
 * @typedef {import("./words.js").TermEntry} TermEntry
 */

/**
 * Fetch the manifest and check that this engine can read what it names.
 * @param {string} baseUrl  the folder `search/`
 * @param {import("./files.js").FetchBytes} fetchBytes
 * @param {{cache?: RequestCache, early?: Promise<ArrayBuffer>}} [options]
 * @returns {Promise<Shards>}
 */
export async function openShards(baseUrl, fetchBytes, options = {}) {
  const folder = baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`;
  const content = await fetchManifest(folder, fetchBytes, options);
  /** @type {Manifest} */
  const manifest = JSON.parse(content.text());
  const lists = {
    firstPlaces: content.words(),
    firstKeys: content.words(),
    phrases: new Set(content.words()),
    ...numberParts(content.numbers(manifest.counts.stories)),
    invented: readRunLengths(content.counted()),
  };
  return new Shards(folder, fetchBytes, manifest, lists);
}

/**
 * The first part of each story, and the story of each part.
 * @param {number[]} parts
 */
function numberParts(parts) {
  /** @type {number[]} */
  const firstParts = [];
  /** @type {number[]} */
  const storyOfPart = [];
  parts.forEach((count, story) => {
    firstParts.push(storyOfPart.length);
    for (let part = 0; part < count; part += 1) storyOfPart.push(story);
  });
  return { firstParts, storyOfPart };
}

/**
 * How many follow each other that are the same, first of the true ones: a flag for each.
 * @param {number[]} runs
 */
function readRunLengths(runs) {
  return runs.flatMap((length, at) => Array.from({ length }, () => at % 2 === 0));
}

/** State: what was fetched of an index so far. */
export class Shards {
  /**
   * @param {string} folder
   * @param {import("./files.js").FetchBytes} fetchBytes
   * @param {Manifest} manifest
   * @param {Lists} lists
   */
  constructor(folder, fetchBytes, manifest, lists) {
    this.folder = folder;
    this.fetchBytes = fetchBytes;
    this.files = new Files(folder, fetchBytes, manifest.fingerprint);
    this.manifest = manifest;
    this.lists = lists;
    this.language = readLanguage(manifest.language);
    this.commonText = commonText(manifest.language);
    this.subjects = manifest.subjects;
    this.firstParts = lists.firstParts;
    this.storyOfPart = lists.storyOfPart;
  }

  /** The shards of the site as it is now; null where these are still those. */
  async renewed() {
    const other = await openShards(this.folder, this.fetchBytes, { cache: "reload" });
    return JSON.stringify(other.manifest) === JSON.stringify(this.manifest) ? null : other;
  }

  /**
   * The terms a normalised form or a phrase stands for; none where the index does not know it.
   * @param {string} form
   * @returns {Promise<[string, number][]>}
   */
  async termsOf(form) {
    // Every stretch of a question may be a phrase of the codebook; most are not, and cost nothing.
    if (form.includes(" ") && !this.lists.phrases.has(form)) return [];
    return (await this.runOf(form)).senses.get(form) ?? [];
  }

  /**
   * What the index knows of a term.
   * @param {string} term
   * @returns {Promise<TermEntry>}
   */
  async term(term) {
    const { terms } = await this.runOf(term);
    return /** @type {TermEntry} */ (terms.get(term));
  }

  /**
   * The file in which a word has its place.
   * @param {string} word
   * @returns {Promise<import("./words.js").WordRun>}
   */
  async runOf(word) {
    const at = lastNotAfter(this.lists.firstPlaces, place(word, this.language));
    if (at < 0) return { senses: new Map(), terms: new Map() };
    const name = `words-${this.manifest.words}-${at}.bin`;
    return this.files.get(name, (content) => readRun(content, this.manifest.weights));
  }

  /**
   * Whether we made a story up.
   * @param {number} number
   */
  isInvented(number) {
    return this.lists.invented[number];
  }

  /**
   * By what stories can be chosen; null where there is no such facet.
   * @param {string} name
   * @param {string[] | null} [asked]  values: of a facet with many only these need to be fetched
   * @returns {Promise<{label: string, values: [string, string][],
   *   has: (value: number, story: number) => boolean} | null>}
   */
  async facet(name, asked = null) {
    const number = this.manifest.facets.indexOf(name);
    if (number < 0) return null;
    const { stories } = this.manifest.counts;
    /**
     * @template T
     * @param {number} at
     * @param {(content: Reader) => T} read
     */
    const fetchFacet = (at, read) => this.files.get(`facet-${this.manifest.facetFiles}-${at}.bin`, read);
    const facet = await fetchFacet(number, (content) => readFacet(content, stories));
    /** @param {number} at */
    const fetchRun = (at) => fetchFacet(at, (content) => content.bitmaps(stories));
    return { ...facet, has: await readApart(facet, asked, fetchRun) };
  }

  /**
   * The forms among which `suggest` looks, and how common each is.
   * @param {string} word
   * @returns {Promise<Map<string, number>>}
   */
  async nearForms(word) {
    const keys = new Set(askedKeys(word, this.manifest.slips));
    const filed = await this.formsAt(keys);
    return new Map(filed.filter(([form]) => keysOf(form, this.manifest.slips).some((key) => keys.has(key))));
  }

  /**
   * The forms that begin so, and how common each is, roughly; none for one or two letters.
   * @param {string} beginning
   * @returns {Promise<[string, number][]>}
   */
  async formsFrom(beginning) {
    const filed = await this.formsAt(keysFrom(beginning));
    return filed.filter(([form]) => form.startsWith(beginning));
  }

  /**
   * All forms of the files in which these keys lie.
   * @param {Iterable<string>} keys
   */
  async formsAt(keys) {
    const numbers = new Set(Array.from(keys, (key) => lastNotAfter(this.lists.firstKeys, key)));
    const runs = [...numbers].filter((at) => at >= 0).map((at) => this.nearRun(at));
    return (await Promise.all(runs)).flat();
  }

  /** @param {number} at */
  nearRun(at) {
    const name = `near-${this.manifest.unknown}-${at}.bin`;
    return this.files.get(name, (content) => readNear(content, this.lists.firstKeys[at]));
  }

  /** What slips cost, as `suggest` wants it. */
  slips() {
    const name = `slips-${this.manifest.unknown}-0.bin`;
    return this.files.get(name, (content) => readSlips(JSON.parse(content.rest())));
  }

  /** The table in which `splitUnseen` looks. */
  compoundParts() {
    return this.files.get(`pieces-${this.manifest.unknown}-0.bin`, readPieces);
  }

  /**
   * The card and the texts of a story.
   * @param {number} number
   */
  async story(number) {
    const [card, parts] = await Promise.all([this.card(number), this.parts(number)]);
    return { card, parts };
  }

  /**
   * What a result shows of a story, without its texts.
   * @param {number} number
   * @returns {Promise<Card>}
   */
  async card(number) {
    const { cardFields, cardsTogether, shelfStories } = this.manifest;
    const at = number % shelfStories;
    const name = this.onShelf(number, "cards", Math.floor(at / cardsTogether));
    const columns = await this.files.get(name, (content) => JSON.parse(content.rest()), this.commonText);
    const values = cardFields.map((field, column) => [field, columns[column][at % cardsTogether]]);
    return Object.fromEntries(values);
  }

  /**
   * The parts of a story, with their texts; those that are on its card come from there.
   * @param {number} number
   * @returns {Promise<Part[]>}
   */
  async parts(number) {
    const name = this.onShelf(number, "text", number % this.manifest.shelfStories);
    /** @type {(content: Reader) => [anchors: string[], subjects: number[][], texts: string[]]} */
    const read = (content) => JSON.parse(content.rest());
    const [card, [anchors, subjects, texts]] = await Promise.all([
      this.card(number), this.files.get(name, read, this.commonText),
    ]);
    const start = texts.length - anchors.length * FRAGMENT_TEXTS;
    const head = texts.slice(0, start);
    this.manifest.onCard.forEach(([at, field]) => head.splice(at, 0, card[field]));
    /** @param {number} at */
    const ofFragment = (at) => texts.slice(start + at * FRAGMENT_TEXTS).slice(0, FRAGMENT_TEXTS);
    return [
      { anchor: "", texts: head, subjects: subjects[0] },
      ...anchors.map((anchor, at) => ({ anchor, texts: ofFragment(at), subjects: subjects[at + 1] })),
    ];
  }

  /**
   * @param {number} number
   * @param {"cards" | "text"} kind
   * @param {number} at
   */
  onShelf(number, kind, at) {
    const { shelves, shelfStories } = this.manifest;
    return `${kind}-${shelves[Math.floor(number / shelfStories)]}-${at}.bin`;
  }
}

/**
 * What files of stories are packed after. The twin of `common_text` in indexer/shard_stories.py.
 * @param {import("./tokens.js").LanguageData} language
 */
function commonText({ function_words: words }) {
  const begin = words.map((word) => word[0].toUpperCase() + word.slice(1));
  return new TextEncoder().encode(`${begin.join(". ")}. ${words.join(" ")} `);
}

/**
 * The last of the sorted values that is not after this one; -1 where it comes before them all.
 * @param {string[]} values
 * @param {string} value
 */
function lastNotAfter(values, value) {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (values[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
