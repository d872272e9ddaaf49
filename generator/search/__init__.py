"""Articles -> a search index that a browser loads in pieces, in `search/data/` of the docs folder, which MkDocs copies.

Read `folding` and `tokens` first: index and query meet only in what they say. `postings` turns articles into what the
index holds, `names` makes every name of a company, region or topic findable, `bundles` cuts all into files.
"""

from generator.search.bundles import DATA, write_index
from generator.search.entries import Told

__all__ = ["DATA", "Told", "write_index"]
