"""Make the lists of German and English words that no firm is called by alone, from wordfreq's frequencies.

usage: everyday_words.py

It writes generator/facts/lexicons/company_heads_common_{de,en}.tsv. Needs wordfreq 3.1 beside the project.

A word is kept when it is frequent in its language and rare in its neighbours': names are as frequent in all of them
(Böhm, Wilson). Left out are words that rules refuse by their endings, that another of the list makes with an ending,
that firms of the lexicon are called by, and vulgar ones.
"""

import re
from pathlib import Path

from wordfreq import top_n_list, zipf_frequency

from generator.facts.companies.bare_names import NO_NAMES, NOUN_ENDINGS
from generator.facts.companies.lexicon import standard
from generator.facts.companies.words import stems_of

LEXICONS = Path(__file__).parents[1] / "generator" / "facts" / "lexicons"
SOURCE = "of wordfreq's data (github.com/rspeer/wordfreq, CC BY-SA 4.0); by scripts/everyday_words.py"
MOST = 20_000
"""Words of a language that are looked at, the most frequent first."""
WORD = re.compile(r"[a-zäöüß]{3,}")
SPREAD = ("de", "en", "fr", "es", "it", "pl", "pt", "fi", "cs")
LEAST_OWN = {"de": 2.0, "en": 0.9}
"""By how many powers of ten a word is more frequent in its language than where it is borrowed: English lends most."""
NO_SUBJECTS = {"de": ("st", "lein"), "en": ("ed", "ly", "est", "ful", "less", "ous", "ive", "able", "ible")}
"""Ends of verbs, adverbs and adjectives, which stand in no firm's place."""
VULGAR = re.compile(
    r"fick|fotz|fuck|shit|arsch|wichs|porn|nutte|hure|neger|nigg|titt|cunt|whore|bitch|slut|dick|cock|tits"
    r"|sperma|kack|pedo|rape|puss|blowjob|sklav|schwanz|anal$|anus|sex|orgas|cum$|boob|badass|scheiß|scheiss"
)


def is_own(word: str, lang: str) -> bool:
    """Whether a word belongs to one language, as no name does."""
    own = zipf_frequency(word, lang)
    others = sorted((zipf_frequency(word, other) for other in SPREAD if other != lang), reverse=True)
    return own - sum(others[1:4]) / 3 >= LEAST_OWN[lang] and own > others[0]


def words_of(lang: str) -> list[str]:
    """The everyday words of `lang` that no other rule refuses, in order."""
    known = {*standard().by_form, *map(str.lower, NO_NAMES)}
    refused = (*NOUN_ENDINGS[lang], *NO_SUBJECTS[lang])
    frequent = [word for word in top_n_list(lang, MOST) if WORD.fullmatch(word) and not VULGAR.search(word)]
    own = {word for word in frequent if word not in known and not word.endswith(refused) and is_own(word, lang)}
    return sorted(word for word in own if own.isdisjoint(stems_of(lang, word)))


if __name__ == "__main__":
    for lang in LEAST_OWN:
        rows = [f"# Everyday words {SOURCE}", *words_of(lang)]
        (LEXICONS / f"company_heads_common_{lang}.tsv").write_text("\n".join(rows) + "\n", "utf-8")
