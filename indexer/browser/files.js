// Fetches the files of the index and checks that they are whole and belong together.

import { Reader, inflate, inflateAfter } from "./bytes.js";

const FORMAT = 6;
const NOT_LOADED = "Zoeken lukt nu niet: een deel van de bibliotheek is niet te laden. Probeer het later nog eens.";
const NEWER = "Zoeken lukt nu niet: de site is net vernieuwd. Laad de pagina opnieuw.";
const OLDER = "Zoeken lukt nu niet: de site wordt net vernieuwd. Probeer het over een paar minuten nog eens.";
/** @type {{cache: RequestCache}} */
const RELOAD = { cache: "reload" };

/**
 * @typedef {(url: string, options: {cache?: RequestCache}) => Promise<ArrayBuffer>} FetchBytes
 * @typedef {{format: number, stamp: string, content: Reader}} IndexFile
 */

/** @type {FetchBytes} */
export async function fetchFile(url, options) {
  const response = await fetch(url, { credentials: "omit", ...options }).catch(() => null);
  if (!response || !response.ok) throw new Error(NOT_LOADED);
  return response.arrayBuffer();
}

/**
 * The manifest. One of another format may come from a cache: then it is asked for past every cache.
 * @param {string} folder
 * @param {FetchBytes} fetchBytes
 * @param {{cache?: RequestCache, early?: Promise<ArrayBuffer>}} [options]
 * @returns {Promise<Reader>}
 */
export async function fetchManifest(folder, fetchBytes, { early, ...options } = {}) {
  const url = `${folder}manifest.bin`;
  /** @type {FetchBytes} */
  const ask = (address, how) =>
    early && !how.cache ? early.catch(() => fetchBytes(address, how)) : fetchBytes(address, how);
  const found = await fetchWhole(url, ask, options, (file) => file.format === FORMAT);
  if (found.format !== FORMAT) throw new Error(found.format > FORMAT ? NEWER : OLDER);
  return found.content;
}

/** State: what was fetched so far. Every file is fetched once; after a failure it is tried again. */
export class Files {
  /**
   * @param {string} folder
   * @param {FetchBytes} fetchBytes
   * @param {string} fingerprint  of the manifest: the other files must be of the same analysis
   */
  constructor(folder, fetchBytes, fingerprint) {
    this.folder = folder;
    this.fetchBytes = fetchBytes;
    this.fingerprint = fingerprint;
    /** @type {Map<string, Promise<any>>} */
    this.fetched = new Map();
  }

  /**
   * What a file says.
   * @template T
   * @param {string} name
   * @param {(content: Reader) => T} read
   * @param {Uint8Array<ArrayBuffer>} [preset]  what it was packed after
   * @returns {Promise<T>}
   */
  get(name, read, preset) {
    const known = this.fetched.get(name);
    if (known) return known;
    const promise = this.fetchContent(name, preset).then((content) => readWhole(content, read));
    this.fetched.set(name, promise);
    promise.catch(() => this.fetched.delete(name));
    return promise;
  }

  /**
   * @param {string} name
   * @param {Uint8Array<ArrayBuffer>} [preset]
   */
  async fetchContent(name, preset) {
    /** @param {IndexFile} file */
    const isOurs = (file) => file.format === FORMAT && this.fingerprint.startsWith(file.stamp);
    const found = await fetchWhole(this.folder + name, this.fetchBytes, {}, isOurs, preset);
    if (!isOurs(found)) throw new Error(NOT_LOADED);
    return found.content;
  }
}

/**
 * What a content says; one that says nothing sensible is a file that fails for good.
 * @template T
 * @param {Reader} content
 * @param {(content: Reader) => T} read
 */
function readWhole(content, read) {
  try {
    return read(content);
  } catch (error) {
    throw new Error(NOT_LOADED, { cause: error });
  }
}

/**
 * A file; where it is broken or not as it should be, as it comes past every cache.
 * @param {string} url
 * @param {FetchBytes} fetchBytes
 * @param {{cache?: RequestCache}} options
 * @param {(file: IndexFile) => boolean} isRight
 * @param {Uint8Array<ArrayBuffer>} [preset]
 */
async function fetchWhole(url, fetchBytes, options, isRight, preset) {
  const found = await openFile(await fetchBytes(url, options), preset).catch(() => null);
  if (found && isRight(found)) return found;
  return openFile(await fetchBytes(url, RELOAD), preset).catch((error) => {
    throw typeof DecompressionStream === "undefined" ? error : new Error(NOT_LOADED, { cause: error });
  });
}

/**
 * A byte with the format, four with the start of the fingerprint, the content.
 * @param {ArrayBuffer} packed
 * @param {Uint8Array<ArrayBuffer>} [preset]
 * @returns {Promise<IndexFile>}
 */
async function openFile(packed, preset) {
  const content = new Reader(await (preset ? inflateAfter(preset, packed) : inflate(packed)));
  const [format, ...stamp] = content.take(5);
  return { format, stamp: stamp.map((byte) => byte.toString(16).padStart(2, "0")).join(""), content };
}
