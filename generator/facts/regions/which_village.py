"""Which of the small places that bear a name a text means, if any of them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from generator.facts.gazetteer import Place
from generator.facts.gazetteer import place as place_of
from generator.facts.gazetteer.small import FILES, Village, bearers
from generator.facts.regions.resolve import HOMES, Setting
from generator.facts.regions.zones import made_up


def known_as(name: str, scene: Setting) -> Sequence[Village]:
    """The small places of the name, in the countries of the language and in those that the text surely names."""
    home = bearers(scene.lang, name)
    if home or not (others := other_files(scene.lang, scene.surely)):
        return home
    return [one for lang in others for one in bearers(lang, name) if one.parent[:2] in scene.surely]


@lru_cache(maxsize=8)
def other_files(lang: str, surely: frozenset[str]) -> tuple[str, ...]:
    """The other languages that have a file of small places in one of the countries."""
    return tuple(other for other, lands in FILES.items() if other != lang and not surely.isdisjoint(lands))


def _is_elsewhere(bearing: Sequence[Village], scene: Setting) -> bool:
    """Whether the text tells of the language's countries, but of none of those: news of Portugal means no Brazilian."""
    if scene.surely.isdisjoint(HOMES[scene.lang]) and not scene.likely:
        return False
    told = {*scene.surely, scene.likely}
    return all(one.parent[:2] not in told and one.parent not in scene.named for one in bearing)


def chosen(bearing: Sequence[Village], scene: Setting) -> Place | None:
    """The one that is meant: in a division that the text names, else in its country; of several there the country's."""
    if not bearing:
        return None
    near = [one for one in bearing if one.parent in scene.named] or list(bearing)
    lands = {one.parent[:2] for one in near}
    homes = HOMES[scene.lang]
    if (homes[0] not in lands or scene.chief in homes[1:]) and _is_elsewhere(near, scene):
        return None
    likely = [scene.likely, *sorted(scene.surely), *homes]
    land = next((land for land in likely if land in lands), next(iter(lands)) if len(lands) == 1 else None)
    home = [one for one in near if one.parent[:2] == land]
    if not home:
        return None
    village, parents = home[0], {one.parent for one in home}
    holder = place_of(village.parent if len(parents) == 1 else village.parent[:2])
    return holder and replace(
        made_up(holder, village.name, village.name),
        latitude=village.latitude,
        longitude=village.longitude,
        exact=len(parents) == 1,
    )
