r"""How to cite an article of the site: in words, and as BibTeX (https://www.bibtex.org/Format/).

The year is that of publication, `XXXX` where nobody states it; the day of an event is no day of publication.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from generator import edtf
from generator.model import Article, Page
from generator.pages.site import Site, article_address, public
from generator.pages.source import source_url

ALL = "data/articles.bib"
"""Where the entries of all articles stand in one file."""
UNKNOWN_YEAR = "XXXX"
SIGNS = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "$": r"\$", "&": r"\&", "#": r"\#", "_": r"\_", "%": r"\%",
}  # fmt: skip
"""Signs that TeX would take for its own; a brace that is only escaped would still count as one for BibTeX."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One article, cited."""

    words: str
    """Author, year, title, site and addresses, as a list of references has them."""
    bibtex: str


def citation_pages(site: Site) -> Iterator[Page]:
    """The entries of all articles as one file."""
    entries = (citation(site, article).bibtex for article in site.digest.articles)
    yield Page(path=ALL, text="\n\n".join(entries) + "\n")


def citation(site: Site, article: Article) -> Citation:
    """`article` as its page offers it; its address is left out where the site's own is not known."""
    fields = _fields(site, article)
    inside = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return Citation(words=_words(site, article), bibtex=f"@misc{{{key(article)},\n{inside}\n}}")


def key(article: Article) -> str:
    """The name of an entry: the address' own part or, where BibTeX can't take its script, a mark made of it."""
    mark = hashlib.sha256(article.slug.encode()).hexdigest()[:12]
    return f"digest-{article.slug if article.slug.isascii() else mark}"


def escaped(text: str) -> str:
    """Plain words, in one line, as the value of a field between braces."""
    return "".join(SIGNS.get(sign, sign) for sign in " ".join(text.split()))


def _fields(site: Site, article: Article) -> dict[str, str]:
    published = _published(article)
    author = article.document.declared.author
    year = edtf.year(published)
    return {
        "author": f"{{{escaped(author.value)}}}" if author and author.value.strip() else "",
        "title": f"{{{escaped(article.title)}}}",
        "year": str(year) if year is not None else UNKNOWN_YEAR,
        "date": published if edtf.is_full(published) and "?" not in published else "",
        "language": article.facts.lang,
        "howpublished": escaped(site.settings.site_name),
        "url": _url(_own(site, article)),
        "note": escaped(". ".join(_notes(site, article))),
    }


def _notes(site: Site, article: Article) -> Iterator[str]:
    yield from [brief] if (brief := site.rows[article.id].brief) else []
    yield from [f"Original: {source}"] if (source := source_url(article)) else []
    doubts = edtf.doubts(_published(article)) if _published(article) else ("year not stated",)
    yield from [f"Publication: {doubt}" for doubt in doubts]


def _words(site: Site, article: Article) -> str:
    published = _published(article)
    author = article.document.declared.author
    who = f"{author.value.strip()}: " if author and author.value.strip() else ""
    when = f"published {edtf.human(published)}" if published else "day of publication not stated"
    source = f" Original: {source_url(article)}" if source_url(article) else ""
    own = f" {_own(site, article)}" if _own(site, article) else ""
    return " ".join(f"{who}“{article.title}”, {when}. In: {site.settings.site_name}.{own}{source}".split())


def _published(article: Article) -> str:
    return article.facts.published.edtf if article.facts.published else ""


def _own(site: Site, article: Article) -> str:
    return public(site, article_address(article), "") if site.settings.site_url else ""


def _url(address: str) -> str:
    """Verbatim for TeX's own commands, but for the braces, which must stay balanced."""
    return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
