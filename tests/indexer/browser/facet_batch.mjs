// The files of one facet in; which were read and which stories have its values out.

import { readFileSync } from "node:fs";
import { Reader } from "../../../indexer/browser/bytes.js";
import { readApart, readFacet } from "../../../indexer/browser/facets.js";

const { files, stories, asked } = JSON.parse(readFileSync(0, "utf8"));
const open = (at) => new Reader(Uint8Array.from(files[at]));
const all = Array.from({ length: stories }, (_, story) => story);
const answers = asked.map(async (values) => {
  const fetched = [0];
  const facet = readFacet(open(0), stories);
  const has = await readApart(facet, values, async (at) => {
    fetched.push(at);
    return open(at).bitmaps(stories);
  });
  return { fetched, stories: facet.values.map((_, at) => all.filter((story) => has(at, story))) };
});
process.stdout.write(JSON.stringify(await Promise.all(answers)));
