// @ts-check
// How this reader likes to read, set on <html> before the first paint: a plain script in the head, and small. What is
// kept counts only in these words. reading-page.js keeps them; styles/5-reading.css says what they do.
{
  const CHOSEN = /^(|groter|nog-groter|grootst),(|ruimer),(|licht|donker|contrast),(|atkinson|opendyslexic|eigen)$/;

  const apply = () => {
    let kept = null;
    try {
      kept = localStorage.getItem("doorleefd-lezen");
    } catch {} // blocked
    const [, ...words] = CHOSEN.exec(kept ?? "") ?? [];
    const { dataset } = document.documentElement;
    ["letters", "ruimte", "kleuren", "soort"].forEach((name, at) => {
      if (words[at]) dataset[name] = words[at];
      else delete dataset[name];
    });
  };

  apply();
  addEventListener("storage", apply); // chosen in another tab
  addEventListener("pageshow", apply); // chosen elsewhere, and now back here
}
