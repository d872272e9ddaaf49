"""Whose a capacity is: the news' own, what a party has already, or background; told by the cues around it."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from generator.facts.numbers.cues import Cues, Place, Span

Role = Literal["project", "stated", "context"]
Words = frozenset[str]

SUBJECT_FROM, SUBJECT_REACH = 2, 26
"""How far into its clause a country may begin to be the subject, and how far behind it its verb may stand."""
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
    lacks: Words = frozenset()
    """Cues that must be missing: in the clause where it asks for cues of the clause, else in the sentence."""


ANSWERS = (
    Answer(role="stated", clause=frozenset({"joins"})),
    Answer(role="context", clause=frozenset({"subject"}), lacks=NOT_OURS),
    Answer(role="context", clause=frozenset({"context"})),
    Answer(role="context", clause=frozenset({"compared"})),
    Answer(role="context", clause=frozenset({"stated"}), sentence=frozenset({"source"}), lacks=NOT_OURS | NO_FIRM),
    Answer(role="stated", clause=frozenset({"stated"}), lacks=NOT_OURS),
    Answer(role="stated", sentence=frozenset({"continues", "stated"}), lacks=NOT_OURS),
    Answer(role="stated", sentence=frozenset({"continues"}), before=frozenset({"stated"}), lacks=NOT_OURS),
    Answer(role="project", clause=NOT_OURS),
    Answer(role="context", sentence=frozenset({"source"}), lacks=NOT_OURS | NO_FIRM | {"stated"}),
    Answer(role="context", sentence=frozenset({"subject"}), lacks=NOT_OURS | {"stated"}),
    Answer(role="context", sentence=frozenset({"context"}), lacks=NOT_OURS | {"stated"}),
    Answer(role="context", before=frozenset({"source"}), lacks=NOT_OURS | NO_FIRM | NOT_COMING | {"stated"}),
    Answer(role="context", sentence=frozenset({"place", "asof"}), lacks=NOT_OURS | NOT_COMING | {"stated"}),
    Answer(role="stated", clause=frozenset({"asof"})),
    Answer(role="stated", sentence=frozenset({"asof"}), lacks=NOT_OURS),
    Answer(role="context", clause=frozenset({"place"}), lacks=NOT_OURS | NOT_COMING | {"stated"}),
)
"""The first line that fits answers; where none does, the capacity is the news' own."""


def role(place: Place, cues: Cues) -> Role:
    """Whose the amount is that stands at `place`, by the first of `ANSWERS` that fits."""
    return _answer(_words(cues, place.clause), _words(cues, place.sentence), _words(cues, place.before))


@lru_cache(maxsize=4096)
def _answer(clause: Words, sentence: Words, before: Words) -> Role:
    return next((answer.role for answer in ANSWERS if _fits(answer, clause, sentence, before)), "project")


def _fits(answer: Answer, clause: Words, sentence: Words, before: Words) -> bool:
    asked = clause if answer.clause else sentence
    return (
        answer.clause <= clause
        and answer.sentence <= sentence
        and answer.before <= before
        and answer.lacks.isdisjoint(asked)
    )


@lru_cache(maxsize=64)
def _words(cues: Cues, span: Span) -> Words:
    """The roles and states that `span` speaks of; asked for again by every amount of a sentence."""
    words = [cue.value for kind in ("role", "status") for cue in cues.near(kind, *span)]
    return frozenset([*words, "subject"] if _has_subject(cues, span) else words)


def _has_subject(cues: Cues, span: Span) -> bool:
    """Whether in `span` a country opens a clause and a verb of stock follows: Chile tenía, 广西在建."""
    row = cues.near("subject", *span)
    if not row:
        return False
    countries = (cue for cue in row if cue.value == "country")
    opening = [cue for cue in countries if cue.start - cues.clause(cue.start, cue.end)[0] <= SUBJECT_FROM]
    verbs = [cue.start for cue in row if cue.value == "stock"]
    return any(0 <= verb - cue.end <= SUBJECT_REACH for cue in opening for verb in verbs)
