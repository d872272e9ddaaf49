"""Verdicts as their reports get them, with a stranger's worst words in them."""

from generator.checking import Check, Verdict
from generator.model import Problem
from tests.pages.builders import article, company, said

HOSTILE = (
    "::error::done %0A::set-output name=x::y ##[add-mask]x `touch x` $(touch x) | <img src=x onerror=alert(1)> "
    "![i](http://evil.example/i.png) [a](javascript:x) @someone #123 https://evil.example "
    "www.evil.example a@b.example **b**"
)
"""A title that is every kind of trouble where it is not escaped."""


def problem(rule: str = "content", severity: str = "warning", **given: object) -> Problem:
    """A problem of `seeds/a.txt`."""
    plain = {"seed": "seeds/a.txt", "message": f"{rule} is doubtful", "fix": "mend it"}
    return Problem(**plain | {"rule": rule, "severity": severity} | given)  # type: ignore[arg-type]


def verdict(seed: str = "seeds/a.txt", *problems: Problem, title: str = "Speicher in Leipzig") -> Verdict:
    """The verdict of a seed with one article that names CATL."""
    text = "Am 3. Mai nahm CATL in Leipzig einen Speicher in Betrieb."
    one = article(
        seed.split("/")[-1].rpartition(".")[0],
        text,
        title=title,
        lang="de",
        companies=(company("catl", "CATL", said(text, "CATL")),),
    )
    return Verdict(seed=seed, articles=(one,), problems=problems)


def check(*verdicts: Verdict, removed: tuple[str, ...] = ()) -> Check:
    """A check of them."""
    return Check(verdicts=verdicts, removed=removed)
