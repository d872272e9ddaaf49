"""What a runner of GitHub's does with a workflow, as far as our own steps need it: `run:` scripts in a clone."""

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import ROOT

WORKFLOWS = ROOT / ".github" / "workflows"
EXPRESSION = re.compile(r"\$\{\{ *(.+?) *\}\}")


def load(name: str) -> dict[Any, Any]:
    """A workflow as data; YAML 1.1 reads the key `on` as True."""
    return yaml.safe_load((WORKFLOWS / name).read_text("utf-8"))  # type: ignore[no-any-return]


def scripts(job: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The steps of a job that run a script."""
    return [step for step in job["steps"] if "run" in step]


def run_job(
    job: Mapping[str, Any], clone: Path, values: Mapping[str, str], **environment: str
) -> "list[subprocess.CompletedProcess[str]]":
    """Every script of `job` in `clone`, in order, until one fails; what installs packages of the system is left out.

    `values` gives the value of each expression in a step's environment; a step with a condition runs where `values`
    has `true` for it. The other files that a runner offers lie beside the clone.
    """
    done = list[subprocess.CompletedProcess[str]]()
    shared = runner(clone) | environment
    for step in scripts(job):
        if step["run"].startswith("sudo ") or ("if" in step and values.get(step["if"]) != "true"):
            continue
        own = {key: EXPRESSION.sub(lambda found: values[found[1]], value) for key, value in step.get("env", {}).items()}
        plain = {
            key: EXPRESSION.sub(lambda found: values[found[1]], value) for key, value in job.get("env", {}).items()
        }
        done.append(run_script(step["run"], clone, shared | plain | own | handed_on(clone)))
        if done[-1].returncode:
            break
    return done


def run_script(script: str, clone: Path, environment: Mapping[str, str]) -> "subprocess.CompletedProcess[str]":
    """As the runner does where a step names no shell."""
    kept = {key: value for key, value in os.environ.items() if key not in ("CI", "PYTHONPATH")}
    return subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=clone,
        env=kept | environment,
        check=False,
        capture_output=True,
        text=True,
        errors="replace",
    )


def runner(clone: Path) -> dict[str, str]:
    """What a runner tells each step."""
    temp = clone.parent / "runner"
    temp.mkdir(exist_ok=True)
    files = {name: str(temp / name.lower()) for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT", "GITHUB_ENV")}
    return files | {"CI": "true", "GITHUB_ACTIONS": "true", "GITHUB_REF_NAME": "main", "RUNNER_TEMP": str(temp)}


def handed_on(clone: Path) -> dict[str, str]:
    """What earlier steps wrote for later ones."""
    path = clone.parent / "runner" / "github_env"
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return dict(line.split("=", 1) for line in lines)
