// Which articles a query finds, best first.

import { learnScript } from "./folding.js";
import { manifest, once, pack, ROOT } from "./packs.js";
import { beginning, having, phrase } from "./postings.js";
import { firstTerms, groups, joins, pieces } from "./query.js";

const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/u;
// How much an entity counts beside words: it is a party or place of the news, named, a topic, or mentioned.
const STRENGTHS = [0.75, 0.4, 0.2, 0.05];
// A word of the title counts as so many of the text; so many words of the text count half of as many as there can be.
const TITLE = 5;
const HALF = 3;
// Texts in one pack, as `bundles.py` has it.
const TOGETHER = 2;

/** Fetch what every search begins with. */
export async function prepare() {
  const { bundles, names } = await manifest();
  await Promise.all([pack(`${names}topics`), ...bundles.map(({ path }) => pack(`${path}index`))]);
}

/** The groups of a query: traditional script is learnt first, where the query has any Chinese. */
export async function understood(text) {
  // Most queries are in simplified script: then the names asked for beside it are those that are needed.
  if (HAN.test(text)) await Promise.all([script(), namesFor(firstTerms(pieces(text)))]);
  const found = pieces(text);
  const names = await namesFor(firstTerms(found));
  return groups(text, found, (key) => names.get(key));
}

function script() {
  return once("script", async () => learnScript(await pack(`${(await manifest()).names}traditional`)));
}

/** The entities by the key of a name, of the shards in which names with these first characters stand. */
export async function namesFor(starts) {
  const { names, shards } = await manifest();
  const numbers = new Set(starts.filter(Boolean).map((start) => start.codePointAt(0) % shards));
  const parts = await Promise.all([...numbers].map((number) => pack(`${names}${number}`)));
  return new Map(parts.flatMap((part) => Object.entries(part)));
}

/** All names of the topics among `entities`. */
export async function topicNames(entities) {
  const topics = entities.filter((entity) => entity.startsWith("tag:"));
  if (topics.length === 0) return [];
  const names = await pack(`${(await manifest()).names}topics`);
  return topics.flatMap((topic) => names[topic] ?? []);
}

/**
 * The articles that meet all groups, `{ bundle, number, day, lang, score }`; all articles when there is no group.
 * Best first, or newest first when `newest`. `sizes` says how many each group alone finds.
 */
export async function find(wanted, newest) {
  const { bundles } = await manifest();
  const tables = await Promise.all(bundles.map(({ path }) => pack(`${path}index`)));
  const scored = await Promise.all(wanted.map((group) => scoresOf(group, bundles, tables)));
  const hits = bundles.flatMap(({ path, articles }, place) => {
    const found = scored.map((scores) => scores[place]);
    const numbers = found.length ? [...found[0].keys()] : Array.from({ length: articles }, (_, number) => number);
    const all = numbers.filter((number) => found.every((scores) => scores.has(number)));
    return all.map((number) => hit(path, number, tables[place], found));
  });
  hits.sort(newest || wanted.length === 0 ? byDate : (one, other) => other.score - one.score || byDate(one, other));
  return { hits, sizes: scored.map(size) };
}

function hit(bundle, number, table, found) {
  const score = found.reduce((sum, scores) => sum + scores.get(number), 0);
  return { bundle, number, score, day: table.day[number], lang: table.lang[number] };
}

function size(scores) {
  return scores.reduce((sum, one) => sum + one.size, 0);
}

// For each bundle the scores of the articles that meet the group; a rare group counts for more than a common one.
async function scoresOf(group, bundles, tables) {
  const found = await everywhere(bundles, tables, (path, table) => Promise.all([literal(path, table, group.clause), named(path, group)]));
  let words = found.map(([one]) => one);
  if (group.clause.starts.length && group.entities.length === 0 && size(words) === 0) {
    // A word that no article has is one that is being typed.
    group.clause.begun = true;
    words = await everywhere(bundles, tables, (path) => beginning(path, group.clause.starts[0]));
  }
  const scores = words.map((one, place) => withEntities(one, found[place][1]));
  const articles = bundles.reduce((sum, bundle) => sum + bundle.articles, 0);
  const rarity = Math.log(1 + articles / (1 + size(scores)));
  return scores.map((one) => new Map([...one].map(([number, score]) => [number, score * rarity])));
}

function everywhere(bundles, tables, look) {
  return Promise.all(bundles.map(({ path }, place) => look(path, tables[place], place)));
}

// The articles with the clause's words; of a lone word also those with longer words, where their language joins words.
async function literal(path, table, { tokens, starts }) {
  const found = await phrase(path, tokens);
  for (const start of starts.filter((one) => joins(one, ""))) {
    for (const [number, places] of await beginning(path, start)) {
      if (joins(start, table.lang[number])) found.set(number, [...(found.get(number) ?? []), ...places]);
    }
  }
  return found;
}

function named(path, { entities }) {
  return Promise.all(entities.map((entity) => having(path, `:${entity}`)));
}

function withEntities(words, entities) {
  const scores = new Map([...words].map(([number, places]) => [number, worth(places)]));
  for (const [number, [strength]] of entities.flatMap((map) => [...map])) {
    scores.set(number, Math.max(scores.get(number) ?? 0, worth(words.get(number) ?? []) + STRENGTHS[strength]));
  }
  return scores;
}

function worth(places) {
  const weight = places.reduce((sum, place) => sum + (place < 0 ? TITLE : 1), 0);
  return weight / (weight + HALF);
}

// What has no year has no day, and comes last.
function byDate(one, other) {
  if (one.day !== other.day) return one.day < other.day ? 1 : -1;
  return one.bundle === other.bundle ? other.number - one.number : one.bundle < other.bundle ? -1 : 1;
}

/** Title, address, date, language, brief, text and marks of a hit, for showing it. */
export async function shown({ bundle, number }) {
  const text = (await pack(`${bundle}texts/${Math.floor(number / TOGETHER)}`))[number % TOGETHER];
  return { ...text, href: new URL(text.url, ROOT).href };
}
