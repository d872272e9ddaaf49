"""Japanese dates: western and Reiwa years, two-digit years (30年末), a bare day (6日); folded to simplified script."""

from generator.facts.dates.grammar import HAN, Grammar, in_any_year

YEAR, RELATIVE_YEAR = r"<y>\s?年\s?", r"<ry>\s?"
REIWA = r"令和(?P<reiwa>\d{1,2}|元)\s?年\s?"
SHORT_YEAR = (
    r"(?P<yy>[1-4]\d)年(?=\s?(?:末|初|半ば|以降|度|まで|までに|ごろ|顷|に(?!一)|の|から|夏|春|秋|冬|\d{1,2}月))"
)
DAY = r"<m>\s?月\s?<d>\s?日(?!间)"

GRAMMAR = Grammar(
    "ja",
    (
        *in_any_year("day", DAY, YEAR, RELATIVE_YEAR),
        ("day of a Reiwa year", REIWA + DAY),
        *in_any_year(
            "days",
            r"<m>\s?月\s?<d>\s?日?\s?(?:-|~|から|·)\s?(?:<m2>\s?月\s?)?<d2>\s?日(?!间)",
            YEAR,
            RELATIVE_YEAR,
        ),
        *in_any_year("month", r"<m>\s?月(?:初旬|上旬|中旬|下旬|末)?(?!\s?\d|期)", YEAR, RELATIVE_YEAR),
        ("day of the month", r"<d>\s?日(?!间|目|后|以内|本|经|产|程)"),
        *in_any_year("quarter", r"第\s?(?P<q>[一二三四1-4])\s?四半期", YEAR, RELATIVE_YEAR),
        *in_any_year("half", r"(?P<h>[上下])(?:半期|期)(?!间)", YEAR, RELATIVE_YEAR),
        ("years", r"<y>\s?年?\s?(?:-|~|から)\s?<y2>\s?年"),
        ("year", r"<y>\s?年(?:度|末|初め)?(?!代)"),
        ("Reiwa year", REIWA + r"(?:度|末)?"),
        ("two-digit year", SHORT_YEAR),
        ("decade", r"(?P<tens>(?:19|20)\d0)\s?年代"),
        ("relative", r"<r>"),
        ("day of a relative month", r"<rm>の?\s?<d>\s?日"),
        ("weekday", r"<w>日?"),
    ),
    numerals=HAN,
)
