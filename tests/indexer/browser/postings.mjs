// Writes stretches as indexer/stretches.py does, for tests: the engine only reads them.

/** A term of a vector, as the engine has it. What it says there does not matter for nearness. */
export function askedTerm({ idf, parts, stretches }) {
  const packed = stretches.flatMap(writeStretches);
  return { weight: 256, idf, parts, impacts: parts.map(() => 1), stretches: Uint8Array.from(packed) };
}

function writeStretches(rising) {
  if (rising.length === 0) return [0];
  return rising.flatMap((stretch, at) => {
    const step = stretch - (at > 0 ? rising[at - 1] : -1);
    return number(2 * step + (at < rising.length - 1 ? 1 : 0));
  });
}

function number(value) {
  return value < 128 ? [value] : [(value % 128) + 128, ...number(Math.floor(value / 128))];
}
