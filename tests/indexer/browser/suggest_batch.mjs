// Words in; out what the files of a site on disk suggest for each, how they cut it, and which forms
// begin with its first five letters.

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { openShards } from "../../../indexer/browser/shards.js";
import { suggest } from "../../../indexer/browser/spelling.js";
import { splitUnseen } from "../../../indexer/browser/unseen.js";

const shards = await openShards(process.argv[2], (path) => readFile(path));
const [slips, pieces] = await Promise.all([shards.slips(), shards.compoundParts()]);
const answers = JSON.parse(readFileSync(0, "utf8")).map(async (word) => [
  suggest(word, await shards.nearForms(word), slips),
  splitUnseen(word, pieces, shards.language),
  (await shards.formsFrom(word.slice(0, 5))).map(([form]) => form).sort(),
]);
process.stdout.write(JSON.stringify(await Promise.all(answers)));
