// A very small index: one story, the words `brief` and `post`, each in a file of its own.

import { deflateRawSync, gzipSync } from "node:zlib";
import { readJson } from "./vectors.mjs";

export const FORMAT = 6;
export const FINGERPRINT = "0123456789abcdef";

const WORDS = readJson("indexer/dutch/data/language.json").function_words;
const COMMON_TEXT = Buffer.from(
  `${WORDS.map((word) => word[0].toUpperCase() + word.slice(1)).join(". ")}. ${WORDS.join(" ")} `,
);

/** A file as the host has it. Numbers are bytes here: all are below 128. */
export function file(content, how = {}) {
  return gzipSync(stamped(content, how));
}

/** A file of cards or texts: it goes on after the function words, which are no part of it. */
export function storyFile(content, how = {}) {
  const whole = Buffer.concat([COMMON_TEXT, stamped(content, how)]);
  const check = gzipSync(whole).subarray(-8);
  return Buffer.concat([deflateRawSync(stamped(content, how), { dictionary: COMMON_TEXT }), check]);
}

function stamped(content, { format = FORMAT, fingerprint = FINGERPRINT }) {
  const stamp = Buffer.from(fingerprint.slice(0, 8), "hex");
  return Buffer.concat([Buffer.from([format]), stamp, content]);
}

function letters(text) {
  return Buffer.from(text);
}

function number(value) {
  return Buffer.from(value < 128 ? [value] : [(value % 128) + 128, Math.floor(value / 128)]);
}

function text(value) {
  return Buffer.concat([number(letters(value).length), letters(value)]);
}

export function manifest(change = {}, how = {}) {
  const head = {
    format: FORMAT,
    fingerprint: FINGERPRINT,
    counts: { stories: 1, parts: 1, forms: 2, terms: 2 },
    language: readJson("indexer/dutch/data/language.json"),
    facets: ["theme"],
    facetFiles: "ff",
    unknown: "ee",
    slips: { shortest: 4, long: 8 },
    subjects: [],
    cardFields: ["id", "title"],
    cardsTogether: 8,
    onCard: [[0, "title"]],
    shelfStories: 64,
    weights: [256],
    words: "aa",
    shelves: ["bb"],
    ...change,
  };
  const places = [2, 0, 0, 1, 1, ...letters("bp")];
  const keys = [2, 0, 0, 0, 1, ...letters(">")];
  const phrases = [0];
  const parts = [1];
  const invented = [1, 1];
  const lists = Buffer.from([...places, ...keys, ...phrases, ...parts, ...invented]);
  return file(Buffer.concat([text(JSON.stringify(head)), lists]), how);
}

/** One form, which is its own term, with one posting in one stretch. */
export function oneWord(word, stretches = [2]) {
  const words = [1, 0, word.length, ...letters(word)];
  const senses = [0, 1, 1, 0, 0];
  const entry = [90, 1, 0, 0, 1, 0, 99, ...stretches];
  return file(Buffer.from([...words, ...words, 0, ...senses, ...entry]));
}

export const FILES = {
  "manifest.bin": manifest(),
  "words-aa-0.bin": oneWord("brief"),
  "words-aa-1.bin": oneWord("post"),
  "cards-bb-0.bin": storyFile(letters('[["bbbbbb"],["Post"]]')),
  "text-bb-0.bin": storyFile(letters('[[],[[]],["een brief"]]')),
  "facet-ff-0.bin": file(
    Buffer.concat([
      text('{"label":"Thema","values":[["schulden","Schulden"]],"apart":null}'), Buffer.from([1]),
    ]),
  ),
  "near-ee-0.bin": file(Buffer.from([2, 0, 0, 5, 4, ...letters("briefpost"), 1, 2])),
  "near-ee-1.bin": file(Buffer.from([2, 0, 0, 5, 4, ...letters("feirbtsop"), 1, 2])),
  "slips-ee-0.bin": file(Buffer.from(JSON.stringify(readJson("indexer/dutch/data/slips.json")))),
  "pieces-ee-0.bin": file(Buffer.from([2, 0, 0, 5, 4, ...letters("briefpost"), 42, 2])),
};

/** Gives files and remembers what was asked; a change is a file, an error, or a way to find out. */
export function server(change = {}) {
  const asked = [];
  const fetchBytes = async (url, options) => {
    const name = url.replace("https://voorbeeld.nl/search/", "");
    asked.push(options.cache ? `${name} ${options.cache}` : name);
    const changed = { ...FILES, ...change }[name];
    const found = typeof changed === "function" ? changed(options) : changed;
    if (!found) throw new Error(`not there: ${url}`);
    return found;
  };
  return { asked, fetchBytes };
}
