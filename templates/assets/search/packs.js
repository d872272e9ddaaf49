// The files of the index, each fetched once: packs are JSON, gzipped by us.

/** The root of the site. */
export const ROOT = new URL("../../", import.meta.url);

const DATA = new URL("search/data/", ROOT);
const loaded = new Map();

/** The content of a pack of the index, by its path without the ending. */
export function pack(path) {
  return once(path, async () => {
    const packed = await answered(`${path}.pack`, {});
    return new Response(packed.body.pipeThrough(new DecompressionStream("gzip"))).json();
  });
}

/** What there is: bundles, shards of names, popular topics. Never a stale one, for all other files are named by it. */
export function manifest() {
  return once("manifest", async () => (await answered("manifest.json", { cache: "no-cache" })).json());
}

/** The answer of `make` under that name, made once; what failed is made again. */
export function once(name, make) {
  if (!loaded.has(name)) {
    const made = make();
    made.catch(() => loaded.delete(name));
    loaded.set(name, made);
  }
  return loaded.get(name);
}

async function answered(path, options) {
  const answer = await fetch(new URL(path, DATA), options);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}
