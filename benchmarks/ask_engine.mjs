// Asks the engine of the browser, from files on disk: JSON in, JSON out.

import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const { folder, queries, depth } = JSON.parse(await text(process.stdin));
const base = `${pathToFileURL(folder)}/search/`;
const { openEngine } = await import(`${base}engine.js`);
const engine = await openEngine(base, { fetchBytes: (url) => readFile(new URL(url)) });

const answers = [];
for (const query of queries) {
  const started = performance.now();
  const { hits } = await engine.search(query, { limit: depth });
  answers.push([hits.map((hit) => hit.id), performance.now() - started]);
}
process.stdout.write(JSON.stringify(answers));
