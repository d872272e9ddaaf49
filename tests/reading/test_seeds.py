"""The five real documents."""

import subprocess
import sys
from pathlib import Path

import pytest

from generator.model import Claim, Document, Seed
from generator.reading import read

SEEDS = Path(__file__).parents[2] / "seeds"


def document_of(stem: str) -> Document:
    """One of the five, as read."""
    (path,) = SEEDS.glob(f"{stem}_*.txt")
    (document,) = read(Seed(path=f"seeds/{path.name}", data=path.read_bytes())).documents
    return document


def test_000_is_front_matter_and_an_html_fragment() -> None:
    """Eight paragraphs and five proxied images as links to their real address, three of them with a caption."""
    document = document_of("000")
    assert document.form == "front-matter"
    assert document.declared.published == Claim(value="Thu, 01 Sep 2022 04:00:00 GMT", rule="front-matter.date")
    assert len([block for block in document.blocks if block.kind == "paragraph"]) == 8
    images = [block for block in document.blocks if block.kind == "caption"]
    assert len(images) == 5
    assert images[0].markdown == (
        "[Image: （锡盟党组成员、副盟长胡成东代表行署与联动天翼高级副总裁蒋濛博士 现场签约）]"
        "(http://images.ofweek.com/Upload/News/2022-09/01/xihong/1662004915638091965.png)"
    )
    assert [bool(image.text) for image in images] == [True, False, True, True, False]
    assert "公司在高性能快充动力电池领域" in document.text
    assert "[动力电池](https://nev.ofweek.com/tag-%E5%8A%A8%E5%8A%9B%E7%94%B5%E6%B1%A0.HTM)" in "".join(
        block.markdown for block in document.blocks
    )


@pytest.mark.parametrize(("stem", "paragraphs"), [("001", 31), ("002", 6), ("003", 13), ("004", 4)])
def test_plain_texts_have_a_paragraph_per_line(stem: str, paragraphs: int) -> None:
    """The words stand as in the file."""
    document = document_of(stem)
    (path,) = SEEDS.glob(f"{stem}_*.txt")
    lines = [line.strip() for line in path.read_text("utf-8").split("\n") if line.strip()]
    assert (document.form, len(document.blocks)) == ("text", paragraphs)
    assert [block.text for block in document.blocks] == lines


def test_a_plain_text_is_read_without_the_parsers_of_html() -> None:
    """They take longer to load than a hundred such texts to read."""
    libraries = "'bs4', 'chardet', 'lxml.html', 'markdown_it', 'markdownify', 'trafilatura'"
    program = (
        "import sys; from generator.reading import read; from generator.model import Seed;"
        " read(Seed(path='a.txt', data='Ein Speicher.'.encode()));"
        f" print(*sorted({{{libraries}}} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=SEEDS.parent, capture_output=True, text=True, check=True)
    assert done.stdout == "\n"
