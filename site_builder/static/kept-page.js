// @ts-check
// The page of kept stories: what is kept on this device, until when, and how to wipe it.

import { canKeep, inWords, keepParts, keptStories, wipe, wipeAll } from "./kept.js";
import { element, link, part } from "./page-parts.js";

/** @typedef {import("./kept.js").Kept} Kept */

const list = part("bewaard-lijst", HTMLUListElement);
const empty = part("bewaard-niets", HTMLElement);
const everything = part("bewaard-wis-alles", HTMLButtonElement);
const heading = part("bewaard-kop", HTMLElement);
const said = part("bewaard-melding", HTMLElement);

async function show() {
  const stories = canKeep ? await keptStories().catch(() => []) : []; // refused in some private windows
  list.replaceChildren(...stories.map(drawStory));
  list.hidden = everything.hidden = stories.length === 0;
  empty.hidden = stories.length > 0;
}

/** @param {Kept} kept */
function drawStory(kept) {
  const mark = kept.invented ? [element("p", "card-mark", element("strong", "mark", list.dataset.mark ?? ""))] : [];
  const button = element("button", "plain", "Wis dit");
  button.type = "button";
  button.ariaLabel = `Wis dit: ${kept.title}`;
  button.addEventListener("click", () => wipeOne(kept));
  const title = element("h3", "card-title", link(kept.address, kept.title));
  return element("li", "card", ...mark, title, element("p", "", `Bewaard tot ${inWords(kept.until)}.`), button);
}

/** @param {Kept} kept */
async function wipeOne({ address, title }) {
  await wipe(address);
  await show();
  said.textContent = `‘${title}’ is gewist van dit apparaat.`;
  (list.querySelector("button") ?? heading).focus();
}

everything.addEventListener("click", async () => {
  await wipeAll();
  await show();
  said.textContent = "Alles is gewist van dit apparaat. Je browser weet nog wel welke pagina’s je bezocht.";
  heading.focus();
});

/** Wipe what is too old. With the last story all that this page is made of goes too, so it must be here first. */
async function tidy() {
  if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("load", resolve));
  await wipe();
  if (!list.hidden) await keepParts();
}

await show();
if (canKeep) await tidy().catch(() => {}); // refused in some private windows; without a line no part is new
