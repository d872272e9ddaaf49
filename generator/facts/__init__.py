"""Document -> facts, each with the words it came from.

`extract` is the table of contents: what is looked for, in which order. Companies come before regions,
because a place word inside a company's name is no region.
"""

from generator.facts import companies, corrections, dates, money, quantities, regions, tags
from generator.facts.language import detect
from generator.facts.naming import names_of
from generator.facts.rules import Scope, passage
from generator.model import Document, Facts

__all__ = ["extract", "found_in", "names_of", "scope_of"]


def scope_of(document: Document, lang: str) -> Scope:
    """What the extractors read of `document`: its stated title (a person's before the source's), then its text."""
    headline, given = document.headline, document.corrections.facts.get("title")
    stated = given or (headline.text if headline and headline.basis == "stated" else "")
    title = (passage("title", stated),) if stated else ()
    return Scope(passages=(*title, passage("text", document.text)), lang=lang, declared=document.declared)


def extract(document: Document) -> Facts:
    """All facts of one cleaned document that has its headline, a person's corrections taken."""
    return corrections.apply(document, found_in(document))


def found_in(document: Document) -> Facts:
    """The facts as the rules find them, before any correction."""
    lang = detect(document)
    scope = scope_of(document, lang)
    when = dates.find(scope)
    firms = companies.find(scope)
    places = regions.find(scope, firms.names)
    amounts, sums, topics = quantities.find(scope), money.find(scope), tags.find(scope)
    found = (when, firms, places, amounts, sums, topics)
    return Facts(
        lang=lang,
        published=when.published,
        date=when.date,
        date_basis=when.basis,
        companies=firms.facts,
        regions=places.facts,
        capacities=amounts.facts,
        money=sums.facts,
        tags=topics.facts,
        candidates=tuple(candidate for part in found for candidate in part.candidates),
    )
