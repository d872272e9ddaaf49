"""Article -> the companies, regions and topics that it names: `company:ID`, `region:ID`, `tag:ID`."""

from collections.abc import Iterable, Iterator

from generator.model import Article, Evidence

MAIN, NAMED, TOPIC, MENTIONED = range(4)
"""How much an article is about an entity: it is a party or place of the news; it is named; it is a topic of the
article; the words of the topic stand somewhere in it."""


def entities(article: Article) -> Iterator[tuple[str, int, tuple[Evidence, ...]]]:
    """Each entity of the article's facts, how much the article is about it, and its words."""
    for company in article.facts.companies:
        yield f"company:{company.id}", MAIN if company.primary else NAMED, company.evidence
    for region in article.facts.regions:
        yield f"region:{region.id}", MAIN if region.primary else NAMED, region.evidence
    for tag in article.facts.tags:
        yield f"tag:{tag.id}", TOPIC, tag.evidence


def strengths(article: Article) -> dict[str, int]:
    """How much the article is about each of its entities."""
    found: dict[str, int] = {}
    for entity, strength, _ in entities(article):
        found[entity] = min(strength, found.get(entity, MENTIONED))
    return found


def marks(article: Article) -> dict[str, list[list[int]]]:
    """Where the words of each entity stand in the text that is shown, as half-open spans of code points."""
    size = len(article.shown.text)
    found = {entity: _spans(evidence, size) for entity, _, evidence in entities(article)}
    return {entity: spans for entity, spans in found.items() if spans}


def _spans(evidence: Iterable[Evidence], size: int) -> list[list[int]]:
    spans = ((item.start, item.end) for item in evidence if item.where == "text")
    return sorted([start, end] for start, end in spans if start is not None and end is not None and end <= size)
