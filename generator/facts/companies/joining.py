"""Which mentions name one company: the lexicon's id, a name the text defines, a short form, a slip of the pen."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from generator.facts.companies.aliases import Alias
from generator.facts.companies.han_surroundings import SUBSIDIARY
from generator.facts.companies.lexicon import Book
from generator.facts.companies.mentions import Mention, signed
from generator.facts.companies.sameness import HAN_LEGAL, LEAST_STEM, are_two_firms, brand, is_han, is_subsidiary, same
from generator.facts.companies.spelt import core_of

MOST_NAMES = 30
"""Names of one brand that are compared; an article with more was made to be slow."""
LEAST_END = 4
"""Characters of a name that may stand for a longer one that ends with it (平高集团)."""


@dataclass(slots=True)
class Entity:
    """One company of the article and all its mentions."""

    id: str
    mentions: list[Mention] = field(default_factory=list)


@dataclass(slots=True)
class Names:
    """The names of an article, joined step by step: each points to another name of its company, or to itself."""

    parents: dict[str, str]
    ids: dict[str, str]

    def root(self, name: str) -> str:
        """The name that stands for the company of `name`."""
        while self.parents[name] != name:
            self.parents[name] = self.parents[self.parents[name]]
            name = self.parents[name]
        return name

    def unite(self, full: str, short: str, *, told: bool = False) -> None:
        """Make one company of two names, unless the lexicon says they are two and the text was not `told` otherwise."""
        if full not in self.parents or short not in self.parents:
            return
        one, other = self.root(full), self.root(short)
        apart = self.ids.get(one) and self.ids.get(other) and self.ids[one] != self.ids[other]
        if one != other and (told or not apart):
            self.parents[other] = one
            self.ids[one] = self.ids.get(one) or self.ids.get(other, "")


def join(mentions: Sequence[Mention], aliases: Sequence[Alias], book: Book, places: frozenset[str]) -> list[Entity]:
    """The companies that `mentions`, in order of place, name, by first mention; `places` are casefolded place words."""
    distinct = {one.name: one for one in reversed(mentions)}
    names = Names(
        parents={name: name for name in distinct},
        ids={one.name: one.id or _known_as(one.name, book) for one in mentions},
    )
    bare = {core_of(name): name for name in distinct}
    for alias in aliases:
        called = alias.name if alias.name in distinct else bare.get(core_of(alias.name), "")
        names.unite(alias.owner.name, called, told=alias.told)
    for full, short in _same_names(mentions, _owned(distinct, mentions, aliases), places):
        names.unite(full, short)
    return _entities(mentions, names)


def _known_as(name: str, book: Book) -> str:
    """The id of the company that the lexicon knows by `name`, without legal form; of no body (CNR), "" where none."""
    key = book.by_form.get(core_of(name), "")
    return key if key and book.by_id[key].kind == "company" else ""


def _owned(distinct: Mapping[str, Mention], mentions: Sequence[Mention], aliases: Sequence[Alias]) -> list[Mention]:
    """One mention for each name; all names of a subsidiary know that it is one."""
    owned = {one.name for one in mentions if is_subsidiary(one)}
    owned |= {alias.name for alias in aliases if is_subsidiary(alias.owner)}
    sign = (0, SUBSIDIARY)
    return [signed(one, *one.signs, sign) if name in owned else one for name, one in distinct.items()]


def _entities(mentions: Sequence[Mention], names: Names) -> list[Entity]:
    """The mentions by company: by id where the lexicon knows one, else by their joined names."""
    entities: dict[str, Entity] = {}
    for one in mentions:
        root = names.root(one.name)
        key = names.ids.get(root, "")
        company = f"id:{key}" if key else root
        if company not in entities:
            entities[company] = Entity(id=key)
        entities[company].mentions.append(one)
    return list(entities.values())


def _same_names(
    mentions: Sequence[Mention], distinct: list[Mention], places: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """(full, short) names of one company."""
    yield from ((one.owner, one.name) for one in mentions if one.owner)
    registered = {core_of(one.name): one.name for one in distinct if core_of(one.name) != one.name.casefold()}
    for group in _by_brand(distinct, places).values():
        for number, short in enumerate(group[:MOST_NAMES]):
            known = [full for full in group[:number] if not short.owner and _are_one(short, full, registered)]
            fulls = [full for full in known if same(short, full, places)]
            yield from ((full.name, short.name) for full in _nearest(short, fulls))
    yield from _ends(distinct)


def _are_one(short: Mention, full: Mention, registered: Mapping[str, str]) -> bool:
    """Whether two names may mean one company: not those of Foo GmbH and of Foo Solar GmbH, with the form or without."""
    return not are_two_firms(*[registered.get(core_of(one.name), one.name) for one in (short, full)])


def _nearest(short: Mention, fulls: list[Mention]) -> list[Mention]:
    """The nearest of the names `fulls` that mean `short`'s company, with each that is `short` but for its capitals."""
    recased = [full for full in fulls if full.name.casefold() == short.name.casefold()]
    others = [full for full in fulls if full not in recased]
    return [*recased, min(others, key=partial(_distance, short))] if others else recased


def _distance(short: Mention, full: Mention) -> tuple[bool, bool, int, int]:
    """How far the full name is: Foo AG is Foo sooner than Foo Solar is, 恒烨集团 a group sooner than its member."""
    member = short.name.endswith("集团") and "集团" not in full.name
    return member, core_of(short.name) != core_of(full.name), full.page, full.start


def _by_brand(distinct: list[Mention], places: frozenset[str]) -> Mapping[str, list[Mention]]:
    """The names, longest first, by the beginning of their brand: only names of one group can be one."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for one in sorted(distinct, key=lambda one: (one.start - one.end, one.name)):
        key = (one.core or one.name)[:2] if is_han(one.name) else brand(one.name, places).partition(" ")[0]
        key = key[: LEAST_STEM if key[:1] > "\u0400" else LEAST_END]
        groups[key].append(one)
    return groups


def _ends(distinct: list[Mention]) -> Iterator[tuple[str, str]]:
    """(full, short) Chinese names, the short one the end of the full one: 国家电网平高集团有限公司, 平高集团.

    The full one may be the lexicon's too: 中国能建数科集团, 数科集团.
    """
    rules = ("company.han", "company.lexicon")
    grown = [one for one in distinct if one.rule.startswith(rules) and is_han(one.name) and not is_subsidiary(one)]
    if len(grown) < 2:
        return
    places = {one.name: one.name.find(one.core) for one in grown}
    trimmed = {HAN_LEGAL.sub("", one.name): one.name for one in grown}
    listed = {one.name for one in grown if one.id and one.name.endswith("集团")}
    for rest, full in trimmed.items():
        for at in range(1, len(rest) - LEAST_END + 1):
            if (rest != full or full in listed) and rest[at:] in trimmed and at != places[full]:
                yield full, trimmed[rest[at:]]
