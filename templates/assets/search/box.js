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
