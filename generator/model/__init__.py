"""The nouns: frozen records that the stages hand to each other, with no behaviour beyond invariants.

Offsets are half-open and count code points: `in text` offsets in `Document.text`, the readable words of
the cleaned blocks, `in title` offsets in the title.
"""

from generator.model.article import Article, Candidate, Capacity, Company, Dated, Facts, Level, Money, Region, Tag
from generator.model.collection import Agreement, Digest, Entry, Joint, Names, Page, Place, Report, Source, Story
from generator.model.document import (
    Block,
    BlockKind,
    Claim,
    Corrections,
    Cut,
    Declared,
    Decoded,
    Document,
    Evidence,
    Headline,
    Problem,
    Reading,
    Seed,
    Severity,
    Where,
)

__all__ = [
    "Agreement",
    "Article",
    "Block",
    "BlockKind",
    "Candidate",
    "Capacity",
    "Claim",
    "Company",
    "Corrections",
    "Cut",
    "Dated",
    "Declared",
    "Decoded",
    "Digest",
    "Document",
    "Entry",
    "Evidence",
    "Facts",
    "Headline",
    "Joint",
    "Level",
    "Money",
    "Names",
    "Page",
    "Place",
    "Problem",
    "Reading",
    "Region",
    "Report",
    "Seed",
    "Severity",
    "Source",
    "Story",
    "Tag",
    "Where",
]
