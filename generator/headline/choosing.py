"""Which of the lines above an article is its title: the one for which most signs speak."""

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from generator.characters import lowered, width
from generator.headline import mastheads
from generator.headline.lines import is_prose, is_title_like, names_author
from generator.model import Block

LOOKED_AT: Final = 8
"""A title line stands among the first blocks, below crumbs and above byline and date."""
WEIGHTS: Final[Mapping[str, float]] = {
    "its words come back": 4,
    "stands twice": 6,
    "stands before the body or its author": 0.7,
    "is a heading": 1,
    "has a mark of speech": 0.7,
    "has a figure": 0.5,
    "has words enough": 1.2,
    "has many words": 0.8,
    "is much shorter than another": -1.7,
    "names a medium": -2.7,
    "may name a medium": -0.6,
    "is a section": -4,
    "has a slogan": -3,
    "has short parts": -3,
    "stands in the foot": -3,
}
"""Sign -> what it adds to a line, times its share; tried on titles below mastheads of eleven languages."""
LEAST: Final = 1
"""A line with no more is no title."""
LATER: Final = 1.6
"""What a line loses for each line above it that may be the title as well: standfirsts follow titles."""
ENOUGH_WORDS: Final = 4
MANY_WORDS: Final = 7
WIDE_OF_WORD: Final = 1.75
"""Wide characters that say as much as a word."""
SHORT_SHARE: Final = 0.45
SEEN: Final = 1500
"""Characters of the article among which the words of its title come back."""
TOLD: Final = 0.5
"""Share of a title's words that come back in its article."""
FOOT: Final = 4
OWNED: Final = re.compile(r"©|\(c\)|copyright|rights reserved|rechte vorbehalten", re.I)
WORD: Final = re.compile(r"[^\W\u3040-\u9fff\uac00-\ud7af_]{4,}|\d\d+")
WIDE_RUN: Final = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]{2,}")
STEM: Final = 5
SPEECH: Final = re.compile(r"[!?！？…«„“「]|[^\W\d](?::\s|[：，])")
FIGURE: Final = re.compile(r"(?<![\w.,])(?!(?:18|19|20)\d\d(?!\d))\d")
"""A number that is no year."""


class Head(NamedTuple):
    """What stands above an article, and what of the article tells which line is its title."""

    lines: tuple[Block, ...]
    """The lines that may be the title."""
    last: tuple[Block, ...]
    """Those right before the body or its author."""
    widest: int
    """Columns of the longest line."""
    words: frozenset[str]
    """Stems of the article's words."""
    foot: str
    """What is said below the article of who owns it."""


def title_line(blocks: tuple[Block, ...]) -> Block | None:
    """The line above the article that is its title, if one is."""
    head = head_of(blocks)
    likely = [(likelihood, line) for line in head.lines if (likelihood := score(line, head)) > LEAST]
    ranked = [(likelihood - LATER * rank, line) for rank, (likelihood, line) in enumerate(likely)]
    return max(ranked, key=lambda one: one[0])[1] if ranked else None


def head_of(blocks: tuple[Block, ...]) -> Head:
    """What stands above the first prose; no line where no block is prose."""
    body = next((index for index, block in enumerate(blocks) if is_prose(block)), 0)
    above = blocks[: min(body, LOOKED_AT)]
    lines = tuple(block for block in above if is_title_like(block))
    return Head(
        lines=lines,
        last=tuple(line for line, after in zip(above, blocks[1:], strict=False) if _is_below_title(after)),
        widest=max((width(line.text) for line in lines), default=0),
        words=_stems("\n".join(block.text for block in blocks[body:])[:SEEN]) if lines else frozenset(),
        foot="\n".join(block.text for block in blocks[body + 1 :][-FOOT:] if OWNED.search(block.text)),
    )


def score(line: Block, head: Head) -> float:
    """How much speaks for the line as the title."""
    return sum(WEIGHTS[sign] * share for sign, share in signs(line, head))


def signs(line: Block, head: Head) -> Iterator[tuple[str, float]]:
    """What is observed of the line, each sign with its share (1: wholly)."""
    text = line.text
    yield "its words come back", _returning(text, head.words)
    yield "stands twice", sum(one.text == text for one in head.lines) > 1
    yield "stands before the body or its author", line in head.last
    yield "is a heading", line.kind == "heading"
    yield "has a mark of speech", bool(SPEECH.search(text))
    yield "has a figure", bool(FIGURE.search(text))
    yield "has words enough", _has_words(text, ENOUGH_WORDS)
    yield "has many words", _has_words(text, MANY_WORDS)
    yield "is much shorter than another", width(text) < SHORT_SHARE * head.widest
    yield "names a medium", mastheads.has_word("media", text)
    yield "may name a medium", mastheads.has_word("perhaps", text)
    yield "is a section", mastheads.is_section(text)
    yield "has a slogan", mastheads.has_slogan(text)
    yield "has short parts", mastheads.has_short_parts(text)
    yield "stands in the foot", bool(head.foot) and any(part in head.foot for part in mastheads.parts(text))


def _is_below_title(block: Block) -> bool:
    return is_prose(block) or names_author(block.text)


def _returning(text: str, words: frozenset[str]) -> float:
    """The share of the line's words that come back in the article; one of one is less than six of six."""
    own = _stems(text)
    return len(own & words) / (len(own) + 1)


def is_told(text: str, blocks: tuple[Block, ...]) -> bool:
    """Whether the words of a title come back in the article's own text, as those of a medium's name hardly do."""
    body = "\n".join(block.text for block in blocks if is_prose(block) and block.text != text)[:SEEN]
    return _returning(text, _stems(body)) >= TOLD


def _stems(text: str) -> frozenset[str]:
    """How the words of a text begin, and its pairs of wide characters."""
    words = lowered(text)
    pairs = {run[at : at + 2] for run in WIDE_RUN.findall(words) for at in range(len(run) - 1)}
    return frozenset(pairs | {word[:STEM] for word in WORD.findall(words)})


def _has_words(text: str, least: int) -> bool:
    return len(text.split()) >= least or len(mastheads.WIDE.findall(text)) >= least * WIDE_OF_WORD
