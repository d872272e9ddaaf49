"""Numbers in running text: digits in each language's convention, Han numerals and number words, with their scale.

It knows no unit and no currency: `amounts` joins numbers to ranges once somebody says what a number measures,
and `cues` finds the words around them that both extractors ask for.
"""

from generator.facts.numbers.amounts import Amount, Mark, gather
from generator.facts.numbers.scan import Number, scan

__all__ = ["Amount", "Mark", "Number", "gather", "scan"]
