// What somebody asks: words, "exact phrases", -words to leave out, and onderwerp:schaamte.
// The twin of indexer/query.py: same names, same vectors.

import { tokenise } from "./tokens.js";

const MAX_WORDS = 32;
const SPACE = " \\t\\r\\n\\u00a0";
const QUOTES = '"\\u201c\\u201d\\u201e\\u201f\\u00ab\\u00bb';
const DASHES = "-\\u2013\\u2212";
const TOPIC = `[Oo]nderwerp:[${SPACE}]*`;

/**
 * @typedef {string[]} Phrase  normalised forms that follow each other
 * @typedef {{words: string[], phrases: Phrase[], excluded: Phrase[], topics: Phrase[]}} Query
 */

/**
 * A phrase between two marks, with perhaps a dash before it; or anything up to a space or a mark.
 * Either may be a topic. A mark that is never closed is no mark.
 */
function piecePattern() {
  const phrase = `([${DASHES}]?)[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]`;
  return new RegExp(`(${TOPIC})?(?:${phrase}|([^${SPACE}${QUOTES}]+))`, "g");
}

/**
 * Read a question. Never fails: what has no meaning is left out.
 * @param {string} text
 * @param {import("./tokens.js").Language} language
 * @returns {Query}
 */
export function parseQuery(text, language) {
  /** @type {Set<string>} */
  const words = new Set();
  /** @type {Map<string, Phrase>} */
  const phrases = new Map();
  /** @type {Map<string, Phrase>} */
  const excluded = new Map();
  /** @type {Map<string, Phrase>} */
  const topics = new Map();
  const startsWithDash = new RegExp(`^[${DASHES}]`);
  for (const [, topic, dash, quoted, plain] of text.matchAll(piecePattern())) {
    const forms = tokenise(quoted || plain || "", language).map((token) => token.form);
    if (forms.length === 0) continue;
    if (topic) {
      topics.set(forms.join(" "), forms);
      continue;
    }
    if (dash || startsWithDash.test(plain || "")) {
      excluded.set(forms.join(" "), forms);
      continue;
    }
    forms.forEach((form) => words.add(form));
    if (quoted) phrases.set(forms.join(" "), forms);
  }
  return {
    words: [...words].slice(0, MAX_WORDS),
    phrases: [...phrases.values()],
    excluded: [...excluded.values()],
    topics: [...topics.values()],
  };
}

/**
 * The words that say something; function words only where there is nothing else.
 * @param {Query} query
 * @param {import("./tokens.js").Language} language
 */
export function askedWords(query, language) {
  const content = query.words.filter((word) => !language.functionWords.has(word));
  return content.length > 0 ? content : query.words;
}

/**
 * Whether these forms follow each other in one of the texts.
 * @param {Phrase} phrase
 * @param {string[]} texts
 * @param {import("./tokens.js").Language} language
 */
export function standsIn(phrase, texts, language) {
  return texts.some((text) => standsInText(phrase, text, language));
}

/**
 * @param {Phrase} phrase
 * @param {string} text
 * @param {import("./tokens.js").Language} language
 */
function standsInText(phrase, text, language) {
  const forms = tokenise(text, language).map((token) => token.form);
  return forms.some((_, at) => phrase.every((form, next) => forms[at + next] === form));
}
