// What results can be filtered by: counting, and which articles pass.

import { FACETS } from "./address.js";
import { manifest, once, pack } from "./packs.js";

/** The values that an article has, by bundle; and the label of each value. */
export function tables() {
  return once("facets", async () => {
    const { bundles } = await manifest();
    const packs = await Promise.all(bundles.map(({ path }) => pack(`${path}facets`)));
    return { of: new Map(bundles.map(({ path }, place) => [path, packs[place]])), labels: labelsOf(packs) };
  });
}

function labelsOf(packs) {
  return Object.fromEntries(
    FACETS.map((facet) => [facet, new Map(packs.flatMap((one) => one[facet]?.values ?? []))]),
  );
}

/** How a facet calls a value. */
export function labelOf(labels, facet, value) {
  if (facet === "year") return value === "none" ? "Year not stated" : value;
  return labels[facet].get(value) ?? value;
}

/** Whether any value is chosen. */
export function isFiltered(filters) {
  return FACETS.some((facet) => filters[facet].length > 0);
}

/**
 * The hits that have a chosen value in every facet with one, and for each facet how many articles each value has among
 * those that the other facets leave.
 */
export function narrowed(hits, filters, { of }) {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
  const chosen = FACETS.filter((facet) => filters[facet].length > 0);
  const found = hits.filter((hit) => {
    const failed = chosen.filter((facet) => !valuesOf(hit, facet, of).some((value) => filters[facet].includes(value)));
    const counted = failed.length === 0 ? FACETS : failed.length === 1 ? failed : [];
    for (const facet of counted) for (const value of valuesOf(hit, facet, of)) add(counts[facet], value);
    return failed.length === 0;
  });
  return { found, counts };
}

function valuesOf(hit, facet, of) {
  if (facet === "lang") return [hit.lang];
  if (facet === "year") return [hit.day.slice(0, 4) || "none"];
  const { values, of: places } = of.get(hit.bundle)[facet];
  return places[hit.number].map((place) => values[place][0]);
}

function add(counts, value) {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
