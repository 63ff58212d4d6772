// Leave this site at once, by the link or by Shift three times (the pattern of GOV.UK).
// The page goes blank first: on a slow line the next one may take a while. History is not erased.

const link = /** @type {HTMLAnchorElement} */ (document.querySelector(".leave"));
const WITHIN = 5000;
/** @type {number[]} */
let presses = [];

function leave() {
  document.body.hidden = true;
  document.title = "…";
  location.replace(link.href);
}

link.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});

document.addEventListener("keyup", (event) => {
  if (event.key !== "Shift") {
    presses = [];
    return;
  }
  presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < WITHIN);
  if (presses.length >= 3) leave();
});
// Coming back with the back button shows the page again.
addEventListener("pageshow", () => {
  document.body.hidden = false;
});
