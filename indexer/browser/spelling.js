// Which known words somebody may have meant. The twin of indexer/dutch/spelling.py, which gives the
// reasons: same names, same order, same vectors.

const KEY_LETTERS = [[4, 1], [7, 2]];
const LONG_KEY = 3;
const BEGINNING = "<";
const END = ">";
const SIZES = "abcdefghijklmnopqrstuvwxyz";

/**
 * @typedef {{shortest: number, long: number}} Reach
 * @typedef {Reach & {letter: number, missing: number, doubled: number, swapped: number,
 *   alike: number, final: number, sound: number, suggestions: number}} Costs
 * @typedef {Costs & {alike_letters: string[], final_letters: string[],
 *   same_sound: [string, string][]}} SlipsData
 * @typedef {Costs & {alikePairs: Set<string>, finalPairs: Set<string>,
 *   soundPairs: [string, string][]}} Slips
 */

/**
 * Where a form is filed: by its beginning and by its end.
 * @param {string} form
 * @param {Reach} slips
 */
export function keysOf(form, { shortest }) {
  return form.length >= shortest - 1 ? keysAt(form, form.length) : [];
}

/**
 * Where the forms lie that may be meant by a word.
 * @param {string} word
 * @param {Reach} slips
 */
export function askedKeys(word, slips) {
  if (word.length < slips.shortest) return [];
  const most = allowedSlips(word, slips);
  const lengths = Array.from({ length: 2 * most + 1 }, (_, at) => word.length - most + at);
  return lengths.flatMap((length) => keysAt(word, length));
}

/**
 * Where the forms lie that begin so. None for a beginning that is shorter than a key.
 * @param {string} beginning
 */
export function keysFrom(beginning) {
  if (beginning.length < LONG_KEY) return [];
  const lengths = Array.from({ length: SIZES.length }, (_, length) => Math.max(length, beginning.length));
  return lengths.map((length) => keysAt(beginning, length)[0]);
}

/**
 * The keys of a word, looked at as if it had so many letters.
 * @param {string} word
 * @param {number} length
 */
function keysAt(word, length) {
  const letters = (KEY_LETTERS.find(([most]) => length <= most) ?? [0, LONG_KEY])[1];
  const plain = word.replace(/[^a-z0-9]/g, "*");
  const size = SIZES[Math.min(length, SIZES.length - 1)];
  return [
    `${BEGINNING}${plain.slice(0, letters)}${size}`,
    `${END}${backwards(plain).slice(0, letters)}${size}`,
  ];
}

/**
 * @param {string} word
 * @param {Reach} slips
 */
function allowedSlips(word, { long }) {
  return word.length >= long ? 2 : 1;
}

/** @param {string} word */
function backwards(word) {
  return word.split("").reverse().join("");
}

/**
 * The forms of one file, and how common each is; in files by the end they stand backwards.
 * @param {import("./bytes.js").Reader} reader
 * @param {string} firstKey
 * @returns {[string, number][]}
 */
export function readNear(reader, firstKey) {
  const written = reader.words();
  const forms = firstKey.startsWith(END) ? written.map(backwards) : written;
  return forms.map((form) => [form, reader.number()]);
}

/**
 * The costs, from `indexer/dutch/data/slips.json`.
 * @param {SlipsData} data
 * @returns {Slips}
 */
export function readSlips(data) {
  return {
    ...data,
    alikePairs: new Set(bothWays(data.alike_letters).map((pair) => pair.join(""))),
    finalPairs: new Set(bothWays(data.final_letters).map((pair) => pair.join(""))),
    soundPairs: bothWays(data.same_sound),
  };
}

/**
 * @param {(string | [string, string])[]} pairs  a string is one of two letters
 * @returns {[string, string][]}
 */
function bothWays(pairs) {
  return pairs.flatMap(([one, other]) => [[one, other], [other, one]]);
}

/**
 * At most three known forms for an unknown one, the most likely first.
 * @param {string} word
 * @param {Map<string, number>} near  what `shards.nearForms` gives
 * @param {Slips} slips
 * @returns {string[]}
 */
export function suggest(word, near, slips) {
  if (word.length < slips.shortest) return [];
  const most = allowedSlips(word, slips);
  return Array.from(near, ([form, common]) => ({ form, common }))
    .filter(({ form }) => form !== word && mayBeMeant(word, form, most))
    .map((found) => ({ ...found, cost: slipCost(word, found.form, slips) }))
    .filter(({ cost }) => cost <= most * slips.letter)
    .sort((one, other) =>
      one.cost - other.cost || other.common - one.common || (one.form < other.form ? -1 : 1))
    .slice(0, slips.suggestions)
    .map(({ form }) => form);
}

/**
 * Cheap, before the costs are counted.
 * @param {string} word
 * @param {string} form
 * @param {number} most
 */
function mayBeMeant(word, form, most) {
  if (Math.abs(word.length - form.length) > most) return false;
  const one = new Set(word);
  const other = new Set(form);
  const same = [...one].filter((letter) => other.has(letter)).length;
  return one.size + other.size - 2 * same <= 2 * most + 1;
}

/**
 * What the cheapest slips from one to the other cost: `costs[i][j]` from the first i letters of the
 * one to the first j of the other. What both begin and end with needs no table, but for a letter.
 * @param {string} typed
 * @param {string} meant
 * @param {Slips} slips
 */
export function slipCost(typed, meant, slips) {
  const start = Math.max(0, sameLetters(typed, meant) - 1);
  const [one, other] = [typed, meant].map((word) => backwards(word.slice(start + 1)));
  const ends = Math.max(0, sameLetters(one, other) - 1);
  /** @type {number[][]} */
  const costs = [];
  for (let i = start; i <= typed.length - ends; i += 1) {
    costs[i] = [];
    for (let j = start; j <= meant.length - ends; j += 1) {
      const ways = slipSteps(typed, meant, i, j, slips)
        .map(([back, over, cost]) => (costs[i - back]?.[j - over] ?? Infinity) + cost);
      costs[i][j] = i + j === 2 * start ? 0 : Math.min(...ways);
    }
  }
  return costs[typed.length - ends][meant.length - ends];
}

/**
 * @param {string} one
 * @param {string} other
 */
function sameLetters(one, other) {
  const most = Math.min(one.length, other.length);
  for (let at = 0; at < most; at += 1) if (one[at] !== other[at]) return at;
  return most;
}

/**
 * The slips that can be the last one, after i letters of the one and j of the other.
 * @param {string} typed
 * @param {string} meant
 * @param {number} i
 * @param {number} j
 * @param {Slips} slips
 */
function slipSteps(typed, meant, i, j, slips) {
  /** @type {[back: number, over: number, cost: number][]} */
  const steps = [];
  if (i) steps.push([1, 0, isDouble(typed, i) ? slips.doubled : slips.letter]);
  if (j) steps.push([0, 1, isDouble(meant, j) ? slips.doubled : slips.missing]);
  if (!i || !j) return steps;
  const last = i === typed.length && j === meant.length;
  steps.push([1, 1, otherLetter(typed[i - 1], meant[j - 1], last, slips)]);
  const areSwapped = typed[i - 2] === meant[j - 1] && typed[i - 1] === meant[j - 2];
  if (i > 1 && j > 1 && areSwapped) steps.push([2, 2, slips.swapped]);
  for (const [written, other] of slips.soundPairs) {
    if (typed.slice(0, i).endsWith(written) && meant.slice(0, j).endsWith(other)) {
      steps.push([written.length, other.length, slips.sound]);
    }
  }
  return steps;
}

/**
 * @param {string} word
 * @param {number} end
 */
function isDouble(word, end) {
  return end > 1 && word[end - 1] === word[end - 2];
}

/**
 * @param {string} typed
 * @param {string} meant
 * @param {boolean} last
 * @param {Slips} slips
 */
function otherLetter(typed, meant, last, slips) {
  if (typed === meant) return 0;
  if (last && slips.finalPairs.has(typed + meant)) return slips.final;
  return slips.alikePairs.has(typed + meant) ? slips.alike : slips.letter;
}
