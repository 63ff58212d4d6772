// Nearness: of what is found, words that stand together come before words scattered over a story.
// The twin of indexer/nearness.py, which gives the reasons: same names, same vectors. Only integers
// below 2^53; every division rounds down.

import { wordIdf } from "./ranking.js";
import { eachWanted } from "./stretches.js";

const NEAR_STEPS = 2 ** 8;
const NEAR_GAIN = 77;

/** So many stories are looked at. */
export const NEAR_DEPTH = 50;

/**
 * @typedef {import("./ranking.js").AskedTerm} AskedTerm
 * @typedef {import("./ranking.js").RankedStory} RankedStory
 * @typedef {Map<number, Set<number>>} PartPlaces  of each word that has a place there the stretches
 */

/**
 * The stories in their order, but of the best `NEAR_DEPTH` the nearer ones first.
 * @param {RankedStory[]} ranked  what all filters left, best first: at least so many, or all
 * @param {AskedTerm[][]} words  as in `scoreStories`
 * @param {ArrayLike<number>} storyOfPart
 * @returns {RankedStory[]}
 */
export function nearFirst(ranked, words, storyOfPart) {
  const looked = ranked.slice(0, NEAR_DEPTH);
  const near = nearInStories(looked, words, storyOfPart);
  const scored = looked.map((found) => ({
    story: found.story,
    score: scoreNear(found.score, near.get(found.story) ?? 0),
    get parts() {
      return found.parts; // sorted when somebody asks for them
    },
  }));
  scored.sort((one, other) => other.score - one.score || one.story - other.story);
  return [...scored, ...ranked.slice(NEAR_DEPTH)];
}

/**
 * How near the asked words are to each other in these stories: in the best of their parts.
 * @param {RankedStory[]} stories
 * @param {AskedTerm[][]} words
 * @param {ArrayLike<number>} storyOfPart
 * @returns {Map<number, number>}
 */
function nearInStories(stories, words, storyOfPart) {
  const near = new Map();
  if (words.length < 2) return near;
  const idfs = words.map(wordIdf);
  for (const [part, places] of placesIn(words, partsOf(stories, storyOfPart))) {
    const story = storyOfPart[part];
    near.set(story, Math.max(near.get(story) ?? 0, nearInPart(places, idfs)));
  }
  return near;
}

/**
 * How much of a question stands together in a part, in 256ths.
 * @param {PartPlaces} places
 * @param {number[]} idfs
 */
export function nearInPart(places, idfs) {
  const alone = Math.max(...Array.from(places.keys(), (word) => idfs[word]));
  const others = idfs.reduce((sum, idf) => sum + idf, 0) - alone;
  return others > 0 ? Math.floor(((together(places, idfs) - alone) * NEAR_STEPS) / others) : 0;
}

/**
 * The largest sum of rarities in two neighbouring stretches.
 * @param {PartPlaces} places
 * @param {number[]} idfs
 */
function together(places, idfs) {
  /** @type {Map<number, number>} */
  const said = new Map();
  for (const [word, stretches] of places) {
    const firsts = new Set(stretches);
    for (const stretch of stretches) firsts.add(stretch - 1);
    for (const first of firsts) said.set(first, (said.get(first) ?? 0) + idfs[word]);
  }
  return Math.max(...said.values());
}

/**
 * A score, with what nearness adds to it.
 * @param {number} score
 * @param {number} near
 */
export function scoreNear(score, near) {
  return Math.floor((score * nearTimes(near)) / NEAR_STEPS);
}

/**
 * What a score is multiplied by, in 256ths.
 * @param {number} near
 */
function nearTimes(near) {
  return NEAR_STEPS + Math.floor((NEAR_GAIN * near) / NEAR_STEPS);
}

/**
 * Of each part whether it is of one of these stories.
 * @param {RankedStory[]} stories
 * @param {ArrayLike<number>} storyOfPart
 */
function partsOf(stories, storyOfPart) {
  const isWanted = new Uint8Array((storyOfPart[storyOfPart.length - 1] ?? -1) + 1);
  for (const { story } of stories) isWanted[story] = 1;
  const wanted = new Uint8Array(storyOfPart.length);
  for (let part = 0; part < wanted.length; part += 1) wanted[part] = isWanted[storyOfPart[part]];
  return wanted;
}

/**
 * Where the asked words stand, by part and by the number of the word: where any of its terms does.
 * @param {AskedTerm[][]} words
 * @param {Uint8Array} wanted  of each part whether it is
 * @returns {Map<number, PartPlaces>}
 */
function placesIn(words, wanted) {
  /** @type {Map<number, PartPlaces>} */
  const found = new Map();
  words.forEach((terms, word) => {
    for (const { stretches: packed, parts } of terms) {
      eachWanted(packed, parts, wanted, (part, stretches) => {
        const places = found.get(part) ?? new Map();
        found.set(part, places.set(word, new Set([...(places.get(word) ?? []), ...stretches])));
      });
    }
  });
  return found;
}
