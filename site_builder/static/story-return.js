// @ts-check
// The way back from a story to the results it was opened from: a plain script in the head, so that nothing jumps.
// Nothing is kept for it. The browser knows the steps of this tab; the search page marks its own step (search-history.js),
// and the story after it takes over which one that was. A browser that cannot tell its steps has a back button too.
{
  /** @typedef {{results?: boolean, back?: string}} Mark  of results; of a story: the key of the results before it */
  /** @typedef {{key: string, index: number, getState: () => Mark | undefined}} Step */
  /**
   * Not every browser has it, and the types of the DOM may not either.
   * @typedef {{entries: () => Step[], currentEntry: Step, traverseTo: (key: string) => void,
   *   updateCurrentEntry: (options: {state: Mark}) => void}} Steps
   */
  const steps = /** @type {{navigation?: Steps}} */ (/** @type {unknown} */ (globalThis)).navigation;

  /** @param {Steps} steps @returns {string | undefined} the results that this step comes from */
  const wayBack = ({ entries, currentEntry }) => {
    const all = entries.call(steps);
    const before = all[currentEntry.index - 1];
    const mark = before?.getState();
    const key = currentEntry.getState()?.back ?? (mark?.results ? before.key : mark?.back);
    return all.some((step) => step.key === key) ? key : undefined;
  };

  /** A link within the story is a step too. */
  const takeOver = () => {
    const back = steps?.currentEntry && wayBack(steps);
    if (back) steps.updateCurrentEntry({ state: { back } });
    return back;
  };

  if (takeOver()) document.documentElement.dataset.fromResults = "";
  addEventListener("hashchange", takeOver);
  addEventListener("click", ({ target }) => {
    if (!(target instanceof Element && target.closest("#deel-terug button"))) return;
    const back = takeOver();
    if (back) steps?.traverseTo(back);
  });
}
