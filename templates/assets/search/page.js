// The search page: reads the query from the address and the form, shows what is found, and answers the keyboard.

import { advice } from "./advice.js";
import { nodes, spans, stretch } from "./excerpt.js";
import { find, manifest, shown, understood } from "./index.js";

const FACETS = ["company", "region", "tag", "lang", "year"];
const PAGE = 10;
const MOST_VALUES = 100;
const PAUSE = 200;

const form = document.getElementById("digest-search");
const input = form.elements.namedItem("q");
const status = document.getElementById("digest-search-status");
const list = document.getElementById("digest-search-results");
const help = document.getElementById("digest-search-help");
const more = document.getElementById("digest-search-more");
const clear = document.getElementById("digest-search-clear");
const languages = new Intl.DisplayNames(["en"], { type: "language" });

let turn = 0;
let rest = [];
let asked = [];

function stateOfAddress() {
  const given = new URLSearchParams(location.search);
  input.value = given.get("q") ?? "";
  form.elements.namedItem("sort").value = given.get("sort") === "date" ? "date" : "best";
  for (const facet of FACETS) choose(facet, given.get(facet) ?? "");
}

// A value that the list does not hold yet is added, so that it counts before the counts are known.
function choose(facet, value) {
  const select = form.elements.namedItem(facet);
  if (value && ![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
  select.value = value;
}

function filtersOfForm() {
  return Object.fromEntries(FACETS.map((facet) => [facet, form.elements.namedItem(facet).value]));
}

function writeAddress(keep) {
  const given = new URLSearchParams();
  if (input.value.trim()) given.set("q", input.value.trim());
  for (const [facet, value] of Object.entries(filtersOfForm())) if (value) given.set(facet, value);
  if (form.elements.namedItem("sort").value === "date") given.set("sort", "date");
  const query = String(given) && `?${given}`;
  if (location.search === query) return;
  history[keep ? "pushState" : "replaceState"](null, "", query || location.pathname);
}

async function run() {
  const mine = (turn += 1);
  form.setAttribute("aria-busy", "true");
  document.documentElement.dataset.searchState = "busy";
  try {
    const groups = await understood(input.value);
    const filters = filtersOfForm();
    const answer = await find(groups, filters, form.elements.namedItem("sort").value === "date");
    if (mine === turn) await show(groups, filters, answer, mine);
  } catch (error) {
    if (mine === turn) fail(error);
  }
  if (mine === turn) {
    form.removeAttribute("aria-busy");
    document.documentElement.dataset.searchState = "done";
  }
}

function fail(error) {
  status.textContent = "The search index could not be loaded. Check the connection and try again.";
  list.replaceChildren();
  console.error(error);
}

async function show(groups, filters, { found, unfiltered, counts, scores }, mine) {
  fillFilters(counts, filters);
  const filtered = Object.values(filters).some(Boolean);
  clear.hidden = !filtered;
  asked = groups;
  const first = await Promise.all(found.slice(0, PAGE).map(item));
  const words = found.length || (!groups.length && !filtered) ? [] : await emptyHelp(groups, unfiltered, scores);
  const welcome = !groups.length && !filtered ? [await popularTags("Popular topics")] : words;
  if (mine !== turn) return;
  rest = found.slice(PAGE);
  list.replaceChildren(...first);
  help.replaceChildren(...welcome);
  more.hidden = rest.length === 0;
  status.textContent = summary(found.length, input.value.trim(), filtered);
}

function summary(count, query, filtered) {
  const number = count === 0 ? "No articles" : articles(count);
  return `${number}${query ? ` for “${query}”` : ""}${filtered ? " with these filters" : ""}`;
}

function articles(count) {
  return count === 1 ? "1 article" : `${count.toLocaleString("en")} articles`;
}

async function item(article) {
  const text = await shown(article);
  const entry = element("li", { className: "digest-result" });
  const link = element("a", { href: text.href, lang: text.lang, className: "digest-result__title" });
  link.append(...nodes(text.title, spans(text.title, asked), [0, Infinity]));
  const facts = [languageName(text.lang), text.when].filter(Boolean).join(" · ");
  const excerpt = element("p", { lang: text.lang, className: "digest-result__excerpt" });
  const found = spans(text.text, asked, text.marks);
  excerpt.append(...nodes(text.text, found, stretch(text.text, found)));
  entry.append(link, element("p", { className: "digest-result__facts", textContent: facts }), excerpt);
  return entry;
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function languageName(tag) {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function fillFilters(counts, filters) {
  for (const facet of FACETS) {
    const select = form.elements.namedItem(facet);
    const values = counts[facet].map((value) => ({ ...value, label: facet === "lang" ? languageName(value.id) : value.label }));
    const order = facet === "year" ? byYear : (one, other) => other.articles - one.articles || byLabel(one, other);
    const shownValues = values.sort(order).slice(0, MOST_VALUES);
    const chosen = filters[facet];
    if (chosen && !shownValues.some(({ id }) => id === chosen)) {
      const known = values.find(({ id }) => id === chosen);
      shownValues.push(known ?? { id: chosen, label: labelOf(select, chosen), articles: 0 });
    }
    const options = shownValues.map(({ id, label, articles }) => new Option(`${label} (${articles})`, id));
    select.replaceChildren(select.options[0], ...options);
    select.value = chosen;
  }
}

function labelOf(select, value) {
  const option = [...select.options].find((one) => one.value === value);
  return option ? option.text.replace(/ \(\d+\)$/, "") : value;
}

function byLabel(one, other) {
  return one.label < other.label ? -1 : 1;
}

function byYear(one, other) {
  if (one.id === "none" || other.id === "none") return one.id === "none" ? 1 : -1;
  return one.id < other.id ? 1 : -1;
}

async function emptyHelp(groups, unfiltered, scores) {
  const lines = [];
  if (unfiltered > 0) {
    const button = element("button", { type: "button", className: "md-button", textContent: "Clear the filters" });
    button.addEventListener("click", clearFilters);
    lines.push(element("p", {}, `Without the filters there would be ${articles(unfiltered)}. `, button));
  } else {
    lines.push(...(await otherQueries(groups, scores)));
  }
  return [...lines, await popularTags("Or look at a popular topic")];
}

async function otherQueries(groups, scores) {
  const tried = groups.filter((_, place) => groups.length > 1 && scores[place].size > 0).map((group) => group.label);
  const queries = [...new Set([...(await advice(input.value)), ...tried])];
  const hint = "Check the spelling, or use fewer words: an article must hold all of them.";
  const lines = [element("p", { textContent: hint })];
  if (queries.length) lines.push(element("p", {}, "Try: ", ...queries.flatMap((query) => [queryLink(query), " "])));
  return lines;
}

function queryLink(query) {
  return element("a", { href: `?${new URLSearchParams({ q: query })}`, textContent: query });
}

async function popularTags(title) {
  const { popular } = await manifest();
  const tags = popular.map(({ id, label, articles }) => {
    const address = `?${new URLSearchParams({ tag: id.slice("tag:".length) })}`;
    const count = element("span", { className: "chip__count", textContent: articles });
    return element("li", {}, element("a", { href: address, className: "chip chip--tag" }, `${label} `, count));
  });
  const part = element("section", {});
  if (tags.length) part.append(element("h2", { textContent: title }), element("ul", { className: "chips" }, ...tags));
  return part;
}

function clearFilters() {
  for (const facet of FACETS) choose(facet, "");
  writeAddress(true);
  run();
  input.focus();
}

async function showMore() {
  const next = rest.slice(0, PAGE);
  rest = rest.slice(PAGE);
  const items = await Promise.all(next.map(item));
  list.append(...items);
  more.hidden = rest.length === 0;
  items[0]?.querySelector("a").focus();
}

function onKey(event) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...list.querySelectorAll("a")];
  const place = links.indexOf(document.activeElement);
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in steps && (place >= 0 || (event.target === input && event.key === "ArrowDown"))) {
    event.preventDefault();
    (links[place + steps[event.key]] ?? (event.key === "ArrowUp" ? input : links.at(-1)))?.focus();
  } else if (event.key === "Escape" && place >= 0) {
    input.focus();
  } else if (event.key === "Escape" && event.target === input && input.value) {
    event.preventDefault();
    input.value = "";
    changed(false);
  }
}

let pause = 0;

function changed(keep) {
  clearTimeout(pause);
  writeAddress(keep);
  run();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  changed(true);
});
form.addEventListener("change", (event) => {
  if (event.target !== input) changed(true);
});
input.addEventListener("input", (event) => {
  clearTimeout(pause);
  if (!event.isComposing) pause = setTimeout(changed, PAUSE, false);
});
input.addEventListener("compositionend", () => {
  clearTimeout(pause);
  pause = setTimeout(changed, PAUSE, false);
});
form.closest(".digest-search-page").addEventListener("keydown", onKey);
more.addEventListener("click", showMore);
clear.addEventListener("click", clearFilters);
addEventListener("popstate", () => {
  stateOfAddress();
  run();
});

form.hidden = false;
stateOfAddress();
run();
