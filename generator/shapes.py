"""What kind of value stands where in a lexicon: a text, a number, a list, a mapping; and where another one stands.

A shape is the name of a kind, a list with the shape of its parts, or a mapping of keys to shapes, in which `*` stands
for every other key. Whether a key is known, and its words are sound, the checks of each lexicon say.
"""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

from generator import kept
from generator.errors import DigestError

TEXT: Final = "a text"
NUMBER: Final = "a number"
FLAG: Final = "true or false"
TEXTS: Final = [TEXT]
WORDS: Final = {"*": TEXTS}
"""Lists of words by language, or by what they tell."""
ORGANISATION: Final = {"name": TEXT, "country": TEXT, "kind": TEXT, "*": TEXTS}
SIGNS: Final = [{"*": TEXT}]

ODD: Final = frozenset({bool, type(None)})
"""Types of keys of which YAML made something else: `no` is false."""
JUST_TEXT: Final = frozenset({str})

SHAPES: Final[Mapping[str, Any]] = {
    "calendar_cues": {"*": WORDS},
    "capacities": {"subjects": {"*": {"label": TEXT, "said": TEXT, "pieces": TEXTS, "adds": FLAG, "apart": FLAG}}},
    "capacity_cues": {"*": WORDS},
    "companies": {"*": ORGANISATION},
    "company_frames": {"*": WORDS},
    "counted_things": {"classifiers": WORDS, "makes": WORDS, "things": WORDS, "near": WORDS, "*": {"*": WORDS}},
    "currencies": [{"code": TEXT, "*": TEXTS}],
    "currencies_homes": [{"sign": TEXT, "code": TEXT, "script": TEXT, "least": NUMBER, "*": TEXTS}],
    "deals": TEXTS,
    "deeds": TEXTS,
    "legal_forms": WORDS,
    "mastheads": {"*": WORDS},
    "media": {"*": ORGANISATION},
    "organisations": {"broadcasters": TEXTS, "*": WORDS},
    "quantity_cues": {"*": WORDS},
    "quantity_cues_bounds": {"before": WORDS, "behind": WORDS, "growth_tails": WORDS, "*": TEXTS},
    "quantity_cues_roles": {"*": WORDS},
    "quantity_cues_words": WORDS,
    "regions_signs": {"han": SIGNS, "latin": SIGNS, "cyrillic": SIGNS, "surnames": TEXT},
    "regions_taiwan": WORDS,
    "scales": {"*": {"*": NUMBER}},
    "tags": {
        "lead": {"*": NUMBER},
        "stretch": {"*": NUMBER},
        "families": {"*": {"least": NUMBER, "label": {"*": TEXT}}},
        "tags": {
            "*": {"family": TEXT, "label": {"*": TEXT}, "least": NUMBER, "things": {"*": WORDS}, "*": TEXTS},
        },
    },
    "units": [
        {
            "rule": TEXT,
            "unit": TEXT,
            "surfaces": TEXTS,
            "factor": NUMBER,
            "exact": FLAG,
            "least": NUMBER,
            "not_before": TEXT,
            "before": TEXT,
        }
    ],
    "units_counts": {"classifiers": WORDS, "nouns": {"*": WORDS}, "not_counted": {"*": WORDS}, "passing": WORDS},
    "weights_parties": {"*": NUMBER},
    "weights_places": {"*": NUMBER},
}
"""Lexicon (`companies`: each file of that folder) -> its shape; what is not listed is read as it stands."""
KINDS: Final = ((bool, FLAG), (int, NUMBER), (float, NUMBER), (str, TEXT), (list, "a list"), (Mapping, "a mapping"))
QUOTED: Final = 'write it in quotation marks: "{}"'
SPOKEN: Final = "put the word in quotation marks: without them YAML takes no, yes, on and off for true or false"
LISTED: Final = "write the words in brackets: [one, two]"


class Slip(NamedTuple):
    """A value of another kind than its place asks for."""

    keys: tuple[str | int, ...]
    """What leads to it: keys of mappings, places in lists."""
    said: str
    fix: str


def slips(path: Path, name: str, value: Any) -> tuple[DigestError, ...]:
    """What of `value`, the lexicon `name` as read from `path`, is of a wrong kind, with line and fix, in order."""
    shape = SHAPES.get(name)
    if shape is None or not value:  # an empty file says nothing, of whatever kind
        return ()
    find = partial(_plain, value, shape)
    found = kept.made(__file__, f"{name} {path.read_text('utf-8')}", find)
    return tuple(DigestError(said, f"{path}:{_line(path, tuple(keys))}", fix) for keys, said, fix in found)


def _plain(value: Any, shape: Any) -> list[tuple[list[str | int], str, str]]:
    return [(list(slip.keys), slip.said, slip.fix) for slip in wrong(value, shape)]


def wrong(value: Any, shape: Any, keys: tuple[str | int, ...] = ()) -> Iterator[Slip]:
    """The values in `value`, to which `keys` lead, that are of another kind than `shape` asks for, in order."""
    if isinstance(shape, dict) and isinstance(value, dict):
        if not ODD.isdisjoint(map(type, value)):
            yield from (Slip(keys, f"the key {key!r} is no text", SPOKEN) for key in value if type(key) in ODD)
        other = shape.get("*")
        for key, part in value.items():
            due = shape.get(key, other)
            if not _is_plainly(part, due):
                yield from wrong(part, due, (*keys, key))
    elif isinstance(shape, list) and isinstance(value, list):
        for place, part in enumerate(value):
            yield from wrong(part, shape[0], (*keys, place))
    elif shape is not None and _kind(value) != _due(shape):
        yield Slip(keys, f"{_named(keys)} is {_kind(value)}, where {_due(shape)} is due", _fix(value, shape))


def _is_plainly(value: Any, shape: Any) -> bool:
    """Whether it is a text where one is due, or a list of texts: most of a lexicon, told without a further look."""
    return (
        type(value) is str
        if shape is TEXT
        else shape is TEXTS and type(value) is list and {*map(type, value)} <= JUST_TEXT
    )


def _kind(value: Any) -> str:
    if value is None:
        return "empty"
    return next((name for kind, name in KINDS if isinstance(value, kind)), f"a {type(value).__name__}")


def _due(shape: Any) -> str:
    return str(shape) if isinstance(shape, str) else "a list" if isinstance(shape, list) else "a mapping"


def _named(keys: tuple[str | int, ...]) -> str:
    names = [key for key in keys if isinstance(key, str)]
    if keys and isinstance(keys[-1], int):
        return f"word {keys[-1] + 1} of `{names[-1]}:`" if names else f"entry {keys[-1] + 1}"
    return f"`{names[-1]}:`" if names else "the file"


def _fix(value: Any, shape: Any) -> str:
    if shape == TEXT and isinstance(value, bool):
        return SPOKEN
    if shape == TEXT:
        return QUOTED.format(value) if not isinstance(value, list | Mapping | None) else "write one text there"
    if shape in (NUMBER, FLAG):
        return f"write {shape}, without quotation marks"
    if isinstance(shape, list):
        return f"write it in brackets: [{value}]" if isinstance(value, str) else LISTED
    return "write keys and their values there, as the entries beside it have them"


def _line(path: Path, keys: tuple[str | int, ...]) -> int:
    """The line of the value to which `keys` lead."""
    node = yaml.compose(path.read_text("utf-8"), yaml.SafeLoader)
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            node = next((part for name, part in node.value if name.value == str(key)), node)
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int):
            node = node.value[key]
    return int(node.start_mark.line) + 1 if node else 1
