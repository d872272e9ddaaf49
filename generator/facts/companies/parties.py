"""Which companies are parties of the event: weighed by where they stand and what they do there.

The title and the first sentence name the parties; a speaker, a guest of a ceremony, a customer in the background
and a deal of an earlier year are not.
"""

import re
from itertools import islice

from generator.facts.companies.joining import Entity
from generator.facts.companies.mentions import Mention, Page
from generator.facts.rules import sentences

PRIMARY = 4


def of(pages: tuple[Page, ...], entities: list[Entity]) -> frozenset[int]:
    """Positions in `entities` of the parties."""
    weights = [sum(weight for weight, _ in signs(pages, entity)) for entity in entities]
    return frozenset(number for number, weight in enumerate(weights) if weight >= PRIMARY)


def signs(pages: tuple[Page, ...], entity: Entity) -> list[tuple[int, str]]:
    """(weight, reason) of each sign that the company is a party."""
    found: list[tuple[int, str]] = []
    text = next((page for page in pages if page.passage.where == "text"), None)
    if any(pages[one.page].passage.where == "title" for one in entity.mentions):
        found.append((4, "in the title"))
    if text:
        lead = list(islice(sentences(text.text), 2))
        first = min((one.start for one in entity.mentions if one.page == text.number), default=len(text.text))
        if lead and first < lead[0][1]:
            found.append((4, "in the first sentence"))
    return found
