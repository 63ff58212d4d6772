// Scores. The one place where it is decided what comes first.
// The twin of indexer/ranking.py, which gives the reasons: same names, same vectors. Only integers
// below 2^53; every division rounds down. No bit operators: those stop at 2^31.

const WEIGHT_STEPS = 2 ** 8;
const REST_PARTS = 2;
const REST_STEPS = 2 ** 2;
const COVERAGE_STEPS = 2 ** 8;

/**
 * @typedef {{weight: number, idf: number, parts: number[], impacts: number[]}} AskedTerm
 * @typedef {{part: number, score: number}} RankedPart
 * @typedef {{story: number, score: number, parts: RankedPart[]}} RankedStory
 */

/**
 * What one asked word says of each part: the best of its terms.
 * @param {AskedTerm[]} terms
 * @returns {Map<number, number>}
 */
export function scoreWord(terms) {
  const best = new Map();
  for (const { weight, idf, parts, impacts } of terms) {
    parts.forEach((part, at) => {
      const score = Math.floor((weight * idf * impacts[at]) / WEIGHT_STEPS);
      best.set(part, Math.max(score, best.get(part) ?? 0));
    });
  }
  return best;
}

/**
 * The best part and a little of the next ones, times coverage squared.
 * @param {number[]} partScores  from high to low
 * @param {number} foundIdf
 * @param {number} askedIdf
 */
export function scoreStory(partScores, foundIdf, askedIdf) {
  const next = partScores.slice(1, 1 + REST_PARTS).reduce((sum, score) => sum + score, 0);
  const rest = Math.floor(next / REST_STEPS);
  const coverage = Math.floor((foundIdf * COVERAGE_STEPS) / askedIdf);
  return Math.floor(((partScores[0] + rest) * coverage * coverage) / COVERAGE_STEPS ** 2);
}

/**
 * The stories that have an asked word, best first, ties by number.
 * @param {AskedTerm[][]} words  those the index knows
 * @param {ArrayLike<number>} storyOfPart
 * @returns {RankedStory[]}
 */
export function rankStories(words, storyOfPart) {
  const totals = new Map();
  const foundIdf = new Map();
  for (const terms of words) {
    const scores = scoreWord(terms);
    const stories = new Set();
    for (const [part, score] of scores) {
      const story = storyOfPart[part];
      if (!totals.has(story)) totals.set(story, new Map());
      const parts = totals.get(story);
      parts.set(part, (parts.get(part) ?? 0) + score);
      stories.add(story);
    }
    for (const story of stories) foundIdf.set(story, (foundIdf.get(story) ?? 0) + wordIdf(terms));
  }
  const askedIdf = words.reduce((sum, terms) => sum + wordIdf(terms), 0);
  return Array.from(totals, ([story, parts]) => rank(story, parts, foundIdf.get(story), askedIdf))
    .filter((found) => found.score > 0)
    .sort((one, other) => other.score - one.score || one.story - other.story);
}

/** How rare an asked word is: its heaviest term decides. */
export function wordIdf(terms) {
  return terms[0].idf;
}

function rank(story, totals, foundIdf, askedIdf) {
  const parts = Array.from(totals, ([part, score]) => ({ part, score }));
  parts.sort((one, other) => other.score - one.score || one.part - other.part);
  const score = scoreStory(parts.map((entry) => entry.score), foundIdf, askedIdf);
  return { story, score, parts: parts.filter((entry) => entry.score > 0) };
}
