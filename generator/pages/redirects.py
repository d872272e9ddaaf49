"""Stubs at addresses that something had once, and at bare folders: each leads to where it is now."""

from collections.abc import Iterator
from html import escape
from urllib.parse import quote

from generator.model import Page
from generator.pages.site import KINDS, Site, article_address
from generator.pages.templating import root
from generator.slugs import slug

STUB = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Another address</title>
<link rel="canonical" href="{target}">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0;url={target}">
</head>
<body>
<p>This page has another address: <a href="{target}">go on to it</a>.</p>
</body>
</html>
"""


def redirect_pages(site: Site) -> Iterator[Page]:
    """A stub for each bare folder and each former name of a seed or company, unless something stands there now.

    Of two that claim one former name, the first by its address gets the stub.
    """
    taken = {article_address(article) for article in site.digest.articles} | set(site.addresses.values())
    for former, present in sorted(dict(sorted(_moves(site), reverse=True)).items()):
        if former not in taken:
            yield Page(
                path=f"{former}index.html", text=STUB.format(target=escape(root(former) + quote(present, safe="/#")))
            )


def _moves(site: Site) -> Iterator[tuple[str, str]]:
    yield "articles/", "latest/"
    yield from ((f"{folder}/", f"a-z/{folder}/") for folder in KINDS.values())
    for article in site.digest.articles:
        for stem in article.document.corrections.was:
            key = article.document.key
            yield f"articles/{slug(f'{stem}/{key}' if key else stem)}/", article_address(article)
    for former, present in site.names.former.items():
        if ("company", present) in site.addresses:
            yield f"companies/{slug(former)}/", site.addresses["company", present]
