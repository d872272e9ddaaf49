// On every page: "/" goes to the search box, the page's own one where there is one.

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  const boxes = [...document.querySelectorAll("main input[type=search], input[type=search]")];
  const box = boxes.find((one) => one.closest("main") && one.checkVisibility()) ?? boxes.find((one) => one.checkVisibility());
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

// Whoever goes to the box is about to search: what every search begins with, and what shows it, is then there already.
document.addEventListener("focusin", ({ target }) => {
  if (target.matches?.(".digest-search-box input")) warm();
});

const SHOWN = ["address", "results", "facets", "panel", "help"];
let warmed = null;

function warm() {
  warmed ??= Promise.all([import("./index.js").then(({ prepare }) => prepare()), ...SHOWN.map((name) => import(`./${name}.js`))]);
  // It was only an offer: the search page says so itself where the index can't be loaded.
  warmed.catch(() => (warmed = null));
}
