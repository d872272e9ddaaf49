"""Korean dates: 년, 월, 일 with or without spaces; 지난 6일 is the sixth just past."""

from generator.facts.dates.grammar import rules

YEAR = r"(?:<y>\s?년\s?|(?P<from_year><ry>)\s?)"

RULES = rules(
    "ko",
    (
        ("day", rf"(?:{YEAR})?<m>\s?월\s?<d>\s?일(?!간)"),
        ("days", rf"(?:{YEAR})?<m>\s?월\s?<d>\s?일?\s?(?:-|~|부터)\s?(?:<m2>\s?월\s?)?<d2>\s?일(?!간)"),
        ("month of a year", rf"{YEAR}<m>\s?월(?:\s?(?:초|중순|말))?(?!\s?\d)"),
        ("month", r"<m>\s?월(?:\s?(?:초|중순|말))?(?!\s?\d)"),
        ("day of the month", r"(?:지난\s|오는\s)?<d>일(?!간|차|본|정|부|반|상|원)"),
        ("quarter", rf"(?:{YEAR})?<q>\s?분기"),
        ("half", rf"(?:{YEAR})?<h>반기"),
        ("years", r"<y>\s?년?\s?(?:-|~|부터)\s?<y2>\s?년"),
        ("year", r"<y>\s?년(?:\s?(?:말|초))?(?!대)"),
        ("decade", r"(?P<tens>(?:19|20)\d0)\s?년대"),
        ("relative", r"<r>"),
        ("weekday", r"<w>"),
    ),
)
