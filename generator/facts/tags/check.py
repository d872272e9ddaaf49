"""Checks of the vocabulary: what an owner's edit may have broken, each in one sentence."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields
from itertools import chain
from typing import Any

from generator import lexicons
from generator.facts.rules import fold
from generator.facts.tags.triggers import compiled
from generator.facts.tags.vocabulary import KEYS, LABEL_LANGUAGES, Things, Topic, Vocabulary, vocabulary

LANGUAGE_LENGTH = 2
THINGS = tuple(field.name for field in fields(Things))
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def problems() -> tuple[str, ...]:
    """What is wrong with the vocabulary of the lexicon; empty when all is well."""
    return tuple(_of_shape(lexicons.read("tags"))) or problems_of(vocabulary())


def _of_shape(raw: Mapping[str, Any]) -> Iterator[str]:
    """What the vocabulary could not be made without, and keys that nothing reads."""
    yield from (f"there is no `{key}:`" for key in ("lead", "stretch", "families", "tags") if key not in raw)
    for name, entry in raw.get("tags", {}).items():
        yield from (f"tag {name}: has no `{key}:`" for key in ("family", "label") if key not in entry)
        if entry.get("family") not in raw.get("families", {}):
            yield f"tag {name}: there is no family {entry.get('family')}"
        unread = (key for key in entry.keys() - KEYS if len(key) != LANGUAGE_LENGTH)
        yield from (f"tag {name}: `{key}:` is no key and no language" for key in sorted(unread))
        yield from (
            f"tag {name}: `{key}:` under things is none of {', '.join(THINGS)}" for key in _unread_things(entry)
        )


def _unread_things(entry: Mapping[str, Any]) -> list[str]:
    return sorted({key for words in entry.get("things", {}).values() for key in words} - set(THINGS))


def problems_of(words: Vocabulary) -> tuple[str, ...]:
    """What is wrong with `words`: ids, families, labels, triggers given twice or without a word."""
    return tuple(
        message for topic in words.topics.values() for message in (*_of_names(topic, words), *_of_triggers(topic))
    )


def _of_names(topic: Topic, words: Vocabulary) -> Iterator[str]:
    if not ID.fullmatch(topic.id):
        yield f"tag {topic.id}: the id is not kebab-case"
    if topic.family not in words.families:
        yield f"tag {topic.id}: there is no family {topic.family}"
    for old in words.topics.keys() & set(topic.former):
        yield f"tag {topic.id}: its former id {old} is another tag's id"
    for lang in LABEL_LANGUAGES:
        if not topic.label.get(lang):
            yield f"tag {topic.id}: no label in {lang}"


def _of_triggers(topic: Topic) -> Iterator[str]:
    verbs = {f"verbs of {lang}": things.verbs for lang, things in topic.things.items()}
    lists = {**topic.triggers, **verbs, "sure": topic.sure, "not": topic.refused}
    for name, phrases in lists.items():
        for phrase, times in Counter(fold(phrase).lower() for phrase in phrases).items():
            if times > 1:
                yield f"tag {topic.id}: the trigger {phrase} stands {times} times under {name}"
    for phrase in chain.from_iterable(lists.values()):
        try:
            compiled(topic.id, phrase, "calls")
        except ValueError as error:
            yield f"tag {error}"
