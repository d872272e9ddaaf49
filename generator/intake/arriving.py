"""An offer -> a seed with its sidecar: read, compared with the shelf, named; refused where it holds no article."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from generator import build, disk, fetch, reading
from generator.characters import printable
from generator.errors import DigestError
from generator.intake.offers import Offer
from generator.intake.shelf import Shelf
from generator.intake.sidecars import with_origin
from generator.model import Article, Document, Origin, Problem, Seed
from generator.reading.sidecar_schema import complaints, line_for_editors
from generator.settings import Settings

LONGEST_NAME = 240
"""Bytes; file systems take 255, and a draft's name is longer than its file's."""
MARK = 8
"""Hexadecimal digits that tell two addresses with one last part apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A seed that may be written."""

    seed: Seed
    """With the path below the project's root that it gets, and its sidecar."""
    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]
    """Warnings of a duplicate, and whatever is wrong with the file and its articles."""

    @property
    def documents(self) -> list[Document]:
        """What its articles were made of."""
        return [article.document for article in self.articles]


def arrival(offer: Offer, shelf: Shelf, settings: Settings) -> Arrival:
    """What `offer` gives; raises DigestError where it holds no article, or is on the shelf by its name or address."""
    for address in offer.addresses:
        shelf.refuse(address, offer.source)
    document = _read(offer)
    name = _free_name(offer, shelf)
    origin = _completed(offer, document)
    path = f"{settings.seeds}/{name}"
    before = offer.sidecar or line_for_editors(settings.root, path).encode()
    sidecar = with_origin(before, origin, offer.published)
    seed = Seed(path=path, data=offer.data, sidecar=sidecar)
    articles, problems = build.articles_of(seed, settings.publish)
    own = (problem for article in articles for problem in article.problems)
    return Arrival(seed=seed, articles=articles, problems=(*_doubles(seed, document, articles, shelf), *problems, *own))


def _read(offer: Offer) -> Document:
    """The first article, as far as its source is concerned."""
    read = reading.read(Seed(path=offer.name, data=offer.data, sidecar=offer.sidecar or None))
    if read.documents:
        return read.documents[0]
    trouble = read.problems[0]
    raise DigestError(trouble.message.rstrip(".").replace("The file", "it"), offer.source, trouble.fix)


def _free_name(offer: Offer, shelf: Shelf) -> str:
    """The offer's name; with a mark of its address where another seed has the name, and nobody chose it."""
    path = PurePosixPath(disk.portable(offer.name))
    for name in (offer.name, path.name):  # desktop.ini. becomes a name that no seed has
        _refuse_name(name)
    holder = shelf.names.get(disk.stem_slug(path.name))
    if not holder:
        return path.name
    if shelf.checksums.get(hashlib.sha256(offer.data).hexdigest()) == holder:
        raise DigestError(f"is handed in already, as {holder}", offer.source, "nothing needs to be done")
    if not offer.may_be_renamed:
        raise DigestError("there is a seed of this name already", holder, "give another one with --name")
    said = fetch.identity(offer.addresses[-1]).encode() if offer.addresses else offer.data
    name = f"{path.stem}-{hashlib.sha256(said).hexdigest()[:MARK]}{path.suffix}"
    return _free_name(replace(offer, name=name, may_be_renamed=False), shelf)


def _refuse_name(name: str) -> None:
    """Raise DigestError for the name of a file that can't be a seed's."""
    other = "rename the file, or give another --name"
    if PurePosixPath(name).suffix == disk.SIDECAR:
        fix = "if it is an article, rename the file to end in .txt; corrections go beside their seed by hand"
        raise DigestError("no seed ends in .yml: that is the name of a seed's corrections", printable(name), fix)
    if disk.is_left_behind(name):
        raise DigestError("is hidden, or a file that a program leaves behind", printable(name), other)
    if not disk.is_shown(name):
        raise DigestError("has a name with characters that can't be shown", printable(name), other)
    if len(name.encode()) > LONGEST_NAME:
        raise DigestError("is too long for the name of a seed", name, other)


def _completed(offer: Offer, document: Document) -> Origin:
    """What is known of the origin, with what the file says of itself; of a feed its articles speak for themselves."""
    given = _merged(document.origin, offer.origin)
    declared = document.declared
    stated_url = declared.url.value if declared.url and not document.key else ""
    url = given.url or ("" if complaints({"url": stated_url}) else stated_url)
    stated = declared.site.value if declared.site and not document.key else None
    host = (urlsplit(url).hostname or "").removeprefix("www.") if url and given.retrieved else ""
    return replace(
        given,
        url=url or None,
        publisher=given.publisher or stated or host or None,
        sha256=hashlib.sha256(offer.data).hexdigest(),
    )


def _merged(first: Origin, second: Origin) -> Origin:
    return Origin(**{one.name: getattr(first, one.name) or getattr(second, one.name) for one in fields(Origin)})


def _doubles(seed: Seed, document: Document, articles: tuple[Article, ...], shelf: Shelf) -> Iterator[Problem]:
    """A warning for what is on the shelf in another form: the same bytes, an address that the page states, a text."""
    same = shelf.checksums.get(hashlib.sha256(seed.data).hexdigest())
    if same:
        yield _double(seed, f"is the same file as {same}")
        return
    stated = document.declared.url
    holder = shelf.addresses.get(fetch.identity(stated.value)) if stated and not document.key else None
    if holder:
        yield _double(seed, f"says that it is the page of {holder}")
        return
    for article in articles:
        copy = shelf.texts.copy_of(article.document)
        if copy:
            share = f"{copy.share:.0%}".replace("%", " %")
            yield _double(seed, f"has the same text as {copy.of.seed}: {share} of the shorter one")


def _double(seed: Seed, message: str) -> Problem:
    return Problem(
        seed=seed.path,
        message=message,
        fix="if it is the same article, delete one of the two; a reprint by another publisher may stay",
        severity="warning",
    )
