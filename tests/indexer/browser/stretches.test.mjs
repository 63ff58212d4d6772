import assert from "node:assert/strict";
import { test } from "node:test";
import { Reader } from "../../../indexer/browser/bytes.js";
import { eachWanted, takeStretches } from "../../../indexer/browser/stretches.js";
import { eachCase } from "./vectors.mjs";

function read(packed, parts, wanted = parts.map(() => 1)) {
  const found = parts.map(() => []);
  eachWanted(packed, parts, wanted, (part, stretches) => {
    found[part] = stretches;
  });
  return found;
}

eachCase("stretches", ({ parts, packed }) => {
  const numbers = parts.map((_, at) => at);
  const reader = new Reader(Uint8Array.from([...packed, 99]));
  const taken = takeStretches(reader, parts.length);
  assert.equal(reader.number(), 99, "the next of the file");
  assert.deepEqual([...taken], packed);
  assert.deepEqual(read(taken, numbers), parts);
  numbers.forEach((only) => {
    const found = read(taken, numbers, numbers.map((at) => (at === only ? 1 : 0)));
    assert.deepEqual(found[only], parts[only], "without reading the others");
  });
});

for (const [what, bytes] of [
  ["nothing", []],
  ["fewer parts", [2]],
  ["a part that goes on", [2, 3]],
  ["a number that goes on", [2, 128]],
]) {
  test(`where ${what} is left for two parts, the file is broken`, () => {
    assert.throws(() => takeStretches(new Reader(Uint8Array.from(bytes)), 2), RangeError);
  });
}
