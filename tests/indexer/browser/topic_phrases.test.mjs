import assert from "node:assert/strict";
import { phraseKeys } from "../../../indexer/browser/topic_phrases.js";
import { eachCase } from "./vectors.mjs";

eachCase("topic_phrases", ({ terms, keys }) => assert.deepEqual(phraseKeys(terms), keys));
