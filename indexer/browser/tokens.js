// From text to words. The twin of indexer/dutch/tokens.py: same names, same vectors.

/**
 * @typedef {[first: number, last: number][]} Ranges
 * @typedef {{letters: Ranges, digits: Ranges, marks: Ranges, apostrophes: number[],
 *   fold: Object<string, string>, function_words: string[]}} LanguageData
 * @typedef {{words: RegExp, apostrophes: RegExp, marks: RegExp, fold: Map<string, string>,
 *   functionWords: Set<string>}} Language
 * @typedef {{form: string, start: number, end: number}} Token  places in UTF-16 units
 */

/**
 * Everything the rules need, made from the language data once.
 * @param {LanguageData} data
 * @returns {Language}
 */
export function readLanguage(data) {
  /** @type {Ranges} */
  const single = data.apostrophes.map((code) => [code, code]);
  return {
    words: new RegExp(wordPattern(data), "g"),
    apostrophes: new RegExp(`[${inClass(single)}]`, "g"),
    marks: new RegExp(`[${inClass(data.marks)}]`, "g"),
    fold: new Map(Object.entries(data.fold)),
    functionWords: new Set(data.function_words),
  };
}

/**
 * A word starts with a letter or digit; an apostrophe counts only between two of those.
 * @param {LanguageData} data
 */
function wordPattern(data) {
  const start = inClass([...data.letters, ...data.digits]);
  const more = inClass([...data.letters, ...data.digits, ...data.marks]);
  const inside = inClass(data.apostrophes.map((code) => [code, code]));
  return `[${start}][${more}]*(?:[${inside}][${start}][${more}]*)*`;
}

/** @param {Ranges} ranges */
function inClass(ranges) {
  return ranges.map(([first, last]) => `${codePoint(first)}-${codePoint(last)}`).join("");
}

/** @param {number} code */
function codePoint(code) {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}

/** Nearly all words: nothing to normalise but capitals, and nothing to fold. */
const PLAIN = /^[A-Za-z0-9]*$/;

/**
 * The distinct words of some texts, in the order in which they first stand there.
 * @param {string[]} texts
 * @param {Language} language
 * @returns {string[]}
 */
export function distinctForms(texts, language) {
  const words = new Set(texts.flatMap((text) => text.match(language.words) ?? []));
  return [...new Set(Array.from(words, (word) => normalise(word, language)))];
}

/**
 * The words of a text, with their places in it.
 * @param {string} text
 * @param {Language} language
 * @returns {Token[]}
 */
export function tokenise(text, language) {
  // The original is cut and each word normalised after that: NFKC changes lengths.
  return Array.from(text.matchAll(language.words), (match) => ({
    form: normalise(match[0], language),
    start: match.index,
    end: match.index + match[0].length,
  }));
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
