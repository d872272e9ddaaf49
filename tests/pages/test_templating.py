"""Values that templates write into the head of a page."""

import pytest

from generator.pages.templating import quoted
from tests.pages.html import front_matter

ODD = ("𐀀 [x](javascript:alert(1))", 'a "b": #c', "\x7f\ufffe", "---\n---\n# T", "'", "", "\u2028")


@pytest.mark.parametrize("text", ODD)
def test_any_words_are_one_value(text: str) -> None:
    """MkDocs reads back what was written, and nothing of it becomes the page's body."""
    assert front_matter(f"---\ntitle: {quoted(text)}\n---\n") == {"title": text}
