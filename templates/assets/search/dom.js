// Elements and words that the parts of the search page, and the ledger's filters, share. Nothing of Intl, whose first use
// takes a browser some 15 ms: as long as all the rest of an answer.

const SCRIPTS = [
  ["ja", /[\u3041-\u30ff]/u],
  ["ko", /[\uac00-\ud7a3]/u],
  ["zh", /[\u3400-\u9fff]/u],
  ["ru", /[\u0400-\u04ff]/u],
];

/** A new element with properties and children. */
export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** The language that a name is most likely in, by its script; empty for Latin letters. */
export function scriptLanguage(name) {
  return SCRIPTS.find(([, signs]) => signs.test(name))?.[0] ?? "";
}

/** `1,200`. */
export function grouped(count) {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** `1 article`, `1,200 articles`. */
export function articles(count) {
  return count === 1 ? "1 article" : `${grouped(count)} articles`;
}
