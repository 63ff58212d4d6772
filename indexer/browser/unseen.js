// A compound that only a question has. The twin of indexer/dutch/unseen.py, which gives the
// reasons: same names, same vectors.

const SHORTEST = 3;
const LINKS = ["", "s", "en", "e", "n"];

/**
 * Every way to cut a word in two, the most even first, then the one with the longer end.
 * @param {string} word
 * @returns {{left: string, right: string}[]}
 */
export function cuts(word) {
  const found = [];
  for (let at = SHORTEST; at <= word.length - SHORTEST; at += 1) {
    const right = word.slice(at);
    LINKS.forEach((link, rank) => {
      const left = word.slice(0, at - link.length);
      if (word.slice(0, at).endsWith(link) && left.length >= SHORTEST) {
        found.push({ even: Math.min(left.length, right.length), rank, left, right });
      }
    });
  }
  return found
    .sort((a, b) => b.even - a.even || b.right.length - a.right.length || a.rank - b.rank)
    .map(({ left, right }) => ({ left, right }));
}
