"""The language of a document; the cases are in `tests/cases/language.yml`."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import markup
from generator.facts.language import detect
from generator.model import Claim, Declared, Document

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/language.yml").read_text("utf-8"))


def document_of(text: str, declared: str | None = None) -> Document:
    """A document of these paragraphs, with its declared language."""
    blocks = tuple(markup.of_lines(part.strip()) for part in text.split("\n\n"))
    lang = None if declared is None else Claim(value=declared, rule="html.lang")
    return Document(seed="seeds/a.txt", form="text", encoding="utf-8", declared=Declared(lang=lang), blocks=blocks)


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_the_language_of_most_words_is_found(case: dict[str, Any]) -> None:
    """The rule is in `why`."""
    assert detect(document_of(case["text"])) == case["expect"]


@pytest.mark.parametrize(
    ("text", "declared", "expected"),
    [
        ("Batterie Ohio", "de-DE", "de"),
        ("Ohio battery plant", "zh-CN", "en"),
        ("储能电站在合肥开工建设", "en-US", "zh"),
        ("The operator of the plant said the second phase would be finished in spring.", "de", "en"),
    ],
)
def test_a_declared_language_is_only_a_hint(text: str, declared: str, expected: str) -> None:
    """It counts for a few words of its own script, never against the words."""
    assert detect(document_of(text, declared)) == expected


def test_the_model_is_not_loaded_where_script_or_small_words_tell() -> None:
    """It costs half a second that no Chinese, plainly Russian or plainly French text needs."""
    source = (
        "import sys; from generator import markup; from generator.facts.language import detect;"
        "from generator.model import Declared, Document;"
        "make = lambda text: Document(seed='a', form='text', encoding='utf-8', declared=Declared(),"
        " blocks=(markup.of_lines(text),));"
        "print(detect(make('储能电站')), detect(make('Быстрый рост энергетики')),"
        " detect(make('La société a posé la première pierre de la centrale avec le maire de la ville et des élus.')),"
        " 'py3langid' in sys.modules)"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", source], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["zh", "ru", "fr", "False"]
