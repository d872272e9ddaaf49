"""The day of publication from the text itself: labelled lines, bylines, and the datelines of agencies."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from generator.facts.dates.layout import CJK, Layout, line_of
from generator.facts.dates.lexicon import cues
from generator.facts.dates.moment import CLOSING_DAY, IN_FIGURES, SHORT_YEAR, Phrase, written_as
from generator.facts.rules import Passage

CLOCK: Final = re.compile(
    r"T?\d{1,2}\s?[:时時.]\s?\d{2}(?:\s?[:分]\s?\d{0,2}秒?)?(?:\s?(?:uhr|am|pm|a\.m\.|p\.m\.|gmt|utc))?"
)
NOISE: Final = re.compile(r"[\s\d|/·,:;()\[\]<>【】《》_*#>-]+")
AGENCY = r"(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/|[^\s.,()/—–-][^.,()\n/—–]{1,30}?)"
DASHED: Final = re.compile(rf"[.,]?\s*{AGENCY}?[.,/]?(?:\s(?:--?|—|–)|--|(?<=\))-|\.-)(?=\s)|[.,]?\s*/[^/\n]{{2,40}}/")
DASH_AFTER: Final = re.compile(r"(?:\s?(?:--?|—|–|\|)|:)\s")
PLACED: Final = re.compile(r"[^\W\d_a-zа-яё][^\d,.:;!?\n]{2,30},\s")
"""`Калининград, `: a place before the day, and nothing else."""
HEAD, TAIL = 12, 6
"""A byline without a label stands in so many first or last lines."""
RANK: Final = ("published label", "byline", "updated label", "dateline")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A phrase that tells when the article was published, and what shows it."""

    phrase: Phrase
    kind: str


def stamps(passage: Passage, layout: Layout, found: Iterable[Phrase], lang: str) -> tuple[Stamp, ...]:
    """The phrases of `passage` that are days of publication, the most trustworthy first."""
    days = [phrase for phrase in found if phrase.first.day and not phrase.last and not phrase.relative]
    kinds = ((phrase, _kind(passage.folded, layout, phrase, lang)) for phrase in days)
    taken = [Stamp(phrase=phrase, kind=kind) for phrase, kind in kinds if kind]
    return tuple(sorted(taken, key=lambda stamp: (RANK.index(stamp.kind), stamp.phrase.start)))


def _kind(folded: str, layout: Layout, phrase: Phrase, lang: str) -> str | None:
    index, (start, end) = line_of(layout, phrase.start)
    if phrase.end > end:  # a date broken over two lines stands in running text
        return None
    opening = phrase.start <= layout.opening_end and phrase.start - start <= 60
    if opening and _is_dateline(folded[start : phrase.start], folded[phrase.end : end][:80], phrase, lang):
        return "dateline"
    if written_as(phrase, CLOSING_DAY):
        return "published label"
    if not phrase.first.month or end - start > _short(lang):
        return None
    before, after = folded[start : phrase.start].lower(), folded[phrase.end : end].lower()
    if kind := _label_kind(before, after, lang):
        return kind
    at_head = index < HEAD and start < layout.head_end
    at_tail = index >= len(layout.lines) - TAIL
    could_be = phrase.first.year is not None and not written_as(phrase, SHORT_YEAR) and (at_head or at_tail)
    return _byline_kind(before, after, lang, must_be_named=not at_head) if could_be else None


def _label_kind(before: str, after: str, lang: str) -> str | None:
    told = _any(lang, "event").search(after)
    if not told and _labelled(before, lang, "updated"):
        return "updated label"
    if _labelled_after(after, lang) or (not told and _labelled(before, lang, "published")):
        return "published label"
    return None


def _short(lang: str) -> int:
    return 90 if lang in CJK else 160


def _labelled(before: str, lang: str, kind: str) -> bool:
    """Whether a label stands right before the date: `Veröffentlicht am`, 发布时间：, `Опубликовано:`."""
    return bool(_label(lang, kind).search(before[-40:]))


def _labelled_after(after: str, lang: str) -> bool:
    """Whether a label follows the date and its time: `12:00 公開`."""
    return CLOCK.sub("", after, count=1).lstrip().startswith(cues(lang).get("published_after", ("\0",)))


@cache
def _label(lang: str, kind: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(cues(lang).get(kind, ("\0",)), key=len, reverse=True)))
    start = "(?<!当地)(?<!北京)" if lang in CJK else r"(?<![a-zà-ÿа-яё-])"
    # Scraped bylines run together (Par Hugo LARAPublié le): a label of six letters or more needs no border.
    joint = r"[a-zа-я]{0,3}(?:\s?(?:on|am|le|el|il|em|в|von|der|den|dnia|:)){0,2}\s?(?:\w{2,12},?\s)?$"
    return re.compile(rf"(?:{start}(?:{words})|(?:{_long(words)})){joint}")


def _long(words: str) -> str:
    return "|".join(word for word in words.split("|") if len(word) >= 6) or "\0"


def _byline_kind(before: str, after: str, lang: str, *, must_be_named: bool) -> str | None:
    """A line of a full date, a time and names: no sentence, no deal.

    Near the end, where other articles are listed with their days, it must name a source or an author.
    """
    rest = CLOCK.sub(" ", before + " " + after)
    words = NOISE.sub("", rest)
    if rest.rstrip().endswith(("。", "!", "?", "…")) or _any(lang, "event").search(rest):
        return None
    bare = len(words) <= 11 or CLOCK.match(after.strip()) is not None
    named = _any(lang, "byline").search(rest) is not None and len(words) <= _short(lang) * 0.7
    return "byline" if named or (bare and not must_be_named) else None


@cache
def _any(lang: str, kind: str) -> re.Pattern[str]:
    words = sorted(cues(lang).get(kind, ()), key=len, reverse=True) or ["\0"]
    start = "" if lang in CJK else r"(?<![a-zà-ÿа-яё])"
    end = r"(?![a-z])" if kind == "byline" and lang not in CJK else ""
    return re.compile(rf"{start}(?:{'|'.join(map(re.escape, words))}){end}")


def _is_dateline(before: str, after: str, phrase: Phrase, lang: str) -> bool:
    """MOSKVA, 14 дек — РИА; 新华社北京10月8日电; [東京 6日 ロイター]; BERLIN, May 12, 2023 (Reuters) -."""
    if lang in CJK:
        return _is_eastern_dateline(before, after, phrase, lang)
    place = before.strip()
    if not place:
        return phrase.first.year is not None and DASH_AFTER.match(after) is not None
    if place[-1] not in ",.(/" or len(place) > 45 or place.count(" ") > 6:
        return False
    agency = any(word in (place + after[:45]).lower() for word in cues(lang)["dispatch"])
    stopped = PLACED.fullmatch(before) is not None and after[:2] == ". "
    return DASHED.match(after) is not None or stopped or (agency and after[:1] in (".", " ", ")"))


def _is_eastern_dateline(before: str, after: str, phrase: Phrase, lang: str) -> bool:
    rest = CLOCK.sub("", after[:24]).lstrip(" (晚间早上午日")
    if rest.startswith(cues(lang)["dispatch"]) and len(before) <= 24:
        return True
    in_figures = written_as(phrase, IN_FIGURES) and len(before) <= 16
    if in_figures and after[:1] in (" ", "") and not _any(lang, "event").search(before):
        return True
    bracketed = before.lstrip()[:1] in ("[", "【", "(") and not any(mark in before for mark in "])】")
    return bracketed and len(before) <= 20 and any(mark in after[:16] for mark in "])】")
