"""What each taken mention says of its place: whether a project stands there, a meeting is held there, and the like."""

import re
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from typing import NamedTuple

from generator.facts.gazetteer import Place, chain
from generator.facts.regions import cues
from generator.facts.rules import Passage

NAMES = r"[A-ZÀ-ŽА-ЯЁ][\w'-]+(?:[/ ][A-ZÀ-ŽА-ЯЁ][\w'-]+){0,3}"
DATELINE = re.compile(
    r"\W{0,3}[^\n]{0,40}?(?:\([A-Z][\w ]{1,24}\) ?[-—]|\((?:dpa|ТАСС)[^)\n]{0,30}\)|[日社][讯电]|[讯电][】\])]|"
    r"消息|\d{1,2} [а-я]+\.? ?/|, \w+\.? \d{1,2}(?:, \d{4})? ?(?:/PRN|\(GLOBE|--))|"
    rf"{NAMES}(?:, {NAMES})? [-—] |"
    rf"{NAMES}(?:, {NAMES})?, (?:den )?\d{{1,2}}\.? [a-zà-žа-яёA-Z]{{3,10}}\.? \d{{4}}|"
    rf"{NAMES}\. (?=[A-ZÀ-ŽА-ЯЁ«])|"
    r"[\[(](?!사진|자료|출처|그래픽|이미지|写真|画像|出典|资料)[^\])=\n]{1,10}=|"
    r"\[[^\]\n]{1,14}\d日 ?[^\]\n]{2,12}\]|"
    r"【[^】\n]{1,20}(?:通信|共同|新闻|时事|社|记者|编集部|编辑部|ニュース|=[^】\n]+)】"
)
OPENING = 400
"""How far into the text a paragraph with the dateline begins at most, in characters."""
LONGEST_DATELINE = 120
DISTRICTS = (
    r"(?:provincia|regi[oó]n|comuna|municipio|estado|departamento|comune|regione|concelho|distrito|município|county|district|"
    r"province|state|city|town|region|département|région|commune|canton) (?:of|de|di|do|da|del|della|du|des) |"
    r"(?:Landkreis|Kreis|Bezirk|Kanton|Ortsteil|Gemeinde|Region|województw\w{1,4}|powia\w{1,4}|gmin\w{1,3}|woj\.|pow\.|"
    r"городе?|г\.|селе?|пос[её]лке?) "
)
"""What a district is called in front of its name: in provincia di Caserta, (Landkreis Kitzingen)."""
UNKNOWN = (
    r"(?:、[\u4e00-\u9fff]{2,8}(?:\([^()\n]{0,20}\))?(?=[、和及与])){0,2}+(?:"
    rf", (?:the |el |la |los |las |le |les |der |die )?(?:[a-zà-ž]{{3,8}} del? )?{NAMES}"
    r"(?=(?: \([^()\n]{0,20}\))?(?:, | (?:and|und|et|y|e|i|и) ))){0,2}+"
)
"""A place of the row that no table lists: Huelva, Villarosa, Teruel."""
JOINT = re.compile(
    rf"{UNKNOWN}(?:,? \d[^()\n]{{0,28}}(?=\)))?\)?(?: ?\([^()\n]{{0,30}}\))?(?:[,;/、・·&]| - )? ?"
    r"(?:(?:und|sowie|and|as well as|et|y|e|i|oraz|и|а также|以及|和|及|与|或|と|や|및) ?)?"
    r"(?:[^\W\d_]{2,7} [-—] )?(?:(?:in|im|at|à|en|em|no|na|w|we|в|во) )?(?:(?:the|der|den|dem|la|le|les|el) )?"
    r"(?:[东西南北中]{1,2}部的?)?(?:[\u4e00-\u9fff]{0,4}(?:城市|小镇|重镇|省份))?"
    rf"(?:(?:north|south|east|west)(?:ern)? )?\(?(?:{DISTRICTS})?"
)
"""What stands between two places of one row: Tangermünde, Sachsen-Anhalt (8 MW), sowie in Alfeld, Niedersachsen."""
OWNER = re.compile(r"'s? (?=[A-Z])")
"""What stands behind the home of what is named next (Finland's Wartec); a place named there lies in it."""
PAIR = re.compile(r" (?:und|and|et|y|e|i|и) |[和与及、]")
SEATED = ("in ", "aus ", "à ", "en ", "em ", " a ", " w ", " в ")
"""What stands before a seat, but not before the town that a project is so many miles from: in Worcester, Mass."""
ANY = ("",)
CLOSE = re.compile(
    r" (?:bei|nahe|unweit(?: von)?|near|outside|pod|koło|obok|près de|à côté de|"
    r"cerca de|vicino a|perto de|под|близ|рядом с) "
)
"""What stands between a place and the larger one that it lies near."""
GAP = 50
"""How far apart two neighbours in a row stand at most, in characters."""
WIDE = {"zh", "ja", "ko"}
LEAD = {True: 260, False: 540}
"""Where the lead ends, in characters: for scripts with wide characters, and for the others."""


class Spot(NamedTuple):
    """One taken mention of a place."""

    place: Place
    start: int
    end: int
    source: Passage
    rule: str


class Word(NamedTuple):
    """What the words around one mention tell of its place."""

    place: Place
    start: int
    """Where it begins in the text, -1 in the title."""
    sentence: int
    """The number of its sentence in the text, -1 in the title."""
    leading: bool
    """It stands in the title or the lead, and its sentence doesn't tell of the past."""
    project: bool
    """The sentence tells of a plant, a project or a delivery."""
    news: bool
    """It does so of the present event, and the place stands right after a preposition of place."""
    venue: bool
    """A meeting or a ceremony is held there."""
    sited: bool
    """It stands right after words that give a project its place (位于, entsteht in)."""
    located: bool
    """It stands right after a preposition of place (in Deutschland, в Узбекистане)."""
    past: bool
    """The sentence tells of earlier deeds or of another's."""
    amount: bool
    """The sentence holds a number with a unit."""
    row: int
    """The number of the row of places that it stands in."""


class Stand(NamedTuple):
    """Where a mention stands among the others."""

    row: int
    located: bool
    """It stands right after a preposition of place."""
    placed: bool
    """It does, or one before it in its row."""


def in_dateline(spot: Spot) -> bool:
    """Whether the mention stands in the text's dateline (`Шанхай (Gasgoo)-`, `本报北京2月2日讯`, `Biel/Ostrava - `)."""
    if spot.source.where != "text" or spot.start > OPENING:
        return False
    line = spot.source.folded.rfind("\n", 0, spot.start) + 1
    return spot.start - line < LONGEST_DATELINE and spot.start < _dateline_end(spot.source.folded, line)


@lru_cache(maxsize=8)
def _dateline_end(folded: str, start: int) -> int:
    """Where the dateline of the line at `start` ends, 0 if it has none."""
    dateline = DATELINE.match(folded, start, start + LONGEST_DATELINE)
    return dateline.end() if dateline else 0


def words_of(spots: Iterable[Spot], lang: str, published: str) -> Iterator[Word]:
    """What the mentions say, in the order of the spots; none for those in a dateline and for a company's seat.

    `published` is the day of publication as EDTF, empty where unknown.
    """
    year = published[:4] if published[:4].isdigit() else ""
    spots = list(spots)
    starts = {(spot.source.where, spot.start) for spot in spots}
    row, placed = 0, False
    last: Spot | None = None
    spurned: Spot | None = None
    leads: tuple[str, ...] = SEATED
    source, heard = None, None
    for before, spot in zip((None, *spots), spots, strict=False):
        if heard is None or spot.source is not source:
            source, heard = spot.source, cues.told(spot.source, lang)
        words = cues.sentence(heard, spot.start, spot.end)
        given_up = cues.is_elsewhere(words)
        another = _is_another(words, spot, before, lang) or _is_home(spot, starts)
        aside = given_up or another or in_dateline(spot) or _is_landmark(spot, last) or _goes_on(spurned, spot)
        if aside or (spurned is not None and (_paired(spurned, spot) or _holds(spot, spurned, leads))):
            last, spurned, leads = None, spot, ANY if given_up else SEATED
            continue
        spurned = None
        joined = last is not None and _joined(last, spot)
        row += not joined
        last = spot
        located = cues.is_located(words, lang)
        placed = located or (joined and placed)
        yield _word(spot, words, lang, year, Stand(row, located, placed))


def _is_another(words: cues.Sentence, spot: Spot, before: Spot | None, lang: str) -> bool:
    """Whether the place, behind the one `before`, is a company's seat, or what the news is measured by."""
    passed = before.end if before is not None and before.source is spot.source else 0
    claim = spot.place.level == "country" and cues.is_superlative(words, lang)
    return claim or cues.is_seat(words, lang, passed) or cues.is_rival(words)


def _goes_on(spurned: Spot | None, spot: Spot) -> bool:
    """Whether a place goes on right behind one that is no site: the ward in (東京都千代田区)."""
    near = spurned is not None and spot.source is spurned.source and spot.start == spurned.end
    return near and spot.source.folded[spot.start] > "\u2e80"


def _is_home(spot: Spot, starts: Set[tuple[str, int]]) -> bool:
    """Whether a name follows that the place owns, and no other place, of which `starts` tell where they begin."""
    owner = spot.source.folded.startswith("'", spot.end) and OWNER.match(spot.source.folded, spot.end)
    return bool(owner and (spot.source.where, owner.end()) not in starts)


def _joined(left: Spot, right: Spot) -> bool:
    """Whether two neighbours stand in one row."""
    near = left.source is right.source and 0 <= right.start - left.end <= GAP
    return near and JOINT.fullmatch(left.source.folded, left.end, right.start) is not None


def _paired(left: Spot, right: Spot) -> bool:
    """Whether an `and` joins two neighbours: what holds of the one then holds of the other (between A and B)."""
    near = left.source is right.source and 0 <= right.start - left.end <= GAP
    return near and PAIR.fullmatch(left.source.folded, left.end, right.start) is not None


def _is_landmark(spot: Spot, before: Spot | None) -> bool:
    """Whether the place only tells where the one before it lies (Aschheim bei München)."""
    near = before is not None and spot.source is before.source and 0 < spot.start - before.end < GAP
    return near and before is not None and CLOSE.fullmatch(spot.source.folded, before.end, spot.start) is not None


def _holds(holder: Spot, spot: Spot, leads: tuple[str, ...]) -> bool:
    """Whether a place right behind another, before which one of `leads` stands, is the region that holds it."""
    if not spot.source.folded.endswith(leads, 0, spot.start) or not _joined(spot, holder):
        return False
    return holder.place.id in (spot.place.parent, *chain(spot.place.id))


def _word(spot: Spot, words: cues.Sentence, lang: str, year: str, stand: Stand) -> Word:
    titled = spot.source.where == "title"
    ahead = spot.start < LEAD[lang in WIDE]
    past = cues.tells_of_past(words) or not (titled or ahead or not cues.is_dated(words, year))
    project, sited = cues.tells_of_project(words), cues.is_site(words, lang) and not past
    fresh = (project or sited) and not past and not cues.tells_of_others(words)
    return Word(
        place=spot.place,
        start=-1 if titled else spot.start,
        sentence=-1 if titled else cues.number(words),
        leading=titled or (ahead and not past),
        project=project,
        news=fresh and (stand.located or sited),
        venue=cues.is_venue(words, stand.placed),
        sited=sited,
        located=stand.located,
        past=past,
        amount=cues.holds_amount(words),
        row=stand.row,
    )
