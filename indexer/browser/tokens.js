// From text to words. The twin of indexer/dutch/tokens.py: same names, same vectors.

/**
 * @typedef {[first: number, last: number][]} Ranges
 * @typedef {{letters: Ranges, digits: Ranges, marks: Ranges, apostrophes: number[],
 *   fold: Object<string, string>, function_words: string[]}} LanguageData
 * @typedef {{kinds: Uint8Array, apostrophes: RegExp, marks: RegExp, fold: Map<string, string>,
 *   functionWords: Set<string>}} Language  kinds: of each UTF-16 unit what it is to a word
 * @typedef {{form: string, start: number, end: number}} Token  places in UTF-16 units
 */

/** A letter or a digit; what stands only inside a word; what does so only between two letters. */
const LETTER = 1;
const MARK = 2;
const APOSTROPHE = 3;

/** Nearly all words: nothing to normalise but capitals, and nothing to fold. */
const PLAIN = /^[A-Za-z0-9]*$/;

/**
 * Everything the rules need, made from the language data once.
 * @param {LanguageData} data
 * @returns {Language}
 */
export function readLanguage(data) {
  /** @type {Ranges} */
  const single = data.apostrophes.map((code) => [code, code]);
  return {
    kinds: kindsOf(data, single),
    apostrophes: new RegExp(`[${inClass(single)}]`, "g"),
    marks: new RegExp(`[${inClass(data.marks)}]`, "g"),
    fold: new Map(Object.entries(data.fold)),
    functionWords: new Set(data.function_words),
  };
}

/**
 * A table instead of the pattern that Python has: a page with ten results cuts 20,000 words, and this
 * takes a quarter of the time.
 * @param {LanguageData} data
 * @param {Ranges} apostrophes
 */
function kindsOf(data, apostrophes) {
  const kinds = new Uint8Array(2 ** 16);
  /** @type {[Ranges, number][]} */
  const all = [[apostrophes, APOSTROPHE], [data.marks, MARK], [data.digits, LETTER], [data.letters, LETTER]];
  for (const [ranges, kind] of all) {
    for (const [first, last] of ranges) kinds.fill(kind, first, last + 1);
  }
  return kinds;
}

/** @param {Ranges} ranges */
function inClass(ranges) {
  return ranges.map(([first, last]) => `${codePoint(first)}-${codePoint(last)}`).join("");
}

/** @param {number} code */
function codePoint(code) {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}

/**
 * The words of a text, with their places in it.
 * @param {string} text
 * @param {Language} language
 * @returns {Token[]}
 */
export function tokenise(text, language) {
  /** @type {Token[]} */
  const tokens = [];
  // The original is cut and each word normalised after that: NFKC changes lengths.
  eachWord(text, language.kinds, (start, end) => {
    tokens.push({ form: normalise(text.slice(start, end), language), start, end });
  });
  return tokens;
}

/**
 * The distinct forms in some texts that may be, or be folded to, one of those that are sought, in the
 * order in which they first stand there; perhaps others too. Most words are never cut out: their
 * length and first letter tell that they are not sought.
 * @param {string[]} texts
 * @param {string[]} sought
 * @param {Language} language
 * @returns {string[]}
 */
export function formsLike(texts, sought, language) {
  const looks = new Set(sought.map((form) => outline(form, 0, form.length)));
  /** @type {Set<string>} */
  const words = new Set();
  for (const text of texts) {
    eachWord(text, language.kinds, (start, end) => {
      const found = outline(text, start, end);
      if (found < 0 || looks.has(found)) words.add(text.slice(start, end));
    });
  }
  return [...new Set(Array.from(words, (word) => normalise(word, language)))];
}

/**
 * A word starts with a letter or digit; an apostrophe counts only between two of those.
 * @param {string} text
 * @param {Uint8Array} kinds
 * @param {(start: number, end: number) => void} found
 */
function eachWord(text, kinds, found) {
  for (let start = 0; start < text.length; start += 1) {
    if (kinds[text.charCodeAt(start)] !== LETTER) continue;
    const end = endOfWord(text, start, kinds);
    found(start, end);
    start = end;
  }
}

/**
 * @param {string} text
 * @param {number} start
 * @param {Uint8Array} kinds
 */
function endOfWord(text, start, kinds) {
  let end = start + 1;
  for (; end < text.length; end += 1) {
    const kind = kinds[text.charCodeAt(end)];
    if (kind === LETTER || kind === MARK) continue;
    const goesOn = kind === APOSTROPHE && end + 1 < text.length && kinds[text.charCodeAt(end + 1)] === LETTER;
    if (!goesOn) break;
  }
  return end;
}

/**
 * The length and the first letter of a word as one number; -1 where normalising or folding may
 * change them.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function outline(text, start, end) {
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) > 127) return -1;
  const code = text.charCodeAt(start);
  const first = code >= 65 && code <= 90 ? code + 32 : code;
  return (end - start) * 128 + first;
}

/**
 * One way of writing a word: one apostrophe, NFKC (ĳ becomes ij), lower case.
 * @param {string} word
 * @param {Language} language
 */
export function normalise(word, language) {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word.replace(language.apostrophes, "'").normalize("NFKC").toLowerCase();
}

/**
 * A normalised form without accents: geëist becomes geeist.
 * @param {string} form
 * @param {Language} language
 */
export function fold(form, language) {
  if (PLAIN.test(form)) return form;
  const bare = form.normalize("NFD").replace(language.marks, "");
  return Array.from(bare, (letter) => language.fold.get(letter) ?? letter).join("");
}
