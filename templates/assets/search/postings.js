// The postings of one bundle: which of its articles have a token, the beginning of one, or a phrase, and where.
// They are Maps from an article's number to the places of the words: from 0 in the text, below 0 in the title.

import { pack } from "./packs.js";

/** The articles that have `token`. */
export async function having(bundle, token) {
  const [shard] = await shards(bundle, token, token);
  return unpacked(shard[token] ?? []);
}

/** The articles that have a word that begins with `start`. */
export async function beginning(bundle, start) {
  const found = new Map();
  for (const shard of await shards(bundle, start, `${start}\uffff`)) {
    for (const token of Object.keys(shard).filter((one) => one.startsWith(start))) {
      for (const [article, places] of unpacked(shard[token])) found.set(article, [...(found.get(article) ?? []), ...places]);
    }
  }
  return found;
}

/** The articles in which all `tokens` stand as far from each other as in the query. */
export async function phrase(bundle, tokens) {
  if (tokens.length === 0) return new Map();
  const maps = await Promise.all(tokens.map(({ text, start }) => (start ? beginning : having)(bundle, text)));
  const [first, ...others] = maps.map((map, number) => ({ map, offset: tokens[number].place }));
  const found = new Map();
  for (const [article, places] of first.map) {
    const sets = others.map(({ map, offset }) => ({ places: new Set(map.get(article)), offset }));
    const kept = places.filter((place) => sets.every((set) => set.places.has(place + set.offset)));
    if (kept.length > 0) found.set(article, kept);
  }
  return found;
}

// The shards in which the tokens between `first` and `last` stand, in the order of the index.
async function shards(bundle, first, last) {
  const { starts } = await pack(`${bundle}index`);
  const from = Math.max(0, below(starts, first));
  const numbers = Array.from({ length: Math.max(0, below(starts, last)) - from + 1 }, (_, step) => from + step);
  return Promise.all(numbers.map((number) => pack(`${bundle}terms/${number}`)));
}

// The last place whose start is not after `token`, or -1.
function below(starts, token) {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function unpacked(numbers) {
  const found = new Map();
  let article = 0;
  for (let at = 0; at < numbers.length; ) {
    article += numbers[at];
    const end = at + 2 + numbers[at + 1];
    const places = [];
    for (let place = 0, step = at + 2; step < end; step += 1) places.push((place += numbers[step]));
    found.set(article, places);
    at = end;
  }
  return found;
}
