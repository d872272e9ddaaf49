"""What cleaning keeps for every document: nothing is lost, nothing is cut later, nothing takes its square."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import markup
from generator.cleaning import clean
from generator.cleaning.lexicon import patterns
from generator.model import Declared, Document, Seed
from generator.reading import read
from tests.conftest import SEEDS

SENTENCE = "The operator said on Monday that the second phase of the battery would be finished in spring this year."
LINES = [
    SENTENCE,
    "该公司在合肥签署协议，将投资三十亿元建设储能电池生产基地，项目分两期实施，全部建成后年产能可达十吉瓦时，主要供应国内外的大型储能电站。",
    "Share",
    "相关阅读",
    "Read more",
    "0",
    "免责声明：本文仅供参考。",
    "责任编辑：张三",
    "首页 > 新闻 > 正文",
    "Читайте также",
    "A title of some words",
    "3 May 2024",
    f"{SENTENCE}（责任编辑：张三）",
    f"{SENTENCE}（责任编辑：张三）（编辑：李四）",
]


def document_of(lines: list[str]) -> Document:
    """A plain text of these lines."""
    blocks = tuple(markup.of_lines(line) for line in lines)
    return Document(seed="seeds/a.txt", form="text", encoding="utf-8", declared=Declared(), blocks=blocks)


@settings(deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=14))
def test_cleaning_twice_is_cleaning_once(lines: list[str]) -> None:
    """A clean document stays as it is, with its cuts."""
    once = clean(document_of(lines))
    assert clean(once) == once


@settings(deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=14))
def test_every_word_is_kept_or_cut(lines: list[str]) -> None:
    """The words of blocks and cuts together are the words of the document."""
    document = document_of(lines)
    cleaned = clean(document)
    words = "".join(sorted("".join([cleaned.text, *(cut.text for cut in cleaned.cuts)])))
    assert words.replace("\n", "") == "".join(sorted(document.text)).replace("\n", "")


@settings(deadline=None)
@given(st.lists(st.sampled_from(LINES[3:]), max_size=8))
def test_sentences_of_the_article_stay(furniture: list[str]) -> None:
    """Whatever stands below, the two long paragraphs above it stay."""
    document = document_of([SENTENCE, LINES[1], *furniture])
    assert clean(document).blocks[:2] == document.blocks[:2]


@pytest.mark.parametrize("path", SEEDS, ids=[path.stem for path in SEEDS])
def test_a_clean_seed_stays_clean(path: Path) -> None:
    """The five real documents."""
    for document in read(Seed(path=f"seeds/{path.name}", data=path.read_bytes())).documents:
        once = clean(document)
        assert clean(once) == once


def test_the_frame_of_001_is_gone_and_its_own_text_whole() -> None:
    """Head and tail of the NetEase page go, byline and day of publication stay."""
    (path,) = [path for path in SEEDS if path.name.startswith("001")]
    (document,) = read(Seed(path=f"seeds/{path.name}", data=path.read_bytes())).documents
    lines = [block.text for block in document.blocks]
    cleaned = clean(document)
    title = "聚力交通运输领域节能降碳 山西太原打造新能源重卡产业生态"
    own = lines[
        lines.index("中国经济时报记者 曹英 ■郑锦玮") : lines.index(next(x for x in lines if x.startswith("特别声明")))
    ]
    assert own[1] == "本文刊发于2月2日中国经济新闻网"
    assert own[-1].endswith("就重卡制造、充换电设施等环节的技术应用与发展现状进行了现场交流。")
    assert [block.text for block in cleaned.blocks] == [title, *own]
    assert len(cleaned.cuts) == 13


@pytest.mark.parametrize("stem", ["000", "002", "003", "004"])
def test_a_seed_without_a_frame_loses_nothing(stem: str) -> None:
    """The other four have no boilerplate."""
    (path,) = [path for path in SEEDS if path.name.startswith(stem)]
    (document,) = read(Seed(path=f"seeds/{path.name}", data=path.read_bytes())).documents
    assert clean(document) == document


@pytest.mark.parametrize(
    "unit",
    [
        "万",
        "(",
        "a",
        " ",
        "分享 ",
        "> a ",
        "1 ",
        "Share ",
        "Teilen ",
        "просмотров 1 ",
        "5 views ",
        "关注 12 ",
        "\\",
        "🙂",
    ],
)
def test_one_thing_over_and_over_takes_linear_work(unit: str, lines_run: Callable[[Callable[[], object]], int]) -> None:
    """In one paragraph, and in paragraphs of every length that a rule looks at: a few hundred lines for each."""
    whole = document_of([unit * (1_000_000 // len(unit))])
    parts = document_of([unit * (length // len(unit)) for length in range(10, 900, 9)])
    clean(whole)  # loads the lexicon
    assert lines_run(lambda: clean(whole)) < 500
    assert lines_run(lambda: clean(parts)) < 500 * len(parts.blocks)


def test_every_pattern_has_a_name_of_its_own() -> None:
    """A cut names its rule."""
    names = [pattern.id for pattern in patterns()]
    assert len(names) == len(set(names))
