"""What digits with points, commas and spaces are worth in the convention of a language, and which belong to a name."""

import re
from decimal import Decimal
from functools import lru_cache
from string import ascii_letters

DIGITS = re.compile(r"\d(?:\d{0,2}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d*(?:[.,']\d+)*)")
LONGEST = 30
LABELS = frozenset((*ascii_letters, *map(chr, range(ord("А"), ord("я") + 1)), *"_第№"))
"""A number right behind one of these is part of a name."""
TIMES = frozenset("xXхХ")
"""Between a figure and one of its sizes: 2x50 MW."""
ORDINALS = ("№ ", "No.", "no.", "No. ", "no. ")
MODEL = re.compile(r"(?:^|[^\dA-Za-zА-я])[A-Za-zА-я]{1,9}-$")

POINT_LANGUAGES = frozenset({"zh", "ja", "ko", "en", "es-MX"})
"""Languages whose decimal sign is the point."""
POINT_GROUPS = frozenset({"de", "es", "es-MX", "fr", "it", "pt"})
"""Languages that group thousands with points: 3.500 is three and a half thousand."""
MEXICAN = "es-MX"
"""Spanish that writes 12.5 MW and 1,200 MW, as Mexico does; elsewhere 12,5 MW and 1.200 MW are usual."""
MEASURED = r" ?(?:%|por ciento|mil |mill|billon|[kMGT]?[Ww][Hhp]?\b|[mkM]?V\b|k[gm]\b|ton|kil|met|hect|litr|años)"
"""What stands behind a figure that is an amount: no hour, no section of a law, no version."""
POINT_DECIMAL = re.compile(rf"(?<![\d.,])\d{{1,3}}(?:(?:,\d{{3}})+\.\d|\.\d\d?(?={MEASURED}))")
COMMA_DECIMAL = re.compile(r"(?<![\d.,])\d{1,3}(?:(?:\.\d{3})+,\d|,\d{1,2}(?![\d.,]*\d))")


def convention(folded: str, lang: str) -> str:
    """The language by whose convention a text writes its digits: its own, or `MEXICAN` where a decimal shows it."""
    if lang != "es" or "." not in folded or COMMA_DECIMAL.search(folded):
        return lang
    return MEXICAN if POINT_DECIMAL.search(folded) else lang


@lru_cache(maxsize=4096)
def digits_value(digits: str, lang: str) -> Decimal | None:
    """The value of `digits` as `lang` writes numbers; None where it is no single number (1,2,3 or 3.5.2)."""
    if len(digits) > LONGEST:
        return None
    if " " in digits:
        return _spaced(digits)
    points, commas = digits.count("."), digits.count(",")
    digits = digits.replace("'", "") if points + commas else _grouped(digits, "'")
    if points and commas:
        return _mixed(digits)
    sign = "." if points else ","
    if points + commas > 1:
        return _number(_grouped(digits, sign))
    if points + commas == 1 and _groups_thousands(digits, sign, lang):
        return _number(digits.replace(sign, ""))
    return _number(digits.replace(sign, "."))


def _spaced(digits: str) -> Decimal | None:
    """1 200,5: only the first group may be short."""
    whole = re.match(r"\d{1,3}(?: \d{3})+(?=[.,]\d+$|$)", digits)
    if not whole:
        return None
    return _number(whole[0].replace(" ", "") + digits[whole.end() :].replace(",", "."))


def _mixed(digits: str) -> Decimal | None:
    """Both signs stand: the last one is the decimal sign (1.200.000,5 and 1,200,000.5)."""
    last = max(digits.rfind("."), digits.rfind(","))
    whole = _grouped(digits[:last], "," if digits[last] == "." else ".")
    return _number(f"{whole}.{digits[last + 1 :]}") if whole else None


def _groups_thousands(digits: str, sign: str, lang: str) -> bool:
    """Whether a single `sign` groups thousands: three digits behind it, and the language's habit."""
    if not re.fullmatch(r"[1-9]\d{0,2}.\d{3}", digits):
        return False
    if sign == ",":
        return lang in POINT_LANGUAGES or (lang == "es" and digits.endswith("00"))  # nobody writes 1,2 as 1,200
    return lang in POINT_GROUPS


def _grouped(digits: str, sign: str) -> str:
    """`digits` without `sign` where it groups thousands throughout, else nothing."""
    if sign not in digits:
        return digits
    return digits.replace(sign, "") if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(sign)}\d{{3}})+", digits) else ""


def _number(digits: str) -> Decimal | None:
    return Decimal(digits) if re.fullmatch(r"\d+(?:\.\d+)?", digits) else None


def is_glued(folded: str, start: int) -> bool:
    """Whether the number at `start` is part of a name: A390, COVID-19, No. 3."""
    ahead = folded[start - 1 : start]
    if ahead == "-":
        return bool(MODEL.search(folded, max(0, start - 12), start))
    if is_times(folded, start):
        return False
    return ahead in LABELS if ahead not in " ." else folded.endswith(ORDINALS, 0, start)


def is_times(folded: str, start: int) -> bool:
    """Whether the number at `start` is a factor behind another: 2x50 MW, 6x4."""
    return folded[start - 1 : start] in TIMES and folded[max(0, start - 2) : start - 1].isdigit()
