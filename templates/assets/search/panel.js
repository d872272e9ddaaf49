// The filters beside the results: a list of checkboxes for each facet, the commonest values first.

import { FACETS } from "./address.js";
import { element, grouped, scriptLanguage } from "./dom.js";
import { labelOf } from "./facets.js";

const FEW = 6;
const MANY = 60;
const TITLES = { company: "Company", region: "Region", tag: "Topic", amount: "Kind of amount", lang: "Language", year: "Year" };

/** The empty panel in `place`; `onToggle(facet, value)` hears of every box that is ticked or cleared. */
export function panel(place, onToggle) {
  const parts = FACETS.map((facet) => {
    const list = element("ul", { className: "facet__values" });
    const more = element("button", { type: "button", className: "facet__more", hidden: true });
    const part = element("fieldset", { className: "facet", hidden: true }, element("legend", { textContent: TITLES[facet] }), list, more);
    list.addEventListener("change", ({ target }) => onToggle(facet, target.value));
    more.addEventListener("click", () => {
      part.toggleAttribute("data-open");
      fill(part);
    });
    return Object.assign(part, { facet, list, more, values: [], boxes: new Map() });
  });
  place.replaceChildren(...parts);
  return parts;
}

/** Show the `counts` of every facet, with the chosen values of `filters` ticked. */
export function update(parts, counts, filters, labels) {
  for (const part of parts) {
    part.values = ordered(part.facet, counts[part.facet], filters[part.facet], labels);
    fill(part);
  }
}

// Chosen values always show, also where they leave nothing.
function ordered(facet, counts, chosen, labels) {
  const ids = new Set([...chosen, ...counts.keys()]);
  const values = [...ids].map((id) => ({ id, count: counts.get(id) ?? 0, ticked: chosen.includes(id), label: labelOf(labels, facet, id) }));
  const rank = facet === "year" ? byYear : byCount;
  return values.sort((one, other) => Number(other.ticked) - Number(one.ticked) || rank(one, other));
}

function byCount(one, other) {
  return other.count - one.count || (one.label < other.label ? -1 : 1);
}

function byYear(one, other) {
  if (one.id === "none" || other.id === "none") return one.id === "none" ? 1 : -1;
  return one.id < other.id ? 1 : -1;
}

function fill(part) {
  const open = part.hasAttribute("data-open");
  const shown = part.values.slice(0, open ? MANY : FEW);
  const rest = Math.min(part.values.length, MANY) - FEW;
  const focused = document.activeElement;
  part.hidden = part.values.length === 0;
  part.list.replaceChildren(...shown.map((value) => row(part, value)));
  part.more.hidden = rest <= 0;
  part.more.textContent = open ? "Show fewer" : `Show ${rest} more`;
  part.more.setAttribute("aria-expanded", String(open));
  // Taking the rows out and in again has lost the keyboard's place.
  if (part.list.contains(focused)) focused.focus({ preventScroll: true });
}

// A value keeps its box for as long as the page stands.
function row(part, { id, label, count, ticked }) {
  if (!part.boxes.has(id)) {
    const box = element("input", { type: "checkbox", name: part.facet, value: id });
    const name = element("span", { className: "facet__name", textContent: label, lang: scriptLanguage(label) });
    const number = element("span", { className: "facet__count" });
    part.boxes.set(id, { item: element("li", {}, element("label", {}, box, name, " ", number)), box, number });
  }
  const { item, box, number } = part.boxes.get(id);
  box.checked = ticked;
  number.textContent = grouped(count);
  return item;
}
