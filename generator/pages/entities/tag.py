"""A topic's pages: what it is called, who and where it is about, its figures and its news."""

from collections.abc import Iterator

from generator.model import Article, Entry, Page
from generator.pages import wording
from generator.pages.entities import lists
from generator.pages.entities.book import Book, book_pages
from generator.pages.entities.index import Index, parties_of
from generator.pages.site import Site


def tag_pages(site: Site, index: Index) -> Iterator[Page]:
    """The pages of every topic."""
    for entry in site.entries["tag"].values():
        places = lists.most_common(site, "region", (key for one in entry.articles for key in _places(one)))
        yield from book_pages(
            site, Book(kind="tag", entry=entry), lists.timeline(entry.articles, entry.articles),
            lists.figures(index, entry.articles, lambda _: True), labels=labels(site, entry),
            companies=lists.most_common(site, "company", (key for one in entry.articles for key in parties_of(one))),
            places=places, picture=lists.mapped(site, places),
        )  # fmt: skip


def labels(site: Site, entry: Entry) -> list[tuple[str, str, str]]:
    """(language in English, its code, label) of a topic in every language that the lexicon has."""
    found = site.names.tags.get(entry.id, {})
    return [(wording.language(lang), lang, label) for lang, label in sorted(found.items()) if label != entry.name]


def _places(article: Article) -> Iterator[str]:
    return (region.id for region in article.facts.regions if region.primary)
