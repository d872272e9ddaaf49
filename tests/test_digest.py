"""The order of the articles, and the indexes made of them."""

import hashlib
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.digest import gather
from generator.model import Article, Digest, Entry, Names, Problem
from tests.pages.builders import FUJIAN, article, company, pages, region, said, tag

NAMES = Names(
    places=FUJIAN, companies={"catl": ("CATL", "宁德时代")}, tags={"recycling": {"en": "Recycling", "zh": "回收"}}
)

MIXED = (
    article("a", published="2026-03-01", companies=[company("catl", "CATL")], regions=[region("CN-350900")]),
    article("b", published="2026-03-01", companies=[company("catl", "宁德时代")], tags=[tag("recycling")]),
    article("c", added="2026-04-01", companies=[company("x", "Same Name", known=False)]),
    article("d", published="XXXX-02-25", companies=[company("y", "Same Name", known=False)]),
    article("e"),
    article("f", published="2025?-12-31", added="2026-05-01", regions=[region("CN-FJ"), region("CN")]),
)


def gathered(*articles: Article) -> Digest:
    """The digest of articles, without problems."""
    return gather(articles, (), NAMES)


def ids(articles: Sequence[Article]) -> list[str]:
    """Their ids, in order."""
    return [one.id for one in articles]


def entry(entries: Sequence[Entry], key: str) -> Entry:
    """The entry with the id `key`."""
    return next(one for one in entries if one.id == key)


def test_articles_stand_newest_first_and_the_undated_last() -> None:
    """By publication, else by the day of addition; equal days and the undated by id."""
    assert ids(gathered(*MIXED).articles) == ["c", "a", "b", "f", "d", "e"]


def test_publication_beats_addition() -> None:
    """An old text that was handed in today is old."""
    old = article("old", published="2020-01-01", added="2026-11-01")
    new = article("new", published="2020-01-02")

    assert ids(gathered(old, new).articles) == ["new", "old"]


def test_days_are_those_the_order_is_made_of() -> None:
    """The undated have none; an inferred year counts as a year."""
    assert gathered(*MIXED).days == {"a": "2026-03-01", "b": "2026-03-01", "c": "2026-04-01", "f": "2025-12-31"}


@pytest.mark.parametrize(
    "edtf", ["XXXX-02-25", "2026-11", "2026", "202X", "2026-XX-05", "2026-05-01/2026-05-03", "2026-34"]
)
def test_a_date_that_is_no_single_day_orders_nothing(edtf: str) -> None:
    """Without a year, a month or a day there is no place between two days; the day of addition stands in."""
    assert gathered(article("a", published=edtf)).days == {}
    assert gathered(article("a", published=edtf, added="2026-11-20")).days == {"a": "2026-11-20"}


def test_the_day_of_the_event_does_not_order() -> None:
    """A report of a plan for 2030 is not the newest article."""
    assert gathered(article("a", date="2030-01-01")).days == {}


def test_a_region_brings_what_it_lies_in() -> None:
    """Ningde stands under Fujian and China, each with the article once; parents are the nearest first."""
    regions = gathered(*MIXED).regions

    assert [(one.id, one.name, ids(one.articles), one.parents) for one in regions] == [
        ("CN", "China", ["a", "f"], ()),
        ("CN-FJ", "Fujian", ["a", "f"], ("CN",)),
        ("CN-350900", "Ningde", ["a"], ("CN-FJ", "CN")),
    ]


def test_a_company_has_one_row_with_all_its_names() -> None:
    """The two spellings of one id are one entry; the lexicon's names are the others."""
    catl = entry(gathered(*MIXED).companies, "catl")

    assert (catl.name, catl.other_names, ids(catl.articles), catl.known) == ("CATL", ("宁德时代",), ["a", "b"], True)


def test_a_name_in_other_case_is_no_other_name() -> None:
    """`Catl` tells a reader of CATL nothing."""
    names = Names(companies={"catl": ("Catl", "宁德时代", "Ningde Shidai", "NINGDE SHIDAI")})

    firm = gather([article("a", companies=[company("catl", "CATL")])], (), names).companies[0]

    assert firm.other_names == ("宁德时代", "Ningde Shidai")


def test_a_company_is_called_what_most_articles_call_it() -> None:
    """Where as many say the one as the other, the first in the order of the alphabet."""
    more = article("g", companies=[company("catl", "宁德时代")])

    assert entry(gathered(*MIXED, more).companies, "catl").name == "宁德时代"
    tied = [article(key, companies=[company("x", name)]) for key, name in (("a", "Zeta"), ("b", "Alpha"))]
    assert [gathered(*some).companies[0].name for some in (tied, tied[::-1])] == ["Alpha", "Alpha"]


def test_one_name_with_two_ids_is_two_companies() -> None:
    """Equal names never join what the facts keep apart."""
    same = [one for one in gathered(*MIXED).companies if one.name == "Same Name"]

    assert [(one.id, ids(one.articles), one.known) for one in same] == [("x", ["c"], False), ("y", ["d"], False)]


def test_an_unknown_company_goes_by_the_words_of_the_articles() -> None:
    """No lexicon has other names of it; the articles' own forms are all there is."""
    text = "Volta Nord AG plans a plant. Volta Nord said so."
    firm = company(
        "volta-nord-ag", "Volta Nord AG", said(text, "Volta Nord AG") + said(text, "Volta Nord"), known=False
    )

    assert gathered(article("a", text, companies=[firm])).companies[0].other_names == ("Volta Nord",)


def test_an_unknown_company_named_once_has_a_row_and_no_page() -> None:
    """Named by two articles it has a page."""
    once = article("a", companies=[company("volta", "Volta", known=False)])
    twice = article("b", companies=[company("volta", "Volta", known=False)])

    assert "companies/volta.md" not in pages([once])
    assert '<li id="name-volta">' in pages([once])["a-z/companies/index.md"]
    assert "companies/volta.md" in pages([once, twice])


def test_a_tag_is_called_by_its_label() -> None:
    """English first, the other languages beside it; a tag without a label by its id."""
    recycling = gathered(*MIXED).tags[0]
    bare = gathered(article("a", tags=[tag("heavy-trucks")])).tags[0]

    assert (recycling.name, recycling.other_names) == ("Recycling", ("回收",))
    assert bare.name == "Heavy trucks"


def test_an_article_counts_once_under_a_name() -> None:
    """A fact that stands twice in one article does not make two articles."""
    twice = article("a", tags=[tag("recycling"), tag("recycling")])

    assert ids(gathered(twice).tags[0].articles) == ["a"]


def test_two_ids_never_share_an_address() -> None:
    """The one whose id it is keeps it, whoever comes later; the other gets a mark of its own that no order changes."""
    firms = [company("a-b", "A-B"), company("A&B", "A&B")]

    slugs = {one.id: one.slug for one in gathered(article("a", companies=firms)).companies}

    assert slugs == {"A&B": "a-b-" + hashlib.sha256(b"A&B").hexdigest()[:8], "a-b": "a-b"}


def test_problems_are_kept() -> None:
    """All of them, in the order in which they came."""
    trouble = (Problem(seed="seeds/b", message="B", fix="-"), Problem(seed="seeds/a", message="A", fix="-"))

    assert gather((), trouble, NAMES).problems == trouble


@given(st.permutations(MIXED))
def test_the_order_of_input_does_not_matter(articles: list[Article]) -> None:
    """Not for the articles, nor for any index."""
    assert gathered(*articles) == gathered(*MIXED)
