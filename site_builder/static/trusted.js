// @ts-check
// The one Trusted Types policy of the site (the header says its name). It lets the browser start the
// service worker, and nothing else: any other address, and any other use, throws.

const WORKER = new URL("../service-worker.js", import.meta.url).href;

/**
 * Not every browser has Trusted Types, and the types of the DOM do not have them yet.
 * @typedef {{createPolicy: (name: string, rules: {createScriptURL: (address: string) => string})
 *   => {createScriptURL: (address: string) => URL}}} Factory  what comes out passes for a URL
 */
const factory = /** @type {{trustedTypes?: Factory}} */ (/** @type {unknown} */ (globalThis)).trustedTypes;

/** @param {string} address */
function onlyTheWorker(address) {
  if (address !== WORKER) throw new TypeError("Only the service worker may be started.");
  return address;
}

export const policy = factory?.createPolicy("doorleefd", { createScriptURL: onlyTheWorker });

/** Start the service worker for the whole site. @param {string} root */
export async function startWorker(root) {
  const address = policy ? policy.createScriptURL(WORKER) : WORKER;
  await navigator.serviceWorker.register(address, { scope: root, updateViaCache: "none" });
  await navigator.serviceWorker.ready;
}
