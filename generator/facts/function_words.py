"""The commonest small words of the languages in Latin script: a sentence or two hold enough of them to tell.

Nearly every text is told so; py3langid, which takes half a second to load, is asked only in doubt.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

WORD = re.compile(r"[^\W\d_]+")
LEAST = 3.0
"""So much must a language's small words weigh in the text ..."""
AHEAD = 2
"""... and so many times those of any other language, or py3langid is asked."""

WORDS: Mapping[str, str] = {
    "en": "the of and to in for is with on that by from as at it an be was are has have which will this its",
    "de": "der die und das den von dem des mit ist für auf eine ein im zu sich nicht werden wurde auch bei nach am",
    "fr": "le la les de des et du une est dans en pour que sur par au avec qui plus pas ce aux sont cette ont à",
    "es": "el la los las de y del que en una por con para se su al es como más ha sus este fue entre a o",
    "it": "il di che la per un una della con è dei nel le gli alla sono si anche delle più nella dal in e ha a",
    "pt": "o a os as de do da e que em um uma para com não dos das no na por ao mais pela pelo são foi se",
    "pl": "w i na z do się nie że jest o od przez dla oraz po są za to jak ze który która ich roku ma będzie",
    "nl": "de het een van en in op voor met zijn is dat te aan die door bij als niet wordt ook naar om",
    "sv": "och att det som en på är av för med den till inte har de om ett från vid kan ska",
    "da": "og at det som en på er af for med den til ikke har de om et fra ved kan skal blev",
    "no": "og at det som en på er av for med den til ikke har de om et fra ved kan skal ble",
    "cs": "a v na se je že s z do o k pro jako za by ale po od jsou které který bude také",
    "sk": "a v na sa je že s z do o k pre ako za by ale po od sú ktoré ktorý bude aj pri",
    "hr": "i u na je se da su za s od o kao će koji što iz bi nije do te ili bio",
    "sl": "in v na je se da so za s od o kot ki bo iz pri po bi tudi ni ob pa",
    "tr": "ve bir bu için ile olarak da de olan daha çok en kadar gibi göre sonra ancak her",
    "fi": "ja on että ei se oli myös kun mutta joka ovat tai kuin sen hän ovat mukaan noin",
    "et": "ja on et ei see oli ka kui mis aga siis või ning oma selle ta nii kes",
    "lv": "un ir ar no uz par kas to tas bet arī kā pēc pie vai gan šo tiks",
    "lt": "ir yra į iš su kad tai bet kaip už per nuo apie dėl taip pat jo bus",
    "ro": "și de în la cu pe care din pentru că nu un o este mai au prin sau fi după a fost",
    "hu": "a az és hogy nem is egy volt van meg ez mint már csak még de el lesz szerint",
    "vi": "và của là các có trong cho được với một những không này đã để từ khi",
    "id": "yang dan di dengan untuk dari pada ini itu dalam akan tidak ke oleh juga",
    "ms": "yang dan di dengan untuk dari pada ini itu dalam akan tidak ke oleh juga",
}
"""Compiled from general knowledge; `da` and `no`, `id` and `ms` differ too little to be told by them."""


@cache
def _speakers() -> Mapping[str, tuple[tuple[str, ...], float]]:
    """Small word -> the languages that have it, and the share of each."""
    speakers: dict[str, list[str]] = defaultdict(list)
    for lang, words in WORDS.items():
        for word in set(words.split()):
            speakers[word].append(lang)
    return {word: (tuple(langs), 1 / len(langs)) for word, langs in speakers.items()}


def told(words: str) -> str:
    """The language whose small words `words` plainly holds; empty in doubt. A word of several is shared by them."""
    speakers = _speakers()
    weights = dict.fromkeys(WORDS, 0.0)
    for langs, share in [speakers[word] for word in WORD.findall(words.lower()) if word in speakers]:
        for lang in langs:
            weights[lang] += share
    (best, lang), (second, _) = sorted([(weight, lang) for lang, weight in weights.items()], reverse=True)[:2]
    return lang if best >= LEAST and best >= AHEAD * second else ""
