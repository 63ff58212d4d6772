// @ts-check
// Gives a kept story back where there is no line. It runs only on devices where somebody kept one, does
// nothing for any other page, and ends itself as soon as nothing is kept or the site has no list of
// withdrawn stories any more. (A browser keeps a worker whose own file is gone: that would not end it.)

/**
 * What a browser gives a service worker; the types of a page do not have it.
 * @typedef {Event & {waitUntil: (work: Promise<unknown>) => void}} Lasting
 * @typedef {Lasting & {request: Request, respondWith: (answer: Promise<Response>) => void}} Asked
 * @typedef {{registration: ServiceWorkerRegistration, skipWaiting: () => Promise<void>,
 *   addEventListener: ((kind: "fetch", hear: (event: Asked) => void) => void)
 *     & ((kind: "install" | "activate", hear: (event: Lasting) => void) => void)}} Worker
 */
const worker = /** @type {Worker} */ (/** @type {unknown} */ (globalThis));
const ROOT = worker.registration.scope;

// The same three lines stand in kept.js. A test compares them.
const CACHE = `bewaard ${ROOT}`;
const UNTIL = "X-Bewaard-Tot";
const FACTS = / data-kept="([^"]*)"/;

const STORY = /^verhalen\/[^/]+\/$/;
const PART = /^(bewaard\/$|static\/)/;
const PATIENCE = 15_000; // ms; a line that gives nothing for so long is no line
const GONE = [404, 410];

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(tidyOnce()));
worker.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(ROOT)) return;
  const path = url.slice(ROOT.length).split(/[?#]/)[0];
  if (mode === "navigate" && STORY.test(path)) {
    const answer = story(event.request, ROOT + path);
    event.respondWith(answer);
    event.waitUntil(answer.then(tidyOnce, tidyOnce));
    return;
  }
  if (PART.test(path)) event.respondWith(part(event, ROOT + path));
  if (mode === "navigate") event.waitUntil(tidyOnce());
});

/**
 * The newest text, or what stands in its place, always wins; the copy is for where there is no line.
 * @param {Request} request
 * @param {string} address
 */
async function story(request, address) {
  const copy = await copyOf(address);
  const over = copy !== undefined && isOver(copy);
  if (over) await inCache((cache) => cache.delete(address));
  const good = over ? undefined : copy;
  try {
    const answer = await fetch(request, good && { signal: patience() });
    if (good) await renew(address, good, answer.clone());
    return answer;
  } catch {
    return good ?? Response.redirect(`${ROOT}bewaard/#${over ? "verlopen" : "niet-bewaard"}`);
  }
}

/**
 * Looks, letters, scripts, and the page of kept stories: renewed where they are kept.
 * @param {Asked} event
 * @param {string} address
 */
async function part(event, address) {
  const copy = await copyOf(address);
  try {
    const answer = await fetch(event.request);
    const newest = answer.clone();
    if (copy && answer.ok) event.waitUntil(inCache((cache) => cache.put(address, newest)));
    return answer;
  } catch (error) {
    if (copy) return copy;
    throw error;
  }
}

/**
 * Where something is kept; one at a time, here and on the page: nothing comes back after it was wiped.
 * @template T
 * @param {(cache: Cache) => Promise<T>} work  that does not wait for the network
 * @returns {Promise<T | undefined>}
 */
function inCache(work) {
  return navigator.locks.request(CACHE, async () => ((await caches.has(CACHE)) ? work(await caches.open(CACHE)) : undefined));
}

/** Looks without making a cache: a page that was wiped may still ask. @param {string} address */
function copyOf(address) {
  return caches.match(address, { cacheName: CACHE });
}

function patience() {
  const limit = new AbortController();
  setTimeout(() => limit.abort(), PATIENCE);
  return limit.signal;
}

/** @param {Response} copy */
function isOver(copy) {
  return !(Date.parse(copy.headers.get(UNTIL) ?? "") > Date.now());
}

/**
 * Put the newest text in the place of a copy, for as long as the copy had; drop what is no story now.
 * @param {string} address
 * @param {Response} copy
 * @param {Response} answer
 * @param {string[]} gone  numbers of stories that may not be named in it
 */
async function renew(address, copy, answer, gone = []) {
  if (!answer.ok && !GONE.includes(answer.status)) return; // the host is unwell, and says nothing of the story
  const text = await answer.text();
  const drop = !answer.ok || !FACTS.test(text) || names(address + text, gone);
  const headers = new Headers(answer.headers);
  headers.set(UNTIL, copy.headers.get(UNTIL) ?? "");
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name); // of the packed bytes
  await inCache(async (cache) => {
    await cache.delete(address); // also where there is no room for the newest
    if (!drop) await cache.put(address, new Response(text, { headers }));
  });
}

/** @param {string} text @param {string[]} gone */
function names(text, gone) {
  return gone.some((id) => text.includes(`verhalen/${id}/`));
}

/** @type {Promise<void> | null} */
let tidying = null;

/** At every visit with a line. Whoever asks while it runs, waits for the same one. */
function tidyOnce() {
  tidying ??= tidy().finally(() => (tidying = null));
  return tidying;
}

/** Drop what is withdrawn or too old; stop where nothing is left. Without a line all stays as it is. */
async function tidy() {
  const gone = await withdrawn();
  if (gone === "unknown") return;
  if (gone === "no list") return navigator.locks.request(CACHE, leaveNothing);
  const named = (await inCache((cache) => drop(cache, gone))) ?? [];
  for (const [address, copy] of named) {
    const answer = await fetch(address, { cache: "no-store" }).catch(() => null);
    if (answer) await renew(address, copy, answer, gone);
  }
  await navigator.locks.request(CACHE, async () => {
    const kept = (await caches.has(CACHE)) ? await storiesIn(await caches.open(CACHE)) : [];
    if (kept.length === 0) await leaveNothing();
  });
}

/** @returns {Promise<string[] | "unknown" | "no list">} numbers of stories */
async function withdrawn() {
  const answer = await fetch(`${ROOT}ingetrokken.json`, { cache: "no-store" }).catch(() => null);
  if (!answer || answer.redirected || !(answer.ok || GONE.includes(answer.status))) return "unknown";
  const list = await answer.json().then(({ ingetrokken }) => ingetrokken).catch(() => null);
  return answer.ok && Array.isArray(list) ? list : "no list";
}

/** @param {Cache} cache */
async function storiesIn(cache) {
  const addresses = (await cache.keys()).map(({ url }) => url);
  return addresses.filter((address) => STORY.test(address.slice(ROOT.length)));
}

/**
 * A page names its neighbours too. One that names a withdrawn story goes as well, and is fetched again.
 * @param {Cache} cache
 * @param {string[]} gone
 * @returns {Promise<[string, Response][]>} what to fetch again: address and dropped copy
 */
async function drop(cache, gone) {
  /** @type {[string, Response][]} */
  const again = [];
  for (const address of await storiesIn(cache)) {
    const copy = await cache.match(address);
    if (!copy) continue;
    const named = names(address + (await copy.clone().text()), gone);
    if (named || isOver(copy)) await cache.delete(address);
    if (named && !isOver(copy) && !names(address, gone)) again.push([address, copy]);
  }
  return again;
}

async function leaveNothing() {
  await caches.delete(CACHE);
  await worker.registration.unregister();
}
