// What stands in the place of results: topics to begin with, what to try when nothing was found, what failed.

import { addressOf, none } from "./address.js";
import { advice } from "./advice.js";
import { articles, element, grouped } from "./dom.js";
import { manifest } from "./packs.js";

/** Topics that most articles have, as links. */
export async function popular(title) {
  const topics = (await manifest()).popular.map(({ id, label, articles: count }) => {
    const number = element("span", { className: "chip__count", textContent: grouped(count) });
    const link = element("a", { href: asking("", { tag: [id.slice("tag:".length)] }), className: "chip chip--tag" }, `${label} `, number);
    return element("li", {}, link);
  });
  const part = element("section", { className: "search-help" });
  if (topics.length) part.append(element("h2", { textContent: title }), element("ul", { className: "chips" }, ...topics));
  return part;
}

/** What to do when the filters leave nothing of `count` articles. */
export function withoutFilters(count, onClear) {
  const button = element("button", { type: "button", className: "search-button", textContent: "Clear all filters" });
  button.addEventListener("click", onClear);
  return element("p", {}, `Without the filters there would be ${articles(count)}. `, button);
}

/** What to look for in place of `query`, which found nothing: names spelt nearly so, and those of its words that are found. */
export async function others(query, groups, sizes) {
  const tried = groups.filter((_, place) => groups.length > 1 && sizes[place] > 0).map(({ label }) => label);
  const queries = [...new Set([...(await advice(query)), ...tried])];
  const links = queries.map((one) => element("li", {}, element("a", { href: asking(one), className: "chip", textContent: one })));
  const hint = element("p", { textContent: "Check the spelling, or use fewer words: an article must hold all of them." });
  const list = element("ul", { className: "chips", ariaLabel: "Other searches" }, ...links);
  return links.length ? [hint, element("h2", { textContent: "Did you mean" }), list] : [hint];
}

/** What to do when the index can't be loaded. */
export function failure(onRetry) {
  const button = element("button", { type: "button", className: "search-button", textContent: "Try again" });
  button.addEventListener("click", onRetry);
  const list = element("a", { href: new URL("../a-z/", location.href).pathname, textContent: "A–Z" });
  return element("p", {}, button, " Or look through the ", list, " of companies, regions and topics.");
}

function asking(q, filters = {}) {
  return addressOf({ q, filters: { ...none(), ...filters }, sort: "best", page: 1 });
}
