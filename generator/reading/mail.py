"""A mail (RFC 5322), as newsletters and press releases come: its subject is the title, its day the publication's.

Addresses in a mail go: they lead through the sender's counter and carry the reader's own number, by which anybody who
reads the site could end a subscription. Its sender speaks for the publication, and is no company of the news.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from email.message import Message
from email.utils import parseaddr
from pathlib import PurePosixPath

from generator.characters import squeeze, tidy
from generator.model import Claim, Cut, Declared, Problem, Seed
from generator.reading import forwarded, mime
from generator.reading.addresses import safe
from generator.reading.draft import Draft, Opened, has_words
from generator.reading.refusals import bounded, damage, unreadable
from generator.reading.text import of_text

PAGE_TYPES = ("text/html", "application/xhtml+xml")
TEXTS = (*PAGE_TYPES, "text/plain")
MOST_TEXTS = 10
SIGNATURE = re.compile(r"^-- \n.*\Z", re.M | re.S)
"""What RFC 3676 and every mailing list put between a mail and its foot."""
FLOWED = re.compile(r"(?<=\S) \n(?=\S)")
MAY_BE_ARTICLES = (".pdf", ".docx", ".doc", ".html", ".htm", ".txt", ".rtf", ".odt", ".zip")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{2,4})?")


def of_mail(seed: Seed) -> Opened:
    """The article of a mail; of one that was forwarded, that of the first mail, with what it says of itself."""
    message = mime.parsed(seed.data)
    if message is None:
        return unreadable(seed, "mail")
    inner = _forwarded_whole(message)
    parts = list(mime.leaves(inner))
    problems = (*_attached(seed, parts), *_locked(seed, message))
    read = [_read(seed, part) for part in _texts(parts)]
    best = next((one for one in read if has_words(*one.drafts)), read[0] if read else Opened(form="mail"))
    drafts = tuple(forwarded.unwrapped(replace(draft, declared=_declared(inner))) for draft in best.drafts)
    return replace(best, drafts=drafts, problems=(*problems, *best.problems))


def _forwarded_whole(message: Message) -> Message:
    """The mail that another one brings along as an attachment, as deep as anybody forwards."""
    for _ in range(5):
        inner = next((part for part in mime.leaves(message) if part.get_content_type() == "message/rfc822"), None)
        found = inner.get_payload() if inner else None
        if not isinstance(found, list) or not found or not isinstance(found[0], Message):
            return message
        message = found[0]
    return message


def _texts(parts: Iterable[Message]) -> list[Message]:
    """The parts that may be read: HTML first, for it has structure, then plain text."""
    texts = [part for part in parts if part.get_content_type() in TEXTS and not _is_attachment(part)]
    return sorted(texts, key=lambda part: not _is_html(part))[:MOST_TEXTS]


def _is_html(part: Message) -> bool:
    return part.get_content_type() in PAGE_TYPES


def _is_attachment(part: Message) -> bool:
    return part.get_content_disposition() == "attachment"


def _read(seed: Seed, part: Message) -> Opened:
    decoded = mime.text(part)
    words, oversize = bounded(seed, "html" if _is_html(part) else "text", tidy(decoded.text))
    draft = _of_html(words) if _is_html(part) else _of_plain(part, words)
    problems = (*damage(seed, decoded), *oversize)
    return Opened(form="mail", encoding=decoded.encoding, drafts=(draft,), problems=problems)


def _of_html(source: str) -> Draft:
    # Loaded here: the parsers of HTML take longer than a hundred plain texts.
    from generator.reading import hypertext

    tree = hypertext.tree(source)
    if tree is None:
        return Draft(blocks=())
    for element in tree.iter("a", "img", "area"):
        for name in ("href", "src"):
            element.attrib.pop(name, None)
    return hypertext.of_fragment(tree)


def _of_plain(part: Message, words: str) -> Draft:
    foot = SIGNATURE.search(words)
    body = words[: foot.start()] if foot else words
    flowed = part.get_param("format") == "flowed"
    cuts = (Cut(text=squeeze(" ".join(foot[0].split())), rule="mail.signature"),) if foot else ()
    return Draft(blocks=of_text(forwarded.parted(FLOWED.sub(" ", body) if flowed else body)), cuts=cuts)


def _declared(message: Message) -> Declared:
    """What the head of a mail says: subject, day, sender's name, and where the mail stands on the web (RFC 5064)."""
    name, address = parseaddr(mime.header(message, "From"))
    archived = mime.header(message, "Archived-At").strip("<> ")
    language = LANGUAGE.match(mime.header(message, "Content-Language"))
    url = safe(archived) if archived.startswith("http") else None
    return Declared(
        title=_claim(forwarded.subject(mime.header(message, "Subject")), "Subject"),
        published=_claim(mime.header(message, "Date"), "Date"),
        site=_claim(name or address.rpartition("@")[2], "From"),
        lang=_claim(language[0] if language else "", "Content-Language"),
        url=_claim(url or "", "Archived-At"),
    )


def _claim(words: str, name: str) -> Claim | None:
    return Claim(value=words[:500], rule=f"mail.{name}") if words else None


def _attached(seed: Seed, parts: Iterable[Message]) -> tuple[Problem, ...]:
    """A warning that names attached files which may be the article: they are not opened."""
    names = [name for part in parts if (name := _file_name(part)) and _may_be_article(name)]
    if not names:
        return ()
    problem = Problem(
        seed=seed.path,
        message=f"The mail brings files along that were not read: {', '.join(names[:5])}.",
        fix="If one of them is the article, save it from the mail and hand it in.",
        severity="warning",
    )
    return (problem,)


def _file_name(part: Message) -> str:
    if not _is_attachment(part) and part.get_content_maintype() == "text":
        return ""
    name = mime.words(part.get_filename() or "")
    return squeeze(" ".join(tidy(name).split()))[:80]


def _may_be_article(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() in MAY_BE_ARTICLES


def _locked(seed: Seed, message: Message) -> Iterator[Problem]:
    if message.get_content_type() in ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"):
        yield Problem(
            seed=seed.path,
            message="The mail is encrypted.",
            fix="Open it in your mail program, copy the article's text into a file, and hand that in.",
        )
