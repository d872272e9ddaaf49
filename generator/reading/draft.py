"""What a reader of a form makes of a seed's body."""

from dataclasses import dataclass

from generator.model import Block, Cut, Declared

NOTHING = Declared()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One article as a reader of a form gives it."""

    blocks: tuple[Block, ...]
    declared: Declared = NOTHING
    key: str = ""
    cuts: tuple[Cut, ...] = ()
