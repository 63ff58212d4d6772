// @ts-check
// Stories that a reader keeps on this device: in the cache of the browser, and nowhere else. Each copy
// says itself until when. Nothing is kept, and no service worker is started, without being asked.

import { startWorker } from "./trusted.js";

/** @typedef {{address: string, title: string, invented: boolean, until: Date}} Kept */

const DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** The root of the site, in whatever folder of a host it stands. */
export const ROOT = new URL("../", import.meta.url).href;

// The same three lines stand in service-worker.js, which can import nothing. A test compares them.
const CACHE = `bewaard ${ROOT}`;
const UNTIL = "X-Bewaard-Tot";
const FACTS = / data-kept="([^"]*)"/;

/** Not on file://, not without https, and in some browsers not in a private window. */
export const canKeep = "serviceWorker" in navigator && "caches" in globalThis && "locks" in navigator;

/**
 * One at a time, here and in the worker: nothing comes back after it was wiped. No waiting for the
 * network in here: the worker would wait for us to answer us.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
function alone(work) {
  return navigator.locks.request(CACHE, work);
}

/** @param {string} address @returns {Promise<Date>} until when it is kept; fails where that is not possible */
export async function keep(address) {
  const answer = await fetch(address, { cache: "no-cache" });
  const text = await answer.text();
  if (!answer.ok || !FACTS.test(text)) throw new Error("no story here any more");
  const until = new Date(Date.now() + DAYS * DAY);
  const parts = await fetchParts();
  try {
    await alone(async () => {
      const cache = await caches.open(CACHE);
      for (const [name, part] of parts) await cache.put(name, part);
      await cache.put(address, stamped(text, answer.headers, until));
    });
    await startWorker(ROOT); // last: it stops by itself where nothing is kept
  } catch (error) {
    await wipe(address);
    throw error;
  }
  return until;
}

/** @param {string} text @param {Headers} from @param {Date} until */
function stamped(text, from, until) {
  const headers = new Headers(from);
  headers.set(UNTIL, until.toISOString());
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name); // of the packed bytes
  return new Response(text, { headers });
}

/** A newer site may need other parts than were kept; add those. */
export async function keepParts() {
  const parts = await fetchParts();
  await alone(async () => {
    if (!(await caches.has(CACHE))) return;
    const cache = await caches.open(CACHE);
    for (const [name, part] of parts) await cache.put(name, part);
  });
}

/**
 * What this page and the page of kept stories need to be read without a line and is not kept yet:
 * looks, letters, scripts. By address.
 * @returns {Promise<[string, Response][]>}
 */
async function fetchParts() {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const parts = loaded.filter((name) => name.startsWith(`${ROOT}static/`));
  const wanted = [...new Set([...parts, `${ROOT}static/kept-page.js`, `${ROOT}bewaard/`])];
  const there = await Promise.all(wanted.map((name) => caches.match(name, { cacheName: CACHE })));
  return Promise.all(wanted.filter((_, at) => !there[at]).map(fetchPart));
}

/** @param {string} name @returns {Promise<[string, Response]>} */
async function fetchPart(name) {
  const answer = await fetch(name, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`no ${name}`);
  return [name, answer];
}

/** @returns {Promise<Kept[]>} by title, without those whose time is over */
export async function keptStories() {
  return (await alone(allStories)).filter(isGood).sort((one, other) => one.title.localeCompare(other.title, "nl"));
}

/** Ask for this inside `alone`: opening a cache that was wiped just now would make it again. */
async function allStories() {
  if (!(await caches.has(CACHE))) return [];
  const cache = await caches.open(CACHE);
  const keys = await cache.keys();
  const read = await Promise.all(keys.map(({ url }) => readCopy(cache, url)));
  return read.flatMap((kept) => kept ?? []);
}

/** @param {Kept} kept */
function isGood({ until }) {
  return until.getTime() > Date.now();
}

/** @param {Cache} cache @param {string} address @returns {Promise<Kept | null>} null for what is no story */
async function readCopy(cache, address) {
  const copy = await cache.match(address);
  const until = copy?.headers.get(UNTIL);
  if (!copy || !until) return null;
  const facts = FACTS.exec(await copy.text());
  return facts && { ...JSON.parse(decodeURIComponent(facts[1])), address, until: new Date(until) };
}

/** Wipe one story, and what is too old; with the last one everything goes. @param {string} [address] */
export function wipe(address) {
  return alone(async () => {
    const stories = await allStories();
    const gone = stories.filter((kept) => kept.address === address || !isGood(kept));
    if (gone.length === stories.length) return leaveNothing();
    const cache = await caches.open(CACHE);
    for (const kept of gone) await cache.delete(kept.address);
  });
}

/** Leave nothing on this device: no copy, and no service worker. */
export function wipeAll() {
  return alone(leaveNothing);
}

async function leaveNothing() {
  await caches.delete(CACHE);
  const found = await navigator.serviceWorker.getRegistration(ROOT);
  if (found?.scope === ROOT) await found.unregister(); // another site on this host may have its own
}

/** @param {Date} day */
export function inWords(day) {
  return day.toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
}
