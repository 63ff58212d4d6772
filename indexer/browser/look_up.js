// From the words of a question to what the index knows of them. The twin of indexer/look_up.py:
// same names, same order. One rule is only here: the beginning of a word that is still being typed.

import { askedWords, standsIn } from "./query.js";
import { suggest } from "./spelling.js";
import { tokenise } from "./tokens.js";
import { phraseKeys } from "./topic_phrases.js";
import { splitUnseen } from "./unseen.js";

const LONGEST_UNKNOWN = 40;
const LEMMA_WEIGHT = 256;
const PART_WEIGHT = 144;
const LIKENESS_WEIGHT = 192;

/** Letters that a beginning must have: with fewer it could become anything. */
const SHORTEST_BEGINNING = 3;

/** Words that a beginning may stand for: the commonest. */
const MOST_ENDINGS = 8;

/**
 * @typedef {import("./shards.js").Shards} Shards
 * @typedef {import("./hits.js").AskedWord & {mainTerm: string,
 *   terms: import("./ranking.js").AskedTerm[], meant: string[]}} LookedUpWord
 * @typedef {{words: LookedUpWord[], phrases: LookedUpWord[], known: LookedUpWord[],
 *   unknownWords: string[]}} LookedUpQuestion
 */

/**
 * The asked words, and the phrases of street language that they form.
 * @param {Shards} shards
 * @param {import("./query.js").Query} query
 * @param {string} [beginning]  the word that is still being typed
 * @returns {Promise<LookedUpQuestion>}
 */
export async function lookUpQuestion(shards, query, beginning = "") {
  const asked = askedWords(query, shards.language);
  const words = await Promise.all(
    asked.map((form) => (form === beginning ? lookUpBeginning(shards, form) : lookUpAsked(shards, form))),
  );
  const mainTerms = words.map((word) => word.mainTerm).filter((term) => term);
  const phrases = await lookUpPhrases(shards, mainTerms);
  const known = [...words, ...phrases].filter((word) => word.terms.length > 0);
  return { words, phrases, known, unknownWords: unknownWords(words, phrases) };
}

/**
 * Words that nothing was found for; but not those of a phrase that was understood.
 * @param {LookedUpWord[]} words
 * @param {LookedUpWord[]} phrases
 */
function unknownWords(words, phrases) {
  const understood = new Set(phrases.flatMap((phrase) => phrase.form.split(" ")));
  return words
    .filter((word) => word.terms.length === 0 && !understood.has(word.mainTerm))
    .map((word) => word.form);
}

/**
 * A word as it was asked. One that nobody knows stands for the pieces it is made of, and else for
 * what it looks like.
 * @param {Shards} shards
 * @param {string} form
 * @returns {Promise<LookedUpWord>}
 */
async function lookUpAsked(shards, form) {
  const word = await lookUpWord(shards, form);
  if (word.mainTerm || Array.from(form).length > LONGEST_UNKNOWN) return word;
  const pieces = splitUnseen(form, await shards.compoundParts(), shards.language) ?? [];
  const made = madeOf(form, await Promise.all(pieces.map((piece) => contentWord(shards, piece))));
  if (made.terms.length > 0) return made;
  const [near, slips] = await Promise.all([shards.nearForms(form), shards.slips()]);
  const meant = suggest(form, near, slips);
  return looksLike(form, await Promise.all(meant.map((other) => lookUpWord(shards, other))));
}

/**
 * A word, or the key of a phrase of street language.
 * @param {Shards} shards
 * @param {string} form
 * @returns {Promise<LookedUpWord>}
 */
export async function lookUpWord(shards, form) {
  const weights = await shards.termsOf(form);
  const entries = await Promise.all(weights.map(([term]) => shards.term(term)));
  return {
    form,
    mainTerm: weights[0]?.[0] ?? "",
    forms: new Set(entries.flatMap((entry) => entry.forms)),
    subjects: new Set(entries.flatMap((entry) => entry.subjects)),
    terms: entries
      .map(({ idf, parts, impacts, stretches }, at) => ({ weight: weights[at][1], idf, parts, impacts, stretches }))
      .filter((term) => term.parts.length > 0),
    meant: [],
  };
}

/**
 * Street language for topics: such a phrase counts as one more asked word.
 * @param {Shards} shards
 * @param {string[]} terms
 */
async function lookUpPhrases(shards, terms) {
  const keys = [...new Set(phraseKeys(terms))];
  const phrases = await Promise.all(keys.map((key) => lookUpWord(shards, key)));
  return phrases.filter((phrase) => phrase.terms.length > 0);
}

/**
 * The word that somebody is typing: itself, and the commonest words that begin like it.
 * @param {Shards} shards
 * @param {string} form
 * @returns {Promise<LookedUpWord>}
 */
async function lookUpBeginning(shards, form) {
  const word = await lookUpWord(shards, form);
  if (form.length < SHORTEST_BEGINNING) return word;
  const longer = (await shards.formsFrom(form)).filter(([other]) => other !== form);
  longer.sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  const forms = longer.slice(0, MOST_ENDINGS).map(([other]) => other);
  const ending = await Promise.all(forms.map((other) => lookUpWord(shards, other)));
  const found = [word, ...ending].filter((one) => one.terms.length > 0);
  return { ...standFor(form, found, found.map(() => LEMMA_WEIGHT)), mainTerm: word.mainTerm, terms: eachOnce(found) };
}

/**
 * The terms of words that are one word: each once, with its highest weight, the commonest first, so
 * that a rare word with the same beginning does not count as more than the others.
 * @param {LookedUpWord[]} words
 */
function eachOnce(words) {
  /** @type {Map<import("./ranking.js").AskedTerm["parts"], import("./ranking.js").AskedTerm>} */
  const best = new Map();
  for (const term of words.flatMap((word) => word.terms)) {
    const known = best.get(term.parts);
    if (!known || known.weight < term.weight) best.set(term.parts, term);
  }
  return [...best.values()].sort((one, other) => one.idf - other.idf);
}

/**
 * The word at the end of a question that is still being typed; empty where the last word is done.
 * @param {string} text
 * @param {import("./query.js").Query} query
 * @param {import("./tokens.js").Language} language
 */
export function wordInProgress(text, query, language) {
  const [last] = tokenise(text, language).slice(-1);
  return last && last.end === text.length && query.words.includes(last.form) ? last.form : "";
}

/**
 * The number among the subjects of the topic with this name; null if nobody tells about it. A part
 * of its name will do: the shortest name that has it.
 * @param {Shards} shards
 * @param {import("./query.js").Phrase} name
 */
export async function topicNumber(shards, name) {
  const facet = await shards.facet("topic", []);
  const labels = (facet?.values ?? []).map(([label]) => label);
  const named = labels.filter((label) => standsIn(name, [label], shards.language));
  const length = (/** @type {string} */ label) => tokenise(label, shards.language).length;
  const shortest = Math.min(...named.map(length));
  const label = named.find((one) => length(one) === shortest);
  return label === undefined ? null : shards.subjects.indexOf(`onderwerp ${label}`);
}

/**
 * A piece that says something: "uit" in a word is no reason to find a story.
 * @param {Shards} shards
 * @param {string} form
 */
function contentWord(shards, form) {
  return lookUpWord(shards, shards.language.functionWords.has(form) ? "" : form);
}

/**
 * One asked word for the terms of its pieces, as a compound in a text has its parts.
 * @param {string} form
 * @param {LookedUpWord[]} pieces
 */
function madeOf(form, pieces) {
  return standFor(form, pieces, pieces.map(() => PART_WEIGHT));
}

/**
 * One asked word for the terms of what was meant, the likeliest at double weight.
 * @param {string} form
 * @param {LookedUpWord[]} others
 */
function looksLike(form, others) {
  const weights = others.map((_, at) => (at === 0 ? LIKENESS_WEIGHT : LIKENESS_WEIGHT / 2));
  return { ...standFor(form, others, weights), meant: others.map((other) => other.form) };
}

/**
 * One asked word that stands for others, each with its weight.
 * @param {string} form
 * @param {LookedUpWord[]} words
 * @param {number[]} weights
 * @returns {LookedUpWord}
 */
function standFor(form, words, weights) {
  const atWeight = (/** @type {LookedUpWord} */ word, /** @type {number} */ weight) =>
    word.terms.map((term) => ({ ...term, weight: Math.floor((term.weight * weight) / LEMMA_WEIGHT) }));
  return {
    form,
    mainTerm: "",
    forms: new Set(words.flatMap((word) => [...word.forms])),
    subjects: new Set(words.flatMap((word) => [...word.subjects])),
    terms: words.flatMap((word, at) => atWeight(word, weights[at])),
    meant: [],
  };
}
