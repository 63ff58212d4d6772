// Which known words somebody may have meant. The twin of indexer/dutch/spelling.py, which gives the
// reasons: same names, same order, same vectors.

const KEY_LETTERS = [[4, 1], [7, 2]];
const LONG_KEY = 3;
const BEGINNING = "<";
const END = ">";
/** Letters that change places. */
const SWAPPED = 2;
const SIZES = "abcdefghijklmnopqrstuvwxyz";

/**
 * @typedef {{shortest: number, long: number}} Reach
 * @typedef {Reach & {letter: number, missing: number, doubled: number, swapped: number,
 *   alike: number, final: number, sound: number, suggestions: number}} Costs
 * @typedef {Costs & {alike_letters: string[], final_letters: string[],
 *   same_sound: [string, string][]}} SlipsData
 * @typedef {Costs & {alikeTo: Map<string, string>, finalPairs: Set<string>,
 *   soundPairs: [string, string][], longest: number}} Slips  longest: letters of the longest slip
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
  /** @type {Map<string, string>} */
  const alikeTo = new Map();
  for (const [one, other] of bothWays(data.alike_letters)) {
    alikeTo.set(one, (alikeTo.get(one) ?? "") + other);
  }
  return {
    ...data,
    alikeTo,
    finalPairs: new Set(bothWays(data.final_letters).map((pair) => pair.join(""))),
    soundPairs: bothWays(data.same_sound),
    longest: Math.max(SWAPPED, ...data.same_sound.flat().map((letters) => letters.length)),
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
  const letters = new Set(word);
  return Array.from(near, ([form, common]) => ({ form, common }))
    .filter(({ form }) => form !== word && mayBeMeant(word, letters, form, most))
    .map((found) => ({ ...found, cost: slipCost(word, found.form, slips, most * slips.letter) }))
    .filter(({ cost }) => cost <= most * slips.letter)
    .sort((one, other) =>
      one.cost - other.cost || other.common - one.common || (one.form < other.form ? -1 : 1))
    .slice(0, slips.suggestions)
    .map(({ form }) => form);
}

/**
 * Cheap, before the costs are counted.
 * @param {string} word
 * @param {Set<string>} letters  of the word
 * @param {string} form
 * @param {number} most
 */
function mayBeMeant(word, letters, form, most) {
  if (Math.abs(word.length - form.length) > most) return false;
  const others = new Set(form);
  let same = 0;
  for (const letter of letters) if (others.has(letter)) same += 1;
  return letters.size + others.size - 2 * same <= 2 * most + 1;
}

/**
 * What the cheapest slips from one to the other cost: `costs[i][j]` from the first i letters of the
 * one to the first j of the other. What both begin and end with needs no table, but for a letter.
 * Infinity as soon as it is clear that it is more than the limit: when all of the last rows are, so
 * many that no slip can pass over them.
 * @param {string} typed
 * @param {string} meant
 * @param {Slips} slips
 * @param {number} [limit]
 */
export function slipCost(typed, meant, slips, limit = Infinity) {
  const start = Math.max(0, sameLetters(typed, meant) - 1);
  const ends = Math.max(0, sameLetters(backwards(typed.slice(start + 1)), backwards(meant.slice(start + 1))) - 1);
  const sounds = slips.soundPairs.filter(([one, other]) => typed.includes(one) && meant.includes(other));
  /** @type {number[][]} */
  const costs = [];
  let tooDear = 0;
  for (let i = start; i <= typed.length - ends; i += 1) {
    costs[i] = [];
    let cheapest = Infinity;
    for (let j = start; j <= meant.length - ends; j += 1) {
      costs[i][j] = i + j === 2 * start ? 0 : cheapestStep(costs, typed, meant, i, j, slips, sounds);
      cheapest = Math.min(cheapest, costs[i][j]);
    }
    tooDear = cheapest > limit ? tooDear + 1 : 0;
    if (tooDear === slips.longest) return Infinity;
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
 * The cheapest way to i letters of the one and j of the other, over each slip that can be the last.
 * @param {number[][]} costs  so far
 * @param {string} typed
 * @param {string} meant
 * @param {number} i
 * @param {number} j
 * @param {Slips} slips
 * @param {[string, string][]} sounds  of the pairs those that stand in the two
 */
function cheapestStep(costs, typed, meant, i, j, slips, sounds) {
  const after = (/** @type {number} */ back, /** @type {number} */ over, /** @type {number} */ cost) =>
    (costs[i - back]?.[j - over] ?? Infinity) + cost;
  const dropped = i ? after(1, 0, isDouble(typed, i) ? slips.doubled : slips.letter) : Infinity;
  const added = j ? after(0, 1, isDouble(meant, j) ? slips.doubled : slips.missing) : Infinity;
  let least = Math.min(dropped, added);
  if (!i || !j) return least;
  const last = i === typed.length && j === meant.length;
  least = Math.min(least, after(1, 1, otherLetter(typed[i - 1], meant[j - 1], last, slips)));
  const areSwapped = typed[i - 2] === meant[j - 1] && typed[i - 1] === meant[j - 2];
  if (i > 1 && j > 1 && areSwapped) least = Math.min(least, after(2, 2, slips.swapped));
  for (const [written, other] of sounds) {
    if (typed.endsWith(written, i) && meant.endsWith(other, j)) {
      least = Math.min(least, after(written.length, other.length, slips.sound));
    }
  }
  return least;
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
  return slips.alikeTo.get(typed)?.includes(meant) ? slips.alike : slips.letter;
}
