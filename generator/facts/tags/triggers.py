"""Triggers: words and phrases with wildcards, all of them found in one pass.

One automaton finds the first literal words of every trigger; where more than a word's ending follows them, a pattern
tells whether it stands there. Every wildcard is bounded, so that the time is linear in the text.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import NamedTuple

import ahocorasick_rs

from generator import patterns
from generator.characters import lowered
from generator.facts.rules import fold
from generator.facts.tags.objects import LETTER, calls
from generator.facts.tags.vocabulary import Things, Topic, vocabulary

IS_LETTER = re.compile(LETTER)
SPELT = frozenset(filter(IS_LETTER.match, map(chr, range(0x0530))))
"""The characters that `LETTER` matches."""
LETTERS = re.compile(LETTER + "{0,30}")
PIECE = re.compile(r" \.\. | |\*|[^ *]+")
MEANING = {
    " .. ": r"[^.。!?！？;；\n]{1,40}?",
    " ": "[ -]",
    "*": LETTER + "{0,30}",
}
LONGEST_PREFIX = 30
MOST = 20_000
"""So many triggers of a text count: no article has more, and a hostile text must not cost seconds."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """One phrase of one topic."""

    topic: str
    anchors: tuple[str, ...]
    """The first literal word, with the second where a blank or hyphen joins them."""
    rest: str
    """A pattern for what follows an anchor; empty where the phrase ends with it."""
    prefixed: bool
    """Whether letters may precede it within its word."""
    suffixed: bool
    """Whether letters may follow it within its word."""
    sense: str
    """`calls`, `doubtful` (calls beside one of the topic's things or a name), `sure` or `refused`."""


class Mention(NamedTuple):
    """Words at half-open offsets that call for a topic."""

    topic: str
    start: int
    end: int
    sure: bool


@cache
def compiled(topic: str, phrase: str, sense: str) -> Trigger:
    """The trigger that a phrase of the lexicon stands for; ValueError for a phrase without a literal piece."""
    plain = fold(phrase).lower()
    bare = plain.removeprefix("*")
    pieces = PIECE.findall(bare.removesuffix("*"))
    if not pieces or pieces[0] in MEANING:
        raise ValueError(f"{topic}: no word in the trigger {phrase!r}")
    anchors = _anchors(pieces)
    suffixed = bare.endswith("*")
    return Trigger(
        topic=topic,
        anchors=anchors,
        rest=_rest(pieces[3 if len(anchors) > 1 else 1 :], suffixed),
        prefixed=bare != plain,
        suffixed=suffixed,
        sense=sense,
    )


def _rest(pieces: list[str], suffixed: bool) -> str:
    body = "".join(MEANING.get(piece) or re.escape(piece) for piece in pieces)
    return body if suffixed or not body or not IS_LETTER.match(pieces[-1][-1]) else f"{body}(?!{LETTER})"


def _anchors(pieces: list[str]) -> tuple[str, ...]:
    """What to look for first: two words where there are two, since short ones (`e auto`) stand everywhere."""
    if pieces[1:2] == [" "] and len(pieces) > 2:
        return pieces[0] + " " + pieces[2], pieces[0] + "-" + pieces[2]
    return (pieces[0],)


def triggers_of(topic: Topic, lang: str) -> Iterator[Trigger]:
    """The triggers of a topic that hold in texts of one language, the refused phrases too."""
    spoken = (phrase for tongue in sorted({lang, "en"}) for phrase in topic.triggers.get(tongue, ()))
    doubtful = topic.things.get(lang, Things()).verbs
    senses = (("calls", spoken), ("doubtful", doubtful), ("sure", topic.sure), ("refused", topic.refused))
    return (compiled(topic.id, phrase, sense) for sense, phrases in senses for phrase in phrases)


@cache
def _index(lang: str) -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[Trigger, ...], ...]]:
    """The automaton over all anchors of a language, and the triggers of each anchor by its number."""
    by_anchor: dict[str, list[Trigger]] = defaultdict(list)
    for topic in vocabulary().topics.values():
        for trigger in triggers_of(topic, lang):
            for anchor in trigger.anchors:
                by_anchor[anchor].append(trigger)
    anchors = list(by_anchor)
    return ahocorasick_rs.AhoCorasick(anchors), tuple(tuple(by_anchor[anchor]) for anchor in anchors)


def mentions(folded: str, lang: str) -> list[Mention]:
    """The mentions of every topic in a folded text of a language, in order; two of one topic never overlap."""
    text = lowered(folded)
    spans: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for start, end, trigger in islice(_matches(text, lang), MOST):
        found = trigger.topic, lang, trigger.sense == "doubtful"
        if trigger.sense == "refused" or calls(folded, text, (start, end), found):
            spans[trigger.topic].append((start, -end, trigger.sense))
    return [mention for topic, found in spans.items() for mention in _settled(topic, found)]


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """Compiled when its anchor is first met: few of hundreds ever are."""
    return patterns.compiled(source)


def _matches(text: str, lang: str) -> Iterator[tuple[int, int, Trigger]]:
    automaton, triggers = _index(lang)
    for number, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        is_inside = text[start] in SPELT and start > 0 and text[start - 1] in SPELT
        for trigger in triggers[number]:
            stop = None if is_inside and not trigger.prefixed else _stop(text, end, trigger)
            if stop is not None:
                yield (_word_start(text, start) if trigger.prefixed else start), stop, trigger


def _stop(text: str, end: int, trigger: Trigger) -> int | None:
    """Where the trigger ends whose anchor ends at `end`; None where it does not stand there."""
    if trigger.rest:
        match = _pattern(trigger.rest).match(text, end)
        if not match:
            return None
        end = match.end()
    elif not trigger.suffixed and text[end : end + 1] in SPELT and text[end - 1] in SPELT:
        return None
    letters = LETTERS.match(text, end) if trigger.suffixed else None
    return letters.end() if letters else end


def _word_start(text: str, start: int) -> int:
    """Where the word that holds `start` begins, at most 30 letters back."""
    begin = start
    while begin and start - begin < LONGEST_PREFIX and text[begin - 1] in SPELT:
        begin -= 1
    return begin


def _settled(topic: str, found: list[tuple[int, int, str]]) -> Iterator[Mention]:
    """Leftmost-longest mentions that no refused phrase touches; the longest at a place comes first."""
    refused = [(start, -end) for start, end, sense in found if sense == "refused"]
    certain = {(start, end) for start, end, sense in found if sense == "sure"}
    last = 0
    for start, negative_end, sense in sorted(found):
        end = -negative_end
        if sense == "refused" or start < last or (refused and _touched(start, end, refused)):
            continue
        last = end
        yield Mention(topic, start, end, (start, negative_end) in certain)


def _touched(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(begin < end and start < stop for begin, stop in spans)
