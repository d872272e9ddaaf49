"""Labels of documents, as people wrote them down."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator import yaml_files
from generator.errors import DigestError
from generator.model import Seed

Label = Mapping[str, Any]
NEEDED = ("file", "lang", "companies", "regions", "capacities", "money")


def labelled(folder: Path, otherwise: Path) -> Iterator[tuple[Seed, Label]]:
    """Each labelled document at or below `folder` with its label, in order of their paths.

    A document stands in `raw/` beside `gold/`, where its label is, or in the folder `otherwise` (that of the seeds);
    the label of one that was taken down counts no more. Raises DigestError on a label that lacks a key.
    """
    for path in sorted(folder.rglob("gold/*.yml")):
        label = yaml_files.read(path)
        missing = [key for key in NEEDED if key not in label]
        if missing:
            raise DigestError(f"has no {', '.join(missing)}", str(path), "write them; an empty list is one, too")
        name = label["file"]
        documents = [place / name for place in (path.parents[1] / "raw", otherwise) if (place / name).is_file()]
        yield from [(Seed(path=name, data=document.read_bytes()), label) for document in documents[:1]]
