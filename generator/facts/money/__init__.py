"""Money: sums with their currency, stated or implied, and the words that say so."""

from generator.facts.money.find import find

__all__ = ["find"]
