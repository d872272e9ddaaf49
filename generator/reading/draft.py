"""What a reader of a form makes of a seed's body, and what opening a whole file gives."""

from dataclasses import dataclass, replace

from generator.characters import is_at_least
from generator.model import Block, Claim, Corrections, Cut, Declared, Problem

NOTHING = Declared()
UNCORRECTED = Corrections()
LEAST_COLUMNS = 20
"""What the shortest of sentences takes; a Chinese character takes two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One article as a reader of a form gives it."""

    blocks: tuple[Block, ...]
    declared: Declared = NOTHING
    key: str = ""
    cuts: tuple[Cut, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file as its opener gives it: its form and encoding, the articles in it, and what is wrong with it."""

    form: str
    encoding: str = "utf-8"
    drafts: tuple[Draft, ...] = ()
    declared: Declared = NOTHING
    """Claims of the whole file, which beat those of a draft."""
    corrections: Corrections = UNCORRECTED
    """What stands under `digest:` in its front matter."""
    problems: tuple[Problem, ...] = ()


LOOKED_AT = 8
LEAST_TITLE = 8


def titled(draft: Draft, declared: Declared, title: str, rule: str, cuts: tuple[Cut, ...] = ()) -> Draft:
    """The draft with what a document's properties claim, and with `cuts`.

    Their title counts only where the document shows it among its first lines: a template's is another document's.
    """
    shown = len(title) >= LEAST_TITLE and any(block.text == title for block in draft.blocks[:LOOKED_AT])
    claim = Claim(value=title, rule=rule) if shown else None
    return replace(draft, declared=replace(declared, title=claim), cuts=(*draft.cuts, *cuts))


def has_words(*drafts: Draft) -> bool:
    """Whether the texts of `drafts` have as many words as a sentence."""
    return is_at_least(" ".join(block.text for draft in drafts for block in draft.blocks).strip(), LEAST_COLUMNS)
