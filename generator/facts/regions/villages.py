"""Villages and small towns, each taken only where the words beside it say that a place is meant.

`in Norderwöhrden` · `commune de Drogenbos` · `Coalburn, Scotland` · `in Auchel und Billy-Berclau` (the next of a row).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from generator.facts.gazetteer import MOST, Place, PlaceMention, chain
from generator.facts.gazetteer import place as place_of
from generator.facts.gazetteer.small import FILES, GAP, Village, opens
from generator.facts.regions.judge import Verdict
from generator.facts.regions.judge_spelt import ELSEWHERE
from generator.facts.regions.leading import NAME, melted, names_behind
from generator.facts.regions.no_villages import without_others
from generator.facts.regions.resolve import Setting
from generator.facts.regions.rows import GOES_ON, JOINT, rows
from generator.facts.regions.twins import may_yield, yields, yields_to_its_neighbour
from generator.facts.regions.which_village import chosen, known_as, other_files
from generator.facts.regions.zones import made_up
from generator.facts.rules import Passage

BEFORE_REGION = (
    *(
        ", ",
        " (",
        ", no ",
        ", na ",
        ", en ",
        ", em ",
        ", nel ",
        ", in ",
        ", dans le ",
        ", dans la ",
        ", dans l'",
        ", dans les ",
        ", au ",
        ", aux ",
        ", w ",
    ),
    *(" en ", " no ", " na ", " in ", " dans le ", " dans la ", " dans l'", " dans les "),
    *(f", {noun}{joint}" for noun in ("provincia", "departamento", "estado", "distrito") for joint in (" ", " de ")),
    *(
        f"{to}{noun} {joint}"
        for to in (", dans ", " dans ")
        for noun in ("la région", "la province")
        for joint in ("de ", "du ")
    ),
)
"""What stands between a small place and the region that holds it."""
LONGEST_FIRST = sorted(BEFORE_REGION, key=len, reverse=True)
CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞĄĆĘŁŃŚŹŻŒŠŽА-ЯЁ](?<![\w'-].)")
NEXT = re.compile(rf"{JOINT}(?:(?:in|en|em|w|we|à|a|в|во) )?(?P<name>{NAME})")
"""The next place of a row."""
STRANGER = re.compile(r"[А-ЯЁ][а-яё]{3,20}(?:-[А-ЯЁа-яё]{2,20})?(?:е|ах|ой)(?=,| и | а также |[.;)\n])")
"""A Russian name in the locative, the next of a row or its last."""
ONE = re.compile(rf"{CAPITAL.pattern}[^\W\d_]{{3,20}}(?=, | (?:und|and|et|y|e|i|и|oraz|o) )")
"""A name in a row."""
WHOLE = re.compile(NAME)
LONGER = re.compile(
    r"[ -](?:(?:d[aeio]s?|del|de la|de los|de las|dell[aeo]|am|an der|im|la|el|sur|sous|upon|on|"
    r"nad)[ -])?[A-ZÀ-ÖØ-ÞŁŚŻ]"
)
"""What follows a known name that may be the beginning of a longer one."""
REACH = 40
SPELT_OUT = re.compile(rf"(?:[在于去到赴至]|选[中定址])[\u4e00-\u9fff·]{{2,9}}\((?P<name>{NAME})\)")
"""A name in brackets behind the Chinese one of a place."""
Span = tuple[int, int]
Found = tuple[Span, Place]


def villages(source: Passage, scene: Setting, known: tuple[Verdict, ...]) -> tuple[Verdict, ...]:
    """The verdicts on small places that stand free of all `known` place words, in order."""
    if scene.lang == "zh":
        seen = dict(_spelt_out(source.folded, scene))
    else:
        seen = dict(islice(_all(source.folded, scene, known), MOST)) if scene.lang in FILES else {}
    beside = dict(_all_beside(source.folded, scene, known)) if scene.lang in FILES else {}
    if not (seen or beside):
        return ()
    held = _by_character(one for one in known if one.taken or one.reason != ELSEWHERE)
    free = {span: place for span, place in seen.items() if _is_free(span, place, held, scene)}
    free |= {span: place for span, place in beside.items() if _is_free_beside(span, place, held, scene)}
    found = without_others(source.folded, free, scene.lang)
    return tuple(
        Verdict(PlaceMention(*span, (found[span],)), found[span], True, "a small place beside a word that says place")
        for span in sorted(found)
    )


def _by_character(known: Iterable[Verdict]) -> dict[int, list[Verdict]]:
    """The verdicts on each character."""
    held: dict[int, list[Verdict]] = {}
    for one in known:
        for at in range(one.mention.start, one.mention.end):
            held.setdefault(at, []).append(one)
    return held


def _is_free(span: Span, place: Place, held: Mapping[int, Sequence[Verdict]], scene: Setting) -> bool:
    """Whether a small place stands free of all known words, or holds those that it touches as the longer name.

    Or has the name of a known town which gives way to it.
    """
    touched = {one for at in range(*span) for one in held.get(at, ())}
    return all(_leaves(span, place, one, scene) for one in touched)


def _is_free_beside(span: Span, place: Place, held: Mapping[int, Sequence[Verdict]], scene: Setting) -> bool:
    """The same of a small place right before the region that holds it, to which larger towns give way."""
    touched = {one for at in range(*span) for one in held.get(at, ())}
    return all(_leaves(span, place, one, scene) or _gives_way(span, place, one) for one in touched)


def _gives_way(span: Span, place: Place, one: Verdict) -> bool:
    return (one.mention.start, one.mention.end) == span and yields_to_its_neighbour(one.place, place)


def _leaves(span: Span, place: Place, one: Verdict, scene: Setting) -> bool:
    first, last, _ = one.mention
    if (first, last) == span:
        return may_yield(one, scene) and yields(one.place, place, scene)
    return span[0] <= first and last <= span[1]


def _spelt_out(folded: str, scene: Setting) -> Iterator[Found]:
    """The small places whose names stand in brackets behind their sounds in Chinese: 在比奥托尔巴吉(Biatorbágy)."""
    for match in SPELT_OUT.finditer(folded) if scene.surely and "(" in folded else ():
        place = chosen(known_as(match["name"], scene), scene)
        if place:
            yield match.span("name"), place


def known_closer(verdict: Verdict, scene: Setting) -> Verdict:
    """The verdict on a name found by grammar, with its division where only a country was told and a file knows more."""
    if scene.lang not in FILES or verdict.place.parent != verdict.place.country:
        return verdict
    found = chosen(known_as(verdict.place.name, scene), scene)
    at_home = found and (found.country == verdict.place.country or not scene.chief)
    return verdict._replace(place=found) if found and at_home else verdict


def _all(folded: str, scene: Setting, known: tuple[Verdict, ...]) -> Iterator[Found]:
    taken = {one.mention.start: one for one in known if one.taken}
    passed: set[int] = set()
    for match in names_behind(folded, scene.lang):
        yield from _row(folded, match, scene, taken, passed)
    if scene.lang == "fr":
        yield from _melted(folded, scene)
    for row in rows(folded, known):
        yield from _row(folded, NEXT.match(folded, row[-1].mention.end), scene, taken, passed)
    for verdict in known:
        if verdict.place.level in ("admin1", "admin2") and LONGER.match(folded, verdict.mention.end):
            yield from _longer(folded, verdict.mention.start, verdict.mention.end, scene)


def _row(
    folded: str, match: re.Match[str] | None, scene: Setting, taken: Mapping[int, Verdict], passed: set[int]
) -> Iterator[Found]:
    """The small place at a match's name, and those that follow it in a row, past known ones `taken` by their starts.

    `passed` gets where the row's names start; where another row has been, this one ends: in Ulm, in Fulda, in …
    """
    last: Found | None = None
    while match and match.start("name") not in passed:
        passed.add(match.start("name"))
        known = taken.get(match.start("name"))
        told = known and ((known.mention.start, known.mention.end), known.place)
        small = None if known and not may_yield(known, scene) else _at_name(folded, match, last, scene, taken)
        named = small if known is None or (small and yields(known.place, small[1], scene)) else told
        if named is None:
            return
        if named is not told:
            yield named
        last, match = named, NEXT.match(folded, named[0][1])


def _at_name(
    folded: str, match: re.Match[str], last: Found | None, scene: Setting, taken: Mapping[int, Verdict]
) -> Found | None:
    """The small place at a match's name, or the unknown one between two that are known; `last` stands before it."""
    named = _longest(folded, *match.span("name"), scene) or _stranger(folded, match.start("name"), last, scene)
    named = named or _between(folded, match.start("name"), last, scene, taken)
    goes_on = named and GOES_ON.match(folded, named[0][1]) and named[0][1] + 1 not in taken
    return None if goes_on else named


def _between(folded: str, start: int, last: Found | None, scene: Setting, taken: Mapping[int, Verdict]) -> Found | None:
    """The unknown name between the place before it in a row and a known one: Januária, Manga e Pirapora."""
    name = ONE.match(folded, start) if last and last[1].level == "admin2" else None
    following = NEXT.match(folded, name.end()) if name else None
    holder = place_of(last[1].parent) if last else None
    if not (name and following and holder):
        return None
    known = following.start("name") in taken or _longest(folded, *following.span("name"), scene)
    return (name.span(), made_up(holder, name.group(), name.group())) if known else None


def _longest(folded: str, start: int, end: int, scene: Setting) -> Found | None:
    """The small place with the longest name that begins at `start` and ends by `end` with a word."""
    for stop in _stops(folded, start, end, scene):
        bearing = known_as(folded[start:stop], scene)
        place = chosen(bearing, scene) if bearing else None
        if place:
            return (start, stop), place
    return None


def _stops(folded: str, start: int, end: int, scene: Setting) -> Sequence[int]:
    """Where a known name may end, the farthest first: with its first word alone where no longer one begins with it."""
    gaps = [gap.start() for gap in GAP.finditer(folded, start, end)]
    files = (scene.lang, *other_files(scene.lang, scene.surely))
    if gaps and not any(opens(file, folded[start : gaps[0]]) for file in files):
        return gaps[:1]
    return (end, *reversed(gaps))


def _stranger(folded: str, start: int, before: Found | None, scene: Setting) -> Found | None:
    """The unknown name in the locative that stands in a row behind a known Russian village, beside it."""
    name = STRANGER.match(folded, start) if before and scene.lang == "ru" else None
    holder = place_of(before[1].parent) if before else None
    return ((name.start(), name.end()), made_up(holder, name.group(), name.group())) if name and holder else None


def _melted(folded: str, scene: Setting) -> Iterator[Found]:
    """The French villages whose article the preposition holds: au Pouzin."""
    for match, article in melted(folded):
        start, end = match.span("name")
        for stop in (end, *(gap.start() for gap in reversed([*GAP.finditer(folded, start, end)]))):
            place = chosen(known_as(f"{article} {folded[start:stop]}", scene), scene)
            if place and not GOES_ON.match(folded, stop):
                yield (start, stop), place
                break


def _longer(folded: str, start: int, end: int, scene: Setting) -> Iterator[Found]:
    """The small place whose longer name begins with a known one (Diego de Almagro)."""
    name = WHOLE.match(folded, start)
    found = _longest(folded, start, name.end(), scene) if name else None
    if found and found[0][1] > end and not GOES_ON.match(folded, found[0][1]):
        yield found


def _all_beside(folded: str, scene: Setting, known: tuple[Verdict, ...]) -> Iterator[Found]:
    for verdict in known:
        if verdict.taken and folded.endswith(BEFORE_REGION, 0, verdict.mention.start):
            yield from _beside(folded, verdict, scene)


def _beside(folded: str, region: Verdict, scene: Setting) -> Iterator[Found]:
    """The small place right before a region that holds it (Coalburn, Scotland)."""
    joint = next(one for one in LONGEST_FIRST if folded.endswith(one, 0, region.mention.start))
    stop = region.mention.start - len(joint)
    first = max(0, stop - REACH, folded.rfind("\n", 0, stop) + 1)
    for capital in CAPITAL.finditer(folded, first, stop):
        name = folded[capital.start() : stop]
        inside = [one for one in known_as(name, scene) if _lies_in(one, region.place)]
        place = chosen(inside, scene)
        if place:
            yield (capital.start(), stop), place
            return


def _lies_in(village: Village, region: Place) -> bool:
    """Whether the region holds the village, or is a county of the division that the village is known to lie in."""
    county = ":" not in region.id and region.level == "admin2" and region.parent == village.parent
    return county or region.id in (village.parent, *chain(village.parent))
