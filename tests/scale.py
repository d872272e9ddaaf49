"""Many invented articles in six languages, the same each time: `python -m tests.scale FOLDER [N]` writes their seeds.

Companies and places are those of the lexicons, beside them companies that no lexicon knows; what they do is made up
from the sentences of `scale.yml`. One event in three has several reports: in other words, other languages, or copied.
"""

import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.facts.companies import lexicon
from generator.facts.gazetteer.table import filed

SENTENCES = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))
LANGS = tuple(SENTENCES)
WEIGHTS = tuple(one["weight"] for one in SENTENCES.values())
FIRST, DAYS = date(2018, 1, 1), 7 * 365
"""Events happen on one of so many days."""
USUAL = 1_500
"""Articles, where nobody says how many."""
CITY = 400
"""Thousands of inhabitants of a place worth naming."""
KATAKANA = re.compile(r"[ァ-ヿ・ー]+")
HEADS = ("full", "full", "full", "full", "full", "full", "year", "yearless", "yearless", "undated")
"""What an article says of its time, drawn from: a day of publication, the year in its text, no year, nothing."""
SHAPES = {"year": "dated", "undated": "someday"}
"""How the day stands in the text, where it is not the day without its year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What several reports may tell of; `firm` and `other` are ids of the lexicon, `place` holds a name a language."""

    number: int
    deed: str
    firm: str
    other: str
    place: dict[str, str]
    day: date
    amounts: dict[str, int]


@cache
def firms() -> tuple[str, ...]:
    """Companies of the lexicon that have a Chinese name and one in letters."""
    return tuple(
        sorted(
            key
            for key, entry in lexicon.entries().items()
            if entry.get("zh") and entry.get("kind", "company") == "company" and len(entry["name"]) > 4
        )
    )


@cache
def places() -> tuple[dict[str, str], ...]:
    """Large places with a name in every language, in the order of the table."""
    rows = (row.decode().split("\t") for row in filed())
    found = []
    for key, _, _, name, _, _, _, people, weak, zh, ru, de, other in rows:
        kana = [form for form in other.split("|") if KATAKANA.fullmatch(form)] or [zh] * key.startswith("CN-")
        if int(people or 0) >= CITY and not weak and zh and ru and kana:
            names = {"zh": zh, "en": name, "de": de or name, "ru": ru, "ja": kana[0], "fr": name}
            found.append({lang: spelt.partition("|")[0] for lang, spelt in names.items()})
    return tuple(found)


def event(number: int) -> Event:
    """The event of that number, the same whenever it is asked for."""
    draw = random.Random(number)  # noqa: S311  (a sample, the same each time)
    firm, other = draw.sample(firms(), 2)
    power = 10 * draw.randint(1, 60)
    return Event(
        number=number,
        deed=draw.choice(("sign", "build", "start", "deliver")),
        firm=firm,
        other=other,
        place=draw.choice(places()),
        day=FIRST + timedelta(days=draw.randrange(DAYS)),
        amounts={
            "power": power,
            "energy": power * draw.choice((2, 4)),
            "works": draw.randint(2, 60),
            "sum": 10 * draw.randint(5, 900),
            "count": 10 * draw.randint(2, 300),
        },
    )


def report(told: Event, lang: str, draw: random.Random, head: str) -> str:
    """One seed: an article about the event, with a head that says as much of its time as `head`."""
    words = SENTENCES[lang]
    fill = {
        "firm": _name(told.firm, lang),
        "other": _name(told.other, lang),
        "place": told.place[lang],
        "day": _day(words, told.day, SHAPES.get(head, "day")),
    }
    deed = words["deeds"][told.deed]
    lead = draw.choice(deed["lead"]).format(**fill, **told.amounts)
    body = [_sentence(words, one, fill, told, draw) for one in draw.sample(words["body"], len(words["body"]) - 2)]
    title = draw.choice(deed["title"]).format(**fill, **told.amounts)
    blank = " " if "months" in words else ""
    text = "\n\n".join((lead, *(blank.join(body[at : at + 3]) for at in range(0, len(body), 3))))
    return f"{_head(title, told, lang, draw, head)}{text}\n"


def seeds(count: int) -> Iterator[tuple[str, str]]:
    """Name and text of `count` seeds."""
    number = made = 0
    while made < count:
        for text in _reports(number)[: count - made]:
            yield f"s{made:05}.txt", text
            made += 1
        number += 1


def write(folder: Path, count: int = USUAL) -> None:
    """Put `count` seeds into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in seeds(count):
        (folder / name).write_text(text, "utf-8", newline="\n")


def _reports(number: int) -> list[str]:
    """One report of the event; of one event in three a second in another language, of one in six a copy as well."""
    told = event(number)
    draw = random.Random(-1 - number)  # noqa: S311
    lang, second = draw.choices(LANGS, WEIGHTS)[0], draw.choice(LANGS)
    first = report(told, lang, draw, draw.choice(HEADS))
    others = [report(told, second, draw, "full")] if number % 3 == 0 else []
    copies = [f"{first}\n{told.place[lang]}\n"] if number % 6 == 0 else []
    return [first, *others, *copies]


def _sentence(words: dict[str, Any], pattern: str, fill: dict[str, str], told: Event, draw: random.Random) -> str:
    """One sentence of the body, its numbers drawn for it alone."""
    month = draw.randint(1, 12)
    maker = words["maker"].format(brand=_brand(words, draw), field=draw.choice(words["fields"]))
    drawn = {
        "maker": maker,
        "month": month,
        "month_name": words["months"][month - 1] if "months" in words else "",
        "sum": 10 * draw.randint(2, 400),
        "count": 10 * draw.randint(2, 900),
        "share": draw.randint(3, 95),
        "backlog": draw.randint(2, 300),
        "half": told.amounts["energy"] // 2,
    }
    return pattern.format(**fill, **drawn)


def _brand(words: dict[str, Any], draw: random.Random) -> str:
    """An invented name of two parts."""
    return (" " if "months" in words else "").join(draw.sample(words["brands"], 2))


def _name(key: str, lang: str) -> str:
    entry = lexicon.entries()[key]
    return str((entry.get(lang) or [entry["name"]])[0])


def _day(words: dict[str, Any], day: date, shape: str) -> str:
    name = words["months"][day.month - 1] if "months" in words else ""
    return str(words[shape].format(year=day.year, month=day.month, number=day.day, month_name=name))


def _head(title: str, told: Event, lang: str, draw: random.Random, head: str) -> str:
    """Front matter; none, and so no title, for every other article without a date."""
    if head == "undated" and draw.random() < 0.5:
        return ""
    published = told.day + timedelta(days=draw.randrange(3))
    lines = [f"title: {title!r}" if "'" not in title else f'title: "{title}"', f"lang: {lang}"]
    if head == "full":
        lines += [f"date: {published.isoformat()}", f"url: https://news{told.number % 40}.example/{lang}/{told.number}"]
    return "---\n{}\n---\n\n".format("\n".join(lines))


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else USUAL)
