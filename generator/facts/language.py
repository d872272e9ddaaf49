"""The language of a document: by script first, by py3langid where a script is shared, by weight over the blocks."""

import re
from collections import Counter
from functools import cache
from typing import Protocol, cast

from generator.model import Document

SAMPLE = 600
"""Characters of a block that are looked at."""
VOTERS = 5
"""So many of the longest blocks vote, each with its first words: enough, and it bounds the time."""
ENOUGH = 240
LEAST_LETTERS = 12
"""Fewer letters than this say nothing about a language."""

HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
KANA = re.compile(r"[\u3041-\u309f\u30a1-\u30fa\uff66-\uff9d]")
HANGUL = re.compile(r"[\uac00-\ud7af\u1100-\u11ff]")
CYRILLIC = re.compile(r"[\u0400-\u052f]")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
SCRIPTS = (("han", HAN), ("kana", KANA), ("hangul", HANGUL), ("cyrillic", CYRILLIC), ("latin", LATIN))
COLUMNS = {"han": 3, "kana": 2, "hangul": 2, "cyrillic": 1, "latin": 1}
"""A Han character says as much as three letters do."""

BY_SCRIPT = {
    "cyrillic": ("ru", "uk", "bg", "kk", "be", "sr", "mk", "mn", "ky"),
    "latin": (
        "en",
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "pl",
        "nl",
        "sv",
        "tr",
        "cs",
        "da",
        "no",
        "fi",
        "hu",
        "ro",
        "sk",
        "hr",
        "sl",
        "et",
        "lv",
        "lt",
        "vi",
        "id",
        "ms",
    ),
}
TELLING = (
    ("kk", re.compile(r"[әғқңөұүһӘҒҚҢӨҰҮҺ]"), 40),
    ("be", re.compile(r"[ўЎ]"), 150),
    ("uk", re.compile(r"[іїєґІЇЄҐ]"), 60),
    ("ru", re.compile(r"[ыэёЫЭЁ]"), 150),
)
"""A language, letters that no later one of the table has, and among how many letters one of them stands at least.

Kazakh has і and ы too, Belarusian і, ы and э; a name quoted from one of them stays below its share.
"""
ALIASES = {
    "nb": "no",
    "nn": "no",
    "zh-tw": "zh",
    "zho": "zh",
    "chi": "zh",
    "cn": "zh",
    "jp": "ja",
    "kr": "ko",
    "ua": "uk",
}


class Identifier(Protocol):
    """The part of py3langid that is used."""

    def set_languages(self, langs: list[str]) -> None:
        """Restrict the answer to these languages."""

    def classify(self, text: str) -> tuple[str, float]:
        """The likeliest language and its score."""


def detect(document: Document) -> str:
    """The BCP 47 primary tag of the language in which most of the document is written; `und` without letters.

    Each block votes with its letters; the declared language counts only among those of the same script.
    """
    votes: Counter[str] = Counter()
    for words in _voices(document):
        script, weight = _script(words)
        if script:
            votes[script] += weight
    if not votes:
        return "und"
    script = max(votes, key=lambda name: (votes[name], name))
    return _of_script(script, document)


def _voices(document: Document) -> list[str]:
    title = document.headline.text if document.headline else ""
    return [words[:SAMPLE] for words in (title, *(block.text for block in document.blocks)) if words]


def _script(words: str) -> tuple[str, int]:
    """The script of a stretch of words, and how many letters it weighs."""
    weights = {name: len(pattern.findall(words)) * COLUMNS[name] for name, pattern in SCRIPTS}
    if weights["kana"] * 10 > weights["han"] and weights["kana"]:
        weights["kana"] += weights.pop("han")
    name = max(weights, key=lambda script: weights[script])
    return (name, weights[name]) if weights[name] else ("", 0)


def _of_script(script: str, document: Document) -> str:
    if script in ("han", "kana", "hangul"):
        return {"han": "zh", "kana": "ja", "hangul": "ko"}[script]
    text = " ".join(words for words in _voices(document) if _script(words)[0] == script)
    if script == "cyrillic":
        telling = _by_letters(text)
        if telling:
            return telling
    if len(text) < LEAST_LETTERS or len(text.split()) < 4:
        hint = _declared(document, script)
        if hint:
            return hint
    return _vote(document, script)


def _by_letters(text: str) -> str:
    """The Cyrillic language whose own letters are frequent enough; empty if none is."""
    letters = len(CYRILLIC.findall(text))
    return next((lang for lang, pattern, among in TELLING if len(pattern.findall(text)) * among > letters), "")


def _declared(document: Document, script: str) -> str:
    claim = document.declared.lang
    tag = re.split(r"[-_]", claim.value.strip().lower())[0] if claim else ""
    tag = ALIASES.get(tag, tag)
    return tag if tag in BY_SCRIPT[script] else ""


def _vote(document: Document, script: str) -> str:
    votes: Counter[str] = Counter()
    of_script = [words for words in _voices(document) if _script(words)[0] == script and len(words) >= LEAST_LETTERS]
    for words in sorted(of_script, key=len, reverse=True)[:VOTERS]:
        votes[_identified(words[:ENOUGH])] += len(words)
    if not votes:
        return _declared(document, script) or BY_SCRIPT[script][0]
    lang = max(votes, key=lambda name: (votes[name], name))
    return ALIASES.get(lang, lang)


@cache
def _identifier() -> Identifier:
    """Loaded when a text first needs it: it takes half a second, and no Chinese or plainly Russian text does."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = cast(Identifier, LanguageIdentifier.from_model_file(MODEL_FILE))
    identifier.set_languages([lang for langs in BY_SCRIPT.values() for lang in langs])
    return identifier


def _identified(words: str) -> str:
    return _identifier().classify(words.lower() if words.isupper() else words)[0]
