// The search page: reads the question behind the #, asks the engine, and says what it found.

import { drawHit } from "./search-results.js";
import { URGENT_WORDS } from "./urgent-words.js";

const PAGE_SIZE = 10;
const root = document.getElementById("zoekpagina").dataset.root;

const form = document.getElementById("zoek");
const field = form.elements.q;
const theme = document.getElementById("zoek-thema");
const clear = document.getElementById("zoek-wis");
const more = document.getElementById("zoek-meer");
const status = document.getElementById("zoek-melding");
const list = document.getElementById("zoek-lijst");
const urgent = document.querySelectorAll(".urgent");
const panels = {
  empty: document.getElementById("zoek-leeg"),
  nothing: document.getElementById("zoek-niets"),
  failed: document.getElementById("zoek-fout"),
};

let engine = null;
let turn = 0;

// ---- The engine: fetched on the first question, asked again after a failure.

function openOnce() {
  engine ??= startEngine().catch((error) => {
    engine = null;
    throw error;
  });
  return engine;
}

// The manifest is asked for beside the engine, not after it: one wait less on a slow line.
function startEngine() {
  const address = new URL(`${root}search/`, document.baseURI).href;
  const manifest = fetch(`${address}manifest.bin`, { credentials: "omit" }).then((answer) => answer.arrayBuffer());
  manifest.catch(() => {}); // the engine asks again, and says what is wrong
  return import("../search/engine.js").then(({ openEngine }) => openEngine(address, { manifest }));
}

// ---- The question: it lives behind the #, so that the back button works and no host sees it.

function readQuestion() {
  const state = new URLSearchParams(location.hash.slice(1));
  return { text: state.get("q") ?? "", theme: state.get("thema") ?? "" };
}

function askAgain() {
  const state = new URLSearchParams();
  if (field.value.trim()) state.set("q", field.value.trim());
  if (theme.value) state.set("thema", theme.value);
  if (`#${state}` === location.hash) show();
  else if (`${state}`) location.hash = state;
  else forget();
}

function forget() {
  history.pushState(null, "", location.pathname);
  show();
}

// ---- What the reader sees.

async function show(limit = PAGE_SIZE) {
  const question = readQuestion();
  const mine = ++turn;
  field.value = question.text;
  theme.value = question.theme;
  if (theme.selectedIndex < 0) theme.value = "";
  clear.hidden = !question.text;
  const calm = !offerHelp(question.text);
  if (!question.text) return present("empty", question.theme ? "Typ eerst waar je naar zoekt." : "");
  status.textContent = "Even zoeken …";
  try {
    const found = await (await openOnce()).search(question.text, { theme: theme.value || null, limit });
    if (mine === turn) presentFound(question, found);
  } catch {
    if (mine === turn) present("failed", "Het zoeken lukt nu niet.");
  }
  if (mine === turn && !calm) status.textContent += " Erboven staat wie je nu kunt bellen.";
}

/** Show the boxes with help that the words ask for; says whether there is one. */
function offerHelp(text) {
  const plain = text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().replace(/\s+/g, " ");
  for (const box of urgent) box.hidden = !URGENT_WORDS[box.id].some((word) => plain.includes(word));
  return [...urgent].some((box) => !box.hidden);
}

function presentFound(question, { hits, total, unknownWords }) {
  const unknown = unknownWords?.length ? ` Dit woord kennen we niet: ${unknownWords.join(", ")}.` : "";
  if (!hits.length) return present("nothing", `We vonden niets over ‘${question.text}’.${unknown}`);
  present(null, `${countWords(hits)} over ‘${question.text}’, de best passende eerst.${unknown}`);
  list.append(...hits.map((hit) => drawHit(hit, root, themeClass(hit.theme))));
  more.hidden = total <= hits.length;
}

function present(panel, sentence) {
  for (const [name, element] of Object.entries(panels)) element.hidden = name !== panel;
  list.replaceChildren();
  more.hidden = true;
  status.textContent = sentence;
}

// Real and invented stories never share a count.
function countWords(hits) {
  const invented = hits.filter((hit) => hit.invented).length;
  const real = hits.length - invented;
  const parts = [];
  if (real) parts.push(real === 1 ? "1 verhaal" : `${real} verhalen`);
  if (invented) parts.push(invented === 1 ? "1 verzonnen voorbeeld" : `${invented} verzonnen voorbeelden`);
  return parts.join(" en ");
}

function themeClass(name) {
  const option = [...theme.options].find((one) => one.value && one.value === name);
  return option?.dataset.class ?? "theme-other";
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  askAgain();
});
theme.addEventListener("change", askAgain);
clear.addEventListener("click", () => {
  field.value = "";
  forget();
  field.focus();
});
more.addEventListener("click", () => {
  const shown = list.children.length;
  show(shown + PAGE_SIZE).then(() => list.children[shown]?.querySelector("a")?.focus());
});
// A link within the page (to the text, to the menu) is no question: leave the results alone.
addEventListener("hashchange", () => {
  if (!location.hash || /^#(q|thema)=/.test(location.hash)) show();
});
addEventListener("popstate", () => {
  if (!location.hash) show();
});
show();
