"""What the index holds: for each token the articles that have it and where, and their entities."""

import pytest

from generator.search.holding import Words, holds
from generator.search.postings import SHARD, postings, shards, words_of
from tests.pages.builders import article, company, region, tag

TOPICS = {"tag:sodium": ("钠离子", "sodium-ion", "Natrium-Ionen")}


def listed(numbers: list[int]) -> list[tuple[int, list[int]]]:
    """Postings read back: each article's number and its places."""
    found, at, number = [], 0, 0
    while at < len(numbers):
        number += numbers[at]
        steps = numbers[at + 2 : at + 2 + numbers[at + 1]]
        found.append((number, [sum(steps[: end + 1]) for end in range(len(steps))]))
        at += 2 + numbers[at + 1]
    return found


def test_a_token_has_its_articles_and_places() -> None:
    """From 0 in the text, below 0 in the title; articles count from 0."""
    some = [
        article("a", "储能与储能", title="储能站"),
        article("b", "CATL", title="-"),
        article("c", "大储能", title="-"),
    ]

    found = postings(some, {})

    assert listed(found["储能"].tolist()) == [(0, [-4, 0, 3]), (2, [1])]


def test_no_phrase_leads_from_the_title_into_the_text() -> None:
    """One place stays free between them."""
    places = words_of(article("a", "B", title="A"))

    assert (places["a"], places["b"]) == ([-2], [0])


def test_an_entity_is_a_token_with_how_much_the_article_is_about_it() -> None:
    """Beside the words: a sign that no word has stands before it."""
    one = article(
        "a", title="-", companies=[company("x", "X")], regions=[region("CN-FJ", primary=False)], tags=[tag("y")]
    )

    found = {token: listed(numbers.tolist()) for token, numbers in postings([one], {}).items()}

    assert found == {":company:x": [(0, [0])], ":region:CN-FJ": [(0, [1])], ":tag:y": [(0, [2])]}


def test_who_mentions_a_topic_in_any_language_is_found_by_all_its_names() -> None:
    """Without being about it."""
    some = [article("a", "钠离子电池"), article("b", "Natrium-Ionen", lang="de"), article("c", "natrium", lang="de")]

    assert listed(postings(some, TOPICS)[":tag:sodium"].tolist()) == [(0, [3]), (1, [3])]


@pytest.mark.parametrize(
    ("name", "text", "lang", "expected"),
    [
        ("Sodium-Ion Battery", "sodium ion batteries", "en", True),
        ("sodium-ion", "sodium and ion", "en", False),
        ("储能电站", "储能，电站", "zh", False),
        ("储能站", "大储能站", "zh", True),
        ("储", "储能", "zh", True),
        ("能", "储能", "zh", True),
        ("Speicher", "Speicherwerk", "de", True),
        ("Speicher", "Energiespeicherung", "de", True),
        ("plant", "plantation", "en", False),
        ("Park", "Parkett", "de", False),
        ("電站", "电站", "zh", True),
        ("-", "- a", "en", False),
    ],
)
def test_a_text_holds_a_name(name: str, text: str, lang: str, expected: bool) -> None:
    """Its words one after the other; a long word may begin a longer one where the language joins words."""
    places = words_of(article("x", text, title="-", lang=lang))

    assert holds(Words(places=places, ordered=sorted(places), lang=lang), name) is expected


def test_shards_follow_the_order_in_which_a_browser_compares() -> None:
    """By UTF-16: a character beyond the basic plane (𠮷, Ext. B) stands before the last of the basic plane (﨎)."""
    (only,) = shards(postings([article("a", "𠮷 﨎 a", title="-")], {}))

    assert list(only) == ["a", "𠮷", "﨎"]


def test_a_shard_is_small_or_a_single_token() -> None:
    """What is larger than a shard has one of its own."""
    many = [article(f"a{number}", "x " * SHARD + "y z", title="-") for number in range(2)]

    assert [list(shard) for shard in shards(postings(many, {}))] == [["x"], ["y", "z"]]
