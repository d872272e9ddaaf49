"""Names in Latin and Cyrillic script: runs of capitalised words with a legal form, a trade word or company beside them.

A run (`Vulcan Energy Resources`) is cut at words that only look like part of it: sentence openers, offices, German
compounds such as Batteriehersteller. Its weight is the sum of the signs in and around it.
"""

import re
from collections.abc import Iterator

from generator.facts.companies.bodies import SURE
from generator.facts.companies.mentions import Kind, Mention, Page
from generator.facts.companies.words import either, listed, load

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĞĠĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŤŪŮŰŲŹŻŽА-ЯЁ"
WORD = rf"(?:[{UPPER}]|[a-z]{{1,2}}(?=[A-Z])|\d{{1,3}}(?=[A-Z]))[\w&'+/-]*+(?:\.(?=\w)[\w&'+/-]*+)*+"
RUN = re.compile(
    rf"(?<![\w.-])(?:{WORD})(?:[ \u00a0](?:& |\+ )?(?:{WORD}|\d{{2}}(?= |[,.;)]|$))|[ ]?\([{UPPER}][a-zA-Z]+\)(?=[ ](?:Co|Ltd|Inc|Pty|GmbH)))*+"
)
LEGAL = re.compile(
    r"(?:,? ?)(?:"
    + "|".join(
        re.escape(form).replace(r"\.", r"\.?").replace(r",\ ", r",?\ ?").replace(r"\ ", r"\ ?")
        for form in sorted(listed("legal_forms", "after"), key=lambda form: (-len(form), form))
    )
    + r")(?![\w&-])\.?"
)
LOWER_TRADE = r"(?: (?:of|for|and|de|electric|vehicle|technology|energy|new|storage|power|battery|group|industrial|development|für|und|der)){1,4}(?: [A-Z(][\w)]*)*"
BEFORE_FORM = re.compile(rf"(?:{either(listed('legal_forms', 'before'))})$")
TRADES = frozenset(listed("company_heads", "latin", "trade"))
PLAIN = frozenset(listed("company_heads", "latin", "plain")) | TRADES
STOPS = frozenset(listed("role_words", "latin", "stop"))
TITLES = frozenset(listed("role_words", "latin", "title"))
TITLE_AFTER = re.compile(rf"(?:['’]s?)?[ ,-]{{1,2}}(?:{either(TITLES)})(?!\w)")
TITLE_LINK = re.compile(
    rf"(?:{either(TITLES)})(?: [\w-]+){{0,4}}? (?:{either(listed('role_words', 'latin', 'link'))}) (?:the |der |dem |die |l')?$"
)
DEED_AFTER = re.compile(rf",? (?:{either(listed('role_words', 'latin', 'deed'))})(?!\w)")
PARTNER_BEFORE = re.compile(
    rf"(?:^|[ (])(?:{either(listed('role_words', 'latin', 'with'))}) (?:the |der |dem |die |das |le |la |l')?$"
)
HEADS = {lang: frozenset(words) for lang, words in load("company_heads").get("before", {}).items()}
ALL_HEADS = frozenset(word for lang, words in HEADS.items() for word in words if lang != "de")
GERMAN_HEAD = re.compile(rf"(?:{either(HEADS.get('de', ()))})s?n?$", re.IGNORECASE)
LAST_WORD = re.compile(r"([\w-]+)[ \u00a0]?[«\"„“]?$")
BODY_KINDS: dict[str, Kind] = {
    word: kind for kind, words in load("organisations").get("latin", {}).items() for word in words
}
STEM_KINDS: dict[str, Kind] = {
    word: kind for kind, words in load("organisations").get("cyrillic", {}).items() for word in words
}
STEM = re.compile(f"^(?:{either(STEM_KINDS)})", re.IGNORECASE)
TOKEN = re.compile(r"\S+")


def names(page: Page) -> Iterator[Mention]:
    """Every candidate on the page, taken or not, in order."""
    starts = {place.start: place.end for place in page.places}
    for run in RUN.finditer(page.text):
        for start, end in _parts(page.text, run.start(), run.end()):
            mention = _mention(page, start, end, starts)
            if mention:
                yield mention


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The run cut at its stop words, each part a candidate's span."""
    begin: int | None = None
    last = start
    for token in TOKEN.finditer(text, start, end):
        word = token[0].rstrip("'’")
        if word in STOPS or word in TITLES or (GERMAN_HEAD.search(word) and len(word) > 5):
            if begin is not None:
                yield begin, last
            begin = None
        elif begin is None:
            begin = token.start()
        last = token.end()
    if begin is not None:
        yield begin, last


def _mention(page: Page, start: int, end: int, places: dict[int, int]) -> Mention | None:
    text = page.text
    legal = _legal_end(text, start, end)
    stop = legal or end
    if not legal and text[start:stop].endswith(("'s", "’s")):
        stop -= 2
    name = text[start:stop].rstrip(" ,'’-/")
    stop = start + len(name)
    if len(name) < 2:
        return None
    words = name.split()
    kind = _body_kind(words) if not legal else "company"
    weight, reasons = (
        (SURE, (f"holds a word for {kind}",)) if kind != "company" else _weigh(page, start, stop, legal is not None)
    )
    if kind == "company" and places.get(start) == stop and not legal:
        weight, reasons = 0, ("a place",)
    rule = "company.legal-form" if legal else f"company.body-{kind}" if kind != "company" else "company.capitals"
    return Mention(
        page=page.number,
        start=start,
        end=stop,
        name=name,
        rule=rule,
        kind=kind,
        core=core_of(name),
        weight=weight,
        reasons=tuple(reasons),
    )


def _legal_end(text: str, start: int, end: int) -> int | None:
    """Where the first legal form inside or right behind the run ends; None where there is none."""
    at = start
    while (space := text.find(" ", at, end)) != -1:
        form = LEGAL.match(text, space)
        if form:
            return (
                form.end()
                if text[form.end() - 1] != "."
                or "." in form[0][:-1]
                or form[0].strip(" ,.") in {"Inc", "Corp", "Ltd", "Co"}
                else form.end() - 1
            )
        at = space + 1
    form = LEGAL.match(text, end)
    return form.end() if form and form[0][0] in ", " else None


def core_of(name: str) -> str:
    """The words of `name` without legal forms; casefolded."""
    space = name.find(" ")
    while space != -1:
        if LEGAL.match(name, space):
            return name[:space].rstrip(",").casefold()
        space = name.find(" ", space + 1)
    return name.casefold()


def _body_kind(words: list[str]) -> Kind:
    for word in words:
        if word in BODY_KINDS:
            return BODY_KINDS[word]
        stem = STEM.match(word)
        if stem and word[0].isupper() and "а" <= word[-1].lower() <= "я":
            return STEM_KINDS[stem[0].lower()]
    return "company"


def _weigh(page: Page, start: int, end: int, legal: bool) -> tuple[int, tuple[str, ...]]:
    words = page.text[start:end].split()
    if legal:
        return (
            (6, ("a legal form",))
            if words[0].strip("(),.") not in {"Co", "Inc", "Ltd", "AG", "SE"}
            else (0, ("a legal form alone",))
        )
    if all(word in PLAIN for word in words):
        return 0, ("made of everyday words alone",)
    signs = list(_signs(page, start, end, words))
    return sum(weight for weight, _ in signs), tuple(reason for _, reason in signs) or (
        "a capitalised word with no sign of a company",
    )


def _signs(page: Page, start: int, end: int, words: list[str]) -> Iterator[tuple[int, str]]:
    text = page.text
    ahead = text[max(0, start - 60) : start]
    if words[-1] in TRADES and len(words) > 1 and page.lang != "de":
        yield 3, f"ends with {words[-1]}"
    elif words[-1] in TRADES and len(words) > 1:
        yield 3, f"ends with {words[-1]}"
    if _is_mark(words[0]):
        yield 1, "spelt like a brand"
    before = LAST_WORD.search(ahead)
    if BEFORE_FORM.search(ahead.rstrip(' «"„')):
        yield 6, "a legal form precedes"
    elif before and (before[1].lower() in ALL_HEADS or (page.lang == "de" and GERMAN_HEAD.search(before[1]))):
        yield 3 if before[1].lower() != "group" else 1, f"{before[1]} precedes"
    if TITLE_AFTER.match(text, end):
        yield 2, "an office follows"
    if TITLE_LINK.search(ahead):
        yield 3, "an office precedes"
    if DEED_AFTER.match(text, end):
        yield 2, "a company's deed follows"
    if PARTNER_BEFORE.search(ahead):
        yield 1, "a partner's preposition precedes"


def _is_mark(word: str) -> bool:
    """Whether `word` is spelt like a brand: CATL, КамАЗ, eActros, H2."""
    letters = [char for char in word if char.isalpha()]
    return len(word) > 1 and sum(char.isupper() for char in letters) > 1
