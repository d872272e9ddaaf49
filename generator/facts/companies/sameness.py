"""Whether two names mean one company: a short form of the other, or a slip of the pen.

Subsidiaries named in full stay apart: 安徽巡鹰动力能源科技有限公司 shares the brand of 安徽巡鹰新能源集团有限公司,
not its trade words.
"""

import re

from generator.facts.companies.han import without_tail
from generator.facts.companies.han_surroundings import SUBSIDIARY
from generator.facts.companies.mentions import Mention, reason_of
from generator.facts.companies.spelt import core_of
from generator.facts.companies.vocabulary import BRANCHES, LEADS, MACRO, TRADES
from generator.facts.companies.words import either, listed

HAN_LEGAL = re.compile(f"(?:{either(listed('legal_forms', 'han'))})$")
AT_HOME = re.compile(
    r"\((?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|广西|宁夏|西藏"
    r"|新疆|内蒙古|深圳|广州|杭州|南京|苏州|常州|无锡|宁波|合肥|武汉|成都|西安|厦门|青岛|中国|集团|株|有)\)"
)
"""A place at home or a legal form in brackets is part of a registered name; a country there makes a branch."""
LEAST_TYPO_LENGTH = 8
"""Characters of a name in which one wrong character is a slip, not another name."""
LEAST_SLIP_LENGTH = 12
"""The same of a name in Latin or Cyrillic letters."""
LEAST_DECLINED = 5
"""Letters of a name of one word that Polish declines."""
LEAST_STEM = 3
"""Letters that all cases of a Russian word begin with: Новая, Новой."""
ENDING_LETTERS = "аеёиоуыэюяйь"
DECLENSION = re.compile(
    f"[{ENDING_LETTERS}]*(?:[ыиоеая]м|[ыи]ми|[ая]ми|[ыиая]х|[ое]в|[ое]го|[ое]му)?[{ENDING_LETTERS}]*$"
)
"""The endings of Russian words: Новая Энергия, Новой Энергии, Новых Решений."""
VOWELS = frozenset("aeiouyęą")
CASES = frozenset(["a", "u", "owi", "em", "ie", "ów"])
"""Endings of a name that ends in a consonant."""
MARKED = re.compile("«([^«»]+)»$")
"""A name with the marks in which alone the lexicon knows it: сеть «Магнит», so that «Магнита» is one of its cases."""
LEADING = frozenset(form for word in LEADS for form in (word.casefold(), f"{word.casefold()}n"))
"""Kinds in front of a name, also in the German dative: Stadtwerken Foo."""
ARMS = ("创投", "资本", "金控", "金租", "置业", "地产")
"""Last words of a firm within a group, which is not the group: 大亚创投."""
SPELT_ARMS = tuple(f" {word}" for word in listed("company_heads", "latin", "arm"))
"""The same of a known group's: Foo Ventures beside Foo."""
GROUP_WORDS = frozenset({"", "HD", "ホールディングス", "集团", "公司", "股份", "控股", "集团公司"})
OF_THE_HEAD = frozenset(["holding", "holdings", "group", "gruppe", "groupe", "grupo", "gruppo", "grupa"])
"""Words that the head of a group has in its registered name, and no other company of it."""
NATIONS = frozenset(listed("company_heads", "romance_nations"))
"""Adjectives of nations, in small letters: Estafeta Mexicana."""
TAIL_WORDS = (TRADES - BRANCHES) | {"Vehicle", "Of", "And"}


def is_han(name: str) -> bool:
    """Whether a name is written in Chinese, Japanese or Korean characters, a form in brackets first or not."""
    return name.lstrip("(")[:1] > "\u2e80"


def is_subsidiary(one: Mention) -> bool:
    """Whether the text introduces the company as somebody's subsidiary."""
    return SUBSIDIARY in map(reason_of, one.signs)


def same(short: Mention, full: Mention, places: frozenset[str]) -> bool:
    """Whether `short` names the company of `full`, the longer name; `places` are casefolded place words."""
    if not is_han(full.name):
        if is_subsidiary(full) or is_subsidiary(short) or (short.id and not full.id and full.name.endswith(SPELT_ARMS)):
            return core_of(short.name) == core_of(full.name)
        pair = brand(short.name, places), brand(full.name, places)
        return same_spelt(*pair, places) or (is_long(pair[0]) and one_left_out(*pair))
    if full.id and not short.id and short.rule in ("company.list", "company.han-coined"):
        return short.name in without_tail(full.name)
    if not full.core or not is_han(short.name) or _without_place(full) == short.name:
        return bool(full.core) and is_han(short.name)
    if bool(short.id) != bool(full.id) or is_subsidiary(full) or _branches_off(short, full):
        return False
    return _abbreviates(short, full) or (_place(short) == _place(full) and one_slip(short.name, full.name))


def are_two_firms(short: str, full: str) -> bool:
    """Whether both names carry a legal form, and the longer one says what a part of a group does: Foo Solar GmbH."""
    cores = core_of(short), core_of(full)
    if cores[0] == short.casefold() or cores[1] == full.casefold():
        return False
    one, other = (frozenset(core.split()) for core in cores)
    return one < other and not other - one <= OF_THE_HEAD


def _branches_off(short: Mention, full: Mention) -> bool:
    """Whether one of two names has a place in brackets that makes it a branch: 蜂巢能源科技(泰国)有限公司."""
    return ("(" in full.name) != ("(" in short.name) and (bool(full.id) or not AT_HOME.search(full.name))


def _place(one: Mention) -> str:
    return one.name[: one.name.find(one.core)]


def _without_place(one: Mention) -> str:
    return one.name[one.name.find(one.core) :]


def _abbreviates(short: Mention, full: Mention) -> bool:
    """Whether two names have one brand, no two places, and the shorter one's last words are among the longer one's."""
    place, tail = short.name.partition(full.core)[::2]
    if full.core not in short.name or (short.core and short.core not in (full.core, short.name)):
        return False
    if place and not full.name.startswith(place):
        return False
    if tail in GROUP_WORDS and full.name.endswith(ARMS):
        return False
    return tail in GROUP_WORDS or _is_subsequence(tail, full.name.partition(full.core)[2])


def _is_subsequence(short: str, full: str) -> bool:
    characters = iter(full)
    return all(char in characters for char in short)


def one_slip(short: str, full: str) -> bool:
    """Whether one character was left out, added or changed (安徽巡鹰能源集团 for 安徽巡鹰新能源集团)."""
    least = min(len(short), len(full))
    if least < LEAST_TYPO_LENGTH or abs(len(short) - len(full)) > 1:
        return False
    half = least // 2
    if short[:half] != full[:half] and short[half - least :] != full[half - least :]:
        return False  # one slip leaves one half as it was
    pairs = zip(short, full, strict=False)
    at = next((number for number, (one, other) in enumerate(pairs) if one != other), min(len(short), len(full)))
    return short[at:] == full[at + 1 :] or short[at + 1 :] == full[at:] or short[at + 1 :] == full[at + 1 :]


def is_long(name: str) -> bool:
    """Whether a spelt name has enough words and letters that a letter less is a slip, not another name."""
    return len(name) >= LEAST_SLIP_LENGTH and " " in name


def one_left_out(short: str, full: str) -> bool:
    """Whether `full` has one letter more, within a word or at the end of one (Foo-eS Solutions)."""
    at = next(
        (number for number, (one, other) in enumerate(zip(short, full, strict=False)) if one != other), len(short)
    )
    return full[at : at + 1].isalpha() and short[at:] == full[at + 1 :] and full[at - 1 : at] != " "


def brand(name: str, places: frozenset[str]) -> str:
    """The words of a spelt name without legal form, place or kind in front (Ningbo VREMT, Grupa Energa); casefolded.

    Hyphens are blanks (the Rock-Tech-Aktie is Rock Tech's). A place stays that nothing but words of a trade
    follows (Hamburg Energie is not Berlin Energie), and in Russian.
    """
    marked = MARKED.search(name)
    core = core_of(marked[1] if marked else name)
    if core[:1] > "\u0400":
        return core
    core = core.replace("-", " ")
    first, _, rest = core.partition(" ")
    placed = first in places and not all(_adds_nothing(word, places) for word in rest.split())
    return rest if rest and (placed or first in LEADING) else core


def same_spelt(short: str, full: str, places: frozenset[str]) -> bool:
    """Whether the brand `full` is `short`, inflected or with words that tell no company from another."""
    if short and short[-1] > "\u0400":
        pairs = list(zip(short.split(), full.split(), strict=False))
        return short.count(" ") == full.count(" ") and all(
            not stems(one).isdisjoint(stems(other)) for one, other in pairs
        )
    if is_declined(short, full):
        return True
    if not short or not full.startswith(short):
        return False
    rest = full[len(short) :]
    return not rest or (rest[0] == " " and all(_adds_nothing(word, places) for word in rest.split()))


def is_declined(one: str, other: str) -> bool:
    """Whether two names of one word are cases of one in Polish: Energa, Energi, Energę; Solaris, Solarisa."""
    if min(len(one), len(other)) < LEAST_DECLINED or " " in one + other:
        return False
    if one[-1] in VOWELS and other[-1] in VOWELS:
        return one[:-1] == other[:-1] and not {one[-1], other[-1]}.isdisjoint("iyęą")
    return one[-1] not in VOWELS and other.startswith(one) and other[len(one) :] in CASES


def _adds_nothing(word: str, places: frozenset[str]) -> bool:
    capital = word.capitalize()
    return capital in TAIL_WORDS or capital in MACRO or word.strip("()") in places or word in NATIONS


def stems(word: str) -> set[str]:
    """What a Russian word may be a case of: Газпром and Газпромом share the first, Новая and Новых the second."""
    return {word.rstrip(ENDING_LETTERS), DECLENSION.sub("", word)} if len(word) > LEAST_STEM else {word}
