"""Names of files that every system takes: a repository with others in it can't be checked out on Windows.

Source: Microsoft, "Naming Files, Paths, and Namespaces".
"""

import re
from pathlib import PurePosixPath

SIGNS = re.compile(r'[<>:"\\|?*]')
ENDS = ". "
DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)", re.I)
"""Names that Windows gives to devices, whatever ending follows."""


def is_portable(name: str) -> bool:
    """Whether every system takes `name` as that of a file or folder."""
    return portable(name) == name


def portable(name: str) -> str:
    """`name` with `-` in the place of what Windows does not take; the address of its article stays as good."""
    path = PurePosixPath(SIGNS.sub("-", name).rstrip(ENDS))
    stem = path.stem.rstrip(ENDS) or "seed"
    first, dot, rest = stem.partition(".")
    return f"{first}{'-' if DEVICES.match(f'{first}.') else ''}{dot}{rest}{path.suffix}"
