"""What speaks for a place being that of the event, or against it: signs observed in the whole article, to be weighed.

They ask what a reader looks at: where the place is named and beside which words, where the news is said to be, and
whether that is the place itself, one that it holds or lies in (its kin), or one apart from it. None knows a language.
Their weights stand in `lexicons/weights_places.yml`.
"""

from collections.abc import Callable, Mapping

from generator.facts.regions.standing import Ids, Places, Standing

Sign = Callable[[Standing, Places], float]
"""How much of something is observed of a place: 0 or 1, or a share."""


def _apart(ids: Ids, one: Standing, places: Places) -> bool:
    """Whether there is a place among `ids` that is no kin of this one."""
    return not ids <= places.kin[one.place.id]


def _has_kin(ids: Ids, one: Standing, places: Places) -> bool:
    """Whether there is another place among `ids` that is kin of this one."""
    id_ = one.place.id
    return len(ids & places.kin[id_]) > (id_ in ids)


def _stands_beside(rows: Mapping[int, Ids], one: Standing) -> bool:
    """Whether one of the rows in which the place stands holds another place of `rows`."""
    return True in [len(rows[row]) > (one.place.id in rows[row]) for row in one.rows]


def _comes_late(one: Standing, places: Places) -> bool:
    """Whether the lead names the place behind one, apart from it, where it has placed the news."""
    told = [places.each[id_].first for id_ in places.leading_news - places.kin[one.place.id]]
    return one.leading and not one.news and bool(told) and min(told) < one.first


def _is_abroad(one: Standing, places: Places) -> bool:
    """Whether the lead places the news, and nowhere in the country of this place."""
    return bool(places.leading_lands) and one.place.country not in places.leading_lands


EVERYWHERE: Mapping[str, Sign] = {
    "named in the title": lambda one, _: one.first < 0,
    "named first in the ninth sentence or later": lambda one, _: one.first >= 8,
    "behind a preposition of place": lambda one, _: one.located,
    "behind a preposition of place in the lead": lambda one, _: one.leading and one.located,
    "in the lead, beside words of a project": lambda one, _: one.leading and one.project,
    "a project is sited there": lambda one, _: one.sited,
    "a project is sited there behind the lead": lambda one, _: one.sited and not one.leading,
    "a project is sited in its kin": lambda one, places: _has_kin(places.sited, one, places),
    "beside words of the past or of others": lambda one, _: one.past,
    "twice beside a number with a unit": lambda one, _: one.amounts >= 2,
    "its share of all mentions": lambda one, places: one.total / places.mentions,
    "the title names a place apart from it": lambda one, places: one.first >= 0 and _apart(places.titled, one, places),
    "the lead has placed the news apart from it, and names it in passing": _comes_late,
    "the lead places the news in other countries alone": _is_abroad,
    "in a row with a place of the news": lambda one, places: _stands_beside(places.told, one),
    "in a row with a place of the lead": lambda one, places: _stands_beside(places.led, one),
}
"""Signs of every place, by name."""
COUNTRIES: Mapping[str, Sign] = {
    "a country": lambda *_: 1,
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
    "the lead names its kin": lambda one, places: _has_kin(places.leading, one, places),
    "the lead names other places alone": lambda one, places: bool(places.leading) and not one.leading,
}
"""Signs of places below countries alone."""
UNHEARD = "named only in a dateline, as a seat or as a landmark"
"""The one sign of a place none of whose mentions tells anything of it."""
CERTAIN: Mapping[str, Sign] = {
    "named only beside words of the past or of others, and the news is elsewhere": lambda one, places: (
        one.only_past and bool(places.news)
    ),
    "a meeting is held there, and the news is apart from it": lambda one, places: (
        one.only_venue and _apart(places.news, one, places)
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
