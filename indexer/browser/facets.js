// By what stories can be chosen: what a file says of it. indexer/shard_facets.py writes it.

/**
 * @typedef {{label: string, values: [string, string][], apart: [number, number] | null,
 *   bitmaps: Uint8Array[]}} FacetFile  apart: the first of the files with its bitmaps, and how many
 *   each holds
 */

/**
 * @param {import("./bytes.js").Reader} reader
 * @param {number} stories
 * @returns {FacetFile}
 */
export function readFacet(reader, stories) {
  const head = JSON.parse(reader.text());
  return { ...head, bitmaps: head.apart ? [] : reader.bitmaps(stories) };
}

/**
 * Whether a story has a value, for those that were asked; of others no story has it.
 * @param {FacetFile} facet
 * @param {string[] | null} asked  null: all
 * @param {(file: number) => Promise<Uint8Array[]>} fetchRun
 * @returns {Promise<(value: number, story: number) => boolean>}
 */
export async function readApart({ values, apart, bitmaps }, asked, fetchRun) {
  const found = new Map(bitmaps.entries());
  const [first, together] = apart ?? [0, 1];
  const wanted = values.map(([value], at) => (asked === null || asked.includes(value) ? at : -1));
  const runs = apart ? wanted.filter((at) => at >= 0).map((at) => Math.floor(at / together)) : [];
  const fetched = [...new Set(runs)].map(async (run) => {
    (await fetchRun(first + run)).forEach((bitmap, at) => found.set(run * together + at, bitmap));
  });
  await Promise.all(fetched);
  return (value, story) => hasBit(found.get(value), story);
}

/**
 * @param {Uint8Array | undefined} bitmap
 * @param {number} number
 */
function hasBit(bitmap, number) {
  return bitmap !== undefined && Math.floor(bitmap[Math.floor(number / 8)] / 2 ** (number % 8)) % 2 === 1;
}
