"""The project in which a command runs, and the files that it names."""

from collections.abc import Sequence
from pathlib import Path

from generator import disk, history, kept, lexicons, settings
from generator.errors import DigestError
from generator.model import Problem, Seed
from generator.settings import Settings


def project_here() -> Settings:
    """The settings of the project around the working directory; raises DigestError outside one."""
    root = settings.find_root(Path.cwd())
    if root is None:
        raise DigestError("no mkdocs.yml here or above", str(Path.cwd()), "run this inside a project's folder")
    return _entered(root)


def _entered(root: Path) -> Settings:
    """The settings of the project at `root`, whose lexicons are read from now on."""
    project = settings.load(root)
    folder = project.root / project.lexicons
    lexicons.use(folder if folder.is_dir() else None)
    kept.use(project.root / project.cache)
    return project


def added(project: Settings) -> dict[str, str]:
    """The day on which each seed was handed in, as the repository tells it, by the seed's path."""
    return history.added(project.root, project.seeds)


def seeds_of(files: Sequence[Path]) -> tuple[list[Seed], list[Problem]]:
    """The seeds in `files`, and a problem for each file that can't be one; a sidecar among them goes with its seed."""
    root = settings.find_root(Path.cwd())
    limit = (_entered(root) if root else Settings(root=Path.cwd())).max_seed_bytes
    stems = {path.with_suffix("") for path in files if path.suffix != disk.SIDECAR}
    alone = [path for path in files if path.suffix != disk.SIDECAR or path.with_suffix("") not in stems]
    found = [disk.seed(path, limit) for path in alone]
    return [seed for seed in found if isinstance(seed, Seed)], [item for item in found if isinstance(item, Problem)]
