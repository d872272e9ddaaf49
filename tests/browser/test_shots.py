"""Pictures of changed pages: of each page that there is, for a phone and for a desk."""

from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from tests.browser.shots import draw


def size_of(path: Path) -> tuple[int, int]:
    """Width and height of a picture in pixels."""
    with Image.open(path) as picture:
        return picture.size


def test_each_changed_page_is_drawn_as_wide_as_its_view(browser: Browser, address: str, tmp_path: Path) -> None:
    """The whole page from head to foot; an article without a page gets no picture."""
    drawn = list(draw(browser, address, ["000_3f5714ad22245d1f", "no-such-article"], tmp_path))

    sizes = {path.name: size_of(path) for path in drawn}
    assert {name: width for name, (width, _) in sizes.items()} == {
        "000_3f5714ad22245d1f-390-light.png": 390,
        "000_3f5714ad22245d1f-1440-dark.png": 1440,
    }
    assert all(height > 1000 for _, height in sizes.values())
