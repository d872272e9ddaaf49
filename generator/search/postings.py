"""Articles -> what the index holds: for every token the articles that have it, and where.

An entity is a token too, `:company:catl`; in place of a place it has how much the article is about it.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from generator.model import Article
from generator.search.entities import MENTIONED, strengths
from generator.search.holding import Words, holds
from generator.search.tokens import indexed

Postings: TypeAlias = "Mapping[str, array[int]]"
"""For each token, one article after another: how far its number is from the last one's, how many places, the first
place, and how far each further one is from the one before."""
SHARD = 8_000
"""Numbers in one shard, some 8 kB when packed. A browser loads one for each token of a query."""
Names = Mapping[str, Sequence[str]]


def postings(articles: Iterable[Article], topics: Names) -> Postings:
    """The tokens of all `articles`, which count from 0; `topics` has all names of each topic, by its entity."""
    found: defaultdict[str, array[int]] = defaultdict(lambda: array("i"))
    last: dict[str, int] = {}
    for number, article in enumerate(articles):
        places = words_of(article)
        for token, at in (*places.items(), *_entities(article, places, topics).items()):
            steps = (place - before for before, place in zip([0, *at], at, strict=False))
            found[token].extend((number - last.get(token, 0), len(at), *steps))
            last[token] = number
    return found


def shards(found: Postings) -> Iterator[dict[str, list[int]]]:
    """`found` in pieces of about `SHARD` numbers, in the order in which a browser compares texts (UTF-16)."""
    piece: dict[str, list[int]] = {}
    size = 0
    for token in sorted(found, key=lambda token: token.encode("utf-16-be")):
        if piece and size + len(found[token]) > SHARD:
            yield piece
            piece, size = {}, 0
        piece[token] = found[token].tolist()
        size += len(found[token])
    if piece:
        yield piece


def words_of(article: Article) -> dict[str, list[int]]:
    """Where each token of what an article's page shows stands: from 0 in its text, below 0 in its title."""
    title = list(indexed(article.title, article.facts.lang))
    shift = max((token.place for token in title), default=-1) + 2
    found: defaultdict[str, list[int]] = defaultdict(list)
    for token in title:
        found[token.text].append(token.place - shift)
    for token in indexed(article.shown.text, article.facts.lang):
        found[token.text].append(token.place)
    return found


def _entities(article: Article, places: Mapping[str, list[int]], topics: Names) -> dict[str, list[int]]:
    words = Words(places=places, ordered=sorted(places), lang=article.facts.lang)
    told = {topic: [MENTIONED] for topic, names in topics.items() if any(holds(words, name) for name in names)}
    found = told | {entity: [strength] for entity, strength in strengths(article).items()}
    return {f":{entity}": strength for entity, strength in found.items()}
