// The index: what is loaded, when, and which articles a query and its filters find.

import { learnScript } from "./folding.js";
import { firstTerms, groups, pieces } from "./query.js";

const ROOT = new URL("../../", import.meta.url);
const DATA = new URL("search/data/", ROOT);
const FACETS = ["company", "region", "tag", "lang", "year"];
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/u;

// An entity counts less than the best match of the words themselves, and more when the article is about it.
const SCORES = { main: 0.75, named: 0.4, tag: 0.2 };

const loaded = new Map();

function json(path) {
  if (!loaded.has(path)) {
    const answer = fetch(new URL(path, DATA)).then((response) => {
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return response.json();
    });
    answer.catch(() => loaded.delete(path));
    loaded.set(path, answer);
  }
  return loaded.get(path);
}

function once(make) {
  let made = null;
  return () => {
    made ??= make().catch((error) => {
      made = null;
      throw error;
    });
    return made;
  };
}

/** What there is: bundles, shards, popular tags. Never from the browser's cache, since all else is named by it. */
export const manifest = once(async () => {
  const response = await fetch(new URL("manifest.json", DATA), { cache: "no-cache" });
  if (!response.ok) throw new Error(`manifest.json: ${response.status}`);
  return response.json();
});

/** Every article's language, date and entities, without its words. */
const articles = once(async () => {
  const { bundles } = await manifest();
  const parts = await Promise.all(bundles.map(async ({ path }) => records(path, await json(`${path}articles.json`))));
  return parts.flat();
});

function records(path, bundle) {
  return bundle.ids.map((id, place) => {
    const pick = (part) => bundle[part][place].map((number) => bundle.entities[number]);
    const [main, named, within] = [pick("main"), pick("named"), pick("within")];
    return {
      id,
      text: `${path}texts/${place}.json`,
      day: bundle.day[place],
      strength: new Map([...named.map(([entity]) => [entity, "named"]), ...main.map(([entity]) => [entity, "main"])]),
      facets: facetsOf([...main, ...named, ...within], bundle.lang[place], bundle.day[place]),
    };
  });
}

function facetsOf(entities, lang, day) {
  const facets = { company: new Map(), region: new Map(), tag: new Map(), lang: new Map([[lang, lang]]), year: new Map() };
  const year = day.slice(0, 4) || "none";
  facets.year.set(year, year === "none" ? "year not known" : year);
  for (const [entity, label] of entities) {
    const colon = entity.indexOf(":");
    facets[entity.slice(0, colon)].set(entity.slice(colon + 1), label);
  }
  return facets;
}

const byId = once(async () => new Map((await articles()).map((article) => [article.id, article])));

const engine = once(async () => {
  const { bundles } = await manifest();
  const [first, ...others] = bundles.map(({ path }) => new URL(path, DATA).pathname);
  const { createInstance } = await import(new URL("pagefind.js", new URL(first, DATA)).href);
  const instance = createInstance({ basePath: first, baseUrl: "/", metaCacheTag: "1", noWorker: true });
  await instance.init();
  await Promise.all(others.map((path) => instance.mergeIndex(path, { metaCacheTag: "1" })));
  return instance;
});

/** How the filters call an entity. */
export async function labelOf(entity) {
  const [facet, id] = [entity.slice(0, entity.indexOf(":")), entity.slice(entity.indexOf(":") + 1)];
  return (await articles()).map((article) => article.facets[facet].get(id)).find(Boolean) ?? id;
}

/** The entities by the key of a name, of the shards in which names with these first characters stand. */
export async function namesFor(starts) {
  const { names, shards } = await manifest();
  const numbers = new Set(starts.filter(Boolean).map((start) => start.codePointAt(0) % shards));
  const parts = await Promise.all([...numbers].map((number) => json(`${names}${number}.json`)));
  return new Map(parts.flatMap((part) => Object.entries(part)));
}

const script = once(async () => learnScript(await json(`${(await manifest()).names}traditional.json`)));

/** The groups of a query: traditional script is learnt first, where the query has any Chinese. */
export async function understood(text) {
  if (HAN.test(text)) await script();
  const found = pieces(text);
  const names = await namesFor(firstTerms(found));
  return groups(found, (key) => names.get(key));
}

/**
 * The articles that meet all groups and filters, best first, or newest first when `newest`; with the counts of
 * every filter's values among those that the other filters leave.
 */
export async function find(wanted, filters, newest) {
  if ((await manifest()).bundles.length === 0) return { found: [], unfiltered: 0, counts: emptyCounts(), scores: [] };
  const scores = await Promise.all(wanted.map(scoresOf));
  const all = (await articles()).filter((article) => scores.every((score) => score.has(article.id)));
  const total = (article) => scores.reduce((sum, score) => sum + score.get(article.id), 0);
  const found = all.filter((article) => passes(article, filters)).map((article) => [total(article), article]);
  found.sort(newest ? byDate : (one, other) => other[0] - one[0] || byDate(one, other));
  return { found: found.map(([, article]) => article), unfiltered: all.length, counts: counts(all, filters), scores };
}

async function scoresOf(group) {
  const literal = await Promise.all(group.clauses.map(literalScores));
  const [first, ...others] = literal;
  const scores = new Map([...first].filter(([id]) => others.every((other) => other.has(id))));
  for (const article of group.entities.length ? await articles() : []) {
    const bonus = Math.max(...group.entities.map((entity) => strengthOf(article, entity)));
    if (bonus > 0) scores.set(article.id, (scores.get(article.id) ?? 0) + bonus);
  }
  return scores;
}

function strengthOf(article, entity) {
  const how = article.strength.get(entity);
  if (!how) return 0;
  return entity.startsWith("tag:") ? SCORES.tag : SCORES[how];
}

// Scores of one clause, the best one 1. Pagefind takes a quoted term for a phrase, a bare one for a beginning.
async function literalScores(clause) {
  const terms = clause.phrase ? [`"${clause.phrase}"`] : clause.starts;
  const [answers, known] = [await Promise.all(terms.map((term) => searched(term))), await byId()];
  const results = answers.flat().filter(({ id }) => known.has(id));
  const best = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
  const scores = new Map();
  for (const { id, score } of results) scores.set(id, Math.max(scores.get(id) ?? 0, score / best));
  return scores;
}

async function searched(term) {
  const { results } = await (await engine()).search(term);
  return results;
}

function passes(article, filters, but = "") {
  return FACETS.every((facet) => facet === but || !filters[facet] || article.facets[facet].has(filters[facet]));
}

function emptyCounts() {
  return Object.fromEntries(FACETS.map((facet) => [facet, []]));
}

function counts(all, filters) {
  const result = emptyCounts();
  for (const facet of FACETS) {
    const values = new Map();
    for (const article of all.filter((one) => passes(one, filters, facet))) {
      for (const [id, label] of article.facets[facet]) {
        values.set(id, { id, label, articles: (values.get(id)?.articles ?? 0) + 1 });
      }
    }
    result[facet] = [...values.values()];
  }
  return result;
}

// What has no year has no day, and comes last.
function byDate([, one], [, other]) {
  if (one.day === other.day) return one.id < other.id ? -1 : 1;
  return one.day < other.day ? 1 : -1;
}

/** Title, address, date, language, text and marks of an article, for showing it. */
export async function shown(article) {
  const text = await json(article.text);
  return { ...text, href: new URL(text.url, ROOT).href };
}
