"""What commands write outside `site_docs/`: seeds with their sidecars, and files beside `mkdocs.yml`."""

from pathlib import Path

from generator.disk.inventory import SIDECAR, is_sidecar
from generator.disk.plain import write
from generator.errors import DigestError
from generator.model import Seed
from generator.settings import Settings


def hand_in(settings: Settings, seed: Seed) -> tuple[str, ...]:
    """Write a seed and its sidecar; their paths. Nothing that is there is overwritten: raises DigestError.

    The sidecar comes first: no seed is ever without it, wherever we are killed.
    """
    path = settings.root / seed.path
    beside, folder = path.with_suffix(SIDECAR), (settings.root / settings.seeds).resolve()
    files = [(beside, seed.sidecar), (path, seed.data)] if seed.sidecar else [(path, seed.data)]
    if not path.resolve().is_relative_to(folder) or is_sidecar(path) or path.name.startswith("."):
        raise DigestError("no seed has such a name", str(path), "rename the file, then add it again")
    for file, _ in files:
        if file.exists() or file.is_symlink():
            raise DigestError("there is such a file already", str(file), "give the seed another --name")
    for file, data in files:
        write(file, data)
    return tuple(file.relative_to(settings.root).as_posix() for file, _ in reversed(files))


def write_sidecar(settings: Settings, path: Path, text: str) -> None:
    """Write the sidecar at `path`; raises DigestError where that is none, or lies outside the seeds folder."""
    folder = (settings.root / settings.seeds).resolve()
    if not path.parent.resolve().is_relative_to(folder) or not is_sidecar(path) or path.is_symlink():
        raise DigestError("is no sidecar of a seed", str(path), "name a file below the seeds folder")
    write(path, text.encode())


def write_beside_config(settings: Settings, name: str, text: str) -> None:
    """Write the file `name` at the project's root, where `mkdocs.yml` is."""
    write(settings.root / name, text.encode())
