"""What stands beside a word that calls for a topic: übernimmt die Mehrheit, no übernimmt die Lieferung.

Of the things that a topic lists, the one nearest to the word counts: behind it, or in front of it where a thing leads
the sentence (Den Betrieb übernimmt Foo) or the word ends it (hat die Anteile übernommen).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import itemgetter

from generator import patterns
from generator.facts.rules import fold
from generator.facts.tags.vocabulary import Things, vocabulary

LETTER = "[a-zà-öø-ɏͰ-ϿЀ-ԯ]"
"""Letters of the scripts that put spaces between words, in lower case."""
REACH = 70
"""Code points to either side within which a thing stands."""
CLAUSE_END = re.compile(r"[;:!?()\n。!?;…]|[,，](?!\d)|\.(?!\d)")
ENDING_WORDS = 3
"""So many words may follow a verb that ends its clause (übernommen werden soll)."""
NAME_BEHIND = re.compile(
    r" (?:(?:by|von|par|por|da|dal|przez|an|bei|spółkę|il|la|el|o|a|the) )?[\"«„“']?(?=[^\W\d_])(\w)"
)
NAME_AHEAD = re.compile(r"(?:^|[ \"«„“'-])(\w)[\w&'-]*[\"»“”']? $")


@dataclass(frozen=True, slots=True)
class Beside:
    """The clause around a word, in lower case: what stands in front of it and behind it."""

    ahead: str
    behind: str

    @property
    def ends(self) -> bool:
        """Whether the word ends the clause, but for an auxiliary or two."""
        return len(self.behind.split()) <= ENDING_WORDS


def calls(folded: str, text: str, span: tuple[int, int], found: tuple[str, str, bool]) -> bool:
    """Whether the words at `span` of `text` (`folded` in lower case) call for a topic, as what stands beside them says.

    `found` is the topic, the language, and whether the words call for it only with one of its things or a name.
    """
    topic, lang, doubtful = found
    patterns = _patterns(topic, lang)
    if not patterns:
        return not doubtful
    start, end = span
    beside = Beside(_clause_ahead(text, start), _clause_behind(text, end))
    said = _said(beside, patterns, doubtful)
    return said if said is not None else not doubtful or _is_beside_a_name(folded, span, beside)


def _said(beside: Beside, pattern: re.Pattern[str], doubtful: bool) -> bool | None:
    """What the nearest thing says; None where there is none."""
    *_, last = (None, *pattern.finditer(beside.ahead))
    if last and last["other"] and not beside.ahead[last.end() :].strip():
        return False
    if first := pattern.search(beside.behind):
        return bool(first["calling"])
    if not doubtful or not last:
        return None
    return False if last["other"] else beside.ends or None


def _is_beside_a_name(folded: str, span: tuple[int, int], beside: Beside) -> bool:
    """Whether a word in capitals is what the verb takes: Foo übernimmt Bar, hat Bar übernommen, taken over by Foo."""
    start, end = span
    behind = NAME_BEHIND.match(folded, end)
    if behind and behind[1].isupper():
        return True
    ahead = NAME_AHEAD.search(folded[start - len(beside.ahead) : start])
    return bool(beside.ends and ahead and ahead[1].isupper())


def _clause_ahead(text: str, start: int) -> str:
    ahead = text[max(0, start - REACH) : start]
    return ahead[max((match.end() for match in CLAUSE_END.finditer(ahead)), default=0) :]


def _clause_behind(text: str, end: int) -> str:
    behind = text[end : end + REACH]
    stop = CLAUSE_END.search(behind)
    return behind[: stop.start()] if stop else behind


@cache
def _patterns(topic: str, lang: str) -> re.Pattern[str] | None:
    """The things of a topic in a language, as one pattern that says which kind it met; None where it lists none."""
    things = vocabulary().topics[topic].things.get(lang, Things())
    if not things.calling and not things.other:
        return None
    return patterns.compiled(f"(?P<calling>{_either(things.calling)})|(?P<other>{_either(things.other)})")


def _either(phrases: Iterable[str]) -> str:
    # What stands on their sides comes once for a run of phrases: a class of many letters takes long to compile.
    runs = groupby(map(_source, phrases), itemgetter(0, 2))
    bodies = ((sides, "|".join(body for _, body, _ in run)) for sides, run in runs)
    return "|".join(f"{opening}(?:{body}){closing}" for (opening, closing), body in bodies) or "(?!)"


def _source(phrase: str) -> tuple[str, str, str]:
    """The patterns for what stands in front of a phrase, the phrase itself, and what stands behind it."""
    plain = fold(phrase).lower()
    body = re.escape(plain).replace(r"\*", LETTER + "{0,30}").replace(r"\ ", "[ -]")
    opening = f"(?<!{LETTER})" if re.match(LETTER, plain) or plain.startswith("*") else ""
    closing = f"(?!{LETTER})" if re.match(LETTER, plain[-1]) else ""
    return opening, body, closing
