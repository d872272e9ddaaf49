"""Russian dates."""

from generator.facts.dates.grammar import Grammar

YEAR = r"<y>(?:\s?(?:года|году|год\b|г\b\.?|гг?\.))?"

GRAMMAR = Grammar(
    "ru",
    (
        ("day", rf"<d>(?:-?го)?\s<m>(?:,?\s{YEAR}(?!\d))?"),
        ("days", rf"<d>(?:-?го)?\s?(?:-|по|и|до|—)\s?<d2>(?:-?(?:е|го))?\s<m>(?:\s{YEAR}(?!\d))?"),
        ("days of two months", rf"<d>\s<m>\s?(?:-|по|до|—)\s?<d2>\s<m2>(?:\s{YEAR}(?!\d))?"),
        ("day of a relative year", r"<d>(?:-?го)?\s<m>\s<ry>"),
        ("month of a relative year", r"<m>\s<ry>"),
        ("month of a year", rf"<m>\s{YEAR}(?!\d)"),
        ("month", r"<m>"),
        ("quarter", rf"<q>(?:-?(?:м|й|го))?\sквартал(?:е|а)?(?:\s{YEAR}(?!\d))?"),
        ("half", rf"<h>(?:-?(?:м|е|го))?\sполугоди(?:и|е|я)(?:\s{YEAR}(?!\d))?"),
        ("season", rf"<s>\s{YEAR}(?!\d)"),
        ("years", r"<y>\s?(?:-|—|по|до)\s?<y2>(?:\s?(?:годы|годах|годов|года|гг\.?))?"),
        ("year", r"<y>(?:-?(?:м|го))?\s?(?:года|году|годом|год|годы|г\.)(?![а-яё])"),
        ("decade", r"(?P<tens>(?:19|20)\d0)-[хе]"),
        ("relative", r"(?<!дцать\s)(?<!сорок\s)<r>"),
        ("weekday gone by", r"<g>\s<w>"),
        ("weekday", r"<w>"),
    ),
)
