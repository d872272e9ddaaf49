"""Labels of documents, as people wrote them down."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator import yaml_files
from generator.model import Seed

Label = Mapping[str, Any]


def labelled(folder: Path, otherwise: Path) -> Iterator[tuple[Seed, Label]]:
    """Each labelled document at or below `folder` with its label, in order of their paths.

    A document stands in `raw/` beside `gold/`, where its label is, or in the folder `otherwise` (that of the seeds).
    """
    for path in sorted(folder.rglob("gold/*.yml")):
        label = yaml_files.read(path)
        name = label["file"]
        documents = [place / name for place in (path.parents[1] / "raw", otherwise) if (place / name).is_file()]
        yield from [(Seed(path=name, data=document.read_bytes()), label) for document in documents[:1]]
