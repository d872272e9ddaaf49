"""The workflows say what they should, and the deploy workflow's steps work in a clean clone."""

import os
import subprocess
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import ROOT

WORKFLOWS = ROOT / ".github" / "workflows"
BASE_URL = "https://someone.github.io/news"
STATED = {
    "${{ steps.pages.outputs.base_url }}": BASE_URL,
    "${{ github.server_url }}": "https://github.com",
    "${{ github.repository }}": "someone/news",
}
"""What the host fills in."""
"""What `configure-pages` answers for a project page."""


def load(name: str) -> dict[Any, Any]:
    """A workflow as data; YAML 1.1 reads the key `on` as True."""
    return yaml.safe_load((WORKFLOWS / name).read_text("utf-8"))  # type: ignore[no-any-return]


def runs(workflow: dict[Any, Any]) -> list[tuple[str, dict[str, str]]]:
    """Every `run:` of every job with its own environment."""
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    return [(step["run"], step.get("env", {})) for step in steps if "run" in step]


def test_the_check_workflow_runs_make_check_and_nothing_else() -> None:
    """On every push to the main branch and every pull request."""
    check = load("check.yml")

    assert runs(check) == [("make check", {})]
    assert check[True] == {"push": {"branches": ["main"]}, "pull_request": None}
    assert check["permissions"] == {"contents": "read"}


def test_only_the_deploy_job_may_write_to_pages() -> None:
    """Everything else reads."""
    deploy = load("deploy.yml")

    assert deploy["permissions"] == {"contents": "read"}
    assert deploy["jobs"]["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert deploy["jobs"]["deploy"]["environment"]["name"] == "github-pages"
    assert "pull_request" not in deploy[True]


def test_every_action_is_pinned_to_a_commit() -> None:
    """A tag can be moved; a commit can't."""
    uses = [step["uses"] for name in ("check.yml", "deploy.yml") for job in load(name)["jobs"].values()
            for step in job["steps"] if "uses" in step]  # fmt: skip

    assert [use for use in uses if len(use.partition("@")[2]) != 40] == []


def test_the_deploy_steps_build_the_site_in_a_clean_clone(tmp_path: Path) -> None:
    """Every `run:` as written, in a fresh clone of the last commit; the site knows its sub-path."""
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", ROOT.as_uri(), str(clone)], check=True)

    for command, variables in runs(load("deploy.yml")):
        filled = {key: _filled(value) for key, value in variables.items()}
        done = subprocess.run(["bash", "-e", "-c", command], cwd=clone, env=os.environ | filled, check=False,
                              capture_output=True, text=True)  # fmt: skip
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]

    page = (clone / "site" / "articles" / "000_3f5714ad22245d1f" / "index.html").read_text("utf-8")
    assert f'<link rel="canonical" href="{BASE_URL}/articles/000_3f5714ad22245d1f/">' in page
    assert 'href="https://github.com/someone/news/edit/main/seeds/000_3f5714ad22245d1f.txt"' in page


def _filled(value: str) -> str:
    for expression, stated in STATED.items():
        value = value.replace(expression, stated)
    return value
