"""One page per article: front matter, title, facts panel, body, and what comes after it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

import yaml

from generator.model import Article, Block, Page
from generator.pages import wording
from generator.pages.citation import ALL, citation
from generator.pages.contribute import edit_address, report_address
from generator.pages.facts_panel import panel
from generator.pages.related import positions_of, related
from generator.pages.site import Site, article_address, by_day, page
from generator.pages.source import publisher, retrieved, source_url
from generator.pages.templating import host, markdown

HASHES = re.compile(r"^(#{1,6})(?= )")
BARE_IMAGE = re.compile(r"(?<!\\)\[Image\]\((?P<url>[^()\s]*)\)")
"""A link to an image without a caption, as `markup.image` writes it."""


REPORTS = 5
"""Other reports of its event that an article's page lists; the story's page has them all."""


class Quoted(str):
    """A string that YAML shows in double quotes, so that nobody reads a date as a date or a colon as a key."""


class FrontMatterDumper(yaml.SafeDumper):
    """Safe YAML that quotes with `"` where it must quote."""

    def choose_scalar_style(self) -> str:
        """PyYAML's choice, but `"` for `'`."""
        return super().choose_scalar_style().replace("'", '"')


FrontMatterDumper.add_representer(
    Quoted, lambda dumper, value: dumper.represent_scalar("tag:yaml.org,2002:str", value, style='"')
)


def article_pages(site: Site) -> Iterator[Page]:
    """A page for each article, in the order of the digest."""
    return pages_of(site, site.digest.articles)


def pages_of(site: Site, articles: Iterable[Article]) -> Iterator[Page]:
    """The pages of some of the articles; what has no full date has no newer and no older one."""
    positions = positions_of(site)
    disputed = {event for dispute in site.digest.disputes for event in dispute.events}
    dated, _ = by_day(site.digest.articles)
    newer = {one.id: before for before, one in pairwise(dated)}
    older = {one.id: after for one, after in pairwise(dated)}
    for article in articles:
        story = site.stories.get(article.id)
        around = {
            "newer": newer.get(article.id),
            "older": older.get(article.id),
            "related": related(site, positions, article, story.articles if story else (article,)),
            "story": story,
            "is_disputed": (story.id if story else article.slug) in disputed,
            "reports": [other for other in story.articles if other.id != article.id][:REPORTS] if story else (),
        }
        yield Page(path=f"articles/{article.slug}.md", text=_text(site, article, around))


def front_matter(site: Site, article: Article) -> dict[str, Any]:
    """What the head of an article's file says: every key always; an unknown date is null, a list may be empty."""
    facts = article.facts
    return {
        "title": article.title,
        "lang": facts.lang,
        "company": [company.name for company in wording.main_companies(facts.companies)],
        "region": _chain(site, article),
        "capacity": [wording.amount(fact) for fact in wording.main_amounts(facts.capacities)],
        "date": Quoted(facts.date.edtf) if facts.date else None,
        "published": Quoted(facts.published.edtf) if facts.published else None,
        "tags": [tag.id for tag in facts.tags],
        "source": source_url(article) or article.document.seed,
    }


def body(article: Article) -> str:
    """The shown blocks as Markdown, their headings moved below the page's title without a gap."""
    blocks = article.shown.blocks
    depth = min((len(match[1]) for block in blocks if (match := _heading(block))), default=2)
    level, parts = 1, []
    for block in blocks:
        match = _heading(block)
        if match:
            level = min(len(match[1]) - depth + 2, level + 1, 6)
        parts.append(HASHES.sub("#" * level, block.markdown) if match else block.markdown)
    return BARE_IMAGE.sub(_image_and_host, "\n\n".join(parts))


def _image_and_host(found: re.Match[str]) -> str:
    """A dozen links that read `Image` tell nobody where each leads."""
    where = markdown(host(found["url"]))
    return f"[Image on {where}]({found['url']})" if where else found[0]


def _heading(block: Block) -> re.Match[str] | None:
    return HASHES.match(block.markdown) if block.kind == "heading" else None


def _chain(site: Site, article: Article) -> list[str]:
    """The places of the news, each followed by what it lies in, every name once."""
    entries = site.entries["region"]
    chains = ((region.id, *entries[region.id].parents) for region in wording.main_regions(article.facts.regions))
    return list(dict.fromkeys(entries[key].name for chain in chains for key in chain))


def _text(site: Site, article: Article, around: dict[str, Any]) -> str:
    path = f"articles/{article.slug}.md"
    known = {"article": article, "source": source_url(article), "row": site.rows[article.id]}
    parts = (
        front_matter_text(front_matter(site, article)),
        f"# {markdown(article.title)}",
        page(
            site,
            "article-facts.md.j2",
            path,
            lines=panel(site, article),
            publisher=publisher(article),
            retrieved=retrieved(article),
            **known,
        ).text,
        body(article),
        page(
            site,
            "article-end.md.j2",
            path,
            address_of=article_address,
            cited=citation(site, article),
            all_cited=ALL,
            edit=edit_address(site, article),
            report=report_address(site, article),
            **known,
            **around,
        ).text,
    )
    return "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"


def front_matter_text(values: Mapping[str, Any]) -> str:
    """The head of a Markdown file that states `values`."""
    dumped = yaml.dump(
        dict(values), Dumper=FrontMatterDumper, allow_unicode=True, sort_keys=False, default_flow_style=None,
        width=10**6,
    )  # fmt: skip
    return f"---\n{dumped}---"
