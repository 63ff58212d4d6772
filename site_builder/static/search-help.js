// @ts-check
// Words of danger put help above the results. It comes with the letter that makes the word, and goes
// only with an answer to another question, so that it does not flicker while somebody types.

import { plain } from "./page-parts.js";
import { URGENT_WORDS } from "./urgent-words.js";

/** @type {Record<string, string[]>} */
const WORDS = URGENT_WORDS;
/** @type {HTMLElement[]} */
const boxes = [...document.querySelectorAll(/** @type {"div"} */ (".urgent"))];

/** @param {HTMLElement} box @param {string} text */
function fits(box, text) {
  const words = ` ${plain(text)} `;
  return WORDS[box.id].some((word) => words.includes(word));
}

/** @param {string} text  of a question that is perhaps not finished */
export function offerHelp(text) {
  for (const box of boxes) if (fits(box, text)) box.hidden = false;
}

/** @param {string} text  of the question that is answered now @returns {boolean} whether there is help above */
export function settleHelp(text) {
  for (const box of boxes) box.hidden = !fits(box, text);
  return boxes.some((box) => !box.hidden);
}
