// @ts-check
// What may help where words were not understood, or nothing was found. Never a reproach.

import { element, link, part, plain } from "./page-parts.js";
import { hashOf } from "./search-question.js";

/**
 * @typedef {import("./search-engine.js").Found} Found
 * @typedef {import("./search-engine.js").Suggestion} Suggestion
 * @typedef {import("./search-question.js").Question} Question
 */

const advice = part("zoek-raad", HTMLElement);
const better = part("zoek-beter", HTMLElement);
const fitting = part("zoek-passend", HTMLElement);
const WORD = /[\p{L}\p{N}'’-]+/gu;
const SHORTEST = 4;

/**
 * Words that we read as something else, and words that we do not have.
 * @param {Question} question
 * @param {Found} found
 * @param {boolean} typing  then the last word is not finished, and nothing is said of it
 */
export function advise(question, found, typing) {
  const last = typing ? plain(question.text).split(" ").slice(-1)[0] : "";
  const unknown = found.unknownWords.filter((word) => word !== last);
  advice.replaceChildren(
    ...found.meant.flatMap((meant) => drawMeant(question, meant)),
    ...(found.hits.length && unknown.length ? [element("p", "small", `Niet gevonden: ${quoted(unknown)}.`)] : []),
    ...found.loosePhrases.map((phrase) => element("p", "small", looseWords(phrase))),
    ...(found.unknownTopics.length ? [element("p", "small", `Er is geen onderwerp ${quoted(found.unknownTopics)}. Alle onderwerpen staan op de site.`)] : []),
  );
}

/** @param {string} phrase */
function looseWords(phrase) {
  return `Niemand zegt letterlijk ‘${phrase}’. We zochten op de losse woorden.`;
}

export function forgetAdvice() {
  advice.replaceChildren();
}

/** @param {Question} question @param {Suggestion} meant */
function drawMeant(question, { word, forms }) {
  const line = `‘${word}’ kennen we niet. Bedoelde je dit? We zochten er al op.`;
  return [element("p", "small", line), formLinks(question, [{ word, forms }])];
}

/** @param {Question} question @param {Suggestion[]} suggestions */
function formLinks(question, suggestions) {
  const links = suggestions.flatMap(({ word, forms }) =>
    forms.map((form) => link(hashOf({ ...question, text: withForm(question.text, word, form) }), form)),
  );
  return element("ul", "chips", ...links.map((one) => element("li", "", one)));
}

/** @param {string} text @param {string} word @param {string} form */
function withForm(text, word, form) {
  const put = text.replace(WORD, (piece) => (plain(piece) === plain(word) ? form : piece));
  return put === text ? form : put;
}

/** @param {string[]} words */
function quoted(words) {
  return words.map((word) => `‘${word}’`).join(" en ");
}

/** What else to ask, where nothing was found. @param {Question} question @param {Found} found */
export function adviseOnNothing(question, found) {
  const near = (found.near ?? []).filter(({ forms }) => forms.length);
  const loose = question.text.replace(/["“”„]/g, "").trim();
  better.replaceChildren();
  if (near.length) better.append(element("p", "", "Bedoelde je misschien:"), formLinks(question, near));
  if (loose && loose !== question.text) {
    const without = link(hashOf({ ...question, text: loose }), "Zoek zonder aanhalingstekens");
    without.className = "onward";
    better.append(element("p", "", without));
  }
  showTopics(question.text);
}

/** The topics of which a word starts as a word of the question does. @param {string} text */
function showTopics(text) {
  const asked = wordsOf(text);
  const items = [...fitting.querySelectorAll("li")];
  for (const item of items) item.hidden = !wordsOf(item.textContent ?? "").some((word) => asked.some((one) => alike(one, word)));
  fitting.hidden = items.every((item) => item.hidden);
}

/** @param {string} text */
function wordsOf(text) {
  return (plain(text).match(WORD) ?? []).filter((word) => word.length >= SHORTEST);
}

/** @param {string} one @param {string} other */
function alike(one, other) {
  return one.startsWith(other) || other.startsWith(one);
}
