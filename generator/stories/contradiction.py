"""What keeps two accounts apart: other parties, other amounts, other sums, other places."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from generator.capacities import OTHER
from generator.model import Contradiction
from generator.stories.accounts import Account, Amount, Ends, Kind, Place
from generator.stories.days import differ

Topic = tuple[Kind, object]
"""What two reports contradict each other about: `("number", ("Wh", "battery"))`, `("money", "CNY")`, `("date", "")`."""
Said = Mapping[str, tuple[str, ...]]
"""How reports say a thing, by the ids of their articles."""


def contradict(one: Account, other: Account) -> bool:
    """Whether the two tell of different parties, or of different amounts of the same thing."""
    return other_parties(one, other) or other_amounts(one, other)


def unexplained(one: Account, other: Account) -> bool:
    """Whether each has a party that the other never names: another deal, or a name in another script."""
    return bool(one.parties - other.named and other.parties - one.named)


def other_parties(one: Account, other: Account) -> bool:
    """`unexplained`; across languages for listed companies alone, since others have an id in each script."""
    if one.lang == other.lang:
        return unexplained(one, other)
    mine, theirs = one.parties - other.named, other.parties - one.named
    return bool(mine & one.listed and theirs & other.listed)


def other_amounts(one: Account, other: Account) -> bool:
    """Whether both state amounts of one thing in one unit, and none fits one of the other's."""
    mine, theirs = _by_thing(one.amounts), _by_thing(other.amounts)
    return any(
        not any(_fit(a, b) for a in mine[thing] for b in theirs[thing])
        for thing in mine.keys() & theirs.keys()
        if thing[1] != OTHER
    )


def other_things(one: Account, other: Account) -> bool:
    """Whether the one counts trucks and the other storage: two deals of the same two companies."""
    mine, theirs = ({amount.thing for amount in account.amounts} - {OTHER} for account in (one, other))
    return bool(mine and theirs and not mine & theirs)


def other_sums(one: Account, other: Account) -> bool:
    """Whether both name sums in one currency, and none is the same."""
    currencies = {currency for currency, _ in one.sums} & {currency for currency, _ in other.sums}
    return bool(currencies and not one.sums & other.sums)


def other_places(one: Account, other: Account) -> bool:
    """Whether the main places have no country in common, or differ on one level and agree on none below the country."""
    if not one.places or not other.places:
        return False
    if not {place.country for place in one.places} & {place.country for place in other.places}:
        return True
    mine, theirs = below_country(one.places), below_country(other.places)
    return not mine & theirs and bool({place.level for place in mine} & {place.level for place in theirs})


def below_country(places: Iterable[Place]) -> frozenset[Place]:
    """Provinces, towns and counties."""
    return frozenset(place for place in places if place.level != "country")


def contradictions(accounts: Sequence[Account]) -> tuple[Contradiction, ...]:
    """All that any two of `accounts` contradict each other about, each thing once with all that say it."""
    found: dict[Topic, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for one, other in combinations(accounts, 2):
        for topic, said in _between(one, other):
            found[topic] |= said
    return tuple(
        Contradiction(kind=kind, said=tuple(sorted(found[kind, thing].items())))
        for kind, thing in sorted(found, key=str)
        if kind in ("number", "money", "date", "place")
    )


def _between(one: Account, other: Account) -> Iterator[tuple[Topic, Said]]:
    mine, theirs = _by_thing(one.amounts), _by_thing(other.amounts)
    for thing in mine.keys() & theirs.keys():
        if thing[1] != OTHER and not any(_fit(a, b) for a in mine[thing] for b in theirs[thing]):
            yield ("number", thing), _said(one, "number", mine[thing]) | _said(other, "number", theirs[thing])
    sums, others = _by_currency(one), _by_currency(other)
    for currency in sums.keys() & others.keys():
        if not set(sums[currency]) & set(others[currency]):
            yield ("money", currency), _said(one, "money", sums[currency]) | _said(other, "money", others[currency])
    if one.when and other.when and differ(one.when, other.when):
        yield ("date", ""), _said(one, "date", [""]) | _said(other, "date", [""])
    if other_places(one, other):
        yield ("place", ""), _said(one, "place", one.places) | _said(other, "place", other.places)


def _said(account: Account, kind: Kind, things: Iterable[object]) -> dict[str, tuple[str, ...]]:
    words = {account.words[kind, thing] for thing in things}
    return {account.article: tuple(sorted(words))}


def _by_currency(account: Account) -> dict[str, list[tuple[str, Ends]]]:
    found: dict[str, list[tuple[str, Ends]]] = {}
    for total in account.sums:
        found.setdefault(total[0], []).append(total)
    return found


def _by_thing(amounts: Iterable[Amount]) -> dict[tuple[str, str], list[Amount]]:
    """Amounts by their unit and what they are amounts of."""
    found: dict[tuple[str, str], list[Amount]] = {}
    for amount in amounts:
        found.setdefault((amount.unit, amount.thing), []).append(amount)
    return found


def _fit(one: Amount, other: Amount) -> bool:
    """Equal ends, or an open end that leaves room: `over 5,000` fits 6,000, but `10 to 15` does not fit 12."""
    if one.ends == other.ends:
        return True
    return (_is_open(one) or _is_open(other)) and one.low <= other.high and other.low <= one.high


def _is_open(amount: Amount) -> bool:
    return len(amount.ends) == 1 and amount.low != amount.high
