"""Tags: the topics of the controlled vocabulary that an article is about, with the words that called for them.

A topic is given where its trigger stands in the title or the lead, where one unmistakable trigger stands
anywhere, or where triggers stand often enough; a topic that the article only brushes is refused, and the
candidate says why. The thresholds stand in the lexicon.
"""

from collections import defaultdict
from math import ceil

from generator.facts.rules import Found, Passage, Scope, quoted
from generator.facts.tags.triggers import Mention, mentions
from generator.facts.tags.vocabulary import Topic, Vocabulary, families, former, labels, names
from generator.facts.tags.vocabulary import vocabulary as standard
from generator.model import Candidate, Evidence, Tag

__all__ = ["families", "find", "former", "labels", "names"]

MOST_QUOTES = 3


def find(scope: Scope) -> Found[Tag]:
    """The tags of an article in the order of the vocabulary, and every topic that was looked at.

    Evidence is the first three distinct triggers, title first; its rule names the threshold that was met.
    """
    words = standard()
    seen: dict[str, list[tuple[Mention, Passage]]] = defaultdict(list)
    for source in scope.passages:
        for mention in mentions(source.folded, scope.lang):
            seen[mention.topic].append((mention, source))
    topics = sorted(seen, key=words.order.__getitem__)
    lead, stretches = words.lead.get(scope.lang, words.lead["other"]), _stretches(scope, words)
    judged = [_judge(words.topics[name], seen[name], lead, stretches) for name in topics]
    return Found(
        facts=tuple([Tag(id=topic.id, evidence=proof) for topic, rule, proof, _ in judged if rule]),
        candidates=tuple([_candidate(topic, rule, proof[0], reason) for topic, rule, proof, reason in judged]),
    )


def _judge(
    topic: Topic, seen: list[tuple[Mention, Passage]], lead: int, stretches: int
) -> tuple[Topic, str, tuple[Evidence, ...], str]:
    """(topic, the rule that gives the tag or "", its words, the reason); the mentions stand in order, title first."""
    needed = topic.least * stretches
    rule = _rule(seen, lead, needed)
    reason = rule or f"{topic.id}: mentioned {len(seen)} of {needed} times, not in the title or the lead"
    return topic, rule, _evidence(seen, rule or "topic only brushed"), reason


def _rule(seen: list[tuple[Mention, Passage]], lead: int, needed: int) -> str:
    first, source = seen[0]
    if source.where == "title":
        return "topic in the title"
    if first.end <= lead:
        return "topic in the lead"
    if any(mention.sure for mention, _ in seen):
        return "unmistakable phrase"
    return "topic mentioned often" if len(seen) >= needed else ""


def _stretches(scope: Scope, words: Vocabulary) -> int:
    """How many times the usual length of an article the text has: a long text must say it more often."""
    usual = words.stretch.get(scope.lang, words.stretch["other"])
    return max(1, ceil(len(scope.passages[-1].text) / usual)) if scope.passages else 1


def _evidence(seen: list[tuple[Mention, Passage]], rule: str) -> tuple[Evidence, ...]:
    """The first distinct trigger words, as they stand."""
    found: dict[str, Evidence] = {}
    for mention, source in seen:
        words = source.folded[mention.start : mention.end].lower()
        if words not in found:
            found[words] = quoted(source, mention.start, mention.end, rule)
            if len(found) == MOST_QUOTES:
                break
    return tuple(found.values())


def _candidate(topic: Topic, rule: str, proof: Evidence, reason: str) -> Candidate:
    return Candidate(
        kind="tag",
        evidence=proof,
        taken=bool(rule),
        reason=f"{topic.id}: {reason}" if rule else reason,
    )
