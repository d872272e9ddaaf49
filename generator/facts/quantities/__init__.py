"""Capacities: how big, of what, whose, and how far along, with the words that say so."""

from generator.facts.quantities.find import find

__all__ = ["find"]
