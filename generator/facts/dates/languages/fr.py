"""French dates."""

from generator.facts.dates.grammar import Grammar

D = r"<d>(?:er)?"

GRAMMAR = Grammar(
    "fr",
    (
        ("day", rf"{D}\s<m>(?:,?\s<y>(?!\d))?"),
        ("days", rf"{D}\s?(?:-|au|et(?:\sle)?|à)\s?<d2>\s<m>(?:\s<y>(?!\d))?"),
        ("days of two months", rf"{D}\s<m>\s(?:-|au|et|à)\s<d2>\s<m2>(?:\s<y>(?!\d))?"),
        ("day of a relative year", r"<d>(?:er)?\s<m>\s(?:de\s)?<ry>"),
        ("month of a relative year", r"<m>\s(?:de\s)?<ry>"),
        ("month of a year", r"<m>\s<y>(?!\d)"),
        ("month", r"<m>"),
        ("quarter", r"<q>\strimestre(?:\s(?:de\s)?<y>(?!\d))?"),
        ("half", r"<h>\ssemestre(?:\s(?:de\s)?<y>(?!\d))?"),
        ("season", r"<s>\s<y>(?!\d)"),
        ("years", r"<y>(?:\s?-\s?|\sà\s|\set\s)<y2>(?!\d)"),
        ("year", r"<y>(?![\d:]|[.,]\d|\s?(?:MW|GW|kW|emplois|véhicules))"),
        ("decade", r"années\s(?P<tens>(?:19|20)\d0)"),
        ("relative", r"<r>(?!(?<=jours)\s(?:de\s|d'))"),
        ("weekday gone by", r"<w>\s<g>"),
        ("weekday", r"<w>"),
    ),
)
