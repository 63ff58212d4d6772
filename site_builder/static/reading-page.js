// @ts-check
// The page where a reader chooses letters, space and colours. A choice shows at once and is kept on this
// device, under one key; reading-choices.js sets it on every page. Nothing is kept for who chose nothing.

import { part } from "./page-parts.js";

const KEY = "doorleefd-lezen";
const NAMES = ["letters", "ruimte", "kleuren", "soort"]; // in this order they are kept

const form = part("lezen-keuzes", HTMLFormElement);
const said = part("lezen-melding", HTMLElement);
const { dataset } = document.documentElement;

/** Tick what counts on this page now. */
function show() {
  for (const name of NAMES) {
    const chosen = dataset[name] ?? "";
    for (const radio of radios(name)) radio.checked = radio.value === chosen;
  }
}

/** @param {string} name @returns {HTMLInputElement[]} */
function radios(name) {
  return [...form.querySelectorAll("input")].filter((radio) => radio.name === name);
}

/** Keep what counts on this page now; an ordinary site leaves nothing. @returns {boolean} whether the device allows it */
function keep() {
  const chosen = NAMES.map((name) => dataset[name] ?? "");
  try {
    if (chosen.some(Boolean)) localStorage.setItem(KEY, chosen.join(","));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

/**
 * Change the page, but not the place on the screen of what the reader just touched. Other letters may come late;
 * then too, if nobody scrolled since.
 * @param {Element} touched
 * @param {() => void} change
 */
function inPlace(touched, change) {
  const { top } = touched.getBoundingClientRect();
  const back = () => scrollBy({ top: touched.getBoundingClientRect().top - top, behavior: "instant" });
  change();
  back();
  const here = scrollY;
  document.fonts.addEventListener("loadingdone", () => scrollY === here && back(), { once: true });
}

/** @param {string} what */
function say(what) {
  const kept = keep();
  said.textContent = kept ? what : `${what} ${said.dataset.refused}`;
}

form.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  inPlace(target, () => {
    if (target.value) dataset[target.name] = target.value;
    else delete dataset[target.name];
    say(`${target.closest("fieldset")?.dataset.name}: ${target.dataset.label}.`);
  });
});

form.addEventListener("reset", (event) => {
  event.preventDefault(); // it would tick what stood there when the page came
  const button = part("lezen-terug", HTMLButtonElement);
  inPlace(button, () => {
    NAMES.forEach((name) => delete dataset[name]);
    say("Alles staat weer gewoon.");
  });
  show();
});

form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("storage", show);
addEventListener("pageshow", show);

const back = part("lezen-verder", HTMLButtonElement);
back.hidden = history.length < 2;
back.addEventListener("click", () => history.back());

show();
form.hidden = false;
