"""Names are found leftmost-longest and only where their script lets a word begin and end."""

from generator.automata import FEW
from generator.facts.matching import Match, Matcher


def found(forms: dict[str, str], text: str) -> list[tuple[int, int, str]]:
    """The spans and payloads that a matcher of `forms` finds in `text`."""
    return [(match.start, match.end, match.payload) for match in Matcher(forms).find(text)]


def test_longest_form_wins_over_shorter() -> None:
    """Of two forms that begin together the longer one is found."""
    assert found({"宁德": "city", "宁德时代": "catl"}, "宁德时代在宁德") == [(0, 4, "catl"), (5, 7, "city")]


def test_latin_form_stands_between_word_boundaries() -> None:
    """A Latin form inside a longer word is not found."""
    assert found({"MAN": "man"}, "MANN, GERMAN, MAN.") == [(14, 17, "man")]


def test_longer_form_without_boundary_gives_way_to_shorter() -> None:
    """Where the longer form runs into a longer word, the shorter form before it is still found."""
    assert found({"New York": "city", "New York Cit": "odd"}, "New York City") == [(0, 8, "city")]


def test_form_after_a_broken_match_is_found() -> None:
    """A form that begins inside a match without a boundary is found."""
    assert found({"Bad Ems": "ems", "Emser Land": "land"}, "Bad Emser Land") == [(4, 14, "land")]


def test_cyrillic_form_stands_between_word_boundaries() -> None:
    """A Cyrillic form inside a longer word is not found."""
    assert found({"Рим": "rome"}, "Примерно в Рим, Римский") == [(11, 14, "rome")]


def test_latin_form_may_touch_han() -> None:
    """Han characters beside a Latin form are a boundary."""
    assert found({"CATL": "catl"}, "与CATL签约") == [(1, 5, "catl")]


def test_hangul_particle_may_follow() -> None:
    """A Korean form is found with its particle, and not inside another word's end."""
    assert found({"한국": "KR"}, "한국은 남한국") == [(0, 2, "KR")]


def test_digit_is_no_part_of_a_word_but_of_a_number() -> None:
    """A form that ends in a digit is not found in a longer number."""
    assert found({"A123": "a123"}, "A1234 A123 A123x") == [(6, 10, "a123"), (11, 15, "a123")]


def test_stem_matches_with_its_tails_only() -> None:
    """A stem is found with any of its endings and with no other."""
    matcher = Matcher({"Москв": "moscow"}, {"Москв": frozenset({"а", "ы", "е"})})
    assert matcher.find("в Москве, Москва, москвич, Москвич, Москв") == [
        Match(2, 8, "moscow"),
        Match(10, 16, "moscow"),
    ]


def test_no_forms_find_nothing() -> None:
    """An empty lexicon finds nothing."""
    assert found({}, "宁德") == []


def test_many_forms_are_found_as_few_are() -> None:
    """A lexicon of more forms than are looked for one by one finds the same, overlapping ones too."""
    few = {"宁德": "city", "宁德时代": "catl", "MAN": "man"}
    many = few | {f"Foo {number}": "other" for number in range(FEW)}
    text = "宁德时代在宁德, MANN, GERMAN, MAN."

    assert Matcher(few).find_all(text) == Matcher(many).find_all(text)
    assert found(many, text) == [(0, 4, "catl"), (5, 7, "city"), (23, 26, "man")]


def test_one_megabyte_is_linear() -> None:
    """A megabyte of one repeated name is read to its end."""
    assert len(Matcher({"万": "a", "万万": "b"}).find("万" * 350_000)) == 175_000
