"""What the project holds already, to tell what comes in twice: names, addresses, bytes and texts."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from generator import cache, cleaning, disk, fetch, reading
from generator.errors import DigestError
from generator.model import Document, Seed
from generator.settings import Settings

if TYPE_CHECKING:
    from generator.stories.copies import Texts


Track = Callable[[Iterable[Any], int], Iterable[Any]]


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

    def put(self, seed: Seed, documents: Iterable[Document]) -> None:
        """Remember `seed`, which gave `documents`, cleaned; who was there first stays."""
        self.names.setdefault(disk.stem_slug(seed.path), seed.path)
        self.checksums.setdefault(hashlib.sha256(seed.data).hexdigest(), seed.path)
        for document in documents:
            for address in _addresses(document):
                self.addresses.setdefault(fetch.identity(address), seed.path)
            self.texts.put(document)


def empty() -> Shelf:
    """A shelf with nothing on it."""
    from generator.stories.copies import Texts  # here, because numpy comes with it

    return Shelf(texts=Texts())


def shelf_of(settings: Settings, track: Track) -> Shelf:
    """The shelf of the project, from what builds remember; where they remember nothing, it asks for no facts.

    `track` shows progress: it takes what is made of each seed and how many there are, and gives it on.
    """
    seeds, _ = disk.seeds(settings)
    made = (_documents(seed, settings) for seed in seeds)
    shelf = empty()
    shelf.names.update(disk.taken(settings))
    for seed, documents in zip(seeds, track(made, len(seeds)), strict=True):
        shelf.put(seed, documents)
    return shelf


def _documents(seed: Seed, settings: Settings) -> list[Document]:
    remembered = cache.recall(settings.root / settings.cache / "articles", cache.key(seed, settings.publish))
    if remembered:
        return [article.document for article in remembered[0]]
    return [cleaning.clean(document) for document in reading.read(seed).documents]


def _addresses(document: Document) -> tuple[str, ...]:
    """Its own, and that of the feed that it stood in."""
    claim, origin = document.declared.url, document.origin.url
    return tuple(address for address in (claim.value if claim else None, origin) if address)
