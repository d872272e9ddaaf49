/* Marks in the text exactly the words that a fact's link quotes; and, on demand, the words of all facts at once.

Without this script the links still work as text fragments where the browser takes them; but browsers look for whole
words, and an expression inside a Chinese sentence rarely is one. `data-nth` tells which
occurrence is meant, from 0, which it leaves out. */

const OURS = ".facts, .brief, .article-end, h1";
const IMAGE = "Image on ";
const LINKS = ".facts .said a[href^='#']";
const article = document.querySelector(".article");

/** Words that the page adds to the article's, such as the link to an image without a caption. */
const isOurs = (element) => element.closest(OURS) || element.closest("a")?.textContent.startsWith(IMAGE);

/** The text nodes of the article's own words, in order. */
const textNodes = () => {
  const accept = (node) => (isOurs(node.parentElement) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, { acceptNode: accept });
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
};

/** White space of any kind and amount counts as one space on both sides. */
const pattern = (quote) =>
  new RegExp(quote.trim().split(/\s+/u).map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join("\\s+"), "gu");

/** Start and end of the nth occurrence of `quote` in `text`, overlaps counted; null when there are fewer. */
const occurrence = (text, quote, nth) => {
  const search = pattern(quote);
  for (let count = 0; ; count += 1) {
    const match = search.exec(text);
    if (!match) return null;
    if (count === nth) return [match.index, match.index + match[0].length];
    search.lastIndex = match.index + 1;
  }
};

/** The place of a link's words in the joined text of `nodes`; null where the text has them not. */
const placeOf = (link, text) => occurrence(text, link.textContent, Number(link.dataset.nth ?? 0));

/** One range for each text node that [start, end) of the joined text of `nodes` touches. */
const rangesIn = (nodes, start, end) => {
  const ranges = [];
  let at = 0;
  for (const node of nodes) {
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, node.length)];
    at += node.length;
    if (from >= to) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    ranges.push(range);
  }
  return ranges;
};

const unmark = () => {
  for (const mark of document.querySelectorAll("mark.evidence")) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
  for (const link of document.querySelectorAll(".said a[aria-current]")) link.removeAttribute("aria-current");
};

const wrap = (range) => {
  const mark = document.createElement("mark");
  mark.className = "evidence";
  range.surroundContents(mark);
  return mark;
};

/** Marks the words of one link and goes there; false where the text has them not. */
const show = (link) => {
  unmark();
  const nodes = textNodes();
  const found = placeOf(link, nodes.map((node) => node.data).join(""));
  if (!found) return false;
  const [first] = rangesIn(nodes, ...found).map(wrap);
  link.setAttribute("aria-current", "true");
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
  first.scrollIntoView({ block: "center" });
  return true;
};

document.addEventListener("click", (event) => {
  const link = event.target.closest(LINKS);
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
  if (link && plain && show(link)) event.preventDefault();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const link = document.querySelector(".said a[aria-current]");
  unmark();
  link?.focus();
});

/* All words at once: drawn over the text, which stays as it is for search, copying and print. */

let drawn = []; // [range, link] of each place that is underlined

const draw = (on) => {
  drawn = [];
  if (on) {
    unmark();
    const nodes = textNodes();
    const text = nodes.map((node) => node.data).join("");
    for (const link of document.querySelectorAll(LINKS)) {
      const found = placeOf(link, text);
      if (found) drawn.push(...rangesIn(nodes, ...found).map((range) => [range, link]));
    }
  }
  CSS.highlights.set("facts", new Highlight(...drawn.map(([range]) => range)));
};

/** The link whose words stand at a point of the screen; those of the shortest words where several do. */
const linkAt = (x, y) => {
  const at = document.caretPositionFromPoint?.(x, y);
  const hit = at ? drawn.filter(([range]) => range.isPointInRange(at.offsetNode, at.offset)) : [];
  return hit.sort(([one], [two]) => one.toString().length - two.toString().length)[0]?.[1];
};

const offerAll = (head) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "facts__all";
  button.textContent = "Underline in the text";
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") === "false";
    button.setAttribute("aria-pressed", String(on));
    draw(on);
  });
  head.append(button);
  article.addEventListener("click", (event) => {
    const link = event.target.closest(`a, button, ${OURS}`) ? null : linkAt(event.clientX, event.clientY);
    if (!link) return;
    link.closest("details")?.setAttribute("open", "");
    link.focus();
  });
};

for (const link of document.querySelectorAll(LINKS)) link.title = "Show these words in the text";
const head = document.querySelector(".facts__head");
if (head && document.querySelector(LINKS) && globalThis.Highlight && CSS.highlights) offerAll(head);
