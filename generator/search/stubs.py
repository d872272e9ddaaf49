"""Article -> the small HTML page that Pagefind reads in its place: the words that a query is cut into.

Pagefind's own segmentation of Chinese differs between index and query (its issue 1237), so it is shown
words that are cut already; see `folding`.
"""

from functools import cache, lru_cache
from html import escape
from pathlib import Path

from generator.model import Article
from generator.search.folding import fold_char, indexed, runs, stem, words

HEADS = Path(__file__).with_name("german_heads.txt")
LONGEST_HEAD_SEARCH = 60
"""Longest word that is looked at as a compound."""
MODIFIER = 3
"""Shortest first part of a compound: Bau-projekt."""
UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))


def stub(article: Article) -> str:
    """The page that stands for `article` in the index, made of what its own page shows; title words weigh most."""
    title, text = " ".join(words(article.title)), " ".join(words(article.shown.text))
    more = " ".join(further_words(article))
    return (
        f'<!doctype html><html lang="en"><body data-pagefind-body><h1>{escape(title)}</h1>'
        f"<p>{escape(text)}</p><p>{escape(more)}</p></body></html>\n"
    )


def further_words(article: Article) -> tuple[str, ...]:
    """For a German text, the second parts of its compounds and its umlauts written as `ae`, `oe`, `ue`."""
    if article.facts.lang != "de":
        return ()
    found = runs(f"{article.title}\n{article.shown.text}")
    plain = {run.text for run in found if run.kind == "word"}
    parts = {part for word in plain for part in second_parts(word)}
    umlauts = {contracted(word) for word in plain if contracted(word) != word}
    return tuple(sorted(indexed(stem(word)) for word in parts | umlauts))


@lru_cache(maxsize=100_000)
def second_parts(word: str) -> tuple[str, ...]:
    """What follows the first part of a folded compound: `energiespeicherung` gives `speicherung`."""
    if len(word) > LONGEST_HEAD_SEARCH:
        return ()
    places = {word.find(head, MODIFIER) for head in heads()} - {-1}
    return tuple(word[place:] for place in sorted(places))


def contracted(word: str) -> str:
    """A folded word with `ae`, `oe`, `ue` read as umlauts, as `fold_char` folds them: `fuer` is `fur`."""
    for pair, vowel in UMLAUTS:
        word = word.replace(pair, vowel)
    return word


@cache
def heads() -> tuple[str, ...]:
    """The folded heads of `german_heads.txt`: nouns that German compounds of this industry end in."""
    lines = (line.partition("#")[0].strip() for line in HEADS.read_text("utf-8").splitlines())
    return tuple("".join(map(fold_char, line)) for line in lines if line)
