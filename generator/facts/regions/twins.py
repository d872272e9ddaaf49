"""A town abroad and a smaller place of its name in the country that the text tells of: Tipton, Iowa, not England."""

from generator.facts.gazetteer import Place
from generator.facts.regions.judge import Verdict
from generator.facts.regions.judge_spelt import ELSEWHERE, SMALL
from generator.facts.regions.resolve import HOMES, KNOWN_PEOPLE, Setting, near
from generator.facts.regions.view import UNSUPPORTED

DOUBTED = (ELSEWHERE, SMALL, UNSUPPORTED[1])
"""The reasons for which a town is refused that leave the name free for another place."""
YIELDING_PEOPLE = 250
"""Inhabitants in thousands from which a city gives way to no smaller place of its name: Resende in Brazil does."""
SHARED = ("en", "es", "pt")
"""Languages of many countries, of which none is the first."""


def may_yield(one: Verdict, scene: Setting) -> bool:
    """Whether a known word names no more than a town in a country that the text does not name."""
    place = one.place
    town = ":" in place.id and place.people < YIELDING_PEOPLE
    return town and place.country not in scene.surely and (one.taken or one.reason in DOUBTED)


def yields(town: Place, small: Place, scene: Setting) -> bool:
    """Whether the smaller place is meant by the name of a town that may yield: its division or country is named."""
    if _is_in_a_named_division(small, scene) and not near(town, scene):
        return True
    told = small.country == scene.chief if scene.lang in SHARED else town.country not in HOMES.get(scene.lang, ())
    return told and town.country != small.country and small.country in (*scene.surely, scene.likely)


def yields_to_its_neighbour(town: Place, small: Place) -> bool:
    """Whether a town gives way to a smaller one whose region follows at once: Hebron, Maine; but not Paris, Maine."""
    return town.country != small.country and town.level != "country" and town.people < KNOWN_PEOPLE


def _is_in_a_named_division(small: Place, scene: Setting) -> bool:
    """Whether the text names the division that holds a place that no table lists, so that `near` knows no holder."""
    return small.parent != small.country and small.parent in scene.named
