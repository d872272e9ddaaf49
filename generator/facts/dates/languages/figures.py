"""Dates in figures, which every language writes: ISO and its cousins year first, dotted and slashed day first."""

from generator.facts.dates.grammar import Grammar
from generator.facts.dates.moment import IN_FIGURES, SHORT_YEAR

FIGURE_MONTH, FIGURE_DAY = r"(?P<m>1[0-2]|0?[1-9])", r"<d>"
END = r"(?![\d]|[-./]\d)"

YEAR_FIRST = (
    (IN_FIGURES, rf"<y>(?P<mark>[-/.]\s?){FIGURE_MONTH}(?P=mark){FIGURE_DAY}{END}"),
    ("year and month", rf"<y>[-/](?P<m>1[0-2]|0[1-9]){END}"),
)
DAY_FIRST = (
    ("day, month, year with dots", rf"{FIGURE_DAY}\.\s?{FIGURE_MONTH}\.\s?<y>{END}"),
    ("days of a month with dots", rf"{FIGURE_DAY}\.?\s?(?:-|/|bis|по)\s?<d2>\.{FIGURE_MONTH}\.\s?<y>{END}"),
    ("day, month, short year with dots", rf"{FIGURE_DAY}\.{FIGURE_MONTH}\.(?P<yy>[0-4]\d){END}"),
)
SLASHED = (("day, month, year with slashes", rf"{FIGURE_DAY}(?P<mark>[/-]){FIGURE_MONTH}(?P=mark)<y>{END}"),)
# `15/08/23 ore 10:30`: believed only beside a label or a time.
SHORT_SLASHED = ((SHORT_YEAR, rf"{FIGURE_DAY}/(?P<m>0[1-9]|1[0-2])/(?P<yy>[0-3]\d)(?![\d/])"),)
# English writes both 5/24/2022 and 24/5/2022: only a number above 12 tells, else the date stays unread.
ENGLISH = (
    (SHORT_YEAR, r"(?P<d>3[01]|2\d|1[3-9])/(?P<m>0[1-9]|1[0-2])/(?P<yy>[0-3]\d)(?![\d/])"),
    ("month, day, year with slashes", rf"(?P<m>1[0-2]|0?[1-9])/(?P<d>3[01]|2\d|1[3-9])/<y>{END}"),
    ("day, month, year with slashes", rf"(?P<d>3[01]|2\d|1[3-9])/(?P<m>1[0-2]|0?[1-9])/<y>{END}"),
)

# `时间:19-07-23`: believed only beside a label.
SHORT_YEAR_FIRST = ((SHORT_YEAR, rf"(?P<yy>[0-3]\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>[0-2]\d|3[01]){END}"),)

ASIAN = Grammar("zh", YEAR_FIRST + SHORT_YEAR_FIRST)
WESTERN = Grammar("en", YEAR_FIRST + DAY_FIRST)
CONTINENTAL = Grammar("en", WESTERN.templates + SLASHED + SHORT_SLASHED)
ANGLOPHONE = Grammar("en", WESTERN.templates + ENGLISH)
