// Builds an index of MiniSearch with Dutch stems: packages, documents and the file to write.

import { createReadStream, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const [packages, documents, out] = process.argv.slice(2);
const require = createRequire(`${packages}/`);
const MiniSearch = require("minisearch");
const stemmer = require("snowball-stemmers").newStemmer("dutch");
const stems = new Map();
const stem = (term) => {
  const word = term.toLowerCase();
  if (!stems.has(word)) stems.set(word, stemmer.stem(word));
  return stems.get(word);
};
const index = new MiniSearch({ fields: ["title", "text"], storeFields: ["title", "kern"], processTerm: stem });
for await (const line of createInterface({ input: createReadStream(documents) })) index.add(JSON.parse(line));
writeFileSync(out, JSON.stringify(index));
