"""What is wrong with a whole file, in words for the person who handed it in."""

import hashlib
import re
from itertools import islice

from generator.characters import is_at_least
from generator.model import Corrections, Decoded, Problem, Seed
from generator.reading import encoding

MOST_PARTS = {"html": ("<", 40_000, "tags"), "markdown": ("\n", 20_000, "lines"), "text": ("\n", 100_000, "lines")}
"""No article has so many parts: by form, what marks a part, how many are read, and what they are called."""
LEAST_COLUMNS = 20
"""What the shortest of sentences takes; a Chinese character takes two."""


def refusal(seed: Seed) -> Problem | None:
    """Why `seed` can't be read at all: empty or binary; None if it can."""
    if not seed.data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        return Problem(
            seed=seed.path, message="The file is empty.", fix="Put the article's text into it, or delete it."
        )
    if encoding.is_binary(seed.data):
        kind = encoding.magic(seed.data) or "binary data"
        return Problem(
            seed=seed.path,
            message=f"The file is {kind}, not text.",
            fix="Save the article as text, HTML or Markdown and hand that in.",
        )
    return None


def damage(seed: Seed, decoded: Decoded) -> tuple[Problem, ...]:
    """A warning with the first line that holds bytes which no encoding reads."""
    if decoded.because != "damaged":
        return ()
    bad = decoded.text.index("\ufffd") if "\ufffd" in decoded.text else 0
    count = decoded.text.count("\ufffd")
    told = (
        "sequence stands as U+FFFD in the text: it is"
        if count == 1
        else "sequences stand as U+FFFD in the text: they are"
    )
    problem = Problem(
        seed=seed.path,
        message=f"{count} byte {told} no {decoded.encoding}.",
        fix="Copy the article again, or save it as UTF-8.",
        line=decoded.text.count("\n", 0, bad) + 1,
        severity="warning",
    )
    return (problem,)


def bounded(seed: Seed, form: str, body: str) -> tuple[str, tuple[Problem, ...]]:
    """`body` up to as many tags (of a page) or lines (of a text) as an article may have, and a problem if it has more.

    A feed has no bound: each of its items is read alone.
    """
    if form not in MOST_PARTS:
        return body, ()
    mark, most, name = MOST_PARTS[form]
    if body.count(mark) <= most:
        return body, ()
    end = next(islice((found.start() for found in re.finditer(mark, body)), most, None))
    problem = Problem(
        seed=seed.path,
        message=f"The file has more than {most} {name}; what stands behind them was left out.",
        fix="Hand in the article alone, or split the file.",
        severity="warning",
    )
    return body[:end], (problem,)


def changed(seed: Seed, told: Corrections, sidecar: str) -> tuple[Problem, ...]:
    """A warning if the bytes of `seed` are not those of which `sidecar` holds the checksum."""
    if told.origin.sha256 in (None, hashlib.sha256(seed.data).hexdigest()):
        return ()
    problem = Problem(
        seed=sidecar,
        message="`sha256` is not that of the seed: the file was changed after it was handed in.",
        fix="Restore the file; if the change is meant, delete that line.",
        line=told.written["sha256"][1],
        severity="warning",
    )
    return (problem,)


def few_words(seed: Seed, words: str) -> tuple[Problem, ...]:
    """A warning if `words`, all texts of the file without their titles, are fewer than a sentence has."""
    if is_at_least(words.strip(), LEAST_COLUMNS):
        return ()
    problem = Problem(
        seed=seed.path,
        message="The file has hardly any words of an article.",
        fix="Check that the article itself was saved, not only its name.",
        severity="warning",
    )
    return (problem,)


def no_text(seed: Seed) -> Problem:
    """For a file in which no form finds an article."""
    return Problem(
        seed=seed.path,
        message="No article text was found in the file.",
        fix="Check that it holds the article itself, not only a frame around it.",
    )
