/* Filters and sorts the ledger's rows. Without it a page shows the rows of its year, and nothing is missing.

The rows of the pages' years are fetched with the first filter, not before; TanStack Table (MIT, vendor/) filters,
sorts and cuts them into pages, this file draws what it says. The state stands in the address, to be shared. */

import { element } from "../search/dom.js";

const TABLE = document.querySelector(".ledger__table");
const FILTERS = document.querySelector(".ledger__filters");
const CLEAR = FILTERS.querySelector(".ledger__clear");
const fields = new Map([...FILTERS.querySelectorAll("[name]")].map((field) => [field.name, field]));
const PAGE = 100;
const WAIT = 150;
/** Names in one cell. */
const FEW = 3;
/** The fields of a row in a piece, in the order in which `lines.py` writes them. */
const FIELDS = ["when", "doubts", "day", "companies", "regions", "amount", "note", "of", "role", "status", "quote", "address", "lang", "standing", "kind", "size"];
const EXACT = ["of", "kind", "role", "status", "lang", "counts"];
const SOME = ["company", "region"];
const root = TABLE.dataset.root;
const body = TABLE.tBodies[0];
const status = FILTERS.querySelector(".ledger__status");
const standings = new Map([...fields.get("counts").options].map((option) => [option.value, option.text]));
const prerendered = { rows: [...body.rows], said: status.textContent, caption: TABLE.caption.textContent, pages: document.querySelector(".ledger__region ~ .pager, .ledger__rest") };

const fold = (words) => words.normalize("NFKC").toLowerCase();
const names = (found) => found.map(([name]) => name);
/** The names that a field looks for; a region is found by what it lies in, too. */
const SOUGHT = {
  company: (row) => names(row.companies),
  region: (row) => row.regions.flatMap(([name, , within]) => [name, ...within.split(", ").filter(Boolean)]),
};
const compare = (one, two) => (one < two ? -1 : Number(one > two));

const columns = [
  { id: "date", accessorFn: (row) => (/^\d/u.test(row.day) ? row.day : undefined), sortUndefined: "last", sortDescFirst: true },
  { id: "company", accessorFn: (row) => names(row.companies).join(", ") || undefined, sortUndefined: "last", filterFn: "has" },
  { id: "region", accessorFn: (row) => row.regions.map(([name, , within]) => `${name}, ${within}`).join("; ") || undefined, sortUndefined: "last", filterFn: "has" },
  { id: "amount", accessorFn: (row) => row.kind || undefined, sortUndefined: "last", sortingFn: "bySize" },
  ...["of", "kind", "lang"].map((id) => ({ id, accessorKey: id, filterFn: "equalsString" })),
  ...["role", "status"].map((id) => ({ id, accessorFn: (row) => row[id] || undefined, sortUndefined: "last", filterFn: "equalsString" })),
  { id: "counts", accessorKey: "standing", filterFn: "equalsString" },
  { id: "words", accessorKey: "quote" },
].map((column) => ({ sortingFn: "byLetters", ...column }));

/** All names of all rows, as `fold` writes them. */
const known = { company: new Set(), region: new Set() };

/** A name that is there in full stands for itself alone: `BYD` is not `BYD Energy Storage`. Else any part of one will do. */
const has = (row, id, wanted) => {
  const words = fold(wanted);
  const found = row.original.sought[id];
  return known[id].has(words) ? found.includes(words) : found.join(", ").includes(words);
};
const filterFns = { has };
const sortingFns = {
  byLetters: (one, two, id) => one.getValue(id).localeCompare(two.getValue(id), "en"),
  /** Only like with like: the kinds by name, in each of them the size. */
  bySize: (one, two) => compare(one.original.kind, two.original.kind) || one.original.size - two.original.size,
};

/** Everything of a row that the field "Words" looks through. */
const haystack = (row) => fold([row.quote, row.amount, row.when, ...row.doubts, ...names(row.companies), ...row.regions.flatMap(([name, , within]) => [name, within])].join(" "));

let loading = null;
let table = null;

const say = (words) => { status.textContent = words; };

/** All rows of this page's years, piece after piece. */
const fetchRows = async () => {
  const pieces = TABLE.dataset.pieces.split(" ");
  const rows = [];
  for (const [number, piece] of pieces.entries()) {
    say(`Loading rows, ${number + 1} of ${pieces.length} …`);
    const answer = await fetch(piece);
    if (!answer.ok) throw new Error(`${piece}: ${answer.status}`);
    for (const values of await new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).json()) {
      const row = Object.fromEntries(FIELDS.map((field, at) => [field, values[at]]));
      const sought = Object.fromEntries(SOME.map((id) => [id, SOUGHT[id](row).map(fold)]));
      for (const id of SOME) for (const name of sought[id]) known[id].add(name);
      rows.push(Object.assign(row, { sought, text: haystack(row) }));
    }
  }
  return rows;
};

const load = async () => {
  const [data] = await Promise.all([fetchRows(), import("./vendor/table-core-8.21.3.js")]);
  const { createTable, getCoreRowModel, getFilteredRowModel, getSortedRowModel, getPaginationRowModel } = globalThis.TableCore;
  let state = {};
  table = createTable({
    data, columns, filterFns, sortingFns, state, renderFallbackValue: null, autoResetPageIndex: false,
    globalFilterFn: (row, id, wanted) => row.original.text.includes(fold(wanted)),
    getColumnCanGlobalFilter: (column) => column.id === "words",
    getCoreRowModel: getCoreRowModel(), getFilteredRowModel: getFilteredRowModel(),
    getSortedRowModel: getSortedRowModel(), getPaginationRowModel: getPaginationRowModel(),
    onStateChange: (change) => {
      state = typeof change === "function" ? change(state) : change;
      table.setOptions((options) => ({ ...options, state }));
    },
  });
  state = { ...table.initialState, pagination: { pageIndex: 0, pageSize: PAGE } };
  table.setOptions((options) => ({ ...options, state }));
  offer("companies", data.flatMap(SOUGHT.company));
  offer("regions", data.flatMap(SOUGHT.region));
};

/** The names that a field suggests: those of most rows. */
const offer = (kind, found) => {
  const counts = new Map();
  for (const name of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = [...counts].sort((one, two) => two[1] - one[1] || compare(one[0], two[0])).slice(0, 300);
  document.getElementById(`ledger.${kind}`).replaceChildren(...most.map(([name]) => element("option", { value: name })));
};

const asked = () => {
  const state = new Map([...fields].map(([name, field]) => [name, field.value.trim()]).filter(([, value]) => value));
  const sorted = TABLE.querySelector("th[aria-sort]");
  if (sorted) state.set("sort", (sorted.ariaSort === "descending" ? "-" : "") + sorted.firstElementChild.dataset.sort);
  return state;
};

const remember = (state, page) => {
  const query = new URLSearchParams([...state]);
  if (page) query.set("page", page + 1);
  history.replaceState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}${location.hash}`);
};

const linked = ([name, address, within, lang]) => {
  const link = element("a", { href: root + address, lang: lang ?? "" }, name);
  if (!lang) link.removeAttribute("lang");
  return element("div", {}, link, ...(within ? [" ", element("small", {}, within)] : []));
};

const few = (found) => [...found.slice(0, FEW).map(linked), ...(found.length > FEW ? [element("small", {}, `and ${found.length - FEW} more`)] : [])];

const drawn = (row) => {
  const words = element("a", { href: root + row.address }, element("q", { lang: row.lang }, row.quote));
  const when = row.when ? element("span", { className: "when" }, row.when) : element("span", { className: "note" }, "not stated");
  const doubts = row.doubts.flatMap((doubt) => [" ", element("span", { className: "doubt" }, doubt)]);
  const amount = [row.amount, ...(row.note ? [" ", element("small", {}, row.note)] : [])];
  const cells = [[when, ...doubts], few(row.companies), few(row.regions), amount, [row.of], [row.role], [row.status], [words],
    [standings.get(row.standing)]];
  return element("tr", {}, ...cells.map((inside) => element("td", {}, ...inside.filter(Boolean))));
};

const step = (label, page, enabled) => {
  const button = element("button", { type: "button", className: "ledger__button", disabled: !enabled }, label);
  button.addEventListener("click", () => { show(page); FILTERS.scrollIntoView(); });
  return button;
};

const drawPager = (page, pages) => {
  document.querySelector(".ledger__pager")?.remove();
  if (pages < 2) return;
  const pager = element("nav", { className: "ledger__pager" }, step("← Previous", page - 1, page > 0), element("span", {}, `Page ${page + 1} of ${pages}`), step("Next →", page + 1, page + 1 < pages));
  pager.ariaLabel = "Pages of the rows found";
  TABLE.closest(".ledger__region").after(pager);
};

/** What was there before the first filter. */
const restore = () => {
  body.replaceChildren(...prerendered.rows);
  drawPager(0, 1);
  TABLE.caption.textContent = prerendered.caption;
  say(prerendered.said);
};

const apply = (state) => {
  table.setColumnFilters([...EXACT, ...SOME].filter((id) => state.has(id)).map((id) => ({ id, value: state.get(id) })));
  table.setGlobalFilter(state.get("q"));
  const sort = state.get("sort") ?? "";
  table.setSorting(sort ? [{ id: sort.replace("-", ""), desc: sort.startsWith("-") }] : []);
};

let run = 0;

const show = async (page = 0) => {
  const own = (run += 1);
  const state = asked();
  const plain = !state.size && !page;
  remember(state, page);
  prerendered.pages?.toggleAttribute("hidden", !plain);
  CLEAR.disabled = plain;
  if (plain) { restore(); return; }
  try {
    await (loading ??= load());
  } catch (error) {
    loading = null;
    if (own === run) say("The rows could not be loaded; try again.");
    return;
  }
  // Something else was asked for while the rows were coming.
  if (own !== run) return;
  apply(state);
  const found = table.getPrePaginationRowModel().rows.length;
  const pages = Math.max(1, Math.ceil(found / PAGE));
  const shown = Math.min(page, pages - 1);
  table.setPageIndex(shown);
  body.replaceChildren(...table.getRowModel().rows.map((row) => drawn(row.original)));
  drawPager(shown, pages);
  TABLE.caption.textContent = `Rows found${pages > 1 ? `, page ${shown + 1} of ${pages}` : ""}`;
  const all = Number(TABLE.dataset.total).toLocaleString("en");
  say(found ? `${found.toLocaleString("en")} of ${all} rows` : `None of ${all} rows`);
};

let timer = 0;
const soon = () => { clearTimeout(timer); timer = setTimeout(show, WAIT); };

const sortBy = (button) => {
  const head = button.closest("th");
  const next = { ascending: "descending", descending: null }[head.ariaSort ?? ""];
  for (const other of TABLE.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
  if (next !== null) head.ariaSort = next ?? "ascending";
  show();
};

/** The state that the address asks for. */
const recall = () => {
  const query = new URLSearchParams(location.search);
  for (const [name, field] of fields) field.value = query.get(name) ?? "";
  const sort = query.get("sort") ?? "";
  const button = TABLE.querySelector(`[data-sort="${CSS.escape(sort.replace("-", ""))}"]`);
  if (button) button.closest("th").ariaSort = sort.startsWith("-") ? "descending" : "ascending";
  const page = Number.parseInt(query.get("page") ?? "1", 10) - 1;
  if (asked().size || page > 0) show(Math.max(page, 0) || 0);
};

for (const button of TABLE.querySelectorAll(".ledger__sort")) {
  button.disabled = false;
  button.addEventListener("click", () => sortBy(button));
}
FILTERS.querySelector("fieldset").disabled = false;
FILTERS.addEventListener("input", soon);
CLEAR.addEventListener("click", () => {
  for (const field of fields.values()) field.value = "";
  for (const head of TABLE.querySelectorAll("th[aria-sort]")) head.removeAttribute("aria-sort");
  fields.get("company").focus();
  show();
});
recall();
