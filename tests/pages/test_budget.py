"""What feeds, twins and cards cost, by article and by entry: at 10,000 of each the site must stay below its limits."""

from collections.abc import Mapping

from tests.pages.builders import article, capacity, company, pages, region, said, tag

TEXT = "CATL and Volta build 10 GWh of storage in Ningde for the grid. " * 20
MANY = 400
"""Articles of one company: enough for all its lists to be full."""


def many() -> dict[str, str]:
    """A site on which every article names the same company, region and topic."""
    return pages(
        [
            article(
                f"n{number:03}",
                f"{number}: {TEXT}",
                title=f"宁德时代 {number}: a title of usual length, as newspapers have them",
                published=f"{2000 + number // 12}-{number % 12 + 1:02}-01",
                companies=[company("catl", "CATL", said(TEXT, "CATL"))],
                regions=[region("CN-350900", said(TEXT, "Ningde"))],
                capacities=[capacity("10", "GWh", said(TEXT, "10 GWh"))] * 2,
                tags=[tag("energy-storage", said(TEXT, "storage"))],
            )
            for number in range(MANY)
        ]
    )


def of(made: Mapping[str, str], stem: str) -> dict[str, int]:
    """Bytes of the twins, feeds and card at an address, by path."""
    wanted = (f"{stem}.json", f"{stem}/feed.xml", f"{stem}/feed.json", f".plain/{stem}.md", f"cards/{stem}.png")
    return {path: len(made[path].encode()) for path in wanted if path in made}


def test_an_article_is_three_files() -> None:
    """Its page, its JSON and its Markdown, the two no larger than twice its text and a sum for its facts."""
    made = many()
    own = [path for path in made if "n007" in path.rpartition("/")[2]]

    assert sorted(own) == [".plain/articles/n007.md", "articles/n007.json", "articles/n007.md"]
    assert sum(of(made, "articles/n007").values()) < 2 * len(TEXT) + 8_000


def test_an_entry_costs_the_same_however_many_articles_name_it() -> None:
    """Four files and at most one card beside its pages: with 10,000 articles and entries, 80,000 of 100,000 files."""
    made = many()

    for stem in ("companies/catl", "regions/cn", "tags/energy-storage"):
        sizes = of(made, stem)
        assert len(sizes) == 5
        assert sum(sizes.values()) < 120_000, sizes
