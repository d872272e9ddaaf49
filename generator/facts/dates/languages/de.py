"""German dates."""

from generator.facts.dates.grammar import Grammar

TO = r"\s?(?:-|bis(?:\szum)?|und|\+|/)\s?"

# am 3.5., zum 03.05., doch nicht: Kapitel 3.5.
BEHIND_AM = r"(?:(?<=(?:am|om|um|en)\s\d)|(?<=(?:am|om|um|en)\s\d\d))"

GRAMMAR = Grammar(
    "de",
    (
        ("day", r"<d>\.\s?<m>(?:,?\s<y>(?!\d))?"),
        ("day of a year without its dot", r"<d>\s<m>\s<y>(?!\d)"),
        ("days", rf"<d>\.?{TO}<d2>\.\s?<m>(?:\s<y>(?!\d))?"),
        ("days of two months", rf"<d>\.\s?<m>{TO}<d2>\.\s?<m2>(?:\s<y>(?!\d))?"),
        ("day in figures", r"<d>\.\s?(?P<m>1[0-2]|0?[1-9])\.(?!\s?\d|\d)(?=\s?(?:in|im|wurde|hat|\)|,))"),
        ("day in figures", rf"<d>{BEHIND_AM}\.\s?(?P<m>1[0-2]|0?[1-9])\.(?!\s?\d|\d)"),
        ("day of a relative year", r"<d>\.\s?<m>\s(?:des\s)?<ry>"),
        ("month of a relative year", r"<m>\s(?:des\s)?<ry>"),
        ("month of a year", r"<m>\s<y>(?!\d)"),
        ("month", r"<m>"),
        ("quarter", r"<q>\.?\s(?:Quartal|Vierteljahr)s?(?:\s(?:des\sJahres\s)?<y>(?!\d))?"),
        ("quarter in short", r"Q(?P<q>[1-4])(?:[\s/]<y>(?!\d))?"),
        ("half", r"<h>\.?\s(?:Halbjahr|Jahreshälfte)(?:e?s)?(?:\s(?:des\sJahres\s)?<y>(?!\d))?"),
        ("season", r"<s>s?\s(?:des\sJahres\s)?<y>(?!\d)"),
        ("years", r"<y>(?:\s?-\s?|\sbis\s|\sund\s|/)<y2>(?!\d)"),
        ("year", r"<y>(?![\d:]|[.,]\d|\s?(?:er\b|MW|GW|kW|Euro|Tonnen|Stück|Mitarbeiter))"),
        ("decade", r"(?P<tens>(?:19|20)\d0)er(?:-?\s?Jahren?)?"),
        ("relative", r"<r>"),
        ("weekday gone by", r"<g>\s<w>"),
        ("weekday", r"<w>"),
    ),
)
