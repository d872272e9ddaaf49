"""Document -> facts, each with the words it came from.

`extract` is the table of contents: what is looked for, in which order. Companies come before regions,
because a place word inside a company's name is no region.
"""

import re
from dataclasses import replace
from itertools import chain

from generator.facts import companies, corrections, dates, money, quantities, regions, tags
from generator.facts.language import detect
from generator.facts.naming import names_of
from generator.facts.rules import Scope, passage
from generator.model import Claim, Corrections, Declared, Document, Facts, Problem

LONGEST = 100_000
"""Code points that are read: many times the longest article, so that a file made to be slow ends soon."""

TOLD = ("title", "lang", "published")
"""What other facts are found by, too."""
CALENDAR = re.compile(r"\d{4}-\d\d(?:-\d\d)?", re.A)

__all__ = ["extract", "found_in", "names_of", "scope_of"]


def scope_of(document: Document, lang: str) -> Scope:
    """What the extractors read of `document`: its stated title (a person's before the source's), then its text.

    Of a text beyond `LONGEST` its beginning alone.
    """
    headline, given = document.headline, document.corrections.facts.get("title")
    stated = given or (headline.text if headline and headline.basis == "stated" else "")
    title = (passage("title", stated),) if stated else ()
    return Scope(passages=(*title, passage("text", document.text[:LONGEST])), lang=lang, declared=_declared(document))


def _declared(document: Document) -> Declared:
    """The source's claims, with a person's day of publication in place of its own: `yesterday` counts from it."""
    day = document.corrections.facts.get("published") or ""
    if not CALENDAR.fullmatch(day):
        return document.declared
    return replace(document.declared, published=Claim(value=day, rule="correction"))


def extract(document: Document) -> Facts:
    """All facts of one cleaned document that has its headline, a person's corrections taken."""
    given = document.corrections
    if not (given.facts or given.refused or given.changed or given.missed):
        return found_in(document)
    found = found_in(replace(document, corrections=Corrections()))
    is_told = any(name in given.facts for name in TOLD)
    return corrections.apply(document, found, found_in(document) if is_told else found)


def found_in(document: Document) -> Facts:
    """The facts as the rules find them, before any correction; what a person says of `TOLD` the rules know."""
    lang = document.corrections.facts.get("lang") or detect(document)
    scope = scope_of(document, lang.partition("-")[0])  # the rules know languages, no countries: en-GB is en
    when = dates.find(scope)
    scope = replace(scope, published=when.published.edtf if when.published else None)
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
        candidates=tuple(chain.from_iterable([part.candidates for part in found])),
        problems=_overlong(document, scope),
    )


def _overlong(document: Document, scope: Scope) -> tuple[Problem, ...]:
    if len(scope.passages[-1].text) < LONGEST or len(document.text) == LONGEST:
        return ()
    problem = Problem(
        seed=document.seed,
        message=f"only the first {LONGEST:,} of {len(document.text):,} characters were searched for facts",
        fix="split the file into articles of their own",
        severity="warning",
    )
    return (problem,)
