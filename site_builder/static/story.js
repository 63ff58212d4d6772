// Copy the link to a fragment, or the line to cite a story. Without a clipboard the links still work.

const status = /** @type {HTMLElement} */ (document.getElementById("deel-gekopieerd"));
/** @type {NodeListOf<HTMLAnchorElement>} */
const links = document.querySelectorAll(".anchor-link");
/** @type {NodeListOf<HTMLButtonElement>} */
const buttons = document.querySelectorAll("button[data-copy]");

/** @param {string} text @param {HTMLElement} button */
async function copy(text, button) {
  await navigator.clipboard.writeText(text);
  const words = /** @type {Text} */ (button.firstChild);
  const before = words.data;
  const { done = "" } = button.dataset;
  words.data = done;
  status.textContent = done;
  setTimeout(() => {
    words.data = before;
    status.textContent = "";
  }, 3000);
}

/** @param {HTMLAnchorElement} link */
function addressOf(link) {
  const address = new URL(link.href);
  address.search = "";
  return address.href;
}

if (navigator.clipboard) {
  for (const link of links) {
    link.addEventListener("click", () => copy(addressOf(link), link).catch(() => {}));
  }
  for (const button of buttons) {
    const source = /** @type {HTMLElement} */ (document.getElementById(button.dataset.copy ?? ""));
    button.hidden = false;
    button.addEventListener("click", () => copy(source.textContent.trim(), button).catch(() => {}));
  }
}
