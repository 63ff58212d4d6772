// Questions in, results out, from the files of a site on disk and from the engine among them.

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const { openEngine } = await import(pathToFileURL(`${folder}/engine.js`));
const engine = await openEngine(folder, { fetchBytes: (path) => readFile(path) });
const answers = [];
for (const { text, ...options } of JSON.parse(readFileSync(0, "utf8"))) {
  const found = await engine.search(text, options);
  const [contrast, facets] = await Promise.all([engine.contrast(found), engine.facets(text, options)]);
  answers.push({ ...found, contrast, facets });
}
process.stdout.write(JSON.stringify(answers));
