"""Chinese pinyin in Cyrillic letters by the system of Palladius, the Russian standard for Chinese names."""

INITIALS = {
    "zh": "чж", "ch": "ч", "sh": "ш", "b": "б", "p": "п", "m": "м", "f": "ф", "d": "д", "t": "т", "n": "н",
    "l": "л", "g": "г", "k": "к", "h": "х", "j": "цз", "q": "ц", "x": "с", "r": "ж", "z": "цз", "c": "ц", "s": "с",
}  # fmt: skip
FINALS = {
    "a": "а", "o": "о", "e": "э", "ai": "ай", "ei": "эй", "ao": "ао", "ou": "оу", "an": "ань", "en": "энь",
    "ang": "ан", "eng": "эн", "ong": "ун", "i": "и", "ia": "я", "ie": "е", "iao": "яо", "iu": "ю", "ian": "янь",
    "in": "инь", "iang": "ян", "ing": "ин", "iong": "юн", "u": "у", "ua": "уа", "uo": "о", "uai": "уай",
    "ui": "уй", "uan": "уань", "un": "унь", "uang": "уан", "v": "юй", "ve": "юэ", "van": "юань", "vn": "юнь",
}  # fmt: skip
WHOLE = {
    "er": "эр", "yi": "и", "ya": "я", "yo": "йо", "yao": "яо", "ye": "е", "you": "ю", "yan": "янь", "yin": "инь",
    "yang": "ян", "ying": "ин", "yong": "юн", "wu": "у", "wa": "ва", "wo": "во", "wai": "вай", "wei": "вэй",
    "wan": "вань", "wen": "вэнь", "wang": "ван", "weng": "вэн", "yu": "юй", "yue": "юэ", "yuan": "юань",
    "yun": "юнь", "zi": "цзы", "ci": "цы", "si": "сы", "hui": "хуэй",
}  # fmt: skip
VOWELS = "аоэеиуюя"


def syllable(pinyin: str) -> str:
    """One syllable without tone (`v` for ü) in Cyrillic: `ning` -> `нин`."""
    if pinyin in WHOLE:
        return WHOLE[pinyin]
    initial = next((start for start in INITIALS if pinyin.startswith(start)), "")
    final = pinyin[len(initial) :]
    if initial in ("j", "q", "x") and final.startswith("u"):
        final = "v" + final[1:]
    return INITIALS.get(initial, "") + FINALS[final]


def spell(syllables: list[str]) -> str:
    """A name of several syllables: `chang`, `an` -> `Чанъань` (ng before a vowel takes a hard sign)."""
    name = ""
    for part in map(syllable, syllables):
        name += "ъ" + part if name.endswith("н") and part[0] in VOWELS else part
    return name.capitalize()
