"""What is wrong in the lexicon of currencies."""

import re
from collections.abc import Iterator

from generator.facts.numbers.lexicon import lexicon
from generator.facts.rules import fold


def problems() -> tuple[str, ...]:
    """One line for each: a code that is no ISO 4217 form, a surface of two currencies on one side of the number."""
    return (*_currencies(), *_homes())


def _homes() -> Iterator[str]:
    known = {row["code"] for row in lexicon("currencies")}
    yield from (
        f"{row['code']} has a home but no row" for row in lexicon("currencies_homes") if row["code"] not in known
    )


def _currencies() -> Iterator[str]:
    owners: dict[tuple[str, str], str] = {}
    for row in lexicon("currencies"):
        code = row["code"]
        if not re.fullmatch(r"[A-Z]{3}", code):
            yield f"{code} is no currency code"
        for side in ("before", "behind"):
            for surface in row.get(side, ()):
                owner = owners.setdefault((side, fold(surface)), code)
                if owner != code:
                    yield f"{surface} stands {side} the number for both {owner} and {code}"
