"""Japanese and Korean names by what stands in front of or behind the brand: 株式会社, ホールディングス, (주), 에너지솔루션."""

import re
from collections.abc import Iterator

from generator.facts.companies.mentions import Mention, Page
from generator.facts.companies.words import either, listed

KATA = r"[ァ-ヺー・A-Za-z0-9&]"
KANJI = r"[\u3400-\u9fff々]"
KABUSHIKI = re.compile(rf"(?:株式会社|\(株\))((?:{KATA}|{KANJI}){{2,15}}+)|((?:{KATA}|{KANJI}){{2,15}}+)(?<!株)\(株\)")
BEFORE_KABUSHIKI = re.compile(rf"({KATA}{{2,20}}|{KANJI}{{2,8}}?)株式会社")
KANA_HEAD = re.compile(
    rf"((?:[ァ-ヺー]{{2,15}}|[A-Z][A-Za-z]{{1,9}}|{KANJI}{{1,3}}))({either(listed('company_heads', 'kana'))})(?![ァ-ヺー])"
)
KANA_DEED = re.compile(
    r"([ァ-ヺー]{3,15}|[A-Z][A-Za-z&]{2,14})(?:社|は\d{1,2}日|は.{0,40}?発表した|と(?:共同|提携|合弁))"
)
PARTICLE = r"(?:은|는|이|가|을|를|과|와|의|도|에서|에|로|으로)?(?![가-힣A-Za-z0-9])"
HANGUL_FORM = re.compile(rf"(?:주식회사|\(주\)) ?([가-힣A-Za-z0-9]{{2,12}}?)(?={PARTICLE})|([가-힣A-Za-z0-9]{{2,12}})(?: ?주식회사|\(주\))")
HANGUL_HEAD = re.compile(
    rf"(?<![가-힣])([A-Z]{{2,4}}|[가-힣]{{1,6}})({either(listed('company_heads', 'hangul'))})(?=[은는이가과와의을를도,· )]|에서|에|로|$)"
)
RULES: tuple[tuple[str, str, re.Pattern[str], int], ...] = (
    ("ja", "company.kabushiki", KABUSHIKI, 6),
    ("ja", "company.kabushiki", BEFORE_KABUSHIKI, 6),
    ("ja", "company.kana-trade", KANA_HEAD, 4),
    ("ja", "company.kana-deed", KANA_DEED, 4),
    ("ko", "company.jusik", HANGUL_FORM, 6),
    ("ko", "company.hangul-trade", HANGUL_HEAD, 4),
)


def names(page: Page) -> Iterator[Mention]:
    """Every Japanese or Korean candidate of a page in that language."""
    for lang, rule, pattern, weight in RULES:
        for match in pattern.finditer(page.text) if lang == page.lang else ():
            start, end = match.span(1) if rule == "company.kana-deed" else match.span()
            name = page.text[start:end]
            yield Mention(
                page=page.number,
                start=start,
                end=end,
                name=name,
                rule=rule,
                core=(match[1] or match[match.lastindex or 0]).casefold(),
                signs=((weight, "a company's word beside it"),),
            )
