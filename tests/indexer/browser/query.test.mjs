import assert from "node:assert/strict";
import { askedWords, parseQuery, standsIn } from "../../../indexer/browser/query.js";
import { eachCase, language } from "./vectors.mjs";

eachCase("queries", ({ text, words, phrases, excluded, asked }) => {
  const query = parseQuery(text, language);
  assert.deepEqual(query, { words, phrases, excluded });
  assert.deepEqual(askedWords(query, language), asked);
});

eachCase("phrases", ({ phrase, texts, stands }) => assert.equal(standsIn(phrase, texts, language), stands));
