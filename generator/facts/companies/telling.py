"""What may follow a spelt name and tells of more than it: whose works it names, or that it is a project's."""

import re

from generator.facts.companies import headed_romance
from generator.facts.companies.bare_names import NO_NAMES
from generator.facts.companies.mentions import VETO, Page, Sign
from generator.facts.companies.signs import PERSON
from generator.facts.companies.vocabulary import (
    ADJECTIVE_LAST,
    CHIEFS,
    GIVEN,
    PLAIN,
    PROJECT_WORDS,
    TITLES,
    TRADES,
)
from generator.facts.companies.words import either, listed

THE_OWNER = (
    rf", the (?:[a-z][\w-]* ){{0,4}}?(?:{either(listed('role_words', 'latin', 'owner'))})"
    r" (?:of|behind|that|which|building|planning|developing|running)(?!\w)"
)
"""What a definite article says of a firm alone: Foo, the operator of the depots."""
THE_GREATEST = (
    r", (?:the|its|[A-Z]\w+'s|the (?:country|world|region|continent|state|nation)'s) "
    r"(?:(?:second|third|fourth)[- ])?(?:biggest|largest|leading|top|oldest|first|only|main|foremost) "
    r"(?:[a-z][\w-]* ){0,4}?"
    r"(?:operator|maker|manufacturer|producer|provider|supplier|developer|installer|retailer|distributor|lender|insurer|utility"
    r"|company|firm|start-?up|carrier|airline|haulier|recycler|miner|refiner|bank|builder|importer|exporter)(?![\w-])"
)
"""A firm, told by what it is first in: Foo, the biggest battery operator on the continent."""
SORT_OF_FIRM = r"(?:(?!(?:of|for|from|in|de|do|da|du|des|von|für|di) )[\w'-]+ ){0,4}?"
"""The adjectives of what somebody is, and its matter: a leading battery maker."""
GOES_ON = either(listed("role_words", "latin", "behind_firm"))
"""What goes on behind a word for a firm, where a noun would make another thing of it: a company town."""
A_FIRM = (
    rf"(?:(?:an?|eine?|une?|una?|uma?) |un'){SORT_OF_FIRM}[\w-]*"
    rf"(?i:{either(listed('role_words', 'latin', 'is_firm'))})(?=[.,;:)\n]|$| (?:{GOES_ON})(?!\w))"
)
ONE_OF_FIRMS = (
    r"(?:one of|un[oa] de|um dos|uma das|uno dei|una delle|l'une? des|eine?r? der) "
    rf"{SORT_OF_FIRM}(?i:\w*(?:{either(listed('role_words', 'latin', 'are_firms'))}))(?![\w-])"
)
IS_A_FIRM = re.compile(rf" (?:is|was|ist|war|est|es|è|é) (?:{A_FIRM}|{ONE_OF_FIRMS})")
"""A firm, told by what it is: Foo is a leading maker of cells, Foo es uno de los mayores fabricantes."""
APPOSED_IN_POLISH = re.compile(
    r", (?:(?!(?:jak|czyli|który|która|oraz|także|który) )[a-ząćęłńóśźż-]+(?:y|a|i|e) ){0,2}?"
    r"(?:producent(?:a|em)?|wytwórca|dostawc[aąy]|przewoźnik|dewelopera?|dystrybutor|spółka(?:-córka)?|firma|koncern|start-?up"
    r"|zakład|przedsiębiorstwo)(?![\w-])"
)
"""What a name is, without an article: Wimar, rodzinny wytwórca tworzyw."""
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
LONGEST_PERSON = 3
MORE_OF_A_PERSON = re.compile(r", (?:who|whose|aged|\d\d,)(?!\w)")
INITIALS = re.compile(r" \(([A-Z]{2,6})\)")
INITIALS_BEHIND = re.compile(r" \(([A-Z]{2,6})[),;]")
COMPLEMENT_BEHIND = re.compile(r" (?:de|des|du|del|della|do|da|di|of) (?!parte? )[a-zà-ÿ]")
ANALYST_BEHIND = re.compile(
    r"(?:'s?)? (?:(?:senior|chief|lead|equity|energy|auto|research|market|credit|mining|metals|battery) ){0,2}"
    r"(?:analysts?|strategists?) [A-Z][\w'-]+ (?:[A-Z]\. )?[A-Z]"
)
"""Behind the firm for which someone judges shares: Foo Bar analyst Jo Miller."""
ANY_ANALYST = listed("role_words", "latin", "any_analyst")
"""What an analyst is called without a firm: Independent analyst Jo Miller."""
CHIEF_BEHIND = re.compile(rf"'?s?'? (?:{either(CHIEFS)})(?!\w)")
AN_INVESTOR = re.compile(
    r", an? (?:[\w-]+ ){0,4}?"
    r"(?:company|firm|investor|developer|producer|maker|manufacturer|operator|shareholder)(?! of(?!\w)|[\w-])"
)
FIRM_LASTS = frozenset(
    [
        "Capital",
        "Holding",
        "Solutions",
        "Technologies",
        "Partners",
        "Group",
        "Holdings",
        "Industries",
        "Enterprises",
        "Ventures",
        "Projects",
    ]
)
"""Last words that are a firm's though all its words are of the trade, where that or its initials follow."""


def told_as_firm(text: str, end: int, words: tuple[str, ...]) -> bool:
    """Whether a chief's office, what it does or its initials stand behind words of the trade that end at `end`."""
    if text[end : end + 2] == " (":
        initials = INITIALS.match(text, end)
        return words[-1] in FIRM_LASTS and initials is not None and initials[1] == "".join(word[0] for word in words)
    if words[-1] in FIRM_LASTS and AN_INVESTOR.match(text, end):
        return True
    return CHIEF_BEHIND.match(text, end) is not None or headed_romance.THE_FIRM_THAT.match(text, end) is not None


def signs(page: Page, words: tuple[str, ...], end: int) -> list[Sign]:
    """What follows the name of `words` that ends at `end`, where its words decide what that says."""
    romance = page.lang in ADJECTIVE_LAST
    if words[0] not in NO_NAMES and IS_A_FIRM.match(page.text, end):
        return [(4, "said to be a firm")]
    if page.lang == "pl" and words[0] not in NO_NAMES and APPOSED_IN_POLISH.match(page.text, end):
        return [(4, "explained as a company")]
    if page.lang == "en" and words[0] not in ANY_ANALYST and ANALYST_BEHIND.match(page.text, end):
        return [(4, "the analyst of a firm follows")]
    if romance and words[0] not in NO_NAMES and headed_romance.explained(page.text, end):
        return [(4, "explained as a company")]
    return _behind_word(page.text, end, romance) if len(words) == 1 else _behind_words(page.text, words, end, romance)


def _behind_word(text: str, end: int, romance: bool) -> list[Sign]:
    if (kin := RELATIVE_BEHIND.match(text, end)) and kin[1] in GIVEN:
        return [(VETO, "a person beside another")]
    return [(-3, "a noun with its complement")] if romance and COMPLEMENT_BEHIND.match(text, end) else []


def _behind_words(text: str, words: tuple[str, ...], end: int, romance: bool) -> list[Sign]:
    the_firm = romance and headed_romance.THE_FIRM.match(text, end)
    signs: list[Sign] = [(4, "explained as a company")] if the_firm else []
    initials = INITIALS_BEHIND.match(text, end)
    known = initials is None or initials[1] in PLAIN
    if initials and not known and "".join(word[0] for word in words if word[0].isupper()).endswith(initials[1]):
        signs.append((4, "its initials follow"))
    if words[-1] in TRADES:
        return signs
    if PERSON_BEHIND.match(text, end):
        signs.append((VETO, "a person, whose office follows"))
    elif len(words) <= LONGEST_PERSON and MORE_OF_A_PERSON.match(text, end):
        signs.append((-2, PERSON))
    return signs
