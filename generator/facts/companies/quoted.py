"""Quoted names, the Russian way: ПАО «КамАЗ», компания «ACWA Power», между «Реновой» и «Роснано».

A quotation is a name where it is short, begins with a capital and something beside it speaks for a company.
"""

import re
from collections.abc import Iterator

from generator.facts.companies.mentions import SURE, Kind, Mention, Page, Sign
from generator.facts.companies.spelt import STEM, STEM_KINDS
from generator.facts.companies.surroundings import ALL_HEADS, BEFORE_FORM, DEED_AFTER, PARTNER_BEFORE, TITLE_AFTER
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
EXPLAINED = re.compile(rf" ?[—(-] ?(?:[\w-]+ ){{0,4}}?(?:{either(ALL_HEADS)})(?!\w)")
NEIGHBOUR = re.compile(r"(?:,| и| с) «")
MOST_WORDS = 6


def names(page: Page) -> Iterator[Mention]:
    """Every quoted candidate of the page, taken or not; the span has no quotation marks, but the form before them."""
    for match in QUOTED.finditer(page.text):
        group = match.lastindex or 1
        start, end = match.span(group)
        name = match[group]
        if (not name[0].isupper() and not name[0].isdigit()) or len(name.split()) > MOST_WORDS or name[-1] in ".,!?":
            continue
        yield _mention(page, match.start(), match.end(), (start, end))


def _mention(page: Page, open_at: int, close_at: int, inner: tuple[int, int]) -> Mention:
    start, end = inner
    ahead = page.text[max(0, open_at - 60) : open_at]
    form = FORM_START.search(ahead) or BEFORE_FORM.search(ahead)
    kind: Kind = "company" if form else _kind(ahead)
    signs = _signs(page, ahead, open_at, close_at) if kind == "company" else [(SURE, f"a word for {kind} precedes")]
    return Mention(
        page=page.number,
        start=start,
        end=end,
        name=page.text[start:end],
        rule="company.quoted" if kind == "company" else f"company.body-{kind}",
        kind=kind,
        core=page.text[start:end].casefold(),
        signs=((SURE, "a legal form precedes"),) if form else tuple(signs),
    )


def _kind(ahead: str) -> Kind:
    """What the word in front of the quotation says it is."""
    last = LAST.search(ahead)
    stem = STEM.match(last[1]) if last and last[1].lower() not in ALL_HEADS else None
    return STEM_KINDS[stem[0].lower()] if stem else "company"


def _signs(page: Page, ahead: str, open_at: int, close_at: int) -> Iterator[Sign]:
    text = page.text
    last = LAST.search(ahead)
    if last and last[1].lower() in ALL_HEADS:
        yield 4, f"{last[1]} precedes"
    if RUSSIAN_OFFICE.search(ahead):
        yield 3, "an office precedes"
    if DEED_AFTER.match(text, close_at):
        yield 3, "a company's deed follows"
    if TITLE_AFTER.match(text, close_at):
        yield 2, "an office follows"
    if EXPLAINED.match(text, close_at):
        yield 3, "explained as a company"
    if text[open_at] == "«":
        yield 1, "in quotation marks"
        if PARTNER_BEFORE.search(ahead):
            yield 1, "a partner's preposition precedes"
        if NEIGHBOUR.match(text, close_at) or ahead.endswith(("» и ", "», ", "» с ")):
            yield 1, "beside another quoted name"
        if open_at == 0 or ahead.endswith(("\n", ". ")):
            yield 1, "begins a sentence"
