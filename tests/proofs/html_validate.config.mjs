// Every rule of html-validate's `recommended` and `standard`, but for what is decided here.
export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:standard"],
  rules: {
    // Lowercase, as HTML's own standard and Prettier write it.
    "doctype-style": ["error", { style: "lowercase" }],
    // Some titles are a whole claim, with ‘Verzonnen voorbeeld’ behind it, which must not go.
    "long-title": "off",
    // style.css keeps a number on one line, and a copied number keeps plain spaces and hyphens.
    "tel-non-breaking": "off",
    // A group of checkboxes shares its name.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit", "button", "reset"] }],
    // On `lezen/` a choice shows at once, so there is nothing to send. The search form has its button.
    "wcag/h32": "off",
    // The moments of a journey are a list inside a drawing, where HTML's own lists cannot be.
    "prefer-native-element": ["error", { exclude: ["list"] }],
    // Every page preloads one font and loads one style sheet and small modules, all of our own host.
    "require-sri": "off",
  },
};
