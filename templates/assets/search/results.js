// A result: title, one line of English, language and date, and the part of the text in which the query stands.

import { element, languageName } from "./dom.js";
import { nodes, read, spans, stretch } from "./excerpt.js";
import { shown } from "./index.js";
import { once } from "./packs.js";

/** The list item of a hit. */
export async function result(hit, groups) {
  const article = await once(`article ${hit.bundle}${hit.number}`, () => prepared(hit));
  const link = element("a", { href: article.href, lang: article.lang, className: "result__title" });
  link.append(...nodes(article.title.text, spans(article.title, article.lang, groups), [0, Infinity]));
  const found = spans(article.body, article.lang, groups, article.marks);
  const excerpt = element("p", { lang: article.lang, className: "result__excerpt" });
  excerpt.append(...nodes(article.body.text, found, stretch(article.body.text, found)));
  const facts = [languageName(article.lang), article.when].filter(Boolean).join(" · ");
  const parts = [link, element("p", { className: "result__facts", textContent: facts }), excerpt];
  if (article.brief) parts.splice(1, 0, element("p", { className: "result__brief", textContent: article.brief }));
  return element("li", { className: "result" }, ...parts);
}

async function prepared(hit) {
  const article = await shown(hit);
  return { ...article, title: read(article.title), body: read(article.text) };
}
