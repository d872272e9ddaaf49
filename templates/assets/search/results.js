// A result: what the facts say in English, the title, the facts, and the part of the text in which the query stands.

import { element } from "./dom.js";
import { nodes, read, spans, stretch } from "./excerpt.js";
import { shown } from "./index.js";
import { once } from "./packs.js";

/** The list item of a hit. */
export async function result(hit, groups) {
  const article = await once(`article ${hit.bundle}${hit.number}`, () => prepared(hit));
  const { href, lang, headline, title, facts, body, marks } = article;
  const own = whole(title, lang, groups);
  const link = headline.text ? element("a", { href }, ...whole(headline, "en", groups)) : element("a", { href, lang }, ...own);
  link.className = "result__title";
  const original = headline.text ? [element("p", { lang, className: "original" }, ...own)] : [];
  const found = spans(body, lang, groups, marks);
  const excerpt = element("p", { lang, className: "result__excerpt" }, ...nodes(body.text, found, stretch(body.text, found)));
  return element("li", { className: "result" }, link, ...original, element("p", { className: "result__facts", textContent: facts }), excerpt);
}

function whole(words, lang, groups) {
  return nodes(words.text, spans(words, lang, groups), [0, Infinity]);
}

async function prepared(hit) {
  const { headline, title, text, facts, ...article } = await shown(hit);
  // No line begins with the dot.
  const told = facts.join(" · ").replaceAll(" · ", "\u00a0· ");
  return { ...article, headline: read(headline), title: read(title), body: read(text), facts: told };
}
