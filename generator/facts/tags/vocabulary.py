"""The controlled vocabulary: topics and families as the lexicon `tags.yml` states them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator import lexicons

KEYS = frozenset({"family", "label", "also", "least", "sure", "not", "former", "things"})
"""What a topic may state beside its triggers, which stand under language codes."""
LABEL_LANGUAGES = ("zh", "en", "ru", "de")


@dataclass(frozen=True, slots=True, kw_only=True)
class Things:
    """What a topic's words may have beside them in one language."""

    verbs: tuple[str, ...] = ()
    """Further triggers, which call for the topic only beside one of `calling` or a name."""
    calling: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    """Beside one of these no trigger of the topic calls for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One tag of the vocabulary."""

    id: str
    family: str
    label: Mapping[str, str]
    also: tuple[str, ...]
    """Further names of the very same thing, in any language, by which a reader may look for it."""
    least: int
    """How many mentions in an article of usual length give the tag."""
    triggers: Mapping[str, tuple[str, ...]]
    """Language -> the phrases that call for the topic in texts of that language; English ones in all texts."""
    sure: tuple[str, ...]
    """Triggers of which one mention anywhere is enough."""
    refused: tuple[str, ...]
    """Phrases in which a trigger means something else."""
    things: Mapping[str, Things]
    """Language -> what decides where it stands beside a trigger."""
    former: tuple[str, ...] = ()
    """Ids that the topic had before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """All topics, and what holds for every one of them."""

    topics: Mapping[str, Topic]
    order: Mapping[str, int]
    families: Mapping[str, Mapping[str, str]]
    """Family id -> its label by language."""
    lead: Mapping[str, int]
    """Language -> how many first characters of a text are its lead; `other` for the rest."""
    stretch: Mapping[str, int]
    """Language -> the usual length of an article in characters; `other` for the rest."""


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the lexicon in use."""
    return parse(lexicons.read("tags"))


def parse(raw: Mapping[str, Any]) -> Vocabulary:
    """The vocabulary that the lexicon's parsed YAML states."""
    topics = {name: _topic(name, entry, raw["families"]) for name, entry in raw["tags"].items()}
    return Vocabulary(
        topics=topics,
        order={name: place for place, name in enumerate(topics)},
        families={name: entry["label"] for name, entry in raw["families"].items()},
        lead=raw["lead"],
        stretch=raw["stretch"],
    )


def _topic(name: str, entry: Mapping[str, Any], family_of: Mapping[str, Any]) -> Topic:
    return Topic(
        id=name,
        family=entry["family"],
        label=entry["label"],
        also=tuple(entry.get("also", ())),
        least=entry.get("least", family_of[entry["family"]]["least"]),
        triggers={key: tuple(phrases) for key, phrases in entry.items() if key not in KEYS},
        sure=tuple(entry.get("sure", ())),
        refused=tuple(entry.get("not", ())),
        things={lang: _things(words) for lang, words in entry.get("things", {}).items()},
        former=tuple(entry.get("former", ())),
    )


def _things(words: Mapping[str, Any]) -> Things:
    return Things(**{kind: tuple(listed) for kind, listed in words.items()})


def labels(tag_id: str) -> dict[str, str]:
    """The names of a tag by language (zh, en, ru, de); KeyError for an id that the vocabulary has not."""
    return dict(vocabulary().topics[tag_id].label)


def names() -> dict[str, tuple[str, ...]]:
    """The labels and further names of every tag that has further ones: then all of them name the very same thing."""
    topics = vocabulary().topics.items()
    return {name: (*topic.label.values(), *topic.also) for name, topic in topics if topic.also}


def families() -> dict[str, dict[str, str]]:
    """The families of tags, in order: id -> label by language."""
    return {name: dict(label) for name, label in vocabulary().families.items()}


def former() -> dict[str, str]:
    """Present id by former id, for redirects."""
    return {old: topic.id for topic in vocabulary().topics.values() for old in topic.former}
