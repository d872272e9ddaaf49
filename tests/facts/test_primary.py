"""Which places are the event's: what is observed of each, and what the observations weigh."""

import pytest

from generator import explain
from generator.facts import regions
from generator.facts.rules import Scope, passage
from generator.model import Candidate, Declared

LEAD = "A battery plant will be built in Leeds. The firm, based in Paris, hires."


def weighed(text: str, title: str = "") -> dict[str, Candidate]:
    """How each place of an English article was weighed, by its first words."""
    titles = (passage("title", title),) if title else ()
    scope = Scope(passages=(*titles, passage("text", text)), lang="en", declared=Declared())
    candidates = regions.find(scope, ()).candidates
    return {one.evidence.quote: one for one in candidates if one.kind == "primary region"}


def signs(text: str, name: str, title: str = "") -> dict[str, float]:
    """What is observed of the place, each sign with its share."""
    return {str(sign): share for sign, share, _ in weighed(text, title)[name].signs}


def test_the_place_of_a_plant_in_the_lead_has_the_signs_of_the_event() -> None:
    """Each is one that the explanation names."""
    assert signs(LEAD, "Leeds") == {
        "named at all": 1,
        "behind a preposition of place": 1,
        "behind a preposition of place in the lead": 1,
        "in the lead, beside words of a project": 1,
        "a project is sited there": 1,
        "its share of all mentions": 1,
    }


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("The firm, based in Bristol, hires.", "named only in a dateline, as a seat or as a landmark"),
        ("The Bristol, England headquartered firm hires.", "named only in a dateline, as a seat or as a landmark"),
        (
            "Previously it had a site in Bristol.",
            "named only beside words of the past or of others, and the news is elsewhere",
        ),
        (
            "The papers were signed. Bristol signed in May, as a ceremony.",
            "the lead has placed the news apart from it, and names it in passing",
        ),
        ("Bristol has 20 MW, and soon in Bristol 40 MW.", "twice beside a number with a unit"),
        ("It buys from Bristol, Glasgow and Sheffield.", "in a row with a place of the lead"),
        ("Bristol, England, is far.", "its share of all mentions"),
    ],
)
def test_what_a_sentence_says_of_a_place_is_a_sign(sentence: str, sign: str) -> None:
    """The words in front of a place, behind it and around it, and the other places."""
    assert sign in signs(f"A battery plant will be built in Leeds. {sentence}", "Bristol")


def test_the_country_where_the_lead_places_the_news_speaks_against_places_of_others() -> None:
    """But not where the lead only names a country."""
    abroad = "the lead places the news in other countries alone"

    assert abroad in signs("A battery plant will be built in Leeds. Buyers sit in Lyon.", "Lyon")
    assert abroad not in signs("A battery plant will be built in Leeds. Buyers sit in Bristol.", "Bristol")
    assert abroad not in signs("Leeds has plans. Buyers sit in Lyon.", "Lyon")


def test_what_is_told_of_the_past_alone_speaks_against_a_place_where_the_news_is_elsewhere() -> None:
    """An article may only tell how a plant came to be."""
    past = "named only beside words of the past or of others, and the news is elsewhere"

    assert past in signs(f"{LEAD} Previously it had a site in Bristol.", "Bristol")
    assert past not in signs("Previously the firm had built a plant in Bristol.", "Bristol")


def test_the_title_speaks_for_whom_it_names_and_against_those_apart_from_it() -> None:
    """What holds a place of the title is not apart from it."""
    text = "The plant in Leeds, England, is ready. Bristol knows."
    title = "A plant for Leeds"

    assert "named in the title" in signs(text, "Leeds", title)
    assert "the title names a place apart from it" in signs(text, "Bristol", title)
    assert "the title names a place apart from it" not in signs(text, "England", title)


def test_a_country_is_weighed_by_signs_of_its_own() -> None:
    """What the lead says of its places, and whether words place a project in it."""
    observed = signs("A battery plant will be built in Leeds. Prices in France and Italy fell.", "France")

    assert "a country" in observed
    assert "a country of which the lead names no place, but others" in observed


def test_a_company_s_home_in_the_possessive_tells_nothing_of_the_news() -> None:
    """But a place of the country does: Spain's Galicia."""
    unheard = "named only in a dateline, as a seat or as a landmark"

    assert unheard in signs("Finland's Wartec will deliver storage to Latvia.", "Finland")
    assert unheard not in signs("Storage is built in Spain's Galicia.", "Spain")


def test_the_explanation_prints_each_sign_with_its_weight() -> None:
    """As `digest explain` shows it."""
    told = explain._candidate(weighed(LEAD)["Paris"])

    assert told.startswith("    refused Paris  (text 59-64)")
    assert told.endswith("named only in a dateline, as a seat or as a landmark (-20.0)")
