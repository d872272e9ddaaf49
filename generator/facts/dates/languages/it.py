"""Italian dates."""

from generator.facts.dates.grammar import Grammar

GRAMMAR = Grammar(
    "it",
    (
        ("day", r"<d>°?\s<m>(?:,?\s<y>(?!\d))?"),
        ("days", r"<d>\s?(?:-|al|e(?:\sil)?|e\sl'|all')\s?<d2>\s<m>(?:\s<y>(?!\d))?"),
        ("days of two months", r"<d>\s<m>\s(?:-|al|e)\s<d2>\s<m2>(?:\s<y>(?!\d))?"),
        ("day of a relative year", r"<d>°?\s<m>\s(?:di\s)?<ry>"),
        ("month of a relative year", r"<m>\s(?:di\s)?<ry>"),
        ("month of a year", r"<m>(?:\sdel)?\s<y>(?!\d)"),
        ("month", r"<m>"),
        ("quarter", r"<q>\strimestre(?:\s(?:del\s)?<y>(?!\d))?"),
        ("half", r"<h>\ssemestre(?:\s(?:del\s)?<y>(?!\d))?"),
        ("season", r"<s>\s(?:del\s)?<y>(?!\d)"),
        ("years", r"<y>(?:\s?-\s?|\sal\s|\se\s)<y2>(?!\d)"),
        ("year", r"<y>(?![\d:]|[.,]\d|\s?(?:MW|GW|kW|posti|veicoli))"),
        ("decade", r"anni\s(?P<tens>(?:19|20)\d0)"),
        ("relative", r"<r>"),
        ("weekday gone by", r"<w>\s<g>"),
        ("weekday gone by", r"<g>\s<w>"),
        ("weekday", r"<w>"),
    ),
)
