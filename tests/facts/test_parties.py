"""Who is a party of the news: what is observed of each company, and what the observations weigh."""

import pytest

from tests.facts.test_companies import found

DEAL = "Foo Energy Ltd will build a 20 MWh battery in Leeds with Bar Systems Inc, supplied by Tesla. "


def signs(text: str, name: str, title: str | None = None, published: str | None = None) -> dict[str, float]:
    """What is observed of the company of an English article that is first named so, each sign with its share."""
    candidates = found(text, "en", title, published).candidates
    (weighed,) = (one.signs for one in candidates if one.kind == "party" and one.evidence.quote == name)
    return {str(sign): share for sign, share, _ in weighed}


def test_who_stands_first_and_often_in_a_sized_deal_has_the_signs_of_a_party() -> None:
    """Each is one that the explanation names."""
    observed = signs(DEAL + "Foo Energy Ltd employs 200.", "Foo Energy Ltd")

    assert observed == {
        "named at all": 1,
        "how often it is named beside the one named most": 1,
        "the first company of the text": 1,
        "named again": 1,
        "by its registered name": 1,
        "beside words of a deal": 0.5,
        "beside words of a deal in the lead": 1,
        "beside a deal and its size": 1,
        "does something that has a size": 1,
        "the only company of a sentence": 1,
    }


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("Tesla lost the tender.", "it lost the bid"),
        ("Unlike Tesla, they sell no cars.", "background wherever it is named"),
        ("In 2019, Tesla signed a contract.", "beside a deal of the past or of others"),
        ("The seller is Tesla.", "its part in the deal is named"),
        ("The works are run by Tesla.", "something is done by it"),
        ("Tesla's cars are red.", "something of it is named"),
    ],
)
def test_what_a_sentence_says_of_a_company_is_a_sign(sentence: str, sign: str) -> None:
    """The words in front of a name, behind it, and around it."""
    assert sign in signs(f"Foo Energy Ltd opens a plant. {sentence}", "Tesla", published="2026-05-01")


def test_the_title_speaks_for_whom_it_names_and_against_the_others() -> None:
    """It is the stated title alone that does."""
    title = "Foo Energy Ltd opens a battery plant"

    assert "the title begins with it" in signs(DEAL, "Foo Energy Ltd", title)
    assert "another stands in the title, and not it" in signs(DEAL, "Bar Systems Inc", title)
    assert "another stands in the title, and not it" not in signs(DEAL, "Bar Systems Inc")


def test_a_loser_is_no_party_whatever_else_speaks_for_it() -> None:
    """It stands first, in the title, and with a deed of its own."""
    title, text = (
        "Bar Systems Inc wins no more",
        "Bar Systems Inc lost the tender for the 20 MWh battery to Foo Energy Ltd.",
    )
    facts = found(f"{text} Bar Systems Inc builds 40 MWh elsewhere.", "en", title).facts

    assert [company.name for company in facts if company.primary] == ["Foo Energy Ltd."]
