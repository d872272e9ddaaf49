"""Which numbers belong to a spelt name: Foo 1337 Ltd, Foo Energy 3, but no day and no amount behind it."""

import re

from generator.facts.companies.words import either, listed, load

MONTHS = {word for lang in load("calendar").values() for month in lang["months"] for word in month if word.isalpha()}
OF_DATE = rf"(?!\.?[ \u00a0](?:de |d')?(?i:{either(MONTHS)})(?!\w))"
"""A number before a month is its day and ends no name: Foo Power 31 марта, Foo Power 12. Mai."""
OF_AMOUNT = (
    r"(?![ \u00a0]?(?:[%€$£]|[kMGT]Wh?p?(?!\w)|Mi[lo]|Mrd|mi[lo]|ml[nd]|mrd|bi?ll?ion|bn|crore|lakh|млн|млрд"
    r"|Prozent|per ?cent|por c|pour c|[Ee]uro|[Tt]onn))"
)
"""A number before a scale or a unit counts what the name gives: Dafür investiert Foo Power 40 Millionen."""
NUMBER_OF_FIRM = r"\d{1,5}(?= (?:Ltd|Limited|LLC|LLP|LP|Inc|Pty|plc|PLC|GmbH|Corp)(?!\w))"
"""A number in front of a legal form is a part of the name: Foo 1337 Ltd."""
NUMBERED = re.compile(
    rf" \d{{1,2}}(?=\W*$|[.,;:)»\n](?!\d)| (?:{either(listed('role_words', 'latin', 'deed'))})(?!\w)"
    r"| (?:con|with|mit|avec|com|z|aus|near|in|à|a|en|em|and|und|et|y|e|i|will|is|de)(?!\w))"
)
"""A number that ends a name; in front of a noun it counts: Foo Energy 3 trucks."""
