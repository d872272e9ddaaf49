"""What is cut around articles, and what must stay; the cases are in `tests/cases/cleaning.yml`."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import markup
from generator.cleaning import clean
from generator.model import Declared, Document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/cleaning.yml").read_text("utf-8"))

BODIES = {
    "zh": "某公司在合肥签署协议，将投资三十亿元建设储能电池生产基地，项目分两期实施，全部建成后年产能可达十吉瓦时，主要供应国内外的大型储能电站和新能源重卡。",
    "ru": "Компания построит в Казани завод аккумуляторов мощностью пять гигаватт-часов в год, сообщили в её пресс-службе,"
    " а первая очередь заработает уже в следующем году.",
    "de": "Der Betreiber des Speichers in Salzgitter will die Leistung im Mai von zehn auf zwanzig Megawatt erhöhen, wie er"
    " am Montag mitteilte, und dafür neue Container aufstellen.",
    "en": "The operator of the plant said on Monday that the second phase of its battery would be finished in spring and"
    " that the plant would then be the largest of the whole region.",
    "fr": "L'exploitant de la centrale a annoncé lundi que la deuxième phase de sa batterie serait terminée au printemps et"
    " que le site serait alors le plus grand de la région.",
    "es": "El operador de la planta anunció el lunes que la segunda fase de su batería estará terminada en primavera y que"
    " entonces será la mayor de toda la región.",
    "ja": "同社は月曜日、電池工場の第二期工事が来春に完成すると発表し、完成後は地域で最大の蓄電設備になるとの見通しを示した。投資額は公表していないが、約三百人を新たに雇用する。",
    "ko": "이 회사는 월요일에 배터리 공장의 2단계 공사가 내년 봄에 끝난다고 밝혔으며, 완공되면 지역에서 가장 큰 설비가 된다고 설명하고 삼백 명을 새로 고용할 계획이라고 덧붙였다.",
}
ENDS = {"zh": "记者从现场获悉。", "ja": "会社が明らかにした。"}


def article(case: dict[str, Any]) -> tuple[list[str], Document]:
    """The paragraphs of the article itself, and the document with the case's lines around and inside it."""
    body = BODIES[case["lang"]]
    own = [f"{body} {number}" + ENDS.get(case["lang"], ".") for number in ("A", "B", "C", "D")]
    middle = case.get("middle", [])
    lines = [*case.get("head", []), *own[:2], *middle, *own[2:], *case.get("tail", [])]
    blocks = tuple(markup.of_lines(line) for line in lines)
    return own, Document(seed="seeds/a.txt", form="text", encoding="utf-8", declared=Declared(), blocks=blocks)


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_boilerplate_goes_and_the_article_stays(case: dict[str, Any]) -> None:
    """Exactly the lines under `kept` stay, in their order, around the whole article."""
    own, document = article(case)
    cleaned = clean(document)
    left = [block.text for block in cleaned.blocks]
    assert [line for line in left if line not in own] == case["kept"]
    assert [line for line in left if line in own] == own


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_nothing_is_lost_unseen(case: dict[str, Any]) -> None:
    """Every line is in the article or among the cuts, and every cut names its rule."""
    _, document = article(case)
    cleaned = clean(document)
    before = sorted(block.text for block in document.blocks)
    assert sorted([*(block.text for block in cleaned.blocks), *(cut.text for cut in cleaned.cuts)]) == before
    assert all(cut.rule for cut in cleaned.cuts)
