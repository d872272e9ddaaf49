"""What is wrong in the companies lexicon, for `make lint`."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import yaml

from generator import yaml_files
from generator.facts.companies.lexicon import SETTINGS, entries, files, known
from generator.facts.companies.mentions import Kind

LEGAL_FORM = re.compile(r",? (?:LLP|LLC|Ltd\.?|Limited|Inc\.?|plc|PLC|AG|SE|GmbH|SpA|S\.p\.A\.|SA)$")
"""What makes no other company of a name; Group, Holdings and Corporation may (Hyundai Corporation)."""
KINDS = frozenset(get_args(Kind))
LANGUAGE_LENGTH = 2


def problems() -> tuple[str, ...]:
    """One line for each problem of the files in `lexicons/companies/`, in their order."""
    single = problems_of(entries())  # first, for it names the line of a file that does not parse
    return (*_doubles(files()), *single)


def problems_of(entries: Mapping[str, Any]) -> tuple[str, ...]:
    """One line for each problem of the lexicon `entries` (id to entry)."""
    single = [line for key, entry in entries.items() for line in _entry(key, entry)]
    sound = {key: entry for key, entry in entries.items() if isinstance(entry, Mapping)}
    return (*single, *_shared(sound), *_twins(sound), *_former(sound))


def _doubles(paths: Iterable[Path]) -> Iterator[str]:
    """Ids that stand twice, in one file or in two: YAML itself would keep the last silently."""
    seen: dict[str, str] = {}
    for path in paths:
        root = yaml.compose(path.read_text("utf-8"), yaml_files.LOADER)
        for key, _ in root.value if isinstance(root, yaml.MappingNode) else ():
            place = f"{path.name} line {key.start_mark.line + 1}"
            if key.value in seen:
                yield f"{key.value}: the id stands twice ({seen[key.value]} and {place})"
            seen[key.value] = place


def _entry(key: str, entry: Any) -> Iterator[str]:
    if not isinstance(entry, Mapping):
        yield f"{key}: is no mapping of names"
        return
    if key != key.lower() or not key.isascii() or not key.replace("-", "").isalnum():
        yield f"{key}: an id is lower-case ASCII words joined by hyphens"
    if entry.get("kind", "company") not in KINDS:
        yield f"{key}: {entry['kind']!r} is no kind of entry"
    if not entry.get("name"):
        yield f"{key}: has no name"
    for field, value in entry.items():
        if field not in SETTINGS and not (len(field) == LANGUAGE_LENGTH and field.isalpha()):
            yield f"{key}: {field!r} is no language and no known key"
        elif field not in ("name", "country", "kind"):
            yield from _list(key, field, value)


def _list(key: str, field: str, value: Any) -> Iterator[str]:
    if not isinstance(value, list):
        yield f"{key}: {field} is no list"
    elif not all(isinstance(name, str) and name.strip() for name in value):
        yield f"{key}: {field} holds an empty name, or one that is no text (write it in quotation marks)"
    elif len(set(value)) < len(value):
        yield f"{key}: {field} holds a name twice"


def _shared(entries: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    owners: dict[str, list[str]] = defaultdict(list)
    for key, entry in entries.items():
        if _is_listed(entry):
            for form in {form.casefold() for form in known(key, entry).forms}:
                owners[form].append(key)
    for form, keys in owners.items():
        if len(keys) > 1:
            yield f"{form!r} is a name of {' and '.join(keys)}"


def _is_listed(entry: Mapping[str, Any]) -> bool:
    return all(isinstance(names, list) for field, names in entry.items() if field not in ("name", "country", "kind"))


def _twins(entries: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """Companies of one country whose names are one but for accents, spaces, marks and legal form."""
    owners: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for key, entry in entries.items():
        for form in known(key, entry).forms if _is_listed(entry) else ():
            owners[str(entry.get("country")), _bare(form)].setdefault(key, form)
    for twins in owners.values():
        if len(twins) > 1 and len(set(map(str.casefold, twins.values()))) > 1:
            yield f"{' and '.join(twins)}: one name ({', '.join(twins.values())}), so one company: join them"


def _bare(form: str) -> str:
    letters = unicodedata.normalize("NFKD", LEGAL_FORM.sub("", form)).casefold()
    return "".join(char for char in letters if char.isalnum()) or form


def _former(entries: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    for key, entry in entries.items():
        for old in entry.get("former") or ():
            if old in entries:
                yield f"{key}: its former id {old} is another company's id"
