"""Pages of a company in a region: which pairs have one, and what it tells."""

import pytest

from generator.model import Names
from tests.pages.builders import FUJIAN, article, company, of_catl, pages, region
from tests.pages.html import first_doer, lede, links, part, rendered, rows

KNOWN = Names(places=FUJIAN)
NINGDE, FUJIAN_ITSELF, CHINA = region("CN-350900"), region("CN-FJ"), region("CN")


def below_catl(made: dict[str, str]) -> set[str]:
    """The pages that stand below CATL's."""
    return {path for path in made if path.startswith("companies/catl/") and path.endswith(".md")}


def test_a_company_in_a_region_has_a_page_from_two_articles_on() -> None:
    """Both as part of the news; both pages lead there."""
    made = pages([of_catl("a", NINGDE), of_catl("b", FUJIAN_ITSELF), of_catl("c", CHINA)], KNOWN)

    assert below_catl(made) == {"companies/catl/cn.md", "companies/catl/cn-fj.md"}
    assert rows(made["companies/catl/cn-fj.md"]) == ["a", "b"]
    assert links(part(made["companies/catl.md"], "places")) == {
        "China 1": "../../regions/cn/",
        "Fujian 1": "../../regions/cn-fj/",
        "Ningde 1": "../../regions/cn-350900/",
        "China 3": "../../companies/catl/cn/",
        "Fujian 2": "../../companies/catl/cn-fj/",
    }
    assert first_doer(made["regions/cn-fj.md"]) == "../../companies/catl/cn-fj/"
    assert first_doer(made["regions/cn-350900.md"]) == "../../companies/catl/"


def test_of_regions_with_the_same_articles_the_smallest_has_the_page() -> None:
    """The wider ones lead to it, and it says that they hold no more."""
    made = pages([of_catl("a", NINGDE), of_catl("b", NINGDE)], KNOWN)

    assert below_catl(made) == {"companies/catl/cn-350900.md"}
    assert first_doer(made["regions/cn.md"]) == "../../companies/catl/cn-350900/"
    assert lede(made["companies/catl/cn-350900.md"]) == (
        "2 articles in which CATL is a party to the news and Ningde, Fujian, China its scene. "
        "They are all that is told of it in Fujian and China."
    )


@pytest.mark.parametrize("mentioned", ["company", "region"])
def test_what_is_only_mentioned_makes_no_page_of_both(mentioned: str) -> None:
    """Two articles about a company that name a region in passing, and the other way round."""
    one = company("catl", "CATL", primary=mentioned != "company")
    place = region("CN-FJ", primary=mentioned != "region")
    made = pages([article(name, companies=[one], regions=[place]) for name in "ab"], KNOWN)

    assert below_catl(made) == set()


def test_a_page_of_one_place_draws_no_map_of_it() -> None:
    """Its heading says where; of a wider region the places in it are drawn and counted."""
    made = pages([of_catl("a", NINGDE), of_catl("b", NINGDE), of_catl("c", FUJIAN_ITSELF)], KNOWN)

    assert rendered(made["companies/catl/cn-350900.md"]).find(".//section[@aria-labelledby='part.places']") is None
    assert links(part(made["companies/catl/cn-fj.md"], "places")) == {"Ningde 2": "../../../regions/cn-350900/"}
