"""Companies: who an article names, each with all its forms, and who of them are parties of the event."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.facts.companies import aliases, asian, bodies, han, lexicon, parties, places, quoted, shortening, spelt
from generator.facts.companies.edges import Anchors
from generator.facts.companies.joining import Entity, join
from generator.facts.companies.lexicon import Book, company_name, other_names
from generator.facts.companies.mentions import TAKEN, Mention, Page
from generator.facts.companies.naming import identity
from generator.facts.companies.settling import settle
from generator.facts.rules import Scope
from generator.facts.rules import quoted as evidence
from generator.model import Candidate, Company, Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyFinding:
    """The companies of an article, all that was looked at, and every name that is no place."""

    facts: tuple[Company, ...]
    candidates: tuple[Candidate, ...] = ()
    names: tuple[Evidence, ...] = ()
    """Spans of the names of all organisations but government bodies: in them a place word is no region."""


def find(scope: Scope) -> CompanyFinding:
    """The companies that the article names, by the lexicon that ships with the project."""
    return find_with(scope, lexicon.standard())


def find_with(scope: Scope, book: Book) -> CompanyFinding:
    """The companies that the article names, by the lexicon `book`. Never raises on content."""
    pages = tuple(
        Page(number=number, passage=passage, lang=scope.lang, places=places.on(passage))
        for number, passage in enumerate(scope.passages)
    )
    seen = {page.number: survey(page, book) for page in pages}
    defined = [alias for page in pages for alias in aliases.definitions(page, _owners(seen[page.number], page))]
    fulls = [one for page in pages for one in _owners(seen[page.number], page) if one.kind == "company"]
    standing: list[Mention] = []
    fallen: list[Mention] = []
    for page in pages:
        stand, fall = settle([*seen[page.number], *shortening.mentions(page, fulls, defined)], len(page.text))
        standing += stand
        fallen += fall
    return _finding(scope, pages, (standing, fallen), join(_companies(standing), defined, book))


def survey(page: Page, book: Book) -> list[Mention]:
    """All that the rules see on a page, the lexicon's names among them."""
    known = list(lexicon.mentions(page, book))
    anchors = Anchors(
        places={place.start: (place.end, place.country) for place in page.places},
        names={one.start: one.end for one in known if one.name[0] > "\u2e80"},
    )
    found = [
        *known,
        *bodies.han_bodies(page, anchors),
        *han.names(page, anchors),
        *spelt.names(page),
        *quoted.names(page),
        *asian.names(page),
    ]
    return [_recognised(one, known, book) for one in found]


def _recognised(one: Mention, known: list[Mention], book: Book) -> Mention:
    """`one` with the lexicon's id, where its name without trade words and legal form is a known company's."""
    key = book.by_form.get(one.name.casefold()) or book.by_form.get(spelt.core_of(one.name))
    if key and not one.id and one.kind == "company":
        return replace(one, id=key, weight=max(one.weight, TAKEN))
    return one


def _owners(seen: Iterable[Mention], page: Page) -> list[Mention]:
    return [one for one in settle(seen, len(page.text))[0]]


def _companies(standing: Iterable[Mention]) -> list[Mention]:
    return [one for one in standing if one.kind == "company"]


def _finding(
    scope: Scope, pages: tuple[Page, ...], mentions: tuple[list[Mention], list[Mention]], entities: list[Entity]
) -> CompanyFinding:
    standing, fallen = mentions
    primary = parties.of(pages, entities)
    facts = tuple(_company(scope, entity, number in primary) for number, entity in enumerate(entities))
    candidates = tuple(
        Candidate(
            kind="company",
            evidence=_evidence(scope, one),
            taken=one.kind == "company" and number < len(standing),
            reason="; ".join((*one.reasons, *((f"a {one.kind}",) if one.kind != "company" else ()))),
        )
        for number, one in enumerate([*standing, *fallen])
    )
    names = tuple(_evidence(scope, one) for one in standing if one.kind != "government")
    return CompanyFinding(facts=facts, candidates=candidates, names=names)


def _evidence(scope: Scope, one: Mention) -> Evidence:
    return evidence(scope.passages[one.page], one.start, one.end, one.rule)


def _company(scope: Scope, entity: Entity, primary: bool) -> Company:
    spans = [_evidence(scope, one) for one in entity.mentions]
    distinct = {span.quote: span for span in reversed(spans)}
    shown = sorted(distinct.values(), key=lambda span: (span.where != "title", span.start or 0))
    key, name = identity(entity, [span.quote for span in shown])
    return Company(id=key, name=name, primary=primary, known=bool(entity.id), evidence=tuple(shown))


__all__ = ["CompanyFinding", "company_name", "find", "find_with", "other_names"]
