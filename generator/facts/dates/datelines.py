"""Datelines: the place and day that open an agency's dispatch or a press release."""

import re
from typing import Final

from generator.facts.dates.layout import CJK
from generator.facts.dates.lexicon import cues, said
from generator.facts.dates.moment import IN_FIGURES, Phrase, written_as
from generator.facts.dates.names import capitalised

TIME: Final = re.compile(
    r"T?\d{1,2}\s?[:时時.]\s?\d{2}(?:\s?[:分]\s?\d{0,2}秒?)?(?:\s?(?:uhr|am|pm|a\.m\.|p\.m\.|gmt|utc))?"
)
AGENCY = r"(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/|[^\s.,()/—–-][^.,()\n/—–]{1,30}?)"
DASHED: Final = re.compile(rf"[.,]?\s*{AGENCY}?[.,/]?(?:\s(?:--?|—|–)|--|(?<=\))-|\.-)(?=\s)|[.,]?\s*/[^/\n]{{2,40}}/")
CLOSING: Final = re.compile(r"[\])】]")
DASH_AFTER: Final = re.compile(r"(?:\s?(?:--?|—|–|\||//?)|:)\s")
STOP_AFTER: Final = re.compile(r"(?:\.\s?|:\s)(?:[/|—-]\s?)?[\"'«„“]?[^\W\d_]")
PLACED: Final = re.compile(
    r"(?P<place>[^\W\d_][^\d.:;!?\n]{1,40}?)\s?[,.(—-]\s?(?:(?:den|le|el|il|dnia|am|a)\s)?(?P<weekday>[^\W\d_]{2,12},?\s)?"
)
"""`Калининград, `, `GOTHENBURG, Sweden — `: a place before the day, and nothing else."""


def is_dateline(before: str, after: str, phrase: Phrase, lang: str) -> bool:
    """MOSKVA, 14 дек — РИА; 新华社北京10月8日电; [東京 6日 ロイター]; BERLIN, May 12, 2023 (Reuters) -.

    `before` and `after` are the words of the day's line.
    """
    if lang in CJK:
        return _is_eastern(before, after, phrase, lang)
    place = before.strip()
    if not place:
        return _begins(after, phrase)
    stop = STOP_AFTER.match(f".{after}" if place[-1] == "." else after)
    if stop and stop[0][-1].isupper() and _is_place(before):
        return True
    if place[-1] not in ",.(/" or len(place) > 45 or place.count(" ") > 6:
        return _is_place(before) and DASHED.match(after) is not None
    agency = any(word in (place + after[:45]).lower() for word in cues(lang)["dispatch"])
    return DASHED.match(after) is not None or (agency and after[:1] in (".", " ", ")"))


def _begins(after: str, phrase: Phrase) -> bool:
    """A line that opens with the day itself: `14 июня. В Самаре`, `March 7, 2023 - Alpha`."""
    stop = STOP_AFTER.match(after)
    if stop and stop[0][-1].isupper():
        return True
    return phrase.first.year is not None and DASH_AFTER.match(after) is not None


def _is_place(before: str) -> bool:
    match = PLACED.fullmatch(before)
    return match is not None and match["place"][0].isupper() and capitalised(match["place"])


def _is_eastern(before: str, after: str, phrase: Phrase, lang: str) -> bool:
    rest = TIME.sub("", after[:24]).lstrip(" (晚间早上午日")
    if rest.startswith(cues(lang)["dispatch"]) and len(before) <= 24:
        return True
    in_figures = written_as(phrase, IN_FIGURES) and len(before) <= 16
    if in_figures and after[:1] == " " and after.strip() and not said(lang, "event", before):
        return True
    bracketed = before.lstrip()[:1] in ("[", "【", "(") and not any(mark in before for mark in "])】")
    closing = CLOSING.search(after[:16])
    return bracketed and len(before) <= 20 and closing is not None and bool(after[closing.end() :].strip())
