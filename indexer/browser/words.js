// Which words a file has, and what it says of them. The twin of indexer/dutch/place.py and shard_words.py.

import { Reader } from "./bytes.js";
import { takeStretches } from "./stretches.js";
import { fold } from "./tokens.js";

const PARTICIPLE = new RegExp(
  "^(aan|achter|af|bij|binnen|door|in|los|mee|na|neer|om|onder|op|over|samen|tegen|terug|toe|uit" +
    "|vast|voor|weg)?ge(?![lmnr][^aeiou])(?=[a-z]{3})",
);
const ENDING = new RegExp(
  "^([a-z0-9]{3,}?)(?:heden|heid|e?lijke?|ing(?:en|s)?|ig(?:en?)?|bare?|(?:st)?ers?|ars?" +
    "|ati(?:e[fs]?|eve)|ionele?|iteit(?:en)?|ie|(?:et|p|t)?jes?|[dt]?en?|[destz])$",
);
const ENDINGS = 3;

/**
 * @typedef {{idf: number, forms: string[], subjects: number[], parts: number[],
 *   impacts: Uint8Array, stretches: Uint8Array}} TermEntry
 * @typedef {{senses: Map<string, [string, number][]>, terms: Map<string, TermEntry>}} WordRun
 */

/**
 * Where a word is filed: without accents, the ge- of a participle and three endings, with one letter
 * where two are the same. indexer/dutch/place.py tells why.
 * @param {string} word
 * @param {import("./tokens.js").Language} language
 */
export function place(word, language) {
  const plain = fold(word, language).replace(/[^a-z0-9]/g, "");
  let stem = plain.replace(PARTICIPLE, "$1").replace(/([a-z])\1/g, "$1");
  for (let round = 0; round < ENDINGS; round += 1) stem = stem.replace(ENDING, "$1");
  return stem.replace(/v$/, "f").replace(/z$/, "s");
}

/**
 * The content of one file.
 * @param {Reader} reader
 * @param {number[]} weights
 * @returns {WordRun}
 */
export function readRun(reader, weights) {
  const forms = reader.words();
  const names = reader.words();
  const others = reader.words();
  const senses = readSenses(reader, forms, [...names, ...others], weights);
  const entries = readEntries(reader, names.length, [...forms, ...others]);
  return { senses, terms: new Map(names.map((name, at) => [name, entries[at]])) };
}

/**
 * @param {Reader} reader
 * @param {string[]} forms
 * @param {string[]} names
 * @param {number[]} weights
 * @returns {WordRun["senses"]}
 */
function readSenses(reader, forms, names, weights) {
  let known = 0;
  const chosen = forms.map(() => {
    const back = reader.number();
    return back === 0 ? known++ : known - back;
  });
  let last = 0;
  /** @type {() => [string, number]} */
  const readTerm = () => [names[(last += reader.signed())], weights[reader.number()]];
  const senses = Array.from({ length: reader.number() }, () =>
    Array.from({ length: reader.number() }, readTerm),
  );
  return new Map(forms.map((form, at) => [form, senses[chosen[at]]]));
}

/**
 * @param {Reader} reader
 * @param {number} count
 * @param {string[]} words
 * @returns {TermEntry[]}
 */
function readEntries(reader, count, words) {
  /**
   * @template T
   * @param {(at: number) => T} read
   */
  const each = (read) => Array.from({ length: count }, (_, at) => read(at));
  const idfs = reader.numbers(count);
  let first = 0;
  const forms = each(() => {
    const found = reader.number();
    if (found === 0) return [];
    first += reader.signed();
    let at = first;
    return [words[at], ...reader.numbers(found - 1).map((step) => words[(at += step)])];
  });
  const subjects = each(() => reader.counted());
  const counts = reader.numbers(count);
  const parts = each((at) => reader.rising(counts[at]));
  const impacts = each((at) => reader.take(counts[at]));
  const stretches = each((at) => takeStretches(reader, counts[at]));
  return each((at) => ({
    idf: idfs[at], forms: forms[at], subjects: subjects[at], parts: parts[at], impacts: impacts[at],
    stretches: stretches[at],
  }));
}
