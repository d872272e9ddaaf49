"""What is missing or doubtful in one article: pure functions of its facts, in a table.

A person's correction settles the fact that it corrects: nothing is asked about it again.
"""

from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

from generator import edtf
from generator.characters import width
from generator.checking.remedies import Blank, line
from generator.facts.language import shares
from generator.model import Article, Problem, Severity
from generator.pages.source import source_url
from generator.pages.wording import language, listed

LEAST_COLUMNS: Final = 160
"""Two sentences; a Chinese character takes two columns."""
OTHER_LANGUAGE: Final = 0.25
"""Share of the text in another language from which on a person should look: a bilingual page, two articles in one."""
FEW: Final = 3
"""Names that a message lists."""


class Doubt(NamedTuple):
    """What is doubtful, what to do about it, and the key and value of the sidecar that do it."""

    message: str
    fix: str
    remedy: tuple[str, Any] | None = None


class Rule(NamedTuple):
    """One question that is asked of every article."""

    id: str
    severity: Severity
    means: str
    """What it is about, for lists of rules."""
    about: tuple[str, ...]
    """The facts whose correction settles it."""
    find: Callable[[Article], Doubt | None]


def doubts(article: Article) -> Iterator[Problem]:
    """A problem for each question of `RULES` that the article leaves open."""
    for rule in RULES:
        doubt = None if set(rule.about) & set(article.corrected) else rule.find(article)
        if doubt:
            yield _problem(article, rule, doubt)


def _problem(article: Article, rule: Rule, doubt: Doubt) -> Problem:
    key = article.document.key
    return Problem(
        seed=article.document.seed,
        message=doubt.message,
        fix=doubt.fix,
        severity=rule.severity,
        rule=rule.id,
        remedy=line(*doubt.remedy, item=key) if doubt.remedy else "",
        item=key,
    )


def _date_missing(article: Article) -> Doubt | None:
    if article.facts.date or article.facts.published:
        return None
    what = "no date was found, neither of the event nor of publication"
    return Doubt(what, "write the day of the event, or of publication", ("date", "YYYY-MM-DD"))


def _year_unknown(article: Article) -> Doubt | None:
    date = article.facts.date
    if not date or "XXXX" not in date.edtf:
        return None
    what = f"the year of its date is not known: {edtf.plain(date.edtf)}"
    return Doubt(what, "write the year, if you know it", ("date", date.edtf.replace("XXXX", "YYYY")))


def _year_inferred(article: Article) -> Doubt | None:
    date = article.facts.date
    if not date or "?" not in date.edtf:
        return None
    what = f"the year of its date is inferred: {edtf.plain(date.edtf)}"
    return Doubt(what, "confirm it, or write another one", ("date", date.edtf.replace("?", "")))


def _published_missing(article: Article) -> Doubt | None:
    if article.facts.published or not article.facts.date:
        return None
    what = "the day of publication is not stated; lists show it by the day on which it was handed in"
    return Doubt(what, "write the day, if you know it", ("published", "YYYY-MM-DD"))


def _company_missing(article: Article) -> Doubt | None:
    if article.facts.companies:
        return None
    new = [{"name": Blank("NAME"), "primary": True}]
    return Doubt("no company was found", "name the one that the news is about, if there is one", ("company", new))


def _party_missing(article: Article) -> Doubt | None:
    companies = article.facts.companies
    if not companies or any(company.primary for company in companies):
        return None
    what = f"no company is known to be a party to the news; named are {_few(company.name for company in companies)}"
    main = {"company": [{"name": companies[0].name, "primary": True}]}
    return Doubt(what, "say which one is", ("change", main))


def _company_unknown(article: Article) -> Doubt | None:
    companies = article.facts.companies
    if not companies or any(company.known for company in companies):
        return None
    what = f"no lexicon knows its companies: {_few(company.name for company in companies)}"
    fix = "add them to generator/facts/lexicons/, or refuse what is no company"
    return Doubt(what, fix, ("not", {"company": [companies[0].name]}))


def _region_missing(article: Article) -> Doubt | None:
    if article.facts.regions:
        return None
    return Doubt("no place was found", "name the place of the news, if it has one", ("region", [Blank("NAME")]))


def _amount_missing(article: Article) -> Doubt | None:
    if article.facts.capacities or article.facts.money:
        return None
    new = [{"min": Blank("NUMBER"), "max": Blank("NUMBER"), "unit": Blank("UNIT")}]
    return Doubt("neither a capacity nor a sum was found", "write it, if the text has one", ("capacity", new))


def _language_unknown(article: Article) -> Doubt | None:
    if article.facts.lang != "und":
        return None
    return Doubt("its language is not known", "write its code, such as zh", ("lang", Blank("CODE")))


def _language_mixed(article: Article) -> Doubt | None:
    own = article.facts.lang
    others = {lang: share for lang, share in shares(article.document).items() if lang != own}
    other = max(others, key=lambda lang: (others[lang], lang), default=own)
    if others.get(other, 0) < OTHER_LANGUAGE:
        return None
    what = f"{round(others[other] * 100)} % of the text is {language(other)}, the rest {language(own)}"
    return Doubt(what, "hand in the languages as files of their own, or confirm the main one", ("lang", own))


def _title_from_lead(article: Article) -> Doubt | None:
    if article.title_basis != "lead":
        return None
    return Doubt("no title is stated; its first words stand in", "write a title", ("title", article.title))


def _text_short(article: Article) -> Doubt | None:
    size = width(article.document.text)
    if size >= LEAST_COLUMNS:
        return None
    words = " ".join(article.document.text.split())
    what = f"the text is very short: {len(words)} {'character' if len(words) == 1 else 'characters'}"
    return Doubt(
        what, "check that the whole article was saved, and that nothing of it was cut (digest explain shows it)"
    )


def _source_unknown(article: Article) -> Doubt | None:
    if source_url(article):
        return None
    what = "no address of its source is known, and its page says so"
    return Doubt(what, "write the address, if it has one", ("url", Blank("ADDRESS")))


def _few(names: Iterator[str]) -> str:
    every = list(names)
    more = [f"{len(every) - FEW} more"] if len(every) > FEW else []
    return listed([*every[:FEW], *more])


RULES: Final = (
    Rule("date-missing", "warning", "No date was found", ("date", "published"), _date_missing),
    Rule("year-unknown", "warning", "The year of the date is not known", ("date",), _year_unknown),
    Rule("company-missing", "warning", "No company was found", ("company",), _company_missing),
    Rule("party-missing", "warning", "No company is known to be a party", ("company",), _party_missing),
    Rule("language-unknown", "warning", "The language is not known", ("lang",), _language_unknown),
    Rule("language-mixed", "warning", "The text is in more than one language", ("lang",), _language_mixed),
    Rule("text-short", "warning", "The text is very short", (), _text_short),
    Rule("year-inferred", "note", "The year of the date is inferred", ("date",), _year_inferred),
    Rule("published-missing", "note", "The day of publication is not stated", ("published",), _published_missing),
    Rule("company-unknown", "note", "No lexicon knows any of the companies", ("company",), _company_unknown),
    Rule("region-missing", "note", "No place was found", ("region",), _region_missing),
    Rule("amount-missing", "note", "Neither a capacity nor a sum was found", ("capacity", "money"), _amount_missing),
    Rule("title-from-lead", "note", "No title is stated", ("title",), _title_from_lead),
    Rule("source-unknown", "note", "No address of the source is known", (), _source_unknown),
)
