"""A seed's whole way, as a person goes it: clone, add a file, commit, push; the workflows' own steps do the rest."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import html
from markdown_it import MarkdownIt

from tests.actions import handed_on, load, run_job, run_script, runner, scripts
from tests.hosting import GOOD, checked_out, equipped, git, hosted
from tests.serving import Answer, Served, serving

BASE_URL = "https://someone.github.io/news"
"""What `configure-pages` answers for a project page."""
DEPLOY = {
    "steps.pages.outputs.base_url": BASE_URL,
    "github.server_url": "https://github.com",
    "github.repository": "someone/news",
}
VERDICT = {
    "steps.tools.outputs.cache-hit == 'true'": "true",
    "github.event_name == 'push' && github.event.before || ''": "",
}
PAGE = "<html><title>Neu</title><p>Am 3. Mai nahm die CATL in Leipzig einen Speicher mit 20 MWh in Betrieb.</p></html>"
HOSTILE = """::error file=x::taken over ##[add-mask]the `touch pwned` $(touch pwned) | <img src=x> @someone #1

::set-output name=x::y
Am 3. Mai nahm die CATL in Leipzig einen Speicher mit 20 MWh in Betrieb; $(touch pwned) `touch pwned` ;touch pwned
"""


def outcomes(clone: Path) -> set[str]:
    """The names under which extracted articles are kept."""
    return {path.name for path in (clone / ".cache" / "articles").rglob("*") if path.is_file()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """What came of a seed and an empty file that were pushed to a branch, and merged."""

    clone: Path
    first: str
    """The page of a seed that was there before, as the first deployment has it."""
    verdict: "subprocess.CompletedProcess[str]"
    summary: str
    before: set[str]
    after: set[str]
    """What was remembered after the first deployment, and after the second."""


@pytest.fixture(scope="module")
def way(tmp_path_factory: pytest.TempPathFactory) -> Way:
    """In a clean clone, which goes on from branch to branch as a runner's caches do."""
    folder = tmp_path_factory.mktemp("way")
    host, mine = hosted(folder)
    clone = deployed(host, folder)
    first, before = article(clone, "000_3f5714ad22245d1f"), outcomes(clone)
    push(mine, "leipzig", {"leipzig.md": GOOD, "leer.txt": ""})
    checked_out(host, "leipzig", folder)
    *_, verdict = run_job(load("seeds.yml")["jobs"]["verdict"], clone, VERDICT, GITHUB_BASE_REF="main")
    git(mine, "push", "--quiet", "origin", "leipzig:main")
    deployed(host, folder)
    summary = (folder / "runner" / "github_step_summary").read_text("utf-8")
    return Way(clone=clone, first=first, verdict=verdict, summary=summary, before=before, after=outcomes(clone))


def deployed(host: Path, folder: Path) -> Path:
    """The runner's clone after the deploy workflow's build of the main branch."""
    clone = checked_out(host, "main", folder)
    built = run_job(load("deploy.yml")["jobs"]["build"], clone, DEPLOY)
    assert [done.returncode for done in built] == [0], built[-1].stdout[-2000:] + built[-1].stderr[-2000:]
    return clone


def push(clone: Path, branch: str, seeds: dict[str, str]) -> None:
    """Hand in `seeds`, texts by the names of their files, on a branch."""
    git(clone, "switch", "--quiet", "--create", branch)
    for name, text in seeds.items():
        (clone / "seeds" / name).write_text(text, "utf-8")
    git(clone, "add", "seeds")
    git(clone, "commit", "--quiet", "--message", "Add an article")
    git(clone, "push", "--quiet", "origin", branch)


def article(clone: Path, slug: str) -> str:
    """The page of an article in the built site."""
    return (clone / "site" / "articles" / slug / "index.html").read_text("utf-8")


def test_the_deploy_steps_build_the_site_in_a_clean_clone(way: Way) -> None:
    """Every script as written; the site knows its sub-path and its repository."""
    assert f'<link rel="canonical" href="{BASE_URL}/articles/000_3f5714ad22245d1f/">' in way.first
    assert 'href="https://github.com/someone/news/edit/main/seeds/000_3f5714ad22245d1f.txt"' in way.first


def test_a_pushed_seed_gets_a_verdict_with_its_facts_and_their_words(way: Way) -> None:
    """Of the changed seeds alone; an empty one is an error that is shown beside it, and the job fails."""
    assert way.verdict.returncode
    assert way.verdict.stderr.splitlines()[-2] == "2 seeds checked: 1 error, 0 warnings, 0 notes"
    assert "::error file=seeds/leer.txt,title=content::The file is empty." in way.verdict.stdout
    assert "| company | CATL &#40;party&#41; | <code>CATL</code> |" in way.summary
    assert "| capacity | 20 MWh storage &#40;this news" in way.summary
    assert "<code>20 MWh</code>" in way.summary


def test_after_the_merge_a_second_deployment_extracts_what_is_new_alone(way: Way) -> None:
    """Its page is there, and an empty file beside it stops nothing."""
    assert way.before < way.after
    assert len(way.after - way.before) == 2
    assert "Ein Speicher für Leipzig" in article(way.clone, "leipzig")


@pytest.fixture
def proposed(tmp_path: Path) -> tuple[Path, Path]:
    """The host, and a runner's clone of it on its main branch that has an environment already."""
    host, _ = hosted(tmp_path)
    clone = checked_out(host, "main", tmp_path)
    git(clone, "switch", "--quiet", "main")
    return host, equipped(clone)


def test_a_hostile_seed_does_nothing_and_is_shown_as_words(proposed: tuple[Path, Path], tmp_path: Path) -> None:
    """Neither its words nor its name, in the shell, to the runner, or in the summary."""
    _, clone = proposed
    for name in ("a;$(touch pwned) `touch pwned`.txt", "b\n::error::c.txt", "::warning::d.txt"):
        (clone / "seeds" / name).write_text(HOSTILE, "utf-8")
    git(clone, "add", "seeds")
    git(clone, "commit", "--quiet", "--message", "$(touch pwned)\n::error::x")

    *_, verdict = run_job(load("seeds.yml")["jobs"]["verdict"], clone, VERDICT, GITHUB_BASE_REF="main")

    assert verdict.returncode, verdict.stderr
    assert not [*clone.rglob("pwned"), *tmp_path.glob("pwned")]
    said = [line for line in (verdict.stdout + verdict.stderr).splitlines() if line.lstrip().startswith("::")]
    assert len(said) == 9  # an error for a name, a warning for another with colons, and what these two leave open
    assert not [
        line
        for line in said
        if not line.startswith(("::error file=seeds/", "::warning file=seeds/", "::notice file=seeds/"))
    ]
    assert "##[" not in verdict.stdout + verdict.stderr
    summary = (tmp_path / "runner" / "github_step_summary").read_text("utf-8")
    shown = html.fromstring(MarkdownIt("commonmark", {"html": True}).enable("table").render(summary))
    for block in shown.findall(".//pre"):
        block.drop_tree()  # code is neither searched for mentions nor for numbers of issues
    assert shown.findall(".//img") == shown.findall(".//a") == []
    assert "@someone" not in shown.text_content()
    assert "#1" not in shown.text_content()
    assert "&#60;img src&#61;x&#62; &#64;&#8203;someone &#35;&#8203;1" in summary


def test_code_that_passed_is_known_by_all_files_but_the_seeds(proposed: tuple[Path, Path]) -> None:
    """A new seed, and what a poll remembers, leave the mark as it is; an edit anywhere else gives another one."""
    _, clone = proposed

    def mark() -> str:
        output = Path(runner(clone)["GITHUB_OUTPUT"])
        output.unlink(missing_ok=True)
        run_job(load("deploy.yml")["jobs"]["known"], clone, {})
        return output.read_text("utf-8")

    def commit(path: str) -> None:
        (clone / path).write_text("edited")
        git(clone, "add", "--force", path)
        git(clone, "commit", "--quiet", "--message", "x")

    first = mark()
    commit("seeds/new.txt")
    commit("feeds.json")
    with_a_seed = mark()
    commit("generator/new.py")

    assert len(first) == len("hash=\n") + 40
    assert with_a_seed == first
    assert mark() != first


class Poll:
    """The steps of the poll workflow in a clone, with a `gh` that says which requests it got."""

    def __init__(self, clone: Path, site: Served) -> None:
        self.clone, self.folder, self.site = clone, clone.parent, site
        self.steps = scripts(load("poll.yml")["jobs"]["poll"])[-4:]
        self.names: list[str] = []
        tools = self.folder / "tools"
        tools.mkdir()
        answer = f'[ "$2" = list ] && cat "{self.folder}/open"'
        (tools / "gh").write_text(f'#!/bin/sh\necho "$1 $2 $3" >> "{self.folder}/asked"\n{answer}\ntrue\n')
        (tools / "gh").chmod(0o755)
        programs = f"{tools}:{Path(sys.executable).parent}:/usr/bin:/bin"
        self.said = runner(clone) | {"BRANCH": "feeds", "PATH": programs}

    def publish(self, name: str) -> None:
        """An article more in the feed of the site."""
        self.names.append(name)
        self.site.answers[f"/{name}"] = Answer(PAGE.replace("Leipzig", name).encode())
        items = "".join(
            f"<item><title>{one}</title><link>{self.site.address}/{one}</link></item>" for one in self.names
        )
        feed = f"<rss version='2.0'><channel><title>Kurier</title>{items}</channel></rss>"
        self.site.answers["/feed"] = Answer(feed.encode())

    def run(self, number: str) -> None:
        """One poll in a fresh checkout while that pull request is open."""
        (self.folder / "open").write_text(number)
        (self.folder / "runner" / "github_env").unlink(missing_ok=True)
        git(self.clone, "switch", "--quiet", "--detach", "origin/main")
        if git(self.clone, "branch", "--list", "feeds"):
            git(self.clone, "branch", "--quiet", "--delete", "--force", "feeds")
        *always, propose = self.steps
        for step in always:
            self.step(step["run"])
        if handed_on(self.clone).get("NEW") == "true":
            self.step(propose["run"])

    def step(self, script: str) -> None:
        """One script, as the runner runs it."""
        done = run_script(script, self.clone, self.said | handed_on(self.clone))
        assert done.returncode == 0, done.stdout + done.stderr

    def asked(self) -> list[str]:
        """What `gh` was asked to do with pull requests, besides listing them."""
        lines = (self.folder / "asked").read_text("utf-8").splitlines()
        return [line for line in lines if line.startswith("pr ") and not line.startswith("pr list")]


@pytest.fixture
def poll(proposed: tuple[Path, Path]) -> Iterator[Poll]:
    """Of one feed that the owner lists, on loopback, which the program is given leave to ask."""
    _, clone = proposed
    program = clone / ".venv" / "bin" / "digest"
    leave = '[ "$1" = poll ] && set -- "$@" --allow-local --pause 0'
    program.write_text(program.read_text().replace("exec", f"{leave}\nexec"))
    with serving() as site:
        settings = (clone / "mkdocs.yml").read_text("utf-8")
        listed = settings.replace("\n  digest:\n", f"\n  digest:\n    feeds: [{site.address}/feed]\n")
        (clone / "mkdocs.yml").write_text(listed, "utf-8")
        git(clone, "commit", "--quiet", "--all", "--message", "List a feed")
        git(clone, "push", "--quiet", "origin", "main")
        yield Poll(clone, site)


def test_what_a_poll_finds_becomes_one_pull_request(proposed: tuple[Path, Path], poll: Poll) -> None:
    """On a branch of its own, with the verdict; a second poll goes on there, and nothing new proposes nothing."""
    host, clone = proposed

    poll.publish("Halle")
    poll.run("")
    poll.publish("Jena")
    poll.run("7")
    poll.run("7")

    assert git(host, "log", "--format=%s", "main..feeds").splitlines() == ["Add what the feeds have"] * 2
    assert git(host, "diff", "--name-only", "main", "feeds").splitlines() == [
        *("feeds.json", "seeds/halle.html", "seeds/halle.yml", "seeds/jena.html", "seeds/jena.yml")
    ]
    assert poll.site.paths.count("/Halle") == 1
    assert poll.asked() == ["pr create --head", "pr edit 7"]
    body = (clone.parent / "runner" / "body.md").read_text("utf-8")
    assert body.startswith("1 new seed from 1 feed.\n")
    assert "\n## 2 seeds checked: " in body
