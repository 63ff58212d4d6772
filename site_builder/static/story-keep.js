// @ts-check
// Keep a story on this device, only when asked to, and wipe it again.

import { canKeep, inWords, keep, keepParts, keptStories, wipe } from "./kept.js";
import { part } from "./page-parts.js";

const box = part("deel-bewaren", HTMLElement);
const button = part("deel-bewaar", HTMLButtonElement);
const said = part("deel-bewaard", HTMLElement);
const address = location.origin + location.pathname;

/** State: until when it is kept; null where it is not. @type {Date | null} */
let until = null;

function show() {
  button.textContent = until ? "Wis van dit apparaat" : "Bewaar op dit apparaat";
  said.textContent = until ? `Bewaard tot ${inWords(until)}. Je leest het ook zonder internet.` : "";
}

async function change() {
  button.disabled = true;
  const had = until;
  try {
    if (had) await wipe(address);
    until = had ? null : await keep(address);
    show();
    if (had) said.textContent = "Gewist van dit apparaat.";
  } catch {
    said.textContent = "Dat lukt nu niet. Heb je internet, en is er nog ruimte op dit apparaat? Probeer het dan opnieuw.";
  }
  button.disabled = false;
  button.focus();
}

async function start() {
  until = (await keptStories()).find((kept) => kept.address === address)?.until ?? null;
  show();
  box.hidden = false;
  button.addEventListener("click", change);
  if (until) await keepParts(); // a newer site may need other parts
}

if (canKeep) start().catch(() => {}); // some browsers refuse in a private window; without a line no part is new
