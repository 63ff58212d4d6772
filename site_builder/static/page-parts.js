// @ts-check
// Find a part of the page, make a new one. Only `textContent` and `append`: words are never markup.

/**
 * The part of the page with this id; a page without it is a mistake of ours.
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} kind
 * @returns {T}
 */
export function part(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`no #${id} on this page`);
  return found;
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} [className]
 * @param {...(string | Node)} inside
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, className = "", ...inside) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

/**
 * @param {string} href
 * @param {string} text
 */
export function link(href, text) {
  const made = element("a", "", text);
  made.href = href;
  return made;
}

/** @param {string} text  lower case, without accents, one space between words */
export function plain(text) {
  return text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}
