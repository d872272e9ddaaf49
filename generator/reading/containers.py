"""The formats that are no text: how each is opened, by what `kinds` tells it for.

An opener gives an `Opened` for any bytes whatsoever; what it can't read is a Problem there.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from generator.model import Seed
from generator.reading import kinds
from generator.reading.draft import Opened
from generator.reading.refusals import misnamed


# What each of them needs is loaded when the first such file comes: most seeds are texts.
def _mhtml(seed: Seed) -> Opened:
    from generator.reading import webarchives

    return webarchives.of_mhtml(seed)


def _webarchive(seed: Seed) -> Opened:
    from generator.reading import webarchives

    return webarchives.of_webarchive(seed)


def _mail(seed: Seed) -> Opened:
    from generator.reading import mail

    return mail.of_mail(seed)


def _mailbox(seed: Seed) -> Opened:
    from generator.reading import mailbox

    return mailbox.of_mailbox(seed)


def _docx(seed: Seed) -> Opened:
    from generator.reading import word

    return word.of_docx(seed)


def _pdf(seed: Seed) -> Opened:
    from generator.reading import pdf

    return pdf.of_pdf(seed)


OPENERS: Mapping[str, Callable[[Seed], Opened]] = {
    "mhtml": _mhtml,
    "webarchive": _webarchive,
    "mail": _mail,
    "mailbox": _mailbox,
    "docx": _docx,
    "pdf": _pdf,
}


def opened(seed: Seed, kind: str) -> Opened | None:
    """The articles in a file of `kind`, with a warning if its name says something else; None where nothing opens it."""
    opener = OPENERS.get(kind)
    if opener is None:
        return None
    found = opener(seed)
    told = [replace(problem, line=None) for problem in found.problems]  # a part's lines are none of the file's
    strange = misnamed(seed, kinds.misnamed(seed.path, kind), kind) if found.drafts else ()
    return replace(found, problems=(*strange, *told))
