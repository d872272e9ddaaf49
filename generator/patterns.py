"""Regular expressions that are made of lexicons, or when a text of their language is first read.

Compiling them takes half of what loading the lexicons takes, so what Python's compiler makes of one, words for its
engine, is kept between runs. Neither has a public door, so this room uses those of the versions that it was tried with,
and compiles as ever elsewhere.
"""

import re
import sys
from array import array
from functools import partial
from typing import Any, Final

from generator import kept

COMPILER: Final[Any] = getattr(re, "_compiler", None)
TRIED: Final = ((3, 11), (3, 14))
IS_OPEN: Final = (
    sys.implementation.name == "cpython"
    and TRIED[0] <= sys.version_info[:2] <= TRIED[1]
    and all(hasattr(COMPILER, name) for name in ("_parser", "_code", "_sre"))
)
Program = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, words for the engine, number of groups, the groups with a name, and their names by number."""


def compiled(source: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """The same as `re.compile(source, flags)`; raises `re.error` where it does."""
    if not IS_OPEN:
        return re.compile(source, flags)
    program = kept.made(__file__, f"{flags:d} {source}", partial(_program, source, int(flags)))
    all_flags, words, *groups = program
    pattern: re.Pattern[str] = COMPILER._sre.compile(source, all_flags, array("I", words).tolist(), *groups)
    return pattern


def _program(source: str, flags: int) -> Program:
    """What `re._compiler.compile` hands to the engine."""
    parsed = COMPILER._parser.parse(source, flags)
    words = array("I", COMPILER._code(parsed, flags)).tobytes()
    names = {number: name for name, number in parsed.state.groupdict.items()}
    by_number = tuple(names.get(number) for number in range(parsed.state.groups))
    return int(flags | parsed.state.flags), words, parsed.state.groups - 1, parsed.state.groupdict, by_number
