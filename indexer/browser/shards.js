// The files of the index, fetched when they are needed. indexer/shards.py describes them.

import { readLanguage } from "./tokens.js";

const FORMAT = 1;

/**
 * @typedef {{idf: number, forms: string[], subjects: number[], parts: number[],
 *   impacts: number[]}} TermEntry
 */

/**
 * Fetch the manifest and check that this engine can read what it names.
 * @param {string} baseUrl  the folder `search/`
 * @param {(url: string) => Promise<any>} fetchJson
 */
export async function openShards(baseUrl, fetchJson) {
  const folder = baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`;
  const manifest = await fetchJson(`${folder}manifest.json`);
  if (!manifest || manifest.format !== FORMAT) {
    throw new Error("Zoeken lukt nu niet: de site is net vernieuwd. Laad de pagina opnieuw.");
  }
  return new Shards(folder, fetchJson, manifest);
}

/** State: what was fetched so far. Every file is fetched once; after a failure it is tried again. */
class Shards {
  constructor(folder, fetchJson, manifest) {
    this.folder = folder;
    this.fetchJson = fetchJson;
    this.manifest = manifest;
    this.language = readLanguage(manifest.language);
    this.subjects = manifest.subjects;
    this.fetched = new Map();
  }

  fetch(file) {
    if (!this.fetched.has(file)) {
      const promise = this.fetchJson(this.folder + file);
      this.fetched.set(file, promise);
      promise.catch(() => this.fetched.delete(file));
    }
    return this.fetched.get(file);
  }

  /** The first part of each story, the story of each part, and the numbers of its themes. */
  async library() {
    const { parts, themes } = await this.fetch(this.manifest.library);
    const firstParts = [];
    const storyOfPart = [];
    parts.forEach((count, story) => {
      firstParts.push(storyOfPart.length);
      for (let part = 0; part < count; part += 1) storyOfPart.push(story);
    });
    return { firstParts, storyOfPart, themes };
  }

  /**
   * The terms a normalised form stands for; none where the index does not know it.
   * @param {string} form
   * @returns {Promise<[string, number][]>}
   */
  async termsOf(form) {
    return (await this.lookUp("forms", form)) ?? [];
  }

  /**
   * What the index knows of a term.
   * @param {string} term
   * @returns {Promise<TermEntry>}
   */
  async term(term) {
    const [idf, forms, subjects, parts, impacts] = await this.lookUp("terms", term);
    return { idf, forms, subjects, parts, impacts };
  }

  async lookUp(kind, key) {
    const shards = this.manifest[kind];
    const at = placeOf(key, shards);
    if (at < 0) return undefined;
    const entries = await this.fetch(shards[at][1]);
    // Own properties only: `constructor` is a word that somebody can ask for.
    return Object.prototype.hasOwnProperty.call(entries, key) ? entries[key] : undefined;
  }

  /** The card and the texts of a story. */
  async story(number) {
    const shards = this.manifest.stories;
    const at = placeOf(number, shards);
    const stories = await this.fetch(shards[at][1]);
    const [card, parts] = stories[number - shards[at][0]];
    return {
      card,
      parts: parts.map(([anchor, texts, subjects]) => ({ anchor, texts, subjects })),
    };
  }
}

/** The last shard whose first key is not after this key; -1 where it comes before them all. */
function placeOf(key, shards) {
  let low = 0;
  let high = shards.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (shards[middle][0] <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
