// @ts-check
// Print a story. With a neutral front page the name of the print job is neutral too: printers show it.

import { part } from "./page-parts.js";

const button = document.getElementById("deel-druk-af");
const title = document.title;

if (button) {
  const neutral = part("deel-voorblad", HTMLInputElement);
  button.hidden = false;
  button.addEventListener("click", () => print());
  addEventListener("beforeprint", () => {
    document.body.classList.toggle("with-front-page", neutral.checked);
    if (neutral.checked) document.title = neutral.dataset.words ?? title;
  });
  addEventListener("afterprint", () => {
    document.title = title;
  });
}
