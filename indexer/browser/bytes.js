// How the files of the index are read, byte by byte. indexer/shard_bytes.py writes them.

const UTF8 = new TextDecoder();

/** Deflate, no name, no time, best compression, made on an unknown system. */
const GZIP_HEAD = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255];

/**
 * The content of a gzip file; as it came where the host has inflated it already.
 * @param {ArrayBuffer} packed
 * @returns {Promise<Uint8Array>}
 */
export async function inflate(packed) {
  const bytes = new Uint8Array(packed);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzip(bytes) : bytes;
}

/**
 * The content of a file that lacks the start of its gzip file: a head, and the preset as it is.
 * @param {Uint8Array<ArrayBuffer>} preset
 * @param {ArrayBuffer} packed
 * @returns {Promise<Uint8Array>}
 */
export async function inflateAfter(preset, packed) {
  const size = [preset.length & 255, preset.length >> 8];
  const start = new Uint8Array([...GZIP_HEAD, 0, ...size, ...size.map((byte) => byte ^ 255)]);
  return (await gunzip(new Blob([start, preset, packed]))).subarray(preset.length);
}

/**
 * @param {BodyInit} packed
 * @returns {Promise<Uint8Array>}
 */
async function gunzip(packed) {
  if (typeof DecompressionStream === "undefined") {
    throw new Error("Zoeken lukt niet in deze browser: hij is te oud. Werk hem bij of probeer een andere.");
  }
  const body = /** @type {ReadableStream} */ (new Response(packed).body);
  const stream = body.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** State: bytes, and how far they were read. */
export class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.place = 0;
  }

  /** Seven bits a byte. Sums, not shifts: those stop at 2^31. */
  number() {
    let value = 0;
    for (let step = 1; ; step *= 128) {
      const byte = this.bytes[this.place++];
      if (byte === undefined) throw new RangeError("a file of the index ends too early");
      if (byte < 128) return value + byte * step;
      value += (byte - 128) * step;
    }
  }

  /** 0, 1, 2, 3, 4 … stand for 0, -1, 1, -2, 2 … */
  signed() {
    const value = this.number();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }

  /** @param {number} count */
  numbers(count) {
    return Array.from({ length: count }, () => this.number());
  }

  counted() {
    return this.numbers(this.number());
  }

  /**
   * Numbers that rise, of which the steps were written.
   * @param {number} count
   */
  rising(count) {
    let value = 0;
    return Array.from({ length: count }, () => (value += this.number()));
  }

  /** @param {number} count */
  take(count) {
    return this.bytes.subarray(this.place, (this.place += count));
  }

  /**
   * Bitmaps of so many bits, to the end.
   * @param {number} bits
   */
  bitmaps(bits) {
    const length = Math.ceil(bits / 8);
    const count = length ? Math.floor((this.bytes.length - this.place) / length) : 0;
    return Array.from({ length: count }, () => this.take(length));
  }

  text() {
    return UTF8.decode(this.take(this.number()));
  }

  rest() {
    return UTF8.decode(this.bytes.subarray(this.place));
  }

  /** Sorted words, each with what is new beside the one before it. */
  words() {
    const count = this.number();
    const shared = this.numbers(count);
    const lengths = this.numbers(count);
    const word = new Uint8Array(shared.reduce((most, at, n) => Math.max(most, at + lengths[n]), 0));
    return lengths.map((length, at) => {
      word.set(this.take(length), shared[at]);
      return UTF8.decode(word.subarray(0, shared[at] + length));
    });
  }
}
