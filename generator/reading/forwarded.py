"""A mail that somebody passed on: the lines that mail programs put above it say who wrote it, when and about what."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from email.utils import parseaddr
from itertools import dropwhile

from generator.model import Block, Claim, Cut, Declared
from generator.reading.draft import Draft

SUBJECT = re.compile(
    r"^(?:(?:fwd?|fw|wg|tr|rv|enc|i|pd|vs|vb|doorst|转发|轉寄|转寄|答复|пересл|пер|re|aw|sv|回复|回覆|ответ)"
    r"\s*(?:\[\d+\])?\s*[:：]\s*)+",
    re.I,
)
"""What mail programs put before the subject of a mail that is passed on or answered, by language."""
LABELS: Mapping[str, tuple[str, ...]] = {
    "from": (
        "from",
        "von",
        "от",
        "от кого",
        "发件人",
        "寄件者",
        "寄件人",
        "de",
        "da",
        "od",
        "van",
        "差出人",
        "보낸 사람",
    ),
    "date": (
        *(
            "date",
            "sent",
            "datum",
            "gesendet",
            "дата",
            "отправлено",
            "日期",
            "时间",
            "发送时间",
            "發送時間",
            "寄件日期",
        ),
        *(
            "envoyé",
            "enviado",
            "enviado el",
            "fecha",
            "data",
            "inviato",
            "wysłano",
            "verzonden",
            "日時",
            "送信日時",
            "날짜",
        ),
    ),
    "subject": (
        *("subject", "betreff", "тема", "主题", "主旨", "主題", "objet", "asunto", "oggetto", "assunto", "temat"),
        *("onderwerp", "件名", "제목"),
    ),
    "to": (
        *(
            "to",
            "an",
            "кому",
            "收件人",
            "收件者",
            "à",
            "para",
            "a",
            "do",
            "aan",
            "宛先",
            "받는 사람",
            "cc",
            "kopie",
            "копия",
        ),
        *("抄送", "副本", "reply-to", "antwort an"),
    ),
}
"""The labels of those lines in Outlook, Apple Mail, Gmail, Thunderbird, Foxmail, QQ and Yandex, by what they say."""
BY_LABEL = {label: field for field, labels in LABELS.items() for label in labels}
LINE = re.compile(r"^[>\s*]*(?P<label>[^\W\d_][\w \u00a0-]{0,18}?)\s*\**\s*[:：]\s*\**\s*(?P<value>\S.*)$")
SEARCHED = 12
"""Blocks above which such lines stand; who passes a mail on writes a sentence or two."""
MOST_LINES = 8
MOST_LINES_ABOVE = 80
LEAST_FIELDS = 3
MOST_TIMES = 5


def subject(words: str) -> str:
    """A subject without the prefixes of mails that were passed on or answered."""
    return SUBJECT.sub("", words).strip()


def unwrapped(draft: Draft) -> Draft:
    """The first of the mails in `draft`: what stands above it is cut, and its own lines beat the head of the last."""
    for _ in range(MOST_TIMES):
        found = next(filter(None, (_head_at(draft.blocks, at) for at in range(len(draft.blocks[:SEARCHED])))), None)
        if found is None:
            return draft
        end, fields = found
        above = " ".join(block.text for block in draft.blocks[:end])
        draft = replace(
            draft,
            blocks=draft.blocks[end:],
            declared=_beaten(draft.declared, fields),
            cuts=(*draft.cuts, Cut(text=" ".join(above.split()), rule="mail.forwarded")),
        )
    return draft


def _head_at(blocks: Sequence[Block], start: int) -> tuple[int, dict[str, str]] | None:
    """The end of the head that begins with the block at `start`, and its values by field; None where none does."""
    fields: dict[str, str] = {}
    end = start
    for block in blocks[start : start + MOST_LINES]:
        named = [_named(line) for line in block.text.split("\n") if line.strip()]
        if not fields:  # a program's ruler stands in one block with the lines below it
            named = list(dropwhile(lambda pair: pair is None, named))
        if not named or None in named:
            break
        for field, value in filter(None, named):
            fields.setdefault(field, value)
        end += 1
    return (end, fields) if len(fields) >= LEAST_FIELDS and "from" in fields else None


def _named(line: str) -> tuple[str, str] | None:
    """The field and the value of one line of a mail's head; None for any other line."""
    found = LINE.match(line)
    field = BY_LABEL.get(found["label"].lower()) if found else None
    return (field, found["value"].strip()) if found and field else None


def parted(words: str) -> str:
    """The words of a plain mail with each line of such a head in a paragraph of its own, so that none is wrapped."""
    lines = words.split("\n")
    head = [f"\n{line}\n" if _named(line) else line for line in lines[:MOST_LINES_ABOVE]]
    return "\n".join([*head, *lines[MOST_LINES_ABOVE:]])


def _beaten(declared: Declared, fields: Mapping[str, str]) -> Declared:
    name, address = parseaddr(fields["from"])
    return replace(
        declared,
        title=_claim(subject(fields.get("subject", "")), "Subject") or declared.title,
        published=_claim(fields.get("date", ""), "Date") or declared.published,
        site=_claim(name or address.rpartition("@")[2], "From"),
    )


def _claim(words: str, name: str) -> Claim | None:
    return Claim(value=words[:500], rule=f"mail.forwarded.{name}") if words else None
