"""Triggers: words and phrases with wildcards, all of them found in one pass.

One automaton finds the first literal words of every trigger; a pattern of its own then tells whether the whole
trigger stands there. Every wildcard is bounded, so that the time is linear in the text.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

import ahocorasick_rs

from generator.characters import lowered
from generator.facts.rules import fold
from generator.facts.tags.vocabulary import Topic, vocabulary

LETTER = "[a-zà-öø-ɏͰ-ϿЀ-ԯ]"
"""Letters of the scripts that put spaces between words, in lower case."""
IS_LETTER = re.compile(LETTER)
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
    pattern: str
    """The whole phrase, to be matched where an anchor begins."""
    prefixed: bool
    """Whether letters may precede it within its word."""
    sense: str
    """`calls`, `sure` or `refused`."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words at half-open offsets that call for a topic."""

    topic: str
    start: int
    end: int
    sure: bool


def compiled(topic: str, phrase: str, sense: str) -> Trigger:
    """The trigger that a phrase of the lexicon stands for; ValueError for a phrase without a literal piece."""
    plain = fold(phrase).lower()
    bare = plain.removeprefix("*")
    pieces = PIECE.findall(bare)
    if not pieces or pieces[0] in MEANING:
        raise ValueError(f"{topic}: no word in the trigger {phrase!r}")
    body = "".join(MEANING.get(piece) or re.escape(piece) for piece in pieces)
    before = f"(?<!{LETTER})" if bare == plain and IS_LETTER.match(bare) else ""
    after = f"(?!{LETTER})" if IS_LETTER.match(bare[-1]) else ""
    return Trigger(topic, _anchors(pieces), before + body + after, bare != plain, sense)


def _anchors(pieces: list[str]) -> tuple[str, ...]:
    """What to look for first: two words where there are two, since short ones (`e auto`) stand everywhere."""
    if pieces[1:2] == [" "] and len(pieces) > 2:
        return pieces[0] + " " + pieces[2], pieces[0] + "-" + pieces[2]
    return (pieces[0],)


def triggers_of(topic: Topic, lang: str) -> Iterator[Trigger]:
    """The triggers of a topic that hold in texts of one language, the refused phrases too."""
    spoken = (phrase for tongue in sorted({lang, "en"}) for phrase in topic.triggers.get(tongue, ()))
    senses = (("calls", spoken), ("sure", topic.sure), ("refused", topic.refused))
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
        spans[trigger.topic].append((start, -end, trigger.sense))
    return [mention for topic, found in spans.items() for mention in _settled(topic, found)]


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """Compiled when its anchor is first met: few of a thousand triggers ever are."""
    return re.compile(source)


def _matches(text: str, lang: str) -> Iterator[tuple[int, int, Trigger]]:
    automaton, triggers = _index(lang)
    for number, start, _ in automaton.find_matches_as_indexes(text, overlapping=True):
        for trigger in triggers[number]:
            match = _pattern(trigger.pattern).match(text, start)
            if match:
                yield (_word_start(text, start) if trigger.prefixed else start), match.end(), trigger


def _word_start(text: str, start: int) -> int:
    """Where the word that holds `start` begins, at most 30 letters back."""
    begin = start
    while begin and start - begin < LONGEST_PREFIX and IS_LETTER.match(text[begin - 1]):
        begin -= 1
    return begin


def _settled(topic: str, found: list[tuple[int, int, str]]) -> Iterator[Mention]:
    """Leftmost-longest mentions that no refused phrase touches; the longest at a place comes first."""
    refused = [(start, -end) for start, end, sense in found if sense == "refused"]
    certain = {(start, end) for start, end, sense in found if sense == "sure"}
    last = 0
    for start, negative_end, sense in sorted(found):
        end = -negative_end
        if sense == "refused" or start < last or _touched(start, end, refused):
            continue
        last = end
        yield Mention(topic, start, end, (start, negative_end) in certain)


def _touched(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(begin < end and start < stop for begin, stop in spans)
