// @ts-check
// Share a question, only when asked to. What is shared has a neutral face: an address, no theme.

import { part } from "./page-parts.js";

const COPIED = "Het adres is gekopieerd. Je zoekwoorden staan erin.";
const BY_HAND = "Kopieer dit adres. Je zoekwoorden staan erin.";

const said = part("zoek-deel-melding", HTMLElement);
const shown = part("zoek-deel-adres", HTMLInputElement);

/** @param {string} url */
export async function share(url) {
  forgetShared();
  if (!navigator.share) return copy(url);
  try {
    await navigator.share({ title: "Verhalen", url });
  } catch (error) {
    const changedTheirMind = error instanceof DOMException && error.name === "AbortError";
    if (!changedTheirMind) await copy(url);
  }
}

/** @param {string} url */
async function copy(url) {
  try {
    await navigator.clipboard.writeText(url);
    said.textContent = COPIED;
  } catch {
    said.textContent = BY_HAND;
    showAddress(url);
  }
}

/** @param {string} url */
function showAddress(url) {
  shown.value = url;
  shown.hidden = false;
  shown.focus();
  shown.select();
}

export function forgetShared() {
  said.textContent = "";
  shown.value = "";
  shown.hidden = true;
}
