"""Where a fact's words stand, and the links that lead there."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Evidence
from generator.pages.evidence import count_before, fragment, words
from tests.pages.builders import article, said

TEXT = "CATL plans 10-15 GWh, then more.\n\nAgain: 10-15 GWh."


@pytest.mark.parametrize(
    ("text", "quoted", "expected"),
    [
        ("10-15 GWh", "10-15 GWh", "#:~:text=10%2D15%20GWh"),
        ("a b c", "b", "#:~:text=a-,b,-c"),
        ("A&B, Inc. pays", "A&B, Inc.", "#:~:text=A%26B%2C%20Inc.,-pays"),
        ("宁德时代签约", "宁德时代", "#:~:text=宁德时代,-签约"),
        ("100 % of it", "100 %", "#:~:text=100%20%25,-of%20it"),
        ("one-two three", "three", "#:~:text=one%2Dtwo-,three"),
        ("a=b #1/2 end", "#1/2", "#:~:text=a%3Db-,%231%2F2,-end"),
        ("😀 ok 😀", "ok", "#:~:text=%F0%9F%98%80-,ok,-%F0%9F%98%80"),
    ],
)
def test_a_fragment_keeps_signs_of_its_own_syntax_apart(text: str, quoted: str, expected: str) -> None:
    """Hyphen, comma and ampersand of the words are percent-encoded; before and after tell repetitions apart."""
    start = text.index(quoted)

    assert fragment(text, start, start + len(quoted)) == expected


def test_the_context_never_leaves_the_block() -> None:
    """What stands before and after is of the same block: browsers match no context across blocks."""
    start = TEXT.index("then more.")

    assert fragment(TEXT, start, start + 10) == "#:~:text=15%20GWh%2C-,then%20more."
    assert fragment(TEXT, TEXT.index("Again"), TEXT.index("Again") + 5) == "#:~:text=Again,-%3A%2010%2D15"


def test_the_second_place_of_the_same_words_is_told_apart() -> None:
    """By their number and by what stands before them."""
    second = TEXT.rindex("10-15 GWh")
    item = Evidence(quote="10-15 GWh", start=second, end=second + 9, where="text", rule="test")

    (found,) = words(article("a", TEXT), [item])

    assert (found.nth, found.href) == (1, "#:~:text=Again%3A-,10%2D15%20GWh,-.")


def test_overlapping_places_count() -> None:
    """The script that marks the words finds overlaps too."""
    assert count_before("aaaa", "aa", 2) == 2


def test_one_wording_is_shown_once() -> None:
    """The same words in another place add nothing; other words do; more than six are too many."""
    text = "a b c d e f g h a"
    evidence = [item for sign in "aabcdefgh" for item in said(text, sign)]

    assert [one.quote for one in words(article("a", text), evidence)] == ["a", "b", "c", "d", "e", "f"]


def test_words_of_the_title_lead_to_where_the_text_has_them() -> None:
    """The same words twice: the place that a link can show comes first."""
    evidence = said("10-15 GWh in Ningde", "10-15 GWh", "title") + said(TEXT, "10-15 GWh")

    (found,) = words(article("a", TEXT), evidence)

    assert found.href == "#:~:text=plans-,10%2D15%20GWh,-%2C%20then"


@pytest.mark.parametrize(("where", "note"), [("title", "in the title"), ("meta", "stated in its metadata")])
def test_words_outside_the_text_say_where_they_stand(where: str, note: str) -> None:
    """And are no link."""
    item = Evidence(quote="2022", start=0 if where == "title" else None, end=None, where=where, rule="test")  # type: ignore[arg-type]

    (found,) = words(article("a"), [item])

    assert (found.href, found.note) == ("", note)


@given(st.text(min_size=1, max_size=30), st.data())
def test_a_fragment_holds_exactly_the_words(text: str, data: st.DataObject) -> None:
    """Decoded, its middle part is the quotation; no sign of the syntax is left in any part."""
    text = text.encode("utf-8", "replace").decode()
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    parts = fragment(text, start, end).removeprefix("#:~:text=").split(",")
    middle = [part for part in parts if not part.endswith("-") and not part.startswith("-")]

    assert [unquote(part) for part in middle] == [text[start:end]]


def test_the_context_ends_where_a_browser_sees_the_edge_of_a_word() -> None:
    """Cut inside a word (`накоплен|ия`), the link would lead nowhere in a browser without our script."""
    text = "Обе компании подписали соглашение о накоплении энергии, 25 февраля в городе Ниндэ, провинция Фуцзянь."
    start = text.index("25 февраля")

    assert unquote(fragment(text, start, start + 10)) == "#:~:text=энергии,-,25 февраля,-в городе"
