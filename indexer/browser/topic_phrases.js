// Street language of several words: "slapen op de bank" is about the topic bankslapen.
// The twin of indexer/topic_phrases.py, which gives the reasons: same names, same vectors.

const MIN_PHRASE_WORDS = 2;
const MAX_PHRASE_WORDS = 4;

/**
 * The key of one phrase.
 * @param {string[]} terms
 */
export function phraseKey(terms) {
  return [...terms].sort().join(" ");
}

/**
 * The key of every stretch of two to four terms, from left to right, the shorter first.
 * @param {string[]} terms
 * @returns {string[]}
 */
export function phraseKeys(terms) {
  const keys = [];
  for (let start = 0; start < terms.length; start += 1) {
    const last = Math.min(start + MAX_PHRASE_WORDS, terms.length);
    for (let end = start + MIN_PHRASE_WORDS; end <= last; end += 1) {
      keys.push(phraseKey(terms.slice(start, end)));
    }
  }
  return keys;
}
