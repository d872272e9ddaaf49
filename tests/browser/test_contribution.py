"""What a contributor does, from a file on the desk to words marked in a browser, and where each part of it is tested.

Here: a clean clone, `digest add`, commit, push; the workflows' own steps in another clone; the built page in Chromium.
A clone whose tools are really installed, by make alone, is in `tests/test_contribution.py`.

- Any seed that people have: `test_each_kind_of_file_has_its_page`; archives of thousands: `tests/intake/test_zips.py`.
- `digest add` of files and of an address: the fixture `way`; `digest new`: `test_a_piped_text_gets_its_verdict_...`.
- Corrections and `digest fix`: `test_what_is_mended_passes_...`, `test_a_correction_shows_on_the_page_...`.
- `digest check`: `test_a_slip_in_a_sidecar_fails_the_push_...`; hostile seeds: `tests/test_contribution.py`.
- The seeds workflow for a push: `way`, for a pull request: `test_a_piped_text_gets_its_verdict_...`; the deploy
  workflow: `way`; the poll workflow: `test_what_a_poll_finds_becomes_one_pull_request` in `tests/test_contribution.py`.
- Preview: `test_an_edit_in_a_served_clone_...`; of many seeds, new, deleted and broken ones: `tests/test_preview.py`.
- A fork for another industry: `tests/test_fork.py`, up to its search in a browser.
"""

import shlex
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.actions import load, run_job, run_script
from tests.browser.searching import search
from tests.browser.server import SUB_PATH, served
from tests.browser.test_article import DRAWN
from tests.conftest import ROOT
from tests.hosting import checked_out, equipped, git, hosted
from tests.previews import PATIENCE, Preview, save
from tests.serving import Answer, serving

RESTORED = {"steps.tools.outputs.cache-hit == 'true'": "true"}
BEFORE = "github.event_name == 'push' && github.event.before || ''"
DEPLOY = RESTORED | {
    "steps.pages.outputs.base_url": f"https://someone.github.io/{SUB_PATH}",
    "github.server_url": "https://github.com",
    "github.repository": "someone/news",
}
TEXT = """Ein neuer Speicher neben dem Umspannwerk

Am 3. Mai nahm die CATL in Leipzig einen Speicher mit 20 MWh in Betrieb. Er nimmt den Strom der Windparks auf.
"""
PAGE = """<html lang="en"><head><title>BYD opens a truck depot in Graz</title></head><body>
<h1>BYD opens a truck depot in Graz</h1><p>BYD opened a depot for 60 electric trucks in Graz on 4 May 2026. The chargers
stand beside the ring road, and the trucks drive from there to the shops of the whole region.</p></body></html>"""
PIPED = (
    "Beispielwerk AG baut in Potsdam\n\nDie Beispielwerk AG baut in Potsdam eine Fabrik für Zellen mit 5 GWh im Jahr.\n"
)
KINDS = {
    "newsletter": ("newsletter.eml", "Hafenspeicher wächst auf das Doppelte", "240 MWh"),
    "printed": ("printed.pdf", "В порту Северный запустили накопитель энергии", "40 МВт·ч"),
    "release": ("release.docx", "Beispielwerk baut Zellfabrik in Potsdam", "5 GWh im Jahr"),
    "saved-page": ("saved-page.mhtml", "A second hall for the harbour store", "60 MW"),
    "feed-wire-101": ("feed.xml", "Peak Volt opens 2 GWh cell plant in Ohio", "2 GWh a year"),
    "feed-wire-102": ("feed.xml", "Harbour Grid orders 400 electric trucks", "400 electric trucks"),
    "depot": ("", "BYD opens a truck depot in Graz", "60 electric trucks"),
}
"""Last part of a page's address -> the file of `golden/own` that it comes from (none: fetched), heading, amount."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the verdict's job says: how its last script ended, and the job's summary."""

    done: "subprocess.CompletedProcess[str]"
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """What came of the files that a person pushed to the main branch, with a slip in a sidecar, and then mended."""

    host: Path
    mine: Path
    """The contributor's clone."""
    clone: Path
    """The runner's, with the site that was built last."""
    first: Verdict
    mended: Verdict


def digest(mine: Path, *arguments: str, given: str = "") -> str:
    """What `digest` says to a person who runs it in their clone."""
    said = run_script(f".venv/bin/digest {shlex.join(arguments)} <<'END'\n{given}\nEND", mine, {})
    assert said.returncode == 0, said.stdout + said.stderr
    return said.stdout


def commit(mine: Path, said: str) -> None:
    """Do as `digest add` said, word for word."""
    commands = said.partition("to commit:\n")[2]
    me = {f"GIT_{role}_{key}": "a@b" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
    done = run_script(commands, mine, me)
    assert done.returncode == 0, done.stderr


def pushed(host: Path, mine: Path, folder: Path) -> Verdict:
    """Push to the main branch, and what the seeds workflow makes of it."""
    before = git(host, "rev-parse", "main")
    git(mine, "push", "--quiet", "origin", "main")
    return judged(checked_out(host, "main", folder), before)


def judged(clone: Path, before: str, **environment: str) -> Verdict:
    """What the verdict's job says in the runner's clone; `before` is the commit that a push came upon."""
    summary = clone.parent / "runner" / "github_step_summary"
    summary.unlink(missing_ok=True)
    *_, done = run_job(load("seeds.yml")["jobs"]["verdict"], clone, RESTORED | {BEFORE: before}, **environment)
    return Verdict(done=done, summary=summary.read_text("utf-8"))


@pytest.fixture(scope="module")
def way(tmp_path_factory: pytest.TempPathFactory) -> Way:
    """Files and an address handed in, a slip in a sidecar, its mending, and the deployment."""
    folder = tmp_path_factory.mktemp("way")
    host, mine = hosted(folder)
    equipped(mine)
    clone = equipped(checked_out(host, "main", folder))
    git(mine, "switch", "--quiet", "main")
    hand_in(mine, folder / "desk")
    sidecar = mine / "seeds" / "leipzig.yml"
    sidecar.write_text(sidecar.read_text("utf-8") + "publishr: Kurier\n", "utf-8")
    git(mine, "commit", "--quiet", "--all", "--message", "Name its publisher")
    first = pushed(host, mine, folder)
    sidecar.write_text(sidecar.read_text("utf-8").replace("publishr", "publisher"), "utf-8")
    digest(mine, "fix", "seeds/leipzig.txt", "--set", "year=2026")
    git(mine, "commit", "--quiet", "--all", "--message", "Mend it")
    mended = pushed(host, mine, folder)
    built = run_job(load("deploy.yml")["jobs"]["build"], clone, DEPLOY)
    assert [done.returncode for done in built] == [0, 0], built[-1].stderr
    return Way(host=host, mine=mine, clone=clone, first=first, mended=mended)


def hand_in(mine: Path, desk: Path) -> None:
    """Files of many kinds from a folder of the person's own, and a page from a server, in one command."""
    desk.mkdir()
    (desk / "leipzig.txt").write_text(TEXT, "utf-8")
    for name in {name for name, _, _ in KINDS.values() if name}:
        shutil.copy(ROOT / "tests" / "golden" / "own" / name, desk)
    with serving() as site:
        site.answers["/news/depot.html"] = Answer(PAGE.encode(), headers={"Content-Type": "text/html"})
        commit(mine, digest(mine, "add", "--allow-local", str(desk), f"{site.address}/news/depot.html"))


@pytest.fixture(scope="module")
def address(way: Way) -> Iterator[str]:
    """Where the deployed site is served."""
    with served(way.clone / "site") as at:
        yield at


@pytest.mark.browser
def test_a_slip_in_a_sidecar_fails_the_push_and_is_named_with_its_line_and_its_mending(way: Way) -> None:
    """Beside the changed file and in the summary, which has the facts of all that was pushed with their words."""
    assert way.first.done.returncode
    assert "::error file=seeds/leipzig.yml,line=3,col=1,title=content::`publishr` is no key" in way.first.done.stdout
    assert "(seeds&#47;leipzig&#46;yml&#58;3&#58;1) — Did you mean &#96;publisher&#96;&#63;" in way.first.summary
    assert '  date: "YYYY-05-03"\n' in way.first.summary
    for words in ("20 MWh", "240 MWh", "40 МВт·ч", "5 GWh im Jahr", "60 MW", "2 GWh a year", "60 electric trucks"):
        assert f"<code>{words}</code>" in way.first.summary


@pytest.mark.browser
def test_what_is_mended_passes_with_the_facts_of_that_seed_alone(way: Way) -> None:
    """It is all that changed since the push before."""
    assert way.mended.done.returncode == 0, way.mended.done.stderr
    assert "## 1 seed checked: " in way.mended.summary
    assert "| company | CATL &#40;party&#41; | <code>CATL</code> |" in way.mended.summary
    assert "| date | 3 May 2026&#44; written by hand |  |" in way.mended.summary


@pytest.mark.browser
def test_a_correction_shows_on_the_page_beside_facts_whose_words_are_marked(page: Page, address: str) -> None:
    """With what it stands in place of; the publisher is named."""
    page.goto(f"{address}articles/leipzig/")
    page.get_by_role("button", name="Underline in the text").click()

    assert {"CATL", "Leipzig", "20 MWh"} <= set(page.evaluate(DRAWN))
    date = " ".join(page.locator(".facts__line", has_text="found before").inner_text().split())
    assert date.startswith("Date corrected by hand 3 May 2026")
    assert date.endswith("found before: 3 May, year not stated")
    assert "in Kurier" in page.locator(".facts").inner_text()


@pytest.mark.browser
def test_the_search_of_the_deployed_site_finds_what_was_pushed(page: Page, address: str) -> None:
    """By a word of the text, and by a fact of another seed."""
    assert search(page, address, "Windparks") == ["lei"]
    assert search(page, address, "Bremerhaven") == ["new"]


@pytest.mark.browser
@pytest.mark.parametrize("slug", KINDS)
def test_each_kind_of_file_has_its_page(page: Page, address: str, slug: str) -> None:
    """A mail, a PDF, a Word document, a saved page, each article of a feed, a fetched page: title and amount."""
    _, title, amount = KINDS[slug]
    page.goto(f"{address}articles/{slug}/")

    assert page.locator("h1").inner_text() == title
    assert amount in page.locator(".facts .said a[href^='#']").all_inner_texts()


@pytest.mark.browser
def test_a_piped_text_gets_its_verdict_its_site_and_its_pictures_as_a_pull_request(way: Way) -> None:
    """`digest new`, a branch, a push: every step of both jobs of the seeds workflow."""
    git(way.mine, "switch", "--quiet", "--create", "potsdam")
    commit(way.mine, digest(way.mine, "new", "-", "--url", "https://example.org/2", "--name", "potsdam", given=PIPED))
    git(way.mine, "push", "--quiet", "origin", "potsdam")
    clone = checked_out(way.host, "potsdam", way.host.parent)

    verdict = judged(clone, "", GITHUB_BASE_REF="main")
    shown = run_job(load("seeds.yml")["jobs"]["preview"], clone, RESTORED, GITHUB_BASE_REF="main")

    assert verdict.done.returncode == 0, verdict.done.stderr
    assert "<code>5 GWh im Jahr</code>" in verdict.summary
    assert [done.returncode for done in shown] == [0, 0, 0], shown[-1].stderr
    assert "Beispielwerk AG baut in Potsdam" in (clone / "site/articles/potsdam/index.html").read_text("utf-8")
    pictures = sorted(path.name for path in (clone / "shots").iterdir())
    assert pictures == ["potsdam-1440-dark.png", "potsdam-390-light.png"]


@pytest.mark.browser
def test_an_edit_in_a_served_clone_comes_to_the_screen_by_itself(way: Way, browser: Browser) -> None:
    """Nobody reloads the page."""
    seed = way.mine / "seeds" / "leipzig.txt"
    running = Preview(way.mine)
    try:
        running.wait_for("Serving on")
        with browser.new_page() as page:
            page.goto(f"http://127.0.0.1:{running.port}/articles/leipzig/")
            save(seed, seed.read_bytes() + b"\nEin zweiter Speicher hat 77 MWh.\n")
            page.locator(".facts .said a[href^='#']", has_text="77 MWh").wait_for(timeout=PATIENCE * 1000)
    finally:
        running.end()
