"""Articles -> a search index that a browser loads in pieces, in the built site's `search/data/`.

Read `folding` first: index and query meet only in what it says. `bundles` cuts the articles into periods and
runs Pagefind on each that changed; `names` makes every name of a company, region or tag findable.
"""

from generator.search.bundles import DATA, write_index

__all__ = ["DATA", "write_index"]
