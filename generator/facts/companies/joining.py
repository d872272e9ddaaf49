"""Which mentions name one company: the lexicon's id, a name the text defines, a short form, a slip of the pen.

Subsidiaries named in full stay apart: 安徽巡鹰动力能源科技有限公司 shares the brand of 安徽巡鹰新能源集团有限公司, not its trade words.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.facts.companies.aliases import Alias
from generator.facts.companies.han_surroundings import SUBSIDIARY
from generator.facts.companies.lexicon import Book
from generator.facts.companies.mentions import Mention
from generator.facts.companies.spelt import core_of
from generator.facts.companies.vocabulary import LEADS, TRADES
from generator.facts.companies.words import either, listed

HAN_LEGAL = re.compile(f"(?:{either(listed('legal_forms', 'han'))})$")
LEAST_TYPO_LENGTH = 8
LEADING = frozenset(word.casefold() for word in LEADS)
GROUP_WORDS = frozenset({"", "集团", "公司", "股份", "控股", "集团公司"})
TAIL_WORDS = TRADES | {"Vehicle", "Of", "And"}


@dataclass(slots=True)
class Entity:
    """One company of the article and all its mentions."""

    id: str
    names: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)


def join(mentions: Sequence[Mention], aliases: Iterable[Alias], book: Book, places: frozenset[str]) -> list[Entity]:
    """The companies that `mentions` name, in order of first mention; `places` are the page's place words, casefolded."""
    parents = {name: name for name in {one.name for one in mentions}}
    ids = {one.name: one.id or book.by_form.get(core_of(one.name), "") for one in mentions}
    for alias in aliases:
        _unite(parents, ids, alias.owner.name, alias.name, told=alias.told)
    for one in mentions:
        _unite(parents, ids, one.owner, one.name)
    for group in _buckets(mentions, places).values():
        for short, full in _pairs(group, places):
            if _same(short, full, places):
                _unite(parents, ids, full.name, short.name)
    for short, full in _ends(mentions):
        _unite(parents, ids, full, short)
    by_id = {key: name for name, key in sorted(ids.items()) if key}
    entities: dict[str, Entity] = {}
    for one in sorted(mentions, key=lambda one: (one.page, one.start)):
        root = _root(parents, one.name)
        key = ids.get(root, "")
        entity = entities.setdefault(by_id[key] if key else root, Entity(id=key))
        entity.mentions.append(one)
        if one.name not in entity.names:
            entity.names.append(one.name)
    return list(entities.values())


def _root(parents: dict[str, str], name: str) -> str:
    while parents[name] != name:
        parents[name] = parents[parents[name]]
        name = parents[name]
    return name


def _unite(parents: dict[str, str], ids: dict[str, str], full: str, short: str, *, told: bool = False) -> None:
    """Make one company of two names, unless the lexicon says they are two and the text does not define one by the other."""
    if full not in parents or short not in parents:
        return
    one, other = _root(parents, full), _root(parents, short)
    if one != other and (told or not (ids.get(one) and ids.get(other) and ids[one] != ids[other])):
        parents[other] = one
        ids[one] = ids.get(one) or ids.get(other, "")


def _buckets(mentions: Sequence[Mention], places: frozenset[str]) -> Mapping[str, list[Mention]]:
    """The distinct names by the beginning of their brand, so that only names that can be one are compared."""
    distinct = {one.name: one for one in reversed(mentions)}
    buckets: dict[str, list[Mention]] = defaultdict(list)
    for one in sorted(distinct.values(), key=lambda one: (-one.length, one.name)):
        core = one.core if one.name[0] > "\u2e80" else _brand(one.name, places)
        key = core.split()[0][:4] if core and core[0] < "\u2e80" and core.split() else core[:2]
        buckets[key].append(one)
    return buckets


def _pairs(group: list[Mention], places: frozenset[str]) -> Iterable[tuple[Mention, Mention]]:
    """(short, full) pairs, the likeliest full name of each short one only; a bucket of hundreds is a trap."""
    group = group[:60]
    for number, short in enumerate(group):
        fulls = [full for full in group[:number] if _same(short, full, places)]
        if fulls:
            yield short, min(fulls, key=lambda full: (full.page, full.start))


def _same(short: Mention, full: Mention, places: frozenset[str]) -> bool:
    if full.name[0] < "\u2e80":
        return _same_spelt(_brand(short.name, places), _brand(full.name, places), places)
    if not full.core or short.name[0] < "\u2e80":
        return False
    brand, place = full.core, full.name[: full.name.find(full.core)]
    if short.name == full.name.removeprefix(place):
        return True
    if bool(short.id) != bool(full.id) or SUBSIDIARY in (reason for _, reason in full.signs):
        return False
    if short.core and short.core != brand:
        return _one_slip(short.name, full.name)
    own_place, tail = short.name[: short.name.find(brand)], short.name.partition(brand)[2]
    if own_place not in ("", place):
        return _one_slip(short.name, full.name)
    return (
        tail in GROUP_WORDS or _is_subsequence(tail, full.name.partition(brand)[2]) or _one_slip(short.name, full.name)
    )


def _brand(name: str, places: frozenset[str]) -> str:
    """The words of `name` without legal form and without a place in front (Ningbo VREMT)."""
    core = core_of(name)
    first, _, rest = core.partition(" ")
    return rest if rest and (first in places or first in LEADING) else core


def _same_spelt(short: str, full: str, places: frozenset[str]) -> bool:
    if short and short[-1] > "\u0400":
        return _stem(short) == _stem(full)
    if not short or not full.startswith(short):
        return False
    rest = full[len(short) :].split()
    return full == short or (full[len(short)] == " " and all(_adds_nothing(word, places) for word in rest))


def _adds_nothing(word: str, places: frozenset[str]) -> bool:
    return word.capitalize() in TAIL_WORDS or word.strip("()") in places


def _stem(word: str) -> str:
    return word.rstrip("аеёиоуыэюяйь") if len(word) > 5 else word


def _ends(mentions: Sequence[Mention]) -> Iterable[tuple[str, str]]:
    """(short, full) pairs of Chinese names, the short the end of the full but for its legal form: 平高集团, 国家电网平高集团有限公司."""
    trimmed = {
        HAN_LEGAL.sub("", one.name): one.name
        for one in mentions
        if one.rule.startswith("company.han") and SUBSIDIARY not in (reason for _, reason in one.signs)
    }
    for rest, full in trimmed.items():
        for at in range(1, len(rest) - 3):
            if rest != full and rest[at:] in trimmed:
                yield trimmed[rest[at:]], full


def _is_subsequence(short: str, full: str) -> bool:
    characters = iter(full)
    return all(char in characters for char in short)


def _one_slip(short: str, full: str) -> bool:
    """Whether one character was left out, added or changed in a long name (安徽巡鹰能源集团 for 安徽巡鹰新能源集团)."""
    if min(len(short), len(full)) < LEAST_TYPO_LENGTH or abs(len(short) - len(full)) > 1:
        return False
    same = next((at for at, (a, b) in enumerate(zip(short, full, strict=False)) if a != b), min(len(short), len(full)))
    tails = (
        {short[same:], full[same:]},
        {short[same + 1 :], full[same:]},
        {short[same:], full[same + 1 :]},
        {short[same + 1 :], full[same + 1 :]},
    )
    return any(len(pair) == 1 for pair in tails)
