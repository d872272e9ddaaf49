"""Names in Latin and Cyrillic script: runs of capitalised words with a legal form, a trade word or company beside them.

A run (`Vulcan Energy Resources`) is cut at words that only look like part of it: sentence openers, offices, German
compounds such as Batteriehersteller. What speaks for a company is gathered in `surroundings`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from generator.facts.companies import places as place_words
from generator.facts.companies.cutting import FORM_WORDS, NEXT_WORDS, parts
from generator.facts.companies.han_surroundings import SUBSIDIARY
from generator.facts.companies.headed import head_ahead
from generator.facts.companies.mentions import SURE, VETO, Mention, Page, Place, Sign, weigh
from generator.facts.companies.numbers_in_names import NUMBER_OF_FIRM, NUMBERED, OF_AMOUNT, OF_DATE
from generator.facts.companies.spelt_romance import small_form_end, widened
from generator.facts.companies.surroundings import owned_signs, spelt_signs
from generator.facts.companies.telling import told_as_firm
from generator.facts.companies.vocabulary import (
    ADJECTIVE_LAST,
    LEADS,
    ORIGINS,
    PLAIN,
    TRADES,
    WEAK_HEADS,
    is_head,
    is_plain,
)
from generator.facts.companies.wording import Wording, body_kind, wording
from generator.facts.companies.words import WORDS_KEPT, either, listed

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĞĠĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŤŪŮŰŲŹŻŽА-ЯЁҚҒҢӘҰҮҺІӨ"
LETTER = r"A-Za-z0-9À-ɏ\u0400-\u04ff"
AMOUNT = r"(?!\d+[kKMGTм]?[WAVВg][Hhч]?(?![A-Za-z]))"
REST = rf"(?:[{LETTER}&'+-]|/(?![A-Z][A-Za-z]{{2}}))*+"
WORD = rf"(?:[{UPPER}]|[a-z]{{1,2}}(?=[A-Z])|{AMOUNT}\d{{1,2}}(?=[A-Z])){REST}(?:\.(?=[{LETTER}&]){REST})*+"
WORD += r"(?:(?:(?<=\.[A-Z][a-z])|(?<=\.[A-Z][a-z]{2})|(?<=\.[A-Z][a-z]{3}))\.(?= [A-Z]))?+"
"""Dots between capital syllables may end a word too: Re.Vol.Bat. Foo."""
BRANCH = rf" ?\([{UPPER}][a-zA-Z]+\)(?= (?:Co|Ltd|Inc|Pty|GmbH|Electr|Energy|New))"
RUN = re.compile(
    rf"(?<![{LETTER}_.-])(?=[{UPPER}]|[a-z\d][a-z\d]?[A-Z])(?:(?:[A-Z]\.){{2,3}} (?=[A-Z]))?{WORD}"
    rf"(?:[ \u00a0](?:& |\+ )?(?:{WORD}|\d{{2}}(?=[ ,.;)]|$){OF_DATE}{OF_AMOUNT}|{NUMBER_OF_FIRM})|{BRANCH})*+"
)
FORMS = sorted(listed("legal_forms", "after"), key=lambda form: (-len(form), form))
FORM = "|".join(
    re.escape(form).replace(r"\.", r"\." if form.islower() else r"\.?").replace(r",\ ", r",? ?").replace(r"\ ", " ?")
    for form in FORMS
)
"""Dots may be left out, but not of small letters: `a.s.` is a form, `as` a word."""
FORM_STARTS = "".join(sorted({re.escape(form[0]) for form in FORMS}))
Places = dict[tuple[int, int], bool]
"""Spans of the place words of a page, and whether each is a country."""
ONLY_FORM = ("GmbH & ", "AG & ", "SE & ", "Co. ")
"""What a legal form in two parts leaves, where a small word stands in front of it."""
NO_SPA = "".join(rf"(?<!{town} )" for town in ("Leamington", "Bath", "Woodhall", "Droitwich", "Ballston", "Saratoga"))
"""English towns that a Spa belongs to, which is no legal form there."""
NO_COUNTY = rf"(?!Co\.? (?:{either(listed('legal_forms', 'county'))})(?!\w))"
LEGAL = re.compile(rf",? (?=[{FORM_STARTS}]){NO_SPA}{NO_COUNTY}(?:{FORM}|N\.A\.)(?![{LETTER}&-])")
FORM_AGAIN = re.compile(rf"\.?(?: \([{UPPER}][\w ]+\))?{LEGAL.pattern}")
"""A second form, of the branch that a bracket names: Foo and Co. (Asia Pacific) Pte Ltd."""
OF_A_COUNTRY = ("Corp.", "Corporation", "Company")
"""Last words that a name may go on behind with its country."""
OF_COUNTRY = re.compile(r" of ((?:(?:New|North|South|West) )?[A-Z][a-z]+)")
"""The country or state that is a part of the name: Foo Corporation of India, Foo Company of New Mexico."""
LONGEST_FORM = 42
"""Code points of a legal form, and more."""
LOWER = r"(?: (?:electric|vehicle|technology|energy|new|storage|power|battery|industrial|materials?|and|of)){1,5}"
"""Words that translators leave in lower case: VREMT electric vehicle technology (Ningbo) Co., Ltd."""
LEGAL_BEHIND = re.compile(rf"(?:{LOWER}(?: \([{UPPER}]\w+\))?)??{LEGAL.pattern}")
FORM_BEGINS = frozenset(
    begin
    for form in (*FORMS, "N.A.")
    for begin in (form[:2], re.sub("[. ]", "", form)[:2], re.sub("[. ].*", "", form)[:2])
)
"""The first two characters of legal forms, with dots and spaces or without; one of S. de R.L."""
DOTTED = re.compile(r"(?:Inc|Corp|Ltd|Co|Bhd|o\.o|[A-Z](?:\.[\w ]+)*\.[A-Za-z])$")
JOINED_TRADES = frozenset(listed("company_heads", "romance", "joined"))
TRADES_JOINED = re.compile(rf" (?:y|e|et|ed|and) (?:{either(JOINED_TRADES)})(?!\w)(?! [{UPPER}])")
"""The second trade of a name: Foo Energía y Minería, Foo Power and Light."""
PLACE_APART = ADJECTIVE_LAST | {"pl", "ru"}
"""Languages whose names do not begin with a place, as English ones do: in Texas Instruments' plant."""
POLISH_PLURALS = ("ów", "om", "ami", "ach", "cy", "rzy", "ki")
"""What words for several companies end with, behind which stands whose they are: sklepów Warszawy."""
BRANCHES = ("filia", "sucurs", "succurs", "divis", "sede", "sedi")
"""What words for a part of a firm begin with, behind which stands where it is."""
PLACE_BEHIND_HEAD = ADJECTIVE_LAST | {"de", "en", "pl"}
"""Languages in which no place stands right behind a word for companies, as in с компанией Ташкент подписал договор."""
WHERE = re.compile(
    r"(?<!\w)(?:a|à|in|w|we|en|em|no|na|z|ze|в|из|A|À|In|W|We|En|Em|No|Na|Z|Ze|В"
    r"|[Pp]od|koło|obok|niedaleko|nieopodal) $"
)
CARRIERS = frozenset(["MPK", "MZK", "MZA", "PKM", "MPGK", "MPEC", "PEC", "MPWiK", "ZKM", "MKS", "PKS"])
ADJECTIVE = re.compile(
    "[А-ЯЁ][а-яё-]+(?:(?:[сц]к|н|в)(?:ий|ый|ая|ое|ые|ие|ого|ому|им|ым|ую|их|ых|ими|ыми)|(?:[сц]к|енн|льн|[чдвт]н)ой)"
)
"""A Russian adjective: Арбитражным судом, but not Велморой."""
NOUN = re.compile(" [а-яё]{3}")
DEPARTMENT = (" ds. ", " do spraw ")
LEAST_STRESSED = 4
"""Letters of an abbreviation, which is no word in capitals."""
JOINS = frozenset([" and ", " und ", " & ", " et ", " y ", " e ", " i "])


def names(page: Page) -> Iterator[Mention]:
    """Every candidate on the page, taken or not, in order."""
    places = {(place.start, place.end): place.country for place in page.places}
    if "New " in page.text:
        places |= {(place.start + 4, place.end): False for place in page.places if _is_new(page.text, place)}
    romance = page.lang in ADJECTIVE_LAST
    stops = {place.start: place.end for place in page.places} if page.lang in PLACE_APART else {}
    longer = place_words.longer(page.passage)
    led: set[str] = set()
    begin, stop = 0, -1
    for start, end in _runs(page.text, page.lang == "de"):
        if start in stops:
            start += _place_length(page.text, start, end, stops)
        one = _mention(page, start, end, places)
        part = one and one.start in longer and _is_part(one, *longer[one.start])
        if one and place_words.is_led(page, one, led):
            led.add(one.name)
        elif one and not (part or (romance and place_words.is_village(page, one))):
            joined = stop > 0 and page.text[stop : one.start] in JOINS
            whole = _whole(page, one, begin) if joined else one
            yield widened(page, whole) if romance else whole
        named = one is not None and one.rule == "company.legal-form"
        begin, stop = start, -1 if named else end


def _runs(text: str, german: bool) -> Iterator[tuple[int, int]]:
    """The spans of the candidates: what is left of each run of capitalised words between its stop words."""
    for run in RUN.finditer(text):
        at = run.start()
        for start, end in parts(run[0], german):
            yield at + start, at + end


def _is_part(one: Mention, start: int, end: int) -> bool:
    """Whether a name is a part of a place's at `[start, end)`: Rioja in La Rioja, Arica in Arica y Parinacota."""
    return start <= one.start and one.end <= end and one.end - one.start < end - start


def _is_new(text: str, place: Place) -> bool:
    """Whether a place begins with New, which parts it from a name as an adjective: Mexico in New Mexico-based Foo."""
    return text.startswith("New ", place.start, place.end)


def _place_length(text: str, start: int, end: int, stops: dict[int, int]) -> int:
    """Code points of the place that opens the run `[start, end)`, where it says where: con sede a Milano Foo."""
    stop = stops[start]
    rest = text[stop + 1 : end].split()
    apart = text[stop : stop + 1] == " " and rest and (rest[0] in LEADS or rest[0] not in PLAIN)
    return stop + 1 - start if apart and WHERE.search(text, max(0, start - 11), start) else 0


def _whole(page: Page, last: Mention, begin: int) -> Mention:
    """`last` with the words from `begin` where it names no one: Foo Equipment and Engineering Co., Ltd."""
    core = last.core.title()
    if last.rule != "company.legal-form" or not (core in JOINED_TRADES or is_plain(core.split())):
        return last
    name = page.text[begin : last.end]
    return last._replace(start=begin, name=name, core=core_of(name))


def _mention(page: Page, start: int, end: int, places: Places) -> Mention | None:
    legal = legal_end(page.text, start, end) or (small_form_end(page.text, start, end) if page.lang == "it" else None)
    if legal and legal < end and body_kind(tuple(page.text[legal:end].split())) != "company":
        legal = None  # Arizona Corporation Commission
    name = page.text[start:legal] if legal else page.text[start:end].removesuffix("'s").rstrip(" ,'-/")
    if _is_no_name(name) or (name.isupper() and _is_stressed(page.text, start, name)):
        return None
    end, own = _lengthened(page, start, name, bool(legal), places)
    name, kind = page.text[start:end], "company" if legal else own.kind
    if legal:
        signs: tuple[Sign, ...] = ((SURE, "a legal form"), *owned_signs(page.text, start))
    elif kind != "company":
        signs = ((SURE, f"holds a word for {kind}"),)
    elif own.words == ("(",) or (own.plain and not _announced(page, start, end, own.words)):
        return None
    else:
        signs = _signs(page, start, end, own, places)
    rule = "company.legal-form" if legal else "company.capitals" if kind == "company" else f"company.body-{kind}"
    return Mention(page.number, start, end, name, rule, signs, weigh(signs), kind, core=core_of(name))


@lru_cache(maxsize=WORDS_KEPT)
def _is_no_name(name: str) -> bool:
    """Whether a run is too short, a number, or a legal form alone."""
    no_word = len(name) < 2 or name.endswith(" &") or name.isdigit()
    return no_word or name in FORM_WORDS or name.startswith(ONLY_FORM)


def _lengthened(page: Page, start: int, name: str, legal: bool, places: Places) -> tuple[int, Wording]:
    """(end, wording) of the name at `start`, with the country or the small words that go on with it."""
    end, own = start + len(name), wording(page.lang, name)
    abroad = OF_COUNTRY.match(page.text, end) if name.endswith(OF_A_COUNTRY) else None
    end = abroad.end() if abroad and abroad.span(1) in places else end
    tail = None if legal or len(own.words) == 1 else _tail(page, end, own)
    return (tail[0].end(), replace(own, signs=(*own.signs, (1, tail[1])))) if tail else (end, own)


def _signs(page: Page, start: int, end: int, own: Wording, places: Places) -> tuple[Sign, ...]:
    """The signs of a name without a legal form at `[start, end)`."""
    signs = spelt_signs(page, start, end, own)
    if page.lang == "ru" and len(own.words) == 1 and ADJECTIVE.fullmatch(own.words[0]) and NOUN.match(page.text, end):
        signs.append((VETO, "an adjective, whose noun follows"))
    if (start, end) in places:
        signs += _place_signs(page, start, end, places[start, end])
    if len(own.words) > 1 and places.get((end - len(own.words[-1]), end)):
        signs += _country_signs(own.words)
    if own.plain and told_as_firm(page.text, end, own.words):
        signs.append((3, "words of the trade that have a chief or initials"))
    return (*signs, *_polish_signs(page, start, own.words)) if page.lang == "pl" else tuple(signs)


def _is_stressed(text: str, start: int, name: str) -> bool:
    """Whether a line's first word, in capitals, is so for its place alone: WANDBY's first bus, where Wandby follows."""
    first = len(name) > LEAST_STRESSED and name.isalpha() and text[start - 1 : start] in ("", "\n")
    return first and name.title() in text


def _tail(page: Page, end: int, own: Wording) -> tuple[re.Match[str], str] | None:
    """What belongs to a name of several words behind them, and what that says."""
    if own.numbered and (number := NUMBERED.match(page.text, end)):
        return number, "numbered like firms made for one project"
    branded = own.words[0] not in ORIGINS and own.words[-1] in PLAIN  # the price of European Power and Gas
    joined = TRADES_JOINED.match(page.text, end) if branded else None
    return (joined, "two trades in it") if joined else None


def _polish_signs(page: Page, start: int, words: tuple[str, ...]) -> tuple[Sign, ...]:
    """What Polish says: a town's carrier by its initials (MPK), or a director's department (ds. Rozwoju Foo)."""
    if page.text.endswith(DEPARTMENT, 0, start):
        return ((VETO, "a director's department"),)
    return ((4, "a town's carrier"),) if len(words) == 1 and words[0] in CARRIERS else ()


def _place_signs(page: Page, start: int, end: int, country: bool) -> tuple[Sign, ...]:
    """What it says that a name is a place: nothing where a sure word for companies leads to it (browar Foo)."""
    if country:
        return ((VETO, "a place"),)
    if page.lang == "de" and page.text[end - 1] == "s":
        return ((-4, "a place, or whose something is"),)
    ahead = page.text[max(0, start - NEXT_WORDS) : start].rsplit(None, 1) if page.lang in PLACE_BEHIND_HEAD else ()
    return () if ahead and _leads_to_a_name(page.lang, ahead[-1]) else ((-4, "a place"),)


def _leads_to_a_name(lang: str, word: str) -> bool:
    several = lang == "pl" and word.endswith(POLISH_PLURALS)
    noun = word.rpartition("'")[2].lower()  # l'azienda Foo
    placed = noun.startswith(BRANCHES) or noun[-1:] == ","  # la filial Foo; según la empresa, Foo pagará
    return not (several or placed) and noun not in WEAK_HEADS and is_head(lang, noun)


def _country_signs(words: tuple[str, ...]) -> tuple[Sign, ...]:
    """What the country says that ends a name: Hydrogen Fuels Australia is one of the trade, Foo Australia is Foo's."""
    if len(words) == 2:
        return ((0, SUBSIDIARY),)
    of_the_trade = words[0] in TRADES or words[-2] in TRADES
    return ((3, "a name of the trade with its country"),) if of_the_trade else ()


def _announced(page: Page, start: int, end: int, words: tuple[str, ...]) -> bool:
    """Whether a word for companies makes a name of words of the trade: spółka Green Capital, Mega Motor公司."""
    if len(words) > 1 and told_as_firm(page.text, end, words):
        return True
    if words[-1] not in TRADES:
        return False
    if len(words) == 1:
        return page.lang in ADJECTIVE_LAST and head_ahead(page.lang, page.text[max(0, start - NEXT_WORDS) : start])
    ahead = page.text[max(0, start - NEXT_WORDS) : start].rsplit(None, 1)
    return page.text.startswith("公司", end) or bool(ahead and is_head(page.lang, ahead[-1]))


def legal_end(text: str, start: int, end: int) -> int | None:
    """Where the legal form in or right behind the run `[start, end)` ends; None where it has none."""
    inside = _may_hold_form(text[start:end])
    form = LEGAL.search(text, start, min(end + LONGEST_FORM, len(text))) if inside else None
    if form is None or form.start() > end:
        form = LEGAL_BEHIND.match(text, end)
    if form is None:
        return None
    again = FORM_AGAIN.match(text, form.end())
    stop = again.end() if again else form.end()
    return stop + 1 if text[stop : stop + 1] == "." and DOTTED.search(text, start, stop) else stop


@lru_cache(maxsize=WORDS_KEPT)
def _may_hold_form(run: str) -> bool:
    """Whether a word behind the first of `run` begins like a legal form."""
    return any(word[:2] in FORM_BEGINS for word in run.split(" ")[1:])


@lru_cache(maxsize=WORDS_KEPT)
def core_of(name: str) -> str:
    """The words of `name` without its legal form; casefolded."""
    form = LEGAL.search(name) if " " in name else None
    return (name[: form.start()] if form else name).casefold()
