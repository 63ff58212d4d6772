// The few words of a text that show why it was found.
// The twin of indexer/snippets.py: same names, same vectors.

import { tokenise } from "./tokens.js";

const WINDOW = 30;
const CUT = "…";

/**
 * @typedef {{text: string, match: boolean}} Piece
 * @typedef {import("./tokens.js").Token} Token
 * @typedef {{distinct: number, matches: number}} Worth
 * @typedef {Worth & {first: number, last: number}} Span
 * @typedef {{span: Span, paragraph: string, tokens: Token[]}} Found
 */

/**
 * About thirty words of one paragraph, around the most matches; else the beginning.
 * @param {string} text
 * @param {Set<string>} forms  normalised word forms to mark
 * @param {import("./tokens.js").Language} language
 * @returns {Piece[]}
 */
export function snippet(text, forms, language) {
  /** @type {Found | null} */
  let best = null;
  for (const paragraph of text.split("\n\n")) {
    const tokens = tokenise(paragraph, language);
    const span = bestWindow(tokens, forms);
    if (tokens.length > 0 && (best === null || isBetter(span, best.span))) {
      best = { span, paragraph, tokens };
    }
  }
  return best ? cut(best, forms) : [];
}

/**
 * A snippet as plain text.
 * @param {Piece[]} pieces
 */
export function snippetText(pieces) {
  return pieces.map((piece) => piece.text).join("");
}

/**
 * @param {Worth} one
 * @param {Worth} other
 */
function isBetter(one, other) {
  return one.distinct > other.distinct || (one.distinct === other.distinct && one.matches > other.matches);
}

/**
 * @param {Token[]} tokens
 * @param {Set<string>} forms
 * @returns {Span}
 */
function bestWindow(tokens, forms) {
  /** @type {number[]} */
  const matches = [];
  tokens.forEach((token, at) => {
    if (forms.has(token.form)) matches.push(at);
  });
  let best = { distinct: 0, matches: 0, first: 0, last: 0 };
  for (const [nth, first] of matches.entries()) {
    const outside = matches.findIndex((at, later) => later > nth && at >= first + WINDOW);
    const inside = matches.slice(nth, outside < 0 ? matches.length : outside);
    const distinct = new Set(inside.map((at) => tokens[at].form)).size;
    const span = { distinct, matches: inside.length, first, last: inside[inside.length - 1] };
    if (isBetter(span, best)) best = span;
  }
  return best;
}

/**
 * Cut the paragraph between words, with the matches in the middle.
 * @param {Found} found
 * @param {Set<string>} forms
 */
function cut({ span, paragraph, tokens }, forms) {
  const room = WINDOW - (span.last - span.first + 1);
  const start = Math.max(0, Math.min(span.first - Math.floor(room / 2), tokens.length - WINDOW));
  const end = Math.min(tokens.length, start + WINDOW);
  let left = start > 0 ? tokens[start].start : 0;
  const right = end < tokens.length ? tokens[end - 1].end : paragraph.length;
  const pieces = start > 0 ? [{ text: `${CUT} `, match: false }] : [];
  for (const token of tokens.slice(start, end).filter((one) => forms.has(one.form))) {
    pieces.push({ text: paragraph.slice(left, token.start), match: false });
    pieces.push({ text: paragraph.slice(token.start, token.end), match: true });
    left = token.end;
  }
  pieces.push({ text: paragraph.slice(left, right), match: false });
  if (end < tokens.length) pieces.push({ text: ` ${CUT}`, match: false });
  return joined(pieces);
}

/**
 * Without empty pieces and line breaks, and plain stretches in one.
 * @param {Piece[]} pieces
 */
function joined(pieces) {
  /** @type {Piece[]} */
  const found = [];
  for (const { text, match } of pieces) {
    const last = found[found.length - 1];
    if (last && !match && !last.match) last.text += text;
    else if (text) found.push({ text, match });
  }
  return found.map(({ text, match }) => ({ text: text.replace(/\n/g, " "), match }));
}
