// Scores. The one place where it is decided what comes first.
// The twin of indexer/ranking.py, which gives the reasons: same names, same vectors. Only integers
// below 2^53; every division rounds down. No bit operators: those stop at 2^31.

const WEIGHT_STEPS = 2 ** 8;
const SECOND_STEPS = 2;
const COVERAGE_STEPS = 2 ** 8;
const COVERAGE_GAIN = 5;

/**
 * @typedef {{weight: number, idf: number, parts: number[], impacts: number[]}} AskedTerm
 * @typedef {{part: number, score: number}} RankedPart
 * @typedef {{story: number, score: number, parts: RankedPart[]}} RankedStory
 */

/**
 * What one asked word says of each part: the sum of its terms.
 * @param {AskedTerm[]} terms
 * @returns {Map<number, number>}
 */
export function scoreWord(terms) {
  const total = new Map();
  for (const { weight, idf, parts, impacts } of terms) {
    parts.forEach((part, at) => {
      const score = Math.floor((weight * idf * impacts[at]) / WEIGHT_STEPS);
      total.set(part, (total.get(part) ?? 0) + score);
    });
  }
  return total;
}

/**
 * The highest, and half of the next.
 * @param {Iterable<number>} scores
 */
export function bestAndSecond(scores) {
  const [first, second] = [...scores, 0, 0].sort((one, other) => other - one);
  return first + Math.floor(second / SECOND_STEPS);
}

/**
 * Two looks at a story, its parts and its words, times what it covers of the question.
 * @param {Iterable<number>} partScores
 * @param {number[]} wordScores
 * @param {number} foundIdf
 * @param {number} askedIdf
 */
export function scoreStory(partScores, wordScores, foundIdf, askedIdf) {
  const looks = bestAndSecond(partScores) + wordScores.reduce((sum, score) => sum + score, 0);
  return Math.floor((looks * coverageTimes(foundIdf, askedIdf)) / COVERAGE_STEPS);
}

/** What a story's looks are multiplied by, in 256ths, for what it covers of the question. */
export function coverageTimes(foundIdf, askedIdf) {
  const coverage = Math.floor((foundIdf * COVERAGE_STEPS) / askedIdf);
  return COVERAGE_STEPS + COVERAGE_GAIN * coverage;
}

/**
 * The stories that have an asked word, best first, ties by number.
 * @param {AskedTerm[][]} words  those the index knows
 * @param {ArrayLike<number>} storyOfPart
 * @returns {RankedStory[]}
 */
export function rankStories(words, storyOfPart) {
  const tallies = new Map();
  for (const terms of words) {
    const inStories = new Map();
    for (const [part, score] of scoreWord(terms)) {
      const story = storyOfPart[part];
      if (!inStories.has(story)) inStories.set(story, new Map());
      inStories.get(story).set(part, score);
    }
    for (const [story, scores] of inStories) {
      if (!tallies.has(story)) tallies.set(story, { parts: new Map(), words: [], foundIdf: 0 });
      addWord(tallies.get(story), scores, wordIdf(terms));
    }
  }
  const askedIdf = words.reduce((sum, terms) => sum + wordIdf(terms), 0);
  return Array.from(tallies, ([story, tally]) => rankTally(story, tally, askedIdf))
    .filter((found) => found.score > 0)
    .sort((one, other) => other.score - one.score || one.story - other.story);
}

function addWord(tally, scores, idf) {
  for (const [part, score] of scores) tally.parts.set(part, (tally.parts.get(part) ?? 0) + score);
  tally.words.push(bestAndSecond(scores.values()));
  tally.foundIdf += idf;
}

function rankTally(story, tally, askedIdf) {
  const score = scoreStory(tally.parts.values(), tally.words, tally.foundIdf, askedIdf);
  const parts = Array.from(tally.parts, ([part, partScore]) => ({ part, score: partScore }));
  parts.sort((one, other) => other.score - one.score || one.part - other.part);
  return { story, score, parts: parts.filter((entry) => entry.score > 0) };
}

/** How rare an asked word is: its heaviest term decides. */
export function wordIdf(terms) {
  return terms[0].idf;
}
