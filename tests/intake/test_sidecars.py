"""What stands beside a file comes along, and what is known of its origin is written into it."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result

from generator.intake.sidecars import with_origin
from generator.model import Origin

ORIGIN = Origin(url="https://kurier.example/a", sha256="0" * 64)
KNOWN = {"url": "https://kurier.example/a", "sha256": "0" * 64}


@pytest.mark.parametrize(
    ("sidecar", "told"),
    [
        (b"", {}),
        (b"lang: de", {"lang": "de"}),
        (b"{lang: de}", {"lang": "de"}),
        (b"  lang: de\n  hide: true\n", {"lang": "de", "hide": True}),
        (b"lang: de\n...\n", {"lang": "de"}),
        (b"title: |\n  A\n  B", {"title": "A\nB"}),
        ("title: Größe\n".encode("utf-16"), {"title": "Größe"}),
        (b"\xef\xbb\xbfurl: https://a.example/\n", {"url": "https://a.example/"}),
        (b'"url" : https://a.example/\n', {"url": "https://a.example/"}),
    ],
    ids=["none", "a line", "in braces", "set in", "closed", "a text", "UTF-16", "a mark before it", "a key in quotes"],
)
def test_the_origin_joins_what_a_person_wrote(sidecar: bytes, told: dict[str, object]) -> None:
    """In whatever form they wrote it, and what they say of the origin themselves holds."""
    assert yaml.safe_load(with_origin(sidecar, ORIGIN)) == KNOWN | told


def test_comments_and_order_stay() -> None:
    """They are the person's."""
    assert with_origin(b"# by hand\nlang: de  # sure\n", ORIGIN).startswith(b"# by hand\nlang: de  # sure\nurl: ")


@pytest.mark.parametrize("sidecar", [b"title: [a", b"- a\n", b"a: 1\n---\nb: 2\n"])
def test_what_does_not_parse_stays_as_it_is(sidecar: bytes) -> None:
    """The reader names its line."""
    assert with_origin(sidecar, ORIGIN) == sidecar


def test_an_address_that_is_none_is_no_origin(home: Path, run: Callable[..., Result]) -> None:
    """A front matter may claim anything, and nothing of it may end the command."""
    text = "Am 3. Mai nahm die Musterspeicher GmbH in Leipzig einen Speicher mit 20 MWh in Betrieb."
    (home / "a.txt").write_text(f"---\nurl: http://[kurier\n---\n{text}\n", "utf-8")

    assert run("add", "a.txt").exit_code == 0
    assert "url" not in yaml.safe_load((home / "seeds" / "a.yml").read_text("utf-8"))
