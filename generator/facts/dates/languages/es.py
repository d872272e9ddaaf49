"""Spanish dates."""

from generator.facts.dates.grammar import Grammar

THE = r"(?:(?<=[Ee]l\sdía)|(?<=[Dd]el\sdía)|(?<=pasado\sdía)|(?<=próximo\sdía)|(?<=[,(]\sdía)|(?<=\(día))"
"""What makes a day of the month of what follows: el día 12, but 24 horas por día 12 autobuses."""
NO_MORE = r"(?![\d/º]|[.,:]\d|\s?(?:%|de\b|h\b|horas\b))"
YEAR = r"(?:(?:\sde|\sdel|,)?\s<y>(?!\d))?"

GRAMMAR = Grammar(
    "es",
    (
        ("day", rf"<d>º?\sde\s<m>{YEAR}"),
        ("day without de", r"<d>\s<m>(?:,?\s<y>(?!\d))?(?![a-zà-ÿ])"),
        ("day after the month", r"<m>\s<d>(?:,|\sde|\sdel)?\s<y>(?!\d)"),
        ("days", rf"<d>\s(?:-|al|y(?:\sel)?|a)\s<d2>\sde\s<m>{YEAR}"),
        ("days of two months", rf"<d>\sde\s<m>\s(?:-|al|y|a)\s<d2>\sde\s<m2>{YEAR}"),
        ("day of the month", rf"día{THE}\s<d>º?(?:/(?P<m>1[0-2]|0?[1-9]))?{NO_MORE}"),
        ("day of a relative year", r"<d>\sde\s<m>\s(?:de\s|del\s)?<ry>"),
        ("month of a relative year", r"<m>\s(?:de\s|del\s)?<ry>"),
        ("month of a year", r"<m>(?:\sde|\sdel)?\s<y>(?!\d)"),
        ("month", r"<m>"),
        ("quarter", r"<q>\strimestre(?:\s(?:de\s|del\s)?<y>(?!\d))?"),
        ("half", r"<h>\ssemestre(?:\s(?:de\s|del\s)?<y>(?!\d))?"),
        ("season", r"<s>(?:\sde)?\s<y>(?!\d)"),
        ("years", r"<y>(?:\s?-\s?|\sa\s|\sy\s)<y2>(?!\d)"),
        ("year", r"<y>(?![\d:]|[.,]\d|\s?(?:MW|GW|kW|empleos|vehículos))"),
        ("decade", r"década\sde\s(?P<tens>(?:19|20)\d0)"),
        ("relative", r"<r>(?!(?<=días)\s(?:de|hábiles)\s)"),
        ("weekday gone by", r"<g>\s<w>"),
        ("weekday gone by", r"<w>\s<g>"),
        ("weekday", r"<w>"),
    ),
)
