"""Make the font of the card images again: `python scripts/build_card_font.py NotoSansCJK-Bold.ttc`.

The characters of Latin, Greek and Cyrillic script, kana, and the Han and Hangul characters of the national standards
GB 2312, Big5 (level 1), JIS X 0208 and KS X 1001, out of Noto Sans CJK (Debian: `fonts-noto-cjk`). The font gets a name
of its own, so that no font of the machine can stand in for it; `card.txt` lists what it can write.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

OUT = Path(__file__).parents[1] / "generator" / "lettering" / "card.otf"
NAME = "Digest Card"
WANTED = "Noto Sans CJK SC"
LETTERS = (
    (0x20, 0x7F), (0xA0, 0x250), (0x370, 0x530), (0x1E00, 0x1F00), (0x2010, 0x2060), (0x20A0, 0x20C0),
    (0x2100, 0x2270), (0x3000, 0x3100), (0xFF00, 0xFFEF),
)  # fmt: skip
STANDARDS = (("gb2312", 0xA1, 0xF8), ("big5", 0xA4, 0xC7), ("euc_jp", 0xB0, 0xF5), ("euc_kr", 0xB0, 0xC9))
"""Codec, and the lead bytes of its Han or Hangul characters."""
RENAMED = {1: NAME, 2: "Regular", 3: NAME, 4: NAME, 6: NAME.replace(" ", ""), 16: NAME, 17: "Regular"}


def characters() -> set[int]:
    """The code points that the font is to have."""
    wanted = {point for first, last in LETTERS for point in range(first, last)}
    for codec, first, last in STANDARDS:
        wanted |= set(_pairs(codec, range(first, last)))
    return wanted


def _pairs(codec: str, leads: Iterable[int]) -> Iterable[int]:
    for lead in leads:
        for trail in range(0x40, 0xFF):
            text = bytes((lead, trail)).decode(codec, "ignore")
            if len(text) == 1 and ord(text) > 0x2000:
                yield ord(text)


def cut(font: TTFont) -> None:
    """Leave in `font` only the wanted characters, without hints, under its own name."""
    options = subset.Options()
    options.layout_features = ["kern"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 5, 8, 9, 13, 14, *RENAMED]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters())
    cutter.subset(font)
    for record in font["name"].names:
        record.string = RENAMED.get(record.nameID, str(record))
    font["CFF "].cff.fontNames[0] = RENAMED[6]
    font["OS/2"].usWeightClass = 400
    font["head"].modified = font["head"].created


if __name__ == "__main__":
    collection = TTCollection(sys.argv[1], recalcTimestamp=False)
    chosen = next(font for font in collection.fonts if font["name"].getDebugName(1) == WANTED)
    cut(chosen)
    chosen.save(OUT)
    written = "".join(map(chr, sorted(chosen.getBestCmap())))
    OUT.with_suffix(".txt").write_text(written, encoding="utf-8", newline="")
