"""English dates; a lone `may` or `march` is a month only after a preposition."""

from generator.facts.dates.grammar import Grammar

NTH = r"(?:st|nd|rd|th)?"
TO = r"\s?(?:-|to|and|through|until|—|&)\s?"
NO_UNIT = r"(?![\d:]|[.,]\d|\s?%|\s(?:MW|GW|kW|MWh|GWh|units|vehicles|tons|tonnes|people|employees|jobs)\b)"

GRAMMAR = Grammar(
    "en",
    (
        ("day", rf"<d>{NTH}(?:\sof)?\s<m>(?:,?\s<y>(?!\d))?"),
        ("day after the month", rf"<m>\s<d>{NTH}{NO_UNIT}(?:,?\s<y>(?!\d))?"),
        ("day with dashes", r"<d>-<m>-<y>(?!\d)"),
        ("days", rf"<d>{NTH}{TO}<d2>{NTH}(?:\sof)?\s<m>(?:,?\s<y>(?!\d))?"),
        ("days after the month", rf"<m>\s<d>{NTH}{TO}(?:<m2>\s)?<d2>{NTH}{NO_UNIT}(?:,?\s<y>(?!\d))?"),
        ("days of two months", rf"<d>{NTH}\s<m>{TO}<d2>{NTH}\s<m2>(?:,?\s<y>(?!\d))?"),
        ("day of a relative year", rf"<d>{NTH}(?:\sof)?\s<m>(?:\sof)?\s<ry>"),
        ("day after the month of a relative year", rf"<m>\s<d>{NTH}(?:,|\sof)?\s<ry>"),
        ("month of a relative year", r"<m>(?:\sof)?\s<ry>"),
        ("month of a year", r"<m>(?:,|\sof)?\s<y>(?!\d)"),
        ("month", r"<m>"),
        ("quarter", r"<q>[\s-]quarter(?:\sof)?(?:\s(?:the\syear\s)?<y>(?!\d))?"),
        ("quarter in short", r"Q(?P<q>[1-4])(?:\sof)?\s?(?:<y>(?!\d))?"),
        ("half", r"<h>[\s-]half(?:\sof)?(?:\s(?:the\syear\s)?<y>(?!\d))?"),
        ("half in short", r"H(?P<h>[12])(?:\sof)?\s<y>(?!\d)"),
        ("season", r"<s>(?:\sof)?\s<y>(?!\d)"),
        ("years", r"<y>(?:\s?[-/]\s?|\sto\s|\sand\s)<y2>(?!\d)"),
        ("year", rf"<y>{NO_UNIT}(?!s\b)"),
        ("decade", r"(?P<tens>(?:19|20)\d0)s"),
        ("relative", r"(?<!-)<r>"),
        ("weekday gone by", r"<g>\s<w>"),
        ("weekday", r"<w>"),
    ),
)
