export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Templates leave blanks; matters of taste, not of validity.
    "no-trailing-whitespace": "off",
    "doctype-style": "off",
    // HTML allows any id without white space; words of many scripts make ours.
    "valid-id": ["error", { relaxed: true }],
    // A news headline is as long as its source made it.
    "long-title": "off",
  },
};
