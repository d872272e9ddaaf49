"""The text of a sidecar with lines that mend its seed: what a person wrote there stays, with comments and order.

Lines are made as `remedies.line` makes them; below each key that a person wrote nothing is written over.
"""

import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.util import load_yaml_guess_indent

from generator.checking.remedies import quoted, within
from generator.inert import one_line

BLANKS = ("YYYY-MM-DD", "YYYY", "NAME", "NUMBER", "UNIT", "ADDRESS", "CODE")
"""The words that stand in a remedy for what only a person knows."""
WIDEST = 10_000
"""No line of a person's is broken anew."""


class Template(NamedTuple):
    """A remedy that a person must fill in or agree to."""

    remedy: str
    why: str
    item: str = ""
    """The key of its article, where a file holds several."""


class TakenError(Exception):
    """A person wrote something else there: the keys that lead to it."""

    def __init__(self, *keys: str) -> None:
        super().__init__(": ".join(keys))


def with_lines(text: str, lines: Mapping[str, str]) -> str:
    """`text`, which parses, with each of `lines` put in; their values say what stood there before, as a comment.

    Raises TakenError where a key has another value already; a line that is there already changes nothing.
    """
    reader = _reader(text)
    whole = reader.load(text) or CommentedMap()
    for line, before in lines.items():
        for key, value in reader.load(line).items():
            is_new = key not in whole
            _put(whole, key, value, (key,))
            if is_new and before:
                whole.yaml_add_eol_comment(one_line(before), key, column=0)
    if not whole or not lines:
        return text
    stream = io.StringIO()
    stream.write(text if _only_comments(text) else "")
    reader.dump(whole, stream)
    return stream.getvalue()


def with_templates(text: str, templates: Iterable[Template]) -> str:
    """`text`, and below it a line for each of `templates` that it does not hold; of one key the first alone.

    The lines are comments; without its first `# ` each is the remedy, and what it is for a comment behind it. Those for
    articles of a file stand below the articles' keys, since `items:` may stand in a sidecar but once.
    """
    held = [one.lstrip("# ") for one in text.splitlines()]
    fresh: dict[tuple[str, str], str] = {}
    for remedy, why, item in templates:
        own = within(remedy, item)
        shown = f"{own}  # {one_line(f'{item}: {why}' if item else why)}"
        if not any(one.startswith(shown if item else own) for one in held):
            fresh.setdefault((item, own.partition(":")[0]), shown)
    head = text if not text or text.endswith("\n") else f"{text}\n"
    return head + "".join(f"# {line}\n" for line in _outlined(fresh))


def _outlined(lines: Mapping[tuple[str, str], str]) -> Iterator[str]:
    """Lines by item and key, in the order in which they stand in a sidecar."""
    yield from (line for (item, _), line in lines.items() if not item)
    items = dict.fromkeys(item for item, _ in lines if item)
    yield from ["items:"] * bool(items)
    for wanted in items:
        yield f"  {quoted(wanted)}:"
        yield from (f"    {line}" for (item, _), line in lines.items() if item == wanted)


def blanks(value: Any) -> Iterator[str]:
    """What a person must say before the value of a remedy is one, each once."""
    if isinstance(value, Mapping | list):
        parts = value.values() if isinstance(value, Mapping) else value
        yield from dict.fromkeys(blank for part in parts for blank in blanks(part))
    elif isinstance(value, str):
        yield from [blank for blank in BLANKS if _is_blank(value, blank)][:1]


def filled(value: Any, blank: str, answer: Any) -> Any:
    """The value with the answer in place of `blank`."""
    if isinstance(value, Mapping):
        return {key: filled(part, blank, answer) for key, part in value.items()}
    if isinstance(value, list):
        return [filled(part, blank, answer) for part in value]
    if value == blank:
        return answer
    return value.replace(blank, str(answer)) if isinstance(value, str) and _is_blank(value, blank) else value


def _is_blank(value: str, blank: str) -> bool:
    return value == blank or (blank == "YYYY" and value.startswith(blank) and value != BLANKS[0])


def _reader(text: str) -> YAML:
    reader = YAML()
    reader.preserve_quotes = True
    reader.width = WIDEST
    _, sequence, offset = load_yaml_guess_indent(text)
    reader.indent(mapping=2, sequence=sequence or 2, offset=offset or 0)
    return reader


def _only_comments(text: str) -> bool:
    """Whether no line of the text says anything: the reader keeps comments beside values alone."""
    return all(not line.strip() or line.lstrip().startswith("#") for line in text.splitlines())


def _put(whole: Any, key: str, value: Any, trail: tuple[str, ...]) -> None:
    """The value below `key`; new keys of an inner mapping stand first there, above comments that close it."""
    if key not in whole:
        whole.insert(len(whole) if len(trail) == 1 else 0, key, value)
    elif isinstance(whole[key], dict) and isinstance(value, dict):
        for inner, part in value.items():
            _put(whole[key], inner, part, (*trail, inner))
    elif isinstance(whole[key], list) and isinstance(value, list) and len(trail) > 1:
        for part in reversed([part for part in value if part not in whole[key]]):
            whole[key].insert(0, part)
    elif whole[key] != value:
        raise TakenError(*trail)
