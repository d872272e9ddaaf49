// What was typed -> groups that an article must all satisfy. A group is met by its words or by an entity
// (a company, region or topic) that has those words for a name.

import { asked, contracted, key, runs, stem, term } from "./folding.js";

const QUOTED = /["“”„«]([^"“”„«»]+)["“”»]/gu;
const LONGEST_NAME = 12;
const MOST_GROUPS = 20;
const BEGINNING = 5;
const WHOLE = new Set(["en", "ru", "zh", "ja", "ko"]);

/**
 * Whether a word may begin longer words in a text of that language. In some it stands for itself and its forms
 * alone; German joins words, and the endings of the others are not folded. `generator/search/holding.py` has the same.
 */
export function joins(word, lang) {
  return Array.from(word).length >= BEGINNING && !WHOLE.has(lang);
}

/** `text` as pieces: quoted phrases, and stretches of the rest that stand together (10GWh, 宁德时代, Gotion). */
export function pieces(text) {
  const found = [];
  let from = 0;
  for (const match of text.matchAll(QUOTED)) {
    found.push(...loose(text.slice(from, match.index)), { runs: runs(match[1]), quoted: true, text: match[0] });
    from = match.index + match[0].length;
  }
  found.push(...loose(text.slice(from)));
  return found.filter((piece) => piece.runs.length > 0).slice(0, MOST_GROUPS);
}

// A number stays with what touches it, and 1,000 is one number; a word and a Chinese run that touch (CATL储能) are two.
function loose(text) {
  const chars = Array.from(text);
  const found = [];
  for (const run of runs(text)) {
    const last = found.at(-1)?.runs.at(-1);
    const digits = [run, last].filter((one) => one?.kind === "digits").length;
    const glued = run.glued && digits > 0;
    const grouped = digits === 2 && /^[.,]$/.test(chars.slice(last.places.at(-1) + 1, run.places[0]).join(""));
    if (last && (glued || grouped)) found.at(-1).runs.push(run);
    else found.push({ runs: [run], quoted: false });
  }
  return found.map((piece) => ({ ...piece, text: slice(chars, piece.runs) }));
}

function slice(chars, between) {
  return chars.slice(between[0].places[0], between.at(-1).places.at(-1) + 1).join("");
}

/** The first words of names that may begin at each piece, to load their shards. */
export function firstTerms(found) {
  return found.filter((piece) => !piece.quoted).map((piece) => term(piece.runs[0]));
}

/**
 * Groups of the `found` pieces of `text`; `entitiesOf(key)` gives the entities that have a name. A text that is a name
 * as it stands is one group, quotation marks and all (ООО «Ренера»); else the longest names come first.
 */
export function groups(text, found, entitiesOf) {
  const whole = found[0]?.quoted ? null : entitiesOf(key(text));
  if (whole?.length) return [{ label: text.trim(), entities: whole, clause: clause(runs(text)) }];
  const made = [];
  let place = 0;
  while (place < found.length) {
    const named = longestName(found, place, entitiesOf);
    const part = found.slice(place, place + (named?.size ?? 1));
    const label = part.map((piece) => piece.text).join(" ");
    made.push({ label, entities: named?.entities ?? [], clause: clause(part.flatMap((piece) => piece.runs), part[0].quoted) });
    place += part.length;
  }
  return made;
}

function longestName(found, place, entitiesOf) {
  for (let size = Math.min(LONGEST_NAME, found.length - place); size > 0; size -= 1) {
    const part = found.slice(place, place + size);
    if (part.some((piece) => piece.quoted)) continue;
    const entities = entitiesOf(part.flatMap((piece) => piece.runs.map(term)).join(" "));
    if (entities?.length) return { size, entities };
  }
  return null;
}

/** Runs that must stand one after the other; of a lone word also the `starts` of longer words that it may begin. */
export function clause(found, quoted = false) {
  const lone = found.length === 1 && found[0].kind === "word" && !quoted;
  const starts = lone ? [...new Set([stem(found[0].text), stem(contracted(found[0].text))])] : [];
  return { runs: found, tokens: asked(found), starts, begun: false };
}
