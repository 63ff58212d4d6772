import assert from "node:assert/strict";
import { place } from "../../../indexer/browser/words.js";
import { eachCase, language } from "./vectors.mjs";

eachCase("places", ({ words, place: expected }) => {
  for (const word of words) assert.equal(place(word, language), expected, word);
});
