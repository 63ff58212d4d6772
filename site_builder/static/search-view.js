// @ts-check
// What the reader sees of an answer, and what a screen reader tells of it.

import { part } from "./page-parts.js";
import { advise, adviseOnNothing, forgetAdvice } from "./search-advice.js";
import { themeClass } from "./search-filters.js";
import { settleHelp } from "./search-help.js";
import { drawContrast, drawHit, placeContrast, replaceResults } from "./search-results.js";
import { all, failure, headline, hiddenWords, shownWords, spoken } from "./search-wording.js";

/**
 * @typedef {import("./search-engine.js").Found} Found
 * @typedef {import("./search-question.js").Question} Question
 */

const QUIET = 1000; // ms after the last answer, while somebody types, before it is told
const AT_ONCE = 100;

const heading = part("zoek-kop", HTMLElement);
const line = part("zoek-regel", HTMLElement);
const hidden = part("zoek-verborgen", HTMLElement);
const hiddenCount = part("zoek-verborgen-aantal", HTMLElement);
const sharing = part("zoek-deel", HTMLElement);
const list = part("zoek-lijst", HTMLOListElement);
const more = part("zoek-meer", HTMLButtonElement);
const end = part("zoek-anders", HTMLElement);
const heard = part("zoek-melding", HTMLElement);
const failed = part("zoek-fout", HTMLElement);
const panels = [part("zoek-leeg", HTMLElement), part("zoek-niets", HTMLElement), failed];

const look = { root: part("zoekpagina", HTMLElement).dataset.root ?? "", themeClass };

/** State: what is about to be told. */
let telling = 0;

/** @param {Question} asked @param {Found} found @param {boolean} typing */
export function presentFound(asked, found, typing) {
  const { text } = asked;
  const none = found.hits.length === 0;
  present(none ? "zoek-niets" : "", headline(text, found));
  line.textContent = shownWords(text, found);
  hidden.hidden = all(found.hidden) === 0;
  hiddenCount.textContent = hiddenWords(found.hidden);
  advise(asked, found, typing);
  if (none) adviseOnNothing(asked, found);
  replaceResults(list, found.hits.map((hit) => drawHit(hit, look)));
  sharing.hidden = none;
  more.hidden = all(found.total) <= found.hits.length;
  tell(text, spoken(text, found), typing ? QUIET : AT_ONCE);
}

/** The first visit: examples to begin with. */
export function presentEmpty() {
  present("zoek-leeg", "");
  replaceResults(list, []);
  tell("", "", AT_ONCE);
}

/** @param {Question} asked @param {unknown} error */
export function presentFailure({ text }, error) {
  present("zoek-fout", failure(error));
  replaceResults(list, []);
  tell(text, failure(error), AT_ONCE);
}

export function presentPatience() {
  head("Even zoeken …");
}

export function hasFailed() {
  return !failed.hidden;
}

/** More of the same: the cards that stand there stay, the focus goes to the first new one. @param {Question} asked @param {Found} found */
export function appendFound({ text }, found) {
  const shown = list.children.length;
  list.append(...found.hits.slice(shown).map((hit) => drawHit(hit, look)));
  line.textContent = shownWords(text, found);
  more.hidden = all(found.total) <= found.hits.length;
  list.children[shown]?.querySelector("a")?.focus();
}

/** Where the results that are there stay. @param {unknown} error */
export function sayFailure(error) {
  heard.textContent = line.textContent = failure(error);
}

/** @param {import("./search-engine.js").Contrast | null} contrast */
export function presentContrast(contrast) {
  placeContrast(list, end, contrast && drawContrast(contrast, look));
}

/** Start clean, with at most one panel. @param {string} panel @param {string} sentence */
function present(panel, sentence) {
  for (const one of panels) one.hidden = one.id !== panel;
  for (const one of [hidden, more, sharing]) one.hidden = true;
  head(sentence);
  line.textContent = "";
  end.replaceChildren();
  forgetAdvice();
}

/** @param {string} sentence */
function head(sentence) {
  heading.textContent = sentence;
  heading.hidden = sentence === "";
}

/** A screen reader hears it once, and of help that stands above. @param {string} text @param {string} sentence @param {number} wait */
function tell(text, sentence, wait) {
  const help = settleHelp(text) ? " Erboven staat wie je nu kunt bellen." : "";
  clearTimeout(telling);
  telling = setTimeout(() => (heard.textContent = sentence && sentence + help), wait);
}
