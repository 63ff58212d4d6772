// @ts-check
// The filters: check boxes that the page brings along, counts that come when somebody opens them.
// A value that fits nothing now is greyed out and stays where it is, so that nothing jumps while
// somebody ticks. What hides stories stays open always: somebody sets it before they ask.

import { element, part } from "./page-parts.js";
import { all, shortCount } from "./search-wording.js";

/**
 * @typedef {import("./search-question.js").Chosen} Chosen
 * @typedef {import("./search-question.js").FacetName} FacetName
 * @typedef {{name: FacetName, value: string, label: string}} Choice
 */

const details = part("zoek-filters", HTMLDetailsElement);
const switchedOn = part("zoek-filters-aan", HTMLElement);
const chips = part("zoek-keuzes", HTMLUListElement);
/** @type {HTMLInputElement[]} */
const boxes = [...details.querySelectorAll("input")];

/** Topics have no box: they come from the address, and go by their chip. @type {string[]} */
let topics = [];
let turn = 0;

export function areOpen() {
  return details.open;
}

/** @returns {Chosen} */
export function chosen() {
  /** @type {Chosen} */
  const found = { topic: topics };
  for (const box of boxes) if (box.checked) (found[facetOf(box)] ??= []).push(box.value);
  return found;
}

/** Take over what an address says; values that this library does not have are dropped. @param {Chosen} wanted */
export function choose(wanted) {
  topics = wanted.topic ?? [];
  for (const box of boxes) box.checked = Boolean(wanted[facetOf(box)]?.includes(box.value));
}

/** @param {string} theme @returns {string} the colour of a theme */
export function themeClass(theme) {
  const box = boxes.find((one) => facetOf(one) === "theme" && one.value === theme);
  return box?.dataset.class ?? "theme-other";
}

/** @param {HTMLInputElement} box */
function facetOf(box) {
  return /** @type {FacetName} */ (box.name);
}

/** @param {HTMLInputElement} box */
function labelOf(box) {
  return box.parentElement?.querySelector(".choice-label")?.textContent ?? box.value;
}

/** @returns {Choice[]} */
function choices() {
  const ticked = boxes.filter((box) => box.checked);
  return [
    ...ticked.map((box) => ({ name: facetOf(box), value: box.value, label: labelOf(box) })),
    ...topics.map((topic) => ({ name: /** @type {FacetName} */ ("topic"), value: topic, label: topic })),
  ];
}

/** Every choice as a chip that takes it away again. @param {() => void} changed */
export function drawChips(changed) {
  const found = choices();
  switchedOn.textContent = found.length ? ` (${found.length} aan)` : "";
  chips.hidden = found.length === 0;
  chips.replaceChildren(...found.map((choice, at) => element("li", "", chip(choice, () => drop(choice, at, changed)))));
}

/** @param {Choice} choice @param {() => void} remove */
function chip({ name, label }, remove) {
  const words = { notes: `Niet: ${label}`, topic: `Onderwerp: ${label}` }[/** @type {string} */ (name)] ?? label;
  const button = element("button", "chip", words);
  button.type = "button";
  button.ariaLabel = `${words}, haal dit filter weg`;
  button.addEventListener("click", remove);
  return button;
}

/** The focus goes on to the next chip, or to the filters. @param {Choice} choice @param {number} at @param {() => void} changed */
function drop({ name, value }, at, changed) {
  if (name === "topic") topics = topics.filter((topic) => topic !== value);
  for (const box of boxes) if (box.name === name && box.value === value) box.checked = false;
  changed();
  const left = chips.querySelectorAll("button");
  (left[Math.min(at, left.length - 1)] ?? details.querySelector("summary")).focus();
}

/** @param {() => Promise<import("./search-engine.js").Facet[]>} ask  only while they are open */
export async function showCounts(ask) {
  const mine = ++turn;
  const facets = await ask().catch(() => []); // without counts the filters still work
  if (mine !== turn) return;
  for (const { name, values } of facets) {
    const counts = new Map(values.map(({ value, count }) => [value, count]));
    for (const box of boxes) if (box.name === name) showCount(box, counts.get(box.value) ?? { real: 0, invented: 0 });
  }
}

/** @param {HTMLInputElement} box @param {import("./search-engine.js").Count} count */
function showCount(box, count) {
  const place = box.parentElement?.querySelector(".choice-count");
  if (place) place.textContent = shortCount(count);
  box.disabled = facetOf(box) !== "notes" && !box.checked && box !== document.activeElement && all(count) === 0;
}

/** @param {() => void} opened @param {() => void} changed */
export function watchFilters(opened, changed) {
  details.addEventListener("toggle", () => details.open && opened());
  details.addEventListener("change", changed);
}

export function closeFilters() {
  details.open = false;
}
