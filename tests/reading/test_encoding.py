"""Bytes to text."""

from pathlib import Path

import pytest
import yaml

from generator.model import Decoded
from generator.reading.encoding import decode, is_binary

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/encoding.yml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param(case["text"], encoding, id=f"{encoding}-{case['why']}")
        for case in CASES
        for encoding in case["encodings"]
    ],
)
def test_words_are_read_back_exactly(text: str, encoding: str) -> None:
    """Each encoding gives the same words."""
    data = text.encode(encoding)
    assert decode(data).text == text
    assert not is_binary(data)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"\xef\xbb\xbfx", Decoded(text="x", encoding="utf-8-sig", because="bom")),
        ("ä".encode(), Decoded(text="ä", encoding="utf-8", because="utf-8")),
        (
            '<meta charset="gb2312">镕'.encode("gbk"),
            Decoded(text='<meta charset="gb2312">镕', encoding="gb18030", because="declared"),
        ),
        (
            "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>Да".encode("cp1251"),
            Decoded(
                text="<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>Да",
                encoding="cp1251",
                because="declared",
            ),
        ),
        ("Ниндэ и ".encode() + b"\xff", Decoded(text="Ниндэ и \ufffd", encoding="utf-8", because="damaged")),
    ],
)
def test_the_reason_for_an_encoding_is_told(data: bytes, expected: Decoded) -> None:
    """A mark beats UTF-8, UTF-8 beats a declaration, a declaration beats a guess."""
    assert decode(data) == expected


def test_a_page_in_single_bytes_that_declares_utf_16_is_no_utf_16() -> None:
    """The declaration itself could be read, so it is wrong: the words are told by a guess."""
    words = "Накопитель в Казани работает с мая, сообщила компания."

    assert decode(f'<meta charset="utf-16">{words} '.encode("cp1251")).text.strip().endswith(words)


def test_utf8_beats_a_wrong_declaration() -> None:
    """A page that says gb2312 but is UTF-8 is read as UTF-8."""
    assert decode('<meta charset="gb2312">宁德'.encode()).text.endswith("宁德")
