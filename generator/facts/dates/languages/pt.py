"""Portuguese dates; the news puts a bare day in brackets after the weekday: quinta-feira (11)."""

from generator.facts.dates.grammar import Grammar

THE = r"(?:(?<=\b[ODNod]\sdia)|(?<=\bno\sdia)|(?<=\bdo\sdia)|(?<=ado\sdia)|(?<=imo\sdia)|(?<=,\sdia)|(?<=\(dia))"
"""What makes a day of the month of what follows: no dia 12, but 24 horas por dia 12 ônibus."""
NO_MORE = r"(?![\d/º]|[.,:]\d|\s?(?:%|de\b|h\b|horas\b))"
YEAR = r"(?:(?:\sde|,)?\s<y>(?!\d))?"

GRAMMAR = Grammar(
    "pt",
    (
        ("day", rf"<d>º?\sde\s<m>{YEAR}"),
        ("day without de", r"<d>\s<m>(?:,?\s<y>(?!\d))?(?![a-zà-ÿ])"),
        ("day after the month", r"<m>\s<d>(?:,|\sde)?\s<y>(?!\d)"),
        ("days", rf"<d>\s(?:-|a|e|até)\s<d2>\sde\s<m>{YEAR}"),
        ("days of two months", rf"<d>\sde\s<m>\s(?:-|a|e|até)\s<d2>\sde\s<m2>{YEAR}"),
        ("day in brackets", r"<w>\s?\(<d>(?:/(?P<m>1[0-2]|0?[1-9]))?\)"),
        ("day of the month", rf"dia{THE}\s<d>º?(?:/(?P<m>1[0-2]|0?[1-9]))?{NO_MORE}"),
        ("day of a relative year", r"<d>º?\sde\s<m>\s(?:de\s)?<ry>"),
        ("month of a relative year", r"<m>\s(?:de\s)?<ry>"),
        ("month of a year", r"<m>(?:\sde)?\s<y>(?!\d)"),
        ("month", r"<m>"),
        ("quarter", r"<q>\strimestre(?:\s(?:de\s)?<y>(?!\d))?"),
        ("half", r"<h>\ssemestre(?:\s(?:de\s)?<y>(?!\d))?"),
        ("season", r"<s>(?:\sde)?\s<y>(?!\d)"),
        ("years", r"<y>(?:\s?-\s?|\sa\s|\se\s)<y2>(?!\d)"),
        ("year", r"<y>(?![\d:]|[.,]\d|\s?(?:MW|GW|kW|empregos|veículos))"),
        ("decade", r"década\sde\s(?P<tens>(?:19|20)\d0)"),
        ("relative", r"<r>(?!(?<=dias)\s(?:de|úteis)\s)"),
        ("weekday gone by", r"<g>\s<w>"),
        ("weekday gone by", r"<w>\s<g>"),
        ("weekday", r"<w>(?<=feira)"),
        ("weekend", r"<w>(?<=bado|ingo)"),
        # A quinta is Thursday and the fifth: a day only where no noun follows.
        ("short weekday", r"<w>(?<!feira)(?=[,.;]|\s\(\d|\sdia\s\d)"),
    ),
)
