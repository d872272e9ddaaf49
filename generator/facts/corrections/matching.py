"""Which of the found facts a person means."""

import unicodedata

from generator.facts import companies
from generator.facts.naming import region_ids_of
from generator.facts.tags.vocabulary import labels
from generator.model import Capacity, Company, Money, Region, Tag


def says(fact: Company | Region, name: str) -> bool:
    """Whether the fact is called `name` in its article."""
    return name.casefold() in {fact.name.casefold(), *(evidence.quote.casefold() for evidence in fact.evidence)}


def is_company(fact: Company, name: str) -> bool:
    """Whether `name` is the company's id, one of its words, or a name that the lexicon has for it."""
    return name == fact.id or says(fact, name) or companies.id_of(name) == fact.id


def is_region(fact: Region, name: str) -> bool:
    """Whether `name` is the place's id, one of its words, or a name that the gazetteer has for it first of all."""
    return name == fact.id or says(fact, name) or region_ids_of(name)[:1] == (fact.id,)


def is_amount(fact: Capacity | Money, words: str) -> bool:
    """Whether `words` are those of the amount, spaces and width of letters aside."""
    return _plain(words) in {_plain(fact.text), *(_plain(evidence.quote) for evidence in fact.evidence)}


def is_tag(fact: Tag, name: str) -> bool:
    """Whether `name` is the tag's id or one of its labels."""
    return name == fact.id or name.casefold() in {label.casefold() for label in labels(fact.id).values()}


def same_amount(one: Capacity, other: Capacity) -> bool:
    """Whether both are the same size, whatever it is of."""
    return (one.min, one.max, one.unit, one.per) == (other.min, other.max, other.unit, other.per)


def same_sum(one: Money, other: Money) -> bool:
    """Whether both are the same sum of the same currency."""
    return (one.value, one.min, one.max, one.currency) == (other.value, other.min, other.max, other.currency)


def _plain(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", words).split()).casefold()
