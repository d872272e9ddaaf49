"""Where the sentences of a text begin and end, in any of our languages."""

import re
from collections.abc import Iterator

# Both alternatives behind one class of characters: the search then skips to the next of them.
END = re.compile(
    r"[.。！？!?;；\n](?:(?<!\.)[。！？!?;；\n]*[”’」』）)\"»“]*|(?<=\.)(?=[\s”\"»“)]+[^\sa-zà-ÿа-яё]|\s*$))", re.M
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Half-open spans of the sentences of `text`, in order; together they cover it."""
    start = 0
    for end in END.finditer(text):
        yield start, end.end()
        start = end.end()
    if start < len(text):
        yield start, len(text)
