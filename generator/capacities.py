"""What an amount may be of and in which units, as the lexicon `capacities.yml` states it and explains its keys."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any, Final, get_args

from generator import lexicons
from generator.model import Period

OTHER: Final = "other"
"""Of what nobody knows."""
PIECES: Final = "units"
"""The unit of what is counted piece by piece."""
NUMBER: Final = "number"
"""The family of that unit."""
REACH: Final = 36


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What an amount may be of."""

    id: str
    label: str
    filter: str
    said: str
    pieces: tuple[str, str]
    adds: bool
    plainly: str
    apart: bool
    like: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Units that measure one thing."""

    id: str
    units: Mapping[str, Decimal]
    unit: str
    axis: str
    climbs: bool
    steps: tuple[tuple[Decimal, str], ...]
    """(from which total on, unit or number word), the smallest first."""
    of: tuple[str, ...]
    otherwise: str
    prevailing: Mapping[str, str]
    also: tuple[str, ...]
    large: tuple[str, Decimal, str] | None
    """(unit, from how many on, what it may be of)."""
    is_property: bool
    letters: frozenset[str]
    account: frozenset[str]
    refused: tuple[str, ...]
    weights: Mapping[str, Decimal]
    reach: int

    @property
    def smallest(self) -> str:
        """The unit of which all others are multiples."""
        return min(self.units, key=self.units.__getitem__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A row of `doubtful`: `of` where all the rest holds."""

    of: str
    units: frozenset[str]
    rated: bool
    clause: str
    sentence: str
    more: str
    than: tuple[str, ...]
    least: int


@cache
def subjects() -> Mapping[str, Subject]:
    """What amounts may be of, by id, in the order of the totals; `other` stands last."""
    return {key: _subject(key, row or {}) for key, row in _table()["subjects"].items()}


def subject(key: str) -> Subject:
    """What an amount is of; of an id that the table has not, one that is called so."""
    return subjects().get(key) or _subject(key, {})


@cache
def families() -> Mapping[str, Family]:
    """The families of units, by id; raises DigestError where the one of what is counted is left out."""
    rows = _table()["families"]
    _ = rows[NUMBER]
    return {key: _family(key, row) for key, row in rows.items()}


@cache
def _by_unit() -> Mapping[str, Family]:
    return {unit: family for family in families().values() for unit in family.units}


def family(unit: str) -> Family:
    """The family of a unit; KeyError where the table has not the unit."""
    return _by_unit()[unit]


def units() -> tuple[str, ...]:
    """All units, in the order of the table."""
    return tuple(_by_unit())


def every_period() -> tuple[Period, ...]:
    """The periods that a table may name."""
    return get_args(Period)


@cache
def periods() -> tuple[Period, ...]:
    """What an amount may be one of each of."""
    return tuple(period for period in every_period() if period in _table().get("periods", ()))


@cache
def pairs() -> Mapping[frozenset[str], str]:
    """Two families -> what has an amount of both, side by side."""
    return {frozenset(row["families"]): row["of"] for row in _table().get("pairs") or ()}


@cache
def doubtful() -> Mapping[str, tuple[Choice, ...]]:
    """What words may name -> what the amount may be of, the first that holds."""
    return {key: tuple(map(_choice, rows)) for key, rows in (_table().get("doubtful") or {}).items()}


@cache
def compounds() -> tuple[str, ...]:
    """Words that join the parts of an English compound."""
    return tuple(_table().get("compounds") or ())


@cache
def rated() -> tuple[str, ...]:
    """Units of what one of the counted things has."""
    return tuple(_table().get("rated") or ())


def _table() -> Any:
    return lexicons.read("capacities")


def _subject(key: str, row: Mapping[str, Any]) -> Subject:
    one, many = row.get("pieces", ("unit", "units"))
    return Subject(
        id=key,
        label=row.get("label", key),
        filter=row.get("filter", row.get("label", key)),
        said=row.get("said", ""),
        pieces=(one, many),
        adds=row.get("adds", False),
        plainly=row.get("plainly", ""),
        apart=row.get("apart", False),
        like=row.get("like", key),
    )


def _family(key: str, row: Mapping[str, Any]) -> Family:
    large = row.get("large")
    return Family(
        id=key,
        units=_decimals(row["units"]),
        unit=row.get("unit", ""),
        axis=row.get("axis", ""),
        climbs=row.get("climbs", False),
        steps=tuple((least, name) for name, least in _decimals(row.get("steps") or {row.get("unit", ""): 0}).items()),
        of=tuple(row.get("of", ())),
        otherwise=row.get("otherwise", OTHER),
        prevailing=row.get("prevailing", {}),
        also=tuple(row.get("also", ())),
        large=(large["unit"], Decimal(large["from"]), large["of"]) if large else None,
        is_property=row.get("property", False),
        letters=frozenset(row.get("letters", ())),
        account=frozenset(row.get("account", ())),
        refused=tuple(row.get("refused", ())),
        weights=_decimals(row.get("weights", {})),
        reach=row.get("reach", REACH),
    )


def _choice(row: Mapping[str, Any]) -> Choice:
    return Choice(
        of=row["of"],
        units=frozenset(row.get("units", ())),
        rated=row.get("rated", False),
        clause=row.get("clause", ""),
        sentence=row.get("sentence", ""),
        more=row.get("more", ""),
        than=tuple(row.get("than", ())),
        least=row.get("least", 0),
    )


def _decimals(row: Mapping[str, Any]) -> dict[str, Decimal]:
    return {name: Decimal(str(value)) for name, value in row.items()}
