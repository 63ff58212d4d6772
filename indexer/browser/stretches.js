// Where words stand in a part. The twin of indexer/stretches.py, which writes it: same names.

import { Reader } from "./bytes.js";

/**
 * The bytes of one term: of so many parts. They are only walked past; what is too short is an error
 * here, so that no question stumbles on it later.
 * @param {Reader} reader
 * @param {number} parts
 */
export function takeStretches(reader, parts) {
  let end = reader.place;
  for (let part = 0; part < parts; part += 1) {
    end = endOfPart(reader.bytes, end);
    if (end > reader.bytes.length) throw new RangeError("a file of the index ends too early");
  }
  return reader.take(end - reader.place);
}

/**
 * What is kept of each part of a term that is wanted.
 * @param {Uint8Array} packed
 * @param {number[]} parts
 * @param {ArrayLike<number>} wanted  of each part whether it is
 * @param {(part: number, stretches: number[]) => void} tell  only where somebody says it
 */
export function eachWanted(packed, parts, wanted, tell) {
  let start = 0;
  for (const part of parts) {
    const end = endOfPart(packed, start);
    if (wanted[part] && packed[start] > 0) tell(part, readStretches(packed.subarray(start, end)));
    start = end;
  }
}

/**
 * Where the next part begins. The lowest bit of a number says whether another follows in this part.
 * @param {Uint8Array} packed
 * @param {number} start
 */
function endOfPart(packed, start) {
  let at = start;
  for (let more = true; more; at += 1) {
    more = packed[at] % 2 === 1;
    while (packed[at] > 127) at += 1;
  }
  return at;
}

/**
 * Those of a term in one part, rising.
 * @param {Uint8Array} packed
 */
export function readStretches(packed) {
  const reader = new Reader(packed);
  const found = [];
  for (let last = -1, more = true; more; ) {
    const value = reader.number();
    more = value % 2 === 1;
    last += Math.floor(value / 2);
    if (value > 0) found.push(last);
  }
  return found;
}
