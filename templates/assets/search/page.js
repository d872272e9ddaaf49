// The search page: reads what is asked from the address and the form, shows what is found, and answers the keyboard.

import { addressOf, asked, none, toggled, write } from "./address.js";
import { articles, element, scriptLanguage } from "./dom.js";
import { isFiltered, labelOf, narrowed, tables } from "./facets.js";
import { failure, others, popular, withoutFilters } from "./help.js";
import { runs } from "./folding.js";
import { find, topicNames, understood } from "./index.js";
import { panel, update } from "./panel.js";
import { clause } from "./query.js";
import { result } from "./results.js";

const PAGE = 10;
const SLOW = 400;

const form = document.getElementById("digest-search");
const input = form.elements.namedItem("q");
const sort = form.elements.namedItem("sort");
const [status, list, help, chosen, pager, aside] = ["status", "results", "help", "chosen", "pager", "filters"].map((name) =>
  document.getElementById(`digest-search-${name}`),
);
const facets = panel(aside.querySelector(".facets"), (facet, value) =>
  ask({ ...state, filters: toggled(state.filters, facet, value), page: 1 }, true),
);

let state = asked();
let turn = 0;
let slow = 0;
// Whether the address is one to come back to: the first key after it makes a new one, further keys change that.
let settled = true;

function ask(next, settling) {
  state = next;
  write(state, settling || settled);
  settled = settling;
  return run();
}

async function run() {
  const mine = (turn += 1);
  clearTimeout(slow);
  slow = setTimeout(() => (status.textContent = "Searching…"), SLOW);
  form.setAttribute("aria-busy", "true");
  document.documentElement.dataset.searchState = "busy";
  try {
    await answer(() => mine === turn);
  } catch (error) {
    if (mine === turn) fail(error);
  }
  if (mine !== turn) return;
  form.removeAttribute("aria-busy");
  document.documentElement.dataset.searchState = "done";
}

// The answer comes before advice and the counts of the filters, unless the filters decide which results there are.
async function answer(isCurrent) {
  const { q, filters, sort: order, page } = state;
  const groups = await Promise.all((await understood(q)).map(withNames));
  const [{ hits, sizes }, values] = await Promise.all([find(groups, order === "date"), isFiltered(filters) && tables()]);
  const left = values ? narrowed(hits, filters, values).found : hits;
  const pages = Math.max(1, Math.ceil(left.length / PAGE));
  const number = Math.min(page, pages);
  const items = await Promise.all(left.slice((number - 1) * PAGE, number * PAGE).map((hit) => result(hit, groups)));
  const welcome = groups.length === 0 && !isFiltered(filters) && number === 1 ? [await popular("Popular topics")] : [];
  if (!isCurrent()) return;
  clearTimeout(slow);
  list.start = (number - 1) * PAGE + 1;
  list.replaceChildren(...items);
  help.replaceChildren(...welcome);
  turnPages(number, pages);
  status.textContent = summary(left.length, number, pages);
  const advice = left.length === 0 ? await helped(groups, sizes, hits.length) : welcome;
  if (isCurrent()) help.replaceChildren(...advice);
  await showFilters(hits, isCurrent);
}

async function withNames(group) {
  const names = await topicNames(group.entities);
  return { ...group, names: names.map((name) => clause(runs(name))) };
}

async function helped(groups, sizes, before) {
  const lines = before > 0 ? [withoutFilters(before, clearFilters)] : await others(state.q, groups, sizes);
  return [...lines, await popular("Or look at a popular topic")];
}

async function showFilters(hits, isCurrent) {
  const known = await tables();
  if (!isCurrent()) return;
  update(facets, narrowed(hits, state.filters, known).counts, state.filters, known.labels);
  const chips = facets.flatMap(({ facet }) => state.filters[facet].map((value) => chip(facet, value, labelOf(known.labels, facet, value))));
  chosen.replaceChildren(...chips, ...(chips.length > 1 ? [clearing()] : []));
  chosen.hidden = chips.length === 0;
  aside.querySelector(".filters__count").textContent = chips.length ? ` (${chips.length})` : "";
}

function chip(facet, value, label) {
  const name = element("span", { textContent: label, lang: scriptLanguage(label) });
  const button = element("button", { type: "button", className: "chip chip--chosen" }, element("span", { className: "chip__do", textContent: "Remove filter " }), name);
  button.addEventListener("click", () => {
    ask({ ...state, filters: toggled(state.filters, facet, value), page: 1 }, true);
    input.focus();
  });
  return element("li", {}, button);
}

function clearing() {
  const button = element("button", { type: "button", className: "chip", textContent: "Clear all" });
  button.addEventListener("click", clearFilters);
  return element("li", {}, button);
}

function clearFilters() {
  ask({ ...state, filters: none(), page: 1 }, true);
  input.focus();
}

function fail(error) {
  clearTimeout(slow);
  status.textContent = "The search index could not be loaded.";
  list.replaceChildren();
  pager.hidden = true;
  help.replaceChildren(failure(run));
  console.error(error);
}

function summary(count, page, pages) {
  const number = count === 0 ? "No articles" : articles(count);
  const words = [state.q.trim() && `for “${state.q.trim()}”`, isFiltered(state.filters) && "with these filters"];
  const place = pages > 1 ? `, page ${page} of ${pages}` : "";
  return [number, ...words].filter(Boolean).join(" ") + place;
}

function turnPages(page, pages) {
  const step = (to, label, rel) => element("a", { className: "pager__step", href: addressOf({ ...state, page: to }), rel, textContent: label });
  const [before, after] = [page > 1 && step(page - 1, "← Previous", "prev"), page < pages && step(page + 1, "Next →", "next")];
  pager.replaceChildren(...[before, element("span", { textContent: `Page ${page} of ${pages}` }), after].filter(Boolean));
  pager.hidden = pages === 1;
}

/** Ask for what the address says. */
function follow() {
  state = asked();
  settled = true;
  input.value = state.q;
  sort.value = state.sort;
  return run();
}

// A link to another search is followed without loading the page anew; one that opens elsewhere is the browser's.
function onLink(event) {
  const link = event.target.closest?.("a[href]");
  if (!link || link.pathname !== location.pathname || link.hash || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  history.pushState(null, "", link.getAttribute("href"));
  follow().then(() => (list.querySelector("a") ?? input).focus());
  form.scrollIntoView({ block: "nearest" });
}

function onKey(event) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...list.querySelectorAll("a")];
  const place = links.indexOf(document.activeElement);
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in steps && (place >= 0 || (event.target === input && event.key === "ArrowDown"))) {
    event.preventDefault();
    (links[place + steps[event.key]] ?? (event.key === "ArrowUp" ? input : links.at(-1)))?.focus();
  } else if (event.key === "Escape" && event.target === input && input.value) {
    event.preventDefault();
    input.value = "";
    typed();
  } else if (event.key === "Escape" && event.target !== input) {
    input.focus();
  }
}

// Every key counts at once: a slower answer to an earlier one is dropped.
function typed() {
  if (input.value !== state.q) ask({ ...state, q: input.value, page: 1 }, false);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  typed();
  settled = true;
});
sort.addEventListener("change", () => ask({ ...state, sort: sort.value, page: 1 }, true));
input.addEventListener("input", (event) => event.isComposing || typed());
input.addEventListener("compositionend", typed);
form.closest(".search-page").addEventListener("keydown", onKey);
form.closest(".search-page").addEventListener("click", onLink);
addEventListener("popstate", follow);

aside.open = matchMedia("(min-width: 60em)").matches;
// Whoever comes here types on, or walks down the results. On a phone the keyboard would cover them.
if (document.activeElement === document.body && matchMedia("(pointer: fine)").matches) input.focus({ preventScroll: true });
follow();
