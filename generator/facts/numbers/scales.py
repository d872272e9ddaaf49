"""Scale words: what stands between a number and its unit and multiplies it (万, млн, Mrd., crore)."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from generator import patterns
from generator.facts.numbers.lexicon import alternation, by_initial, lexicon
from generator.facts.rules import fold

ONE = Decimal(1)
OPEN_ENDS = "余多数+여"
THOUSANDS = ("千", "천")
PLUS = re.compile(r"[余多]|数(?=[台基辆両隻か箇])|\+| с лишним(?= )|여(?=[ 만천백억조]| ?[대개기])")
LINK = re.compile(" d[ei](?= m)")
"""Between two scale words: une dizaine de millions, una ventina di milioni."""
# In 1100万千瓦 the 千 belongs to the unit, in 60百万瓦 the 百万 does; in 10亿瓦时 the 亿 is a scale.
NO_UNIT = "(?:(?<=[千兆])(?![瓦伏赫克米])|(?<=百万|十亿)(?!瓦)|(?<![千兆])(?<!百万)(?<!十亿)(?![万亿]瓦))"


@dataclass(frozen=True, slots=True)
class Scales:
    """A language's scale words."""

    pattern: re.Pattern[str]
    initials: frozenset[str]
    """What a scale word, the sign of an open end in front of it or a figure's own thousand (8千7百万) begins with."""
    stems: dict[str, tuple[str, ...]]
    """The words by their first letter, the longest first."""
    values: dict[str, Decimal]
    exact: dict[str, Decimal]


@cache
def scales(lang: str) -> Scales:
    """Scale words for texts in `lang`: its own, English and the ones of every language."""
    tables = lexicon("scales")
    listed: dict[str, int] = tables["en"] | tables["any"] | tables.get(lang, {})
    words = {word: value for word, value in listed.items() if value}
    body = alternation(words)
    return Scales(
        pattern=patterns.compiled(rf"( ?-?)({body}){NO_UNIT}", re.I),
        initials=frozenset(letter for word in words for letter in (fold(word)[0].lower(), fold(word)[0].upper()))
        | frozenset((*OPEN_ENDS, *THOUSANDS)),
        stems=by_initial(sorted(words, key=len, reverse=True)),
        values={word: Decimal(value) for word, value in words.items()},
        exact={fold(word).lower(): Decimal(value) for word, value in words.items()},
    )


@lru_cache(maxsize=4096)
def _scale_value(surface: str, lang: str) -> Decimal:
    table = scales(lang)
    if known := table.exact.get(surface.lower()):
        return known
    alike = table.stems.get(surface[0].lower(), table.values)
    return next(table.values[stem] for stem in alike if patterns.compiled(alternation([stem]), re.I).fullmatch(surface))


def may_scale(folded: str, end: int, lang: str) -> bool:
    """Whether scale words can begin at `end`: behind most numbers none do."""
    return folded[end : end + 3].lstrip(" -")[:1] in scales(lang).initials


def scale_at(folded: str, end: int, lang: str) -> tuple[int, bool, Decimal]:
    """(end, whether 余 or + stands there, scale) of the scale words at `end`."""
    if not may_scale(folded, end, lang):
        return end, False, ONE
    table = scales(lang)
    plus = PLUS.match(folded, end)
    at = plus.end() if plus else end
    scale = ONE
    for _ in range(2):  # 千万亿, millions of millions: two words at most
        link = LINK.match(folded, at) if scale > 1 else None
        match = table.pattern.match(folded, link.end() if link else at)
        if not match:
            break
        scale, at = scale * _scale_value(match[2], lang), match.end()
        late = PLUS.match(folded, at)
        plus, at = plus or late, late.end() if late else at
    return at, bool(plus), scale
