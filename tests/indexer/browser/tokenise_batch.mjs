// Texts in, their tokens out: places in code points, as Python counts them.

import { readFileSync } from "node:fs";
import { fold, tokenise } from "../../../indexer/browser/tokens.js";
import { language } from "./vectors.mjs";

const texts = JSON.parse(readFileSync(0, "utf8"));
const codePoints = (text, end) => Array.from(text.slice(0, end)).length;
const answer = texts.map((text) =>
  tokenise(text, language).map(({ form, start, end }) => [
    form,
    codePoints(text, start),
    codePoints(text, end),
    fold(form, language),
  ]),
);
process.stdout.write(JSON.stringify(answer));
