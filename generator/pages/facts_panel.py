"""The facts of one article as its page's panel shows them: each with the words that it comes from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import edtf
from generator.model import Article, Dated, Evidence, Region
from generator.pages import wording
from generator.pages.evidence import Words, words
from generator.pages.replaced import replaced
from generator.pages.site import Site

FEW = 4
"""Facts of one kind that the panel always shows; with more, those beside the news are folded away."""
MOST = 6
"""Facts of one kind that it shows at most: on a phone it stands before the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One fact."""

    text: str
    main: bool = True
    """Whether it is the news itself: a party, the place, the project."""
    address: str = ""
    doubts: tuple[str, ...] = ()
    """What is less than stated: an inferred year, an implied currency."""
    note: str = ""
    words: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """All facts of one kind."""

    term: str
    shown: tuple[Value, ...]
    folded: tuple[Value, ...] = ()
    corrected: bool = False
    replaced: tuple[str, ...] = ()
    """What a person's word stands in place of."""


def panel(site: Site, article: Article) -> list[Line]:
    """The lines of the panel, those without a value left out."""
    kinds = (
        ("Title", "title", _title(article)),
        ("Language", "lang", _lang(article)),
        ("Date", "date", _date(article)),
        ("Published", "published", _published(article)),
        ("Companies", "company", _companies(site, article)),
        ("Places", "region", _regions(site, article)),
        ("Capacity", "capacity", _capacities(article)),
        ("Money", "money", _money(article)),
        ("Topics", "tags", _tags(site, article)),
    )
    lines = ((term, key, tuple(found)) for term, key, found in kinds)
    return [_line(article, term, key, values) for term, key, values in lines if values or key in article.corrected]


def _line(article: Article, term: str, key: str, values: tuple[Value, ...]) -> Line:
    ordered = sorted(values, key=lambda value: not value.main)
    main = sum(value.main for value in values)
    most = FEW if len(values) <= FEW else min(main or MOST, MOST)
    return Line(
        term=term,
        shown=tuple(ordered[:most]) or (Value(text="none"),),
        folded=tuple(ordered[most:]),
        corrected=key in article.corrected,
        replaced=tuple(replaced(article, key)),
    )


def _evidence(article: Article, evidence: Iterable[Evidence]) -> tuple[Words, ...]:
    return tuple(words(article, evidence))


def _title(article: Article) -> Iterator[Value]:
    if "title" in article.corrected:
        yield Value(text=article.title)


def _lang(article: Article) -> Iterator[Value]:
    if "lang" in article.corrected:
        yield Value(text=wording.language(article.facts.lang))


def _date(article: Article) -> Iterator[Value]:
    fact, basis = article.facts.date, article.facts.date_basis
    if fact is None:
        yield Value(text="not stated")
    elif basis == "published":
        note = "day of publication: the event's own date is not stated"
        yield Value(text=edtf.plain(fact.edtf), doubts=edtf.doubts(fact.edtf), note=note)
    else:
        yield _dated(article, fact)


def _published(article: Article) -> Iterator[Value]:
    fact = article.facts.published
    if fact:
        yield _dated(article, fact)
    elif article.added:
        yield Value(text="not stated", note=f"handed in on {edtf.human(article.added)}")


def _dated(article: Article, fact: Dated) -> Value:
    words_ = _evidence(article, fact.evidence)
    return Value(text=edtf.plain(fact.edtf), doubts=edtf.doubts(fact.edtf), words=words_)


def _companies(site: Site, article: Article) -> Iterator[Value]:
    for fact in article.facts.companies:
        yield Value(
            text=fact.name,
            main=fact.primary,
            address=site.addresses["company", fact.id],
            words=_evidence(article, fact.evidence),
        )


def _regions(site: Site, article: Article) -> Iterator[Value]:
    for fact in article.facts.regions:
        yield Value(
            text=fact.name,
            main=fact.primary,
            address=site.addresses["region", fact.id],
            note=_lies_in(site, fact),
            words=_evidence(article, fact.evidence),
        )


def _lies_in(site: Site, fact: Region) -> str:
    return ", ".join(site.entries["region"][key].name for key in site.entries["region"][fact.id].parents)


def _capacities(article: Article) -> Iterator[Value]:
    for fact in article.facts.capacities:
        yield Value(
            text=wording.amount(fact),
            main=fact.role != "context",
            note=wording.note(fact),
            words=_evidence(article, fact.evidence),
        )


def _money(article: Article) -> Iterator[Value]:
    for fact in article.facts.money:
        doubts = tuple(filter(None, [wording.currency_note(fact)]))
        yield Value(text=wording.money(fact), doubts=doubts, words=_evidence(article, fact.evidence))


def _tags(site: Site, article: Article) -> Iterator[Value]:
    for fact in article.facts.tags:
        entry = site.entries["tag"][fact.id]
        evidence = _evidence(article, fact.evidence[:2])
        yield Value(text=entry.name, address=site.addresses["tag", fact.id], words=evidence)
