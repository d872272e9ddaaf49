"""What an article has in common with others of the project: a copy of one text, a report of one event."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from generator.checking.remedies import line
from generator.model import Article, Joint, Problem, Story

FEW: Final = 3
"""Seeds that a message names."""
Is = Callable[[str], bool]


def copies(stories: Sequence[Story], wanted: Is) -> Iterator[Problem]:
    """A warning for each copy of a text, a note for each further report of an event, by articles of wanted seeds.

    Of two copies the later one is the doubtful one, unless only the other one is wanted.
    """
    for story in stories:
        by_id = {article.id: article for article in story.articles}
        order = {article.id: rank for rank, article in enumerate(story.articles)}
        for joint in story.joints:
            if joint.agreements[0].kind == "text":
                pair = sorted((joint.article, joint.to), key=lambda key: order[key], reverse=True)
                yield from _copy(by_id[pair[0]], by_id[pair[1]], joint, wanted)
        yield from _reports(story, wanted)


def _copy(later: Article, earlier: Article, joint: Joint, wanted: Is) -> Iterator[Problem]:
    one, other = (later, earlier) if wanted(later.document.seed) else (earlier, later)
    if not wanted(one.document.seed):
        return
    yield Problem(
        seed=one.document.seed,
        message=_likeness(one, other, joint),
        fix="delete it if it is the same article; a reprint may stay, and counts as the same source",
        severity="warning",
        rule="copy",
        remedy=line("hide", True, one.document.key),
        item=one.document.key,
        beside=(other.document.seed,),
    )


def _likeness(one: Article, other: Article, joint: Joint) -> str:
    if one.document.text == other.document.text:
        return f"has the same text as {_named(other)}"
    return f"is a copy of {_named(other)}: {joint.agreements[0].words[0]} of the words are the same"


def _reports(story: Story, wanted: Is) -> Iterator[Problem]:
    for source in story.sources:
        others = [article for other in story.sources if other is not source for article in other.articles[:1]]
        for article in source.articles:
            if others and wanted(article.document.seed):
                yield _report(article, others)


def _report(article: Article, others: Sequence[Article]) -> Problem:
    names = ", ".join(_named(other) for other in others[:FEW])
    more = f" and {len(others) - FEW} more" if len(others) > FEW else ""
    return Problem(
        seed=article.document.seed,
        message=f"tells of the same event as {names}{more}",
        fix="nothing needs to be done: the pages count them as reports of one story",
        severity="note",
        rule="same-event",
        item=article.document.key,
    )


def _named(article: Article) -> str:
    key = article.document.key
    return f"{article.document.seed} ({key})" if key else article.document.seed
