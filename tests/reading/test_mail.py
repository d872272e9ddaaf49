"""Mails: newsletters, press releases, and what people forward to each other."""

import base64
from email.mime.application import MIMEApplication
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from generator.model import Claim
from tests.reading.files import document_of, mail, messages, reading_of

NEWS = "Der Hafenspeicher in Norrvik wächst bis September von 120 MWh auf 240 MWh."


def encoded(words: str, charset: str) -> str:
    """A header's words as RFC 2047 encodes them."""
    return f"=?{charset}?B?{base64.b64encode(words.encode(charset)).decode()}?="


def test_a_mail_gives_its_title_its_day_and_its_publication() -> None:
    """The sender is no author and no company of the news."""
    document = document_of("a.eml", mail(NEWS, Subject=encoded("Speicher wächst", "utf-8")))
    assert (document.form, document.text) == ("mail", NEWS)
    assert document.declared.title == Claim(value="Speicher wächst", rule="mail.Subject")
    assert document.declared.published == Claim(value="Mon, 16 Mar 2026 07:30:00 +0100", rule="mail.Date")
    assert document.declared.site == Claim(value="Storage Weekly", rule="mail.From")
    assert document.declared.author is None


@pytest.mark.parametrize(
    ("charset", "words"),
    [
        ("gb2312", "海港储能电站二期工程昨日正式开工，建设规模为200MW/400MWh。"),
        ("gb18030", "云岭储能有限公司宣布，二期工程投资12.5亿元。"),
        ("koi8-r", "Накопитель в порту Северный введён в эксплуатацию."),
        ("iso-2022-jp", "港の蓄電池は九月に二倍になる。"),
        ("windows-1252", NEWS),
    ],
)
def test_a_mail_is_read_in_the_charset_that_it_states(charset: str, words: str) -> None:
    """Body and subject alike."""
    document = document_of("a.eml", mail(words, charset=charset, Subject=encoded(words[:20], charset)))
    assert document.text == words
    assert document.declared.title is not None
    assert document.declared.title.value == words[:20].strip()


def test_a_subject_in_raw_bytes_is_read() -> None:
    """Old mailers write no encoded words."""
    data = (
        b"Subject: \xba\xa3\xb8\xdb\xb4\xa2\xc4\xdc\xb6\xfe\xc6\xda\xbf\xaa\xb9\xa4\nMIME-Version: 1.0\n\n"
        + NEWS.encode()
    )
    assert document_of("a.eml", data).declared.title == Claim(value="海港储能二期开工", rule="mail.Subject")


def test_html_is_read_without_what_it_hides_and_without_addresses() -> None:
    """An address in a newsletter carries the reader's own number."""
    page = (
        f'<div style="display:none">Preview of the week</div><p>{NEWS}</p><p><a href="https://c.example/?u=7">More</a>'
        ' about it in May.</p><img src="https://c.example/open.gif?u=7" alt="The hall"><img src="x" width="1">'
    )
    message = MIMEMultipart("alternative")
    message["Subject"] = "Speicher"
    message.attach(MIMEText("short", "plain", "utf-8"))
    message.attach(MIMEText(page, "html", "utf-8"))
    document = document_of("a.eml", message.as_bytes())
    assert [block.markdown for block in document.blocks] == [NEWS, "More about it in May.", "The hall"]


def test_plain_text_is_read_where_the_html_has_no_words() -> None:
    """Some mailers send a picture of their text as HTML."""
    message = MIMEMultipart("alternative")
    message.attach(MIMEText(NEWS, "plain", "utf-8"))
    message.attach(MIMEText("<img src=cid:1>", "html", "utf-8"))
    assert document_of("a.eml", message.as_bytes()).text == NEWS


def test_wrapped_lines_of_a_plain_mail_are_one_paragraph() -> None:
    """RFC 3676 marks them by a blank at the end; the signature goes."""
    data = mail("The store in Norrvik \ngrows to 240 MWh.\n\nIt opens in May.\n-- \nAnna Berg\nPress office")
    flowed = data.replace(b'charset="utf-8"', b'charset="utf-8"; format=flowed').replace(b"base64", b"8bit")
    flowed = (
        flowed.partition(b"\n\n")[0]
        + b"\n\nThe store in Norrvik \ngrows to 240 MWh.\n\nIt opens in May.\n-- \nAnna Berg\n"
    )
    document = document_of("a.eml", flowed)
    assert [block.text for block in document.blocks] == ["The store in Norrvik grows to 240 MWh.", "It opens in May."]
    assert [cut.text for cut in document.cuts] == ["-- Anna Berg"]


FORWARDED = {
    "Gmail, German": (
        "html",
        "<div>Zur Info<br><br><div>---------- Forwarded message ---------<br>Von: <b>Hafenwerk</b> &lt;p@h.example&gt;"
        "<br>Date: Mo., 9. März 2026 um 07:30 Uhr<br>Subject: Speicher wächst<br>To: &lt;x@y.example&gt;<br></div>"
        f"<br><br><p>{NEWS}</p></div>",
    ),
    "Outlook, German": (
        "html",
        "<p>Zur Info</p><div><p><b>Von:</b> Hafenwerk &lt;p@h.example&gt;<br><b>Gesendet:</b> Montag, 9. März 2026"
        f" 07:30<br><b>An:</b> X<br><b>Betreff:</b> WG: Speicher wächst</p></div><p>{NEWS}</p>",
    ),
    "Foxmail, Chinese": (
        "plain",
        "请看。\n\n发件人: Hafenwerk <p@h.example>\n发送时间: 2026年3月9日 7:30\n收件人: x@y.example\n"
        f"主题: Speicher wächst\n\n{NEWS}",
    ),
    "Yandex, Russian": (
        "plain",
        "-------- Пересылаемое сообщение --------\nОт кого: Hafenwerk <p@h.example>\nДата: 9 марта 2026, 07:30\n"
        f"Тема: Fwd: Speicher wächst\nКому: x@y.example\n\n{NEWS}",
    ),
}


@pytest.mark.parametrize("kind", sorted(FORWARDED))
def test_a_forwarded_mail_is_its_first_one(kind: str) -> None:
    """Its title, its day and its sender are those of the inner mail; the note above it is cut."""
    subtype, words = FORWARDED[kind]
    document = document_of("a.eml", mail(words, subtype, Subject="WG: Fwd: Anderes", From="Me <me@y.example>"))
    assert document.text == NEWS
    assert document.declared.title == Claim(value="Speicher wächst", rule="mail.forwarded.Subject")
    assert document.declared.site == Claim(value="Hafenwerk", rule="mail.forwarded.From")
    assert document.declared.published is not None
    assert "9" in document.declared.published.value
    assert document.cuts[-1].rule == "mail.forwarded"


def test_lines_that_look_like_one_label_are_no_forwarded_mail() -> None:
    """`From:` alone may stand in an article."""
    words = f"From: dawn till dusk the harbour store feeds the cranes.\n\n{NEWS}"
    assert document_of("a.eml", mail(words, Subject="WG: Speicher")).text == words


@pytest.mark.parametrize("prefix", ["Fwd: ", "FW: ", "WG: ", "TR : ", "转发：", "Re: Fwd: ", "RE[2]: "])
def test_a_subject_loses_what_programs_put_before_it(prefix: str) -> None:
    """In every language of a mail program."""
    document = document_of("a.eml", mail(NEWS, Subject=encoded(f"{prefix}Speicher wächst", "utf-8")))
    assert document.declared.title == Claim(value="Speicher wächst", rule="mail.Subject")


def test_a_mail_attached_whole_is_the_article() -> None:
    """As "forward as attachment" makes it."""
    inner = MIMEText(NEWS, "plain", "utf-8")
    inner["Subject"] = "Inner"
    outer = MIMEMultipart()
    outer["Subject"] = "Fwd: Inner"
    outer.attach(MIMEText("See below, and tell me what you think of it.", "plain"))
    outer.attach(MIMEMessage(inner))
    document = document_of("a.eml", outer.as_bytes())
    assert (document.text, document.declared.title) == (NEWS, Claim(value="Inner", rule="mail.Subject"))


def test_an_attached_document_is_named() -> None:
    """It may be the article; a logo is not."""
    message = MIMEMultipart()
    message.attach(MIMEText(NEWS, "plain", "utf-8"))
    for name in ("release.pdf", "logo.png"):
        part = MIMEApplication(b"x")
        part.add_header("Content-Disposition", "attachment", filename=name)
        message.attach(part)
    (document,) = reading_of("a.eml", message.as_bytes()).documents
    assert [(problem.message, problem.severity) for problem in document.problems] == [
        ("The mail brings files along that were not read: release.pdf.", "warning")
    ]


def test_a_mail_is_one_whatever_it_is_called_and_says_so() -> None:
    """Its head tells it."""
    assert messages(reading_of("a.txt", mail(NEWS, Subject="S"))) == [
        "The file is a mail, though its name ends in .txt, and was read as that."
    ]


def test_lines_above_a_text_make_no_mail_of_it() -> None:
    """People write title and date above an article they copied."""
    assert document_of("a.txt", f"Title: Speicher\nDate: 2026-03-16\nFrom: Kurier\n\n{NEWS}".encode()).form == "text"


def test_each_mail_of_a_mailbox_is_an_article() -> None:
    """With a key of its own id, so that its address stays when the box is exported again."""
    line = b"From MAILER-DAEMON Mon Mar 16 07:30:00 2026\n"
    first, second = (
        mail(NEWS, Subject=subject, Message_ID=f"<{subject}@weekly.example>").replace(b"base64", b"8bit")
        for subject in ("A", "B")
    )
    plain = first.partition(b"\n\n")[0] + b"\n\nThe store grows.\n>From May on it has 240 MWh.\n\n"
    documents = reading_of("a.mbox", line + plain + line + second).documents
    again = reading_of("a.mbox", line + second).documents
    assert [document.declared.title.value for document in documents if document.declared.title] == ["A", "B"]
    assert documents[0].text == "The store grows.\n\nFrom May on it has 240 MWh."
    assert documents[1].key == again[0].key


def test_parts_in_parts_without_end_are_refused() -> None:
    """Python's parser takes quadratic time over them."""
    bomb = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (depth, depth) for depth in range(400))
    assert messages(reading_of("a.eml", b"MIME-Version: 1.0\n" + bomb)) == [
        "The file is a mail that is damaged, or built in a way that no program builds one."
    ]
