"""Quoted names, the Russian way: ПАО «КамАЗ», компания «ACWA Power», между «Реновой» и «Роснано».

A quotation is a name where it is short, begins with a capital and something beside it speaks for a company.
"""

import re
from collections.abc import Iterator

from generator.facts.companies import frames
from generator.facts.companies.frames import NOUNS
from generator.facts.companies.headed import IN_QUOTES
from generator.facts.companies.mentions import SURE, VETO, Kind, Mention, Page, Sign, mention
from generator.facts.companies.signs import DEED_BEHIND, Ahead, Alternatives, Behind, first_ahead
from generator.facts.companies.vocabulary import (
    ALL_HEADS,
    FORMS_BEFORE,
    PARTNERS,
    STEM,
    STEM_KINDS,
    TITLES,
    TRADES,
    is_head,
)
from generator.facts.companies.wording import RUSSIAN_FIRM
from generator.facts.companies.words import either, listed

QUOTED = re.compile(r"«([^\W_][^«»\n]{0,59})»|\"([A-ZА-ЯЁ][^\"\n]{0,39})\"|“([A-ZА-ЯЁ][^“”\n]{0,39})”")
LOW_QUOTED = re.compile(r"„([A-ZА-ЯЁ][^„“”«»\"\n]{0,39})[“”\"]")
"""In Russian the marks inside a quotation: «ФНБ „Самрук“», and names within direct speech."""
QUOTES = '«»„“”"'
MOST_WORDS = 6
REACH = 70
"""Code points in front of a quotation that are looked at."""
FORM = re.compile(
    rf"(?<!\w)(?:{either(FORMS_BEFORE)}|[Гг]рупп[аыеуой]+ компаний|[Гг]оскорпораци[яиюей]+|«[А-ЯЁ]{{2,4}}"
    r"|[Аа]кционерн[а-я]+ обществ[а-я]+|(?:[Оо]бществ|[Тт]овариществ)[а-я]+ с ограниченной ответственностью)"
    r"(?: (?:УК|НПО|НПП|НПК|НПФ|НПЦ|НК|ПКФ|ПО|ТК|ФПК|ТД|ТПК|СК|ЭК|ТЭК))? ?$"
)
OUTER = re.compile(r"«([^\W_][^«»\n]{0,39} )$")
"""A quotation that is still open where the next begins: ООО «Дилерский центр «Юг»."""
FUND = re.compile(r"(?:инвест)?фонд(?:а|у|ом|е)?")
"""A fund that is named like a firm invests; `Фонд развития` with a capital is a body."""
PRESS_OFFICE = "пресс-служб"
"""Whose press office it is, stands behind it: в пресс-службе «Foo»; by itself it is no firm."""
DONE = re.compile(
    r"(?<!\w)(?:построен|созда(?:н|ваем)|изготовлен|изготавливаем|поставл(?:ен|яем)|разработан|разрабатываем|установлен|организован|куплен"
    r"|приобрет[её]н|произвед[её]н|производим|выпущен|выпускаем|реализ(?:ован|уем)|финансируем|собран|выкуплен|заказан"
    r"|спроектирован|эксплуатируем|управляем|арендован|предложен|заключ[её]н|подписан)[а-яё]{0,4}(?: [а-яё\d-]+){0,3} $"
)
"""What was done, in front of who did it: станция построена в прошлом году «Велморой»."""
INSTRUMENTAL = re.compile(r"[А-ЯЁ][\w-]*(?:ой|ей|ом|ем|ём|ым|им|ами|ями)")
"""The case of who did it; a thing that was built has another (построен «Южный поток»)."""
WORKS = re.compile(
    r"[А-ЯЁ][а-яё-]+(?:[сц]к|н)(?:ий|ый|ая|ого|ому|им|ым|ом|ой|ую) (?:[а-яё-]+ )*"
    r"(?:завод|комбинат|фабрик|компани)[а-яё]{0,3}$"
)
"""A quoted name that says what it is: «Тюменский аккумуляторный завод»."""
LAST = re.compile(r"([\w-]+) ?$")
ZONES = frozenset(["ТОР", "ОЭЗ", "СЭЗ", "ТОСЭР", "ПТР", "СПВ"])
"""Special zones, by their initials."""
THINGS = frozenset(listed("role_words", "latin", "before_a_thing"))
AHEAD = (
    Ahead(
        3,
        "an office precedes",
        re.compile(
            r"(?<!\w)(?:глава|главы|главой|гендиректор\w*|директор\w*|президент\w*|представител\w*|пресс-служб\w*"
            r"|основател\w*|акционер\w*|владел\w*|менеджер\w*|сотрудник\w*|специалист\w*|эксперт\w*|аналитик\w*|инженер\w*"
            r"|энергетик(?:и|ам|ов|ами)|дочк\w*|дочер\w+ \w+"
            r"|руководител\w*|председател\w*[\w ]{0,30})"
            r"(?: компани\w+)? $",
            re.IGNORECASE,
        ),
    ),
    Ahead(
        4,
        "said to be a company by a dash",
        re.compile(
            rf"(?<!\w)(?:{either(ALL_HEADS)})(?: [а-яё]+){{0,3}}:? ?[—–-] (?:[а-яё-]+(?:ск|н)(?:ий|ая|ое|ый) )?$",
            re.IGNORECASE,
        ),
    ),
    Ahead(
        3,
        "where it comes from precedes",
        re.compile(r"(?<![\w-])[а-яё-]{3,}(?:[сц]к|област)(?:ий|ая|ое|ого|ой|ому|им|ую|ом|ным|ной|ный|ному|ного) $"),
    ),
    Ahead(
        3,
        "bought from",
        re.compile(r"(?:купи|закуп|приобре|заказа|выкуп|арендова|взя)[а-яё]+ (?:[^.;:«»\n]{1,40} )?у $", re.IGNORECASE),
    ),
    Ahead(
        3,
        "what a firm does precedes",
        re.compile(
            r"(?<!\w)(?:выполн|изготов|смонтиру|осуществ|обеспеч|профинансиру|финансиру|реализ|сделае|обслужива"
            r"|эксплуатиру|займ[её]т|занима|отвечае|управля|готов[ия]т|проектиру"
            r"|монтиру|курируе)[а-яё]*(?: за [а-яё]+)? $",
            re.IGNORECASE,
        ),
    ),
    Ahead(
        3,
        "said to get or give something",
        re.compile(
            r"(?:отгру[зж]|переда[мсдлёе]|постав[илтяк]|прода[лсеёмю]|предостав|выдел|достав|заказа|зака[зж]чик|вручи|выда[лс]|кредит|за[ей]м"
            r"|фонд)[а-яё]*(?: [а-яё-]+)?:? $",
            re.IGNORECASE,
        ),
    ),
    Ahead(1, "a partner's preposition precedes", re.compile(rf"(?:^|[ (])(?:{either(PARTNERS)}) $")),
    Ahead(1, "behind another quoted name", re.compile(r"»(?: и|,| с) $")),
    Ahead(1, "begins a sentence", re.compile(r"(?:^|\n|\. )$")),
)
"""What may stand in front of a quotation; the first that does counts."""
NOW = "(?:(?:уже|также|впервые|недавно|ранее|теперь|сейчас|вскоре) )?"
"""What may stand between a firm and what it does: «Foo» уже построила."""
SAID = Alternatives(
    Behind(
        3,
        DEED_BEHIND,
        rf"(?: \([А-ЯЁ][^()\n]{{2,30}}\))?,? (?:— |- )?{NOW}(?:{either(listed('role_words', 'latin', 'deed'))})(?!\w)",
    ),
    Behind(2, "an office follows", rf" (?:{either(TITLES)})(?!\w)"),
)
EXPLAINED = Alternatives(
    Behind(3, "explained as a company", rf" ?[—(-] ?(?:[\w-]+ ){{0,4}}?(?:{either(ALL_HEADS)})(?!\w)"),
    Behind(4, "said to belong to a group", r",? ?\(?вход(?:ит|ящ\w+) в(?:о)? (?:[\w ]+ )?«"),
    Behind(1, "before another quoted name", r"(?:,| и| с) «"),
)


def names(page: Page) -> Iterator[Mention]:
    """Every quoted candidate of the page, taken or not; the span leaves out marks and legal form."""
    for match in (*QUOTED.finditer(page.text), *LOW_QUOTED.finditer(page.text)):
        start, end = match.span(match.lastindex or 1)
        name = page.text[start:end]
        if (name[0].isupper() or name[0].isdigit()) and name[-1] not in ".,!?“”" and not _is_phrase(name):
            yield _mention(page, match, start, end)


def _is_phrase(name: str) -> bool:
    """Whether so many words are said, rather than named, or small Latin ones: „Weitere Werke werden folgen“."""
    words = name.split()
    small = [word for word in words if len(word) > 2 and word.isalpha() and word.islower()]
    return len(words) > MOST_WORDS or (name[0] < "\u0400" and len(small) > 1)


def _mention(page: Page, match: re.Match[str], start: int, end: int) -> Mention:
    ahead = page.text[max(0, match.start() - REACH) : match.start()]
    outer = OUTER.search(ahead) if match[0][0] == "«" else None
    if outer and not is_head("ru", outer[1].split()[-1]):
        start, end = match.start() - len(outer[1]), match.end()
    form = FORM.search(ahead[: outer.start(1) - 1] if outer else ahead) is not None
    kind: Kind = "company" if form else _kind(ahead)
    rule = "company.quoted" if kind == "company" else f"company.body-{kind}"
    told = kind == "company" and not form
    signs = tuple(_signs(page, ahead, match.start(), match.end())) if told else _sure(kind)
    return mention(page, (start, end), rule, signs, page.text[start:end].casefold())._replace(kind=kind)


def _sure(kind: Kind) -> tuple[Sign, ...]:
    if kind == "company":
        return ((SURE + 1, "a legal form precedes"),)  # and outweighs the words in it: ООО «Новый Проект»
    return ((SURE, f"a word for {kind} precedes"),)


def _kind(ahead: str) -> Kind:
    """What the word in front of the quotation says it is."""
    last = LAST.search(ahead)
    if last and (FUND.fullmatch(last[1]) or last[1].lower().startswith(PRESS_OFFICE)):
        return "company"
    if last and (last[1] in ZONES or last[1].lower() in THINGS):
        return "project"
    stem = STEM.match(last[1]) if last and last[1].lower() not in ALL_HEADS else None
    return STEM_KINDS[stem[0].lower()] if stem else "company"


def _signs(page: Page, ahead: str, open_at: int, close_at: int) -> Iterator[Sign]:
    text, lang = page.text, page.lang
    if lang == "de" and IN_QUOTES.search(ahead + text[open_at]):
        yield VETO, "said to be a site"
    last = LAST.search(ahead)
    if last and not ALL_HEADS.isdisjoint((last[1].lower(), *last[1].lower().split("-"))):
        yield 4, f"{last[1]} precedes"
    words = text[open_at:close_at].strip(QUOTES).split()
    if len(words) > 1 and (words[-1] in TRADES or WORKS.match(" ".join(words))):
        yield 4, f"ends with {words[-1]}"
    elif RUSSIAN_FIRM.fullmatch(words[0]):
        yield 3, "made like the name of a Russian firm"
    if INSTRUMENTAL.fullmatch(words[0]) and DONE.search(ahead):
        yield 3, "said to have done it"
    yield from frames.quoted_sign(page, ahead, close_at)
    yield from first_ahead(AHEAD, ahead)
    if lang != "de" or len(words) > 1 or not NOUNS["de"].fullmatch(words[0]):
        yield from SAID.at(text, close_at)
    yield from EXPLAINED.at(text, close_at)
    if text[close_at - 1] == "»" or (lang == "ru" and text[close_at - 1] in '“"'):
        yield 1, "in quotation marks"
