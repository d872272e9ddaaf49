"""The words that stand in for a title where none is stated."""

import re
from bisect import bisect_right
from itertools import accumulate

from generator.characters import columns, is_at_least, is_wide
from generator.headline.lines import LEAST_COLUMNS, is_prose
from generator.model import Document, Evidence, Headline

LEAD_COLUMNS = 110
"""Columns that a lead may take as a title; a Chinese character takes two."""
MOST_COLUMNS = 160
"""How far the end of a clause is looked for, where none stands earlier."""
SHORT_WORD = 3

SENTENCE = re.compile(r"[。！？!?]+[”’」』）)\"»“]*|(?<!\b\w)(?<!\d)\.[”’\"»“)]*(?=\s+[^\sa-zà-ÿа-яё])|$")
"""The end of a sentence: a point behind an initial or an ordinal number is none."""
CLAUSE_END = re.compile(r"[，；：。！？](?![^（(]*[)）])|[,;:](?=[\s\u3000-\u9fff])(?![^（(]*[)）])")
WORD_END = re.compile(r"[\s、]")


def lead(document: Document) -> Headline | None:
    """The first sentence of the first paragraph of prose (else of the first words), cut to a title's length."""
    text, start = document.text, 0
    spans = []
    for block in document.blocks:
        if block.text and block.kind != "caption":
            spans.append((start, block))
        start += len(block.text) + 2 if block.text else 0
    if not spans:
        return None
    offset, block = next((span for span in spans if is_prose(span[1])), spans[0])
    end = offset + _natural_end(block.text)
    quote = text[offset:end]
    evidence = Evidence(quote=quote, start=offset, end=end, where="text", rule="lead-sentence")
    return Headline(text=quote, basis="lead", evidence=evidence)


def _natural_end(paragraph: str) -> int:
    """Where to cut the first line: after its first sentence, else after the last clause that fits, else a word."""
    line = paragraph.partition("\n")[0]
    found = SENTENCE.search(line)
    sentence = line[: found.end() if found else None].rstrip()
    if not is_at_least(sentence, LEAD_COLUMNS + 1):
        return len(sentence)
    ends = tuple(accumulate(map(columns, sentence[: MOST_COLUMNS + 1])))
    limit, most = bisect_right(ends, LEAD_COLUMNS), bisect_right(ends, MOST_COLUMNS)
    end = _clause_end(sentence, limit, most) or _word_end(sentence, most if is_wide(sentence[limit]) else limit)
    return len(sentence[:end].rstrip())


def _clause_end(sentence: str, limit: int, most: int) -> int:
    """The end of the last clause before `limit`, else of the first before `most`; 0 if none says enough."""
    ends = [end.start() for end in CLAUSE_END.finditer(sentence, 0, most + 1)]
    good = [end for end in ends if is_at_least(sentence[:end], LEAST_COLUMNS)]
    return max((end for end in good if end <= limit), default=good[0] if good else 0)


def _word_end(sentence: str, limit: int) -> int:
    """The end of the last word before `limit` on which a phrase may end: no preposition, no article."""
    ends = [found.start() for found in WORD_END.finditer(sentence, 0, limit + 1)]
    whole = [end for end in ends if is_at_least(sentence[:end], LEAST_COLUMNS)]
    full = [
        end
        for end in whole
        if len(sentence[:end].rsplit(None, 1)[-1]) > SHORT_WORD and not sentence[end - 1].isdecimal()
    ]
    return (full or whole or [limit])[-1]
