// Text as the index and the search box both see it. The same rules as generator/search/folding.py;
// tests/cases/folding.yml holds both to it. A change here is a change there.

const CUT = /[\u2e80-\u2fdf\u3005-\u3007\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const DIGIT = /[0-9]/;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const ACCENT = /[\u0300-\u036f]/gu;
const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i", ς: "σ" };
const ENDING_CYRILLIC =
  "(?<=.{3})(?:иями|ями|ами|иях|ого|его|ому|ему|ыми|ими|ией|ием|иям|ях|ах|ей|ой|ий|ый|ою|ею|ов|ев|ем|ом|ам|ям|ия" +
  "|ья|ие|ье|ию|ью|ии|ых|их|ым|им|ая|яя|ое|ее|ые|ую|юю|и|ы|а|я|о|е|у|ю|ь|й)$";
const TAIL_CYRILLIC = /(?<=.{4})[аеиоуыьэюя]+$/u;
const ENDING_LATIN = /(?<=.{4})(?:ern|em|er|en|es|e|(?<!s)s)$/u;
const Y_LATIN = /(?<=.{4})y$/u;

const simplified = new Map();
const folded = new Map();

/** Teach the folding the simplified form of each traditional character: two strings of equal length. */
export function learnScript({ from, to }) {
  const plain = Array.from(to);
  folded.clear();
  Array.from(from).forEach((char, place) => simplified.set(char, plain[place]));
}

/** One code point as none, one or more: small, without accents, width or traditional form. */
export function foldChar(char) {
  if (!folded.has(char)) folded.set(char, folding(char));
  return folded.get(char);
}

function folding(char) {
  const apart = char.normalize("NFKD").toLowerCase().normalize("NFKD").replace(ACCENT, "");
  const simple = Array.from(apart, (part) => simplified.get(part) ?? LETTERS[part] ?? part);
  return simple.join("").normalize("NFC");
}

const kinds = new Map();

/** What kind of run a folded character belongs to, or `gap`. */
export function kindOf(char) {
  if (!kinds.has(char)) kinds.set(char, kinding(char));
  return kinds.get(char);
}

function kinding(char) {
  if (CUT.test(char)) return "cut";
  if (DIGIT.test(char)) return "digits";
  return LETTER.test(char) ? "word" : "gap";
}

/** The folded runs of `text`, gaps left out. `places` gives, for each unit of a run's text, the code point in `text`. */
export function runs(text) {
  const found = [];
  let last = null;
  Array.from(text).forEach((char, place) => {
    for (const part of foldChar(char)) {
      const kind = kindOf(part);
      if (kind === "gap") {
        last = null;
      } else if (last?.kind === kind) {
        last.text += part;
        for (let unit = 0; unit < part.length; unit += 1) last.places.push(place);
      } else {
        const run = { kind, text: part, places: Array(part.length).fill(place), glued: last !== null };
        found.push(run);
        last = run;
      }
    }
  });
  return found;
}

const foldedEnding = new RegExp(Array.from(ENDING_CYRILLIC, foldChar).join(""), "u");

/** A folded word without its case or plural ending. */
export function stem(word) {
  if (/[а-я]/u.test(word)) return word.replace(foldedEnding, "").replace(TAIL_CYRILLIC, "");
  return word.replace(ENDING_LATIN, "").replace(Y_LATIN, "i");
}

/** A folded word with `ae`, `oe`, `ue` read as umlauts: `fuer` is `fur`. */
export function contracted(word) {
  return word.replaceAll("ae", "a").replaceAll("oe", "o").replaceAll("ue", "u");
}

/** A run as one word of a name's key. */
export function term(run) {
  return run.kind === "word" ? stem(run.text) : run.text;
}

/** What a name and a query are compared by. */
export function key(text) {
  return runs(text).map(term).join(" ");
}

/** The tokens `{ text, place, start }` that cover a phrase; a lone Han character is the start of a pair. */
export function asked(found) {
  const tokens = [];
  let place = 0;
  found.forEach((run, number) => {
    // Between two runs of Han one place is free: no phrase leads from one into the other.
    if (run.kind === "cut" && found[number - 1]?.kind === "cut") place += 1;
    const chars = Array.from(run.text);
    if (run.kind === "cut") tokens.push(...cover(chars).map((token) => ({ ...token, place: place + token.place })));
    else tokens.push({ text: term(run), place, start: false });
    place += run.kind === "cut" ? chars.length : 1;
  });
  return tokens;
}

// 储能电站 is covered by 储能 and 电站, 储能站 by 储能 and 能站.
function cover(chars) {
  if (chars.length === 1) return [{ text: chars[0], place: 0, start: true }];
  const last = chars.length - 2;
  const places = chars.map((_, place) => place).filter((place) => place === last || (place < last && place % 2 === 0));
  return places.map((place) => ({ text: chars[place] + chars[place + 1], place, start: false }));
}
