"""Document to Document: ordered pure steps that cut what the page put around the article, and keep what was cut."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from generator import markup
from generator.characters import lowered
from generator.cleaning.lexicon import PLACES, Pattern, number_of, patterns, unions
from generator.model import Block, Cut, Document

LONG = 240
"""No bar, button or counter has so many characters; sentences have."""
LONG_ACTIONS = ("block", "to-end")
MOST = 900
"""A disclaimer may be long, but not longer than this."""
MENU = 3
LABEL = 14
"""Columns of a menu's entry; a title is longer."""
NO_LABEL = re.compile(r"\d|[。.!！?？:：,，、]$|^$")
INTRODUCED = re.compile(r"[:：]$")
"""A paragraph that ends so announces a list, which is the article's own."""
BODY = 60
"""A paragraph of so many characters (half as many in Chinese) is the article's own."""
SENTENCE_END = re.compile(r"[。.!！][”’\"»“」』）)]*$")
TAIL_SHARE = 0.5
"""A list of other articles stands below the middle of the words."""
WIDE = re.compile(r"[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]+")
DATE = re.compile(
    r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}|\d{1,2}\s?月\s?\d{1,2}\s?日|\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d"
    r"|\d{1,2}(?:st|nd|rd|th|\.|º|er)?\s(?:de\s)?(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек"
    r"|jan|f[eé]b|fév|m[aä]r|a[pv]r|abr|ma[iyj]|jun|jui|jul|a[uo]g|aoû|ago|sep|set|o[ck]t|out|ott|nov|d[eé][cz]|dic"
    r"|gen|mag|giu|lug|sty|lut|kwi|cze|lip|sie|wrz|paź|lis|gru)"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d{1,2}\b"
    r"|(?:19|20)\d\d년",
    re.I,
)

INSIDE = frozenset({"anywhere"})
HEAD, TAIL = INSIDE | {"edges", "head"}, INSIDE | {"edges", "tail"}
EVERYWHERE = frozenset(PLACES)

Step = Callable[[Document], Document]


def clean(document: Document) -> Document:
    """`document` without the boilerplate around its article; what went stands in `cuts` with its rule.

    Cleaning twice is cleaning once: the steps run until nothing changes.
    """
    while True:
        cleaner = document
        for step in STEPS:
            cleaner = step(cleaner)
        if cleaner.blocks == document.blocks:
            return document
        document = cleaner


def cut_related(document: Document) -> Document:
    """Everything from a heading such as 相关阅读 on, if nothing of the article can follow it."""
    blocks = document.blocks
    for index, rule in _rules(blocks, "to-end").items():
        if _may_end(blocks, index, rule):
            return _without(document, set(range(index, len(blocks))), rule.id)
    return document


def cut_above(document: Document) -> Document:
    """Everything down to a line that opens the article."""
    openings = _rules(document.blocks, "from-start")
    if not openings:
        return document
    last = max(openings)
    return _without(document, set(range(last + 1)), openings[last].id)


def cut_menus(document: Document) -> Document:
    """Three or more lines of a word or two in a row, above or below the article: the site's sections."""
    frame = _frame(document.blocks)
    short = [_is_label(block) and index not in frame for index, block in enumerate(document.blocks)]
    runs = [list(run) for is_short, run in groupby(range(len(short)), short.__getitem__) if is_short]
    menus = [run for run in runs if len(run) >= MENU and not _is_announced(document.blocks, run[0])]
    return _without(document, {index for run in menus for index in run}, "menu")


def cut_bars(document: Document) -> Document:
    """Single paragraphs: share bars, counters, editors' lines, advertisements."""
    blocks = document.blocks
    cut = _rules(blocks, "block")
    if not cut or len(cut) == len(blocks):
        return document
    cuts = tuple(Cut(text=blocks[index].text, rule=rule.id) for index, rule in cut.items())
    kept = tuple(block for index, block in enumerate(blocks) if index not in cut)
    return replace(document, blocks=kept, cuts=document.cuts + cuts)


def cut_words(document: Document) -> Document:
    """The editor's name in brackets behind a paragraph's last sentence."""
    blocks, cuts = list(document.blocks), list(document.cuts)
    for index, block in enumerate(blocks):
        found = _ending(block.text) if block.kind == "paragraph" else None
        shorter = _shortened(block, found) if found else block
        if found and shorter != block:
            blocks[index] = shorter
            cuts.append(Cut(text=block.text[found.start() :].strip(), rule=patterns()[number_of(found)].id))
    return replace(document, blocks=tuple(blocks), cuts=tuple(cuts))


def drop_repeats(document: Document) -> Document:
    """The second of two equal paragraphs in a row: an image's text that stands in its caption too."""
    blocks = document.blocks
    again = {
        index for index in range(1, len(blocks)) if blocks[index].text and blocks[index].text == blocks[index - 1].text
    }
    return _without(document, again, "repeated")


STEPS: tuple[Step, ...] = (cut_related, cut_above, cut_menus, cut_bars, cut_words, drop_repeats)


def weight(text: str) -> int:
    """How many columns the words take: a wide character counts for two."""
    return len(text) if text.isascii() else len(text) + sum(map(len, WIDE.findall(text)))


def _rules(blocks: tuple[Block, ...], cut: str) -> dict[int, Pattern]:
    """For each block that the lexicon cuts with the action `cut`: its index and the first rule that may cut it."""
    frame = _frame(blocks)
    found = {
        index: _rule(block.text, cut, _places(index, frame))
        for index, block in enumerate(blocks)
        if 0 < len(block.text) <= MOST and block.kind not in ("table", "caption")
    }
    return {index: rule for index, rule in found.items() if rule}


@lru_cache(maxsize=2048)
def _rule(text: str, cut: str, places: frozenset[str], long: bool = False) -> Pattern | None:
    """The first rule with the action `cut` in `places` that these words fulfil; asked again by every pass.

    Only rules that may cut long paragraphs if `long`, or if the text is one.
    """
    words, long = lowered(text), long or len(text) > LONG
    found = _matching(words, cut, places, long)
    if found and DATE.search(words):
        found = _matching(words, cut, places, long, dates=True)
    return patterns()[min(map(number_of, found))] if found else None


def _matching(words: str, cut: str, places: frozenset[str], long: bool, dates: bool = False) -> list[re.Match[str]]:
    return [match for union in unions(cut, places, long, dates) if (match := union.match(words))]


def _places(index: int, frame: range) -> frozenset[str]:
    """Where a block stands, in the lexicon's words; both head and tail where no paragraph is the article's own."""
    if index in frame:
        return INSIDE
    if index < frame.start:
        return HEAD if index < frame.stop else EVERYWHERE
    return TAIL


@lru_cache(maxsize=2)
def _frame(blocks: tuple[Block, ...]) -> range:
    """From the first long paragraph to the last that is no disclaimer; what is outside is head and tail.

    Asked for by every step, and few change the blocks.
    """
    bodies = [index for index, block in enumerate(blocks) if _is_body(block)]
    last = next((index for index in reversed(bodies) if not _is_disclaimer(blocks[index])), -1)
    return range(bodies[0] if bodies else len(blocks), last + 1)


def _is_body(block: Block) -> bool:
    text = block.text
    return block.kind == "paragraph" and len(text) >= BODY and (len(text) >= 2 * BODY or weight(text) >= 2 * BODY)


def _is_label(block: Block) -> bool:
    text = block.text
    return block.kind == "paragraph" and len(text) <= LABEL >= weight(text) and not NO_LABEL.search(text)


def _is_announced(blocks: tuple[Block, ...], first: int) -> bool:
    return first > 0 and bool(INTRODUCED.search(blocks[first - 1].text))


def _is_prose(block: Block) -> bool:
    """True for a paragraph that ends as a sentence does; titles of other articles don't."""
    return _is_body(block) or (
        block.kind == "paragraph" and weight(block.text) >= BODY and bool(SENTENCE_END.search(block.text))
    )


def _is_disclaimer(block: Block) -> bool:
    return len(block.text) <= MOST and any(_rule(block.text, cut, EVERYWHERE, long=True) for cut in LONG_ACTIONS)


def _may_end(blocks: tuple[Block, ...], index: int, rule: Pattern) -> bool:
    """True if the words below `index` are fewer than those above, and mostly short lines, as lists of titles are."""
    above = sum(weight(block.text) for block in blocks[:index])
    below = [block for block in blocks[index + 1 :] if block.text]
    total = sum(weight(block.text) for block in below)
    bodies = [block for block in below if _is_prose(block) and not _is_disclaimer(block)]
    return total <= above * TAIL_SHARE and len(bodies) <= max(len(below) // 2, 1 if rule.long else 0)


@lru_cache(maxsize=2048)
def _ending(text: str) -> re.Match[str] | None:
    """The match of a rule for words at the end of a text, if it leaves some and holds no date."""
    words = lowered(text)
    least = max(len(words) - LONG, 0)
    matches = (match for union in unions("words", EVERYWHERE) if (match := union.search(words, least)))
    found = min(matches, key=lambda match: (match.start(), number_of(match)), default=None)
    return found if found and found.start() > 0 and not DATE.search(found[0]) else None


def _shortened(block: Block, found: re.Match[str]) -> Block:
    """The block without the words that were found at its end, in its text and its Markdown alike."""
    ending = markup.of_lines(block.text[found.start() :].strip()).markdown
    if not block.markdown.endswith(ending):
        return block
    return markup.block(block.markdown.removesuffix(ending).rstrip(), block.kind)


def _without(document: Document, indexes: set[int], rule: str) -> Document:
    if not indexes:
        return document
    cuts = tuple(Cut(text=document.blocks[index].text, rule=rule) for index in sorted(indexes))
    kept = tuple(block for index, block in enumerate(document.blocks) if index not in indexes)
    return replace(document, blocks=kept, cuts=document.cuts + cuts)
