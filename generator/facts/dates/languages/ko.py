"""Korean dates: 년, 월, 일 with or without spaces; 지난 6일 is the sixth just past."""

from generator.facts.dates.grammar import Grammar, in_any_year

YEAR, RELATIVE_YEAR = r"<y>\s?년\s?", r"<ry>\s?"

GRAMMAR = Grammar(
    "ko",
    (
        *in_any_year("day", r"<m>\s?월\s?<d>\s?일(?!간)", YEAR, RELATIVE_YEAR),
        *in_any_year(
            "days", r"<m>\s?월\s?<d>\s?일?\s?(?:-|~|부터)\s?(?:<m2>\s?월\s?)?<d2>\s?일(?!간)", YEAR, RELATIVE_YEAR
        ),
        *in_any_year("month", r"<m>\s?월(?:\s?(?:초|중순|말))?(?!\s?\d)", YEAR, RELATIVE_YEAR),
        ("days of the month", r"<d>\s?일?\s?(?:-|~)\s?<d2>일(?!간)"),
        ("day of the month", r"<d>일(?!간|차|본|정|부(?!터)|반|상|원)"),
        *in_any_year("quarter", r"<q>\s?분기", YEAR, RELATIVE_YEAR),
        *in_any_year("half", r"<h>반기", YEAR, RELATIVE_YEAR),
        ("years", r"<y>\s?년?\s?(?:-|~|부터)\s?<y2>\s?년"),
        ("year", r"<y>\s?년(?:\s?(?:말|초))?(?!대)"),
        ("decade", r"(?P<tens>(?:19|20)\d0)\s?년대"),
        ("relative", r"<r>"),
        ("day of a relative month", r"<rm>\s?<d>\s?일"),
        ("weekday", r"<w>"),
    ),
)
