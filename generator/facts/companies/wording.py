"""What the words of a spelt name say by themselves, wherever it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.facts.companies.mentions import VETO, Kind, Sign
from generator.facts.companies.vocabulary import (
    ADJECTIVE_LAST,
    BODY_KINDS,
    BROADCASTERS,
    CAMEL,
    DOCUMENTS,
    FIRST_KINDS,
    GERMAN_CRAFT,
    GERMAN_FIELD,
    GERMAN_LAST,
    GERMAN_PERSON,
    GIVEN,
    LEADS,
    MACRO,
    NO_OWNERS,
    OF_FIRMS,
    OF_OWNERS,
    OWN_FIRST,
    PERSONS,
    PLAIN,
    SCHEMES,
    SITE_WORDS,
    SITES,
    STEM,
    STEM_KINDS,
    SURE_ENDINGS,
    SURE_TRADES,
    TRADES,
    is_mark,
    is_plain,
)
from generator.facts.companies.words import WORDS_KEPT

MODEL = re.compile(r"[^\W\d]-?(?:\d{3,}|\d+\.\d)")
SITE = 3
"""What a last word for a site or product takes from a name."""
SITE_LASTS = frozenset(["District", "System"])
"""Words for sites that may end a firm's name behind its trade: Overton Power District."""
PHASES = frozenset(["II", "III", "IV", "VI", "VII", "VIII"])
PHASE = -6
"""Lumina II is the second part of a project, unless it is said to be a firm."""
PAPER = -5
"""A law or paper has initials, is signed with and acts, as a firm does."""
LONGEST_MODEL = 3
"""Letters of a truck's model: Volvo FH Electric; not of GE's or of JSW Electric."""
LONGEST_SHORT = 4
"""Letters of an abbreviation; a longer word in capitals may be any word."""
LEAST_OF_PARTNER = 5
"""Letters of a partner's name; shorter words beside `&` are as often any words: Food & Drink."""
SHOUTED = frozenset(("PARA", "POR", "CON", "EN", "POUR", "AVEC", "DANS", "SUR", "PER", "COM", "EM", "UNA", "UNE", "UN"))
"""Small words in a headline all in capitals."""
RUSSIAN_FIRM = re.compile(
    r"(?!Мин|Деп|Гос|Глав|Нац|Еврокомис|Росавто|Авто|Агро|Био|Долго|Ново|Само|Супер|Мото|Портланд)[А-ЯЁ][а-яё]{2,}"
    r"(?:энерго|энергосбыт[а-я]{0,2}|нефт(?:ь|и|ью)|(?:нефте|транс|гор|обл)газ(?:а|у|ом|е)?|азот(?:а|у|ом|е)?|мед(?:ь|и|ью)"
    r"|стал(?:ь|и|ью)|маш(?:а|у|ем|е)?|(?:хим|нефте|лес|тех|газ)пром(?:а|у|ом|е)?|стро(?:й|я|ю|ем|е)|транс(?:а|у|ом|е)?"
    r"|снаб(?:а|у|ом|е)?|прибор(?:а|у|ом|е)|металл(?:а|у|ом|е)?|уг(?:оль|ля|лю|лем|ле)|атом(?:а|у|ом|е)"
    r"|электро|(?:электро|тепло)сет(?:ь|и|ью)|водоканал(?:а|у|ом|е)?|(?:кабел|никел)(?:ь|я|ю|ем)|(?:цемент|цинк)(?:а|у|ом|е)?"
    r"|лизинг(?:а|у|ом|е)?|телеком(?:а|у|ом|е)?|сельмаш|золот(?:о|а|ом)|алюмини(?:й|я|ю|ем|и))"
)
"""A place's or matter's word and a trade's, in any case, but for offices (Минстрой) and everyday words (Автопром)."""
POLISH_FIRM = re.compile(
    r"[A-ZŁŚŻŹĆ][a-ząćęłńóśźż]+-(?:Bud|Plast|Trans|Met|Metal|Tech|Pak|Drew|Mix|Chem|Stal|Term|Instal|Inwest|Pol|Gaz|Rol|Hurt|Mot"
    r"|Serwis|Impex|Zbyt|Mal|Klima|Wod|Bet|Beton|Mebel|Agro|Drób)(?:u|em|owi|ie)?"
)
"""A name and a shortened trade, in any case: Wimar-Plast moulds, Tarnawa-Bud builds."""
GERMAN_ADJECTIVE = re.compile(
    r"(?:iv|ern|al|ent|lich|ig|isch|bar|sam|los|haft|voll|reich|ell|är|ant|iert|end|est|grün|neu|groß|klein|hoh|eigen|gut|alt|deutsch)e[mnrs]?$",
    re.IGNORECASE,
)
DISTRICTS = frozenset(
    ["Kreis", "Kreise", "Kreisen", "Kreises", "Landkreis", "Landkreise", "Landkreisen", "Landkreises"]
)
"""Words in front of a district's name or of a noun, and of no firm's: will der Kreis Bus und Bahn fördern."""
LONGEST = 6
"""Words of a name; a longer run is a headline."""
GERMAN_FIRMS = {
    "Union": re.compile(r"(?:isch\w*|Junge\w?|Frauen|Senioren|Mittelstands)$"),
    "Post": re.compile(r"^(?!Österreich|Schweiz|Deutsch|Luxemburg|Liechtenstein)\w+(?:isch\w*|er)$"),
}
"""Words for bodies and media that name firms in German too, and what stands in front of a body's: Europäische Union."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A name's own words and what they say."""

    words: tuple[str, ...]
    kind: Kind
    """What they say the name is: `Ministry` makes it a government's."""
    plain: bool
    """Whether all are words of the trade, which name no one."""
    signs: tuple[Sign, ...]
    """What speaks for a company in them, or against."""
    numbered: bool
    """Whether a number behind them may tell a firm made for one project from the next: Foo Storage 3, Foo BES 8."""


@lru_cache(maxsize=WORDS_KEPT)
def wording(lang: str, name: str) -> Wording:
    """What the words of `name` say in an article in `lang`."""
    words = tuple(_as_written(word) for word in name.split())
    return Wording(
        words=words,
        kind=_kind(lang, words),
        plain=is_plain(words),
        signs=(
            *_trade_signs(lang, words),
            *_owner_signs(words),
            *_spelling_signs(words),
            *_compound_signs(lang, words),
        ),
        numbered=len(words) > 1 and _may_be_numbered(words[-1]),
    )


def _may_be_numbered(last: str) -> bool:
    return last in TRADES or last in MACRO or (last.isupper() and last not in PLAIN)


def _as_written(word: str) -> str:
    """A word of the trade in capitals as it is spelt elsewhere: ENERGY in GZOG ENERGY."""
    return word.title() if len(word) > LONGEST_SHORT and word.isupper() and word.title() in TRADES else word


def _kind(lang: str, words: tuple[str, ...]) -> Kind:
    """What the words say the name is, in an article in `lang`."""
    if lang in ADJECTIVE_LAST:
        return _romance_kind(words) or body_kind(words)
    at = len(words) if lang != "de" else next((n for n, word in enumerate(words) if word in GERMAN_FIRMS), len(words))
    if at == len(words) or GERMAN_FIRMS[words[at]].search(" ".join(words[:at])):
        return body_kind(words)
    return body_kind((*words[:at], *words[at + 1 :])) if len(words) > 1 else "company"


def body_kind(words: tuple[str, ...]) -> Kind:
    """What the first word for a body among `words` makes of a name; a company where there is none.

    A name may begin with such a word and end as firms' do: Summit Foo Partners, Alliance Bar Holdings. Words that end a
    firm's name surely may hold one too: Foo Power Agency, Bar Electric Association.
    """
    begin = words[0] in OWN_FIRST and words[-1] in OF_FIRMS and len(words) > 1
    held = words[begin : -2 if _ends_surely(words) else None]
    for before, word in zip(("", *held), held, strict=False):
        kind = BODY_KINDS.get(f"{before} {word}") or BODY_KINDS.get(word)
        if kind:
            return kind
        stem = STEM.match(word) if word[-1] > "\u0400" else None
        if stem:
            return STEM_KINDS[stem[0].lower()]
    if words[0] in BROADCASTERS and len(words) > 1 and words[-1] not in TRADES:
        return "media"
    return "company"


def _romance_kind(words: tuple[str, ...]) -> Kind | None:
    """What a name's first word makes of it, unless its last one is a company's (Salar Lithium Holdings), or None."""
    return None if words[-1] in SURE_TRADES else FIRST_KINDS.get(words[0])


def _trade_signs(lang: str, words: tuple[str, ...]) -> Iterator[Sign]:
    """What the words say of a trade."""
    first, last = words[0], words[-1]
    if len(words) == 1:
        return
    if (lang == "de" and _ends_german(words)) or (lang != "de" and last in OF_OWNERS and words[-2].endswith("'s")):
        yield 4, f"ends with {last}"
    elif first in LEADS or (len(words) > 2 and f"{first} {words[1]}" in LEADS):
        yield 4, f"begins with {first}"
    elif _ends_surely(words):
        yield 4 if last not in SITE_LASTS else 4 + SITE, f"ends with {words[-2]} {last}"
    elif last in TRADES:
        yield 2 if last in SITES else 4 if last in SURE_TRADES else 3, f"ends with {last}"
        if lang != "en":
            yield 1, "an English name in another language"
    elif any(word in TRADES for word in words[1:-1]):
        yield 2, "holds a word of the trade"


def _ends_surely(words: tuple[str, ...]) -> bool:
    """Whether the last two words are enough together, behind a name: Foo Power District."""
    return len(words) > 2 and f" {words[-2]} {words[-1]}" in SURE_ENDINGS and not is_plain(words[:-2])


def _owner_signs(words: tuple[str, ...]) -> Iterator[Sign]:
    """That whose group or transport it is, is many people or an office: the Governor's Group."""
    if len(words) > 1 and words[-1] in OF_OWNERS and words[-2].endswith(("'s", "s'")):
        owner = words[-2].removesuffix("'s").removesuffix("'")
        if owner in NO_OWNERS or owner in PERSONS:
            yield VETO, "nobody's firm"


def _ends_german(words: tuple[str, ...]) -> bool:
    """Whether a German name ends with a word for a firm, or behind a name with a craft's: Kramer Umwelttechnik."""
    last = words[-1]
    if is_plain(words[:-1]):
        return False
    if last not in TRADES and GERMAN_LAST.search(last):
        return True
    named = not GERMAN_FIELD.match(words[-2]) and not GERMAN_ADJECTIVE.search(words[-2])
    return named and GERMAN_CRAFT.search(last) is not None


def _is_system_house(words: tuple[str, ...]) -> bool:
    """Whether a name is an abbreviation with System behind it: a firm's, where those of plants say what they do."""
    return len(words) == 2 and words[1] in ("System", "Systems") and words[0].isupper() and words[0] not in PLAIN


def _spelling_signs(words: tuple[str, ...]) -> Iterator[Sign]:
    if MODEL.search(words[-1]):
        yield VETO, "a model's number"
    if is_mark(words[0]) and words[0] not in PLAIN:
        yield 2 if CAMEL.search(words[0]) else 1, "spelt like a brand"
    if len(words) > 1 and words[-1].lower() in SITE_WORDS and not _is_system_house(words):
        yield -SITE, "ends with a word for a site or product"
    if 1 < len(words) < 4 and words[-1] == "Electric" and words[-2].isupper() and len(words[-2]) <= LONGEST_MODEL:
        yield VETO, "a model of a truck"
    if len(words) > 1 and words[-1] in DOCUMENTS:
        yield PAPER, "ends with a word for a law or paper"
    if words[-1] in PHASES:
        yield PHASE, "a phase's number"
    if 1 < len(words) < 4 and words[0] in GIVEN and PLAIN.isdisjoint(words[1:]):
        yield -4, "begins with a given name"
    yield from _vetoes(words)


def _is_pair(words: tuple[str, ...]) -> bool:
    """Whether two partners make the name: Harkort & Brandt, but not Oil & Gas; German nouns have a capital too."""
    if len(words) != 3 or words[1] != "&":
        return False
    return all(len(word) >= LEAST_OF_PARTNER and word[1:].islower() and word not in PLAIN for word in words[::2])


def _compound_signs(lang: str, words: tuple[str, ...]) -> Iterator[Sign]:
    """What names say that are made of a place or matter and of a trade (Уралмаш, Wimar-Plast), or of two partners'."""
    if POLISH_FIRM.fullmatch(words[-1]):
        yield 4, "made like the name of a Polish firm"
    if len(words) == 1 and words[0][0] > "\u0400" and RUSSIAN_FIRM.fullmatch(words[0]):
        yield 3, "made like the name of a Russian firm"
    if lang != "de" and _is_pair(words):
        yield 2, "two partners' names"
    if lang == "de" and 1 < len(words) < 4 and GERMAN_PERSON.fullmatch(words[0]) and not _is_trade(words[-1]):
        yield VETO, "a person's office"
    if lang == "de" and words[0] in DISTRICTS:
        yield VETO, "a district, and what is told of it"


def _is_trade(word: str) -> bool:
    """Whether a German word ends a firm's name, so that none before it is a person's: Fischer Anwalt Holding."""
    return word in TRADES or GERMAN_LAST.search(word) is not None or GERMAN_CRAFT.search(word) is not None


def _vetoes(words: tuple[str, ...]) -> Iterator[Sign]:
    """What makes the words no company's name, whatever stands beside them."""
    if 1 < len(words) < 4 and words[0] in PERSONS and words[-1] not in TRADES:
        yield VETO, "a person's title"
    if " ".join(words) in MACRO:
        yield VETO, "a part of the world"
    if " ".join(words) in SCHEMES:
        yield VETO, "a scheme"
    if len(words) > LONGEST or (len(words) > 2 and not SHOUTED.isdisjoint(words)):
        yield VETO, "a headline, not a name"
