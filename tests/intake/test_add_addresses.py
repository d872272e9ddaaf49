"""`digest add`: what becomes of addresses."""

from pathlib import Path

from tests.intake.given import BODY, MOMENT, OTHER, PAGE, TEXT, Run, files, page, sha256, sidecar
from tests.serving import Answer, Served


def test_a_page_is_fetched_with_a_sidecar_of_where_and_when(home: Path, run: Run, site: Served) -> None:
    """After redirects, without trackers; the name is that of the page's address."""
    site.answers["/r?utm_source=mail"] = Answer(status=302, headers={"Location": "/news/neu.php?utm_medium=x"})
    site.answers["/news/neu.php?utm_medium=x"] = page()

    done = run("add", f"{site.address}/r?utm_source=mail", "--allow-local")

    assert done.exit_code == 0, done.stderr
    assert files(home) == ["neu.html", "neu.yml"]
    assert (home / "seeds" / "neu.html").read_text("utf-8") == PAGE
    assert sidecar(home, "neu.yml") == {
        "url": f"{site.address}/news/neu.php",
        "publisher": "Kurier",
        "retrieved": MOMENT,
        "sha256": sha256(PAGE),
    }


def test_a_page_that_names_no_publisher_has_its_host_for_one(home: Path, run: Run, site: Served) -> None:
    """Unless the person names one."""
    site.answers["/a"], site.answers["/b"] = Answer(TEXT.encode()), Answer(OTHER.encode())
    run("add", f"{site.address}/a", "--allow-local")
    run("add", f"{site.address}/b", "--allow-local", "--publisher", "Wire: Leipzig")

    assert [sidecar(home, name)["publisher"] for name in ("a.yml", "b.yml")] == ["127.0.0.1", "Wire: Leipzig"]


def test_nothing_is_fetched_from_loopback_without_leave(home: Path, run: Run, site: Served) -> None:
    """And it is said how to give it."""
    done = run("add", f"{site.address}/a")

    assert done.exit_code == 1
    assert "is no address of the public internet" in done.stderr
    assert "add --allow-local" in done.stderr
    assert (site.asked, files(home)) == ([], [])


def test_a_missing_page_says_what_the_server_said(home: Path, run: Run, site: Served) -> None:
    """What, where, and how to go on."""
    done = run("add", f"{site.address}/a", "--allow-local")

    assert (done.exit_code, files(home)) == (1, [])
    assert done.stderr.splitlines()[-2:] == [
        f"Error: {site.address}/a: the server refuses it: 404 Not Found",
        "  fix: check the address, or save the page by hand, then `digest add FILE`",
    ]


def test_an_address_is_handed_in_once(home: Path, run: Run, site: Served) -> None:
    """In whatever form it comes again; the server is not even asked."""
    site.answers["/neu"] = page()
    run("add", f"{site.address}/neu", "--allow-local")

    again = run("add", f"{site.address}/neu/?utm_source=x#top", "--allow-local")

    assert again.exit_code == 1
    assert "is handed in already, as seeds/neu.html" in again.stderr
    assert site.paths == ["/neu"]


def test_an_address_behind_a_redirect_is_handed_in_once(home: Path, run: Run, site: Served) -> None:
    """A short link to a page that is there."""
    site.answers["/neu"], site.answers["/s"] = page(), Answer(status=301, headers={"Location": "/neu"})
    run("add", f"{site.address}/neu", "--allow-local")

    assert "is handed in already, as seeds/neu.html" in run("add", f"{site.address}/s", "--allow-local").stderr


def test_two_addresses_with_one_last_part_get_names_of_their_own(home: Path, run: Run, site: Served) -> None:
    """A mark of the address, so that it is the same wherever it is handed in."""
    site.answers["/1/neu"], site.answers["/2/neu"] = page(), page(f"<p>{OTHER}</p>")
    for number in "12":
        run("add", f"{site.address}/{number}/neu", "--allow-local")

    mark = sha256(f"{site.address[7:]}/2/neu")[:8]
    assert files(home) == sorted(["neu.html", "neu.yml", f"neu-{mark}.html", f"neu-{mark}.yml"])


def test_a_copy_is_warned_of(home: Path, run: Run, tmp_path: Path, site: Served) -> None:
    """The same bytes, the same text, a page that says it is another one: handed in all the same."""
    site.answers["/neu"] = page()
    run("add", f"{site.address}/neu", "--allow-local")
    (tmp_path / "bytes.html").write_text(PAGE, "utf-8")
    (tmp_path / "words.txt").write_text(BODY.replace("<p>", "").replace("</p>", "\n\n"), "utf-8")
    (tmp_path / "says.html").write_text(
        f'<html><link rel="canonical" href="{site.address}/neu"><p>{OTHER}</p></html>', "utf-8"
    )

    done = run("add", *(str(tmp_path / name) for name in ("bytes.html", "words.txt", "says.html")))

    assert done.exit_code == 0
    said = [line for line in done.stderr.splitlines() if "warning" in line and "neu.html" in line]
    assert said == [
        "seeds/bytes.html: warning: is the same file as seeds/neu.html",
        "seeds/words.txt: warning: has the same text as seeds/neu.html: 100 % of the shorter one",
        "seeds/says.html: warning: says that it is the page of seeds/neu.html",
    ]


def test_a_name_of_ones_own_keeps_the_ending(home: Path, run: Run, site: Served) -> None:
    """And it never leaves the folder, or becomes a sidecar."""
    site.answers["/neu"] = page()
    run("add", f"{site.address}/neu", "--allow-local", "--name", "../../mein-name")

    assert files(home) == ["mein-name.html", "mein-name.yml"]
    for name in (".hidden", "a\x1b[2Jb", "a\nb", "x" * 250):
        done = run("add", __file__, "--name", name)
        assert (done.exit_code, "\x1b" in done.stderr, "name" in done.stderr) == (1, False, True)
    assert len(files(home)) == 2


def test_a_link_is_followed_to_its_page(home: Path, run: Run, tmp_path: Path, site: Served) -> None:
    """A shortcut that somebody dropped from a browser."""
    site.answers["/neu"] = page()
    (tmp_path / "Neues.url").write_text(f"[InternetShortcut]\r\nURL={site.address}/neu\r\n", "utf-8")

    done = run("add", "--allow-local", str(tmp_path / "Neues.url"))

    assert done.exit_code == 0, done.stderr
    assert files(home) == ["neu.html", "neu.yml"]
    assert sidecar(home, "neu.yml")["url"] == f"{site.address}/neu"


def test_an_encoding_that_only_the_server_states_is_kept(home: Path, run: Run, site: Served) -> None:
    """The bytes stay as they came, and the page is read right for ever after."""
    words = "宁德的储能电站于三月投运，规模为二百兆瓦时。"
    data = f"<html><body><p>{words}</p></body></html>".encode("gb18030")
    site.answers["/neu"] = Answer(data, headers={"Content-Type": "text/html; charset=GB2312"})

    done = run("add", "--allow-local", f"{site.address}/neu")

    assert sidecar(home, "neu.yml")["charset"] == "gb2312"
    assert (home / "seeds" / "neu.html").read_bytes() == data
    assert words in done.stdout
    assert words in run("extract", "--text", "seeds/neu.html").stdout


def test_a_page_with_hardly_any_text_is_warned_of(home: Path, run: Run, site: Served) -> None:
    """One that asks for consent, for money, or whether one is a robot."""
    site.answers["/neu"] = page("<html><title>Einen Moment</title><body><p>Bitte bestätigen Sie das.</p></body></html>")

    done = run("add", "--allow-local", f"{site.address}/neu")

    assert done.exit_code == 0
    assert "the text is very short" in done.stderr


def test_what_is_no_page_is_called_what_it_is(home: Path, run: Run, site: Served) -> None:
    """Many servers say `text/html` of every file."""
    head = ("From: a@a.example", "To: b@b.example", "Message-ID: <1@a.example>", "MIME-Version: 1.0", "Subject: Neu")
    site.answers["/neu"] = page("\r\n".join((*head, "", TEXT)))

    run("add", "--allow-local", f"{site.address}/neu")

    assert files(home) == ["neu.eml", "neu.yml"]


def test_a_sidecar_holds_only_what_it_may(home: Path, run: Run, site: Served) -> None:
    """Whatever a server and a page say: no space in an address, no encoding that there is not, no line of their own."""
    site.answers["/r"] = Answer(status=302, headers={"Location": '/neu wörter?a="b"'})
    hostile = PAGE.replace("Kurier", "Kurier&#10;hide: true &quot; 'x' # y: z")
    site.answers["/neu%20w%C3%B6rter?a=%22b%22"] = page(hostile, **{"Content-Type": "text/html; charset=klingon"})

    done = run("add", "--allow-local", f"{site.address}/r")

    assert done.exit_code == 0, done.stderr
    (name,) = (name for name in files(home) if name.endswith(".yml"))
    assert sidecar(home, name) == {
        "url": f"{site.address}/neu%20w%C3%B6rter?a=%22b%22",
        "publisher": "Kurier hide: true \" 'x' # y: z",
        "retrieved": MOMENT,
        "sha256": sha256(hostile),
    }
    assert run("check", "--all").exit_code == 0
