// What is asked, as the page's address has it: ?q=储能&company=catl&company=byd&sort=date&page=2

export const FACETS = ["company", "region", "tag", "amount", "lang", "year"];

/** What the address asks: words, chosen values of each facet, order, page. */
export function asked() {
  const given = new URLSearchParams(location.search);
  const page = Number.parseInt(given.get("page") ?? "1", 10);
  return {
    q: given.get("q") ?? "",
    filters: Object.fromEntries(FACETS.map((facet) => [facet, [...new Set(given.getAll(facet).filter(Boolean))]])),
    sort: given.get("sort") === "date" ? "date" : "best",
    page: page > 0 ? page : 1,
  };
}

/** The address that asks for `state`, relative to the search page. */
export function addressOf({ q, filters, sort, page }) {
  const given = new URLSearchParams();
  if (q.trim()) given.set("q", q.trim());
  for (const facet of FACETS) for (const value of filters[facet]) given.append(facet, value);
  if (sort === "date") given.set("sort", "date");
  if (page > 1) given.set("page", page);
  return String(given) ? `?${given}` : location.pathname;
}

/** Put `state` into the address bar: as a step of its own to go back from when `keep`, else in place of the last one. */
export function write(state, keep) {
  const address = addressOf(state);
  if (address === (location.search || location.pathname)) return;
  history[keep ? "pushState" : "replaceState"](null, "", address);
}

/** Filters with `value` of `facet` chosen when it was not, and the other way round. */
export function toggled(filters, facet, value) {
  const chosen = filters[facet];
  const now = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return { ...filters, [facet]: now };
}

/** Filters that let everything pass. */
export function none() {
  return Object.fromEntries(FACETS.map((facet) => [facet, []]));
}
