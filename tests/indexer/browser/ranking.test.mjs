import assert from "node:assert/strict";
import { bestOf, scoreStories } from "../../../indexer/browser/ranking.js";
import { eachCase } from "./vectors.mjs";

eachCase("ranking", ({ words, storyOfPart, ranked }) => {
  const found = bestOf(scoreStories(words, storyOfPart), storyOfPart.length);
  assert.deepEqual(
    found.map(({ story, score, parts }) => [story, score, parts.map((entry) => [entry.part, entry.score])]),
    ranked,
  );
});
