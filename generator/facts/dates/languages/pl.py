"""Polish dates."""

from generator.facts.dates.grammar import Grammar

YEAR = r"<y>(?:\s?(?:roku|rok|r\b\.?))?"

GRAMMAR = Grammar(
    "pl",
    (
        ("day", rf"<d>\s<m>(?:,?\s{YEAR}(?!\d))?"),
        ("days", rf"<d>\s?(?:-|do|i)\s?<d2>\s<m>(?:\s{YEAR}(?!\d))?"),
        ("days of two months", rf"<d>\s<m>\s?(?:-|do|i)\s?<d2>\s<m2>(?:\s{YEAR}(?!\d))?"),
        ("day of a relative year", r"<d>\s<m>\s<ry>"),
        ("month of a relative year", r"<m>\s<ry>"),
        ("month of a year", rf"<m>\s{YEAR}(?!\d)"),
        ("month", r"<m>"),
        ("quarter", rf"<q>\.?\skwarta(?:le|łu|ł)(?:\s{YEAR}(?!\d))?"),
        ("half", rf"<h>\.?\s(?:półroczu|półrocza|półrocze|połowie)(?:\s{YEAR}(?!\d))?"),
        ("season", rf"<s>\s{YEAR}(?!\d)"),
        ("years", r"<y>(?:\s?-\s?|\sdo\s)<y2>(?!\d)"),
        ("year", r"<y>\s?(?:roku|rok|r\.)"),
        ("decade", r"lata\s(?P<tens>(?:19|20)\d0)"),
        ("relative", r"<r>"),
        ("weekday gone by", r"<g>\s<w>"),
        ("weekday", r"<w>"),
    ),
)
