// @ts-check
// The search field on the home page. The question travels behind the #, so no host ever logs it.

const form = document.querySelector("form[data-target]");
const field = form?.querySelector("input");

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  const question = field?.value.trim();
  location.href = form.getAttribute("data-target") + (question ? `#q=${encodeURIComponent(question)}` : "");
});
