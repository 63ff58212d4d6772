// A very small index: one story, the words `brief` and `post`, each in a file of its own.

import { gzipSync } from "node:zlib";
import { readJson } from "./vectors.mjs";

export const FORMAT = 2;
export const FINGERPRINT = "0123456789abcdef";

/** A file as the host has it. Numbers are bytes here: all are below 128. */
export function file(content, { format = FORMAT, fingerprint = FINGERPRINT } = {}) {
  const stamp = Buffer.from(fingerprint.slice(0, 8), "hex");
  return gzipSync(Buffer.concat([Buffer.from([format]), stamp, content]));
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
    themes: [["schulden", "Schulden"]],
    subjects: [],
    cardFields: ["id", "title"],
    cardsTogether: 8,
    shelfStories: 64,
    weights: [256],
    words: "aa",
    shelves: ["bb"],
    themeSets: [[0]],
    ...change,
  };
  const places = [2, 0, 0, 1, 1, ...letters("bp")];
  return file(Buffer.concat([text(JSON.stringify(head)), Buffer.from([...places, 0, 1, 0])]), how);
}

/** One form, which is its own term, with one posting. */
function oneWord(word) {
  const words = [1, 0, word.length, ...letters(word)];
  const senses = [0, 1, 1, 0, 0];
  const entry = [90, 1, 0, 0, 1, 0, 99];
  return file(Buffer.from([...words, ...words, 0, ...senses, ...entry]));
}

export const FILES = {
  "manifest.bin": manifest(),
  "words-aa-0.bin": oneWord("brief"),
  "words-aa-1.bin": oneWord("post"),
  "cards-bb-0.bin": file(letters('[["bbbbbb"],["Post"]]')),
  "text-bb-0.bin": file(letters('[["",["Post","een brief"],[]]]')),
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
