// Where the query's words and names stand in an article's own text, and the part of it worth showing.

import { foldChar, kindOf, runs, stem, term } from "./folding.js";
import { joins } from "./query.js";

// Characters shown, and how many of them before the first word: a Chinese one takes the room of two letters.
const SPELT = { width: 180, before: 40 };
const CUT = { width: 110, before: 25 };
const LONGEST_WORD = 20;
// Places that are weighed: a word may stand in a long text ten thousand times.
const MOST = 300;

/** The runs of a text, made once for all that is looked for in it. */
export function read(text) {
  return { text, runs: runs(text) };
}

/**
 * Spans `[start, end, what]` of code points in a text that was `read`, in order, none overlapping; `what` tells groups
 * apart. `marks` are the spans of entities; a group has `names`, which are looked for where its own words are missing.
 */
export function spans({ runs: found }, lang, groups, marks = {}) {
  const all = groups.flatMap((group, what) => ofGroup(found, lang, group, marks).map(([start, end]) => [start, end, what]));
  all.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
  const kept = [];
  for (const span of all) if (kept.length === 0 || span[0] >= kept.at(-1)[1]) kept.push(span);
  return kept;
}

function ofGroup(found, lang, group, marks) {
  const words = ofClause(found, lang, group.clause);
  if (words.length > 0) return words;
  const named = (group.names ?? []).flatMap((name) => ofClause(found, lang, name));
  return [...named, ...group.entities.flatMap((entity) => marks[entity] ?? [])];
}

function ofClause(found, lang, { runs: wanted, starts, begun }) {
  if (starts.length === 0) return phrases(found, wanted);
  return found.flatMap((run) => forms(run, lang, starts, begun));
}

function whole(run) {
  return [run.places[0], run.places.at(-1) + 1];
}

// A word itself in all its forms, and longer ones that it begins, or in German ends, where its language joins words.
function forms(run, lang, starts, begun) {
  if (run.kind !== "word") return [];
  const form = stem(run.text);
  if (form === starts[0] || (begun && form.startsWith(starts[0]))) return [whole(run)];
  if (starts.some((start) => joins(start, lang) && form.startsWith(start))) return [whole(run)];
  const inside = lang === "de" ? Math.max(...starts.map((start) => run.text.indexOf(start, 3))) : -1;
  return inside > 0 ? [[run.places[inside], run.places.at(-1) + 1]] : [];
}

function at(run, part) {
  const found = [];
  for (let from = run.text.indexOf(part); from >= 0; from = run.text.indexOf(part, from + part.length)) {
    found.push([run.places[from], run.places[from + part.length - 1] + 1]);
  }
  return found;
}

function phrases(found, wanted) {
  if (wanted.length === 1 && wanted[0].kind === "cut") return found.flatMap((run) => at(run, wanted[0].text));
  return found.flatMap((_, place) => {
    const part = found.slice(place, place + wanted.length);
    const fits = part.length === wanted.length && wanted.every((run, index) => meets(part[index], run, index, wanted));
    return fits ? [edges(part, wanted)] : [];
  });
}

function meets(run, wanted, index, all) {
  if (run.kind !== wanted.kind) return false;
  if (wanted.kind !== "cut") return term(run) === term(wanted);
  if (index === 0) return run.text.endsWith(wanted.text);
  return index === all.length - 1 ? run.text.startsWith(wanted.text) : run.text === wanted.text;
}

function edges(part, wanted) {
  const [first, last] = [part[0], part.at(-1)];
  const from = first.kind === "cut" ? first.places[first.text.length - wanted[0].text.length] : first.places[0];
  const to = last.kind === "cut" ? last.places[wanted.at(-1).text.length - 1] : last.places.at(-1);
  return [from, to + 1];
}

/** The half-open stretch of `text` to show: where most of the query stands together, else the beginning. */
export function stretch(text, found) {
  const chars = Array.from(text);
  const { width, before } = chars.filter((char) => kindOf(char) === "cut").length * 2 > chars.length ? CUT : SPELT;
  let best = [0, 0];
  for (const [start] of found.slice(0, MOST)) {
    const near = found.filter((span) => span[0] >= start && span[1] <= start + width - before);
    const worth = new Set(near.map((span) => span[2])).size * 100 + Math.min(near.length, 99);
    if (worth > best[0]) best = [worth, Math.max(0, start - before)];
  }
  const from = best[1] && wordStart(chars, afterSigns(chars, best[1]));
  const to = from + width < chars.length ? wordStart(chars, from + width) : chars.length;
  return uncut(found, from, to);
}

// A span that crosses an edge is shown whole.
function uncut(found, from, to) {
  const across = (edge) => found.find(([start, end]) => start < edge && edge < end);
  return [across(from)?.[0] ?? from, across(to)?.[1] ?? to];
}

// No excerpt begins with a full stop.
function afterSigns(chars, place) {
  const next = chars.slice(place).findIndex((char) => kindOf(foldChar(char)) !== "gap");
  return place + Math.max(0, next);
}

/** Where the word at `place` begins; `place` itself in a script without spaces. */
function wordStart(chars, place) {
  const first = Math.max(0, place - LONGEST_WORD);
  const space = chars.slice(first, place).lastIndexOf(" ");
  return space < 0 ? place : first + space + 1;
}

/** The stretch as nodes: its text with every span in a `mark`, and dots where it was cut off. */
export function nodes(text, found, [from, to]) {
  const chars = Array.from(text);
  const made = [from > 0 ? "…\u00a0" : ""];
  let place = from;
  for (const [start, end] of found.filter((span) => span[1] > from && span[0] < to)) {
    made.push(chars.slice(place, Math.max(start, from)).join(""));
    const mark = document.createElement("mark");
    mark.textContent = chars.slice(Math.max(start, from), Math.min(end, to)).join("");
    made.push(mark);
    place = Math.min(end, to);
  }
  return [...made, chars.slice(place, to).join("").trimEnd(), to < chars.length ? "\u00a0…" : ""];
}
