// One found story as a card. Only `textContent` and `append`: what a story says is never markup.

const MARK = "Verzonnen voorbeeld";

/**
 * @param {object} hit a hit of the engine
 * @param {string} root the way from this page to the root of the site: `../`
 * @param {string} themeClass the colour of its theme
 * @returns {HTMLLIElement}
 */
export function drawHit(hit, root, themeClass) {
  const address = root + hit.address;
  const best = hit.fragments[0];
  const card = element("article", `card hit ${themeClass}`);
  if (hit.invented) card.append(wrap("p", "card-mark", element("strong", "mark", MARK)));
  card.append(
    wrap("h2", "card-title", link(place(address, best), hit.title)),
    element("p", "", hit.kern),
    drawFacts(hit),
  );
  if (hit.why?.length) card.append(drawWhy(hit.why));
  for (const fragment of hit.fragments.slice(0, 2)) card.append(drawFragment(fragment, address));
  return wrap("li", "", card);
}

function drawFacts(hit) {
  const facts = element("p", "facts");
  const minutes = hit.minutes === 1 ? "hardop 1 minuut" : `hardop ${hit.minutes} minuten`;
  const phase = hit.phaseLabel ? `‘${hit.phaseLabel}’` : "";
  facts.append(element("span", "theme-name", hit.themeLabel));
  for (const fact of [phase, minutes]) if (fact) facts.append(element("span", "", fact));
  return facts;
}

function drawWhy(why) {
  const line = element("p", "why");
  line.append(element("strong", "", "Waarom dit past: "), why.join(" · "));
  return line;
}

function drawFragment(fragment, address) {
  const block = element("div", "snippet");
  const words = element("p");
  for (const { text, match } of fragment.snippet) words.append(match ? element("mark", "", text) : text);
  block.append(wrap("p", "snippet-heading", link(place(address, fragment), fragment.heading)), words);
  return block;
}

function place(address, fragment) {
  return fragment?.anchor ? `${address}#${fragment.anchor}` : address;
}

function link(href, text) {
  const made = element("a", "", text);
  made.href = href;
  return made;
}

function wrap(name, className, child) {
  const made = element(name, className);
  made.append(child);
  return made;
}

function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(text);
  return made;
}
