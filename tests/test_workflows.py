"""The workflows say what they should, and nobody but the poll may write to the repository."""

import re

import pytest

from tests.actions import WORKFLOWS, load, scripts

NAMES = sorted(path.name for path in WORKFLOWS.glob("*.yml"))
READ = {"contents": "read"}


def test_the_check_workflow_runs_make_check() -> None:
    """For every pull request with code, and where the deploy workflow calls it."""
    check = load("check.yml")

    assert scripts(check["jobs"]["check"])[-1]["run"] == "make check"
    assert check[True] == {"pull_request": {"paths-ignore": ["seeds/**"]}, "workflow_call": None}


def test_only_the_jobs_that_must_may_write() -> None:
    """To Pages the one that deploys, to the repository the one that polls; all else reads."""
    rights = {
        (name, job): one.get("permissions", load(name)["permissions"])
        for name in NAMES
        for job, one in load(name)["jobs"].items()
    }

    assert rights == {
        ("check.yml", "check"): READ,
        ("deploy.yml", "known"): READ,
        ("deploy.yml", "check"): READ,
        ("deploy.yml", "build"): READ | {"pages": "read"},
        ("deploy.yml", "deploy"): {"pages": "write", "id-token": "write"},
        ("poll.yml", "poll"): {"contents": "write", "pull-requests": "write"},
        ("seeds.yml", "verdict"): READ,
        ("seeds.yml", "preview"): READ,
    }


def test_a_pull_request_gets_no_secret_writes_no_cache_and_deploys_nothing() -> None:
    """The token in the checkout is not kept either."""
    for name in ("check.yml", "seeds.yml"):
        text = (WORKFLOWS / name).read_text("utf-8")
        assert not re.search(r"pull_request_target|workflow_run|secrets\.|github\.token", text)
        assert text.count("actions/checkout@") == text.count("persist-credentials: false")
    assert "actions/cache@" not in (WORKFLOWS / "seeds.yml").read_text("utf-8")
    assert set(load("deploy.yml")[True]) == {"push", "workflow_dispatch"}
    assert set(load("poll.yml")[True]) == {"schedule", "workflow_dispatch"}


@pytest.mark.parametrize("name", NAMES)
def test_no_script_holds_an_expression(name: str) -> None:
    """A title or a file's name in one would be code; values reach a script by its environment alone."""
    found = [
        step["run"] for job in load(name)["jobs"].values() for step in scripts(job | {"steps": job.get("steps", [])})
    ]

    assert [script for script in found if "${{" in script] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_action_is_pinned_to_a_commit(name: str) -> None:
    """A tag can be moved; a commit can't."""
    uses = [step["uses"] for job in load(name)["jobs"].values() for step in job.get("steps", []) if "uses" in step]

    assert [use for use in uses if len(use.partition("@")[2]) != 40] == []
    assert [use for use in uses if not use.startswith("actions/")] == []


def test_content_stops_no_deployment_and_failed_code_does() -> None:
    """The site is built where the check passed, now or before, and never as strictly as a local build."""
    jobs = load("deploy.yml")["jobs"]

    assert jobs["build"]["needs"] == ["known", "check"]
    assert "needs.check.result == 'success' || needs.check.result == 'skipped'" in jobs["build"]["if"]
    assert jobs["check"]["if"] == "needs.known.outputs.passed != 'true'"
    assert "make site STRICT=" in [step["run"] for step in scripts(jobs["build"])]


def test_the_poll_goes_on_with_a_request_of_its_own_alone() -> None:
    """A fork may have a branch of that name, too; and no step that reads what came from outside has the token."""
    job = load("poll.yml")["jobs"]["poll"]
    listing = next(step["run"] for step in scripts(job) if "gh pr list" in step["run"])

    assert "map(select(.isCrossRepository | not))" in listing
    assert [step["run"] for step in scripts(job) if "digest" in step["run"] and "GH_TOKEN" in step.get("env", {})] == []
    assert "REPO_URL" in next(step["env"] for step in scripts(job) if "make --silent poll" in step["run"])
