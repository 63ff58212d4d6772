import assert from "node:assert/strict";
import { cuts } from "../../../indexer/browser/unseen.js";
import { eachCase } from "./vectors.mjs";

eachCase("unseen", (given) =>
  assert.deepEqual(cuts(given.word).map(({ left, right }) => [left, right]), given.cuts));
