"""Japanese cities, towns and villages that no table lists, by their last character: 相馬市に, 浪江町で.

Kana or punctuation stands before such a name, and a particle behind it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from generator.facts.gazetteer import Place, PlaceMention, place
from generator.facts.regions.everyday import is_everyday
from generator.facts.regions.judge import Verdict
from generator.facts.regions.zones import made_up
from generator.facts.rules import Passage, fold

COMMON = fold(
    "都市|同|各|全|本|当|両|他|数|複数|新|旧|大|小|中|近隣|周辺|自治|政令|中核|特例|指定|所在|首都|株式|卸売|青果|朝|夜|花|城下|門前|宿場"
    "|港|温泉|商店|地元|関係|隣接|市町|町|村|農|漁|山|下|横|選手|過疎|一部|対象|参加|協定|連携|先進|被災|立地|沿線|沿岸|離島|工業|産業|学園|観光"
    "|大手|有楽|内幸|兜|神保|麹|紀尾井|永田|信濃|浜松|茅場|人形|室|錦糸|北浜|道修|淡路"
)
"""What stands in front of 市, 町 or 村 in words that name none, as a whole: 同市, 市町村, 政令指定都市; and in front of
町 in quarters of Tokyo and Osaka: 大手町."""
TOWN = re.compile(
    fold(
        r"(?:^|(?<=[ぁ-ん、。(\s「·・]))"
        rf"(?P<name>(?!(?:{COMMON})+[市町村])[\u3400-\u9fff々ヶケ]{{2,4}}(?<!都)(?<!市町)[市町村])"
        r"(?=[にでのはをがとへ、。・·)]|から|内[にで])"
    )
)
TRIGGER = re.compile("[市町村]")
NO_PART = fold(
    "対象|全|各|同|本|当|両|他|都市|市街|山間|住宅|沿岸|沿線|周辺|近隣|一部|重点|先行|実施|モデル|該当|指定|中心|東部|西部|南部|北部|中部|計画|候補|"
    "無人|離|被災|避難"
)
"""What stands in front of 地区 and 島 in words that name none: 対象地区, 離島."""
PART = re.compile(
    fold(
        rf"(?:内?の)?(?P<name>(?!(?:{NO_PART})(?:地区|島))[\u3400-\u9fff々ヶケノ]{{1,5}}(?:地区|(?<![半群])島))"
        r"(?=[にでのはをがとへ、。・·)沖]|から)"
    )
)
"""A district or an island of the municipality right before it: 浪江町の棚塩地区, 五島市の福江島."""
WITHIN = re.compile(fold("[市町村](?=内の)"))
"""What stands for the municipality named before: 村内の棚塩地区."""


ABROAD = re.compile(
    r"(?:(?P<dot>·)|[东西南北中]+部(?:の|·)?)(?P<name>[ァ-ヺー]{4,12})(?:市|町)?"
    r"(?=(?:で|に(?![よつ関対])|へ|(?(dot)(?!)|から)|近郊|郊外)(?!ある))"
)
"""A town in kana right behind its country: ドイツ・シュヴァルツハイデで, フランス北部ヴァランシエンヌに."""


def towns(source: Passage, taken: tuple[Verdict, ...] = ()) -> Iterator[Verdict]:
    """The verdicts on the unknown towns of a Japanese passage: Japan's, and those behind a country among the taken."""
    for one in taken:
        found = ABROAD.match(source.folded, one.mention.end) if one.place.level == "country" else None
        if found and one.place.country != "JP" and not is_everyday(found["name"]):
            yield _made(source, *found.span("name"), one.place)
    japan = place("JP")
    unknown = TOWN.finditer(source.folded) if TRIGGER.search(source.folded) else ()
    made = [_made(source, *match.span("name"), japan) for match in unknown if japan]
    yield from made
    yield from _parts(source, sorted((*taken, *made), key=lambda one: one.mention.end))


def _parts(source: Passage, known: Sequence[Verdict]) -> Iterator[Verdict]:
    """The parts of Japan's municipalities among the `known`, in order, each right behind its own or behind 村内の."""
    ends = [(one.mention.end, one.place) for one in known if one.place.country == "JP" and one.place.level == "admin2"]
    at = dict(ends)
    for again in WITHIN.finditer(source.folded) if ends else ():
        number = bisect_left(ends, again.end(), key=lambda pair: pair[0])
        at.setdefault(again.end(), ends[max(0, number - 1)][1])
    for end, held_by in at.items():
        if part := PART.match(source.folded, end):
            yield _made(source, *part.span("name"), held_by)


def _made(source: Passage, start: int, end: int, japan: Place) -> Verdict:
    name = source.text[start:end]
    town = made_up(japan, name, name)
    return Verdict(PlaceMention(start, end, (town,)), town, True, "a town by its last character, or behind its country")
