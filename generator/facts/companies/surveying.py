"""All that the rules see on the pages of an article, each name weighed by the whole article."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from functools import lru_cache

from generator.facts.companies import (
    bodies,
    described,
    han,
    han_bare,
    han_branch,
    han_coined,
    han_local,
    han_office,
    han_placed,
    han_short,
    law_firms,
    lexicon,
    quoted,
    small_words,
    spelt,
)
from generator.facts.companies.bare_names import NOUN_ENDINGS, SENTENCES, name_begins, names_no_one
from generator.facts.companies.edges import Anchors, is_plain
from generator.facts.companies.han_surroundings import SUBSIDIARY
from generator.facts.companies.lexicon import Book, Known
from generator.facts.companies.listing import bare, beside, counted
from generator.facts.companies.mentions import SURE, Mention, Page, reason_of, signed
from generator.facts.companies.pooling import pool
from generator.facts.companies.sameness import is_subsidiary
from generator.facts.companies.signs import ACTS, CHIEF, DEED_BEHIND
from generator.facts.companies.vocabulary import GERMAN_LEADS, PLAIN, TRADES
from generator.facts.companies.words import WORDS_KEPT, either, listed
from generator.patterns import compiled

OF_A_GROUP = frozenset(["holdings", "holding", "group", "corporation", "company", "technologies"])
"""Last words that make no other company of a known one: Energy Vault Holdings."""
PART_OF_THE_WORLD = re.compile(rf" (?:{either(listed('company_heads', 'branch_area'))})(?![\w-])")
NOUN_FOLLOWS = re.compile(
    r" (?!(?:and|or|to|in|with|for|on|at|as|is|was|has|will|said|rose|fell|grew|jumped|dropped|climbed|slid|slipped"
    r"|surged|chief|boss|president) )[a-z]"
)
"""An English noun, of which a firm and a country behind it are the adjectives."""
DOES = frozenset({DEED_BEHIND, CHIEF, ACTS})
"""What follows a name that is no adjective."""
OWNED = "旗下"
"""Between an owner and what it owns; no name holds it."""
LEAST_OWNED = 2
LEAST_LED = 3
"""Characters of a known name that is no end of another with one character more."""
BEHIND = 80
"""Code points behind a name that say whether it stands in a headline."""
PROVINCE = compiled(f"^{either(listed('company_heads', 'hangul_provinces'))}(?=[가-힣]{{3}})")
"""A Chinese province in front of a firm's name in Korean: 저장화유코발트."""
BY_RULE = ("company.han", "company.ka", "company.jusik")
"""Rules whose names are known by other parts of them too."""
HAN_LANGUAGES = frozenset({"zh"})
BY_ANCHORS: tuple[Callable[[Page, Anchors], Iterator[Mention]], ...] = (
    bodies.han_bodies,
    han.names,
    han_office.names,
    han_bare.names,
    han_coined.names,
    han_local.names,
    han_placed.names,
)


def _of_its_language(page: Page) -> Iterator[Mention]:
    """The names that rules of one language alone find: their many patterns are made when a text first needs them."""
    if page.lang == "ja":
        from generator.facts.companies import japanese

        yield from japanese.names(page)
    elif page.lang == "ko":
        from generator.facts.companies import korean

        yield from korean.names(page)


BY_PAGE: tuple[Callable[[Page], Iterator[Mention]], ...] = (
    spelt.names,
    small_words.names,
    quoted.names,
    law_firms.names,
    _of_its_language,
    described.names,
)


def survey(pages: tuple[Page, ...], book: Book) -> dict[int, list[Mention]]:
    """Every mention that has a sign, by the number of its page."""
    seen = [one for page in pages for one in _on(page, book)]
    pooled: dict[int, list[Mention]] = {page.number: [] for page in pages}
    for one in pool(seen):
        pooled[one.page].append(one)
    return {page.number: _listed(pooled[page.number], page) for page in pages}


def _listed(mentions: list[Mention], page: Page) -> list[Mention]:
    swept = beside([*mentions, *counted(page)], page)
    return [one for one in _unled([*swept, *bare(swept, page)], mentions, page) if one.signs]


def _on(page: Page, book: Book) -> Iterator[Mention]:
    known = list(lexicon.mentions(page, book))
    yield from known
    ends = {one.start: one.end for one in known}
    starts = list(ends)
    named = _named(known)
    branches = _branches(page, ends)
    several = {at: (one.start, one.end) for one in known if " " in one.name for at in (one.start, -one.end)}
    for seen in _unled(_by_rules(page, book, known), known, page):
        one = _whole(seen, starts, ends, page) if seen.name[0] > "\u2e80" else seen
        if (one.start, one.end) in branches and one.rule == "company.capitals":
            one = _abroad(one, page)
        elif _adds_words(one, several, page):
            continue
        if one.id or one.kind != "company":
            yield one
        else:
            known_as = _recognised(_behind_known(one, ends[one.start]) if one.start in ends else one, book)
            of_a_parent = known_as.id and is_subsidiary(one) and _names_parent(known_as, named)
            yield one if of_a_parent else known_as


def _by_rules(page: Page, book: Book, known: list[Mention]) -> list[Mention]:
    """What the rules find on a page, beside the `known` names that the lexicon lists."""
    found = [one for rule in BY_PAGE for one in rule(page)]
    if page.lang in HAN_LANGUAGES:
        anchors = Anchors(
            places={place.start: place for place in page.places},
            names={one.start: one.end for one in known if one.name[0] > "\u2e80"},
        )
        found += han_short.names(page, book)
        found += [one for rule in BY_ANCHORS for one in rule(page, anchors)]
        found += [*han_branch.names(page, [*known, *found]), *han_branch.placed(page, [*known, *found])]
    return found


def _unled(found: Iterable[Mention], known: Iterable[Mention], page: Page) -> list[Mention]:
    """Those of `found` that are no name of `known` with everyday words or one character in front: 请宁德时代."""
    begins = {one.end: one.start for one in known if one.id}
    places = {place.start for place in page.places}
    return [one for one in found if not _is_led(one, begins, places)]


def _is_led(one: Mention, begins: Mapping[int, int], places: Set[int]) -> bool:
    """Whether a Chinese name ends with a known one and begins with no place, as that of a branch does.

    `begins`: end of a known name to its start; `places`: where places begin.
    """
    known = begins.get(one.end, one.start)
    if one.id or one.kind != "company" or known <= one.start or one.name[0] < "\u2e80" or one.start in places:
        return False
    ahead = one.name[: known - one.start]
    return is_plain(ahead) or (len(ahead) == 1 and one.end - known >= LEAST_LED)


def _adds_words(one: Mention, spans: Mapping[int, tuple[int, int]], page: Page) -> bool:
    """Whether a run is a known name of several words and everyday ones before or behind it: Messe Siemens Energy.

    `spans`: of the known names by their starts, and by their ends below zero.
    """
    start, end = spans.get(one.start) or spans.get(-one.end, (one.start, one.end))
    if one.rule != "company.capitals" or one.end - one.start <= end - start:
        return False
    if one.end > end and name_begins(page.lang, SENTENCES.split(page.text[one.end : one.end + BEHIND], maxsplit=1)[0]):
        return False
    before, behind = page.text[one.start : start].split(), page.text[end : one.end].split()
    words = [*before, *(word for word in behind if word not in PLAIN or word in TRADES)]
    return all(word not in TRADES and _may_be_any(page.lang, word) for word in words)


def _may_be_any(lang: str, word: str) -> bool:
    """Whether a word is an everyday one, or ends like a German noun."""
    return names_no_one(lang, "", word) or (lang == "de" and word[-1].islower() and word.endswith(NOUN_ENDINGS[lang]))


def _whole(one: Mention, starts: list[int], ends: Mapping[int, int], page: Page) -> Mention:
    """The Chinese name `one` from where the known name that it cuts begins, or behind words that part owner and owned.

    中国能建内蒙古电建一公司 and 中国化学工程旗下中化学建设投资集团, where 中国 was taken for a place in front.

    `starts`, `ends`: of the known names, in order, none overlapping another.
    """
    before = starts[bisect_left(starts, one.start) - 1] if starts else one.start
    start = before if before < one.start < ends[before] < one.end else one.start
    owned = page.text.rfind(OWNED, start, one.end - LEAST_OWNED)
    start = start if owned == -1 else owned + len(OWNED)
    return one if start == one.start else one._replace(start=start, name=page.text[start : one.end])


def _branches(page: Page, ends: Mapping[int, int]) -> frozenset[tuple[int, int]]:
    """The spans of known names, each from a key of `ends` to its value, with a country or part of the world behind."""
    countries = {place.start - 1: place.end for place in page.places if place.country}
    countries |= {end: area.end() for end in ends.values() if (area := PART_OF_THE_WORLD.match(page.text, end))}
    spans = [(start, countries[end]) for start, end in ends.items() if end in countries and page.text[end] == " "]
    return frozenset(spans)


def _abroad(one: Mention, page: Page) -> Mention:
    """`one`, a known name with a country, with the sign that this is: Siemens India, but no BYD Brazil sales."""
    does = not DOES.isdisjoint(map(reason_of, one.signs))
    if page.lang == "en" and not does and NOUN_FOLLOWS.match(page.text, one.end):
        return one
    return signed(one, *one.signs, (4, "a known name with a country"), (0, SUBSIDIARY))


def _named(known: Iterable[Mention]) -> dict[str, tuple[int, int]]:
    """Where each company of `known`, in order, is named first and last."""
    named: dict[str, tuple[int, int]] = {}
    for one in known:
        named[one.id] = named.get(one.id, (one.start,))[0], one.start
    return named


def _names_parent(one: Mention, named: Mapping[str, tuple[int, int]]) -> bool:
    """Whether the company of `one` is named outside it too, so that its subsidiary is another."""
    first, last = named.get(one.id, (one.start, one.start))
    return first < one.start or last >= one.end


def _behind_known(one: Mention, end: int) -> Mention:
    """A Cyrillic run without the known name that begins it and ends at `end`: ТВЭЛ in `компанию Росатома ТВЭЛ`.

    A number at it is a part of the name: ВетроОГК-3.
    """
    if (
        end >= one.end - 1
        or one.rule != "company.capitals"
        or one.name[0] < "\u0400"
        or one.name[end - one.start] != " "
    ):
        return one
    name = one.name[end + 1 - one.start :]
    return one._replace(start=end + 1, name=name, core=name.casefold())


def _recognised(one: Mention, book: Book) -> Mention:
    """`one` with the lexicon's id, where its name without legal form and last words is a known company's."""
    for name in _known_as(one) if one.rule.startswith(BY_RULE) else _spelt_known_as(one.name):
        if name in book.by_form:
            return _with_id(one, book.by_id[book.by_form[name]])
    return one


def _with_id(one: Mention, known: Known) -> Mention:
    if one.name in known.forms:  # as it stands there the lexicon refused it: Vale do Sol
        return one
    return signed(one._replace(id=known.id), *one.signs, (SURE, "in the lexicon but for its legal form"))


def _known_as(one: Mention) -> Iterator[str]:
    """The names under which the lexicon may know `one`, a name of East Asia, casefolded."""
    yield one.name.casefold()
    if one.rule.startswith("company.hangul"):
        yield PROVINCE.sub("", one.name)
    elif one.rule.startswith("company.han"):
        yield from (name.casefold() for name in han.without_tail(one.name))
        if han.is_parent(one):
            yield from (name.casefold() for name in han.without_tail(one.name[one.name.find(one.core) :]))
        return
    yield from _spelt_known_as(one.name)
    if one.rule.startswith(("company.ka", "company.jusik")) and not one.name.endswith("ホールディングス"):
        yield one.core
    if one.rule.startswith("company.ka") and one.name.endswith("HD"):
        yield f"{one.core}ホールディングス"


@lru_cache(maxsize=WORDS_KEPT)
def _spelt_known_as(name: str) -> tuple[str, ...]:
    """The names under which the lexicon may know a spelt `name`, casefolded: without legal form, kind or last word."""
    whole = spelt.core_of(name)
    first, _, rest = whole.partition(" ")
    core, _, last = whole.rpartition(" ")
    kind, group = first.title() in GERMAN_LEADS, last in OF_A_GROUP
    nominative = whole.replace("werken ", "werke ")  # mit den Stadtwerken Foo
    return tuple(
        dict.fromkeys([name.casefold(), whole, nominative, *([rest] if kind else ()), *([core] if group else ())])
    )
