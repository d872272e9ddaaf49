"""Signs in the words around a place word that no place is meant, or that one surely is.

All patterns are tried on folded text right before or right after the mention; each is anchored, so that the work
does not grow with the text.
"""

import re
from dataclasses import dataclass

from generator.facts.gazetteer import PlaceMention

REACH = 24


@dataclass(frozen=True, slots=True)
class Refusal:
    """A sign against a place word: tried `before` (ending at the mention), on its `word`, `after` it."""

    name: str
    word: re.Pattern[str]
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None


def _refusal(name: str, word: str = "", before: str = "", after: str = "") -> Refusal:
    return Refusal(
        name,
        re.compile(word),
        re.compile(f"(?:{before})$") if before else None,
        re.compile(after) if after else None,
    )


HAN_WORD = r"^[\u4e00-\u9fff]"
LATIN_WORD = r"^[A-Za-zÀ-ž]"
CYRILLIC_WORD = r"^[А-ЯЁ]"

REFUSALS = (
    _refusal("part of a river, sea or bay", HAN_WORD, after=r"(?:河(?![南北源池])|江(?![苏西])|湾(?!区)|湾区|海峡|运河|群岛|半岛|盆地|高原|山脉|大桥|海域)"),
    _refusal("part of a street or station", HAN_WORD, after=r"(?:[东西南北中]?路(?![径线由演透况段网])|大街|大道|[东西南北]站|站(?!点|在|上|式|位)|机场|国际机场)"),
    _refusal("part of an institution's name", HAN_WORD, after=r"(?:(?:[\u4e00-\u9fff]{0,6})(?:大学|学院|医院|证券交易所|交易所|日报|晚报|早报|晨报|时报|电视台|广播|有色网|卫视)|银行|证券|时间|经济时报|证券报|能源报|汽车报|电力报)"),
    _refusal("parts of two words", "^中国$", before="[其集]", after=r"[内际轩]|"),
    _refusal("parts of two words", "^中国$", after="家"),
    _refusal("parts of two words", "^日本$", before=r"[\d今昨近当同]"),
    _refusal("parts of two words", "^海地$", before="[沿上内]|", after="区"),
    _refusal("parts of two words", "^加纳$", after="[入税米]"),
    _refusal("parts of two words", "^上海$", before="以", after="[外量拔]"),
    _refusal("an event of countries", "^(?:中非|中美|中欧)$"),
    _refusal("part of a river, sea or bay", LATIN_WORD, after=r" (?:Bay|River|Sea|Strait|Gulf|Ocean|Lake|Canal|Basin|Bight|Desert|Mountains|Street|Road|Avenue|Lane|Boulevard|Airport|Straße|Meer|Bucht)\b"),
    _refusal("part of a river, sea or bay", LATIN_WORD, before=r"\b(?:Gulf of|Bay of|Lake|Río|River|Rio|Mount|Mt\.|Fort|rue de|Rue de|avenue|Golf von|Golfe de|Golfo de|Golfo di) "),
    _refusal("part of an institution's name", LATIN_WORD, after=r" (?:University|Times|Post|Daily|News|Institute|Stock Exchange|Universität|Zeitung|Tageblatt|Morgenpost|Agreement|Protocol|Abkommen)\b"),
    _refusal("part of an institution's name", LATIN_WORD, before=r"\b(?:University of|Universität|Université de|Bank of|Universidad de|Università di|Treaty of|Bank für) "),
    _refusal("part of a river, sea or bay", CYRILLIC_WORD, after=r" (?:море|моря|залив|залива|пролив|река|реки|улица|улицы)\b"),
)  # fmt: skip

LOCATIVE = re.compile(
    r"(?:\b(?:in|at|near|from|to|of|outside|around|im|in der|bei|aus|nach|nahe|Stadt|Gemeinde|Standort|Werk|Raum|Region|"
    r"town of|city of|village of|City of|Town of|Landkreis|Kreis|Bezirk|à|A|a|de|près de|ville de|en|di|da|em|no|w|we|z|pod|"
    r"города?|городе|г\.|посёлке|поселке|в|во|из|под|около|близ|near the)"
    r" |[,(/] ?| - |^)$"
)
QUALIFIED = re.compile(r"(?:, [A-ZÀ-ŽА-ЯЁ][^\W\d_]+|\s?\([A-ZÀ-ŽА-ЯЁ])")
NAME_BEFORE = re.compile(r"(?:^|[^.!?:»\"”\n] )([A-ZÀ-ŽА-ЯЁ][a-zà-žа-яё]+|[A-Z]\.) $")
NAME_AFTER = re.compile(r" [A-ZÀ-ŽА-ЯЁ][a-zà-žа-яё]+")


def refusal(folded: str, mention: PlaceMention) -> str | None:
    """Why the mention is no place whatever the rest of the text says, or None."""
    word = folded[mention.start : mention.end]
    before = folded[max(0, mention.start - REACH) : mention.start]
    after = folded[mention.end : mention.end + REACH]
    for sign in REFUSALS:
        if (
            sign.word.search(word)
            and (sign.before is None or sign.before.search(before))
            and (sign.after is None or sign.after.match(after))
        ):
            return sign.name
    return None


def locative(folded: str, mention: PlaceMention) -> bool:
    """Whether a preposition, a list or a word such as `Stadt` before the mention says that it is a place."""
    return bool(LOCATIVE.search(folded[max(0, mention.start - REACH) : mention.start]))


def personal(folded: str, mention: PlaceMention) -> bool:
    """Whether a capitalised neighbour makes the mention look like a part of a person's or a brand's name."""
    before = folded[max(0, mention.start - REACH) : mention.start]
    after = folded[mention.end : mention.end + REACH]
    return bool(NAME_BEFORE.search(before) or NAME_AFTER.match(after))
