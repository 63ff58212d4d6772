// @ts-check
// The sentences of the search page.

/**
 * @typedef {import("./search-engine.js").Count} Count
 * @typedef {import("./search-engine.js").CardFacts} CardFacts
 * @typedef {import("./search-engine.js").Found} Found
 */

/** `12 verhalen en 3 verzonnen voorbeelden`: each kind apart. @param {Count} count */
export function countWords({ real, invented }) {
  const parts = [];
  if (real) parts.push(real === 1 ? "1 verhaal" : `${real} verhalen`);
  if (invented) parts.push(invented === 1 ? "1 verzonnen voorbeeld" : `${invented} verzonnen voorbeelden`);
  return parts.join(" en ");
}

/** Beside a filter, where there is little room. @param {Count} count */
export function shortCount({ real, invented }) {
  const made = invented ? `${invented} verzonnen` : "";
  return [real || !made ? `${real}` : "", made].filter((words) => words).join(" en ");
}

/** How many there are, whatever kind. Only to compare with, never to show. @param {Count} count */
export function all({ real, invented }) {
  return real + invented;
}

/** @param {CardFacts[]} cards @returns {Count} */
export function countOf(cards) {
  const invented = cards.filter((card) => card.invented).length;
  return { real: cards.length - invented, invented };
}

/** A question between quotes, if it has none of its own. @param {string} text */
function named(text) {
  return /["“”„]/.test(text) ? text : `‘${text}’`;
}

/** What stands above the results. @param {string} text @param {Found} found */
export function headline(text, { total, hidden }) {
  if (all(total)) return countWords(total);
  if (all(hidden)) return "Met deze filters vonden we niets.";
  return text ? `We vonden nog niets over ${named(text)}.` : "Hier zijn nog geen verhalen over.";
}

/** What stands below that. @param {string} text @param {Found} found */
export function shownWords(text, { hits, total }) {
  const best = "Wat het best past, staat bovenaan.";
  if (all(total) > hits.length) return `Je ziet nu ${countWords(countOf(hits))}.${text && ` ${best}`}`;
  return hits.length > 1 && text ? best : "";
}

/** What a screen reader says once. @param {string} text @param {Found} found */
export function spoken(text, found) {
  const headed = headline(text, found);
  if (!all(found.total)) return headed;
  return `${headed}${text ? ` over ${named(text)}` : ""}. ${shownWords(text, found)}`.trim();
}

/** @param {Count} hidden */
export function hiddenWords(hidden) {
  return `${countWords(hidden)} verborgen door je filters.`;
}

/** Only the engine's own sentences are for readers. @param {unknown} error */
export function failure(error) {
  if (!navigator.onLine) return "Je hebt nu geen internet.";
  const message = error instanceof Error ? error.message : "";
  return message.startsWith("Zoeken lukt") ? message : "Zoeken lukt nu niet. Misschien heb je geen internet.";
}
