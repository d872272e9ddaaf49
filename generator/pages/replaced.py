"""What was found and a person's word did away with, as a page says it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator import edtf
from generator.model import Article, Capacity, Company, Dated, Region
from generator.pages import wording


def replaced(article: Article, kind: str) -> Iterator[str]:
    """Each fact of that kind that was found and stands no longer; where it stands otherwise, what it was."""
    for fact in article.corrected.get(kind, ()):
        yield SAID[kind](fact, article)


def _company(fact: Company, article: Article) -> str:
    stands = any(one.id == fact.id for one in article.facts.companies)
    return f"{fact.name}, {'a party' if fact.primary else 'mentioned'}" if stands else fact.name


def _region(fact: Region, article: Article) -> str:
    stands = any(one.id == fact.id for one in article.facts.regions)
    return f"{fact.name}, {'place of the news' if fact.primary else 'mentioned'}" if stands else fact.name


def _capacity(fact: Capacity, article: Article) -> str:
    return f"{wording.amount(fact)}, {wording.note(fact)}"


def _dated(day: Dated) -> str:
    return ", ".join((edtf.plain(day.edtf), *edtf.doubts(day.edtf)))


SAID: Mapping[str, Callable[[Any, Article], str]] = {
    "title": lambda title, _: title,
    "lang": lambda lang, _: wording.language(lang),
    "published": lambda day, _: _dated(day),
    "date": lambda day, _: _dated(day),
    "company": _company,
    "region": _region,
    "capacity": _capacity,
    "money": lambda fact, _: wording.money(fact),
    "tags": lambda tag, _: tag.id.replace("-", " "),
}
