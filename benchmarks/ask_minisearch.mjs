// Asks MiniSearch with Dutch stems: the folder of packages; documents, questions and depth as JSON in; lists of ids out.

import { createRequire } from "node:module";
import { text } from "node:stream/consumers";

const require = createRequire(`${process.argv[2]}/`);
const MiniSearch = require("minisearch");
const stemmer = require("snowball-stemmers").newStemmer("dutch");

const { documents, queries, depth } = JSON.parse(await text(process.stdin));
const index = new MiniSearch({ fields: ["title", "text"], processTerm: (term) => stemmer.stem(term.toLowerCase()) });
index.addAll(documents);
const answers = queries.map((query) => index.search(query).slice(0, depth).map(({ id }) => id));
process.stdout.write(JSON.stringify(answers));
