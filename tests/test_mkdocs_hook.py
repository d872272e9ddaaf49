"""What the hook does behind MkDocs, as it is called."""

from pathlib import Path
from types import SimpleNamespace

from generator.mkdocs_hook import on_post_build
from generator.pages.twins import PLAIN


def test_plain_markdown_goes_beside_the_pages(tmp_path: Path) -> None:
    """Into folders that are there already."""
    (tmp_path / "docs" / PLAIN / "companies").mkdir(parents=True)
    (tmp_path / "docs" / PLAIN / "companies" / "catl.md").write_text("# CATL\n")
    (tmp_path / "site" / "companies" / "catl").mkdir(parents=True)

    on_post_build(SimpleNamespace(docs_dir=str(tmp_path / "docs"), site_dir=str(tmp_path / "site")))

    assert (tmp_path / "site" / "companies" / "catl.md").read_text() == "# CATL\n"


def test_a_site_without_articles_has_no_plain_markdown(tmp_path: Path) -> None:
    """And is built all the same."""
    (tmp_path / "docs").mkdir()

    on_post_build(SimpleNamespace(docs_dir=str(tmp_path / "docs"), site_dir=str(tmp_path / "site")))

    assert not (tmp_path / "site").exists()
