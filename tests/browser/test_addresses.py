"""Former addresses, in a browser: who follows an old link arrives."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.server import served
from tests.conftest import make_project, run_digest

LEXICON = Path("generator") / "facts" / "lexicons"


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site, below a sub-path, after a seed, a company and a topic were renamed."""
    project = make_project(tmp_path_factory.mktemp("renamed") / "project")
    seed = project / "seeds" / "002_f5657d2c5e6c31f2.txt"
    seed.rename(seed.with_name("cecep.txt"))
    seed.with_name("cecep.yml").write_text("was: [002_f5657d2c5e6c31f2]\n", "utf-8")
    replace(
        next(iter((project / LEXICON / "companies").glob("cells-china.yml"))),
        "\ncatl: {",
        "\ncatl-new: {former: [catl], ",
    )
    replace(
        project / LEXICON / "tags.yml",
        "\n  energy-storage:\n",
        "\n  storage-of-energy:\n    former: [energy-storage]\n",
    )
    done = run_digest(project, "build", "--quiet")
    assert done.returncode == 0, done.stderr
    with served(project / "site") as at:
        yield at


def replace(path: Path, old: str, new: str) -> None:
    """Edit a lexicon as an owner does; the words must be there."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.browser
def test_former_addresses_lead_on(browser: Browser, renamed: str) -> None:
    """Also with scripts forbidden; data and feeds answer at once."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    arrived = {}
    for path in (
        "articles/002_f5657d2c5e6c31f2/",
        "companies/catl/",
        "tags/energy-storage/",
        "articles/",
        "companies/",
    ):
        page.goto(f"{renamed}{path}")
        page.wait_for_url(lambda url, former=path: url != f"{renamed}{former}")
        arrived[path] = (page.url.removeprefix(renamed), page.locator("h1").count())
    files = [
        page.request.get(f"{renamed}{path}")
        for path in ("companies/catl.json", "companies/catl/feed.xml", "articles/002_f5657d2c5e6c31f2.md")
    ]
    answers = [file.ok for file in files]
    present = files[0].json()["id"]
    context.close()

    assert arrived == {
        "articles/002_f5657d2c5e6c31f2/": ("articles/cecep/", 1),
        "companies/catl/": ("companies/catl-new/", 1),
        "tags/energy-storage/": ("tags/storage-of-energy/", 1),
        "articles/": ("latest/", 1),
        "companies/": ("a-z/companies/", 1),
    }
    assert (answers, present) == ([True, True, True], "catl-new")
