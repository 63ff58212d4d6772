// The search field on the home page. The question travels behind the #, so no host ever logs it.

const form = document.querySelector("form[data-target]");

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  const question = form.elements.q.value.trim();
  location.href = form.dataset.target + (question ? `#q=${encodeURIComponent(question)}` : "");
});
