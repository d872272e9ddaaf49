"""What the words of a mention's sentence tell of it: a project's place, a venue, a company's seat, an earlier deed.

The words stand in `regions.yml`. Those of a passage are found in one pass; a mention then asks for those around it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from math import inf
from typing import NamedTuple

import ahocorasick_rs

from generator.characters import lowered
from generator.facts.gazetteer.table import rules
from generator.facts.rules import Passage, fold

REACH = 120
"""How far a sentence is read to either side of a mention, in characters."""
SEAT, ELSEWHERE, ENDING, RIVALRY, SITE, VENUE = 28, 60, 32, 48, 90, 30
"""So many characters before a mention hold the words of a seat or of another site, any preposition; so many after it
those of a venue."""
KINDS = ("project", "past", "besides", "others", "elsewhere", "seat", "profile", "venue")
AMOUNT = re.compile(
    r"[0-9](?<![0-9][0-9])[0-9.,]*+ ?+(?:[kmgt]wh?p?\b|mio|mrd|mln|mld|[mb]illion|milli|млн|млрд|[мгк]вт|mega|giga|"
    r"tonn?e?s?\b|тонн|t/a|%|[兆千吉]瓦|万千瓦|[万億亿]|吨|台|辆|套|座|[メキギ][ガロ]|기가|메가|억|대)"
)
"""A number with a unit, in lower case."""
YEAR = re.compile(r"20(?<!\d20)[0-4]\d(?!\d)")
DATED = re.compile(r"\s*(?:in|im|в|en|em|w|a|nel) [^\W\d_]{3,10}(?: de)? 20\d\d\b")
# Both alternatives behind one class of characters: the search then skips to the next of them.
STOP = re.compile(r"[.。！？!?;；\n](?:(?<!\.)|(?<!\b\w\.) )\s*+")
IN_PLACE = re.compile(
    r"(?:\b(?:in|im|at|à|en|au|aux|em|no|na|w|we|в|во|на|nel|nella|nello|a)(?: (?:the|der|den|dem|la|el|los))?"
    r"(?: (?:town|village|city|state|county|municipality) of|"
    r" (?:commune|ville|village|région|département|zone industrielle|port|estado|municipio|comuna|provincia|región|"
    r"departamento|distrito|localidad|cant[oó]n|partido|ciudad|isla|parroquia|corregimiento|comarca|término municipal|"
    r"polígono industrial|puerto)(?: [a-zà-ÿ]{4,15})? (?:de los|de las|de la|del|des|du|de)|"
    r" (?:comune|regione|provincia|territorio|località|area industriale|zona industriale)(?: (?:di|del|della))?|"
    r" (?:município|distrito|concelho|cidade|freguesia|estado) d[eoa]| (?:gmin|miejscowoś|powie|województw|ws)\w{1,4}|"
    r"(?: [a-zäöüß-]{3,25}er)? (?:gemeinde|landkreis|ortsteil|stadtteil|stadtbezirk|stadt|"
    r"ortslagen|ortsteilen|gemeinden|ortschaften|dörfern|städten)|"
    r" (?:[a-zäöüß]{3,25}ischen)| (?:[а-яё]+(?:ой|ом|ых) )?"
    r"(?:станиц|деревн|с[её]л|пос[её]лк|город|район|округ)(?:е|ах|ях))?"
    r" |nell'|dell'|commune de |[在于(（])$"
)
PLACED_AFTER = re.compile("에서|에|内?[にで]")
SEATED_BEHIND = re.compile(r"-based|(?:, [^\W\d_. ]{2,20}\.?)?[ -]headquartered|, [^\W\d_. ]{2,20}\.?-based")
"""What stands behind a company's seat (the Dallas, Texas headquartered firm)."""
SEAT_IN_BRACKETS = re.compile(r"[^场所地点设线站区库事」)]\((?:[^()\n]{1,24}[、・·])?$")
"""What stands before a company's seat in Japanese news (東亜電池(堺市)); behind `工場` the bracket holds the site."""
DISTRICT = (
    r"(?: (?:el|la|los|las|l'|le|les|o|a|os|as|un|una|um|uma))?"
    r"(?: ?(?:municipio|comuna|localidad|provincia|región|departamento|distrito|ciudad|estado|término municipal|"
    r"cantón|partido|"
    r"polígono industrial|parque industrial|zona industrial|comarca|isla|commune|ville|région|département|"
    r"zone industrielle|"
    r"comune|regione|località|zona industriale|area industriale|território|município|concelho|cidade|freguesia)s?"
    r"(?: [a-zà-ÿ]{4,16})? (?:de los|de las|de la|del|della|de|di|do|da|du|des|d'))? ?$"
)
SITED = {
    "es": re.compile(
        r"\b(?:ubic|situ|emplaz|localiz|constru|instal|desarroll|levant|implant|asent|ejecut|radic|erig)"
        r"(?:ad[oa]s?|id[oa]s?|arán?|irán?|an?|ye|yen|arse|irse) (?:en|cerca de|junto a)" + DISTRICT
    ),
    "pt": re.compile(
        r"\b(?:localiz|situ|instal|constru|implant|ergu|sedi|ficar|erguer|desenvolv)"
        r"(?:ad[oa]s?|íd[oa]s?|id[oa]s?|ará|arão|irá|irão|á|ão|a|am|ar) (?:em|no|na|nos|nas|perto de|junto a)"
        + DISTRICT
    ),
    "fr": re.compile(
        r"\b(?:situ|install|implant|constru|bas|érig|aménag|localis)(?:ée?s?|ite?s?|era|eront|ira|iront|er) "
        r"(?:à|en|au|aux|dans|sur|près de)" + DISTRICT
    ),
    "it": re.compile(
        r"\b(?:situat|ubicat|realizzat|costruit|localizzat|install?at|previst|insediat|sorg|sorger|realizzar|nascer|"
        r"trov)"
        r"(?:[oaie]|à|anno|erà|eranno|erann|si)? (?:a|ad|in|nel|nella|nei|nelle|nello|nell'|presso)" + DISTRICT
    ),
}
"""What gives a place to a project in Romance languages: se construirá en la localidad salteña de, sera implanté à."""
RIVAL = re.compile(
    r"(?:\b(?:more|less|larger|bigger|faster|higher|mehr|größer|weniger|więcej|mniej|больше|меньше|крупнее|"
    r"más|menos|plus|moins|più|meno|mais) (?:than|als|niż|чем(?: в)?|que|di|del|do que)(?: in| en)? |"
    r"\baus dem [a-zäöüß-]{3,30}ischen |\b(?:unternehmen|firma|hersteller|konzern) [\w .&-]{2,30} aus |"
    r"\b(?:landes|bundes)?regierung in |ministerium in |[比较距]|相比|距离)$"
)
"""What stands before a place that only measures the news."""
SUPERLATIVE = re.compile(r"\b(?:naj[a-ząćęłńóśźż]{4,}|pierwsz\w{1,3}|jedyn\w{1,3})(?: [^\W\d_][\w„”\"-]*){0,6} w $")
"""What a country only measures in Polish: największy magazyn energii w Polsce."""
THAN = ("than", "als", "niż", "чем", "que", "di", "del")
RIVAL_ENDS = (
    *(f" {than}{tail} " for than in THAN for tail in ("", " in", " en", " в")),
    *("ischen ", " aus ", "regierung in ", "ministerium in ", "比", "较", "距", "离"),
)
"""One of these stands right before a place where RIVAL can match."""
DIRECTED_LAST = (" in ", " at ", " near ")
DIRECTED = re.compile(r"(?:north|south|east|west|miles|kilomet\w+|km) (?:of|from) [\w' .-]{2,30} (?:in|at|near) $")
"""What lies beside a landmark, in front of the place that holds both: land west of Foo Road in Wandby."""
PLACE_ENDS = (" ", "'", "在", "于", "(", "（")
"""The characters one of which stands right before a place where IN_PLACE can match."""
ORIGIN = re.compile(
    "出发|起运|始发|注册(?:成立|的)|の[^、。に]{0,8}(?:企业|业|社|メーカー|大手|ベンチャー)"
    "|(?: ?소재|에 본사)|(?:[,·]? ?[가-힣]{2,6})?(?:에|,)? ?이어 "
)
"""What stands behind a place where a company comes from."""
ORIGIN_REACH = 3
"""So many characters behind a place tell whether ORIGIN can match: one of them is Han, kana or Hangul."""
Spans = tuple[list[int], list[int]]
"""Where sentences begin and end to stop, in order."""
Words = tuple[list[int], list[float]]
"""Where words begin, in order, and for each how early it or a later one ends; one more, which never ends."""
NOWHERE: Words = ([], [inf])


@dataclass(frozen=True, slots=True)
class Told:
    """A passage in lower case, where its sentences stop, and where the words of each kind stand."""

    lowered: str
    stops: Spans
    words: Mapping[str, Words]
    amounts: list[int]
    """Where numbers with units begin."""


class Sentence(NamedTuple):
    """The sentence `first:last` around the mention `start:end` of a passage, up to REACH characters to either side."""

    told: Told
    first: int
    start: int
    end: int
    last: int


@lru_cache(maxsize=4)
def told(source: Passage, lang: str) -> Told:
    """What a passage tells, for all mentions in it."""
    text = lowered(source.folded)
    kinds, finder = _finder(lang)
    found: dict[str, list[tuple[int, int]]] = {}
    for number, start, end in finder.find_matches_as_indexes(text, overlapping=True):
        for kind in kinds[number]:
            found.setdefault(kind, []).append((start, end))
    words = {kind: _in_order(spans) for kind, spans in found.items()}
    amounts = [amount.start() for amount in AMOUNT.finditer(text)]
    stops = [stop.span() for stop in STOP.finditer(text)]
    return Told(text, ([start for start, _ in stops], [end for _, end in stops]), words, amounts)


def _in_order(spans: list[tuple[int, int]]) -> Words:
    spans.sort()
    earliest = [*accumulate([end for _, end in reversed(spans)], min, initial=inf)]
    return [start for start, _ in spans], earliest[::-1]


@cache
def _finder(lang: str) -> tuple[tuple[list[str], ...], ahocorasick_rs.AhoCorasick]:
    """The kinds of each word of a language by its number, and what finds the words."""
    kinds: dict[str, list[str]] = {}
    for kind in KINDS:
        for word in _words(kind, lang):
            kinds.setdefault(word, []).append(kind)
    form = ahocorasick_rs.Implementation.DFA  # the fastest to search, and of so few words small
    return tuple(kinds.values()), ahocorasick_rs.AhoCorasick(kinds, store_patterns=False, implementation=form)


@cache
def _words(kind: str, lang: str) -> tuple[str, ...]:
    """The words of a kind as they stand in a sentence; those of English for a language without any of its own."""
    table = rules()[kind]
    listed = table if isinstance(table, list) else table.get(lang, table["en"])
    return tuple(dict.fromkeys(fold(word).lower() for word in listed))


def sentence(told: Told, start: int, end: int) -> Sentence:
    """The sentence around the mention at `start:end`."""
    starts, ends = told.stops
    behind, ahead = bisect_right(ends, start), bisect_left(starts, end)
    first = max(0, start - REACH, ends[behind - 1] if behind else 0)
    last = min(len(told.lowered), end + REACH, *starts[ahead : ahead + 1])
    return Sentence(told, first, start, end, last)


def number(held: Sentence) -> int:
    """How many sentences of the passage end before the mention."""
    return bisect_right(held.told.stops[1], held.start)


def holds_amount(held: Sentence) -> bool:
    """Whether the sentence holds a number with a unit."""
    at = bisect_left(held.told.amounts, held.first)
    return at < len(held.told.amounts) and held.told.amounts[at] < held.last


def _stands(told: Told, kind: str, first: int, last: int) -> bool:
    """Whether a word of the kind stands in `first:last`."""
    starts, earliest = told.words.get(kind, NOWHERE)
    return earliest[bisect_left(starts, first)] <= last


def _stands_around(held: Sentence, kind: str) -> bool:
    if kind not in held.told.words:
        return False
    starts, earliest = held.told.words[kind]
    before = earliest[bisect_left(starts, held.first)] <= held.start
    return before or earliest[bisect_left(starts, held.end)] <= held.last


def tells_of_project(held: Sentence) -> bool:
    """Whether the sentence tells of a plant, a project or a delivery."""
    return _stands_around(held, "project")


def tells_of_past(held: Sentence) -> bool:
    """Whether the sentence tells of earlier deeds or of another's; behind the first one also of further works."""
    return _stands_around(held, "past") or (number(held) > 0 and _stands_around(held, "besides"))


def is_dated(held: Sentence, year: str) -> bool:
    """Whether the sentence begins with a month of some year, or all its years lie before `year` ("" if unknown).

    Beyond the lead such a sentence tells of a milestone.
    """
    if DATED.match(held.told.lowered, held.first):
        return True
    years = YEAR.findall(held.told.lowered, held.first, held.last) if year else ()
    return bool(years) and max(years) < year


def tells_of_others(held: Sentence) -> bool:
    """Whether the sentence tells of works that stand already, not of the new one."""
    return _stands_around(held, "others")


def is_seat(held: Sentence, lang: str, passed: int) -> bool:
    """Whether the place is said to be a company's seat (总部位于, based in).

    `passed` is where the place before it ends: the words in front of that tell of that one.
    """
    text, start = held.told.lowered, held.start
    if SEATED_BEHIND.match(text, held.end) or (lang == "ja" and SEAT_IN_BRACKETS.search(text[held.first : start])):
        return True
    if "seat" not in held.told.words:
        return _stands(held.told, "profile", held.first, start)
    first = max(held.first, start - SEAT, passed)
    clause = max(first, text.rfind(",", first, start) + 1)
    if text.endswith(DIRECTED_LAST, clause, start) and DIRECTED.search(text, clause, start):
        clause = start
    return _stands(held.told, "seat", clause, start) or _stands(held.told, "profile", held.first, start)


def is_elsewhere(held: Sentence) -> bool:
    """Whether the clause makes the place a site that was given up, or where the goods come from (ursprünglich in)."""
    if "elsewhere" not in held.told.words:
        return False
    first = max(held.first, held.start - ELSEWHERE)
    clause = max(first, held.told.lowered.rfind(",", first, held.start) + 1)
    return _stands(held.told, "elsewhere", clause, held.start)


def is_rival(held: Sentence) -> bool:
    """Whether the place is one that the news is measured by (more than China), or where a company comes from."""
    text = held.told.lowered
    if text.endswith(RIVAL_ENDS, 0, held.start) and RIVAL.search(text[max(0, held.start - RIVALRY) : held.start]):
        return True
    behind = text[held.end : held.end + ORIGIN_REACH]
    return not behind.isascii() and ORIGIN.match(text, held.end) is not None


def is_superlative(held: Sentence, lang: str) -> bool:
    """Whether the place is the country of which something is the largest."""
    return lang == "pl" and SUPERLATIVE.search(held.told.lowered, held.first, held.start) is not None


def is_site(held: Sentence, lang: str) -> bool:
    """Whether the words right before the place give it to a project (位于, entsteht in)."""
    text, start = held.told.lowered, held.start
    if text.endswith(_words("sited", lang), held.first, start):
        return True
    first = max(held.first, start - SITE)
    return (
        lang in SITED and text.endswith(PLACE_ENDS, first, start) and SITED[lang].search(text[first:start]) is not None
    )


def is_venue(held: Sentence, located: bool) -> bool:
    """Whether a meeting or a ceremony is said to be held there; `located` as of `is_located`."""
    korean = "\uac00" <= held.told.lowered[held.end - 1] <= "\ud7a3"
    placed = located or korean or held.told.lowered.endswith(("、", "和", "与", "及"), held.first, held.start)
    return placed and _stands(held.told, "venue", held.end, min(held.last, held.end + VENUE))


def is_located(held: Sentence, lang: str) -> bool:
    """Whether a preposition of place stands right before it (in Deutschland), or a particle after it (대전에서)."""
    if lang in ("ja", "ko") and PLACED_AFTER.match(held.told.lowered, held.end):
        return True
    before = held.told.lowered[max(held.first, held.start - ENDING) : held.start]
    return before.endswith(PLACE_ENDS) and IN_PLACE.search(before) is not None
