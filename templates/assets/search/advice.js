// What to try when nothing was found: names that begin so or are spelt nearly so, and names inside a run of Chinese.

import { key, runs } from "./folding.js";
import { labelOf, tables } from "./facets.js";
import { namesFor } from "./index.js";

const MOST = 5;
const LONGEST_NAME = 30;

/** Up to five queries in place of `text`, which found nothing. */
export async function advice(text) {
  const split = await apart(text);
  return [...new Set([...split, ...(await nearly(text))])].slice(0, MOST);
}

// 宁德时代储能 -> 宁德时代 储能: the longest known names in the run, in order, with what stands between them.
async function apart(text) {
  const found = runs(text).filter((run) => run.kind === "cut" && Array.from(run.text).length > 3);
  if (found.length !== 1) return [];
  const chars = Array.from(found[0].text);
  const names = await namesFor(chars);
  const parts = [];
  for (let place = 0; place < chars.length; ) {
    const most = Math.min(chars.length - place, LONGEST_NAME);
    const sizes = Array.from({ length: most }, (_, less) => most - less);
    const size = sizes.find((one) => one > 1 && names.has(chars.slice(place, place + one).join("")));
    if (size) parts.push(chars.slice(place, place + size).join(""), "");
    else parts.push((parts.pop() ?? "") + chars[place]);
    place += size ?? 1;
  }
  const kept = parts.filter(Boolean);
  return kept.length > 1 ? [kept.join(" ")] : [];
}

async function nearly(text) {
  const wanted = key(text);
  const far = wanted.length > 7 ? 2 : 1;
  const names = [...(await namesFor([wanted]))];
  const near = names.map(([name, entities]) => [wanted && name.startsWith(wanted) ? 0.5 : distance(wanted, name, far), entities[0]]);
  const kept = near.filter(([steps]) => steps > 0 && steps <= far).sort((one, other) => one[0] - other[0]);
  const { labels } = await tables();
  return kept.slice(0, MOST).map(([, entity]) => labelled(labels, entity));
}

function labelled(labels, entity) {
  const colon = entity.indexOf(":");
  return labelOf(labels, entity.slice(0, colon), entity.slice(colon + 1));
}

// Levenshtein's distance with neighbours that changed places as one step, given up beyond `most`.
function distance(one, other, most) {
  const [from, to] = [Array.from(one), Array.from(other)];
  if (Math.abs(from.length - to.length) > most) return most + 1;
  const rows = [[0, ...to.map((_, place) => place + 1)]];
  from.forEach((char, line) => {
    const next = [line + 1];
    to.forEach((goal, place) => {
      const steps = [rows[line][place] + (char === goal ? 0 : 1), rows[line][place + 1] + 1, next[place] + 1];
      if (line > 0 && place > 0 && char === to[place - 1] && goal === from[line - 1]) steps.push(rows[line - 1][place - 1] + 1);
      next.push(Math.min(...steps));
    });
    rows.push(next);
  });
  return rows.at(-1).at(-1);
}
