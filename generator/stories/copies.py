"""Texts that are there, to ask whether a new one is a copy of one of them."""

from dataclasses import dataclass

import numpy as np

from generator.model import Article
from generator.stories.families import COPIED, HINT, part_within, same_numbers
from generator.stories.shingles import Hashes, sample, shingles


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """An article whose text another one has, and the share of the shorter text that stands in the longer."""

    of: Article
    share: float


class Texts:
    """The texts of articles; what a question costs grows with their number, but only likely ones are compared."""

    def __init__(self) -> None:
        self._articles: list[Article] = []
        self._samples: list[Hashes] = []

    def put(self, article: Article) -> None:
        """Add the text of `article`."""
        self._articles.append(article)
        self._samples.append(sample(shingles(article.document.text)))

    def copy_of(self, article: Article) -> Copy | None:
        """The one whose text `article` has, or a part of it, whatever the script; None where there is none."""
        text = article.document.text
        mine = shingles(text)
        best: Copy | None = None
        for other in self._near(sample(mine)):
            theirs = shingles(other.document.text)
            part, full = sorted((mine, theirs), key=len)
            share = part_within(part, full)
            if share >= COPIED and (best is None or share > best.share) and same_numbers(text, other.document.text):
                best = Copy(of=other, share=share)
        return best

    def _near(self, mine: Hashes) -> list[Article]:
        """Those that share as many sampled runs as copies may."""
        if not self._samples or not mine.size:
            return []
        sizes = np.array([one.size for one in self._samples])
        owners = np.repeat(np.arange(sizes.size), sizes)
        shared = np.bincount(owners[np.isin(np.concatenate(self._samples), mine)], minlength=sizes.size)
        return [
            self._articles[one] for one in np.flatnonzero(shared >= HINT * np.minimum(sizes, mine.size)) if sizes[one]
        ]
