"""`digest add`: what becomes of files and addresses."""

import hashlib
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result

from tests.serving import Answer, Served

Run = Callable[..., Result]
TEXT = "Am 3. Mai nahm die Musterspeicher GmbH in Leipzig einen Speicher mit 20 MWh in Betrieb."
OTHER = "Die Beispielwerk AG baut in Potsdam eine Fabrik für Zellen mit 5 GWh im Jahr."
BODY = "".join(
    f"<p>{TEXT} Der Bau dauerte {number} Monate und kostete {number} Mio. Euro.</p>" for number in range(3, 9)
)
PAGE = f'<html><head><title>Neu</title><meta property="og:site_name" content="Kurier"></head><body>{BODY}</body></html>'
MOMENT = "2026-03-01T08:15:00Z"


def sha256(data: str) -> str:
    """As a sidecar holds it."""
    return hashlib.sha256(data.encode()).hexdigest()


def files(home: Path) -> list[str]:
    """What is in the seeds folder."""
    return sorted(path.name for path in (home / "seeds").rglob("*"))


def sidecar(home: Path, name: str) -> object:
    """What a sidecar says."""
    return yaml.safe_load((home / "seeds" / name).read_text("utf-8"))


def page(body: str = PAGE, **headers: str) -> Answer:
    """A page as servers send it."""
    return Answer(body.encode(), headers={"Content-Type": "text/html; charset=utf-8"} | headers)


def test_a_file_is_copied_with_a_sidecar_of_what_is_known(home: Path, run: Run, tmp_path: Path) -> None:
    """A second one of that name is refused, and the first stays."""
    source = tmp_path / "neu.txt"
    source.write_text(TEXT, "utf-8")

    done = run("add", str(source))

    assert done.exit_code == 0, done.stderr
    assert done.stdout.splitlines()[0] == "added seeds/neu.txt"
    assert (home / "seeds" / "neu.txt").read_bytes() == source.read_bytes()
    assert sidecar(home, "neu.yml") == {"retrieved": MOMENT, "sha256": sha256(TEXT)}
    source.write_text(OTHER, "utf-8")
    again = run("add", str(source))
    assert again.exit_code == 1
    assert "seeds/neu.txt: there is a seed of this name already" in again.stderr
    (tmp_path / "NEU.html").write_text(f"<p>{OTHER}</p>", "utf-8")
    assert run("add", str(tmp_path / "NEU.html")).exit_code == 1  # it would have the same address
    assert files(home) == ["neu.txt", "neu.yml"]
    assert (home / "seeds" / "neu.txt").read_text("utf-8") == TEXT


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


@pytest.mark.parametrize("data", [b"", b" \n", b"\x00\x01\x02\x03" * 100, b"\x89PNG\r\n\x1a\n", b"<html></html>"])
def test_what_holds_no_article_is_not_handed_in(home: Path, run: Run, tmp_path: Path, data: bytes) -> None:
    """An empty file, a binary one, a frame without words."""
    (tmp_path / "a.html").write_bytes(data)

    done = run("add", str(tmp_path / "a.html"))

    assert (done.exit_code, files(home)) == (1, [])
    assert "a.html: " in done.stderr


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

    mark = hashlib.sha256(f"{site.address[7:]}/2/neu".encode()).hexdigest()[:8]
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


def test_one_of_several_that_fails_does_not_stop_the_rest(home: Path, run: Run, tmp_path: Path) -> None:
    """Which is said at the end, with the commands that commit the others."""
    for name, text in (("a b.txt", TEXT), ("empty.txt", ""), ("it's.txt", OTHER)):
        (tmp_path / name).write_text(text, "utf-8")

    done = run("add", str(tmp_path / "a b.txt"), str(tmp_path / "empty.txt"), str(tmp_path / "it's.txt"))

    assert done.exit_code == 1
    assert files(home) == ["a b.txt", "a b.yml", "it's.txt", "it's.yml"]
    assert done.stderr.splitlines()[-1] == "2 of 3 added"
    command = next(line for line in done.stdout.splitlines() if "git add" in line)
    assert shlex.split(command) == [
        "git",
        "add",
        *(f"seeds/{name}" for name in ("a b.txt", "a b.yml", "it's.txt", "it's.yml")),
    ]


def test_a_folder_is_handed_in_file_by_file(home: Path, run: Run, tmp_path: Path) -> None:
    """With the sidecars in it, and without hidden files."""
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "in" / "a.yml").write_text("# by hand\nlang: de\npublisher: Kurier\n", "utf-8")
    (tmp_path / "in" / "deep" / "b.txt").write_text(OTHER, "utf-8")
    (tmp_path / "in" / ".DS_Store").write_text("x", "utf-8")

    done = run("add", str(tmp_path / "in"), "--publisher", "Someone")

    assert done.exit_code == 0, done.stderr
    assert files(home) == ["a.txt", "a.yml", "b.txt", "b.yml"]
    assert (home / "seeds" / "a.yml").read_text("utf-8").startswith("# by hand\nlang: de\npublisher: Kurier\n")
    assert sidecar(home, "a.yml")["publisher"] == "Kurier"


def test_a_link_in_a_folder_is_not_followed(home: Path, run: Run, tmp_path: Path) -> None:
    """It may lead to any file of the system; and a name may hold what a terminal obeys."""
    (tmp_path / "in").mkdir()
    (tmp_path / "private.txt").write_text(TEXT, "utf-8")
    (tmp_path / "in" / "a\x1b[2J.txt").symlink_to(tmp_path / "private.txt")
    (tmp_path / "in" / "b.txt").write_text(OTHER, "utf-8")

    done = run("add", str(tmp_path / "in"))

    assert (done.exit_code, files(home)) == (1, ["b.txt", "b.yml"])
    assert "a\ufffd[2J.txt: is a link" in done.stderr
    assert "\x1b" not in done.stderr


def test_a_new_sidecar_says_where_editors_find_the_schema(home: Path, run: Run, tmp_path: Path) -> None:
    """Where the project has it, from whatever folder; a person's own sidecar stays as it is."""
    (home / "generator").mkdir()
    (home / "generator" / "sidecar.schema.json").touch()
    for name, text in (("a.txt", TEXT), ("b.txt", OTHER), ("b.yml", "lang: de\n")):
        (tmp_path / name).write_text(text, "utf-8")

    run("add", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))

    first = "# yaml-language-server: $schema=../generator/sidecar.schema.json\nretrieved: "
    assert (home / "seeds" / "a.yml").read_text("utf-8").startswith(first)
    assert (home / "seeds" / "b.yml").read_text("utf-8").startswith("lang: de\nretrieved: ")


def test_a_dry_run_writes_nothing(home: Path, run: Run, tmp_path: Path) -> None:
    """And shows what it would."""
    (tmp_path / "neu.txt").write_text(TEXT, "utf-8")

    done = run("add", "--dry-run", str(tmp_path / "neu.txt"))

    assert (done.exit_code, files(home)) == (0, [])
    assert done.stdout.splitlines()[0] == "would add seeds/neu.txt"
    assert "git add" not in done.stdout


def test_a_name_of_ones_own_keeps_the_ending(home: Path, run: Run, site: Served) -> None:
    """And it never leaves the folder, or becomes a sidecar."""
    site.answers["/neu"] = page()
    run("add", f"{site.address}/neu", "--allow-local", "--name", "../../mein-name")

    assert files(home) == ["mein-name.html", "mein-name.yml"]
    for name in (".hidden", "a\x1b[2Jb", "a\nb", "x" * 250):
        done = run("add", __file__, "--name", name)
        assert (done.exit_code, "\x1b" in done.stderr, "name" in done.stderr) == (1, False, True)
    assert len(files(home)) == 2


@pytest.mark.parametrize(
    "option", [("--url", "ftp://a.example/"), ("--published", "3 May"), ("--retrieved", "yesterday")]
)
def test_what_a_sidecar_would_not_take_is_a_slip(home: Path, run: Run, option: tuple[str, str]) -> None:
    """Said at once, before anything is fetched."""
    done = run("add", "a.txt", *option)

    assert done.exit_code == 2
    assert f"Invalid value for '{option[0]}'" in done.stderr


def test_the_facts_are_shown_with_their_words(home: Path, run: Run, tmp_path: Path) -> None:
    """As a table that fits the terminal."""
    (tmp_path / "neu.txt").write_text(f"{TEXT} {OTHER}", "utf-8")

    lines = run("add", str(tmp_path / "neu.txt")).stdout.splitlines()

    assert any(re.match(r"   capacity +20 MWh storage \(this news,? .*“20 MWh”$", line) for line in lines)
    assert max(map(len, lines)) <= 110


def test_files_of_one_name_get_names_of_their_own(home: Path, run: Run, tmp_path: Path) -> None:
    """Those of a folder's folders; and nothing comes in twice."""
    for folder, text in (("de", TEXT), ("more", OTHER)):
        (tmp_path / "in" / folder).mkdir(parents=True)
        (tmp_path / "in" / folder / "a.txt").write_text(text, "utf-8")

    done = run("add", str(tmp_path / "in"))

    mark = hashlib.sha256(OTHER.encode()).hexdigest()[:8]
    names = [f"a-{mark}.txt", f"a-{mark}.yml", "a.txt", "a.yml"]
    assert done.exit_code == 0, done.stderr
    assert files(home) == names
    again = run("add", str(tmp_path / "in"))
    assert (again.exit_code, files(home)) == (1, names)
    assert again.stderr.splitlines()[-1] == "0 of 2 added"


def test_parts_of_a_saved_page_stay_behind(home: Path, run: Run, tmp_path: Path) -> None:
    """The folder that a browser puts beside it."""
    (tmp_path / "in" / "neu_files").mkdir(parents=True)
    (tmp_path / "in" / "neu.html").write_text(PAGE.replace("<body>", '<body><img src="neu_files/a.html">'), "utf-8")
    (tmp_path / "in" / "neu_files" / "a.html").write_text(f"<p>{OTHER}</p>", "utf-8")

    run("add", str(tmp_path / "in"))

    assert files(home) == ["neu.html", "neu.yml"]


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
