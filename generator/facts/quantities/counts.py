"""What a number counts: a classifier (100台), or a head noun within a few words (48 new charging stations)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from generator import capacities, patterns
from generator.capacities import OTHER, PIECES
from generator.facts.numbers import Mark, Number
from generator.facts.numbers.lexicon import alternation, lexicon
from generator.facts.rules import fold

ADJECTIVE = re.compile(r"(?:ск|льн)(?:и[йехм]|ими|ы[йехм]|ыми|ого|ому|ом|ая|ую)$")
"""How Russian adjectives end that begin like a noun that isn't counted (городских, региональных)."""
ATTRIBUTES = {"ru": ("ых", "их"), "pl": ("ych", "ich")}
"""How attributes end in the genitive; any other word in front of cars is what is counted: fires of cars."""
ENDS_KOREAN = re.compile(r"(?:[를을의가이와과로도만은는에씩][서는도]?)?(?![가-힣])")
"""Behind a classifier that a Korean number in words counts by: 두 대의 트럭, but two continents are 두 대륙."""
NOTHING = r"(?!)"
WORDS_AHEAD = 5
REACH = 16
NEAR = 400
LINK = re.compile(" (?:de|di|of)(?= )")
"""Between a scale word and what is counted: 2 millones de paneles, une centaine de bus."""
AXLES = r"\d[xXхХ×]\d"
"""How a truck is driven, between a count and its noun: 300 4x2 trucks."""
ASIDE = re.compile(r" \([^()\n]{1,30}\)(?= [^\W\d])")
"""A bracket between a number and what it counts: 60 (12-meter AC) buses."""
CLAUSE_END = re.compile(r"[,，;；:：。!?！？\n()（）\d]")
RELATIVE = re.compile(r"[^,，。;；\n\d]{0,12}\d[\d.]*[^,，。;；\n\d]{1,6}的")
"""Between a classifier and what it counts: 20个最大功率为240千瓦的充电桩."""
ENDS_COUNT = re.compile(r" ?(?:[和与及]|以及|并|を|と|が|は|に|와|과|를|을|는|은|가|이 )")
"""Behind a classifier: what follows is another thing (重卡100台和充电桩20个, 트럭 100대와 충전기 20기)."""
BARE_CLASSIFIERS = frozenset("台套颗块") | {"台套", "台/套", "台(套)"}
MACHINE_CLASSIFIERS = frozenset({"台", "台套", "颗"})
"""They count machines and cells, as those of one thing alone do, whatever place the clause goes on to name."""
KOREAN_CLASSIFIERS = frozenset({"대", "기"})

Class = Literal["counted", "refused", "passing", "plain"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a word means behind a number: `value` is what is counted, or why it isn't."""

    kind: Class
    value: str = ""


PLAIN = Verdict("plain")


@dataclass(frozen=True, slots=True)
class Nouns:
    """A language's head words, as one pattern per verdict."""

    phrases: dict[str, Verdict]
    openers: frozenset[str]
    """The first words of the phrases that have several."""
    shapes: tuple[tuple[re.Pattern[str], Verdict], ...]


@cache
def nouns(lang: str) -> Nouns:
    """The head words for texts in `lang`: its own first, then the English ones."""
    table: Any = lexicon("units_counts")
    counted = lexicon("counted_things")["nouns"] | table["nouns"]
    phrases: dict[str, Verdict] = {}
    shapes: list[tuple[re.Pattern[str], Verdict]] = []
    for name in dict.fromkeys((lang, "en")):
        rows = [(Verdict("refused", reason), words.get(name, ())) for reason, words in table["not_counted"].items()]
        rows += [(Verdict("counted", of), words.get(name, ())) for of, words in counted.items()]
        rows.append((Verdict("passing"), table["passing"].get(name, ())))
        rows.append((Verdict("refused", "a sum of money"), _currencies()))
        for verdict, words in rows:
            plain = [fold(word).lower() for word in words if "*" not in word]
            phrases |= {word: verdict for word in plain if word not in phrases}
            if starred := [fold(word).lower() for word in words if "*" in word]:
                shapes.append((_shape(starred), verdict))
    openers = frozenset(phrase.split(" ")[0] for phrase in phrases if " " in phrase)
    return Nouns(phrases, openers, tuple(shapes))


@cache
def _currencies() -> tuple[str, ...]:
    """Currencies in one word, behind which a sum's buses are not counted: 52,2 mln zł miały kosztować autobusy."""
    surfaces = (surface for row in lexicon("currencies") for surface in row.get("behind", ()))
    return tuple(surface for surface in surfaces if " " not in surface and surface[0] < "\u2e80")


def _shape(words: Iterable[str]) -> re.Pattern[str]:
    return patterns.compiled("|".join(re.escape(word).replace(r"\*", r"[\w'-]*") for word in words))


@lru_cache(maxsize=8192)
def verdict(word: str, lang: str) -> Verdict:
    """What `word` (lower case, perhaps several words) means behind a number in `lang`."""
    table = nouns(lang)
    known = table.phrases.get(word)
    if known or " " in word:
        return known or PLAIN
    meaning = next((meaning for pattern, meaning in table.shapes if pattern.fullmatch(word)), PLAIN)
    return PLAIN if meaning.kind == "refused" and ADJECTIVE.search(word) else meaning


def counted(folded: str, number: Number, lang: str) -> Mark | str | None:
    """The mark of a counted thing, or the reason why it is none; None where nothing is counted."""
    if folded[number.end : number.end + 2].strip()[:1] > "\u2e80":
        return _classified(folded, number)
    return _headed(folded, number, lang)


def _headed(folded: str, number: Number, lang: str) -> Mark | str | None:
    """The first head word within reach behind the number."""
    link = LINK.match(folded, number.end) if number.scale > 1 else None
    aside = ASIDE.match(folded, number.end) if folded.startswith(" (", number.end) else None
    words, ends = _words_behind(folded, link.end() if link else aside.end() if aside else number.end)
    if aside:
        words, ends = words[:1], ends[:1]
    if folded[number.end : number.end + 1] == "-":  # a 1,500-vehicle order counts, 20-foot containers don't
        words, ends = [f"{word}s" if lang == "en" else word for word in words[:1]], ends[:1]
    for i in range(len(words)):
        meaning, size = _meaning(words[i : i + 3], lang)
        if meaning.kind == "counted":
            rule = f"{meaning.value} counted by a noun"
            return Mark(number.start, ends[i + size - 1], PIECES, rule, of=meaning.value)
        if meaning.kind == "refused":
            return meaning.value
        if meaning.kind == "passing":
            break
        if of := _near_noun(folded, number, words[i].rstrip("."), lang):
            return Mark(number.start, ends[i], PIECES, f"{of} counted by a noun", of=of)
    make = _makes().get(words[0], "") if words else ""
    return Mark(number.start, ends[0], PIECES, f"{make} counted by their make", of=make) if make else None


def headed(folded: str, end: int, lang: str) -> str:
    """What the first head word behind `end` names, if it is something that is counted; else empty."""
    words, _ = _words_behind(folded, end)
    for i, word in enumerate(words):
        meaning, _ = _meaning(words[i : i + 3], lang)
        if meaning.kind != "plain":
            return meaning.value if meaning.kind == "counted" else ""
        if not word.endswith(ATTRIBUTES.get(lang, "")):
            return ""
    return ""


def _near_noun(folded: str, number: Number, word: str, lang: str) -> str:
    """What `word` counts because the text around speaks of it (Зарядку обеспечат 24 станции); else empty."""
    of = _nouns_near(lang).get(word, "")
    if not of:
        return ""
    around = folded[max(0, number.start - NEAR) : number.end + NEAR].lower()
    return of if any(cue in around for cue in lexicon("counted_things")["near"][of]) else ""


@cache
def _nouns_near(lang: str) -> dict[str, str]:
    table = lexicon("counted_things").get("nouns_near", {})
    return {word: of for of, words in table.items() for word in words.get(lang, ())}


@cache
def _makes() -> dict[str, str]:
    return {word: of for of, words in lexicon("counted_things").get("makes", {}).items() for word in words}


@cache
def _word() -> re.Pattern[str]:
    return re.compile(
        r"[ -]{1,2}(?:[dD]')?[\"«„“'(]?([^\W\d][\w'-]*\.?|%|(?<=[a-zа-я] )\d{1,3}(?= [^\W\d])"
        rf"|{rating()}(?= [^\W\d])|\d{{1,3}}-[^\W\d][\w'-]*|{AXLES}(?=[ -]))"
    )


def rating() -> str:
    """A pattern for what one of the things that are counted has: four 400kW chargers, 5,000 300mm wafers."""
    units = "|".join(map(re.escape, sorted(capacities.rated(), key=len, reverse=True)))
    return rf"(?:\d{{2,4}}|\d\d?[.,]\d)[ -]?(?:{units})" if units else NOTHING


def _words_behind(folded: str, end: int) -> tuple[list[str], list[int]]:
    """The words behind `end` up to the next sign, in lower case, and where each ends."""
    words: list[str] = []
    ends: list[int] = []
    while len(words) < WORDS_AHEAD and (match := _word().match(folded, end + _comma(folded, end, words))):
        end = match.end()
        words.append(match[1].lower())
        ends.append(end)
        if match[1][-1] == "." and folded[end + 1 : end + 2].isupper():  # the next sentence begins
            break
    return words, ends


def _comma(folded: str, end: int, words: list[str]) -> bool:
    """Whether a comma at `end` stands between adjectives: 250 battery-electric, low-floor buses."""
    return len(words) == 1 and "-" in words[0] and folded[end : end + 1] == ","


def _meaning(words: list[str], lang: str) -> tuple[Verdict, int]:
    """What the longest known phrase at the head of `words` means, and how many words it has."""
    longest = len(words) if words[0] in nouns(lang).openers else 1
    for size in range(longest, 0, -1):
        phrase = " ".join(words[:size])
        for form in (phrase, phrase[:-1]) if phrase[-1] == "." else (phrase,):
            meaning = verdict(form, lang)
            if meaning.kind != "plain":
                return meaning, size
    return PLAIN, 1


def classifiers() -> tuple[str, ...]:
    """All counters of Chinese, Japanese and Korean."""
    return tuple(word for table in _classifier_tables() for words in table.values() for word in words)


def _classifier_tables() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Counters of anything by how they count, and those of one thing alone by its id; the latter win."""
    return lexicon("units_counts")["classifiers"], lexicon("counted_things").get("classifiers", {})


@cache
def _classifier() -> re.Pattern[str]:
    return re.compile(" ?(" + alternation(classifiers()) + ")(?!数)")


@cache
def _no_classifier() -> re.Pattern[str]:
    return re.compile("|".join(map(fold, lexicon("units_counts")["no_classifiers"])))


@cache
def _classes() -> dict[str, str]:
    general, own = _classifier_tables()
    rows = [*((kind, general[kind]) for kind in ("maybe", "open")), *own.items()]
    return {fold(word): kind for kind, words in rows for word in words}


@cache
def _things() -> tuple[re.Pattern[str], dict[str, Verdict]]:
    own = lexicon("counted_things").get("things", {})
    meanings = {fold(word): Verdict("counted", of) for of, words in own.items() for word in words}
    refused = lexicon("units_counts")["uncounted_things"]
    meanings |= {fold(word): Verdict("refused", "places and projects") for word in refused}
    words = sorted(meanings, key=lambda word: (-len(word), word))
    return patterns.compiled("|".join(map(re.escape, words))), meanings


def _classified(folded: str, number: Number) -> Mark | str | None:
    match = _classifier().match(folded, number.end)
    if not match or _no_classifier().match(folded, match.start(1)):
        return None
    if number.how == "words" and not ENDS_KOREAN.match(folded, match.end()):
        return None
    word = match[1]
    kind = _classes()[word]
    behind = _thing_behind(folded, match.end(), 3 if word == "个" else 1)
    ahead = _thing_before(folded, number.start)
    thing = ahead or behind if ENDS_COUNT.match(folded, match.end()) else behind or ahead
    if thing and thing.kind == "refused" and kind in ("maybe", "open") and word not in MACHINE_CLASSIFIERS:
        return thing.value
    of = thing.value if thing and thing.kind == "counted" else ""
    if kind not in ("maybe", "open"):
        of = kind
    if not of and (kind == "maybe" or word not in BARE_CLASSIFIERS | KOREAN_CLASSIFIERS):
        return "no unit"
    if not of and word in KOREAN_CLASSIFIERS and number.value < 30:
        return "no unit"
    return Mark(number.start, match.end(), PIECES, f"{of or 'things'} counted by a classifier", of=of or OTHER)


def _thing_behind(folded: str, end: int, gap: int) -> Verdict | None:
    """The first thing in the rest of the clause, or the last of a run of them (换电重卡: trucks)."""
    aside = RELATIVE.match(folded, end)
    end = aside.end() if aside else end
    stop = CLAUSE_END.search(folded, end, end + REACH)
    limit = stop.start() if stop else min(len(folded), end + REACH)
    pattern, meanings = _things()
    found: Verdict | None = None
    last = end
    for match in pattern.finditer(folded, end, limit):
        if found and match.start() > last + gap:
            break
        found, last = meanings[match[0]], match.end()
    return found


def _thing_before(folded: str, start: int) -> Verdict | None:
    """The last thing of the clause in front of the number (建成换电站100座)."""
    begin = max(0, start - REACH)
    pattern, meanings = _things()
    ahead = folded[begin:start]
    cut = max((match.end() for match in CLAUSE_END.finditer(ahead)), default=0)
    return next((meanings[m[0]] for m in reversed(list(pattern.finditer(ahead, cut)))), None)
