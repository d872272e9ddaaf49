"""Stories: which articles tell of one event, how many of them are independent, and why we think so."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from generator import edtf
from generator.model import Agreement, Article, Dispute, Joint, Source, Story
from generator.stories.accounts import account_of
from generator.stories.agreement import shared
from generator.stories.contradiction import contradictions
from generator.stories.disputes import disputed
from generator.stories.events import Member, events_of
from generator.stories.families import Family, families_of

INTERFACE: Final = "en"
"""The language of the site: an English title is preferred."""


def tell(articles: Sequence[Article]) -> tuple[tuple[Story, ...], tuple[Dispute, ...]]:
    """The events that several of `articles` tell of, in the order of their ids; the same in whatever order they come.

    Copies of one text are one source, whatever their script, head and tail. Reports in other words and languages join
    a story by their facts; a translation counts as a text of its own. Beside them the events that may be one.
    """
    ordered = sorted(articles, key=lambda article: article.id)
    accounts = {article.id: account_of(article) for article in ordered}
    by_id = {article.id: article for article in ordered}
    events = events_of(families_of(ordered, accounts))
    stories = [_story(members, by_id) for members in events]
    ids = {members[0].account.article: story.id for members, story in zip(events, stories, strict=True)}
    disputes = [_dispute(one, other, ids, by_id) for one, other in disputed(events)]
    return (
        tuple(sorted((story for story in stories if len(story.articles) > 1), key=lambda story: story.id)),
        tuple(sorted(disputes, key=lambda dispute: dispute.events)),
    )


def _story(members: Sequence[Member], by_id: Mapping[str, Article]) -> Story:
    sources = sorted((_source(member.family, by_id) for member in members), key=lambda source: _age(source.articles[0]))
    articles = sorted((article for source in sources for article in source.articles), key=_age)
    return Story(
        id=articles[0].slug,
        title=min(articles, key=_title_rank),
        articles=tuple(articles),
        sources=tuple(sources),
        languages=tuple(sorted({article.facts.lang for article in articles})),
        joints=tuple(sorted(_joints(members), key=lambda joint: joint.article)),
        contradictions=contradictions([account for member in members for account in member.family.accounts]),
    )


def _dispute(
    one: Sequence[Member], other: Sequence[Member], ids: Mapping[str, str], by_id: Mapping[str, Article]
) -> Dispute:
    first, second = sorted((one[0].account, other[0].account), key=lambda account: ids[account.article])
    return Dispute(
        events=(ids[first.article], ids[second.article]),
        articles=(by_id[first.article], by_id[second.article]),
        agreements=shared(first, second),
        contradictions=contradictions([first, second]),
    )


def _source(family: Family, by_id: Mapping[str, Article]) -> Source:
    copies = sorted((family.core, *(by_id[copy] for copy in family.shares)), key=_age)
    return Source(key=copies[0].slug, articles=tuple(copies))


def _joints(members: Sequence[Member]) -> Iterator[Joint]:
    for member in members:
        if member.agreements:
            yield Joint(article=member.account.article, to=members[0].account.article, agreements=member.agreements)
        for copy, share in member.family.shares.items():
            text = Agreement(kind="text", words=(f"{round(share * 100)} %",))
            yield Joint(article=copy, to=member.family.core.id, agreements=(text,))


def _age(article: Article) -> tuple[bool, tuple[int, int, int], str]:
    """Order of publication, else of addition; the undated last."""
    published = article.facts.published
    days = (edtf.sort_key(date) for date in (published.edtf if published else None, article.added))
    day = next((day for day in days if day), None)
    return day is None, day or (0, 0, 0), article.id


def _title_rank(article: Article) -> tuple[object, ...]:
    return article.title_basis != "stated", article.facts.lang != INTERFACE, *_age(article)
