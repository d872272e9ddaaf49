"""What several reports say of a problem: where it is, what and how to mend it, and where what mends it goes."""

from pathlib import PurePosixPath

from generator.inert import one_line
from generator.model import Problem

ENDS = (".", "?", "!")


def place(problem: Problem) -> str:
    """As compilers write it: `seeds/x.yml:3:7`, with the article's key where a file holds several."""
    line = "".join(f":{part}" for part in (problem.line, problem.column) if part)
    item = f" ({problem.item})" if problem.item else ""
    return one_line(f"{problem.seed}{line}{item}")


def told(problem: Problem) -> str:
    """What is wrong and how to mend it, in one line that ends with one mark: some messages are sentences already."""
    message, fix = one_line(problem.message), one_line(problem.fix)
    return f"{message}{' ' if message.endswith(ENDS) else '; '}{fix}{'' if fix.endswith(ENDS) else '.'}"


def sidecar(problem: Problem) -> str:
    """The path of the file that takes the remedy."""
    return one_line(PurePosixPath(problem.seed).with_suffix(".yml").as_posix())
