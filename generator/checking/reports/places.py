"""Where a problem is, and where what mends it goes."""

from pathlib import PurePosixPath

from generator.inert import one_line
from generator.model import Problem


def place(problem: Problem) -> str:
    """As compilers write it: `seeds/x.yml:3:7`, with the article's key where a file holds several."""
    line = "".join(f":{part}" for part in (problem.line, problem.column) if part)
    item = f" ({problem.item})" if problem.item else ""
    return one_line(f"{problem.seed}{line}{item}")


def sidecar(problem: Problem) -> str:
    """The path of the file that takes the remedy."""
    return one_line(PurePosixPath(problem.seed).with_suffix(".yml").as_posix())
