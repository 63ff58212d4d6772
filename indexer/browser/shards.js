// What the index knows, fetched when it is needed. indexer/shards.py and its neighbours write it.

import { Files, fetchManifest } from "./files.js";
import { readLanguage } from "./tokens.js";
import { place, readRun } from "./words.js";

/**
 * Fetch the manifest and check that this engine can read what it names.
 * @param {string} baseUrl  the folder `search/`
 * @param {import("./files.js").FetchBytes} fetchBytes
 * @param {{cache?: RequestCache, early?: Promise<ArrayBuffer>}} [options]
 */
export async function openShards(baseUrl, fetchBytes, options = {}) {
  const folder = baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`;
  const content = await fetchManifest(folder, fetchBytes, options);
  const manifest = JSON.parse(content.text());
  const firstPlaces = content.words();
  const phrases = new Set(content.words());
  const parts = content.numbers(manifest.counts.stories);
  const themes = content.numbers(parts.length).map((set) => manifest.themeSets[set]);
  return new Shards(folder, fetchBytes, manifest, { firstPlaces, phrases, library: numberParts(parts, themes) });
}

/** The first part of each story, the story of each part, and the numbers of its themes. */
function numberParts(parts, themes) {
  const firstParts = [];
  const storyOfPart = [];
  parts.forEach((count, story) => {
    firstParts.push(storyOfPart.length);
    for (let part = 0; part < count; part += 1) storyOfPart.push(story);
  });
  return { firstParts, storyOfPart, themes };
}

class Shards {
  constructor(folder, fetchBytes, manifest, lists) {
    this.folder = folder;
    this.fetchBytes = fetchBytes;
    this.files = new Files(folder, fetchBytes, manifest.fingerprint);
    this.manifest = manifest;
    this.lists = lists;
    this.language = readLanguage(manifest.language);
    this.subjects = manifest.subjects;
  }

  /** The shards of the site as it is now; null where these are still those. */
  async renewed() {
    const other = await openShards(this.folder, this.fetchBytes, { cache: "reload" });
    return JSON.stringify(other.manifest) === JSON.stringify(this.manifest) ? null : other;
  }

  /** What ranking and filtering need of every story: it comes with the manifest. */
  async library() {
    return this.lists.library;
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
   * @returns {Promise<import("./words.js").TermEntry>}
   */
  async term(term) {
    return (await this.runOf(term)).terms.get(term);
  }

  /** The file in which a word has its place. */
  async runOf(word) {
    const at = lastNotAfter(this.lists.firstPlaces, place(word, this.language));
    if (at < 0) return { senses: new Map(), terms: new Map() };
    const name = `words-${this.manifest.words}-${at}.bin`;
    return this.files.get(name, (content) => readRun(content, this.manifest.weights));
  }

  /** The card and the texts of a story. */
  async story(number) {
    const [card, parts] = await Promise.all([this.card(number), this.parts(number)]);
    return { card, parts };
  }

  /** What a result shows of a story, without its texts. */
  async card(number) {
    const { cardFields, cardsTogether, shelfStories } = this.manifest;
    const at = number % shelfStories;
    const name = this.onShelf(number, "cards", Math.floor(at / cardsTogether));
    const columns = await this.files.get(name, (content) => JSON.parse(content.rest()));
    const values = cardFields.map((field, column) => [field, columns[column][at % cardsTogether]]);
    return Object.fromEntries(values);
  }

  /** The parts of a story, with their texts. */
  async parts(number) {
    const name = this.onShelf(number, "text", number % this.manifest.shelfStories);
    const parts = await this.files.get(name, (content) => JSON.parse(content.rest()));
    return parts.map(([anchor, texts, subjects]) => ({ anchor, texts, subjects }));
  }

  onShelf(number, kind, at) {
    const { shelves, shelfStories } = this.manifest;
    return `${kind}-${shelves[Math.floor(number / shelfStories)]}-${at}.bin`;
  }
}

/** The last of the sorted values that is not after this one; -1 where it comes before them all. */
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
