"""What tests hand in, and how they look at what became of it."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import yaml
from click.testing import Result

from tests.serving import Answer

Run = Callable[..., Result]
TEXT = "Am 3. Mai nahm die Musterspeicher GmbH in Leipzig einen Speicher mit 20 MWh in Betrieb."
OTHER = "Die Beispielwerk AG baut in Potsdam eine Fabrik für Zellen mit 5 GWh im Jahr."
BODY = "".join(
    f"<p>{TEXT} Der Bau dauerte {number} Monate und kostete {number} Mio. Euro.</p>" for number in range(3, 9)
)
PAGE = f'<html><head><title>Neu</title><meta property="og:site_name" content="Kurier"></head><body>{BODY}</body></html>'
MOMENT = "2026-03-01T08:15:00Z"


def sha256(data: str) -> str:
    """As a sidecar holds it."""
    return hashlib.sha256(data.encode()).hexdigest()


def files(home: Path) -> list[str]:
    """What is in the seeds folder."""
    return sorted(path.name for path in (home / "seeds").rglob("*"))


def sidecar(home: Path, name: str) -> object:
    """What a sidecar says."""
    return yaml.safe_load((home / "seeds" / name).read_text("utf-8"))


def page(body: str = PAGE, **headers: str) -> Answer:
    """A page as servers send it."""
    return Answer(body.encode(), headers={"Content-Type": "text/html; charset=utf-8"} | headers)
