// Only in `doorleefd serve`: reloads the page when the content changes, and shows the notes.

const seen = new EventSource("/_preview/events");
const own = document.querySelector("script[data-number]")?.getAttribute("data-number");

seen.addEventListener("message", (event) => {
  if (event.data !== own) {
    seen.close();
    location.reload();
  }
});
// A page that waits for events would keep the next one from loading in some browsers.
addEventListener("pagehide", () => seen.close());

/** @param {string} name @param {string} text */
function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

const answer = await fetch("/_preview/notes.json");
/** @type {string[]} */
const notes = await answer.json();
if (notes.length > 0) {
  const box = document.createElement("details");
  box.append(element("summary", notes[0]));
  const list = document.createElement("ul");
  for (const note of notes.slice(1)) {
    list.append(element("li", note));
  }
  box.append(list);
  const region = document.createElement("aside");
  region.className = "preview-notes"; // stays in sight at the foot of the window
  region.setAttribute("aria-label", "Meldingen voor de redactie");
  region.append(box);
  document.body.append(region);
}
