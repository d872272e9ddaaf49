/* Filters of the timeline: by company, region, topic and language, without a reload.

The data comes when a filter is first used (generator/pages/timeline/filters.py says what is in it). The state stands in
the address, so that it can be sent on; the picture and the list show what the filters leave. */

const SITE = new URL("../../", import.meta.url);
const KINDS = ["company", "region", "tag", "lang"];
const BATCH = 20;
const STEPS = 10;

const filters = document.getElementById("timeline.filters");
const calendar = document.getElementById("timeline.calendar");
const found = document.getElementById("timeline.found");
const list = document.getElementById("timeline.list");
const rows = found?.querySelector(".rows");
const more = found?.querySelector(".found__more");
const status = filters?.querySelector("[role=status]");
const clear = filters?.querySelector("button");
const selects = Object.fromEntries(KINDS.map((kind) => [kind, filters?.querySelector(`[name=${kind}]`)]));

/** The months in the order of their events' numbers: key, title, first number, count, and the list that shows them. */
const monthsOf = (data) => {
  let first = 0;
  return data.lists.flatMap(({ at, months }) => {
    const begin = first;
    return months.map(([key, title, count]) => {
      const month = { key, title, count, first, list: { at, first: begin } };
      first += count;
      return month;
    });
  });
};

const numbersOf = (gaps) => {
  let at = 0;
  return gaps.map((gap) => (at += gap));
};

const prepare = (data) => {
  const facets = new Map();
  for (const kind of KINDS) {
    const named = data.facets[kind].map(([id, name, gaps]) => [id, { name, numbers: numbersOf(gaps) }]);
    facets.set(kind, new Map(named));
  }
  const months = monthsOf(data);
  const total = months.reduce((sum, month) => sum + month.count, 0);
  return { size: data.size, months, facets, total };
};

let loading = null;
const load = () => {
  loading ??= fetch(new URL("timeline/filters.json", SITE))
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
    .then(prepare)
    .catch((error) => {
      loading = null;
      throw error;
    });
  return loading;
};

/** What the address asks for: one value a kind, and a month. */
const asked = () => {
  const given = new URLSearchParams(location.search);
  return Object.fromEntries([...KINDS, "month"].map((kind) => [kind, given.get(kind) ?? ""]));
};

const isFiltered = (state) => Object.values(state).some(Boolean);

const addressOf = (state) => {
  const given = new URLSearchParams(Object.entries(state).filter(([, value]) => value));
  return `${location.pathname}${given.size ? `?${given}` : ""}`;
};

/** The numbers of the events that all filters leave but that of `leftOut`. */
const leftBy = (data, state, leftOut) => {
  let numbers = null;
  for (const kind of KINDS) {
    if (kind === leftOut || !state[kind]) continue;
    const own = data.facets.get(kind).get(state[kind])?.numbers ?? [];
    const held = new Set(own);
    numbers = numbers ? numbers.filter((number) => held.has(number)) : own;
  }
  return numbers ?? Array.from({ length: data.total }, (_, number) => number);
};

const inMonth = (data, numbers, key) => {
  const month = data.months.find((one) => one.key === key);
  if (!month) return key ? [] : numbers;
  return numbers.filter((number) => number >= month.first && number < month.first + month.count);
};

/** How many of `numbers`, which ascend, each month has. */
const countsOf = (data, numbers) => {
  let at = 0;
  return new Map(data.months.map((month) => {
    const begin = at;
    while (at < numbers.length && numbers[at] < month.first + month.count) at += 1;
    return [month.key, at - begin];
  }));
};

const counted = (count) => `${count.toLocaleString("en")} ${count === 1 ? "event" : "events"}`;

/* ---- the controls */

const fillSelect = (data, state, kind) => {
  const select = selects[kind];
  const left = new Set(leftBy(data, state, kind));
  const options = [new Option("Any", "")];
  for (const [id, { name, numbers }] of data.facets.get(kind)) {
    const count = numbers.reduce((sum, number) => sum + left.has(number), 0);
    if (count || id === state[kind]) options.push(new Option(`${name} (${count})`, id));
  }
  if (state[kind] && !data.facets.get(kind).has(state[kind])) options.push(new Option(state[kind], state[kind]));
  select.replaceChildren(...options);
  select.value = state[kind];
};

const say = (data, state, count) => {
  const month = data.months.find((one) => one.key === state.month);
  const where = state.month ? ` in ${month ? month.title : "no such month"}` : "";
  status.textContent = isFiltered(state) ? `${counted(count)} of ${data.total.toLocaleString("en")}${where}` : `All ${counted(data.total)}`;
};

/* ---- the picture */

const cells = [...(calendar?.querySelectorAll("[data-month]") ?? [])].map((link) => ({
  link,
  key: link.dataset.month,
  isBar: link.matches(".calendar__month"),
  className: link.className,
  words: link.textContent,
  label: link.getAttribute("aria-label"),
}));

const restore = () => {
  for (const { link, className, words, label } of cells) {
    link.className = className;
    link.textContent = words;
    link.setAttribute("aria-label", label);
    link.removeAttribute("aria-current");
  }
};

const draw = (data, state, counts) => {
  const titles = new Map(data.months.map((month) => [month.key, month.title]));
  const most = Math.max(1, ...cells.filter((cell) => cell.isBar).map(({ key }) => counts.get(key)));
  for (const { link, key, isBar } of cells) {
    const count = counts.get(key);
    const height = Math.ceil((count * STEPS) / most);
    link.className = isBar ? `calendar__month calendar__month--${height}` : `calendar__rest calendar__rest--${Math.min(count, 1)}`;
    link.textContent = isBar ? count : `+${count}`;
    link.setAttribute("aria-label", `${titles.get(key)}: ${counted(count)}`);
    const isCurrent = key === state.month;
    if (isCurrent) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
};

/* ---- the list */

let run = 0;
let waiting = [];

/** The page that shows an event, and the event's place on it. */
const placeOf = (data, number) => {
  const { list: at } = data.months.findLast((month) => month.first <= number);
  const place = number - at.first;
  const leaf = Math.floor(place / data.size) + 1;
  return { page: new URL(leaf === 1 ? at.at : `${at.at}${leaf}/`, SITE).href, place: place % data.size };
};

const pages = new Map();
const rowsOf = (page) => {
  if (!pages.has(page)) {
    const read = fetch(page).then((answer) => answer.text()).then((text) => {
      const read = new DOMParser().parseFromString(text, "text/html");
      return [...read.querySelectorAll("[data-events] .rows > li")];
    });
    pages.set(page, read);
  }
  return pages.get(page);
};

/** A copy of an event's row, its links made to work from here. */
const rowOf = async (data, number) => {
  const { page, place } = placeOf(data, number);
  const row = document.importNode((await rowsOf(page))[place], true);
  for (const link of row.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), page);
  return row;
};

/** Rows of the next events. */
const take = (data) => Promise.all(waiting.splice(0, BATCH).map((number) => rowOf(data, number)));

const put = (shown) => {
  rows.append(...shown);
  more.hidden = !waiting.length;
  more.textContent = `Show more (${waiting.length.toLocaleString("en")} left)`;
};

const showMore = async () => {
  const own = run;
  const shown = await take(await load());
  if (own !== run) return;
  put(shown);
  shown[0]?.querySelector("a")?.focus();
};

/* ---- all together */

const trouble = () => {
  status.textContent = "The filters could not be loaded; the months and their lists work without them.";
};

const show = async () => {
  const own = (run += 1);
  const state = asked();
  const data = await load();
  if (own !== run) return;
  const numbers = leftBy(data, state, "");
  const events = inMonth(data, numbers, state.month);
  for (const kind of KINDS) fillSelect(data, state, kind);
  say(data, state, events.length);
  const filtered = isFiltered(state);
  clear.hidden = !filtered;
  if (filtered) draw(data, state, countsOf(data, numbers));
  else restore();
  waiting = filtered ? [...events] : [];
  const shown = await take(data);
  if (own !== run) return;
  // In one go, once the rows are there: what stands below moves once, not twice.
  list.hidden = filtered;
  found.hidden = !filtered;
  rows.replaceChildren();
  put(shown);
  filters.dataset.state = "done";
};

const go = (state) => {
  delete filters.dataset.state;
  history.pushState(null, "", addressOf(state));
  show().catch(trouble);
};

const listen = () => {
  const prepareSelects = () => load().then((data) => {
    if (filters.dataset.state) return;
    for (const kind of KINDS) fillSelect(data, asked(), kind);
    filters.dataset.state = "ready";
  }).catch(trouble);
  filters.addEventListener("focusin", prepareSelects, { once: true });
  filters.addEventListener("pointerenter", prepareSelects, { once: true });
  filters.addEventListener("change", ({ target }) => go({ ...asked(), [target.name]: target.value }));
  clear.addEventListener("click", () => {
    selects.company.focus();
    go({});
  });
  calendar.addEventListener("click", (event) => {
    const link = event.target.closest("[data-month]");
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (!link || !plain || !isFiltered(asked())) return;
    event.preventDefault();
    const month = link.dataset.month;
    go({ ...asked(), month: asked().month === month ? "" : month });
  });
  more.addEventListener("click", () => showMore().catch(trouble));
  addEventListener("popstate", () => show().catch(trouble));
  if (isFiltered(asked())) show().catch(trouble);
};

if (filters) listen();
