"""What may follow a spelt name and tells of more than it: whose works it names, or that it is a project's."""

import re

from generator.facts.companies.vocabulary import CHIEFS, PROJECT_WORDS, TITLES
from generator.facts.companies.words import either, listed

THE_OWNER = (
    rf", the (?:[a-z][\w-]* ){{0,4}}?(?:{either(listed('role_words', 'latin', 'owner'))})"
    r" (?:of|behind|that|which|building|planning|developing|running)(?!\w)"
)
"""What a definite article says of a firm alone: Foo, the operator of the depots."""
SEVERAL = r" and (?:[A-Z][\w&'-]* ){1,4}(?:projects|schemes|farms|parks|plants|mines)(?!\w)"
"""Another project beside it: Foo Solar and Bar Wind projects."""
GENERATED = (
    r" (?:solar|wind|storage|BESS|hydro|hybrid)[\w+-]*(?: energy)?(?: storage)? (?:facility|site|plant|station)(?!\w)"
)
PROJECT_FOLLOWS = rf"[»”\"]? (?:[\w-]+ )?(?i:{either(PROJECT_WORDS)})(?!\w)|{SEVERAL}|{GENERATED}"
RELATIVE_BEHIND = re.compile(r" (?:and|&) ([A-Z][a-zé]+) [A-Z][a-zé]+")
"""A relative with the surname of both: Sandy and James Foo."""
NO_OFFICES = frozenset(["shares", "stock", "subsidiary", "unit", "plant", "factory", "gigafactory"])
"""Words among the offices that are no person's: Foo Bars, a subsidiary of Baz."""
PERSON_BEHIND = re.compile(rf", (?:\w+ ){{0,3}}?(?:{either(TITLES - NO_OFFICES)})(?!\w)")
INITIALS = re.compile(r" \(([A-Z]{2,6})\)")
CHIEF_BEHIND = re.compile(rf"'?s?'? (?:{either(CHIEFS)})(?!\w)")
FIRM_LASTS = frozenset(
    ["Solutions", "Technologies", "Partners", "Group", "Holdings", "Industries", "Enterprises", "Ventures", "Projects"]
)
"""Last words that are a firm's though all its words are of the trade, where its initials follow."""


def told_as_firm(text: str, end: int, words: tuple[str, ...]) -> bool:
    """Whether a chief's office or the initials of a firm's name stand behind words of the trade that end at `end`."""
    if text[end : end + 2] == " (":
        initials = INITIALS.match(text, end)
        return words[-1] in FIRM_LASTS and initials is not None and initials[1] == "".join(word[0] for word in words)
    return CHIEF_BEHIND.match(text, end) is not None
