// Asked words with their postings in; the order and the scores that nearness makes of it out.

import { readFileSync } from "node:fs";
import { nearFirst } from "../../../indexer/browser/nearness.js";

const cases = JSON.parse(readFileSync(0, "utf8"));
const answers = cases.map(({ words, storyOfPart, ranked }) => {
  const asked = words.map((terms) =>
    terms.map((term) => ({ ...term, stretches: Uint8Array.from(term.stretches) })),
  );
  const stories = ranked.map(([story, score]) => ({ story, score, parts: [] }));
  return nearFirst(stories, asked, storyOfPart).map(({ story, score }) => [story, score]);
});
process.stdout.write(JSON.stringify(answers));
