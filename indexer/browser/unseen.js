// A compound that only a question has. The twin of indexer/dutch/unseen.py, which gives the
// reasons: same names, same vectors.

import { fold } from "./tokens.js";

const LINKS = ["", "s", "en", "e", "n"];
const MOST_PIECES = 3;
const LIMIT = 3;
const COST_STEPS = 6;
const NO_PIECE = { left: 0, links: 0, right: 0 };

/**
 * @typedef {{left: number, links: number, right: number}} Piece  costs, 0 where it cannot stand
 *   there; links: a bit for each of LINKS
 * @typedef {{cost: number, pieces: string[]}} Cut
 */

/**
 * The pieces that a word is made of, as the index knows them; null where it is no compound.
 * @param {string} word
 * @param {Map<string, Piece>} pieces
 * @param {import("./tokens.js").Language} language
 * @returns {string[] | null}
 */
export function splitUnseen(word, pieces, language) {
  const found = cutsFrom(fold(word, language), 0, pieces, 1)
    .filter((cut) => cut.cost <= LIMIT * cut.pieces.length)
    .sort((one, other) => one.cost - other.cost || (one.pieces.join(" ") < other.pieces.join(" ") ? -1 : 1));
  return found.length > 0 ? found[0].pieces : null;
}

/**
 * Every way to cut what stands from `start` on, of which the first is piece number `depth`.
 * @param {string} word
 * @param {number} start
 * @param {Map<string, Piece>} pieces
 * @param {number} depth
 * @returns {Cut[]}
 */
function cutsFrom(word, start, pieces, depth) {
  const { right } = pieces.get(word.slice(start)) ?? NO_PIECE;
  const found = right && depth > 1 ? [{ cost: right, pieces: [word.slice(start)] }] : [];
  if (depth === MOST_PIECES) return found;
  for (let end = start + 1; end < word.length; end += 1) {
    const { left, links } = pieces.get(word.slice(start, end)) ?? NO_PIECE;
    for (const after of aftersOf(word, end, links)) {
      for (const rest of cutsFrom(word, after, pieces, depth + 1)) {
        found.push({ cost: left + rest.cost, pieces: [word.slice(start, end), ...rest.pieces] });
      }
    }
  }
  return found;
}

/**
 * Where a next piece may begin.
 * @param {string} word
 * @param {number} end
 * @param {number} links
 */
function aftersOf(word, end, links) {
  return LINKS.filter((link, bit) => hasLink(links, bit) && word.startsWith(link, end)).map(
    (link) => end + link.length,
  );
}

/**
 * @param {number} links
 * @param {number} bit
 */
function hasLink(links, bit) {
  return Math.floor(links / 2 ** bit) % 2 === 1;
}

/**
 * The table of pieces, from its file.
 * @param {import("./bytes.js").Reader} reader
 * @returns {Map<string, Piece>}
 */
export function readPieces(reader) {
  return new Map(reader.words().map((form) => [form, readPiece(reader.number())]));
}

/**
 * @param {number} number
 * @returns {Piece}
 */
function readPiece(number) {
  const more = Math.floor(number / COST_STEPS);
  return { right: number % COST_STEPS, left: more % COST_STEPS, links: Math.floor(more / COST_STEPS) };
}
