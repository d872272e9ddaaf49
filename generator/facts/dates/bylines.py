"""The day of publication from the text itself: labels, lines of source and time, closing lines, datelines."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from generator import patterns
from generator.facts.dates.datelines import is_dateline
from generator.facts.dates.layout import CJK, STOPS, Layout, line_of
from generator.facts.dates.lexicon import calendar, cues, known, said
from generator.facts.dates.moment import CLOSING_DAY, IN_FIGURES, SHORT_YEAR, Phrase, written_as
from generator.facts.dates.names import any_of, named_only
from generator.facts.rules import Passage

CLOCK: Final = re.compile(
    r"[\s,|/·\[(-]{0,3}(?:t|um\s|at\s|às\s|alle\s|ore\s|kl\.\s|o\sgodz\.\s|godz\.\s|à\s|a\slas\s|в\s|上午|下午|午前|午后|오전|오후|\(\w{1,3}\))?"
    r"\s?\d{1,2}\s?(?:[:时時.시点h]\s?\d{2}(?:\s?[:분分]\s?\d{0,2}秒?)?|(?=\s?(?:uhr|am|pm|a\.m|p\.m)))"
    r"(?:\s?(?:uhr|am|pm|a\.m\.|p\.m\.|gmt|utc|msk|мск|cet|est|edt|h\b|kst|jst))?[\])]?",
    re.I,
)
NOISE: Final = re.compile(r"[\s\d|/·,:;.()\[\]<>【】《》_*#+—-]+")
FULL_STOP: Final = re.compile(r"(?:[^\W\d_]{3}|\d{4})[.다]$")
FILED: Final = ("公告", "公示", "通知", "通报", "快报", "简报")
"""A heading that ends so has the day of its filing right behind it (关于…的公告2023-05-06)."""
FAR_IN: Final = 20
"""Characters of a sentence on both sides of a day that a label before it would not have."""
LONG: Final = 50
"""A longer line that ends in a full stop is a sentence, no byline."""
HEAD, TAIL, LAST = 12, 6, 3
"""A byline without a label stands in so many first or last lines, a closing day in the very last."""
BARE: Final = 11
"""Letters that may stand beside the day above the lead: a site's short name, a section."""
BARS: Final = ("|", "//", "/", "::", "»", "›", "•", "·")
RANK: Final = ("published label", "byline", "closing line", "updated label", "dateline")

MOST_DAYS: Final = (("byline", 2), ("closing line", 1))
"""So many different days can stand in an article's own lines of each kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A phrase that tells when the article was published, and what shows it."""

    phrase: Phrase
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line around a day: the words before it and after it, weekday and clock time left out."""

    before: str
    after: str
    clock: bool
    year: bool
    above: bool
    """Stands above the lead."""
    head: bool
    from_end: int
    """0 for the last line."""
    line_above: str

    @property
    def rest(self) -> str:
        """All words but the day's own."""
        return f"{self.before} | {self.after}"


def stamps(passage: Passage, layout: Layout, found: Iterable[Phrase], lang: str) -> tuple[Stamp, ...]:
    """The phrases of `passage` that are days of publication, the most trustworthy first."""
    days = [phrase for phrase in found if phrase.first.day and not phrase.last and not phrase.relative]
    kinds = ((phrase, _kind(passage.folded, layout, phrase, lang)) for phrase in days)
    taken = [Stamp(phrase=phrase, kind=kind) for phrase, kind in kinds if kind]
    if not taken:
        return ()
    return tuple(sorted(_unambiguous(taken), key=lambda stamp: (RANK.index(stamp.kind), stamp.phrase.start)))


def _unambiguous(taken: list[Stamp]) -> Iterator[Stamp]:
    """Without bylines or closing lines of too many different days: those are lists of other articles."""
    for kind, most in MOST_DAYS:
        days = {stamp.phrase.first for stamp in taken if stamp.kind == kind}
        taken = [stamp for stamp in taken if stamp.kind != kind or len(days) <= most]
    return iter(taken)


def _kind(folded: str, layout: Layout, phrase: Phrase, lang: str) -> str | None:
    index, (start, end) = line_of(layout, phrase.start)
    if phrase.end > end:  # a date broken over two lines stands in running text
        return None
    if written_as(phrase, CLOSING_DAY):
        return "published label"
    short = phrase.first.month is not None and end - start <= _short(lang)
    # A press release's dateline may stand below a long standfirst.
    opening = (phrase.start <= layout.opening_end or start < layout.head_end) and phrase.start - start <= 60
    if lang in CJK and written_as(phrase, IN_FIGURES):  # below the lead, a list of years begins so
        opening = start <= layout.lead[0]
    if not (short or opening):
        return None
    before, after = folded[start : phrase.start], folded[phrase.end : min(end, phrase.end + 200)]
    if short and (kind := _label_kind(before.lower(), after.lower(), lang)):
        return kind
    if opening and is_dateline(before, after[:80], phrase, lang):
        return "dateline"
    return _unlabelled_kind(folded, layout, phrase, index, lang) if short and not phrase.open else None


def _unlabelled_kind(folded: str, layout: Layout, phrase: Phrase, index: int, lang: str) -> str | None:
    line = _line(folded, layout, phrase, index, lang)
    return _byline_kind(line, lang) or _closing_kind(line, lang)


def _short(lang: str) -> int:
    return 90 if lang in CJK else 160


def _label_kind(before: str, after: str, lang: str) -> str | None:
    told = said(lang, "event", after) or _within_sentence(before, after)
    if not told and _labelled(before, lang, "updated"):
        return "updated label"
    running = told and after.rstrip().endswith("。")
    if (not running and _labelled_after(after, lang)) or (not told and _labelled(before, lang, "published")):
        return "published label"
    return None


def _within_sentence(before: str, after: str) -> bool:
    """Whether the day stands far inside a sentence: `The sites, by a permit published 9 June, are open.`"""
    return len(before) > FAR_IN and len(after) > FAR_IN and after.rstrip().endswith((".", "。"))


def _labelled(before: str, lang: str, kind: str) -> bool:
    """Whether a label stands right before the date: `Veröffentlicht am`, 发布时间：, `Опубликовано:`."""
    return bool(_label(lang, kind).search(before[-40:]))


def _labelled_after(after: str, lang: str) -> bool:
    """Whether a label follows the date and its time: `12:00 公開`."""
    rest = CLOCK.sub("", after, count=1).lstrip(" )]")
    label = next((word for word in cues(lang).get("published_after", ()) if rest.startswith(word)), None)
    # `更新:15日 发布:14日`: what has a colon labels the next date.
    return label is not None and not rest.removeprefix(label).lstrip().startswith(":")


@cache
def _label(lang: str, kind: str) -> re.Pattern[str]:
    listed = sorted(cues(lang).get(kind, ("\0",)), key=len, reverse=True)
    words = "|".join(map(re.escape, listed))
    start = r"(?<![^\W\d_])" if lang in CJK else r"(?<![a-zà-ÿа-яё-])"
    # Scraped bylines run together (Par Hugo LARAPublié le): a label of six letters, or three signs, needs no border;
    # 日期 does, for 投运日期 is another day.
    little = r"(?:on|am|vom|from|le|du|el|del|il|del|em|de|в|от|von|der|den|dnia|z|:|：|\||-|\()"
    joint = rf"[a-zа-я]{{0,3}}(?:\s?{little}){{0,3}}\s?(?:\(?\w{{2,12}}\)?[,.]?\s)?$"
    return patterns.compiled(rf"(?:{start}(?:{words})|(?:{_long(listed, lang)})){joint}")


def _long(words: list[str], lang: str) -> str:
    least = 3 if lang in CJK else 6
    return "|".join(re.escape(word) for word in words if len(word) >= least) or "\0"


def _line(folded: str, layout: Layout, phrase: Phrase, index: int, lang: str) -> _Line:
    start, end = layout.lines[index]
    before, after = folded[start : phrase.start], folded[phrase.end : end]
    clock = CLOCK.match(after)
    return _Line(
        before=_without_weekday(before, lang),
        after=_without_weekday(after[clock.end() :] if clock else after, lang),
        clock=clock is not None,
        year=phrase.first.year is not None and not written_as(phrase, SHORT_YEAR),
        above=start <= layout.lead[0],
        head=index < HEAD and start < min(layout.head_end, layout.last_running),
        from_end=len(layout.lines) - 1 - index,
        line_above=folded[slice(*layout.lines[index - 1])].rstrip() if index else "",
    )


def _without_weekday(words: str, lang: str) -> str:
    """The words of a line without weekdays beside its day: `Mittwoch, `, (周三)."""
    return _weekdays(lang).sub("", words) if lang in known() else words


@cache
def _weekdays(lang: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(calendar(lang).weekdays, key=len, reverse=True)))
    border = "" if lang in CJK else r"\b"
    return patterns.compiled(rf"\(?{border}(?:{words}){border}\)?,?")


def _byline_kind(line: _Line, lang: str) -> str | None:
    """A line of a day, a time and names near the beginning, or of a named source near the end: no sentence, no deal."""
    rest = line.rest.lower()
    if not (line.year or line.clock) or _sentence(line) or _behind_another_label(line, lang):
        return None
    if _filed(line) or ((line.head or (line.year and line.from_end < TAIL)) and _signed(lang).search(rest)):
        return "byline"
    if _tells(rest, lang):
        return None
    words = NOISE.sub("", rest)
    named = any_of(lang, "byline").search(rest) is not None and len(words) <= _short(lang) * 0.7
    if named and (line.head or (line.year and line.from_end < TAIL)):
        return "byline"
    if not line.head:
        return None
    lone = len(words) <= BARE if line.above else not words
    own = line.above and (_is_own_part(line) or named_only(line.before, line.after, lang))
    return "byline" if line.clock or lone or own else None


def _is_own_part(line: _Line) -> bool:
    """Whether the day stands by itself between bars: `Foo.org :: Nachrichten :: 02.08.2017`."""
    before, after = line.before.strip(), line.after.strip()
    return before.endswith(BARS) and (not after or after.startswith(BARS))


def _filed(line: _Line) -> bool:
    """Whether the day stands right behind the title of a notice."""
    return line.year and line.above and not line.after.strip() and line.before.rstrip().endswith(FILED)


def _closing_kind(line: _Line, lang: str) -> str | None:
    """The day below the text: alone, beside a place or a signatory, or in the line of rights."""
    if not line.year or line.from_end >= TAIL or _sentence(line):
        return None
    rest = line.rest.lower()
    if any_of(lang, "rights").search(rest):
        return "closing line"
    if line.from_end >= LAST or line.after.strip(" .)]】") or _tells(rest, lang):
        return None
    signatories = cues(lang).get("signatory", ("\0",))
    signed = line.before.rstrip(" ,").endswith(signatories)
    # Below a title of another article a lone day is that article's.
    alone = not NOISE.sub("", rest) and line.line_above.endswith((*STOPS, *signatories))
    placed = lang not in CJK and 1 < len(line.before) <= 40 and named_only(line.before, "", lang)
    return "closing line" if alone or signed or placed else None


def _sentence(line: _Line) -> bool:
    rest = line.rest.rstrip()
    return rest.endswith(("。", "!", "?", "…")) or (len(rest) > LONG and FULL_STOP.search(rest) is not None)


def _behind_another_label(line: _Line, lang: str) -> bool:
    """Whether the day follows a label that is none of publication (报名截止日期：), or captions an old picture."""
    before = line.before.rstrip()
    return (before.endswith(":") and not before.endswith("::")) or said(lang, "picture", line.rest.lower())


def _tells(rest: str, lang: str) -> bool:
    """Whether the line tells of a deal or names a fair: its day is no byline's."""
    return any(said(lang, kind, rest) for kind in ("event", "gathering"))


@cache
def _signed(lang: str) -> re.Pattern[str]:
    """A source or author with its colon: what follows may well be `公司公告`."""
    words = "|".join(map(re.escape, (word for word in cues(lang).get("byline", ()) if len(word) > 1))) or r"(?!)"
    return patterns.compiled(rf"(?<![^\W\d_])(?:{words})\s?:")
