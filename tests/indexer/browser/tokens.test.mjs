import assert from "node:assert/strict";
import { fold, tokenise } from "../../../indexer/browser/tokens.js";
import { eachCase, language } from "./vectors.mjs";

eachCase("tokens", ({ text, words }) => {
  const found = tokenise(text, language);
  assert.deepEqual(found.map(({ form, start, end }) => [form, text.slice(start, end)]), words);
});

eachCase("folding", ({ form, folded }) => assert.equal(fold(form, language), folded));
