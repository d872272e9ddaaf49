"""Front matter: the `---` lines at the head of a seed, in which its source speaks of itself."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.model import Claim, Declared, Problem
from generator.reading.yaml_safely import Parsed, ValuesLoader, WordsLoader, parse

OPENING = re.compile(r"\s*---[ \t]*\n(?=(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*[\"']?[\w.-]+[\"']?[ \t]*:)")
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.M)
PARAGRAPH_END = re.compile(r"\n[ \t]*\n|\Z")
SIMPLE = re.compile(r"^([\w-]+)[ \t]*:[ \t]*(\S.*)$", re.M)

PUBLISHED = (
    *("date", "published", "pubdate", "publishdate", "publish_date", "published_at", "datepublished"),
    *(
        "date_published",
        "publish",
        "published_time",
        "publish_time",
        "publication_date",
        "pub_date",
        "posted",
        "created",
    ),
    *(
        "created_at",
        "datum",
        "veröffentlicht",
        "дата",
        "日期",
        "时间",
        "发布时间",
        "发布日期",
        "發布時間",
        "公開日",
        "날짜",
    ),
    *("fecha", "data", "datepublication", "date_publication", "data_pubblicazione", "data_publikacji"),
)
"""Keys under which a front matter gives the day of publication, best first."""
CLAIMS = (
    ("title", ("title", "headline")),
    ("author", ("author", "authors", "byline")),
    ("url", ("url", "source_url", "link", "canonical", "permalink", "source")),
    ("published", PUBLISHED),
    ("lang", ("lang", "language", "locale")),
    ("site", ("site", "site_name", "publisher", "source", "media")),
)
"""Our field, and the keys that give it, best first; categories, tags and images are no facts."""

ADDRESS = re.compile(r"https?://\S+$")
MAX_CLAIM = 500
NOTHING = Declared()


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What a seed's head says, and the body below it."""

    body: str
    declared: Declared = NOTHING
    corrections: Parsed | None = None
    """What stands under the `digest:` key, None where there is none."""
    problems: tuple[Problem, ...] = ()
    present: bool = False
    first_line: int = 1
    """1-based line of the seed on which the body begins."""
    lines_above: int = 0
    """Lines of the seed above the first key."""


def split(seed: str, text: str) -> FrontMatter:
    """Front matter and body of `text`; blank lines before the first `---` are allowed, as feeds dump them.

    Front matter that does not parse is a problem that names the line, and its simple `key: value` lines are
    taken all the same.
    """
    opening = OPENING.match(text)
    if not opening:
        return FrontMatter(body=text)
    closing = CLOSING.search(text, opening.end())
    ending = closing or PARAGRAPH_END.search(text, opening.end())
    assert ending is not None  # noqa: S101 (PARAGRAPH_END matches at the end of any text)
    source, above = text[opening.end() : ending.start()], text.count("\n", 0, opening.end())
    parsed = parse(source, WordsLoader)
    problems: tuple[Problem, ...] = () if closing else (_unclosed(seed, above),)
    if parsed.error:
        problems += (_unreadable(seed, parsed, above),)
    values = _simple(source) if parsed.error else parsed.values
    return FrontMatter(
        body=text[ending.end() :],
        declared=declared(values),
        corrections=parse(source, ValuesLoader, "digest") if "digest" in parsed.values else None,
        problems=problems,
        present=True,
        first_line=1 + text.count("\n", 0, ending.end()),
        lines_above=above,
    )


def declared(values: Mapping[str, Any], prefix: str = "front-matter") -> Declared:
    """The claims in `values`, each with the key it came from; an address is one only if it is http(s)."""
    lowered = {str(key).lower(): value for key, value in values.items()}
    claims = {field: _claim(field, keys, lowered, prefix) for field, keys in CLAIMS}
    return Declared(**claims)


def _claim(field: str, keys: tuple[str, ...], values: Mapping[str, Any], prefix: str) -> Claim | None:
    for key in keys:
        words = _words(values.get(key))
        if words and bool(ADDRESS.match(words)) == (field == "url"):
            return Claim(value=words, rule=f"{prefix}.{key}")
    return None


def _words(value: Any) -> str:
    """A scalar's words, or a flat list's joined; a nested value is no claim."""
    if isinstance(value, list):
        value = ", ".join(item for item in value if isinstance(item, str))
    return " ".join(value.split())[:MAX_CLAIM] if isinstance(value, str) else ""


def _simple(source: str) -> dict[str, str]:
    return {key: value.strip().strip("\"'") for key, value in SIMPLE.findall(source)}


def _unclosed(seed: str, above: int) -> Problem:
    return Problem(
        seed=seed,
        message="The front matter has no closing `---` line; it was taken to end at the first empty line.",
        fix="Put a line with three hyphens below the last `key: value` line.",
        line=above or 1,
        severity="warning",
    )


def _unreadable(seed: str, parsed: Parsed, above: int) -> Problem:
    return Problem(
        seed=seed,
        message=f"The front matter does not parse: {parsed.error}. The text is published,"
        " with those of its `key: value` lines that could be read.",
        fix=parsed.fix or "Mend that line; a value that holds `: ` or `#` needs quotes around it.",
        line=above + parsed.at.line,
        column=parsed.at.column,
        severity="warning",
    )
