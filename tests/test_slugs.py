import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.slugs import slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("000_3f5714ad22245d1f", "000_3f5714ad22245d1f"),
        ("../../x", "x"),
        ("宁德时代 2024", "宁德时代-2024"),
        ("A/b", "a-b"),
        ("index", "index-1bc04b52"),
        ("...", "ab5df625"),
    ],
)
def test_a_name_becomes_one_part_of_an_address(name: str, expected: str) -> None:
    """Nothing in it can climb, split or hide."""
    assert slug(name) == expected


@given(st.text(max_size=400))
def test_no_name_leaves_its_folder(name: str) -> None:
    """Whatever the name: one part, not empty, not hidden, not too long for a file system."""
    made = slug(name)

    assert made
    assert "/" not in made
    assert not made.startswith(".")
    assert len(made.encode()) <= 130
