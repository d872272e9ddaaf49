"""What is wrong with a whole file, in words for the person who handed it in."""

from generator.model import Decoded, Problem, Seed
from generator.reading import encoding


def refusal(seed: Seed, limit: int) -> Problem | None:
    """Why `seed` can't be read at all: too large (more than `limit` bytes), empty or binary; None if it can."""
    if len(seed.data) > limit:
        size = f"{len(seed.data) / 1e6:.0f} MB"
        return Problem(
            seed=seed.path,
            message=f"The file has {size}, more than the {limit / 1e6:.0f} MB that are read.",
            fix="Hand in the article alone, or split the export into several files.",
        )
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
    problem = Problem(
        seed=seed.path,
        message=f"{count} byte sequence{'s' if count > 1 else ''} could not be read as {decoded.encoding}"
        " and stand as U+FFFD in the text.",
        fix="Copy the article again, or save it as UTF-8.",
        line=decoded.text.count("\n", 0, bad) + 1,
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
