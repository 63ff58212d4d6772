import assert from "node:assert/strict";
import { askedWords, parseQuery, standsIn } from "../../../indexer/browser/query.js";
import { eachCase, language } from "./vectors.mjs";

eachCase("queries", ({ text, words, phrases, excluded, topics = [], asked }) => {
  const query = parseQuery(text, language);
  assert.deepEqual(query, { words, phrases, excluded, topics });
  assert.deepEqual(askedWords(query, language), asked);
});

eachCase("phrases", ({ phrase, texts, stands }) => assert.equal(standsIn(phrase, texts, language), stands));
