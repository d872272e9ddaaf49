"""Facts as an English page says them: `10–15 GWh storage`, `≥ 5,000 vehicles`, `CNY 20 billion`."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from generator import capacities
from generator.model import Capacity, Company, Entry, Money, Region

LANGUAGES = {
    "zh": "Chinese", "ru": "Russian", "de": "German", "en": "English", "ja": "Japanese", "ko": "Korean",
    "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "pl": "Polish", "uk": "Ukrainian",
    "nl": "Dutch", "tr": "Turkish", "vi": "Vietnamese", "ar": "Arabic", "cs": "Czech", "sv": "Swedish",
    "bg": "Bulgarian", "kk": "Kazakh", "be": "Belarusian", "sr": "Serbian", "mk": "Macedonian", "mn": "Mongolian",
    "ky": "Kyrgyz", "da": "Danish", "no": "Norwegian", "fi": "Finnish", "hu": "Hungarian", "ro": "Romanian",
    "sk": "Slovak", "hr": "Croatian", "sl": "Slovenian", "et": "Estonian", "lv": "Latvian", "lt": "Lithuanian",
    "id": "Indonesian", "ms": "Malay",
}  # fmt: skip
"""By what `facts.language` answers; a tag that a person wrote may be any other."""
SIZES = ("admin3", "admin2", "admin1", "country")
"""Levels of regions, the smallest first."""
LARGE = ((Decimal(10**12), "trillion"), (Decimal(10**9), "billion"), (Decimal(10**6), "million"))
WITH_THE = {
    "AE", "BS", "CC", "CF", "CK", "DO", "FK", "FO", "GB", "GM", "IM", "KM", "KY",
    "MH", "MP", "MV", "NL", "PH", "SB", "SC", "TC", "TF", "UM", "US", "VG", "VI",
}  # fmt: skip
"""Countries whose English names want an article in a sentence: news in the Netherlands. By ISO 3166-1 code."""
ROLES = {"project": "this news", "stated": "existing", "context": "background"}


def place(region: Entry) -> str:
    """A region's name as a sentence says it: `the United States`, `Fujian`."""
    return f"the {region.name}" if region.id in WITH_THE else region.name


def language(tag: str) -> str:
    """The English name of a language, with what the tag says beside it (`English (GB)`); else the tag itself."""
    code, _, more = tag.partition("-")
    return f"{LANGUAGES[code]}{f' ({more})' if more else ''}" if code in LANGUAGES else tag


def amount(fact: Capacity) -> str:
    """A capacity with its unit, what it is of, and the span of time it is for."""
    return " ".join(part for part in measured(fact) if part)


def measured(fact: Capacity) -> tuple[str, str]:
    """The same in two: the number with its unit, and the rest: (`2 GWh`, `storage a year`), (`44`, `vehicles`)."""
    per = f" a {fact.per}" if fact.per else ""
    if fact.unit == capacities.PIECES:
        one, many = capacities.subject(fact.of).pieces
        return _span(fact.min, fact.max, _count), f"{one if fact.max == 1 else many}{per}"
    low, high, unit = _climbed(fact.min, fact.max, fact.unit)
    return f"{_span(low, high, _plain)} {unit}", f"{capacities.subject(fact.of).said}{per}".strip()


def listed(names: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`; empty for none."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def money(fact: Money) -> str:
    """A sum with its currency; one that the text does not name is marked in `currency_note`."""
    low, high = (fact.min, fact.max) if fact.min or fact.max else (fact.value, fact.value)
    return f"{fact.currency or ''} {_span(low, high, _count)}".strip()


def note(fact: Capacity | Money) -> str:
    """What a reader must know beside it: whose it is and how far it has come, or where its currency is from."""
    if isinstance(fact, Money):
        return currency_note(fact)
    return ", ".join(part for part in (ROLES[fact.role], fact.status) if part)


def currency_note(fact: Money) -> str:
    """Why the currency of a sum is less than stated, or an empty string."""
    if fact.currency is None:
        return "currency not stated"
    return "currency implied by the language" if fact.currency_basis == "implied" else ""


def main_companies(companies: tuple[Company, ...]) -> tuple[Company, ...]:
    """The parties of the news; where none is known to be one, all companies."""
    return tuple(company for company in companies if company.primary) or companies


def main_regions(regions: tuple[Region, ...]) -> tuple[Region, ...]:
    """The places of the news, the smallest first; where none is known to be one, all places."""
    return by_size([region for region in regions if region.primary] or regions)


def by_size(regions: Iterable[Region]) -> tuple[Region, ...]:
    """The smallest first."""
    return tuple(sorted(regions, key=lambda region: SIZES.index(region.level)))


def main_amounts(capacities: tuple[Capacity, ...]) -> tuple[Capacity, ...]:
    """The capacities that are the news itself, never those of the market or of history."""
    return tuple(fact for fact in capacities if fact.role == "project")


def _climbed(low: Decimal | None, high: Decimal | None, unit: str) -> tuple[Decimal | None, Decimal | None, str]:
    """The same amount in a larger unit of its family, while its smallest end stays at 10 or more there."""
    family = capacities.family(unit)
    ladder = list(family.units) if family.climbs else [unit]
    stated = [end for end in (low, high) if end is not None]
    for larger in ladder[ladder.index(unit) + 1 :]:
        if min(stated) < 10_000:
            break
        step = family.units[larger] / family.units[unit]
        low, high = (end / step if end is not None else None for end in (low, high))
        stated, unit = [end / step for end in stated], larger
    return low, high, unit


def _span(low: Decimal | None, high: Decimal | None, say: Callable[[Decimal], str]) -> str:
    if low is None or high is None:
        return f"≥ {say(low)}" if low is not None else f"≤ {say(high or Decimal(0))}"
    return say(low) if low == high else _range(say(low), say(high))


def _range(low: str, high: str) -> str:
    """`10–15`; two ends with one scale word say it once: `1.5–2 billion`."""
    number, _, scale = low.partition(" ")
    return f"{number}–{high}" if scale and high.endswith(f" {scale}") else f"{low}–{high}"


def _plain(value: Decimal) -> str:
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _count(value: Decimal) -> str:
    for size, word in LARGE:
        thousandths = value / size * 1000
        if value >= size and thousandths == thousandths.to_integral_value():
            return f"{_plain(value / size)} {word}"
    return _plain(value)
