"""Companies: who an article names, each with all its forms, and who of them are parties of the event."""

from collections.abc import Mapping, Set
from dataclasses import dataclass

from generator.facts.companies import aliases, lexicon, parties, places, shortening
from generator.facts.companies.aliases import Alias
from generator.facts.companies.firms import firm
from generator.facts.companies.joining import Entity, join
from generator.facts.companies.lexicon import Book, company_name, former, id_of, other_names
from generator.facts.companies.mentions import Mention, Page, reason_of
from generator.facts.companies.naming import identity
from generator.facts.companies.settling import refusals, settle
from generator.facts.companies.shortening import SHORT_FORM
from generator.facts.companies.surveying import survey
from generator.facts.rules import Scope, quoted
from generator.facts.weighing import decided
from generator.model import Candidate, Company, Evidence, Weighed

PLACED_KINDS = frozenset({"government", "project"})
"""What a place word in the name locates: 锡林郭勒盟行政公署, 锡林郭勒招商推介会."""
Spans = Mapping[tuple[int, int], Evidence]
"""Evidence of the standing mentions by page and start."""
Mentions = dict[int, list[Mention]]
"""Mentions by the number of their page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyFinding:
    """The companies of an article, all that was looked at, and every name that is no place."""

    facts: tuple[Company, ...]
    candidates: tuple[Candidate, ...] = ()
    names: tuple[Evidence, ...] = ()
    """Spans of the names of all organisations but governments, and of no project: in them a place word is no region."""


def find(scope: Scope) -> CompanyFinding:
    """The companies that the article names, by the lexicon that ships with the project."""
    return find_with(scope, lexicon.standard())


def find_with(scope: Scope, book: Book) -> CompanyFinding:
    """The companies that the article names, by the lexicon `book`. Never raises on content."""
    pages = tuple(
        Page(number=number, passage=passage, lang=scope.lang, places=places.on(passage))
        for number, passage in enumerate(scope.passages)
    )
    seen, settled, defined = _named(pages, book)
    standing = [one for page in pages for one in settled[page.number]]
    words = frozenset([page.text[place.start : place.end].casefold() for page in pages for place in page.places])
    entities = join([one for one in standing if one.kind == "company"], defined, book, words)
    spans = {(one.page, one.start): _evidence(scope, one) for one in standing}
    signs = parties.of(pages, entities, scope.published)
    judged = [(entity, weighed, decided(weighed)) for entity, weighed in zip(entities, signs, strict=True)]
    fallen = (pair for page in pages for pair in refusals(seen[page.number], settled[page.number]))
    return CompanyFinding(
        facts=tuple([_company(spans, entity, primary) for entity, _, primary in judged]),
        candidates=(
            *[_candidate(one, spans[one.page, one.start]) for one in standing],
            *[_refused(scope, *pair) for pair in fallen],
            *[_party(spans, *one) for one in judged],
        ),
        names=tuple([spans[one.page, one.start] for one in standing if one.kind not in PLACED_KINDS]),
    )


def _named(pages: tuple[Page, ...], book: Book) -> tuple[Mentions, Mentions, list[Alias]]:
    """All mentions seen, those of them that stand, and the other names that the text defines, short forms followed."""
    seen = survey(pages, book)
    settled = {page.number: settle(seen[page.number], len(page.text)) for page in pages}
    defined = _defined(pages, [one for page in pages for one in settled[page.number]])
    others = [alias for alias in defined if alias.owner.kind != "company" and not alias.ticker]
    bodies = frozenset(alias.name for alias in others) | aliases.common(pages)
    told = frozenset(alias.name for alias in others if alias.told)
    firms = frozenset(alias.name for alias in defined if alias.owner.kind == "company" and alias.told)
    if bodies or firms:
        seen, settled = _without(seen, bodies, told, firms), _without(settled, bodies, told, firms)
    owners = [one for found in settled.values() for one in found]
    names, short = shortening.forms_of(pages, owners)
    defined += shortening.among(names, short)
    defined += shortening.headlined(pages, owners)
    defined += shortening.of_a_town(names, defined, pages)
    for number, again in shortening.mentions(pages, owners, defined, {**short, **names}).items():
        seen[number] += again
        settled[number] = settle(seen[number], len(pages[number].text))
    return seen, settled, defined


def _defined(pages: tuple[Page, ...], owners: list[Mention]) -> list[Alias]:
    """The other names that stand beside those of `owners`."""
    defined = [alias for page in pages for alias in aliases.definitions(page, owners)]
    defined += [alias for page in pages for alias in aliases.listed_names(page, owners)]
    return [*defined, *shortening.initials(owners)]


def _without(mentions: Mentions, bodies: Set[str], told: Set[str], firms: Set[str]) -> Mentions:
    """The mentions but those that the text's own abbreviations, of `bodies` and `firms`, say are another's.

    `told`: those of bodies that the body's initials are, so that they are no listed firm's here.
    """
    return {
        number: [one for one in found if not (_abbreviates(one, told if one.id else bodies) or _is_body(one, firms))]
        for number, found in mentions.items()
    }


def _is_body(one: Mention, firms: Set[str]) -> bool:
    """Whether a known body has the name that the text gives to a firm: Compagnie nationale du Rhône (CNR)."""
    return one.kind != "company" and one.name in firms


def _abbreviates(one: Mention, bodies: Set[str]) -> bool:
    """Whether a name in capitals is what the text calls a body: Calder School District (CSD)."""
    return one.name in bodies and one.kind == "company" and not one.owner


def _evidence(scope: Scope, one: Mention) -> Evidence:
    return quoted(scope.passages[one.page], one.start, one.end, one.rule)


def _candidate(one: Mention, evidence: Evidence) -> Candidate:
    taken = one.kind == "company"
    reasons = [*map(reason_of, one.signs), *([] if taken else [f"no company but {one.kind}"])]
    return Candidate(kind="company", evidence=evidence, taken=taken, reason="; ".join(reasons))


def _refused(scope: Scope, one: Mention, because: str) -> Candidate:
    reason = "; ".join([*map(reason_of, one.signs), because])
    return Candidate(kind="company", evidence=_evidence(scope, one), taken=False, reason=reason)


def _party(spans: Spans, entity: Entity, signs: tuple[Weighed, ...], primary: bool) -> Candidate:
    first = spans[entity.mentions[0].page, entity.mentions[0].start]
    return Candidate(kind="party", evidence=first, taken=primary, reason="", signs=signs)


def _company(spans: Spans, entity: Entity, primary: bool) -> Company:
    named = [spans[one.page, one.start] for one in entity.mentions]
    distinct = {span.quote: span for span in reversed(named)}
    shown = sorted(distinct.values(), key=lambda span: (span.where != "title", span.start or 0))
    given = {named[at].quote for at, one in enumerate(entity.mentions) if one.rule != SHORT_FORM}
    key, name = identity(entity, [span.quote for span in shown if span.quote in given] or list(distinct))
    return Company(id=key, name=name, primary=primary, known=bool(entity.id), evidence=tuple(shown))


__all__ = ["Book", "CompanyFinding", "company_name", "find", "find_with", "firm", "former", "id_of", "other_names"]
