"""What stands at addresses that something had once, and at bare folders: each leads to where it is now."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape
from urllib.parse import quote

from generator.model import Page
from generator.pages.site import KINDS, Site, article_address
from generator.pages.templating import address, root
from generator.pages.twins import PLAIN
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
    """A stub for each bare folder, and for each former name of what has only a row in an A-Z."""
    yield _stub("articles/", "latest/")
    yield from (_stub(f"{folder}/", f"a-z/{folder}/") for folder in KINDS.values())
    yield from (_stub(former, present) for former, present in moves(site).items() if "#" in present)


def with_former(site: Site, pages: Iterable[Page]) -> Iterator[Page]:
    """The pages, and at the former addresses of what was renamed a stub for each of its pages, a copy of each file.

    A file can't send a program on; the copy tells its present address.
    """
    formers: dict[str, list[str]] = defaultdict(list)
    for former, present in moves(site).items():
        formers[present].append(former)
    for page in pages:
        yield page
        hidden, plain = (PLAIN, page.path.removeprefix(PLAIN)) if page.path.startswith(PLAIN) else ("", page.path)
        present, rest = _thing(plain)
        for former in formers.get(present, ()):
            if page.path.endswith(".md") and not hidden:
                yield _stub(f"{former}{address(plain).removeprefix(present)}", address(plain))
            else:
                yield replace(page, path=f"{hidden}{former.rstrip('/')}{rest}")


def moves(site: Site) -> dict[str, str]:
    """Former address -> present address, of renamed seeds, companies and topics, where nothing else stands there now.

    Of two that claim one former name, the first by its address gets it.
    """
    taken = {article_address(article) for article in site.digest.articles} | set(site.addresses.values())
    told = dict(sorted(_moves(site), reverse=True))
    return {former: present for former, present in sorted(told.items()) if former not in taken}


def _moves(site: Site) -> Iterator[tuple[str, str]]:
    for article in site.digest.articles:
        for stem in article.document.corrections.was:
            key = article.document.key
            yield f"articles/{slug(f'{stem}/{key}' if key else stem)}/", article_address(article)
    for (kind, former), present in site.names.former.items():
        if (kind, present) in site.addresses:
            yield f"{KINDS[kind]}/{slug(former)}/", site.addresses[kind, present]


def _thing(path: str) -> tuple[str, str]:
    """Of a page or file the address of the article or entry that it belongs to, and what follows that without its `/`.

    `companies/catl/feed.xml` is (`companies/catl/`, `/feed.xml`), `companies/catl.json` (`companies/catl/`, `.json`).
    """
    folder, _, below = path.partition("/")
    name = re.split(r"[/.]", below, maxsplit=1)[0]
    return f"{folder}/{name}/", below[len(name) :]


def _stub(former: str, present: str) -> Page:
    target = escape(root(former) + quote(present, safe="/#"))
    return Page(path=f"{former}index.html", text=STUB.format(target=target))
