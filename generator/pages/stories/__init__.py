"""Stories: reports of one event side by side, why they belong together, and where they contradict each other."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator import edtf
from generator.model import Agreement, Article, Contradiction, Dispute, Joint, Page, Source, Story
from generator.pages.paging import leaves
from generator.pages.site import Site, by_day, page
from generator.pages.stories.sayings import Report, report
from generator.pages.templating import address

KINDS: Final = {
    "text": "text", "date": "day", "company": "company", "number": "amount", "money": "sum", "place": "place",
    "deed": "what was done",
}  # fmt: skip
"""What two reports share, or differ in, as a page says it."""
BELOW = "index/"
"""Where the list goes on: a story may be called `2`, as its first article, but none `index` (`slugs.RESERVED`)."""
JOINTS_SHOWN = 50
APART_SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What one page tells of: a story, or a single article that another one disputes."""

    id: str
    title: Article
    sources: tuple[Source, ...]
    languages: tuple[str, ...]
    joints: tuple[Joint, ...]
    contradictions: tuple[Contradiction, ...]
    disputes: tuple[Dispute, ...]

    @property
    def articles(self) -> tuple[Article, ...]:
        """Its reports, those of one source together."""
        return tuple(article for source in self.sources for article in source.articles)

    @property
    def path(self) -> str:
        """Where its page stands."""
        return f"stories/{self.id}.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """An event that may be the same one: its reports, and what speaks for and against it."""

    id: str
    reports: tuple[Report, ...]
    dispute: Dispute


def story_pages(site: Site) -> Iterator[Page]:
    """The list, then a page for each event that several reports tell of, or tell differently."""
    events = events_of(site)
    by_id = {event.id: event for event in events}
    listed = [event for event in events if len(event.articles) > 1 or event.disputes[0].events[0] == event.id]
    for leaf in leaves("stories/index.md", listed, site.settings.page_size, BELOW):
        yield page(site, "stories/list.md.j2", leaf.path, leaf=leaf, total=len(listed))
    for event in events:
        yield from _event(site, event, by_id)


def events_of(site: Site) -> list[Event]:
    """Stories and disputed articles, that with the newest report first; what has no full day of publication last."""
    days = {article.id: site.digest.days[article.id] for article in by_day(site.digest.articles)[0]}
    disputes: dict[str, list[Dispute]] = defaultdict(list)
    for dispute in site.digest.disputes:
        for key in dispute.events:
            disputes[key].append(dispute)
    stories = {story.id: _of_story(story, disputes[story.id]) for story in site.digest.stories}
    alone = {
        key: _of_article(article, disputes[key])
        for dispute in site.digest.disputes
        for key, article in zip(dispute.events, dispute.articles, strict=True)
        if key not in stories
    }
    by_id = sorted((*stories.values(), *alone.values()), key=lambda event: event.id)
    return sorted(by_id, key=lambda event: max(days.get(one.id, "") for one in event.articles), reverse=True)


def _of_story(story: Story, disputes: Sequence[Dispute]) -> Event:
    return Event(
        id=story.id,
        title=story.title,
        sources=story.sources,
        languages=story.languages,
        joints=story.joints,
        contradictions=story.contradictions,
        disputes=tuple(disputes),
    )


def _of_article(article: Article, disputes: Sequence[Dispute]) -> Event:
    return Event(
        id=article.slug,
        title=article,
        sources=(Source(key=article.slug, articles=(article,)),),
        languages=(article.facts.lang,),
        joints=(),
        contradictions=(),
        disputes=tuple(disputes),
    )


def _event(site: Site, event: Event, by_id: Mapping[str, Event]) -> Iterator[Page]:
    shares = {joint.article: joint.agreements[0].words[0] for joint in event.joints if _is_copy(joint)}
    told = [*event.contradictions, *(one for dispute in event.disputes for one in dispute.contradictions)]
    rows = [
        report(article, told, shares.get(article.id, ""), original=article is source.articles[0])
        for source in event.sources
        for article in source.articles
    ]
    apart = [_apart(event, dispute, by_id) for dispute in event.disputes[:APART_SHOWN]]
    joints = [joint for joint in event.joints if not _is_copy(joint)]
    found = list(leaves(event.path, rows, site.settings.page_size))
    places = {row.article.id: f"{address(leaf.path)}#report.{row.article.slug}" for leaf in found for row in leaf.items}
    for leaf in found:
        yield page(
            site, "stories/story.md.j2", leaf.path, event=event, leaf=leaf, apart=apart, words=_words(site),
            apart_left=len(event.disputes[APART_SHOWN:]),
            joints=joints[:JOINTS_SHOWN], joints_left=len(joints[JOINTS_SHOWN:]), kinds=KINDS,
            articles={article.id: article for article in event.articles}, places=places,
        )  # fmt: skip


def _apart(event: Event, dispute: Dispute, by_id: Mapping[str, Event]) -> Apart:
    other = by_id[next(key for key in dispute.events if key != event.id)]
    firsts = [source.articles[0] for source in other.sources]
    rows = tuple(report(article, dispute.contradictions, "", original=True) for article in firsts)
    return Apart(id=other.id, reports=rows, dispute=dispute)


def _is_copy(joint: Joint) -> bool:
    return joint.agreements[0].kind == "text"


def _words(site: Site) -> Callable[[Agreement | Contradiction, Sequence[str]], list[str]]:
    """How a page says what two reports share, or how one says what another contradicts."""
    tags = site.entries["tag"]

    def say(one: Agreement | Contradiction, words: Sequence[str]) -> list[str]:
        if one.kind == "date":
            return list(dict.fromkeys(edtf.human(word) for word in words))
        return [tags[word].name if one.kind == "deed" and word in tags else word for word in words]

    return say
