"""Exports of scrapers, databases and blogs: articles as JSON, as JSON Lines or as a table with a head (CSV, TSV).

Every program has its own shape; what they share are the names of the fields, in a list of objects somewhere.
"""

import csv
import json
from collections import deque
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from io import StringIO
from typing import Any

from generator.reading import feed
from generator.reading.front_matter import PUBLISHED

BODY = (
    *("content_html", "html", "content", "body", "text", "full_text", "fulltext", "article_body", "articlebody"),
    *(
        "content_text",
        "plaintext",
        "maintext",
        "article",
        "正文",
        "内容",
        "內容",
        "текст",
        "inhalt",
        "description",
        "summary",
    ),
)
NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline", "name", "subject", "标题", "標題", "заголовок", "titel", "titre", "título"),
    "url": ("url", "link", "canonical_url", "source_url", "permalink", "href", "链接", "网址", "ссылка"),
    "published": ("publishedat", "published_at", "datepublished", "pubdate", *PUBLISHED, "time", "timestamp"),
    "author": ("author", "authors", "byline", "creator", "作者", "автор"),
    "lang": ("language", "lang", "locale"),
    "body": BODY,
    "guid": ("id", "_id", "guid", "uuid", "slug"),
}
"""Our field, and the keys (in lower case) that give it, best first."""
SUFFIXES = (".json", ".jsonl", ".ndjson", ".csv", ".tsv")
DELIMITERS = ",;\t"
HEAD = 5000
MOST_LISTS = 10_000
"""Lists and objects that are searched for articles."""
DEEPEST = 5
"""Lists within lists in which words are looked for."""
SECONDS = range(10**8, 10**10)
"""A moment as systems count it, in seconds since 1970; a thousand times as much is milliseconds."""
Record = Mapping[str, Any]


def is_export(suffix: str, text: str) -> bool:
    """True for JSON, and for a table with a head that names a title and a text; by its ending also for any other."""
    if suffix in SUFFIXES:
        return True
    head = text[:HEAD].lstrip()
    return (head[:1] in ("{", "[") and _values(text) is not None) or _delimiter(head) is not None


def items(text: str) -> tuple[feed.Item, ...]:
    """The articles in `text`, in its order; none where no list of objects has titles or dates beside texts."""
    values = _values(text)
    records = _rows(text) if values is None else _list_in(values)
    return feed.items_of((_plain(record) for record in records), NAMES, "export")


def _values(text: str) -> Any:
    """What JSON or JSON Lines hold; None for anything else."""
    try:
        values = json.loads(text, strict=False)
        return values if isinstance(values, dict | list) else None
    except (ValueError, RecursionError):
        pass
    lines = [line for line in text.split("\n") if line.strip()]
    if not lines or not lines[0].lstrip().startswith("{"):
        return None
    found = [value for line in lines if (value := _line(line)) is not None]
    return found if len(found) * 2 > len(lines) else None


def _line(line: str) -> Any:
    """The object on one line; None for a broken one, which stops no other."""
    try:
        return json.loads(line, strict=False)
    except (ValueError, RecursionError):
        return None


def _list_in(values: Any) -> list[Record]:
    """The first list of articles in `values`, the outermost first; an article alone is a list of one."""
    left = deque([values])
    for _ in range(MOST_LISTS):
        if not left:
            break
        value = left.popleft()
        if isinstance(value, list):
            records = [record for one in value if (record := _record(one)) is not None]
            if records:
                return records
            left.extend(one for one in value if isinstance(one, dict | list))
        elif isinstance(value, dict):
            record = _record(value)
            if record is not None:
                return [record]
            left.extend(one for one in value.values() if isinstance(one, dict | list))
    return []


def _record(value: Any) -> Record | None:
    """An object that has a text, and a title, an address or a date beside it, with its keys in lower case."""
    if not isinstance(value, dict):
        return None
    inner = value.get("_source")  # as Elasticsearch gives a document
    lowered = {str(key).strip().lower(): one for key, one in (inner if isinstance(inner, dict) else value).items()}
    has = {field for field, keys in NAMES.items() if any(_words(lowered.get(key)) for key in keys)}
    return lowered if "body" in has and has & {"title", "url", "published"} else None


def _plain(record: Record) -> dict[str, str]:
    dated = {key: _moment(record[key]) for key in NAMES["published"] if key in record}
    return {key: _words(value) for key, value in record.items()} | dated


def _words(value: Any, depth: int = 0) -> str:
    """A string; a list of paragraphs or names; the name of an object; else nothing."""
    if isinstance(value, list) and depth < DEEPEST:
        words = [_words(one, depth + 1) for one in value[:1000]]
        return ("\n\n" if any(len(one) > 100 for one in words) else ", ").join(filter(None, words))
    if isinstance(value, dict):
        value = next(
            (value[key] for key in ("name", "html", "rendered", "text") if isinstance(value.get(key), str)), ""
        )
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _moment(value: Any) -> str:
    """A moment counted in seconds or milliseconds as a day; anything else as its words."""
    words = _words(value)
    number = int(words) if words.isascii() and words.isdigit() and len(words) < 14 else 0
    seconds = number // 1000 if number // 1000 in SECONDS else number
    return datetime.fromtimestamp(seconds, UTC).date().isoformat() if seconds in SECONDS else words


def _rows(text: str) -> Iterator[Record]:
    """The rows of a table whose head names a text."""
    delimiter = _delimiter(text[:HEAD].lstrip())
    if delimiter is None:
        return
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    try:
        for row in csv.DictReader(StringIO(text.lstrip()), delimiter=delimiter):
            record = _record({key: value for key, value in row.items() if key and isinstance(value, str)})
            if record is not None:
                yield record
    except csv.Error:  # a table that is damaged ends there
        return


def _delimiter(head: str) -> str | None:
    """What parts the names in the first line, where one of them names a text and another a title or an address."""
    line = head.split("\n", 1)[0].lower()
    for delimiter in DELIMITERS:
        names = {name.strip().strip('"') for name in line.split(delimiter)}
        if names & set(BODY) and names & {*NAMES["title"], *NAMES["url"]}:
            return delimiter
    return None
