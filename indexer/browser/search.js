// From a question to the stories that fit. The twin of indexer/search.py.

import { fetchFile } from "./files.js";
import { buildHit } from "./hits.js";
import { askedWords, parseQuery, standsIn } from "./query.js";
import { rankStories } from "./ranking.js";
import { openShards } from "./shards.js";
import { phraseKeys } from "./topic_phrases.js";
import { cuts } from "./unseen.js";

const DEFAULT_LIMIT = 10;
const LONGEST_UNSEEN = 40;
const LEMMA_WEIGHT = 256;
const BASE_WEIGHT = 192;
const PART_WEIGHT = 160;

/**
 * @typedef {{hits: import("./hits.js").Hit[], total: number, unknownWords: string[]}} Results
 */

/**
 * Open the index of a site.
 * @param {string} baseUrl  the folder `search/`
 * @param {{fetchBytes?: import("./files.js").FetchBytes, manifest?: Promise<ArrayBuffer>}} [how]
 *   another way to fetch; a manifest that was asked for while the engine was still on its way
 * @returns {Promise<{search: (text: string, options?: {theme?: string, limit?: number}) =>
 *   Promise<Results>}>}
 */
export async function openEngine(baseUrl, { fetchBytes = fetchFile, manifest } = {}) {
  let shards = await openShards(baseUrl, fetchBytes, { early: manifest });
  const ask = async (text, options = {}) => {
    const asked = shards;
    try {
      return await search(asked, text, options);
    } catch (error) {
      // The site may have been renewed since: its old files are gone.
      const renewed = await asked.renewed();
      if (!renewed) throw error;
      shards = renewed;
      return search(renewed, text, options);
    }
  };
  return { search: ask };
}

async function search(shards, text, { theme = null, limit = DEFAULT_LIMIT }) {
  const query = parseQuery(text, shards.language);
  const asked = askedWords(query, shards.language);
  const [library, words] = await Promise.all([
    shards.library(),
    Promise.all(asked.map((word) => lookUpAsked(shards, word))),
  ]);
  const mainTerms = words.map((word) => word.mainTerm).filter((term) => term);
  const phrases = await lookUpPhrases(shards, mainTerms);
  const known = [...words, ...phrases].filter((word) => word.terms.length > 0);
  const ranked = rankStories(known.map((word) => word.terms), library.storyOfPart);
  const left = await onlyAllowed(shards, library, ranked, query, theme);
  const hits = left.slice(0, limit).map(async (found) =>
    buildHit(await shards.story(found.story), found, library.firstParts[found.story], query, known, shards),
  );
  return { hits: await Promise.all(hits), total: left.length, unknownWords: unknownWords(words, phrases) };
}

/** A word as it was asked; one that no text has, by the pieces it is made of. */
async function lookUpAsked(shards, form) {
  const word = await lookUpWord(shards, form);
  if (word.mainTerm || form.length > LONGEST_UNSEEN) return word;
  for (const { left, right } of cuts(form)) {
    const found = [await contentWord(shards, left), await contentWord(shards, right)];
    if (found.every((piece) => piece.terms.length > 0)) return joinPieces(form, found);
  }
  return word;
}

/** A piece that says something: "uit" in a word is no reason to find a story. */
function contentWord(shards, form) {
  return lookUpWord(shards, shards.language.functionWords.has(form) ? "" : form);
}

/** One asked word that stands for the terms of its pieces, as a compound in a text does. */
function joinPieces(form, pieces) {
  return {
    form,
    mainTerm: "",
    forms: new Set(pieces.flatMap((piece) => [...piece.forms])),
    subjects: new Set(pieces.flatMap((piece) => [...piece.subjects])),
    terms: pieces.flatMap((piece) =>
      piece.terms.map((term) => ({ ...term, weight: Math.floor((term.weight * PART_WEIGHT) / LEMMA_WEIGHT) })),
    ),
  };
}

/** Street language for topics: such a phrase counts as one more asked word. */
async function lookUpPhrases(shards, terms) {
  const keys = [...new Set(phraseKeys(terms))];
  const phrases = await Promise.all(keys.map((key) => lookUpWord(shards, key)));
  return phrases.filter((phrase) => phrase.terms.length > 0);
}

/** An asked word with all that the index knows of it. */
async function lookUpWord(shards, form) {
  const weights = await shards.termsOf(form);
  const entries = await Promise.all(weights.map(([term]) => shards.term(term)));
  return {
    form,
    mainTerm: weights[0]?.[0] ?? "",
    forms: new Set(entries.flatMap((entry) => entry.forms)),
    subjects: new Set(entries.flatMap((entry) => entry.subjects)),
    terms: entries
      .map(({ idf, parts, impacts }, at) => ({ weight: weights[at][1], idf, parts, impacts }))
      .filter((term) => term.parts.length > 0),
  };
}

/** Words that no story has; but not those of a phrase that was understood. */
function unknownWords(words, phrases) {
  const understood = new Set(phrases.flatMap((phrase) => phrase.form.split(" ")));
  return words
    .filter((word) => word.terms.length === 0 && !understood.has(word.mainTerm))
    .map((word) => word.form);
}

/** Without other themes, without what was excluded, and only with the phrases. */
async function onlyAllowed(shards, library, ranked, query, theme) {
  let allowed = ranked.map((found) => found.story);
  if (theme !== null) {
    const number = shards.manifest.themes.findIndex(([name]) => name === theme);
    allowed = allowed.filter((story) => library.themes[story].includes(number));
  }
  for (const excluded of query.excluded) {
    const out = await storiesToLeaveOut(shards, library, excluded, allowed);
    allowed = allowed.filter((story) => !out.has(story));
  }
  for (const phrase of query.phrases) {
    const kept = await storiesWithPhrase(shards, library, phrase, allowed);
    allowed = allowed.filter((story) => kept.has(story));
  }
  const left = new Set(allowed);
  return ranked.filter((found) => left.has(found.story));
}

/** What one word would find in its own forms, not by a stem or a part; several as they stand. */
async function storiesToLeaveOut(shards, library, excluded, allowed) {
  if (excluded.length > 1) return storiesWithPhrase(shards, library, excluded, allowed);
  const { terms } = await lookUpWord(shards, excluded[0]);
  const own = terms.filter((term) => term.weight >= BASE_WEIGHT);
  return new Set(own.flatMap((term) => term.parts.map((part) => library.storyOfPart[part])));
}

/** The postings of its rare words give the candidates, the text decides. */
async function storiesWithPhrase(shards, library, phrase, allowed) {
  const candidates = await phraseCandidates(shards, library, phrase, allowed);
  const found = candidates.map(async (number) => {
    const parts = await shards.parts(number);
    return parts.some((part) => standsIn(phrase, part.texts, shards.language));
  });
  const stands = await Promise.all(found);
  return new Set(candidates.filter((_, at) => stands[at]));
}

/** The stories that have every word of a phrase in one part, function words not counted. */
async function phraseCandidates(shards, library, phrase, allowed) {
  const rare = phrase.filter((form) => !shards.language.functionWords.has(form));
  const words = await Promise.all([...new Set(rare)].map((form) => lookUpWord(shards, form)));
  const inParts = words.map(({ terms }) => new Set(terms.flatMap((term) => term.parts)));
  if (inParts.length === 0) return allowed;
  const together = [...inParts[0]].filter((part) => inParts.every((parts) => parts.has(part)));
  const stories = new Set(together.map((part) => library.storyOfPart[part]));
  return allowed.filter((story) => stories.has(story));
}
