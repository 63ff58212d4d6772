// @ts-check
// Found stories as cards, and beside the best one a story in which it went differently.

import { element, link } from "./page-parts.js";

/**
 * @typedef {import("./search-engine.js").Hit} Hit
 * @typedef {import("./search-engine.js").CardFacts} CardFacts
 * @typedef {import("./search-engine.js").Contrast} Contrast
 * @typedef {import("./search-engine.js").Fragment} Fragment
 * @typedef {{root: string, themeClass: (theme: string) => string}} Look
 *   the way from this page to the root of the site (`../`); the colour of a theme
 */

const MARK = "Verzonnen voorbeeld";
const WIDE = "(min-width: 64rem)"; // as in 5-pages.css: there the other story has room beside the list

/** @param {Hit} hit @param {Look} look @returns {HTMLLIElement} */
export function drawHit(hit, look) {
  const address = look.root + hit.address;
  const card = element("article", `card hit ${look.themeClass(hit.theme)}`, ...mark(hit));
  card.append(element("h3", "card-title", link(place(address, hit.fragments[0]), hit.title)));
  card.append(element("p", "", hit.kern), facts(hit));
  if (hit.why.length) card.append(whyLine(hit.why));
  card.append(...belowHead(hit).map((fragment) => drawFragment(fragment, address)));
  const item = element("li", "", card);
  item.dataset.story = hit.id;
  return item;
}

/** The head of a story has no anchor, and its words stand on the card already. @param {Hit} hit */
function belowHead({ fragments }) {
  return fragments.filter((fragment) => fragment.anchor).slice(0, 2);
}

/** @param {CardFacts} story */
function mark(story) {
  return story.invented ? [element("p", "card-mark", element("strong", "mark", MARK))] : [];
}

/** @param {CardFacts} story */
function facts({ themeLabel, phaseLabel, minutes }) {
  const line = element("p", "facts", element("span", "theme-name", themeLabel));
  if (phaseLabel) line.append(element("span", "", `‘${phaseLabel}’`));
  line.append(element("span", "", `hardop ${minutes} ${minutes === 1 ? "minuut" : "minuten"}`));
  return line;
}

/** @param {string[]} why */
function whyLine(why) {
  return element("p", "why", element("strong", "", "Waarom dit past: "), why.join(" · "));
}

/** @param {Fragment} fragment @param {string} address */
function drawFragment(fragment, address) {
  const words = element("p");
  for (const { text, match } of fragment.snippet) words.append(match ? element("mark", "", text) : text);
  const heading = element("p", "snippet-heading", link(place(address, fragment), fragment.heading));
  return element("div", "snippet", heading, words);
}

/** @param {string} address @param {Fragment} [fragment] */
function place(address, fragment) {
  return fragment?.anchor ? `${address}#${fragment.anchor}` : address;
}

/**
 * Put these in the place of what stood there. The focus stays on the same story, and so does the
 * other story while the best match is the same one.
 * @param {HTMLElement} list
 * @param {HTMLLIElement[]} items
 */
export function replaceResults(list, items) {
  const focused = storyOf(list.contains(document.activeElement) ? document.activeElement : null);
  const best = list.firstElementChild;
  const other = best?.querySelector(".contrast");
  const stays = storyOf(best) === storyOf(items[0] ?? null);
  list.replaceChildren(...items);
  if (other && stays) items[0]?.append(other);
  const again = focused && items.find((item) => storyOf(item) === focused);
  if (again) again.querySelector("a")?.focus({ preventScroll: true });
}

/** @param {Element | null} inside */
function storyOf(inside) {
  return inside?.closest("li")?.dataset.story;
}

/** @param {Contrast} contrast @param {Look} look */
export function drawContrast({ hit, why }, look) {
  const card = element("article", `card contrast ${look.themeClass(hit.theme)}`);
  card.dataset.story = hit.id;
  card.append(element("h3", "kicker", "Bij een ander ging het anders"), ...mark(hit));
  card.append(element("p", "card-title", link(look.root + hit.address, hit.title)));
  if (why) card.append(element("p", "", why));
  card.append(facts(hit));
  return card;
}

/**
 * Put the other story beside the best one, or below it; where the reader already sees what comes
 * after, at the end. So it moves nothing that is being read.
 * @param {HTMLElement} list
 * @param {HTMLElement} end
 * @param {HTMLElement | null} card
 */
export function placeContrast(list, end, card) {
  const old = list.querySelector(".contrast");
  if (card && old instanceof HTMLElement && old.dataset.story === card.dataset.story) return;
  const [best, next] = list.children;
  const unseen = !next || next.getBoundingClientRect().top >= innerHeight;
  if (old && (unseen || matchMedia(WIDE).matches)) old.remove();
  if (!card || !best) return;
  (matchMedia(WIDE).matches || unseen ? best : end).append(card);
}
