"""Files as programs write them, for tests: small, and of our own words."""

import io
import zipfile
from collections.abc import Mapping
from email.mime.text import MIMEText

from generator.model import Document, Reading, Seed
from generator.reading import read

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
STYLES = (
    '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
)


def reading_of(name: str, data: bytes) -> Reading:
    """What is read of `data` in a seed called `name`."""
    return read(Seed(path=f"seeds/{name}", data=data))


def document_of(name: str, data: bytes) -> Document:
    """The one article of such a seed."""
    (document,) = reading_of(name, data).documents
    return document


def messages(reading: Reading) -> list[str]:
    """The messages of all its problems."""
    return [
        problem.message for problem in (*reading.problems, *(one for doc in reading.documents for one in doc.problems))
    ]


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    """A ZIP archive of `parts`, by name."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return target.getvalue()


def paragraph(words: str, style: str = "", look: str = "") -> str:
    """A paragraph of a Word document, with the id of its style and the properties of its run."""
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}<w:r><w:rPr>{look}</w:rPr><w:t>{words}</w:t></w:r></w:p>"


def docx(body: str, notes: str = "", title: str = "", head: str = "") -> bytes:
    """A Word document of `body`, with footnotes and the title among its properties; `head` stands above its root."""
    link = f'<Relationship Id="d" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    note = f'<Relationship Id="f" Type="{OFFICE}/footnotes" Target="footnotes.xml"/>'
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    return zipped(
        {
            "[Content_Types].xml": TYPES,
            "_rels/.rels": RELATIONS.format(link),
            "word/_rels/document.xml.rels": RELATIONS.format(note),
            "word/document.xml": f'{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
            "word/styles.xml": f'<w:styles xmlns:w="{WORD}">{STYLES}</w:styles>',
            "word/footnotes.xml": f'<w:footnotes xmlns:w="{WORD}">{notes}</w:footnotes>',
            "docProps/core.xml": f'<c:p xmlns:c="{core}" xmlns:d="http://purl.org/dc/elements/1.1/">'
            f"<d:title>{title}</d:title></c:p>",
        }
    )


def mail(words: str, kind: str = "plain", charset: str = "utf-8", **headers: str) -> bytes:
    """A mail of one part; `headers` are named as in `Subject`, with `_` for a hyphen."""
    message = MIMEText(words, kind, charset)
    stated = {"From": "Storage Weekly <news@weekly.example>", "Date": "Mon, 16 Mar 2026 07:30:00 +0100"}
    for name, value in (stated | headers).items():
        message[name.replace("_", "-")] = value
    return message.as_bytes()
