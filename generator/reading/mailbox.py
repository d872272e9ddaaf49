"""A mailbox (mbox, RFC 4155), as mail programs export folders of newsletters: one article a mail."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace

from generator.model import Problem, Seed
from generator.reading import mail, mime
from generator.reading.draft import Draft, Opened

START = re.compile(rb"^From \S+[^\r\n]{0,80}\d\d:\d\d[^\r\n]{0,30}\r?\n(?=[!-9;-~]{1,60}:)", re.M)
QUOTED = re.compile(rb"^>(>*From )", re.M)
MOST_MAILS = 5000
MOST_TOLD = 10
"""Problems of single mails; a mailbox is one file."""


def of_mailbox(seed: Seed) -> Opened:
    """Every mail as an article, with a key that is made of its own id; one that can't be read stops no other."""
    mails = [part for part in START.split(seed.data.lstrip(b"\xef\xbb\xbf\r\n"), MOST_MAILS + 1) if part.strip()]
    drafts: dict[str, Draft] = {}
    problems: list[Problem] = []
    for data in mails[:MOST_MAILS]:
        one = mail.of_mail(replace(seed, data=QUOTED.sub(rb"\1", data)))
        problems.extend(one.problems)
        key = _key(data)
        drafts.update((key, replace(draft, key=key)) for draft in one.drafts)
    told = (*_too_many(seed, len(mails)), *problems[:MOST_TOLD])
    return Opened(form="mail", drafts=tuple(drafts.values()), problems=told)


def _too_many(seed: Seed, count: int) -> Iterator[Problem]:
    if count > MOST_MAILS:
        yield Problem(
            seed=seed.path,
            message=f"The file has more than {MOST_MAILS} mails; what stands behind them was left out.",
            fix="Split the mailbox.",
            severity="warning",
        )


def _key(data: bytes) -> str:
    """Of a mail's id, which stays in every export of it; of its bytes where it has none."""
    message = mime.parsed(data)
    identity = mime.header(message, "Message-ID").encode() if message else b""
    return hashlib.sha256(identity or data).hexdigest()[:10]
