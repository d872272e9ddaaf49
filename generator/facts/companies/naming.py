"""What a company is called and by which id, where no lexicon says so."""

import re

from generator.facts.companies.aliases import TICKER
from generator.facts.companies.joining import Entity
from generator.facts.companies.lexicon import company_name
from generator.facts.companies.sameness import HAN_LEGAL
from generator.facts.companies.spelt import core_of
from generator.facts.rules import fold

NOT_LETTERS = re.compile(r"[\W_]+")


def identity(entity: Entity, quotes: list[str]) -> tuple[str, str]:
    """(id, name): the lexicon's, else made of the longest native name; `quotes` are its forms in the article.

    A stock's number is a form of its company's name, 力青電池（4903）, and no name.
    """
    if entity.id:
        return entity.id, company_name(entity.id)
    names = [quote for quote in quotes if not TICKER.fullmatch(quote)] or quotes
    name = max(names, key=lambda quote: (len(quote), quote))
    return slug(HAN_LEGAL.sub("", core_of(fold(name))) or name), name


def slug(name: str) -> str:
    """`name` lower-case, its letters and digits of any script joined by hyphens: an id."""
    return NOT_LETTERS.sub("-", name.casefold()).strip("-") or "company"
