"""A stranger's words on one line, and lines that no runner of workflows takes for a command."""

import re
from typing import Final

from generator.characters import tidy

COMMAND: Final = re.compile(r"^(\s*):(?=:)|(##)(?=\[)", re.MULTILINE)
"""What GitHub's runner looks for: `::` at the start of a line, `##[` anywhere (actions/runner, ActionCommand.cs)."""
GAP: Final = "\u200b"
"""A space without width: the words read the same."""


def one_line(text: str) -> str:
    """`text` without control characters and line breaks."""
    return " ".join(tidy(text).split())


def inert(text: str) -> str:
    """`text`, of any number of lines, in which no line is a workflow command."""
    return COMMAND.sub(lambda found: f"{found[1]}:{GAP}" if found[2] is None else f"##{GAP}", text)
