"""What a poll found, as Markdown for a pull request: every word of a stranger stands in a code span, where it is inert.

There GitHub makes no link of it, tells nobody, closes no issue and shows no picture.
"""

from collections.abc import Iterator, Sequence

from generator.characters import squeeze, tidy
from generator.intake.poll import Polled
from generator.model import Article

LONGEST = 160
"""Characters of a title or an address that are shown."""
MOST_CHARACTERS = 60_000
"""GitHub takes 65,536 as the text of a pull request."""
MOST_TROUBLES = 50


def summary(outcomes: Sequence[Polled]) -> str:
    """The whole text; what does not fit is counted."""
    if not outcomes:
        return "No feeds are listed: `extra.digest.feeds` in `mkdocs.yml` is empty.\n"
    lines = list(_lines(outcomes))
    kept: list[str] = []
    size = 0
    for line in lines:
        size += len(line) + 1
        if size > MOST_CHARACTERS:
            return "\n".join((*kept, "", f"{len(lines) - len(kept)} more lines are left out.", ""))
        kept.append(line)
    return "\n".join((*kept, ""))


def inert(words: str) -> str:
    """`words` as a code span that stands in a cell of a table."""
    plain = squeeze(" ".join(tidy(words).split())).replace("`", "'").replace("\\", "/").replace("|", "¦")
    short = plain if len(plain) <= LONGEST else f"{plain[: LONGEST - 1]}…"
    return f"`{short or ' '}`"


def _lines(outcomes: Sequence[Polled]) -> Iterator[str]:
    found = [(came.seed.path, article) for one in outcomes for came in one.arrivals for article in came.articles]
    seeds = sum(len(one.arrivals) for one in outcomes)
    yield f"{_counted(seeds, 'new seed')} from {_counted(len(outcomes), 'feed')}."
    if found:
        yield from (
            "",
            "| seed | title | language | date | companies | places | amounts |",
            "|---|---|---|---|---|---|---|",
        )
        yield from (_row(path, article) for path, article in found)
    warnings = [problem for one in outcomes for came in one.arrivals for problem in came.problems]
    yield from _listed("To look at", [f"{inert(one.seed)}: {inert(one.message)}" for one in warnings])
    troubles = [trouble for one in outcomes for trouble in one.troubles]
    yield from _listed("Not taken", [f"{inert(one.address)}: {inert(one.message)}" for one in troubles])
    yield from _listed("Feeds", [f"{inert(one.feed)}: {_state(one)}" for one in outcomes])


def _row(path: str, article: Article) -> str:
    facts = article.facts
    companies = ", ".join(company.name for company in facts.companies[:3]) or "none"
    places = ", ".join(region.name for region in facts.regions[:3]) or "none"
    amounts = (
        ", ".join([fact.text for fact in facts.capacities][:3] + [fact.text for fact in facts.money][:3]) or "none"
    )
    date = facts.date.edtf if facts.date else "none"
    cells = (path, article.title, facts.lang, date, companies, places, amounts)
    return f"| {' | '.join(map(inert, cells))} |"


def _listed(heading: str, points: Sequence[str]) -> Iterator[str]:
    if points:
        yield from ("", f"### {heading}", "", *(f"- {point}" for point in points[:MOST_TROUBLES]))
    if len(points) > MOST_TROUBLES:
        yield f"- and {len(points) - MOST_TROUBLES} more"


def _state(one: Polled) -> str:
    if one.state:
        return inert(one.state)
    more = f", {one.left} left for the next poll" if one.left else ""
    return f"{len(one.arrivals)} new{more}"


def _counted(number: int, noun: str) -> str:
    return f"{number or 'No'} {noun}{'' if number == 1 else 's'}"
