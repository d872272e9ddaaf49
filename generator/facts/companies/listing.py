"""Names in a list: who stands between companies is one (比亚迪、福田汽车、陕汽; Hyundai, Kia and Foo)."""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.facts.companies.han import is_plain
from generator.facts.companies.mentions import TAKEN, Mention, Page
from generator.facts.companies.surroundings import is_mark

BETWEEN = re.compile(r"[»”\"]?(?:, | and | und | sowie | et | y | e | и | i | oder | or |, and | & |, und |/|、|和|与|及|以及|・)[«“\"]?")
HAN_ITEM = re.compile(r"、([\u3400-\u9fffA-Z][\u3400-\u9fffA-Za-z]{1,7}?)(?=、|等|和|与|及|以及|[。,;\n])")
NEIGHBOUR = 2


def beside(mentions: list[Mention], page: Page) -> list[Mention]:
    """The mentions of one page, with a sign for those beside a taken company in a list."""
    ordered = sorted(mentions, key=lambda one: (one.start, -one.end))
    return _swept(_swept(ordered, page, forward=True), page, forward=False)


def _swept(mentions: list[Mention], page: Page, *, forward: bool) -> list[Mention]:
    """One sweep over the page; what is taken in it takes its next neighbour along."""
    edges: set[int] = set()
    out: list[Mention] = []
    for one in mentions if forward else reversed(mentions):
        gap = _gap(page.text, one, forward)
        if one.kind == "company" and one.weight < TAKEN and one.signs and gap in edges:
            one = replace(one, signs=(*one.signs, (_worth(one, page), "beside a company in a list")))  # noqa: PLW2901
        if one.kind == "company" and one.weight >= TAKEN:
            edges.add(one.end if forward else one.start)
        out.append(one)
    return out if forward else out[::-1]


def _gap(text: str, one: Mention, forward: bool) -> int:
    """Where the neighbour of `one` would end (or start); -1 where none stands there."""
    if forward:
        for size in (1, 2, 3, 4, 5, 6, 7):
            if one.start >= size and BETWEEN.fullmatch(text, one.start - size, one.start):
                return one.start - size
        return -1
    behind = BETWEEN.match(text, one.end)
    return behind.end() if behind else -1


def _worth(one: Mention, page: Page) -> int:
    single_noun = page.lang == "de" and " " not in one.name and not is_mark(one.name)
    return 1 if single_noun else NEIGHBOUR


def bare(mentions: list[Mention], page: Page) -> Iterator[Mention]:
    """Chinese items of a list that no rule saw, with a taken company before and behind them or before them at its end."""
    ends = {one.end for one in mentions if one.kind == "company" and one.weight >= TAKEN}
    starts = {one.start for one in mentions if one.weight >= TAKEN}
    places = {place.start for place in page.places}
    for item in HAN_ITEM.finditer(page.text):
        start, end = item.span(1)
        if item.start() in ends and start not in places and start not in starts and not is_plain(item[1]):
            ends.add(end)
            yield Mention(
                page=page.number,
                start=start,
                end=end,
                name=item[1],
                rule="company.list",
                core=item[1],
                signs=((TAKEN, "between companies in a list"),),
            )
