// @ts-check
// A question: the words, and what was chosen beside them. It lives behind the #, where no host sees it.

/**
 * @typedef {"theme" | "phase" | "perspective" | "age" | "situation" | "topic" | "notes"} FacetName
 * @typedef {Partial<Record<FacetName, string[]>>} Chosen  of `notes`: what is hidden
 * @typedef {{text: string, chosen: Chosen}} Question
 */

/** Each facet and its name in the address. @type {[FacetName, string][]} */
const KEYS = [
  ["theme", "thema"],
  ["phase", "fase"],
  ["perspective", "perspectief"],
  ["age", "leeftijd"],
  ["situation", "leefsituatie"],
  ["topic", "onderwerp"],
  ["notes", "zonder"],
];
const LONGEST = 200;

/** @param {string} hash  of the address @returns {Question} */
export function readQuestion(hash) {
  const state = new URLSearchParams(hash.slice(1));
  const chosen = KEYS.map(([name, key]) => [name, [...new Set(state.getAll(key))]]);
  return { text: (state.get("q") ?? "").slice(0, LONGEST), chosen: Object.fromEntries(chosen) };
}

/** @param {Question} question @returns {string} with its #; empty for a question that asks nothing */
export function hashOf({ text, chosen }) {
  const state = new URLSearchParams();
  if (text) state.set("q", text);
  for (const [name, key] of KEYS) for (const value of chosen[name] ?? []) state.append(key, value);
  return `${state}` && `#${state}`;
}

/** Whether an address asks something; a link to a place on the page does not. @param {string} hash */
export function isQuestion(hash) {
  const key = /^#(\w+)=/.exec(hash)?.[1];
  return key === "q" || KEYS.some(([, name]) => name === key);
}

/** @param {Question} question  as the engine takes it */
export function optionsOf({ chosen: { notes = [], ...filters } }) {
  return { filters, without: notes };
}
