"""What the lexicons say of a company and of a place for its page: never more than stands there."""

import pytest

from generator.facts import companies, names_of, regions
from generator.facts.companies import firms
from generator.model import Firm
from tests.pages.builders import article, company


def test_a_company_is_known_by_its_names_in_each_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names with a legal form are registered ones; keys of the entry that are no languages make no names."""
    names = {"zh": ["伏打", "伏打新能源有限公司"], "de": ["Volta GmbH"]}
    settings = {"ticker": ["1234.HK"], "country": "CN", "kind": "company", "short": ["伏"], "not": ["伏打电堆"]}
    monkeypatch.setattr(firms, "entries", lambda: {"volta": {"name": "Volta"} | names | settings})

    assert companies.firm("volta") == Firm(
        names={"de": ("Volta GmbH",), "zh": ("伏打", "伏打新能源有限公司")},
        registered=("Volta GmbH", "伏打新能源有限公司"),
        tickers=("1234.HK",),
        country="CN",
    )
    assert companies.firm("nobody") is None


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("宁德时代新能源科技股份有限公司", True),
        ("Gotion Inc.", True),
        ("ООО «Рэнера»", True),
        ("Contemporary Amperex Technology Co. Limited", True),
        ("宁德时代", False),
        ("AG Energy Storage", False),
        ("Росатом", False),
    ],
)
def test_a_registered_name_carries_a_legal_form(name: str, is_one: bool) -> None:
    """At its end or, in Russian, in front."""
    assert firms.is_registered(name) is is_one


def test_names_hold_the_home_country_of_a_company() -> None:
    """Also where no article names that country; of a company of no lexicon there is none."""
    names = names_of([article("a", companies=[company("catl", "CATL"), company("x", "X", known=False)])])

    assert (names.firms["catl"].country, names.places["CN"].name) == ("CN", "China")
    assert set(names.firms) == {"catl"}


def test_a_place_has_names_by_language() -> None:
    """Those of the table's columns; a place that stands in no table has none."""
    assert regions.names_by_language("CN-350900") == {"zh": ("宁德市", "宁德"), "ru": ("Ниндэ", "Нинде")}
    assert regions.names_by_language("CN-350900:nowhere") == {}
