"""Texts that are there, to ask whether a new one is a copy of one of them."""

from dataclasses import dataclass

import numpy as np

from generator.model import Document
from generator.stories.families import COPIED, HINT, part_within, same_numbers
from generator.stories.shingles import Hashes, sample, shingles


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A document whose text another one has, and the share of the shorter text that stands in the longer."""

    of: Document
    share: float


class Texts:
    """The texts of documents; what a question costs grows with their number, but only likely ones are compared."""

    def __init__(self) -> None:
        self._documents: list[Document] = []
        self._samples: list[Hashes] = []

    def put(self, document: Document) -> None:
        """Add the text of `document`."""
        self._documents.append(document)
        self._samples.append(sample(shingles(document.text)))

    def copy_of(self, document: Document) -> Copy | None:
        """The one whose text `article` has, or a part of it, whatever the script; None where there is none."""
        text = document.text
        mine = shingles(text)
        best: Copy | None = None
        for other in self._near(sample(mine)):
            theirs = shingles(other.text)
            part, full = sorted((mine, theirs), key=len)
            share = part_within(part, full)
            if share >= COPIED and (best is None or share > best.share) and same_numbers(text, other.text):
                best = Copy(of=other, share=share)
        return best

    def _near(self, mine: Hashes) -> list[Document]:
        """Those that share as many sampled runs as copies may."""
        if not self._samples or not mine.size:
            return []
        sizes = np.array([one.size for one in self._samples])
        owners = np.repeat(np.arange(sizes.size), sizes)
        shared = np.bincount(owners[np.isin(np.concatenate(self._samples), mine)], minlength=sizes.size)
        return [
            self._documents[one] for one in np.flatnonzero(shared >= HINT * np.minimum(sizes, mine.size)) if sizes[one]
        ]
