"""The matchers of place names, one for each script, each loaded when a text first has a letter of its script."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from itertools import chain
from pathlib import Path

from generator import kept, lexicons
from generator.facts.gazetteer.inflection import ONLY, russian
from generator.facts.gazetteer.spelling import SCRIPTS, Spelling, of_name, polish_town, script_of
from generator.facts.gazetteer.table import number_of, rules
from generator.facts.matching import Match, Matcher
from generator.facts.rules import FOLDS, fold, folding

LATIN, COMMON = ("latin",), ("han", "latin")
OTHERS = re.compile("[\uac00-\ud7a3\u0400-\u04ff]")
"""A letter of any other script."""
Rows = str
"""The rows of `regions.tsv` that bear a name, counted from 0: `17 4021`."""
Loaded = tuple[dict[str, Rows], dict[str, frozenset[str]]]
"""Form -> rows, and form -> endings, of one script."""


def find(folded: str) -> list[Match[Rows]]:
    """The leftmost-longest place words of a folded text, in order, none overlapping another."""
    scripts = LATIN if folded.isascii() else SCRIPTS if OTHERS.search(folded) else COMMON
    found = [matcher(script).find(folded) for script in scripts if SCRIPTS[script].search(folded)]
    if len(found) == 1:
        return found[0]
    chosen: list[Match[Rows]] = []
    for match in sorted(chain.from_iterable(found), key=lambda match: (match.start, -match.end)):
        if not chosen or match.start >= chosen[-1].end:
            chosen.append(match)
    return chosen


@cache
def matcher(script: str) -> Matcher[Rows]:
    """The matcher of one script's forms, the owner's additions among them; built once."""
    file = lexicons.found(f"regions_forms_{script}.tsv").read_text("utf-8")
    return Matcher(*kept.made(__file__, f"{_makers()} {script} {file}", lambda: _loaded(script, file)))


@cache
def _makers() -> str:
    """Changes with all that `_loaded` is made of beside the file of its script."""
    room = map(str, sorted(Path(__file__).parent.glob("*.py")))
    tables = sha256(b"".join(lexicons.found(name).read_bytes() for name in ("regions.tsv", "regions.yml")))
    return " ".join((tables.hexdigest(), folding(), *map(kept.code, room)))


def _loaded(script: str, file: str) -> Loaded:
    """What the file of a script holds, the owner's names among it, his stop words not."""
    forms, tails = _read(file)
    for region_id, spellings in _owners():
        number = number_of(region_id)
        if number is not None:
            _add(script, spellings, str(number), (forms, tails))
    for word in rules()["stop"]:
        forms.pop(word, None)
        if script == "cyrillic":
            forms.pop(russian(word)[0], None)
    return forms, tails


def _owners() -> Iterator[tuple[str, Iterable[Spelling]]]:
    """The spellings of all names that the owner adds, each with the region's id."""
    added = {id_: [entry["name"], *entry.get("names", ())] for id_, entry in rules()["places"].items()}
    for region_id, names in chain(rules()["names"].items(), rules()["exonyms"].items(), added.items()):
        polish = region_id.startswith("PL-") and ":" in region_id
        yield from ((region_id, polish_town(name) if polish else of_name(name)) for name in names)
    for region_id, names in rules()["polish"].items():
        yield from ((region_id, polish_town(name)) for name in names)


def _read(file: str) -> Loaded:
    cells = file.replace("\n", "\t").split("\t")
    rows = cells[5::3]
    same = {cell: cell for cell in rows}
    forms = dict(zip(cells[3:-1:3], map(same.__getitem__, rows), strict=True))
    endings = cells[4::3]
    known = {cell: frozenset(cell.split("|")) for cell in set(endings)}
    tails = {form: known[cell] for form, cell in zip(forms, endings, strict=True) if cell}
    return forms, tails


def _add(script: str, spellings: Iterable[Spelling], number: Rows, loaded: Loaded) -> None:
    """Add the spellings of an owner's name to what the file of its script holds."""
    forms, tails = loaded
    for spelt, endings in spellings:
        form = fold(spelt) if script == "han" else spelt.translate(FOLDS)
        if len(form) > 1 and script_of(form) == script:
            shared = {tail for tail in endings if tail and "" in tails.get(form + tail, ONLY) and form + tail in forms}
            forms.update((form + tail, f"{forms[form + tail]} {number}") for tail in shared)
            endings = endings - shared
            rows = forms.get(form)
            held = tails.get(form, ONLY) if rows else frozenset[str]()
            if endings:
                forms[form] = f"{rows} {number}" if rows else number
            if endings | held != ONLY:
                tails[form] = endings | held
