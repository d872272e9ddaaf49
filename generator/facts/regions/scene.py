"""A passage with the place words in it that were taken: what the grammars of places look at."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from generator.facts.regions.judge import Verdict
from generator.facts.regions.resolve import Setting
from generator.facts.rules import Passage


@dataclass(frozen=True, slots=True)
class Scene:
    """A passage, its language, and the place words in it that were taken."""

    source: Passage
    lang: str
    taken: tuple[Verdict, ...]
    """The verdicts on the words that the table knows and that were taken, in order."""
    starts: tuple[int, ...]
    """Where they begin."""
    chief: str
    """The country in which most of the article's unmistakable places lie, empty where there are none."""

    def between(self, start: int, end: int) -> tuple[Verdict, ...]:
        """The taken words that touch `start:end`."""
        first = max(0, bisect_right(self.starts, start) - 1)
        row = self.taken[first : bisect_left(self.starts, end)]
        return tuple([one for one in row if one.mention.end > start])


def scene_of(source: Passage, setting: Setting, verdicts: tuple[Verdict, ...]) -> Scene:
    """The scene that the verdicts on a passage's known words make in an article's setting."""
    taken = tuple([one for one in verdicts if one.taken])
    return Scene(source, setting.lang, taken, tuple([one.mention.start for one in taken]), setting.chief)
