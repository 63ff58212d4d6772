// Forms, terms, story numbers and facets in; what the files of a site on disk say of them out.

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { openShards } from "../../../indexer/browser/shards.js";

const shards = await openShards(process.argv[2], (path) => readFile(path));
const { forms, terms, stories, facets, words } = JSON.parse(readFileSync(0, "utf8"));
const entry = ({ idf, forms, subjects, parts, impacts, stretches }) => [
  idf, forms, subjects, parts, [...impacts], [...stretches],
];
const all = (values, read) => Promise.all(values.map(read));
const storiesOf = ({ has }, value) => stories.filter((story) => has(value, story));

async function readFacet(name) {
  const facet = await shards.facet(name);
  return { label: facet.label, values: facet.values, stories: facet.values.map((_, at) => storiesOf(facet, at)) };
}

process.stdout.write(
  JSON.stringify({
    forms: await all(forms, (form) => shards.termsOf(form)),
    terms: await all(terms, async (term) => entry(await shards.term(term))),
    stories: await all(stories, (number) => shards.story(number)),
    storyOfPart: shards.storyOfPart,
    firstParts: shards.firstParts,
    invented: stories.filter((story) => shards.isInvented(story)),
    facets: await all(facets, readFacet),
    near: await all(words, async (word) => Object.fromEntries(await shards.nearForms(word))),
    pieces: Object.fromEntries(await shards.compoundParts()),
  }),
);
