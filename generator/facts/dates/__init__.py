"""When it was published and when it happened: EDTF dates with their words and their basis.

Published: the source's claim, else a byline, a label or an agency's dateline. Date: the event's own date, told from
history, plans, periods and names by what stands around it; else the day of publication.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from generator.characters import lowered
from generator.facts.dates.bylines import Stamp, stamps
from generator.facts.dates.choice import THRESHOLD, Weighed, weigh
from generator.facts.dates.claims import claimed_day
from generator.facts.dates.current_year import year_of_the_news
from generator.facts.dates.layout import Layout, lay_out, line_of, sentence_of
from generator.facts.dates.lexicon import said
from generator.facts.dates.moment import Moment, Phrase, phrase_edtf, precision, written, written_between
from generator.facts.dates.scan import phrases
from generator.facts.dates.surroundings import Setting
from generator.facts.dates.to_come import lies_ahead
from generator.facts.dates.years import DatedMentions, dated_mentions, gathering_years, resolved, with_year, year_beside
from generator.facts.rules import Passage, Scope, claimed, quoted
from generator.model import Candidate, Dated, Evidence

Basis = Literal["event", "published", "none"]
VAGUE: Final = frozenset({"vague", "day", "weekday", "week"})


class DateFinding(NamedTuple):
    """The two dates of an article, what the second rests on, and every date phrase with its fate."""

    published: Dated | None
    date: Dated | None
    basis: Basis
    candidates: tuple[Candidate, ...] = ()


class _Sight(NamedTuple):
    """One passage with all that was seen in it."""

    passage: Passage
    layout: Layout
    found: tuple[Phrase, ...]
    stamps: tuple[Stamp, ...]


def find(scope: Scope) -> DateFinding:
    """The dates of one article. EDTF values; evidence offsets count in the passage they name; never raises."""
    sights = [_look(source, scope.lang) for source in scope.passages]
    fairs = _fairs(sights, scope.lang)
    day, published = _published(scope, sights, fairs)
    weighed = [(seen, item) for seen in sights for item in _weigh_all(seen, scope.lang, day, fairs)]
    best = max(weighed, key=lambda pair: pair[1][1].weight, default=None)
    event = _event(best[0], best[1][1]) if best and best[1][1].weight >= THRESHOLD else None
    if event is None:
        event = _of_the_year(sights, scope.lang) if day is None else None
    basis: Basis = "event" if event else "published" if published else "none"
    chosen = event or published
    return DateFinding(
        published=published,
        date=chosen,
        basis=basis,
        candidates=tuple(_explained(sights, weighed, chosen if event else None)),
    )


def _look(source: Passage, lang: str) -> _Sight:
    layout = lay_out(source.text, lang)
    found = phrases(source, lang)
    return _Sight(passage=source, layout=layout, found=found, stamps=stamps(source, layout, found, lang))


def _fairs(sights: Sequence[_Sight], lang: str) -> tuple[int, ...]:
    """The years in names of fairs, each once; looked for where a date leaves its year out."""
    if all(phrase.first.year for seen in sights for phrase in seen.found):
        return ()
    years = (year for seen in sights for year in gathering_years(seen.passage, lang, seen.layout.opening_end))
    return tuple(dict.fromkeys(years))


def _published(scope: Scope, sights: Sequence[_Sight], fairs: tuple[int, ...]) -> tuple[Moment | None, Dated | None]:
    """The day of publication: the source's claim first, then the text's own stamps."""
    claim = scope.declared.published
    day = claimed_day(claim.value, scope.lang) if claim else None
    if claim and day:
        return day, Dated(edtf=written(day), evidence=(claimed(claim),))
    for seen in sights:
        for stamp in seen.stamps:
            moment = _with_year_of_the_file(stamp.phrase.first, seen, fairs)
            if moment.month:
                proof = quoted(seen.passage, stamp.phrase.start, stamp.phrase.end, f"published: {stamp.kind}")
                return moment, Dated(edtf=written(moment), evidence=(proof,))
    return None, None


def _with_year_of_the_file(moment: Moment, seen: _Sight, fairs: tuple[int, ...]) -> Moment:
    """The day with the year of a fair's name, or of the same day stated in full elsewhere (14 дек, 14.12.2022)."""
    if moment.year is not None:
        return moment
    same = dated_mentions(seen.found, seen.layout).by_day.get((moment.month, moment.day))
    year = fairs[0] if len(fairs) == 1 else same
    return moment._replace(year=year, inferred=True) if year else moment


def _weigh_all(seen: _Sight, lang: str, day: Moment | None, fairs: tuple[int, ...]) -> list[tuple[Phrase, Weighed]]:
    """Every phrase that is not a day of publication, as it stands and as weighed."""
    if not seen.found:
        return []
    stamped = {stamp.phrase for stamp in seen.stamps}
    setting = Setting(
        folded=lowered(seen.passage.folded),
        layout=seen.layout,
        lang=lang,
        published=day,
        title=seen.passage.where == "title",
        undated_sentence=_undated_sentence(seen, day),
        of_sources=_of_sources(seen, lang, day),
        of_chronicles=_of_chronicles(seen) if day is None else frozenset(),
        lone_day=day is None and len({phrase.first for phrase in seen.found if _is_day(phrase)}) == 1,
    )
    bylines = {line_of(seen.layout, stamp.phrase.start) for stamp in seen.stamps if stamp.kind == "byline"}
    # A word in a byline is part of a name: Redacción Energía Hoy.
    rest = (
        phrase
        for phrase in seen.found
        if phrase not in stamped and not (phrase.relative and line_of(seen.layout, phrase.start) in bylines)
    )
    mentions = dated_mentions(seen.found, seen.layout)
    return [(phrase, weigh(phrase, _place(phrase, mentions, setting, fairs), setting)) for phrase in rest]


def _place(phrase: Phrase, mentions: DatedMentions, setting: Setting, fairs: tuple[int, ...]) -> Phrase:
    """The phrase with what the file fixes: from publication, from a fair's name, from another dated mention."""
    placed = resolved(_to_come(phrase, setting), setting.published)
    first = placed.first
    if placed.relative or first.year is not None or not phrase.first.month or first.division:
        return placed
    if len(fairs) == 1:
        return with_year(phrase, fairs[0])
    start, end = sentence_of(setting.layout, phrase.start)
    window = max(start, phrase.start - 100), min(end, phrase.end + 100)
    looks_back = said(setting.lang, "anniversary", setting.folded, *window)
    year = None if looks_back else year_beside(phrase, mentions, setting.layout)
    return with_year(phrase, year) if year else placed


def _to_come(phrase: Phrase, setting: Setting) -> Phrase:
    """The phrase; of a weekday that the words around say is to come, that it is."""
    told = phrase.relative
    if told is None or told.unit != "weekday" or told.gone or told.week is not None:
        return phrase
    ahead = lies_ahead(setting.folded, phrase.start, setting.lang)
    return phrase._replace(relative=replace(told, ahead=True)) if ahead else phrase


def _undated_sentence(seen: _Sight, day: Moment | None) -> tuple[int, int] | None:
    """The sentence in which the opening dates the event with a word that stays unresolved; else None."""
    for phrase in seen.found:
        if phrase.start >= seen.layout.opening_end:
            return None
        if phrase.relative and phrase.relative.unit in VAGUE and phrase.start >= seen.layout.lead[0]:
            known = resolved(phrase, day).first != Moment()
            return None if known else sentence_of(seen.layout, phrase.start)
    return None


def _of_sources(seen: _Sight, lang: str, day: Moment | None) -> frozenset[int]:
    """Where the days start on which a source spoke of an earlier one, named next in the sentence."""
    folded, layout = seen.passage.folded, seen.layout
    return frozenset(
        one.start
        for one, other in pairwise([phrase for phrase in seen.found if not _is_vague(phrase)])
        if sentence_of(layout, one.start) == sentence_of(layout, other.start)
        and said(lang, "source_between", folded, one.end, other.start)
        and _is_earlier(other, one, day)
    )


def _of_chronicles(seen: _Sight) -> frozenset[int]:
    """Where the months start that follow a bare year before theirs: a chronicle goes from one to the other."""
    oldest = next((phrase for phrase in seen.found if precision(phrase) == "year" and phrase.first.year), None)
    if oldest is None:
        return frozenset()
    later = (phrase for phrase in seen.found if phrase.start > oldest.start and precision(phrase) == "month")
    return frozenset(phrase.start for phrase in later if (phrase.first.year or 0) > (oldest.first.year or 0))


def _is_day(phrase: Phrase) -> bool:
    return phrase.first.day is not None and phrase.first.month is not None


def _is_vague(phrase: Phrase) -> bool:
    """Whether the phrase means no day: 日前, recently."""
    return phrase.relative is not None and phrase.relative.unit == "vague"


def _is_earlier(one: Phrase, other: Phrase, published: Moment | None) -> bool:
    """Whether `one` is a day before `other`, in one year where one leaves it out; a bare day may lie ahead too."""
    if one.first.day and other.first.day and not one.first.month:
        return one.first.day < other.first.day
    first, second = (resolved(phrase, published).first for phrase in (one, other))
    if not (first.month and first.day and second.month and second.day):
        return False
    years = (first.year, second.year) if first.year and second.year else (0, 0)
    return (years[0], first.month, first.day) < (years[1], second.month, second.day)


def _event(seen: _Sight, best: Weighed) -> Dated:
    phrase = best.phrase
    proof = quoted(seen.passage, phrase.start, phrase.end, phrase.rule)
    return Dated(edtf=written_between(phrase.first, phrase.last), evidence=(proof,))


def _of_the_year(sights: Sequence[_Sight], lang: str) -> Dated | None:
    """The year alone, where the text calls a stated year `this year`."""
    for seen in sights:
        phrase = year_of_the_news(seen.passage, seen.layout, seen.found, lang)
        if phrase and phrase.first.year:
            proof = quoted(seen.passage, phrase.start, phrase.end, phrase.rule)
            return Dated(edtf=f"{phrase.first.year:04d}", evidence=(proof,))
    return None


def _explained(
    sights: Sequence[_Sight],
    weighed: Sequence[tuple[_Sight, tuple[Phrase, Weighed]]],
    event: Dated | None,
) -> list[Candidate]:
    """Every phrase, the passages in order, with what was made of it."""
    found = [
        Candidate(
            kind="published",
            evidence=quoted(seen.passage, stamp.phrase.start, stamp.phrase.end, stamp.phrase.rule),
            taken=True,
            reason=f"{phrase_edtf(stamp.phrase)}: a day of publication ({stamp.kind})",
        )
        for seen in sights
        for stamp in seen.stamps
    ]
    return found + [_candidate(seen, item, event) for seen, (_, item) in weighed]


def _candidate(seen: _Sight, item: Weighed, event: Dated | None) -> Candidate:
    phrase = item.phrase
    proof: Evidence = quoted(seen.passage, phrase.start, phrase.end, phrase.rule)
    taken = event is not None and proof == event.evidence[0]
    reason = f"{phrase_edtf(phrase) or 'no day'}: weight {item.weight} of {THRESHOLD}: {', '.join(item.reasons)}"
    return Candidate(kind="date", evidence=proof, taken=taken, reason=reason)
