"""Short forms of the names in the article: Vulcan for Vulcan Energy Resources, 联动 for 联动天翼."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.facts.companies import declension
from generator.facts.companies.aliases import Alias
from generator.facts.companies.bare_names import NO_NAMES
from generator.facts.companies.edges import is_plain
from generator.facts.companies.han import brand_forms
from generator.facts.companies.han_surroundings import SUBSIDIARY, TITLE, VERB
from generator.facts.companies.mentions import SURE, Mention, Page, mention
from generator.facts.companies.spelt import core_of
from generator.facts.companies.vocabulary import GERMAN_LEADS, GIVEN, MACRO, PERSONS, PLAIN, STOPS
from generator.facts.matching import Matcher

SHORT_FORM = "company.short-form"
"""The rule of a name that stands for another of the article, maybe inflected."""
LEAST_INITIALS = 3
LEAST_BRAND, LEAST_CAPITALS = 4, 3
"""Letters of a brand that is one word of a name, and of one in capitals."""
LEAST_RECASED = 5
"""Letters of a brand that is written in capitals at one place, and not at another: SUNEO, Suneo."""
LEAST_HEADLINED = 3
"""Characters of a name that a headline cuts short."""
QUOTED = re.compile(r" («[А-ЯЁ][^«»]+»)$")
"""What a known name has in quotation marks (сеть «Магнит»): its kind need not precede them again, they must stay."""
LONGEST_GIVEN = 24
LONGEST_VILLAGE = 3
SYMBOLS = {"Hydrogen": "H2", "Hydrogène": "H2", "Wasserstoff": "H2", "Hidrógeno": "H2", "Idrogeno": "H2"}
"""What abbreviations write for a word instead of its initial."""
VILLAGES = frozenset("县镇乡村旗")
"""Characters that make a place of a short form in front of them: 云岭县, where 赤峰云岭矿业 is a company."""
OPENING = frozenset('\n。,;:、!?“"「( ')


def short_forms(full: Mention, places: frozenset[str]) -> Iterator[str]:
    """The forms under which `full` may be meant elsewhere in the text, without the name itself."""
    if full.name[0] < "\u2e80" or not full.core:
        yield from _spelt_forms(full, places)
    elif not full.id and full.weight >= SURE and len(full.core) >= 2 and not is_plain(full.core):
        yield from brand_forms(full.name, full.core)
        yield full.name[: full.name.find(full.core) + len(full.core)]


def _spelt_forms(full: Mention, places: frozenset[str]) -> Iterator[str]:
    """The short forms of a name that is no Chinese one, a word less at a time, to its brand."""
    yield from QUOTED.findall(full.name) if full.id else ()
    words = full.name.split()
    core = full.name[: len(core_of(full.name))].split() or words
    if len(core) > 1 and core != words and any(word.islower() for word in core):
        yield " ".join(core)
    if core[0] in GERMAN_LEADS and len(core) == 2 and len(core[1]) >= LEAST_BRAND:
        yield core[1]
    while len(core) > 1 and (core[-1] in PLAIN or core[-1] in MACRO or core[-1] in places):
        if core != words:
            yield " ".join(core)
        core = core[:-1]
    if len(core) == 1 or (not full.id and _opens_with_capitals(core)):
        yield from _brand(core[0], places, alone=core == words)
    elif core != words and not full.id and core[0] not in GIVEN and core[-1][0].isupper():
        yield " ".join(core)


def _opens_with_capitals(core: list[str]) -> bool:
    """Whether a name begins with its brand in capitals: SUNEO Complete Machinery."""
    return core[0].isupper() and len(core[0]) >= LEAST_BRAND and core[0] not in PLAIN


def _brand(brand: str, places: frozenset[str], *, alone: bool) -> Iterator[str]:
    """One word that is left of a name without legal form and trade, as news may write it; `alone`: it is the name."""
    if len(brand) < (LEAST_CAPITALS if brand.isupper() else LEAST_BRAND) or brand in PLAIN or brand in STOPS:
        return
    if not alone:
        yield brand
    if len(brand) >= LEAST_RECASED and brand.isalpha() and brand not in places:
        yield from {brand.upper(), brand.capitalize()} - NO_NAMES - PLAIN - {brand}


def initials(owners: Iterable[Mention]) -> Iterator[Alias]:
    """The initials of each company's name of three words or more, as its abbreviation has them: MZK, H2FA."""
    for name, owner in {one.name: one for one in owners if one.kind == "company" and " " in one.name}.items():
        capital = [word for word in name[: len(core_of(name))].split() if word[0].isupper()]
        if len(capital) >= LEAST_INITIALS:
            short = {"".join(word[0] for word in capital), "".join(SYMBOLS.get(word, word[0]) for word in capital)}
            for form in sorted(short - PLAIN - STOPS):
                yield Alias(owner=owner, start=owner.start, end=owner.end, name=form, ticker=False, told=False)


def forms_of(pages: Sequence[Page], owners: Sequence[Mention]) -> tuple[dict[str, Mention], dict[str, Mention]]:
    """The names of the companies among `owners`, and their short forms, but words that are places."""
    places = frozenset(page.text[place.start : place.end] for page in pages for place in page.places)
    names = {one.name: one for one in reversed(owners) if one.kind == "company"}
    short: dict[str, Mention] = {}
    for full in names.values():
        for form in short_forms(full, places):
            if form not in places and not _is_of_another(form, full, short.get(form)):
                short[form] = full
    return {name: one for name, one in names.items() if name not in places}, short


def _is_of_another(form: str, full: Mention, other: Mention | None) -> bool:
    """Whether `form` is all of `other` but its legal form, and not of `full`: Foo AG is Foo, Foo Solar AG is not."""
    cores = [core_of(one.name) == form.casefold() for one in (full, other) if one]
    return cores == [False, True]


def among(names: Mapping[str, Mention], short: Mapping[str, Mention]) -> Iterator[Alias]:
    """Each spelt one of `names` that is the short form of another: Vulcan, where it is taken by itself too."""
    for form, one in names.items():
        full = short.get(form)
        if full and full.name != form and not one.id and form[0] < "\u2e80":
            yield Alias(owner=full, start=full.start, end=full.end, name=form, ticker=False, told=False)


def headlined(pages: Sequence[Page], owners: Sequence[Mention]) -> Iterator[Alias]:
    """Each Japanese name that only the title has, and with which one of the text's names begins."""
    titles = {page.number for page in pages if page.passage.where == "title" and page.lang == "ja"}
    texts = "\n".join(page.text for page in pages if page.number not in titles)
    fulls = [one for one in owners if titles and one.page not in titles and one.kind == "company"]
    for one in owners if fulls else ():
        alone = one.page in titles and not one.id and one.name[0] > "\u2e80" and len(one.name) >= LEAST_HEADLINED
        full = next(
            (full for full in fulls if alone and full.name.startswith(one.name) and full.name != one.name), None
        )
        if full and not re.search(f"{re.escape(one.name)}(?!{re.escape(full.name[len(one.name) :])})", texts):
            yield Alias(owner=full, start=full.start, end=full.end, name=one.name, ticker=False, told=False)


def of_a_town(names: Mapping[str, Mention], defined: Iterable[Alias], pages: Sequence[Page]) -> Iterator[Alias]:
    """Each of `names` that is an abbreviation the article explains, and a place: MPK Foo, where MPK is defined.

    Behind a country it is a unit abroad: SUMEC Philippines.
    """
    owners = {alias.name: alias.owner for alias in defined if alias.name.isupper() and not alias.ticker}
    if not owners:
        return
    places = frozenset(
        page.text[place.start : place.end] for page in pages for place in page.places if not place.country
    )
    for name, one in names.items():
        first, _, rest = name.partition(" ")
        if first in owners and rest in places and owners[first].name != name:
            yield Alias(owner=owners[first], start=one.start, end=one.end, name=name, ticker=False, told=False)


def mentions(
    pages: Sequence[Page], owners: Sequence[Mention], aliases: Iterable[Alias], forms: Mapping[str, Mention]
) -> Mapping[int, list[Mention]]:
    """Where the pages name a company of `owners`, or what else has an alias, once more: by the number of the page.

    `forms`: the owners' names and short forms. What stands among the owners already is left out.
    """
    defined = {alias.name: alias.owner for alias in aliases if len(alias.name) > 1}
    sought = dict.fromkeys((*forms, *defined))
    lang = pages[0].lang if pages else ""
    matcher = Matcher({form: form for form in sought}, {form: declension.tails(form, lang) for form in sought})
    standing = {(one.page, one.start, one.end) for one in owners}
    found: dict[int, list[Mention]] = defaultdict(list)
    for page in pages:
        for match in matcher.find_all(page.text):
            taken = (page.number, match.start, match.end) in standing
            if not (taken or _is_surname(page.text, match.start) or _is_village(page.text, match.start, match.end)):
                rule = "company.alias" if match.payload in defined else SHORT_FORM
                owner = defined.get(match.payload) or forms[match.payload]
                found[page.number].append(_standing_for(owner, page, match.start, match.end, rule))
        for half in _halves(page, defined):
            found[page.number].append(half)
    return found


def _is_surname(text: str, start: int) -> bool:
    """Whether a given name or a title stands before the word at `start`: Jan Foo, who owns Spedition Foo."""
    before = text[max(0, start - LONGEST_GIVEN) : start].rsplit(None, 1)
    return bool(before) and text[start - 1] == " " and (before[-1] in GIVEN or before[-1] in PERSONS)


def _is_village(text: str, start: int, end: int) -> bool:
    """Whether a Chinese short form at `[start, end)` is the name of a small place."""
    return end - start <= LONGEST_VILLAGE and text[end : end + 1] in VILLAGES and text[start] > "\u2e80"


def _standing_for(owner: Mention, page: Page, start: int, end: int, rule: str) -> Mention:
    signs = ((SURE, f"stands for {owner.name}"), *(sign for sign in owner.signs if sign[1] == SUBSIDIARY))
    one = mention(page, (start, end), rule, signs, owner.core)
    return one._replace(kind=owner.kind, id=owner.id, owner=owner.name)


def _halves(page: Page, defined: Mapping[str, Mention]) -> Iterator[Mention]:
    """The first half of a four-character alias where it opens a clause and something is said of it: 联动将完成.

    Half of 郑州比克 is none: 郑州工厂 is the plant in the city.
    """
    owners: dict[str, Mention] = {}
    places = {page.text[place.start : place.end] for place in page.places}
    for alias, owner in defined.items():
        if len(alias) == 4 and alias[0] > "\u2e80" and alias[:2] not in places:
            owners.setdefault(alias[:2], owner)
    for half in Matcher(owners).find_all(page.text) if owners else ():
        if half.start == 0 or page.text[half.start - 1] in OPENING:
            told = VERB.match(page.text, half.end) or TITLE.match(page.text, half.end)
            if told:
                yield _standing_for(half.payload, page, half.start, half.end, SHORT_FORM)
