"""What the project holds already, to tell what comes in twice: names, addresses, bytes and texts."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from generator import build, disk, fetch, workers
from generator.build import Track
from generator.errors import DigestError
from generator.model import Article, Seed
from generator.settings import Settings

if TYPE_CHECKING:
    from generator.stories.copies import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Where each name, address and checksum is, by the seed's path; `put` adds to it what has come in since."""

    names: dict[str, str] = field(default_factory=dict)
    """By the slug of the stem, of which an article's address is made."""
    addresses: dict[str, str] = field(default_factory=dict)
    """By `fetch.identity`."""
    checksums: dict[str, str] = field(default_factory=dict)
    """By the SHA-256 of the bytes."""
    texts: "Texts"

    def refuse(self, address: str, source: str) -> None:
        """Raise DigestError, which names the seed, where the page at `address` is on the shelf."""
        holder = self.addresses.get(fetch.identity(address))
        if holder:
            raise DigestError(f"is handed in already, as {holder}", source, "to take it anew, delete that seed first")

    def put(self, seed: Seed, articles: Iterable[Article]) -> None:
        """Remember `seed`, which gave `articles`; who was there first stays."""
        self.names.setdefault(disk.stem_slug(seed.path), seed.path)
        self.checksums.setdefault(hashlib.sha256(seed.data).hexdigest(), seed.path)
        for article in articles:
            for address in _addresses(article):
                self.addresses.setdefault(fetch.identity(address), seed.path)
            self.texts.put(article)


def empty() -> Shelf:
    """A shelf with nothing on it."""
    from generator.stories.copies import Texts  # here, because numpy comes with it

    return Shelf(texts=Texts())


def shelf_of(settings: Settings, track: Track) -> Shelf:
    """The shelf of the project; articles are remembered between runs as those of a build are."""
    seeds, _ = disk.seeds(settings)
    make = partial(build.articles_of, publish=settings.publish)
    made = workers.remembered(seeds, make, settings.root / settings.cache / "articles", settings.publish)
    shelf = empty()
    shelf.names.update(disk.taken(settings))
    for seed, (articles, _) in zip(seeds, track(made, len(seeds)), strict=True):
        shelf.put(seed, articles)
    return shelf


def _addresses(article: Article) -> tuple[str, ...]:
    """Its own, and that of the feed that it stood in."""
    claim, origin = article.document.declared.url, article.document.origin.url
    return tuple(address for address in (claim.value if claim else None, origin) if address)
