import assert from "node:assert/strict";
import { readSlips, suggest } from "../../../indexer/browser/spelling.js";
import { eachCase, readJson } from "./vectors.mjs";

const slips = readSlips(readJson("indexer/dutch/data/slips.json"));

eachCase("spelling", ({ word, near, suggested }) =>
  assert.deepEqual(suggest(word, new Map(Object.entries(near)), slips), suggested));
