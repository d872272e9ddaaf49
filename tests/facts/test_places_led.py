"""Names behind words that say place, and the place words that names of organisations touch."""

import pytest

from generator.facts.gazetteer import PlaceMention
from generator.facts.gazetteer.small import opens
from generator.facts.regions.german import towns
from generator.facts.regions.leading import names_behind
from generator.facts.regions.named import beginning_at, beginning_before, is_covered, standing_in
from generator.facts.rules import passage
from generator.model import Evidence


def led(folded: str, lang: str) -> list[str]:
    """The names in a text behind words that say place, as long as a name can be."""
    return [match["name"] for match in names_behind(folded, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("de", "Der Bürgersolarpark Musterau und das Werk in Bad Probe", ["Musterau und das Werk in Bad", "Bad Probe"]),
        ("de", "zwischen Astadt und Bdorf", ["Bdorf"]),
        ("de", "zwischen Astadt, Bdorf", ["Astadt"]),
        ("en", "the town of Fooham, in nearby Barton", ["Fooham", "Barton"]),
        ("en", "a plain Fooham", []),
        ("en", "Berlin Foo", []),
        ("fr", "près d'Aville, commune de Bville", ["Bville", "Aville"]),
        ("it", "stabilimento storico di Fooli", ["Fooli"]),
        ("pl", "w okolicach Foowa", ["Foowa"]),
        ("ru", "посёлка Фоов", ["Фоов"]),
    ],
)
def test_names_behind_words_that_say_place_are_led_to_and_no_others(lang: str, text: str, names: list[str]) -> None:
    """The words are of the language of the text; of two that zwischen joins the last is led to."""
    assert led(text, lang) == names


def test_german_towns_are_told_by_their_ends_and_by_what_leads_to_them() -> None:
    """Behind a word that other nouns follow too, an ending counts that only towns have."""
    text = "In Mustershausen. Der Stadtrat Probestedt; zwischen Abcdorf und Wxyzdorf, aber Pflegeheim in Pflegeheim."
    assert [text[start:end] for start, end in towns(text)] == ["Mustershausen", "Probestedt", "Wxyzdorf"]


def test_a_place_word_is_covered_by_a_long_name_however_many_begin_inside_it() -> None:
    """Four short names stand inside the long one."""
    source = passage("text", "x" * 100)
    spans = [(10, 90), (20, 22), (30, 32), (40, 42), (50, 52), (95, 97)]
    names = standing_in(source, tuple(Evidence(quote="", start=a, end=b, where="text", rule="") for a, b in spans))
    covered = [at for at in (5, 15, 60, 89, 90, 94, 96) if is_covered(PlaceMention(at, at + 1, ()), names)]
    assert covered == [15, 60, 89, 96]


def test_names_are_known_by_where_they_begin() -> None:
    """Of two that begin at one place the shorter."""
    source = passage("text", "x" * 20)
    spans = [(3, 9), (3, 5), (12, 15)]
    names = standing_in(source, tuple(Evidence(quote="", start=a, end=b, where="text", rule="") for a, b in spans))
    assert (beginning_at(3, names), beginning_at(4, names), beginning_before(12, names)) == (
        (3, 5),
        None,
        [(3, 5), (3, 9)],
    )


def test_a_longer_name_is_looked_up_only_where_one_begins_with_its_first_word() -> None:
    """Several towns begin with Bad."""
    assert (opens("de", "Bad"), opens("de", "Musterau")) == (True, False)
