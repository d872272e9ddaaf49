"""One line of English for every article, made of its facts alone, so that a reader of one language can scan all."""

from collections.abc import Mapping

from generator import edtf
from generator.model import Article, Place
from generator.pages import wording


def brief(article: Article, places: Mapping[str, Place]) -> str:
    """What happened, where and when: the parties and amounts, the place in its first division, the date in words.

    Parts that no fact gives are left out; without any fact the line is empty.
    """
    facts = article.facts
    parts = (
        wording.listed([company.name for company in wording.main_companies(facts.companies)[:3]]),
        wording.listed([wording.amount(fact) for fact in wording.main_amounts(facts.capacities)[:2]]),
        _place(article, places),
        edtf.human(facts.date.edtf) if facts.date else "",
    )
    return " · ".join(part for part in parts if part)


def _place(article: Article, places: Mapping[str, Place]) -> str:
    for region in wording.main_regions(article.facts.regions)[:1]:
        place = places.get(region.id)
        names = [region.name, *(places[key].name for key in (place.parents if place else ()) if key in places)]
        return ", ".join(names[:2])
    return ""
