"""The news of an issue: one line for each event, whoever and how many reported it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator import lexicons
from generator.model import Article, Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An event, and the articles of the issue that tell of it."""

    lead: Article
    articles: tuple[Article, ...]
    """The newest first."""
    story: Story | None
    is_deal: bool


def lines_of(articles: Sequence[Article], stories: Mapping[str, Story]) -> list[Line]:
    """One line for each event of `articles`, deals before the others, each in the order of its newest article.

    `stories` gives the story of an article, where it is in one, by the article's id.
    """
    events: dict[str, list[Article]] = {}
    for article in articles:
        story = stories.get(article.id)
        events.setdefault(f"story {story.id}" if story else article.id, []).append(article)
    lines = [_line(found, stories.get(found[0].id)) for found in events.values()]
    return sorted(lines, key=lambda line: not line.is_deal)


def _line(articles: Sequence[Article], story: Story | None) -> Line:
    titled = story.title.id if story else ""
    return Line(
        lead=next((article for article in articles if article.id == titled), articles[-1]),
        articles=tuple(articles),
        story=story,
        is_deal=_has_deal(articles),
    )


def _has_deal(articles: Iterable[Article]) -> bool:
    return any(tag.id in deals() for article in articles for tag in article.facts.tags)


@cache
def deals() -> frozenset[str]:
    """Ids of the tags that make a deal, from `deals.yml`."""
    return frozenset(lexicons.read_at(lexicons.path(Path(__file__).with_name("deals.yml")), "deals"))
