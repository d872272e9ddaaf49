"""What an article says of a name in one place holds for the name in every place.

`Verkor` is followed by a deed here and stands six times there; 巡鹰集团 opens a clause here, so that
未来巡鹰集团 is the same name with a word before it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from generator.facts.companies.frames import REASON as PHRASE
from generator.facts.companies.han_surroundings import OPENS, PLACED
from generator.facts.companies.mentions import TAKEN, VETO, Mention, Sign, reason_of, signed, weight_of
from generator.facts.companies.sameness import stems
from generator.facts.companies.signs import ACTS, BARE, DEAL_AHEAD, PERSON, PROJECT
from generator.facts.companies.vocabulary import GIVEN, PERSONS, PROJECT_WORDS, SITES, TRADES

OFTEN = 3
CLAUSE_BEGINS = frozenset([OPENS, PLACED])
"""What is said of a name whose left edge is sure."""
NAMED_IN_FULL = frozenset({"company.han-group", "company.han-legal"})
KIN = ("创投", "资本", "科技", "高科", "股份", "实业", "重工", "物流", "金控", "金租", "置业", "地产")
"""Last words that no goods have: 沣曜锂电回收 may be what the firm recycles."""
UNBUILT: Sign = (-6, "a project of that name")
OF_PERSONS = frozenset({PHRASE, DEAL_AHEAD, ACTS})
"""What is said of firms and persons alike: according to Foo, Foo said."""
KINDRED: Sign = (2, "the brand of a company that is named in full")


def pool(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions of all pages, left edges mended, each with the signs of its name anywhere in the article."""
    mended = _kindred(_mended(list(mentions)))
    counts = Counter(map(_in_any_case, mended))
    surnames = _surnames(mended)
    signs = _gathered(mended, counts, surnames)
    named = [(one, _in_any_case(one)) for one in mended]
    pooled = [_pooled(one, signs[name], counts[name], surnames) if name in signs else one for one, name in named]
    projects = _projects(mended)
    return [_unbuilt(one) if one.name in projects else one for one in pooled] if projects else pooled


def _gathered(
    mentions: list[Mention], counts: Counter[str], surnames: Mapping[str, bool]
) -> dict[str, dict[str, Sign]]:
    """The signs of each company's name that stands in several places, not sure in one of them, or is a surname.

    They are kept by the last word of their reasons, so that two heads (`компания`, `компании`) count once.
    """
    unsure = {
        name for one in mentions if one.weight < TAKEN and counts[name := _in_any_case(one)] > 1
    } | surnames.keys()
    signs: dict[str, dict[str, Sign]] = {}
    for one in mentions:
        if one.kind == "company" and (name := _in_any_case(one)) in unsure:
            signs.setdefault(name, {}).update([(sign[1].rpartition(" ")[2], sign) for sign in one.signs])
    return signs


def _in_any_case(one: Mention) -> str:
    """The name of `one`, less the endings of a quoted Russian one: «Новой Энергии» is «Новая Энергия»."""
    quoted = one.rule == "company.quoted" and one.name[-1] > "\u0400"
    return " ".join([min(stems(word), key=len) for word in one.name.split()]) if quoted else one.name


def _projects(mentions: list[Mention]) -> frozenset[str]:
    """The names that the article gives to a project somewhere: Gemini, where it tells of the Gemini Project."""
    named = [one.name for one in mentions if not one.id and PROJECT in map(reason_of, one.signs)]
    whole = [one.name.rpartition(" ") for one in mentions if one.rule == "company.capitals"]
    return frozenset([*named, *[name for name, _, last in whole if last.lower() in PROJECT_WORDS]])


def _unbuilt(one: Mention) -> Mention:
    """`one` with a sign against it, where nothing but its deed makes it a firm: Gemini is set to go online."""
    bare = BARE in map(reason_of, one.signs) or one.name.rpartition(" ")[2] in SITES
    return signed(one, *one.signs, UNBUILT) if bare and one.rule == "company.capitals" else one


def _kindred(mentions: list[Mention]) -> list[Mention]:
    """The mentions, Chinese ones with a sign where a company of the same brand is named: 沣曜创投 beside 沣曜集团."""
    brands = {one.core for one in mentions if one.weight >= TAKEN and one.rule in NAMED_IN_FULL and len(one.core) > 1}
    if not brands:
        return mentions
    return [
        signed(one, *one.signs, KINDRED) if _is_untaken_han(one) and one.core in brands else one for one in mentions
    ]


def _is_untaken_han(one: Mention) -> bool:
    return one.kind == "company" and one.rule == "company.han-trade" and one.weight < TAKEN and one.name.endswith(KIN)


def _pooled(one: Mention, signs: dict[str, Sign], count: int, surnames: Mapping[str, bool]) -> Mention:
    if one.kind != "company" or (one.weight >= TAKEN and not _is_person(one, surnames)):
        return one
    gathered = list(signs.values())
    if count > 1:
        often = count >= OFTEN and max(map(weight_of, gathered), default=0) >= 2
        gathered.append((2, "named often") if often else (1, "named twice"))
    if one.name in surnames:
        gathered.append((VETO, "a person's surname"))
    return signed(one, *gathered)


def _is_person(one: Mention, surnames: Mapping[str, bool]) -> bool:
    """Whether what does something by a bare name, speaks or stands in a phrase is a person, named in full elsewhere."""
    reasons = [reason_of(sign) for sign in one.signs]
    return one.name in surnames and (BARE in reasons or (surnames[one.name] and OF_PERSONS.issuperset(reasons)))


def _surnames(mentions: list[Mention]) -> dict[str, bool]:
    """Last words of untaken runs of two or three words, but words of the trade: people.

    Each with whether a given name, an office or what follows says so; a longer run has to (Bankruptcy Judge Mary Foo).
    """
    untaken = [one for one in mentions if one.weight < TAKEN and one.rule == "company.capitals"]
    runs = [(one.name.split(), PERSON in map(reason_of, one.signs)) for one in untaken if " " in one.name]
    told = [(words[-2] in GIVEN or words[0] in PERSONS or more, words) for words, more in runs]
    full = sorted((given, words[-1]) for given, words in told if len(words) <= 3 or words[-2] in GIVEN)
    return {last: given for given, last in full if last not in TRADES}


def _mended(mentions: list[Mention]) -> list[Mention]:
    """The mentions, Chinese ones cut to a name that opens a clause elsewhere and is their end."""
    taken = [one for one in mentions if one.weight >= TAKEN]
    firm = {one.name for one in taken if one.rule.startswith("company.han") and _opens(one)}
    brands = {one.name for one in taken if one.kind == "company" and " " not in one.name}
    cut = [_cut(one, firm) for one in mentions] if firm else mentions
    return [_person_off(one, brands) if one.rule == "company.capitals" and " " in one.name else one for one in cut]


def _person_off(one: Mention, brands: set[str]) -> Mention:
    """`one` without the person behind a company's name: Grupy Energa Adam Kasprzyk."""
    words = one.name.split()
    if len(words) != 3 or words[0] not in brands or any(word in TRADES or not word.istitle() for word in words[1:]):
        return one
    return one._replace(end=one.start + len(words[0]), name=words[0], core=words[0].casefold())


def _opens(one: Mention) -> bool:
    return not CLAUSE_BEGINS.isdisjoint(map(reason_of, one.signs))


def _cut(one: Mention, firm: set[str]) -> Mention:
    if not one.rule.startswith("company.han") or _opens(one):
        return one
    shorter = next((at for at in range(1, one.length - 2) if one.name[at:] in firm), None)
    if shorter is None:
        return one
    return one._replace(start=one.start + shorter, name=one.name[shorter:], core=one.core[shorter:])
