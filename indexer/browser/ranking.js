// Scores: what comes first by what is told. Of the best, nearness.js then has the last word.
// The twin of indexer/ranking.py, which gives the reasons: same names, same vectors. Only integers
// below 2^53; every division rounds down. No bit operators: those stop at 2^31.

const WEIGHT_STEPS = 2 ** 8;
const SECOND_STEPS = 2;
const COVERAGE_STEPS = 2 ** 8;
const COVERAGE_GAIN = 5;
const TOLD = 64;

/**
 * @typedef {{weight: number, idf: number, parts: number[], impacts: ArrayLike<number>,
 *   stretches: Uint8Array}} AskedTerm
 * @typedef {{part: number, score: number}} RankedPart
 * @typedef {{story: number, score: number, parts: RankedPart[]}} RankedStory
 */

/**
 * What one asked word says of each part: the sum of its terms.
 * @param {AskedTerm[]} terms
 * @param {ArrayLike<number>} storyOfPart
 * @param {Float64Array} total  a place for each part, all 0
 * @param {Uint8Array} told  of each story whether it has one of the terms, be it at a score of 0
 */
export function scoreWord(terms, storyOfPart, total, told) {
  for (const { weight, idf, parts, impacts } of terms) {
    const factor = weight * Math.min(idf, terms[0].idf);
    for (let at = 0; at < parts.length; at += 1) {
      const part = parts[at];
      total[part] += Math.floor((factor * impacts[at]) / WEIGHT_STEPS);
      told[storyOfPart[part]] = 1;
    }
  }
}

/**
 * What the head of a story says, its best fragment, and half of its second.
 * @param {Float64Array} scores  of all parts
 * @param {number} head  the number of the part that is its head
 * @param {number} end  the number after that of its last part
 */
export function look(scores, head, end) {
  let first = 0;
  let second = 0;
  for (let part = head + 1; part < end; part += 1) {
    const score = scores[part];
    if (score > first) {
      second = first;
      first = score;
    } else if (score > second) second = score;
  }
  return scores[head] + first + Math.floor(second / SECOND_STEPS);
}

/**
 * How much of an asked word a story covers: at most its rarity, TOLD times.
 * @param {number} wordLook
 * @param {number} idf
 */
export function covered(wordLook, idf) {
  return Math.min(wordLook, idf * TOLD);
}

/**
 * Two looks at a story, its parts and its words, times what it covers of the question.
 * @param {number} partsLook
 * @param {number} wordsLook
 * @param {number} found
 * @param {number} askedIdf
 */
export function scoreStory(partsLook, wordsLook, found, askedIdf) {
  return Math.floor(((partsLook + wordsLook) * coverageTimes(found, askedIdf)) / COVERAGE_STEPS);
}

/**
 * What a story's looks are multiplied by, in 256ths, for what it covers of the question.
 * @param {number} found
 * @param {number} askedIdf
 */
export function coverageTimes(found, askedIdf) {
  const coverage = Math.floor((found * COVERAGE_STEPS) / (askedIdf * TOLD));
  return COVERAGE_STEPS + COVERAGE_GAIN * coverage;
}

/**
 * The stories that have an asked word, in the order of their numbers. With `bestOf` it is what
 * `rank_stories` is in Python: of ten thousand that are found only the ten that are shown are sorted.
 * @param {AskedTerm[][]} words  those the index knows
 * @param {ArrayLike<number>} storyOfPart
 * @returns {RankedStory[]}
 */
export function scoreStories(words, storyOfPart) {
  const tallies = new Tallies(storyOfPart);
  for (const terms of words) tallies.add(terms);
  return tallies.score(words.reduce((sum, terms) => sum + wordIdf(terms), 0));
}

/**
 * The first so many of them, best first, ties by number.
 * @param {RankedStory[]} found  in the order of their numbers
 * @param {number} limit
 */
export function bestOf(found, limit) {
  /** @type {RankedStory[]} */
  const best = [];
  for (const one of found) {
    const last = best[limit - 1];
    if (last && last.score >= one.score) continue;
    let at = best.length;
    while (at > 0 && best[at - 1].score < one.score) at -= 1;
    best.splice(at, 0, one);
    if (best.length > limit) best.pop();
  }
  return best;
}

/**
 * Of each story the number of its head, and after the last one how many parts there are.
 * @param {ArrayLike<number>} storyOfPart
 */
function headsOf(storyOfPart) {
  const heads = [];
  for (let part = 0; part < storyOfPart.length; part += 1) {
    if (storyOfPart[part] !== storyOfPart[part - 1]) heads.push(part);
  }
  heads.push(storyOfPart.length);
  return heads;
}

/**
 * State: what the asked words add up to. All stories in one, in arrays of numbers: a common word is
 * in nearly every story, and an object for each would take longer than all sums.
 */
class Tallies {
  /** @param {ArrayLike<number>} storyOfPart */
  constructor(storyOfPart) {
    this.storyOfPart = storyOfPart;
    this.heads = headsOf(storyOfPart);
    this.stories = this.heads.length - 1;
    this.parts = new Float64Array(storyOfPart.length);
    this.wordsLook = new Float64Array(this.stories);
    this.found = new Float64Array(this.stories);
    // Of the word that is being added.
    this.scores = new Float64Array(storyOfPart.length);
    this.told = new Uint8Array(this.stories);
  }

  /**
   * One asked word.
   * @param {AskedTerm[]} terms
   */
  add(terms) {
    const { heads, parts, wordsLook, found } = this;
    const idf = wordIdf(terms);
    const scores = this.scores.fill(0);
    const told = this.told.fill(0);
    scoreWord(terms, this.storyOfPart, scores, told);
    for (let story = 0; story < told.length; story += 1) {
      if (told[story] === 0) continue;
      const head = heads[story];
      const end = heads[story + 1];
      for (let part = head; part < end; part += 1) parts[part] += scores[part];
      const wordLook = look(scores, head, end);
      wordsLook[story] += wordLook;
      found[story] += covered(wordLook, idf);
    }
  }

  /**
   * @param {number} askedIdf
   * @returns {RankedStory[]}
   */
  score(askedIdf) {
    const found = [];
    for (let story = 0; story < this.stories; story += 1) {
      if (!this.found[story]) continue;
      const partsLook = look(this.parts, this.heads[story], this.heads[story + 1]);
      const score = scoreStory(partsLook, this.wordsLook[story], this.found[story], askedIdf);
      if (score > 0) found.push(new Ranked(story, score, this));
    }
    return found;
  }

  /**
   * The parts of a story that have an asked word, best first, ties by number.
   * @param {number} story
   * @returns {RankedPart[]}
   */
  partsOf(story) {
    const parts = [];
    for (let part = this.heads[story]; part < this.heads[story + 1]; part += 1) {
      if (this.parts[part] > 0) parts.push({ part, score: this.parts[part] });
    }
    return parts.sort((one, other) => other.score - one.score || one.part - other.part);
  }
}

/** A ranked story. Its parts are sorted when somebody asks for them: only a few are shown. */
class Ranked {
  /**
   * @param {number} story
   * @param {number} score
   * @param {Tallies} tallies
   */
  constructor(story, score, tallies) {
    this.story = story;
    this.score = score;
    this.tallies = tallies;
  }

  get parts() {
    return this.tallies.partsOf(this.story);
  }
}

/**
 * How rare an asked word is: its heaviest term decides.
 * @param {AskedTerm[]} terms
 */
export function wordIdf(terms) {
  return terms[0].idf;
}
