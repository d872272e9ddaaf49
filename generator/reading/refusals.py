"""What is wrong with a whole file, in words for the person who handed it in."""

import hashlib
import re
import shlex
from collections.abc import Mapping
from itertools import islice
from pathlib import PurePosixPath

from generator.characters import is_at_least
from generator.model import Corrections, Decoded, Problem, Seed
from generator.reading import encoding, links
from generator.reading.draft import LEAST_COLUMNS, Opened

MOST_PARTS = {"html": ("<", 40_000, "tags"), "markdown": ("\n", 20_000, "lines"), "text": ("\n", 100_000, "lines")}
"""No article has so many parts: by form, what marks a part, how many are read, and what they are called."""
KINDS: Mapping[str, str] = {
    "pdf": "a PDF",
    "docx": "a Word document",
    "mail": "a mail",
    "mhtml": "a saved web page (MHTML)",
    "webarchive": "a saved web page (webarchive)",
    "doc": "an old Word document (.doc)",
    "locked": "an Office document that a password locks",
    "xls": "an old Excel sheet",
    "ppt": "an old PowerPoint presentation",
    "xlsx": "an Excel sheet",
    "pptx": "a PowerPoint presentation",
    "odf": "an OpenDocument file",
    "iwork": "a document of Apple's Pages, Numbers or Keynote",
    "epub": "an e-book (EPUB)",
    "rtf": "a rich-text document",
    "msg": "a mail of Outlook's own format (.msg)",
    "mailbox": "a mailbox of several mails",
    "ole": "an old Office document",
    "plist": "a property list",
    "zip": "a ZIP archive",
    "broken zip": "a ZIP archive or an Office document that is damaged or cut off",
    "gzip": "a gzip archive",
    "bzip2": "a bzip2 archive",
    "xz": "an xz archive",
    "7z": "a 7z archive",
    "rar": "a RAR archive",
    "image": "an image",
    "sound": "a sound recording",
    "film": "a film or a recording",
    "font": "a font",
    "opml": "a list of feeds (OPML)",
    "sitemap": "a list of a site's pages (sitemap)",
}
"""What a person calls a file of each kind."""
WORD = "Open it in Word or LibreOffice, save it as .docx, and hand that in."
ROWS = "If each row is an article, save it as CSV and hand that in; else save the article's text."
SLIDES = "Save it as PDF, and hand that in."
UNPACK = "Unpack it, and hand in the folder."
WAYS_OUT: Mapping[str, str] = {
    "doc": WORD,
    "odf": WORD,
    "rtf": WORD,
    "ole": WORD,
    "xls": ROWS,
    "xlsx": ROWS,
    "ppt": SLIDES,
    "pptx": SLIDES,
    "iwork": "Export it as .docx, and hand that in.",
    "locked": "Open it with its password, save it without one, and hand that in.",
    "msg": "Open it in Outlook, save it as HTML or text (in the web version: as .eml), and hand that in.",
    "zip": "Run `digest add {path}`, which makes a seed of each article inside. Then delete it.",
    "broken zip": "Copy or download it again.",
    "gzip": UNPACK,
    "bzip2": UNPACK,
    "xz": UNPACK,
    "7z": UNPACK,
    "rar": UNPACK,
    "opml": "Hand in the articles: the feed files themselves, or pages.",
    "sitemap": "Hand in the articles: saved pages, or addresses with `digest add`.",
    "image": "If it shows an article, have its text recognised (OCR) and hand that in; else delete it.",
    "font": "Delete it: fonts belong to a page, not to an article.",
}
"""How the words of a kind that is not read become a seed."""
ANY_WAY = "Save the article as text, HTML or Markdown and hand that in."
NO_ARTICLES: Mapping[str, str] = {
    ".css": "a style sheet",
    ".js": "a script",
    ".mjs": "a script",
    ".svg": "a drawing",
    ".ini": "a settings file",
}
"""Texts that are no articles, and that nothing but their name tells from one."""


def refusal(seed: Seed, kind: str) -> Problem | None:
    """Why `seed`, of `kind` and with no opener, can't be read: empty, binary, a link alone; None if it is a text."""
    if not seed.data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        return Problem(
            seed=seed.path, message="The file is empty.", fix="Put the article's text into it, or delete it."
        )
    address = links.link_of(seed.data)
    if address:
        return Problem(
            seed=seed.path,
            message=f"The file holds a link alone: {address}",
            fix=f"Run `digest add {shlex.quote(seed.path)}`, which downloads the page behind the link. Then delete it.",
        )
    if kind:
        fix = WAYS_OUT.get(kind, ANY_WAY).replace("{path}", shlex.quote(seed.path))
        return Problem(seed=seed.path, message=f"The file is {KINDS[kind]}, which is not read.", fix=fix)
    if encoding.is_binary(seed.data):
        return Problem(seed=seed.path, message="The file is binary data, not text.", fix=ANY_WAY)
    name = NO_ARTICLES.get(PurePosixPath(seed.path).suffix.lower())
    if name:
        return Problem(
            seed=seed.path, message=f"The file is {name}, no article.", fix="Take it out of the seeds folder."
        )
    return None


def misnamed(seed: Seed, suffix: str | None, kind: str) -> tuple[Problem, ...]:
    """A warning that the name of a file ends in `suffix` although it is of `kind`; none where `suffix` is None."""
    if suffix is None:
        return ()
    problem = Problem(
        seed=seed.path,
        message=f"The file is {KINDS.get(kind, 'a text')}, though its name ends in {suffix}, and was read as that.",
        fix="Check that it is the file you meant, and give it the ending of its kind.",
        severity="warning",
    )
    return (problem,)


def unreadable(seed: Seed, kind: str) -> Opened:
    """For a file that begins as one of `kind` does, and that can't be read to its end."""
    problem = Problem(
        seed=seed.path,
        message=f"The file is {KINDS[kind]} that is damaged, or built in a way that no program builds one.",
        fix="Save it again, or copy the article's text into a file and hand that in.",
    )
    return Opened(form=kind, problems=(problem,))


def too_long(seed: Seed, kind: str) -> Opened:
    """For a file that unpacks to more than any article holds."""
    problem = Problem(
        seed=seed.path,
        message=f"The file is {KINDS[kind]} that unpacks to more than any article holds.",
        fix="Hand in the article alone, or split the file.",
    )
    return Opened(form=kind, problems=(problem,))


def not_installed(seed: Seed, kind: str, library: str) -> Opened:
    """For a file that a library reads which comes as an optional extra."""
    problem = Problem(
        seed=seed.path,
        message=f"The file is {KINDS[kind]}, and {library}, the library that reads those, is not installed.",
        fix=f"Install it with `python -m pip install {library}`, then build again.",
    )
    return Opened(form=kind, problems=(problem,))


def damage(seed: Seed, decoded: Decoded) -> tuple[Problem, ...]:
    """A warning with the first line that holds bytes which no encoding reads."""
    if decoded.because != "damaged":
        return ()
    bad = decoded.text.index("\ufffd") if "\ufffd" in decoded.text else 0
    count = decoded.text.count("\ufffd")
    told = (
        "sequence stands as U+FFFD in the text: it is"
        if count == 1
        else "sequences stand as U+FFFD in the text: they are"
    )
    problem = Problem(
        seed=seed.path,
        message=f"{count} byte {told} no {decoded.encoding}.",
        fix="Copy the article again, or save it as UTF-8.",
        line=decoded.text.count("\n", 0, bad) + 1,
        severity="warning",
    )
    return (problem,)


def bounded(seed: Seed, form: str, body: str) -> tuple[str, tuple[Problem, ...]]:
    """`body` up to as many tags (of a page) or lines (of a text) as an article may have, and a problem if it has more.

    A feed has no bound: each of its items is read alone.
    """
    if form not in MOST_PARTS:
        return body, ()
    mark, most, name = MOST_PARTS[form]
    if body.count(mark) <= most:
        return body, ()
    end = next(islice((found.start() for found in re.finditer(mark, body)), most, None))
    problem = Problem(
        seed=seed.path,
        message=f"The file has more than {most} {name}; what stands behind them was left out.",
        fix="Hand in the article alone, or split the file.",
        severity="warning",
    )
    return body[:end], (problem,)


def changed(seed: Seed, told: Corrections, sidecar: str) -> tuple[Problem, ...]:
    """A warning if the bytes of `seed` are not those of which `sidecar` holds the checksum."""
    if told.origin.sha256 in (None, hashlib.sha256(seed.data).hexdigest()):
        return ()
    problem = Problem(
        seed=sidecar,
        message="`sha256` is not that of the seed: the file was changed after it was handed in.",
        fix="Restore the file; if the change is meant, delete that line.",
        line=told.written["sha256",].line,
        severity="warning",
    )
    return (problem,)


def few_words(seed: Seed, words: str) -> tuple[Problem, ...]:
    """A warning if `words`, all texts of the file without their titles, are fewer than a sentence has."""
    if is_at_least(words.strip(), LEAST_COLUMNS):
        return ()
    problem = Problem(
        seed=seed.path,
        message="The file has hardly any words of an article.",
        fix="Check that the article itself was saved, not only its name.",
        severity="warning",
    )
    return (problem,)


def no_text(seed: Seed) -> Problem:
    """For a file in which no form finds an article."""
    return Problem(
        seed=seed.path,
        message="No article text was found in the file.",
        fix="Check that it holds the article itself, not only a frame around it.",
    )
