"""Every capacity and every sum of all articles, each with the words it came from."""

from generator.pages.ledger.rows import Amount, amounts_of

__all__ = ["Amount", "amounts_of"]
