"""Chinese dates; the text is in simplified script when the rules see it."""

from generator.facts.dates.grammar import HAN, Grammar, in_any_year
from generator.facts.dates.moment import CLOSING_DAY, TIMED

YEAR, RELATIVE_YEAR = r"<y>\s?年\s?", r"<ry>\s?"
TO = r"\s?(?:-|~|至|到|—|、|和|及)\s?"
DAY = r"<d>\s?(?:日|号(?!线(?![上下])|楼(?!市)|机组|发电机|车间|高?炉|厂|院(?!士)|泊位|井(?!然)|矿|堆|仓|地块|标段))"
NO_DAY = r"内|后|游|均|间|之内|之后|以内|历时|龄|薪|供|租|报社"
NO_DATE = rf"(?!{NO_DAY})"
"""A month stands in front: 5月12日本公司 is a day, 12日本公司 may be of Japan."""
NO_SPAN = rf"(?!{NO_DAY}|本(?!讯)|元)"
PART = r"(?:份|初|中旬|上旬|下旬|底|末)?"

GRAMMAR = Grammar(
    "zh",
    (
        *in_any_year("day", rf"<m>\s?月(?:份)?\s?{DAY}{NO_DATE}", YEAR, RELATIVE_YEAR),
        *in_any_year(
            "days",
            rf"<m>\s?月\s?<d>\s?[日号]?{TO}(?:(?:<y2>年)?<m2>\s?月\s?)?<d2>\s?[日号]",
            YEAR,
            RELATIVE_YEAR,
        ),
        *in_any_year("months", r"<m>\s?月?(?:-|~|至|到)(?:<y2>年)?<m2>\s?月(?:份)?(?!\s?\d)", YEAR, RELATIVE_YEAR),
        *in_any_year("month", rf"<m>\s?月{PART}(?!\s?\d|个|亮|球|内|薪|供|租|嫂|饼|报|刊)", YEAR, RELATIVE_YEAR),
        (TIMED, r"(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?=\s\d{1,2}:\d\d)"),
        ("day in brackets", r"(?<=[日天晚])\((?P<at>(?P<m>\d\d?)/(?P<d>\d\d?))\)"),
        ("day beside yesterday", r"[今昨前]\((?P<at><d>)日?\)日?"),
        ("day of a Minguo year", rf"民国\s?(?P<minguo>\d{{2,3}})\s?年\s?<m>\s?月\s?{DAY}"),
        # The Central News Agency of Taiwan closes with editor and day: (编辑:…)1120721 is 21 July 2023.
        (CLOSING_DAY, r"\)(?P<at>(?P<minguo>1[0-3]\d)(?P<m>0[1-9]|1[0-2])(?P<d>[0-2]\d|3[01]))(?!\d)"),
        ("day of the month", rf"{DAY}(?:{TO}<d2>\s?[日号])?{NO_SPAN}"),
        *in_any_year("quarter", r"(?<!前)第?(?P<q>[一二三四1-4])\s?季度", YEAR, RELATIVE_YEAR),
        ("quarter in Latin", r"Q(?P<q>[1-4])"),
        ("quarter in Latin of a year", r"<y>\s?年?\s?Q(?P<q>[1-4])"),
        *in_any_year("half", r"(?P<h>[上下])半年", YEAR, RELATIVE_YEAR),
        ("season", r"<y>\s?年?<s>(?=[^立])"),
        ("years", r"<y>\s?年?(?:-|~|至|到)<y2>\s?年"),
        ("year", r"<y>\s?年(?:度|底|初|末|中|内)?(?!代)"),
        ("decade of a century", r"(?P<century>\d\d)\s?世纪\s?(?P<tens>[1-9]0|[二三四五六七八九]十)\s?年代"),
        ("decade", r"(?P<tens>(?:19|20)\d0)\s?年代"),
        ("relative", r"<r>(?<![一十至到或、前]两天前)(?<![一十至到或、前]三天前)(?!(?<=天前)[往来后去夕])"),
        ("day of a relative month", r"<rm>的?\s?<d>\s?[日号]"),
        ("weekday", r"<w>(?<![下每]周.)(?<![下每]星期.)(?<![下每]个星期.)(?<![下每]礼拜.)(?![前内])"),
        ("weekday of a week", r"(?P<week>[上本这])个?<w>(?![前内])"),
    ),
    numerals=HAN,
)
