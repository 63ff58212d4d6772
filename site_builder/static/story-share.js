// @ts-check
// Share a story with a neutral face: a few words that tell nothing, and the address without what stands
// behind the #, for that names a part of the story. Over somebody's shoulder nobody sees what it is about.

import { part } from "./page-parts.js";

const button = part("deel-delen", HTMLButtonElement);
const said = part("deel-gedeeld", HTMLElement);
const shown = part("deel-adres", HTMLInputElement);

const words = button.dataset.words ?? "";
const url = location.origin + location.pathname;

async function share() {
  if (!navigator.share) return copy();
  try {
    await navigator.share({ title: words, text: words, url });
  } catch (error) {
    const changedTheirMind = error instanceof DOMException && error.name === "AbortError";
    if (!changedTheirMind) await copy();
  }
}

async function copy() {
  try {
    await navigator.clipboard.writeText(url);
    said.textContent = "Het adres is gekopieerd. Er staat niet in waar het verhaal over gaat.";
  } catch {
    said.textContent = "Kopieer dit adres. Er staat niet in waar het verhaal over gaat.";
    shown.value = url;
    shown.hidden = false;
    shown.focus();
    shown.select();
  }
}

button.hidden = false;
button.addEventListener("click", share);
