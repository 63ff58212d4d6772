// Which stories a reader wants to see, and how many there are of each kind.
// The twin of indexer/filters.py: same names, same numbers.

const NOTES = "notes";
const NOT_OFFERED = "topic";

/**
 * @typedef {import("./shards.js").Shards} Shards
 * @typedef {{real: number, invented: number}} Count  never one number: they are of another kind
 * @typedef {{chosen: Record<string, string[]>, without: string[]}} Filters
 * @typedef {{name: string, label: string,
 *   values: {value: string, label: string, count: Count}[]}} CountedFacet
 */

/**
 * How many stories, apart by kind.
 * @param {Shards} shards
 * @param {number[]} stories
 * @returns {Count}
 */
export function count(shards, stories) {
  let invented = 0;
  for (const story of stories) if (shards.isInvented(story)) invented += 1;
  return { real: stories.length - invented, invented };
}

/**
 * Of some stories those that are not among others, which were chosen from them.
 * @param {Count} all
 * @param {Count} chosen
 * @returns {Count}
 */
export function minus(all, chosen) {
  return { real: all.real - chosen.real, invented: all.invented - chosen.invented };
}

/** @param {Filters} filters */
export function anyFilter({ chosen, without }) {
  return without.length > 0 || Object.values(chosen).some((values) => values.length > 0);
}

/**
 * The stories that the filters allow, perhaps with one facet left out of account.
 * @param {Shards} shards
 * @param {number[]} stories
 * @param {Filters} filters
 * @param {string} [exceptFor]
 */
export async function applyFilters(shards, stories, { chosen, without }, exceptFor = "") {
  let left = stories;
  for (const [name, values] of Object.entries(chosen)) {
    if (values.length === 0 || name === exceptFor) continue;
    const has = await withAny(shards, name, values);
    left = left.filter(has);
  }
  if (without.length === 0 || exceptFor === NOTES) return left;
  const has = await withAny(shards, NOTES, without);
  return left.filter((story) => !has(story));
}

/**
 * Of each facet that is offered, how many of these stories each value has.
 * @param {Shards} shards
 * @param {number[]} stories
 * @param {Filters} filters
 * @returns {Promise<CountedFacet[]>}
 */
export function countFacets(shards, stories, filters) {
  const names = shards.manifest.facets.filter((name) => name !== NOT_OFFERED);
  return Promise.all(
    names.map(async (name) => countFacet(shards, name, await applyFilters(shards, stories, filters, name))),
  );
}

/**
 * @param {Shards} shards
 * @param {string} name
 * @param {number[]} stories
 * @returns {Promise<CountedFacet>}
 */
async function countFacet(shards, name, stories) {
  const facet = await shards.facet(name);
  if (!facet) return { name, label: "", values: [] };
  const counted = (/** @type {number} */ at) => count(shards, stories.filter((story) => facet.has(at, story)));
  const values = facet.values.map(([value, label], at) => ({ value, label, count: counted(at) }));
  return { name, label: facet.label, values };
}

/**
 * Whether a story has one of these values.
 * @param {Shards} shards
 * @param {string} name
 * @param {string[]} values
 * @returns {Promise<(story: number) => boolean>}
 */
export async function withAny(shards, name, values) {
  const facet = await shards.facet(name, values);
  if (!facet) return () => false;
  const numbers = values.map((value) => facet.values.findIndex(([known]) => known === value)).filter((at) => at >= 0);
  return (story) => numbers.some((at) => facet.has(at, story));
}
