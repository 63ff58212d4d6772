// @ts-check
// The search page: reads the question, asks the engine, and shows the answer. Results come while
// somebody types; what stood there stays until they are here, and only the last question counts.

import { part } from "./page-parts.js";
import { openOnce } from "./search-engine.js";
import * as filters from "./search-filters.js";
import { offerHelp } from "./search-help.js";
import * as steps from "./search-history.js";
import { hashOf, isQuestion, optionsOf, readQuestion } from "./search-question.js";
import { forgetShared, share } from "./search-share.js";
import * as view from "./search-view.js";

/**
 * @typedef {import("./search-engine.js").Found} Found
 * @typedef {import("./search-question.js").Question} Question
 */

const PAGE_SIZE = 10;
const PAUSE = 250; // ms after the last letter before we search
const PATIENCE = 400; // ms before we say that it takes a while

const root = part("zoekpagina", HTMLElement).dataset.root ?? "";
const form = part("zoek", HTMLFormElement);
const field = part("zoek-vraag", HTMLInputElement);
const clear = part("zoek-wis", HTMLButtonElement);
const heading = part("zoek-kop", HTMLElement);
const list = part("zoek-lijst", HTMLOListElement);
const more = part("zoek-meer", HTMLButtonElement);

/** State: what is asked now, perhaps with half a word; which answer we wait for; what is planned. @type {Question} */
let question = { text: "", chosen: {} };
let halfTyped = false;
let turn = 0;
let pause = 0;

// ---- Asking.

/** @param {{shown?: number, top?: number}} [place]  where the reader was, coming back from a story */
async function askFromAddress({ shown, top } = {}) {
  clearTimeout(pause);
  question = readQuestion(location.hash);
  field.value = question.text;
  filters.choose(question.chosen);
  question.chosen = filters.chosen();
  await show({ limit: shown });
  if (top) scrollTo({ top, behavior: "instant" });
}

/** @param {boolean} typing */
function askFromPage(typing) {
  clearTimeout(pause);
  question = { text: field.value.trim(), chosen: filters.chosen() };
  steps.keep(hashOf(question), typing);
  show({ typing });
}

/** @param {{typing?: boolean, limit?: number}} [how] */
async function show({ typing = false, limit = PAGE_SIZE } = {}) {
  const mine = ++turn;
  const asked = question;
  halfTyped = typing;
  drawQuestion(asked);
  const late = setTimeout(() => mine === turn && view.presentPatience(), PATIENCE);
  const answer = await answerTo(asked, limit).finally(() => clearTimeout(late));
  if (mine !== turn) return;
  if (answer === null) view.presentEmpty();
  else if ("error" in answer) view.presentFailure(asked, answer.error);
  else view.presentFound(asked, answer, typing);
  addRest(answer);
}

/** What needs no answer: the chips, the way to clear, help at once. @param {Question} asked */
function drawQuestion(asked) {
  clear.disabled = hashOf(asked) === "" && field.value === "";
  forgetShared();
  filters.drawChips(() => askFromPage(false));
  offerHelp(asked.text);
}

/**
 * Null where nothing is asked. Only the engine may fail here; a mistake of ours goes to the console.
 * @param {Question} asked
 * @param {number} limit
 * @returns {Promise<Found | {error: unknown} | null>}
 */
async function answerTo(asked, limit) {
  if (hashOf(asked) === "") return null;
  try {
    const engine = await openOnce(root);
    return await engine.search(asked.text, { ...optionsOf(asked), typing: halfTyped, limit });
  } catch (error) {
    return { error };
  }
}

/** What comes later: the counts, and the story in which it went differently. @param {Found | {error: unknown} | null} answer */
async function addRest(answer) {
  const mine = turn;
  if (halfTyped) await new Promise((resolve) => setTimeout(resolve, PAUSE));
  if (mine !== turn) return;
  if (filters.areOpen()) countFilters();
  if (answer === null || "error" in answer) return;
  const engine = await openOnce(root);
  const contrast = answer.hits.length ? await engine.contrast(answer).catch(() => null) : null;
  if (mine === turn) view.presentContrast(contrast);
}

function countFilters() {
  const { text } = question;
  const options = { ...optionsOf(question), typing: halfTyped };
  filters.showCounts(async () => (await openOnce(root)).facets(text, options));
}

async function addMore() {
  const mine = turn;
  more.disabled = true; // one at a time
  const answer = await answerTo(question, list.children.length + PAGE_SIZE);
  more.disabled = false;
  if (mine !== turn || answer === null) return;
  more.focus();
  if ("error" in answer) view.sayFailure(answer.error);
  else view.appendFound(question, answer);
}

// ---- What the reader does.

form.addEventListener("submit", (event) => {
  event.preventDefault();
  askFromPage(false);
  if (matchMedia("(pointer: coarse)").matches) makeRoom();
});
field.addEventListener("input", () => {
  clear.disabled = false;
  offerHelp(field.value);
  clearTimeout(pause);
  pause = setTimeout(() => askFromPage(true), PAUSE);
});
field.addEventListener("focus", () => openOnce(root).catch(() => {}), { once: true }); // before the first letter
filters.watchFilters(countFilters, () => askFromPage(false));
clear.addEventListener("click", wipe);
onClick("zoek-toon", () => {
  filters.choose({});
  askFromPage(false);
  heading.focus();
});
onClick("zoek-klaar", () => {
  filters.closeFilters();
  heading.focus();
});
onClick("zoek-nog-eens", () => {
  show();
  field.focus();
});
onClick("zoek-deel", () => share(location.origin + location.pathname + hashOf(question)));
more.addEventListener("click", addMore);
part("zoek-uitslag", HTMLElement).addEventListener("click", keepPlace);
addEventListener("online", () => view.hasFailed() && show());
// Back, forward, or a link. One to a place on the page is no question: leave the results alone.
addEventListener("popstate", () => {
  steps.arrive();
  if (!location.hash || isQuestion(location.hash)) askFromAddress(steps.keptPlace());
});

/** @param {string} id @param {() => void} action */
function onClick(id, action) {
  part(id, HTMLButtonElement).addEventListener("click", action);
}

/** Wipe the field, the filters, the address, the steps back and the results. */
async function wipe() {
  clearTimeout(pause);
  turn += 1;
  await steps.forget();
  await askFromAddress();
  field.focus();
}

/** Only where a story is opened: no other step of this tab is one of results. @param {MouseEvent} event */
function keepPlace({ target }) {
  if (target instanceof Element && target.closest(".results a")) steps.keepPlace(list.children.length);
}

/** On a phone the keyboard and what stands above the field make way for the results. */
function makeRoom() {
  field.blur();
  form.scrollIntoView();
}

askFromAddress(steps.keptPlace());
