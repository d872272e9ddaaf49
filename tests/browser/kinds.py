"""One page of each kind: what every check in a browser runs over."""

from typing import Final

KINDS: Final = {
    "home": "",
    "article": "articles/000_3f5714ad22245d1f/",
    "article in Russian": "articles/002_f5657d2c5e6c31f2/",
    "company": "companies/catl/",
    "region": "regions/cn-fj/",
    "tag": "tags/energy-storage/",
    "issues": "issues/",
    "issue of a month": "issues/2022-09/",
    "issue of a week": "issues/2022-W35/",
    "stories": "stories/",
    "timeline": "timeline/",
    "timeline, filtered": "timeline/?lang=zh",
    "month": "timeline/2022-08/",
    "undated": "timeline/undated/",
    "ledger": "ledger/",
    "ledger of a year": "ledger/2022/",
    "ledger, filtered": "ledger/?of=storage&sort=-amount",
    "ledger, nothing found": "ledger/?company=nobody",
    "charts": "charts/",
    "map": "map/",
    "a-z": "a-z/",
    "a-z of companies": "a-z/companies/",
    "latest": "latest/",
    "without a full date": "latest/undated/",
    "search": "search/",
    "about": "about/",
    "method": "method/",
    "lexicons": "lexicons/",
    "fork": "fork/",
    "data": "data/",
    "not found": "404.html",
}
"""Name -> path below the site's root. A new kind of page adds its line here."""
