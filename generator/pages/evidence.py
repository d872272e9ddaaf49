"""Where on its own page a fact's words stand, and a link that leads there.

The link is a URL text fragment (https://wicg.github.io/scroll-to-text-fragment/), which needs no script.
Browsers look for whole words, which an expression inside a Chinese sentence rarely is; so each link also
carries the words and their count, from which `assets/js/evidence.js` finds exactly the place that is meant.
The page of the source may have more around the words than we kept: a link to it names them a second time, alone,
and the browser goes to the first of the two that it finds.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import Article, Evidence
from generator.pages import encoding

CONTEXT = 40
"""How many characters before and after the words are searched for a place where every browser sees a word's edge."""
NEAREST = 6
"""How many characters of context there are at least, where the block has them, to tell words from their repetitions."""
MANY = 6
"""How many different wordings of one fact the panel shows."""
FOUND_IN = {"title": "in the title", "meta": "stated in its metadata"}
BY_HAND = "written by hand"
"""The words of a correction are a person's, not the page's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One wording of a fact, as the facts panel shows it."""

    quote: str
    href: str
    """Fragment that leads to the words; empty where the page does not show them."""
    nth: int
    """Which of the quote's occurrences in the shown text is meant, from 0."""
    at_source: str
    """Fragment that leads to the words on the page they were taken from; empty for metadata and a person's words."""
    note: str
    """Where the words stand when not in the shown text; else empty."""


def words(article: Article, evidence: Iterable[Evidence]) -> list[Words]:
    """Each different wording of a fact once, where it stands in the text if it does, at most `MANY`."""
    first: dict[str, Evidence] = {}
    for item in evidence:
        if first.setdefault(item.quote, item).where != "text" == item.where:
            first[item.quote] = item
    return [_words(article, item) for item in list(first.values())[:MANY]]


def _words(article: Article, item: Evidence) -> Words:
    text, shown = article.document.text, len(article.shown.text)
    if item.where != "text" or item.start is None or item.end is None:
        by_hand = item.rule == "correction"
        bare = f"#:~:text={_encode(item.quote)}" if item.where == "title" and not by_hand else ""
        return Words(
            quote=item.quote, href="", nth=0, at_source=bare, note=BY_HAND if by_hand else FOUND_IN.get(item.where, "")
        )
    here = fragment(text, item.start, item.end)
    there = here if here.endswith(f"={_encode(item.quote)}") else f"{here}&text={_encode(item.quote)}"
    if item.end > shown:
        return Words(quote=item.quote, href="", nth=0, at_source=there, note="in the part that is not shown here")
    nth = count_before(text, item.quote, item.start)
    return Words(quote=item.quote, href=here, nth=nth, at_source=there, note="")


def fragment(text: str, start: int, end: int) -> str:
    """A fragment that leads to `text[start:end]`: `#:~:text=before-,words,-after`, without a part that is empty."""
    before = _to_edge(text[max(0, start - CONTEXT) : start][::-1])[::-1].strip()
    after = _to_edge(text[end : end + CONTEXT]).strip()
    parts: Sequence[str] = (
        f"{_encode(before)}-" * bool(before),
        _encode(text[start:end]),
        f"-{_encode(after)}" * bool(after),
    )
    return "#:~:text=" + ",".join(part for part in parts if part)


def _to_edge(near: str) -> str:
    """The start of `near` up to a space or punctuation mark, all in one line.

    Between two signs of a word the browser would not stop: cut inside a word, the link leads nowhere.
    """
    line = near.partition("\n")[0]
    edges = [at for at, sign in enumerate(line) if not sign.isalnum()]
    if len(line) < CONTEXT:
        edges.append(len(line))
    return line[: next((at for at in edges if at >= NEAREST), max(edges, default=0))]


def _encode(words_: str) -> str:
    """Percent-encoded; the hyphen too, which the fragment's own syntax uses."""
    return encoding.part(words_).replace("-", "%2D")


def count_before(text: str, quoted: str, start: int) -> int:
    """How often `quoted` stands in `text` before offset `start`, overlaps included."""
    count, at = 0, text.find(quoted)
    while -1 < at < start:
        count, at = count + 1, text.find(quoted, at + 1)
    return count
