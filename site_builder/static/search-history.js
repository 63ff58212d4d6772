// @ts-check
// What the back button walks through. The letters of a word are one step, not one step each.

/** State: steps back to where this page was opened; whether the present step is still being typed. */
let steps = stepsHere() ?? 0;
let beingTyped = false;

/** @returns {number | undefined} */
function stepsHere() {
  return history.state?.steps;
}

/**
 * Put a question in the address.
 * @param {string} hash
 * @param {boolean} typing  whether the reader is in the middle of it
 */
export function keep(hash, typing) {
  if (hash !== location.hash) {
    if (!beingTyped) steps += 1;
    history[beingTyped ? "replaceState" : "pushState"]({ steps }, "", hash || location.pathname);
  }
  beingTyped = typing && (beingTyped || hash !== "");
}

/** Say where we are, after the back button or a link on the page. */
export function arrive() {
  beingTyped = false;
  if (stepsHere() === undefined) history.replaceState({ steps: steps + 1 }, "");
  steps = stepsHere() ?? 0;
}

/** Keep how far the reader was, for when they come back from a story. @param {number} shown */
export function keepPlace(shown) {
  history.replaceState({ steps, shown, top: scrollY }, "");
  markResults();
}

/** The story that is opened from here offers the way back (story-return.js), where a browser can tell its steps. */
function markResults() {
  const { navigation } = /** @type {{navigation?: {updateCurrentEntry: (options: {state: object}) => void}}} */ (
    /** @type {unknown} */ (globalThis)
  );
  navigation?.updateCurrentEntry({ state: { results: true } });
}

/** @returns {{shown?: number, top?: number}} */
export function keptPlace() {
  return history.state ?? {};
}

/** Leave no question in any step of this page: go back to its first one, and start anew from there. */
export async function forget() {
  beingTyped = false;
  if (steps > 0) await goBack(steps);
  history.replaceState({ steps: 0 }, "", location.pathname);
  if (steps > 0) history.pushState({ steps: 0 }, "", location.pathname); // cuts off the steps after it
  steps = 0;
}

/** @param {number} count @returns {Promise<void>} */
function goBack(count) {
  return new Promise((resolve) => {
    addEventListener("popstate", () => resolve(), { once: true });
    setTimeout(resolve, 500); // a browser that remembers fewer steps
    history.go(-count);
  });
}
