/* Marks in the text exactly the words that a fact's link quotes.

Without this script the links still work as text fragments where the browser takes them; but browsers look for whole
words, and an expression inside a Chinese sentence rarely is one. `data-nth` tells which occurrence is meant. */
"use strict";

(() => {
  const OURS = ".facts, .article-end, h1";
  const IMAGE = "Image on ";

  /** Words that the page adds to the article's, such as the link to an image without a caption. */
  const isOurs = (element) => element.closest(OURS) || element.closest("a")?.textContent.startsWith(IMAGE);

  /** The text nodes of the article's own words, in order. */
  const textNodes = (article) => {
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

  const unmark = () => {
    for (const mark of document.querySelectorAll("mark.evidence")) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
    for (const link of document.querySelectorAll(".words a[aria-current]")) link.removeAttribute("aria-current");
  };

  /** Wraps [start, end) of the joined text of `nodes` in marks: one for each text node that it touches. */
  const wrap = (nodes, start, end) => {
    const marks = [];
    let at = 0;
    for (const node of nodes) {
      const [from, to] = [Math.max(start - at, 0), Math.min(end - at, node.length)];
      at += node.length;
      if (from >= to) continue;
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      const mark = document.createElement("mark");
      mark.className = "evidence";
      range.surroundContents(mark);
      marks.push(mark);
    }
    return marks;
  };

  const show = (link) => {
    const article = link.closest(".article");
    unmark();
    const nodes = textNodes(article);
    const found = occurrence(nodes.map((node) => node.data).join(""), link.textContent, Number(link.dataset.nth));
    if (!found) return false;
    const [first] = wrap(nodes, ...found);
    link.setAttribute("aria-current", "true");
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
    first.scrollIntoView({ block: "center" });
    return true;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".facts .words a[data-nth]");
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (link && plain && show(link)) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const link = document.querySelector(".words a[aria-current]");
    unmark();
    link?.focus();
  });
})();
