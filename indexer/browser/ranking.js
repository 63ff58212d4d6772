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
    const factor = weight * Math.min(idf, terms[0].idf);
    parts.forEach((part, at) => {
      const score = Math.floor((factor * impacts[at]) / WEIGHT_STEPS);
      total.set(part, (total.get(part) ?? 0) + score);
    });
  }
  return total;
}

/**
 * What the head of a story says, its best fragment, and half of its second.
 * @param {Map<number, number>} scores  of its parts
 * @param {number} head  the number of the part that is its head
 */
export function look(scores, head) {
  let first = 0;
  let second = 0;
  for (const [part, score] of scores) {
    if (part === head) continue;
    if (score > first) [first, second] = [score, first];
    else if (score > second) second = score;
  }
  return (scores.get(head) ?? 0) + first + Math.floor(second / SECOND_STEPS);
}

/**
 * Two looks at a story, its parts and its words, times what it covers of the question.
 * @param {number} partsLook
 * @param {number} wordsLook
 * @param {number} foundIdf
 * @param {number} askedIdf
 */
export function scoreStory(partsLook, wordsLook, foundIdf, askedIdf) {
  return Math.floor(((partsLook + wordsLook) * coverageTimes(foundIdf, askedIdf)) / COVERAGE_STEPS);
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
  /** @type {Map<number, Tally>} */
  const tallies = new Map();
  for (const terms of words) {
    /** @type {Map<number, Map<number, number>>} */
    const inStories = new Map();
    for (const [part, score] of scoreWord(terms)) {
      const scores = inStories.get(storyOfPart[part]);
      if (scores) scores.set(part, score);
      else inStories.set(storyOfPart[part], new Map([[part, score]]));
    }
    for (const [story, scores] of inStories) {
      const tally = tallies.get(story) ?? new Tally(headOf(scores.keys().next().value ?? 0, storyOfPart));
      tallies.set(story, tally);
      tally.add(scores, wordIdf(terms));
    }
  }
  const askedIdf = words.reduce((sum, terms) => sum + wordIdf(terms), 0);
  return Array.from(tallies, ([story, tally]) => tally.rank(story, askedIdf))
    .filter((found) => found.score > 0)
    .sort((one, other) => other.score - one.score || one.story - other.story);
}

/**
 * The first part of the story that a part belongs to.
 * @param {number} part
 * @param {ArrayLike<number>} storyOfPart
 */
function headOf(part, storyOfPart) {
  let head = part;
  while (head > 0 && storyOfPart[head - 1] === storyOfPart[part]) head -= 1;
  return head;
}

/** State: what the asked words add up to in one story. */
class Tally {
  /** @param {number} head */
  constructor(head) {
    this.head = head;
    /** @type {Map<number, number>} */
    this.parts = new Map();
    this.wordsLook = 0;
    this.foundIdf = 0;
  }

  /**
   * One asked word: its score in each part.
   * @param {Map<number, number>} scores
   * @param {number} idf
   */
  add(scores, idf) {
    for (const [part, score] of scores) this.parts.set(part, (this.parts.get(part) ?? 0) + score);
    this.wordsLook += look(scores, this.head);
    this.foundIdf += idf;
  }

  /**
   * @param {number} story
   * @param {number} askedIdf
   * @returns {RankedStory}
   */
  rank(story, askedIdf) {
    const score = scoreStory(look(this.parts, this.head), this.wordsLook, this.foundIdf, askedIdf);
    const parts = Array.from(this.parts, ([part, partScore]) => ({ part, score: partScore }));
    parts.sort((one, other) => other.score - one.score || one.part - other.part);
    return { story, score, parts: parts.filter((entry) => entry.score > 0) };
  }
}

/**
 * How rare an asked word is: its heaviest term decides.
 * @param {AskedTerm[]} terms
 */
export function wordIdf(terms) {
  return terms[0].idf;
}
