"""Whether a weekday is the next one and not the last: inaugurará el miércoles la planta."""

import re
from functools import cache
from typing import Final

from generator import patterns
from generator.facts.dates.lexicon import said

REACH: Final = 60
"""Characters in front of a weekday within which a verb says that it is to come."""
STOPS: Final = re.compile(r".*[.,;:!?\n]", re.S)
"""What ends a clause: `The plant, which will employ 300, opened on Monday` tells of the Monday gone by."""
FUTURE: Final = {
    "de": r"wird|werden|werde",
    "en": r"will|is to|are to|(?:is|are) (?:set|due|scheduled) to",
    "fr": r"[a-zà-ÿ]{2,}(?:[ei]r|[dtv]r)(?:a|ont)|(?:va|vont) \w+",
    "es": r"[a-zà-ÿ]{2,}r(?:á|án)|(?:va|van) a \w+",
    "it": r"[a-zà-ÿ]{2,}r(?:à|anno)",
    "pt": r"[a-zà-ÿ]{3,}r(?:á|ão)|(?:vai|vão) \w+",
    "ru": r"(?:будет|будут) \w+|(?:откро|запуст|представ|подпиш|введ|постро|провед|начн|заверш|рассмотр|обсуд|получ|"
    r"постав)(?:ет|ёт|ит|ут|ют|ят|ат)",
    "pl": r"(?:będzie|będą) \w+|(?:otworz|uruchom|podpisz|przedstaw|rozpoczn|zakończ|zaprezentuj|rozpatrz)[yieą]",
}
"""Verbs in the future tense, by language, in lower case."""
NO_VERB: Final = (
    r"\w*sandra|petra|madeira|extra|ultra|sumatra|durán|morán|terán|beltrán|ferrán|teherán"
    r"|ceará|guará|ribeirão|mourão|padrão|esquadrão|tubarão|camarão"
)
"""Names and nouns that end like them: Sandra, Durán, Ribeirão Preto."""
PAST: Final = re.compile(
    r"(?<!\w)(?:was|were|wurden?|hat|haben|été|fue|fueron|ha|han|foi|foram|è stat[ao]|sono stat[ei]|был[аои]?|"
    r"został\w*)(?!\w)"
)


def lies_ahead(lowered: str, start: int, lang: str) -> bool:
    """Whether a verb in front of the weekday at `start` of a passage in lower case says that it is to come.

    No word of telling and no past verb may stand between them: la planta que abrirá Foo fue presentada el miércoles.
    """
    before = STOPS.sub("", lowered[max(0, start - REACH) : start])
    verb = next(reversed([*_future(lang).finditer(before)]), None)
    if verb is None or PAST.search(before, verb.end()):
        return False
    return not said(lang, "telling", before, verb.end())


@cache
def _future(lang: str) -> re.Pattern[str]:
    return patterns.compiled(rf"(?<!\w)(?!(?:{NO_VERB})(?!\w))(?:{FUTURE.get(lang, '(?!)')})(?!\w)")
