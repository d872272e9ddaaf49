"""Quoted names, the Russian way: ПАО «КамАЗ», компания «ACWA Power», между «Реновой» и «Роснано».

A quotation is a name where it is short, begins with a capital and something beside it speaks for a company.
"""

import re
from collections.abc import Iterator

from generator.facts.companies.mentions import Kind, Mention, Page
from generator.facts.companies.spelt import (
    ALL_HEADS,
    BEFORE_FORM,
    DEED_AFTER,
    PARTNER_BEFORE,
    STEM,
    STEM_KINDS,
    TITLE_AFTER,
)
from generator.facts.companies.words import either, listed

QUOTED = re.compile(
    r"«([^\W_][^«»\n]{0,59})»|\"([A-ZА-ЯЁ][^\"\n]{0,39})\"|„([A-ZА-ЯЁ][^“”\"\n]{0,39})[“”\"]|“([A-ZА-ЯЁ][^“”\n]{0,39})”"
)
FORM_START = re.compile(
    rf"(?:(?:{either(listed('legal_forms', 'before'))})|[Гг]рупп[аыеуой]+ компаний|[Гг]оскорпораци[яиюей]+)(?: (?:УК|НПО|НПП|ТК|ФПК|ТД))? ?$"
)
RUSSIAN_OFFICE = re.compile(
    r"(?:глава|главы|главой|гендиректор\w*|директор\w*|президент\w*|представител\w*|пресс-служб\w*|основател\w*|акционер\w*|владел\w*|менеджер\w*|сотрудник\w*|акци[ия]\w*|дочк\w*|дочер\w+ \w+|руководител\w*|председател\w*[\w ]{0,30})(?: компани\w+)? $",
    re.IGNORECASE,
)
LAST = re.compile(r"([\w-]+) ?$")
MOST_WORDS = 6


def names(page: Page) -> Iterator[Mention]:
    """Every quoted candidate of the page, taken or not; the span has no quotation marks, but the form before them."""
    for match in QUOTED.finditer(page.text):
        group = match.lastindex or 1
        start, end = match.span(group)
        name = match[group]
        if not name[0].isupper() and not name[0].isdigit() or len(name.split()) > MOST_WORDS or name[-1] in ".,!?":
            continue
        yield _mention(page, match.start(), match.end(), (start, end))


def _mention(page: Page, open_at: int, close_at: int, inner: tuple[int, int]) -> Mention:
    start, end = inner
    ahead = page.text[max(0, open_at - 60) : open_at]
    form = FORM_START.search(ahead)
    kind, word = _kind(ahead)
    signs = list(_signs(page, ahead, close_at, form is not None, open_at))
    weight = sum(weight for weight, _ in signs) if kind == "company" or form else 5
    return Mention(
        page=page.number,
        start=start,
        end=end,
        name=page.text[start:end],
        rule="company.quoted" if kind == "company" or form else f"company.body-{kind}",
        kind="company" if form else kind,
        core=page.text[start:end].casefold(),
        weight=weight,
        reasons=tuple(reason for _, reason in signs)
        or (f"{word} precedes" if word else "a quotation with no sign of a company",),
    )


def _kind(ahead: str) -> tuple[Kind, str]:
    """What the word in front of the quotation says it is."""
    last = LAST.search(ahead)
    if last and (stem := STEM.match(last[1])) and last[1].lower() not in ALL_HEADS:
        return STEM_KINDS[stem[0].lower()], last[1]
    return "company", ""


def _signs(page: Page, ahead: str, close_at: int, form: bool, open_at: int) -> Iterator[tuple[int, str]]:
    text = page.text
    last = LAST.search(ahead)
    if form or BEFORE_FORM.search(ahead.rstrip()):
        yield 6, "a legal form precedes"
    elif last and last[1].lower() in ALL_HEADS:
        yield 4, f"{last[1]} precedes"
    if RUSSIAN_OFFICE.search(ahead):
        yield 3, "an office precedes"
    if DEED_AFTER.match(text, close_at):
        yield 3, "a company's deed follows"
    if TITLE_AFTER.match(text, close_at):
        yield 2, "an office follows"
    if text[open_at] == "«":
        yield 1, "in quotation marks"
        if PARTNER_BEFORE.search(ahead):
            yield 1, "a partner's preposition precedes"
        if open_at == 0 or ahead.endswith("\n") or ahead.endswith(". "):
            yield 1, "begins a sentence"
