"""Whose a capacity is: the news' own, what a party has already, or background; told by the cues around it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from generator.facts.numbers.cues import Cue, Cues, Place, Span

Role = Literal["project", "stated", "context"]
Words = frozenset[str]

SUBJECT_FROM, SUBJECT_REACH = 2, 26
"""How far into its clause a country may begin to be the subject, and how far behind it its verb may stand."""
MOST_BEFORE, MOST_BEHIND = 28, 16
"""How near a superlative stands to the country or world that it is in."""
POINTING = frozenset({"existing", "joins"})
GENERAL = frozenset({"context", "world", "place"})
"""Roles of what lies outside the news: what they say depends on the words beside them."""
DIGIT = re.compile(r"\d")
YEAR = re.compile(r"20[0-4]\d(?<![\d.,]\d{4})(?![\d.,]\d|\d)")
STOCK = frozenset({"stated", "runs"})
NO_FIRM = frozenset({"owner"})
NOT_OURS = frozenset({"project"})
NOT_COMING = frozenset({"announced", "signed", "construction", "event"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One line of the decision: `role` where all cues it asks for are there and none of `lacks`."""

    role: Role
    clause: Words = frozenset()
    sentence: Words = frozenset()
    before: Words = frozenset()
    """Cues of the sentence in front, in the same paragraph."""
    ahead: Words = frozenset()
    """Cues of the sentence in front of the clause."""
    lacks: Words = frozenset()
    """Cues that must be missing: in the clause where it asks for cues of the clause, else in the sentence."""


ANSWERS = (
    Answer(role="stated", clause=frozenset({"joins"})),
    Answer(role="stated", clause=frozenset({"existing"})),
    Answer(role="stated", sentence=frozenset({"besides"}), lacks=frozenset({"context"})),
    Answer(role="context", clause=frozenset({"subject"}), lacks=NOT_OURS),
    Answer(role="stated", clause=frozenset({"runs"}), lacks=NOT_OURS | {"market"}),
    Answer(role="context", clause=frozenset({"context"})),
    Answer(role="context", clause=frozenset({"compared"})),
    Answer(role="context", clause=frozenset({"stated"}), sentence=frozenset({"source"}), lacks=NOT_OURS | NO_FIRM),
    Answer(role="stated", clause=frozenset({"stated"}), lacks=NOT_OURS),
    Answer(role="context", sentence=frozenset({"continues", "context"}), lacks=NOT_OURS),
    Answer(role="stated", sentence=frozenset({"continues", "stated"}), lacks=NOT_OURS),
    Answer(role="stated", sentence=frozenset({"continues"}), before=frozenset({"stated"}), lacks=NOT_OURS),
    Answer(role="project", clause=NOT_OURS),
    Answer(role="stated", clause=frozenset({"old"}), lacks=frozenset({"announced", "signed", "construction"})),
    Answer(role="context", sentence=frozenset({"source"}), lacks=NOT_OURS | NO_FIRM | {"stated"}),
    Answer(role="context", sentence=frozenset({"subject"}), lacks=NOT_OURS | {"stated"}),
    Answer(role="context", sentence=frozenset({"context"}), lacks=NOT_OURS | {"stated"}),
    Answer(role="context", before=frozenset({"source"}), lacks=NOT_OURS | NO_FIRM | NOT_COMING | {"stated"}),
    Answer(role="context", sentence=frozenset({"place", "asof"}), lacks=NOT_OURS | NOT_COMING | {"stated"}),
    Answer(role="stated", clause=frozenset({"asof"})),
    Answer(role="stated", sentence=frozenset({"asof"}), lacks=NOT_OURS),
    Answer(role="stated", ahead=frozenset({"stated"}), lacks=NOT_OURS | NOT_COMING),
    Answer(role="context", clause=frozenset({"place"}), lacks=NOT_OURS | NOT_COMING | {"stated"}),
)
"""The first line that fits answers; where none does, the capacity is the news' own."""


def role(folded: str, start: int, place: Place, cues: Cues, year: int | None) -> Role:
    """Whose the amount is that begins at `start` and stands at `place`, by the first of `ANSWERS` that fits.

    `year` is that of the publication, where it is known.
    """
    clause = _words(cues, place.clause)
    if not POINTING.isdisjoint(clause):
        begin, end = place.clause
        behind = (cue.start for cue in cues.near("role", start, end) if cue.value == "joins")
        clause = _words(cues, (begin, min(behind, default=end))) - POINTING | _pointing(folded, start, place, cues)
    if "stated" in clause and _turns(folded, start, place, cues):
        clause -= STOCK
    if year and _is_old(folded, place.clause, year):
        clause |= {"old"}
    sentence = _words(cues, place.sentence)
    begins = place.sentence[0], max(place.sentence[0], place.clause[0])
    ahead = _words(cues, begins) if "stated" in sentence else frozenset()
    return _answer(clause, sentence, _words(cues, place.before), ahead)


def _turns(folded: str, start: int, place: Place, cues: Cues) -> bool:
    """Whether behind another number the clause turns from the stock to the news (hat 80 Busse und bestellt 40)."""
    numbers = [match.end() for match in DIGIT.finditer(folded, place.clause[0], start)]
    if not numbers:
        return False
    stock = (cue.end for cue in cues.near("role", numbers[-1], start) if cue.value in STOCK)
    return not _words(cues, (max(stock, default=numbers[-1]), start)).isdisjoint(NOT_COMING | NOT_OURS)


def _is_old(folded: str, span: Span, year: int) -> bool:
    """Whether the years that `span` names are all long past: the two last ones may still be news."""
    named = YEAR.findall(folded, *span)
    return bool(named) and max(map(int, named)) <= year - 2


def _pointing(folded: str, start: int, place: Place, cues: Cues) -> Words:
    """The words in front that speak of what follows: `joins` of all of it, `existing` of the very next amount."""
    row = [cue for cue in cues.near("role", place.clause[0], start) if cue.value in POINTING]
    return frozenset(cue.value for cue in row if cue.value == "joins" or not DIGIT.search(folded, cue.end, start))


@lru_cache(maxsize=4096)
def _answer(clause: Words, sentence: Words, before: Words, ahead: Words) -> Role:
    return next((answer.role for answer in ANSWERS if _fits(answer, clause, sentence, before, ahead)), "project")


def _fits(answer: Answer, clause: Words, sentence: Words, before: Words, ahead: Words) -> bool:
    asked = clause if answer.clause else sentence
    return (
        answer.clause <= clause
        and answer.sentence <= sentence
        and answer.before <= before
        and answer.ahead <= ahead
        and answer.lacks.isdisjoint(asked)
    )


@lru_cache(maxsize=64)
def _words(cues: Cues, span: Span) -> Words:
    """The roles and states that `span` speaks of; asked for again by every amount of a sentence."""
    words = {*cues.values("role", *span), *cues.values("status", *span)}
    if not GENERAL.isdisjoint(words):
        general = [cue for cue in cues.near("role", *span) if cue.value in GENERAL]
        words = words - GENERAL | {word for cue in general for word in _meaning(cue, cues)}
    return frozenset({*words, "subject"} if _has_subject(cues, span) else words)


def _meaning(cue: Cue, cues: Cues) -> tuple[str, ...]:
    """What a general `cue` says: the whole country or world is background, but beside a superlative nothing."""
    if cue.value == "context":
        return "context", "market"
    if cues.values("superlative", cue.start - MOST_BEFORE, cue.end + MOST_BEHIND):
        return ()
    return ("context",) if cue.value == "world" else ("place",)


def _has_subject(cues: Cues, span: Span) -> bool:
    """Whether in `span` a country opens a clause and a verb of stock follows: Chile tenía, 广西在建."""
    said = cues.values("subject", *span)
    if "stock" not in said or "country" not in said:
        return False
    row = cues.near("subject", *span)
    verbs = [cue.start for cue in row if cue.value == "stock"]
    led = [cue for cue in row if cue.value == "country" and any(0 <= at - cue.end <= SUBJECT_REACH for at in verbs)]
    return any(cue.start - cues.clause(cue.start, cue.end)[0] <= SUBJECT_FROM for cue in led)
