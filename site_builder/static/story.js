// Copy the link to a fragment, or the line to cite a story. Without a clipboard the links still work.

const status = document.getElementById("deel-gekopieerd");

async function copy(text, button) {
  await navigator.clipboard.writeText(text);
  const words = button.firstChild;
  const before = words.data;
  words.data = button.dataset.done;
  status.textContent = button.dataset.done;
  setTimeout(() => {
    words.data = before;
    status.textContent = "";
  }, 3000);
}

function addressOf(link) {
  const address = new URL(link.href);
  address.search = "";
  return address.href;
}

if (navigator.clipboard) {
  for (const link of document.querySelectorAll(".anchor-link")) {
    link.addEventListener("click", () => copy(addressOf(link), link).catch(() => {}));
  }
  for (const button of document.querySelectorAll("button[data-copy]")) {
    const source = document.getElementById(button.dataset.copy);
    button.hidden = false;
    button.addEventListener("click", () => copy(source.textContent.trim(), button).catch(() => {}));
  }
}
