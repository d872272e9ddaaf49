"""The language of a document: by script, then by letters or small words of its own, in doubt by py3langid."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Protocol, cast

from generator.facts.function_words import told
from generator.model import Document

SAMPLE = 600
"""Characters of a block that are looked at."""
VOTERS = 5
"""So many of the longest blocks vote on the language of a shared script: enough, and it bounds the time ..."""
ENOUGH = 240
"""... each with so many first characters."""
LEAST_LETTERS = 12
"""Fewer letters than this say nothing about a language."""
LEAST_BLOCK = 100
"""So many letters are a sentence, not a name or a caption in another script."""

HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
KANA = re.compile(r"[\u3041-\u309f\u30a1-\u30fa\uff66-\uff9d]+")
HANGUL = re.compile(r"[\uac00-\ud7af\u1100-\u11ff]+")
CYRILLIC = re.compile(r"[\u0400-\u052f]+")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
BEYOND_LATIN = re.compile(r"[\u0400-\u052f\u1100-\u11ff\u3041-\uffff]")
EASTERN = re.compile(r"[\u1100-\u11ff\u3041-\uffff]")
SCRIPTS = (("han", HAN), ("kana", KANA), ("hangul", HANGUL), ("cyrillic", CYRILLIC), ("latin", LATIN))
WESTERN = SCRIPTS[-2:]
COLUMNS = {"han": 3, "kana": 2, "hangul": 2, "cyrillic": 1, "latin": 1}
"""A Han character says as much as three letters do."""

BY_ALONE = {"han": "zh", "kana": "ja", "hangul": "ko"}
"""Scripts that one language has for itself."""
LEAST_WORDS = 4
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The first words of a block or of the title, their script and how many letters they weigh."""

    words: str
    script: str
    weight: int


def detect(document: Document) -> str:
    """The BCP 47 primary tag of the language in which most of the document is written; `und` where letters are too few.

    Each block votes with its letters; the declared language counts only among those of the same script.
    """
    samples = _samples(document)
    words = "".join(samples)
    plain = not BEYOND_LATIN.search(words)
    if not plain and _is_chinese(words):
        return BY_ALONE["han"]
    voices = _of_latin(samples) if plain else [voice for sample in samples if (voice := _voice(sample))]
    votes: Counter[str] = Counter()
    for voice in voices:
        votes[voice.script] += voice.weight
    if not votes:
        return "und"
    script = max(votes, key=lambda name: (votes[name], name))
    return BY_ALONE.get(script) or _of_shared_script(script, [v for v in voices if v.script == script], document)


def shares(document: Document) -> dict[str, float]:
    """How much of the text is in each language, 0 to 1; blocks too short to tell are left out, as are names in them."""
    weights: Counter[str] = Counter()
    for block in document.blocks:
        voice = _voice(block.text[:SAMPLE])
        if voice and voice.weight >= LEAST_BLOCK:
            lang = BY_ALONE.get(voice.script) or _of_shared_script(voice.script, [voice], document)
            weights[lang] += voice.weight * len(block.text) // len(voice.words)
    return {lang: weight / weights.total() for lang, weight in weights.items()}


def _samples(document: Document) -> list[str]:
    """The first words of the title and of each block."""
    title = document.headline.text if document.headline else ""
    return [title[:SAMPLE], *[block.text[:SAMPLE] for block in document.blocks]]


def _is_chinese(words: str) -> bool:
    """Whether Han has more votes than any script could have, even one that wins all the Han it stands beside."""
    han = _letters(HAN, words)
    return han * 3 > (len(words) - han) * 4 and not KANA.search(words)


def _of_latin(samples: list[str]) -> list[Voice]:
    """The voices where all letters are Latin: none need counting."""
    return [Voice(words=words, script="latin", weight=1) for words in samples if LATIN.search(words)]


def _voice(words: str) -> Voice | None:
    """A stretch of words with its script; None without letters."""
    written = SCRIPTS if EASTERN.search(words) else WESTERN
    weights = {name: _letters(pattern, words) * COLUMNS[name] for name, pattern in written}
    if weights.get("kana", 0) * 10 > weights.get("han", 0):
        weights["kana"] += weights.pop("han", 0)
    script = max(weights, key=lambda name: weights[name])
    return Voice(words=words, script=script, weight=weights[script]) if weights[script] else None


def _letters(runs: re.Pattern[str], words: str) -> int:
    return sum(map(len, runs.findall(words)))


def _of_shared_script(script: str, voices: list[Voice], document: Document) -> str:
    text = " ".join(voice.words for voice in voices)
    telling = _by_letters(text) if script == "cyrillic" else ""
    if telling:
        return telling
    mute = _is_mute(dict(SCRIPTS)[script], text)
    declared = _declared(document, script) if mute or len(text.split(None, LEAST_WORDS)) < LEAST_WORDS else ""
    return declared or ("und" if mute else _vote(voices, script) or BY_SCRIPT[script][0])


def _is_mute(runs: re.Pattern[str], text: str) -> bool:
    """Whether the text has too few letters to tell a language; of a longer one its beginning says so."""
    return _letters(runs, text[:SAMPLE]) < LEAST_LETTERS and _letters(runs, text) < LEAST_LETTERS


def _by_letters(text: str) -> str:
    """The Cyrillic language whose own letters are frequent enough; empty if none is."""
    letters = _letters(CYRILLIC, text)
    return next((lang for lang, pattern, among in TELLING if len(pattern.findall(text)) * among > letters), "")


def _declared(document: Document, script: str) -> str:
    claim = document.declared.lang
    tag = re.split(r"[-_]", claim.value.strip().lower())[0] if claim else ""
    tag = ALIASES.get(tag, tag)
    return tag if tag in BY_SCRIPT[script] else ""


def _vote(voices: list[Voice], script: str) -> str:
    votes: Counter[str] = Counter()
    long_ones = [voice for voice in voices if len(voice.words) >= LEAST_LETTERS] or voices
    voters = sorted(long_ones, key=lambda one: len(one.words), reverse=True)[:VOTERS]
    samples = [voice.words[:ENOUGH] for voice in voters]
    if plain := told(" ".join(samples)):
        return plain if plain in BY_SCRIPT[script] else ""
    for voice, sample in zip(voters, samples, strict=True):
        votes[_identified(sample)] += len(voice.words)
    lang = max(votes, key=lambda name: (votes[name], name))
    return lang if lang in BY_SCRIPT[script] else ""


@cache
def _identifier() -> Identifier:
    """Loaded when a text first needs it: it takes half a second, and no Chinese or plainly Russian text does."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = cast(Identifier, LanguageIdentifier.from_model_file(MODEL_FILE))
    identifier.set_languages([lang for langs in BY_SCRIPT.values() for lang in langs])
    return identifier


def _identified(words: str) -> str:
    return _identifier().classify(words.lower() if words.isupper() else words)[0]
