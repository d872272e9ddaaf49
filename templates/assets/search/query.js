// What was typed -> groups that an article must all satisfy. A group is met by its words or by an entity
// (a company, region or tag) that has those words for a name.

import { contracted, cut, runs, stem, term } from "./folding.js";

const QUOTED = /["“”„«]([^"“”„«»]+)["“”»]/gu;
const LONGEST_NAME = 6;
const MOST_GROUPS = 20;

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

// A number stays with what touches it; a word and a Chinese run that touch (CATL储能) are two pieces.
function loose(text) {
  const chars = Array.from(text);
  const found = [];
  let last = null;
  for (const run of runs(text)) {
    if (last && run.glued && (run.kind === "digits" || last.runs.at(-1).kind === "digits")) last.runs.push(run);
    else found.push((last = { runs: [run], quoted: false }));
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

/** Groups of `found` pieces; `entitiesOf(key)` gives the entities that have a name. Longest names first. */
export function groups(found, entitiesOf) {
  const made = [];
  let place = 0;
  while (place < found.length) {
    const named = longestName(found, place, entitiesOf);
    const size = named ? named.size : 1;
    const part = found.slice(place, place + size);
    made.push({
      label: part.map((piece) => piece.text).join(" "),
      clauses: part.map(clause),
      entities: named ? named.entities : [],
    });
    place += size;
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

// A lone word or character is looked for as the beginning of a word, everything else as a phrase.
function clause(piece) {
  const [run] = piece.runs;
  const lone = piece.runs.length === 1;
  if (lone && run.kind === "word" && !piece.quoted) return { runs: piece.runs, starts: startsOf(run.text) };
  if (lone && run.kind === "cut" && Array.from(run.text).length === 1) return { runs: piece.runs, starts: [run.text] };
  const last = piece.runs.length - 1;
  const phrase = piece.runs.flatMap((one, index) => cut(one, index > 0, index < last));
  return { runs: piece.runs, phrase: phrase.join(" ") };
}

function startsOf(word) {
  return [...new Set([stem(word), stem(contracted(word))])];
}
