"""Make the lists of words of European languages that no firm is called by alone, from wordfreq's frequencies.

usage: everyday_words.py

It writes generator/facts/lexicons/company_heads_common_{de,en,es,fr,it,pl,pt}.tsv. Needs wordfreq 3.1.

A word is kept when it is frequent in its language and rare in its neighbours': names are as frequent in all of them
(Böhm, Wilson). Left out are words that rules refuse by their endings, that another of the list makes with an ending,
that firms of the lexicon or of `FIRMS` are called by, and vulgar ones.
"""

import re
from pathlib import Path

from wordfreq import top_n_list, zipf_frequency

from generator.facts.companies.bare_names import NO_NAMES, NOUN_ENDINGS
from generator.facts.companies.lexicon import standard
from generator.facts.companies.words import stems_of

LEXICONS = Path(__file__).parents[1] / "generator" / "facts" / "lexicons"
SOURCE = "of wordfreq's data (github.com/rspeer/wordfreq, CC BY-SA 4.0); by scripts/everyday_words.py"
MOST = {"de": 20_000, "en": 15_000, "es": 6_000, "fr": 6_000, "it": 6_000, "pl": 8_000, "pt": 6_000}
"""Words of a language that are looked at, the most frequent first."""
WORD = re.compile(r"[^\W\d_]{3,}")
SPREAD = ("de", "en", "fr", "es", "it", "pl", "pt", "fi", "cs")
SISTERS = frozenset(["es", "fr", "it", "pt"])
"""Languages that share their everyday words with each other: empresa, plan."""
LEAST_OWN = {"de": 2.0, "en": 0.7, "es": 1.5, "fr": 1.5, "it": 1.5, "pl": 2.0, "pt": 1.5}
"""By how many powers of ten a word is more frequent in its language than where it is borrowed: English lends most."""
BORROWED = {
    "de": """
    abenteuer absolute agenda akku akkus alarm amateur analog analyse antibiotika arbeit archiv areal arena
    autor autos band baum beton blind block blog bonus boom boulevard branche chance chaos cloud club crash demo
    design detail details dialog digital digitale dilemma display diverse doktor dokument dosis druck einzelne
    element engagement ensemble experiment experimente export externe extra fabrik fake fantasy feedback
    festival filiale flora flotte form formal forum foto fotograf fundament fusion garage general generator
    genial genre gewinn global globale gouverneur gratis grau halle hardware hobby hotel hotels humor ideal
    ideale idee illegal illegale import impuls impulse index industrielle info infos initiative institute
    instrument intern internationale interne interview interviews investor jobs journal journalist jury kabel
    kamera kanal katalog kino klub komplex konflikt kontingent konto label lampe link liste logo mail mails
    marathon marketing marsch masse material maximum medien medium messe metall minimum minus minute mode model
    moderator modern moderne modul modus monitor monument moral motiv motive motor motto multi museen museum
    mythos name nationale neutral niveau norm normal normale novelle organ original panik parade pause person
    personal plus portal portfolio position premiere presse private probe profil propaganda protein protest
    proteste quasi quelle quote radar radio rand reale recherche referendum reform regal regime regiment
    regional regionale reserve restaurants romane route saison satire schema segment seminar service signal
    single skala skandal smartphone software solide song sorte spektrum sponsor stahl stamm standard status
    stempel strand stream streaming stress studien sturm suite symbol syndrom tarif taxi teams telefon tempo
    termine terrasse terror tests text texte tonne total totale training trend truppe tunnel universum update
    updates variante videos virus warm wild workshop workshops
    """,
}
"""Words that a language shares with its neighbours, as it does names."""
FIRMS = {
    "en": """
    anchor apex arrow beacon beam catalyst comet compass cove forge form harmony hive kite ladder lens loop meadow
    mosaic orbit orchard owl panther pulse relay ridge shark span spark torch tribe vector
    """,
}
"""Nouns that firms are called by, and that hardly open a sentence without an article."""
REFUSED = {
    **{lang: NOUN_ENDINGS[lang] for lang in ("es", "fr", "it", "pl", "pt")},
    "de": (*NOUN_ENDINGS["de"], "st", "lein"),
    "en": ("ly", "est", "ful", "less", "ous", "able", "ible"),
}
"""Ends of words that rules refuse, or that stand in no firm's place; English nouns may stand where no rule asks."""
VULGAR = re.compile(
    r"fick|fotz|fuck|shit|arsch|wichs|porn|nutte|hure|neger|nigg|titt|cunt|whore|bitch|slut|dick|cock|tits"
    r"|sperma|kack|pedo|rape|puss|blowjob|sklav|schwanz|anal$|anus|sex|orgas|cum$|boob|badass|scheiß|scheiss"
    r"|kurw|chuj|pierd|jeb|dup[aęy]|suk[ai]$|merd|connard|conne$|encul|niqu|bordel|salop|cazz|stronz|vaffan|culo|coglion"
    r"|troia|put[aeo]s?$|mierd|joder|coño|poll[ao]|cabr[oó]n|maric|porra|viado|bucet|foda|caralh|foutre|chier"
)


def is_own(word: str, lang: str) -> bool:
    """Whether a word belongs to one language, as no name does."""
    own = zipf_frequency(word, lang)
    kin = SISTERS if lang in SISTERS else {lang}
    others = sorted((zipf_frequency(word, other) for other in SPREAD if other not in kin), reverse=True)
    return own - sum(others[1:4]) / 3 >= LEAST_OWN[lang] and own > others[0]


def words_of(lang: str) -> list[str]:
    """The everyday words of `lang` that no other rule refuses, in order."""
    known = {*standard().by_form, *map(str.lower, NO_NAMES), *FIRMS.get(lang, "").split()}
    frequent = [word for word in top_n_list(lang, MOST[lang]) if WORD.fullmatch(word) and not VULGAR.search(word)]
    own = {word for word in frequent if word not in known and not word.endswith(REFUSED[lang]) and is_own(word, lang)}
    own |= {*BORROWED.get(lang, "").split()} - known
    return sorted(word for word in own if own.isdisjoint(stems_of(lang, word)))


if __name__ == "__main__":
    for lang in LEAST_OWN:
        rows = [f"# Everyday words {SOURCE}", *words_of(lang)]
        (LEXICONS / f"company_heads_common_{lang}.tsv").write_text("\n".join(rows) + "\n", "utf-8")
