"""`digest poll`: what becomes of the feeds that an owner lists, over a real server on loopback."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.serving import Answer, Served, serving

Run = Callable[..., Result]
TEXTS = {
    "1": "Am 3. Mai nahm die Musterspeicher GmbH in Leipzig einen Speicher mit 20 MWh in Betrieb.",
    "2": "Die Beispielwerk AG baut in Potsdam eine Fabrik für Zellen mit 5 GWh im Jahr.",
    "3": "Die Probestrom KG kauft in Kassel hundert Lastwagen mit Batterien und baut dort ein Depot.",
}


@pytest.fixture
def poll(home: Path, run: Run, site: Served) -> Run:
    """`digest poll` of a feed at `/feed` with three articles, on a host that has no robots.txt."""
    list_feeds(home, f"{site.address}/feed")
    site.answers["/feed"] = Answer(feed(site, *TEXTS).encode(), headers={"ETag": '"1"'})
    for number, text in TEXTS.items():
        site.answers[f"/{number}"] = Answer(f"<html><title>Nummer {number}</title><p>{text}</p></html>".encode())
    return lambda *options: run("poll", "--allow-local", "--pause", "0", *options)


def list_feeds(home: Path, *feeds: str) -> None:
    """Put `feeds` into the settings."""
    listed = "".join(f"\n      - {one}" for one in feeds)
    (home / "mkdocs.yml").write_text(f"site_name: Test\nextra:\n  digest:\n    feeds:{listed}\n", "utf-8")


def feed(site: Served, *names: str) -> str:
    """A feed that lists these articles of the server."""
    items = "".join(f"<item><title>T{name}</title><link>{site.address}/{name}</link></item>" for name in names)
    return f"<rss version='2.0'><channel><title>Kurier</title>{items}</channel></rss>"


def seeds(home: Path) -> list[str]:
    """The seeds' names, without their sidecars."""
    return sorted(path.name for path in (home / "seeds").iterdir() if path.suffix != ".yml")


def memory(home: Path, site: Served) -> dict[str, object]:
    """What is remembered of the feed."""
    told: dict[str, object] = json.loads((home / "feeds.json").read_text("utf-8"))[f"{site.address}/feed"]
    return told


def test_nothing_is_polled_unless_feeds_are_listed(home: Path, run: Run) -> None:
    """Off by default, and no error."""
    done = run("poll")

    assert (done.exit_code, seeds(home)) == (0, [])
    assert done.stdout == "No feeds are listed: `extra.digest.feeds` in `mkdocs.yml` is empty.\n"


def test_new_articles_become_seeds_with_sidecars(home: Path, poll: Run, site: Served) -> None:
    """Standard output is the summary alone."""
    done = poll()

    assert done.exit_code == 0, done.stderr
    assert seeds(home) == ["1.html", "2.html", "3.html"]
    assert f"url: {site.address}/1\n" in (home / "seeds" / "1.yml").read_text("utf-8")
    assert done.stdout.splitlines()[:5] == [
        "3 new seeds from 1 feed.",
        "",
        "| seed | title | language | date | companies | places | amounts |",
        "|---|---|---|---|---|---|---|",
        "| `seeds/1.html` | `Nummer 1` | `de` | `XXXX-05-03` | `Musterspeicher GmbH` | `Leipzig` | `20 MWh` |",
    ]
    assert done.stdout.splitlines()[-1] == f"- `{site.address}/feed`: 3 new"


def test_what_was_dealt_with_is_remembered_in_a_file_to_commit(home: Path, poll: Run, site: Served) -> None:
    """A second poll asks only whether the feed changed, and writes nothing."""
    poll()
    before = (home / "feeds.json").read_bytes()
    site.asked.clear()
    site.answers["/feed"] = Answer(status=304)

    done = poll()

    assert site.paths == ["/robots.txt", "/feed"]
    assert site.asked[1][1]["If-None-Match"] == '"1"'
    assert done.stdout == f"No new seeds from 1 feed.\n\n### Feeds\n\n- `{site.address}/feed`: `unchanged`\n"
    assert (home / "feeds.json").read_bytes() == before


def test_an_article_whose_seed_was_deleted_does_not_come_back(home: Path, poll: Run, site: Served) -> None:
    """As a reviewer does who takes one out of a proposal."""
    poll()
    for name in ("2.html", "2.yml"):
        (home / "seeds" / name).unlink()

    poll()

    assert seeds(home) == ["1.html", "3.html"]


def test_an_article_that_is_there_already_is_not_asked_for(home: Path, poll: Run, run: Run, site: Served) -> None:
    """Handed in by a person, under whatever name."""
    run("add", f"{site.address}/2", "--allow-local", "--name", "by-hand")
    site.asked.clear()

    poll()

    assert seeds(home) == ["1.html", "3.html", "by-hand.html"]
    assert "/2" not in site.paths


def test_a_limit_leaves_the_rest_for_the_next_poll(home: Path, poll: Run, site: Served) -> None:
    """The feed is then asked for whole: it will not have changed."""
    assert f"- `{site.address}/feed`: 2 new, 1 left for the next poll" in poll("--limit", "2").stdout
    assert seeds(home) == ["1.html", "2.html"]
    assert memory(home, site)["etag"] == ""

    poll("--limit", "2")

    assert seeds(home) == ["1.html", "2.html", "3.html"]
    assert memory(home, site)["etag"] == '"1"'


def test_the_limit_is_shared_by_the_feeds(home: Path, poll: Run, site: Served) -> None:
    """One that lists a hundred articles leaves some for the others."""
    list_feeds(home, f"{site.address}/feed", f"{site.address}/other")
    site.answers["/feed"] = Answer(feed(site, "1", "2").encode())
    site.answers["/other"] = Answer(feed(site, "3").encode())

    poll("--limit", "2")

    assert seeds(home) == ["1.html", "3.html"]


def test_robots_txt_is_obeyed(home: Path, poll: Run, site: Served) -> None:
    """What it forbids is neither asked for nor tried again, also behind a redirect."""
    site.answers["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /2\n")
    site.answers["/3"] = Answer(status=302, headers={"Location": "/2"})

    done = poll()

    assert seeds(home) == ["1.html"]
    assert "/2" not in site.paths
    assert f"- `{site.address}/2`: `robots.txt forbids programs to ask for it`" in done.stdout
    site.asked.clear()
    poll()
    assert site.paths == ["/robots.txt", "/feed"]


def test_a_feed_that_robots_txt_forbids_is_not_asked_for(home: Path, poll: Run, site: Served) -> None:
    """No more than a host that can't say what it allows."""
    forbids = Answer(b"User-agent: industry-news-digest\nDisallow: /"), "robots.txt forbids programs to ask for it"
    fails = Answer(status=503), "its robots.txt can't be read: the server refuses it: 503 Service Unavailable"
    for answer, said in (forbids, fails):
        site.asked.clear()
        site.answers["/robots.txt"] = answer

        done = poll()

        assert site.paths == ["/robots.txt"]
        assert f"- `{site.address}/feed`: `{said}`" in done.stdout


def test_an_article_whose_host_cant_say_what_it_allows_is_asked_for_again(home: Path, poll: Run, site: Served) -> None:
    """The feed may be on another host; a server in trouble forbids nothing for good."""
    with serving() as other:
        site.answers["/feed"] = Answer(feed(other, "1").encode())
        other.answers |= {"/robots.txt": Answer(status=502), "/1": site.answers["/1"]}
        poll()
        assert (other.paths, seeds(home)) == (["/robots.txt"], [])
        other.answers["/robots.txt"] = Answer(b"")
        poll()
        assert seeds(home) == ["1.html"]


def test_a_seed_that_cant_be_written_does_not_stop_the_rest(home: Path, poll: Run) -> None:
    """Somebody deleted a seed, and left its sidecar."""
    (home / "seeds" / "2.yml").write_text("lang: de\n", "utf-8")
    done = poll()
    assert (done.exit_code, seeds(home)) == (0, ["1.html", "3.html"])
    assert "`there is such a file already`" in done.stdout


def test_a_host_that_is_busy_is_left_alone(home: Path, poll: Run, site: Served) -> None:
    """For the rest of the run; its articles come with the next one."""
    busy = site.answers["/1"]
    site.answers["/1"] = Answer(status=429)

    done = poll()

    assert site.paths == ["/robots.txt", "/feed", "/1"]
    assert f"- `{site.address}/1`: `the server refuses it: 429 Too Many Requests`" in done.stdout
    assert done.stdout.count("asked to be left alone for now") == 2
    site.answers["/1"] = busy
    poll()
    assert seeds(home) == ["1.html", "2.html", "3.html"]


@pytest.mark.parametrize("later", ["3600", "Sun, 01 Mar 2026 09:15:00 GMT"])
def test_a_feed_is_left_alone_as_long_as_it_asks(
    home: Path, poll: Run, site: Served, monkeypatch: pytest.MonkeyPatch, later: str
) -> None:
    """Retry-After in seconds or as a date; the moment of this poll is 08:15."""
    site.answers["/feed"] = Answer(status=503, headers={"Retry-After": later})
    poll()
    assert memory(home, site)["not_before"] == "2026-03-01T09:15:00Z"
    site.asked.clear()

    assert "asked to be left alone until 2026-03-01T09:15:00Z" in poll().stdout
    assert site.asked == []
    site.answers["/feed"] = Answer(feed(site, "1").encode())
    monkeypatch.setenv("DIGEST_RETRIEVED", "2026-03-01T09:15:01Z")
    poll()
    assert seeds(home) == ["1.html"]


def test_a_poll_on_a_stated_day_takes_it_for_its_moment(home: Path, poll: Run, site: Served) -> None:
    """Also where a host asks to be left alone from then on."""
    site.answers["/feed"] = Answer(status=503, headers={"Retry-After": "Sun, 01 Mar 2026 09:15:00 GMT"})

    poll("--retrieved", "2026-03-01")

    assert memory(home, site)["not_before"] == "2026-03-01T09:15:00Z"


def test_hosts_are_told_whom_to_ask_about_the_poll(home: Path, poll: Run, site: Served) -> None:
    """The site, else the repository: a workflow knows that before there is a site."""
    config = home / "mkdocs.yml"
    for line, agent in (
        ("repo_url: https://git.example/news\n", "industry-news-digest/0.1 (+https://git.example/news)"),
        ("site_url: https://news.example/\n", "industry-news-digest/0.1 (+https://news.example/)"),
    ):
        config.write_text(line + config.read_text("utf-8"), "utf-8")
        poll()
        assert site.asked[-1][1]["User-Agent"] == agent


def test_the_moment_of_a_poll_may_be_a_day(home: Path, poll: Run, site: Served) -> None:
    """As `--retrieved` takes it elsewhere; it begins in UTC."""
    site.answers["/feed"] = Answer(status=503, headers={"Retry-After": "3600"})
    assert poll("--retrieved", "2026-03-01").exit_code == 0
    assert memory(home, site)["not_before"] == "2026-03-01T01:00:00Z"


def test_an_article_that_fails_for_now_is_asked_for_again(home: Path, poll: Run, site: Served) -> None:
    """One that is gone, or holds no words, is not."""
    good = site.answers["/1"]
    site.answers |= {"/1": Answer(status=502), "/2": Answer(status=410), "/3": Answer(b"")}
    poll()
    site.answers["/1"] = good
    site.asked.clear()

    poll()

    assert seeds(home) == ["1.html"]
    assert site.paths == ["/robots.txt", "/feed", "/1"]


def test_a_feed_that_is_none_does_not_stop_the_others(home: Path, poll: Run, site: Served) -> None:
    """Whatever is wrong with it stands in the summary."""
    list_feeds(home, f"{site.address}/gone", f"{site.address}/1", f"{site.address}/feed")

    done = poll()

    assert done.exit_code == 0
    assert seeds(home) == ["1.html", "2.html", "3.html"]
    assert done.stdout.splitlines()[-3:] == [
        f"- `{site.address}/gone`: `the server refuses it: 404 Not Found`",
        f"- `{site.address}/1`: `is no feed, or lists no article with an address`",
        f"- `{site.address}/feed`: 3 new",
    ]


def test_a_strangers_words_are_inert_in_the_summary(home: Path, poll: Run, site: Served) -> None:
    """No mention, no reference, no link, no picture, no cell and no line of their own."""
    title = "a` | @team closes #1 ![x](https://t.example/p.png)\n\n# Now &lt;b&gt;``` \\` [l](javascript:x)"
    site.answers["/1"] = Answer(f"<html><title>{title}</title><p>{TEXTS['1']}</p></html>".encode())
    site.answers["/feed"] = Answer(feed(site, "1", "x`y|@team").encode())

    done = poll()

    (row,) = (line for line in done.stdout.splitlines() if line.startswith("| `seeds/1.html`"))
    assert row.split(" | ")[1].startswith("`a' ¦ @team closes #1 ![x](https://t.example/p.png) # Now <b>''' /'")
    assert row.count("`") == 14
    assert row.count("|") == 8


def test_a_memory_that_is_broken_is_named(home: Path, poll: Run) -> None:
    """Rather than asking for all again."""
    (home / "feeds.json").write_text("{", "utf-8")

    done = poll()

    assert done.exit_code == 1
    assert "fix: restore it from the repository, or delete it" in done.stderr
