"""What becomes of a correction that can't be taken."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Trail
from generator.nearness import nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something to tell the person who wrote a correction."""

    what: str
    fix: str
    at: Trail = ()
    """Where in the correction; empty for all of it."""


class UnplacedError(Exception):
    """A correction that no lexicon can place, or that contradicts itself: what is wrong, and how to mend it."""

    def __init__(self, what: str, fix: str, at: Trail = ()) -> None:
        super().__init__(what)
        self.remark = Remark(what=what, fix=fix, at=at)

    def below(self, step: str | int) -> "UnplacedError":
        """The same, said of a part of the correction."""
        return UnplacedError(self.remark.what, self.remark.fix, (step, *self.remark.at))


def near(wrong: str, known: Iterable[str]) -> str:
    """The question that leads from `wrong` to the most similar of `known`; empty where none is."""
    guess = nearest(wrong, known)
    return f"did you mean {guess!r}?" if guess else ""
