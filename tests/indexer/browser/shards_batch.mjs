// Forms, terms and story numbers in; what the files of a site on disk say of them out.

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { openShards } from "../../../indexer/browser/shards.js";

const shards = await openShards(process.argv[2], (path) => readFile(path));
const { forms, terms, stories } = JSON.parse(readFileSync(0, "utf8"));
const entry = ({ idf, forms, subjects, parts, impacts }) => [idf, forms, subjects, parts, [...impacts]];
const all = (values, read) => Promise.all(values.map(read));
process.stdout.write(
  JSON.stringify({
    forms: await all(forms, (form) => shards.termsOf(form)),
    terms: await all(terms, async (term) => entry(await shards.term(term))),
    stories: await all(stories, (number) => shards.story(number)),
    library: await shards.library(),
  }),
);
