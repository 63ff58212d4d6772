// Cases that Python and the browser both have to pass: tests/vectors/*.json.

import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readLanguage } from "../../../indexer/browser/tokens.js";

const root = new URL("../../../", import.meta.url);

export function readJson(path) {
  return JSON.parse(readFileSync(new URL(path, root), "utf8"));
}

export const language = readLanguage(readJson("indexer/dutch/data/language.json"));

/** Run a check once for each case of a vector file; the case's title says why. */
export function eachCase(name, check) {
  for (const vector of readJson(`tests/vectors/${name}.json`)) {
    test(`${name}: ${vector.title}`, () => check(vector));
  }
}
