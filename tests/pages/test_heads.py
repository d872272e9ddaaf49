"""What the front matter of a page tells the theme about its head."""

from tests.pages.builders import FUJIAN, article, company, pages, region
from tests.pages.html import front_matter, rendered


def test_an_entry_says_what_it_is() -> None:
    """As schema.org has it; names of other languages too."""
    made = pages([article("a", lang="de", companies=[company("x", "X <&>")], regions=[region("CN-350900")])])

    head = front_matter(made["companies/x.md"])
    assert head["title"] == "X <&>"
    assert head["description"] == "X <&>: 1 article in German, every fact with the words it came from."
    assert head["about"] == {"@type": "Organization", "name": "X <&>", "identifier": "x"}
    assert front_matter(made["regions/cn-350900.md"])["about"] == {
        "@type": "Place",
        "name": "Ningde",
        "identifier": "CN-350900",
        "alternateName": list(FUJIAN["CN-350900"].other_names),
    }


def test_a_head_leaves_the_page_as_it_was() -> None:
    """The first thing that a reader sees is still the way from the home page and the name."""
    body = rendered(pages([article("a", companies=[company("x", "X")])])["companies/x.md"])

    assert [element.tag for element in body][:2] == ["nav", "h1"]
