import assert from "node:assert/strict";
import { nearFirst, nearInPart } from "../../../indexer/browser/nearness.js";
import { eachCase } from "./vectors.mjs";
import { askedTerm } from "./postings.mjs";

eachCase("near_in_part", ({ idfs, places, near }) => {
  const sets = new Map(places.map(([word, stretches]) => [word, new Set(stretches)]));
  assert.equal(nearInPart(sets, idfs), near);
});

eachCase("near_first", ({ words, storyOfPart, ranked, found }) => {
  const asked = words.map((terms) => terms.map(askedTerm));
  const stories = ranked.map(([story, score]) => ({ story, score, parts: [] }));
  const near = nearFirst(stories, asked, storyOfPart);
  assert.deepEqual(near.map(({ story, score }) => [story, score]), found);
});
