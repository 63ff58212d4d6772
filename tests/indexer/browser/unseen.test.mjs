import assert from "node:assert/strict";
import { splitUnseen } from "../../../indexer/browser/unseen.js";
import { eachCase, language } from "./vectors.mjs";

eachCase("unseen", ({ word, pieces, cut }) => {
  const known = Object.entries(pieces).map(([form, [left, links, right]]) => [form, { left, links, right }]);
  assert.deepEqual(splitUnseen(word, new Map(known), language), cut);
});
