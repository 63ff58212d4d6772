import assert from "node:assert/strict";
import { snippet, snippetText } from "../../../indexer/browser/snippets.js";
import { eachCase, language } from "./vectors.mjs";

eachCase("snippets", ({ text, forms, pieces }) => {
  const found = snippet(text, new Set(forms), language);
  assert.deepEqual(found.map((piece) => [piece.text, piece.match]), pieces);
  assert.equal(snippetText(found), pieces.map(([words]) => words).join(""));
});
