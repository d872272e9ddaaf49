"""A host of repositories in a folder: a bare one, a contributor's clone of it, and a runner's."""

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

GOOD = """---
title: Ein Speicher für Leipzig
date: 2026-05-04
url: https://example.org/a
---
Am 3. Mai 2026 nahm die CATL in Leipzig einen Speicher mit 20 MWh in Betrieb. Er steht neben dem Umspannwerk und nimmt
den Strom der Windparks im Umland auf. Gebaut wurde er in elf Monaten, und ein zweiter ist in Planung.
"""
"""A seed in which nothing is missing or doubtful."""


def git(folder: Path, *arguments: str) -> str:
    """Run git in `folder` as a contributor."""
    who = ["-c", "user.name=a", "-c", "user.email=a@b"]
    done = subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def hosted(folder: Path) -> tuple[Path, Path]:
    """A bare repository of the last commit's project, as a host has it, and a contributor's clone of it."""
    git(folder, "clone", "--quiet", "--bare", str(ROOT), "host.git")
    git(folder / "host.git", "update-ref", "refs/heads/main", git(ROOT, "rev-parse", "HEAD"))
    git(folder / "host.git", "symbolic-ref", "HEAD", "refs/heads/main")
    git(folder, "clone", "--quiet", "host.git", "mine")
    return folder / "host.git", folder / "mine"


def checked_out(host: Path, ref: str, folder: Path) -> Path:
    """A runner's clone of `host` at `ref`, with what an earlier one left in its caches."""
    clone = folder / "clone"
    if not clone.exists():
        git(folder, "clone", "--quiet", str(host), "clone")
    git(clone, "fetch", "--quiet", "origin", "+refs/heads/*:refs/remotes/origin/*")
    git(clone, "checkout", "--quiet", "--detach", f"origin/{ref}")
    return clone


def equipped(clone: Path) -> Path:
    """`clone` with the tools of this run where its Makefile looks for them, as a restored cache brings them along."""
    (clone / ".venv" / "bin").mkdir(parents=True)
    for name in ("digest", "python"):
        program = clone / ".venv" / "bin" / name
        program.write_text(f'#!/bin/sh\nexec {sys.executable} {"-m generator" * (name == "digest")} "$@"\n')
        program.chmod(0o755)
    (clone / ".venv" / ".site").touch()
    (clone / "node_modules").mkdir()
    return clone
