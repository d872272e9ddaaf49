"""Companies in news text: case files, near misses, offsets, hostile input."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts import LONGEST
from generator.facts.companies import CompanyFinding, find_with, places
from generator.facts.companies.lexicon import Book, book_of
from generator.facts.companies.mentions import Page
from generator.facts.companies.surveying import survey
from generator.facts.rules import Scope, passage
from generator.model import Declared

CASES = Path(__file__).parents[1] / "cases"
LANGUAGES = ("zh", "de", "en", "ru", "other", "romance", "frames", "forms", "parties")


@cache
def small_book() -> Book:
    """The lexicon of the cases."""
    return book_of(yaml.safe_load((CASES / "companies_lexicon.yml").read_text("utf-8")))


def found(text: str, lang: str, title: str | None = None, published: str | None = None) -> CompanyFinding:
    """What is found in one article."""
    stated = (passage("title", title),) if title else ()
    scope = Scope(passages=(*stated, passage("text", text)), lang=lang, declared=Declared(), published=published)
    return find_with(scope, small_book())


def cases() -> list[Any]:
    """The cases of all languages, of the frames and of parties, each with its language and its reason as its name."""
    rows = []
    for name in LANGUAGES:
        for case in yaml.safe_load((CASES / f"companies_{name}.yml").read_text("utf-8")):
            rows.append(pytest.param({"lang": name, **case}, id=f"{name}: {case['why']}"))
    return rows


@pytest.mark.parametrize("case", cases())
def test_case_files(case: dict[str, Any]) -> None:
    """Every case gives exactly the companies it expects, each with exactly its forms."""
    finding = found(case["text"], case["lang"], case.get("title"), case.get("published"))
    got = [sorted({span.quote for span in company.evidence}) for company in finding.facts]
    assert sorted(got) == sorted(sorted(forms) for forms in case["expect"])
    if "parties" in case:
        primary = {span.quote for company in finding.facts if company.primary for span in company.evidence}
        assert primary & {forms[0] for forms in case["expect"]} == set(case["parties"])


def test_a_mention_weighs_what_its_signs_weigh() -> None:
    """Also where its name elsewhere, a list or the lexicon gave it further signs."""
    for case in (param.values[0] for param in cases()):
        text = passage("text", case["text"])
        page = Page(number=0, passage=text, lang=case["lang"], places=places.on(text))
        seen = survey((page,), small_book())[0]
        assert [one.weight for one in seen] == [sum(weight for weight, _ in one.signs) for one in seen]


TEXTS = st.text(
    alphabet=st.sampled_from(
        list("公司集团安徽与和、“”()（）：:简称《》«»„“\"'.,。 \nABCabcйАБв株式会社주식회(주)12年GmbHAG&-—")
    ),
    max_size=120,
)


@given(text=TEXTS, lang=st.sampled_from(["zh", "de", "en", "ru", "ja", "ko", "fr"]))
@settings(max_examples=150, deadline=None)
def test_every_quote_is_the_text_at_its_span(text: str, lang: str) -> None:
    """No input raises, and every piece of evidence says what stands at its offsets."""
    finding = found(text, lang)
    spans = [candidate.evidence for candidate in finding.candidates]
    spans += [span for company in finding.facts for span in company.evidence] + list(finding.names)
    assert all(text[span.start : span.end] == span.quote for span in spans)


PIECES = [
    "公司",
    "有限公司",
    "(",
    "«",
    "万",
    "宁德时代",
    "宁德时代、",
    "A ",
    "Abc ",
    "Xa, ",
    "AG ",
    "(简称“",
    "«Аб» и ",
    "CEO of ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_as_much_of_one_piece_as_is_read_ends(piece: str) -> None:
    """A hundred thousand characters of one repeated piece give at most one company, and no pattern takes for ever."""
    finding = found(piece * (LONGEST // len(piece)), "zh" if piece[0] > "\u2e80" else "ru")
    assert len(finding.facts) <= 1


def test_as_many_names_without_spaces_as_are_read_end() -> None:
    """Thousands of registered names run together are cut into names, each ending where a legal form ends."""
    numerals = "甲乙丙丁戊己庚辛壬癸"
    brands = ("".join(numerals[int(digit)] for digit in str(number)) for number in range(10_000, 200_000))
    finding = found("".join(f"{brand}有限公司" for brand in brands)[:LONGEST], "zh")
    assert {company.name[-4:] for company in finding.facts} == {"有限公司"}


def test_names_hold_organisations_but_no_government() -> None:
    """`names` are spans of companies and universities; a place in a government body's name stays free."""
    finding = found("合肥工业大学、安徽晨曜集团有限公司与合肥市人民政府签约。", "zh")
    assert [span.quote for span in finding.names] == ["合肥工业大学", "安徽晨曜集团有限公司"]


def test_a_town_is_governed_by_its_council_and_an_industry_is_not() -> None:
    """So a place in the name of the first stays free."""
    text = "Matawan City Council wrote to the Wandby Town Council and the Clean Power Council."
    assert [name.quote for name in found(text, "en").names] == ["Clean Power Council"]


def test_bodies_are_refused_candidates_with_their_kind() -> None:
    """A ministry is looked at and refused, and the candidate says what it is."""
    finding = found("The Ministry of Energy approved the plan.", "en")
    refused = [(one.evidence.quote, one.taken, one.reason) for one in finding.candidates if one.kind == "company"]
    assert refused == [("Ministry", False, "holds a word for government; no company but government")]


def test_a_known_company_has_the_lexicons_id_and_name() -> None:
    """A company of the lexicon has its id and English name, whatever the text calls it."""
    company = found("寧德時代將在德國建廠。", "zh").facts[0]
    assert (company.id, company.name, company.known, company.evidence[0].quote) == ("catl", "CATL", True, "寧德時代")


def test_an_unknown_company_keeps_its_native_name() -> None:
    """An unknown company is named as the text names it in full, its id made of that name without the legal form."""
    company = found("安徽晨曜新能源科技有限公司（简称“晨曜”）投产，晨曜将扩产。", "zh").facts[0]
    assert (company.id, company.name, company.known) == ("安徽晨曜新能源科技", "安徽晨曜新能源科技有限公司", False)


def test_a_company_is_not_called_by_the_number_of_its_stock() -> None:
    """However short its name."""
    (company,) = found("電池材料供應商力青（4903）今日宣布擴產。力青表示，新廠明年投產。", "zh").facts

    assert company.name == "力青"
    assert [said.quote for said in company.evidence] == ["力青", "4903"]


def test_a_spelt_unknown_company_has_a_readable_id() -> None:
    """Latin names become lower-case words joined by hyphens, without the legal form."""
    assert found("Betreiber ist die Nordwind Speicher GmbH.", "de").facts[0].id == "nordwind-speicher"


def test_text_beside_the_title_counts_for_one_company() -> None:
    """A company of title and text is one, with evidence from the title first."""
    finding = found(
        "Shares in Marlowe rose after Marlowe Energy plc said so.", "en", title="Marlowe Energy opens plant"
    )
    assert [company.evidence[0].where for company in finding.facts] == ["title"]
    assert finding.facts[0].primary


def test_a_place_in_the_name_of_an_event_stays_free() -> None:
    """An event's name says where it is, so that its span is not among `names`."""
    finding = found("比亚迪出席锡林郭勒招商推介会。", "zh")
    assert [span.quote for span in finding.names] == ["比亚迪"]
