// From a question to the stories that fit. The twin of indexer/search.py.

import { fetchFile } from "./files.js";
import { anyFilter, applyFilters, count, countFacets, minus, withAny } from "./filters.js";
import { buildContrast, buildHit } from "./hits.js";
import { lookUpQuestion, lookUpWord, topicNumber, wordInProgress } from "./look_up.js";
import { NEAR_DEPTH, nearFirst } from "./nearness.js";
import { parseQuery, standsIn } from "./query.js";
import { bestOf, scoreStories } from "./ranking.js";
import { openShards } from "./shards.js";

const DEFAULT_LIMIT = 10;
const BASE_WEIGHT = 192;

/**
 * @typedef {import("./shards.js").Shards} Shards
 * @typedef {import("./ranking.js").RankedStory} RankedStory
 * @typedef {{filters?: Record<string, string[]>, without?: string[], typing?: boolean,
 *   limit?: number}} Options
 * @typedef {{hits: import("./hits.js").Hit[], total: import("./filters.js").Count,
 *   hidden: import("./filters.js").Count, unknownWords: string[],
 *   meant: {word: string, forms: string[]}[], topics: string[], unknownTopics: string[],
 *   loosePhrases: string[]}} Results
 * @typedef {{query: import("./query.js").Query, lookedUp: import("./look_up.js").LookedUpQuestion,
 *   topics: number[], unknownTopics: string[], loosePhrases: string[], fitting: RankedStory[]}} Answer
 * @typedef {{search: (text: string, options?: Options) => Promise<Results>,
 *   facets: (text: string, options?: Options) => Promise<import("./filters.js").CountedFacet[]>,
 *   contrast: (results: Results) => Promise<import("./hits.js").Contrast | null>}} Engine
 */

/**
 * Open the index of a site.
 * @param {string} baseUrl  the folder `search/`
 * @param {{fetchBytes?: import("./files.js").FetchBytes, manifest?: Promise<ArrayBuffer>}} [how]
 *   another way to fetch; a manifest that was asked for while the engine was still on its way
 * @returns {Promise<Engine>}
 */
export async function openEngine(baseUrl, { fetchBytes = fetchFile, manifest } = {}) {
  let shards = await openShards(baseUrl, fetchBytes, { early: manifest });
  /**
   * @template T
   * @param {(shards: Shards) => Promise<T>} question
   * @returns {Promise<T>}
   */
  const ask = async (question) => {
    const asked = shards;
    try {
      return await question(asked);
    } catch (error) {
      // The site may have been renewed since: its old files are gone.
      const renewed = await asked.renewed();
      if (!renewed) throw error;
      shards = renewed;
      return question(renewed);
    }
  };
  return {
    search: (text, options = {}) => ask((now) => search(now, text, options)),
    facets: (text, options = {}) => ask((now) => countByFacet(now, text, options)),
    contrast: (results) => findContrast(results),
  };
}

/**
 * What lies behind results, for the question that may follow on them.
 * @type {WeakMap<Results, {shards: Shards, left: RankedStory[],
 *   best: RankedStory[], filters: import("./filters.js").Filters}>}
 */
const behind = new WeakMap();

/**
 * @param {Shards} shards
 * @param {string} text
 * @param {Options} options
 * @returns {Promise<Results>}
 */
async function search(shards, text, options) {
  const filters = filtersOf(options);
  const answer = await findFitting(shards, text, options);
  const fitting = answer.fitting.map((found) => found.story);
  const allowed = await applyFilters(shards, fitting, filters);
  const left = only(answer.fitting, allowed);
  const limit = options.limit ?? DEFAULT_LIMIT;
  const best = bestFirst(shards, left, answer.lookedUp, limit);
  const { words, unknownWords } = answer.lookedUp;
  const results = {
    hits: await Promise.all(best.slice(0, limit).map((found) => hitOf(shards, found, answer))),
    total: count(shards, allowed),
    hidden: minus(count(shards, fitting), count(shards, allowed)),
    unknownWords,
    meant: words.filter((word) => word.meant.length > 0).map((word) => ({ word: word.form, forms: word.meant })),
    topics: answer.topics.map((number) => topicLabel(shards, number)),
    unknownTopics: answer.unknownTopics,
    loosePhrases: answer.loosePhrases,
  };
  behind.set(results, { shards, left, best, filters });
  return results;
}

/**
 * The first so many or more, after the filters, so that these leave nearness to what they leave.
 * @param {Shards} shards
 * @param {RankedStory[]} left
 * @param {import("./look_up.js").LookedUpQuestion} lookedUp
 * @param {number} limit
 */
function bestFirst(shards, left, lookedUp, limit) {
  const best = bestOf(left, Math.max(limit, NEAR_DEPTH));
  return nearFirst(best, askedTerms(lookedUp), shards.storyOfPart);
}

/** @param {import("./look_up.js").LookedUpQuestion} lookedUp */
function askedTerms(lookedUp) {
  return lookedUp.known.map((word) => word.terms);
}

/**
 * Of the stories that went differently than the best one, the first that fits the question too;
 * else the first. Fetched apart, so that results do not wait for it.
 * @param {Results} results
 * @returns {Promise<import("./hits.js").Contrast | null>}
 */
async function findContrast(results) {
  const known = behind.get(results);
  if (!known || known.left.length === 0) return null;
  const { shards, left, best, filters } = known;
  const told = new Map((await shards.card(best[0].story)).contrasts);
  const allowed = await applyFilters(shards, [...told.keys()], filters);
  const fitting = new Set(left.map((found) => found.story));
  const chosen = allowed.find((story) => fitting.has(story)) ?? allowed[0];
  return chosen === undefined ? null : buildContrast(await shards.card(chosen), told.get(chosen) ?? "");
}

/**
 * By what the stories that fit can be chosen, with how many there are of each value.
 * @param {Shards} shards
 * @param {string} text
 * @param {Options} options
 */
async function countByFacet(shards, text, options) {
  const answer = await findFitting(shards, text, options);
  return countFacets(shards, answer.fitting.map((found) => found.story), filtersOf(options));
}

/**
 * @param {Options} options
 * @returns {import("./filters.js").Filters}
 */
function filtersOf({ filters = {}, without = [] }) {
  return { chosen: filters, without };
}

/**
 * All stories that fit a question, the filters not yet applied.
 * @param {Shards} shards
 * @param {string} text
 * @param {Options} options
 * @returns {Promise<Answer>}
 */
async function findFitting(shards, text, options) {
  const query = parseQuery(text, shards.language);
  const beginning = options.typing ? wordInProgress(text, query, shards.language) : "";
  const [lookedUp, numbers] = await Promise.all([
    lookUpQuestion(shards, query, beginning),
    Promise.all(query.topics.map((name) => topicNumber(shards, name))),
  ]);
  const topics = numbers.filter((number) => number !== null);
  const ranked = query.words.length > 0
    ? scoreStories(askedTerms(lookedUp), shards.storyOfPart)
    : query.topics.length > 0 || anyFilter(filtersOf(options)) ? everyStory(shards) : [];
  const stories = ranked.map((found) => found.story);
  let fitting = await onlyFitting(shards, stories, query, numbers);
  /** @type {import("./query.js").Phrase[]} */
  const said = [];
  /** @type {import("./query.js").Phrase[]} */
  const loose = [];
  for (const phrase of query.phrases) {
    const withPhrase = await storiesWithPhrase(shards, phrase, fitting);
    (withPhrase.size > 0 ? said : loose).push(phrase);
    if (withPhrase.size > 0) fitting = fitting.filter((story) => withPhrase.has(story));
  }
  return {
    query: { ...query, phrases: said },
    loosePhrases: loose.map((phrase) => phrase.join(" ")),
    lookedUp,
    topics,
    unknownTopics: query.topics.filter((_, at) => numbers[at] === null).map((name) => name.join(" ")),
    fitting: only(ranked, fitting),
  };
}

/**
 * Of these stories those that are among the others, which were chosen from them. Mostly that is all.
 * @param {RankedStory[]} ranked
 * @param {number[]} chosen
 */
function only(ranked, chosen) {
  if (chosen.length === ranked.length) return ranked;
  const isChosen = new Set(chosen);
  return ranked.filter((found) => isChosen.has(found.story));
}

/**
 * In the order of their ids: nothing was asked that could be told better or worse.
 * @param {Shards} shards
 * @returns {RankedStory[]}
 */
function everyStory(shards) {
  return shards.firstParts.map((_, story) => ({ story, score: 0, parts: [] }));
}

/**
 * @param {Shards} shards
 * @param {number} number
 */
function topicLabel(shards, number) {
  return shards.subjects[number].replace(/^onderwerp /, "");
}

/**
 * With the topics, and without what was excluded.
 * @param {Shards} shards
 * @param {number[]} stories
 * @param {import("./query.js").Query} query
 * @param {(number | null)[]} topics  the numbers of those that the query names
 */
async function onlyFitting(shards, stories, query, topics) {
  let left = stories;
  for (const number of topics) {
    const has = number === null ? () => false : await withAny(shards, "topic", [topicLabel(shards, number)]);
    left = left.filter(has);
  }
  for (const excluded of query.excluded) {
    const out = await storiesToLeaveOut(shards, excluded, left);
    left = left.filter((story) => !out.has(story));
  }
  return left;
}

/**
 * What one word would find in its own forms, not by its kin or a part; several as they stand.
 * @param {Shards} shards
 * @param {import("./query.js").Phrase} excluded
 * @param {number[]} left
 */
async function storiesToLeaveOut(shards, excluded, left) {
  if (excluded.length > 1) return storiesWithPhrase(shards, excluded, left);
  const { terms } = await lookUpWord(shards, excluded[0]);
  const own = terms.filter((term) => term.weight >= BASE_WEIGHT);
  return new Set(own.flatMap((term) => term.parts.map((part) => shards.storyOfPart[part])));
}

/**
 * The postings of its rare words give the candidates, the text decides.
 * @param {Shards} shards
 * @param {import("./query.js").Phrase} phrase
 * @param {number[]} left
 */
async function storiesWithPhrase(shards, phrase, left) {
  const candidates = await phraseCandidates(shards, phrase, left);
  const found = candidates.map(async (number) => {
    const parts = await shards.parts(number);
    return parts.some((part) => standsIn(phrase, part.texts, shards.language));
  });
  const stands = await Promise.all(found);
  return new Set(candidates.filter((_, at) => stands[at]));
}

/**
 * The stories that have every word of a phrase in one part, function words not counted.
 * @param {Shards} shards
 * @param {import("./query.js").Phrase} phrase
 * @param {number[]} left
 */
async function phraseCandidates(shards, phrase, left) {
  const rare = phrase.filter((form) => !shards.language.functionWords.has(form));
  const words = await Promise.all([...new Set(rare)].map((form) => lookUpWord(shards, form)));
  const inParts = words.map(({ terms }) => new Set(terms.flatMap((term) => term.parts)));
  if (inParts.length === 0) return left;
  const together = [...inParts[0]].filter((part) => inParts.every((parts) => parts.has(part)));
  const stories = new Set(together.map((part) => shards.storyOfPart[part]));
  return left.filter((story) => stories.has(story));
}

/**
 * @param {Shards} shards
 * @param {RankedStory} found
 * @param {Answer} answer
 */
async function hitOf(shards, found, { query, lookedUp, topics }) {
  const story = await shards.story(found.story);
  return buildHit(story, found, shards.firstParts[found.story], query, lookedUp.known, topics, shards);
}
