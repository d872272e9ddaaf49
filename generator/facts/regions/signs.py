"""What speaks for a place being that of the event, or against it: signs observed in the whole article, to be weighed.

They ask what a reader looks at: where the place is named and beside which words, where the news is said to be, and
whether that is the place itself, one that it holds or lies in (its kin), or one apart from it. None knows a language.
Their weights stand in `lexicons/weights_places.yml`.
"""

from collections.abc import Callable, Mapping

from generator.facts.regions.standing import Ids, Places, Standing

Sign = Callable[[Standing, Places], float]
"""How much of something is observed of a place: 0 or 1, or a share."""
CROWD = 3
"""So many places of one sentence are a list."""


def _apart(ids: Ids, one: Standing, places: Places) -> bool:
    """Whether there is a place among `ids` that is no kin of this one."""
    return not ids <= places.kin[one.place.id]


def _has_kin(ids: Ids, one: Standing, places: Places) -> bool:
    """Whether there is another place among `ids` that is kin of this one."""
    id_ = one.place.id
    return len(ids & places.kin[id_]) > (id_ in ids)


def _kins_share(one: Standing, places: Places) -> float:
    return sum([places.each[id_].total for id_ in places.kin[one.place.id]]) / places.mentions


def _has_news_beside(one: Standing, places: Places) -> bool:
    """Whether a row holds the place, and another one where the news is said to be."""
    told = [places.told[row] for row in one.rows]
    return True in [len(ids) > (one.place.id in ids) for ids in told]


def _in_crowds(one: Standing, places: Places) -> bool:
    return min([len(places.crowds[sentence]) for sentence in one.sentences]) >= CROWD


EVERYWHERE: Mapping[str, Sign] = {
    "named in the title": lambda one, _: -1 in one.sentences,
    "named first in the fourth sentence or later": lambda one, _: one.first >= 3,
    "named first in the ninth sentence or later": lambda one, _: one.first >= 8,
    "behind a preposition of place": lambda one, _: one.located,
    "behind a preposition of place in the lead": lambda one, _: one.leading and one.located,
    "in the lead, beside words of a project": lambda one, _: one.leading and one.project,
    "a project is sited there": lambda one, _: one.sited,
    "a project is sited there behind the lead": lambda one, _: one.sited and not one.leading,
    "a project is sited in its kin": lambda one, places: _has_kin(places.sited, one, places),
    "beside words of the past or of others": lambda one, _: one.past,
    "twice beside a number with a unit": lambda one, _: one.amounts >= 2,
    "its share and its kin's of all mentions": _kins_share,
    "the lead names its kin": lambda one, places: _has_kin(places.leading, one, places),
    "the title names a place apart from it": lambda one, places: (
        -1 not in one.sentences and _apart(places.titled, one, places)
    ),
    "the lead, without it, places the news apart from it": lambda one, places: (
        not one.leading and _apart(places.leading_news & places.leading, one, places)
    ),
    "the lead places the news apart from it alone": lambda one, places: (
        not one.news and _apart(places.leading_news, one, places)
    ),
    "beside no words of a project, and the lead places the news apart from it": lambda one, places: (
        not one.project and _apart(places.leading_news, one, places)
    ),
    "in a row with a place of the news": _has_news_beside,
    "in a row of three": lambda one, places: True in [len(places.rows[row]) >= CROWD for row in one.rows],
    "only in sentences that name three places": _in_crowds,
}
"""Signs of every place, by name."""
COUNTRIES: Mapping[str, Sign] = {
    "a country": lambda *_: 1,
    "a country only in sentences that name three places": _in_crowds,
    "a country of which the lead names no place, but others": lambda one, places: (
        bool(places.leading) and one.place.id not in places.inside
    ),
    "a country behind the lead that no word places a project in": lambda one, _: (
        not (one.leading or (one.project and one.located))
    ),
    "the country at home, and places in it": lambda one, places: (
        one.place.id == places.home and one.place.id in places.inside
    ),
}
"""Signs of countries alone."""
BELOW: Mapping[str, Sign] = {
    "the lead names other places alone": lambda one, places: bool(places.leading) and not one.leading,
}
"""Signs of places below countries alone."""
UNHEARD = "named only in a dateline, as a seat or as a landmark"
"""The one sign of a place none of whose mentions tells anything of it."""
CERTAIN: Mapping[str, Sign] = {
    "named only beside words of the past or of others": lambda one, _: one.only_past,
    "a meeting is held there, and the news is elsewhere": lambda one, places: (
        one.only_venue and not places.news <= {one.place.id}
    ),
    UNHEARD: lambda *_: 0,
}
"""Signs that settle it, whatever speaks for the place."""
NAMES = frozenset([*EVERYWHERE, *COUNTRIES, *BELOW, *CERTAIN])
"""The names of all signs."""


OF_COUNTRIES = (*EVERYWHERE.items(), *COUNTRIES.items(), *CERTAIN.items())
OF_OTHERS = (*EVERYWHERE.items(), *BELOW.items(), *CERTAIN.items())


def observed(one: Standing, places: Places) -> list[tuple[str, float]]:
    """The signs of one place of an article that are observed, each with its share."""
    table = OF_COUNTRIES if one.is_country else OF_OTHERS
    return [(name, float(share)) for name, sign in table if (share := sign(one, places))]
