from pathlib import Path

import pytest

from generator import settings
from generator.errors import DigestError


def write(folder: Path, text: str) -> Path:
    """`folder` with a `mkdocs.yml` of this text."""
    (folder / "mkdocs.yml").write_text(text, "utf-8")
    return folder


def test_settings_come_from_mkdocs_yml_with_defaults_for_the_rest(tmp_path: Path) -> None:
    """Tags that only MkDocs understands do no harm."""
    root = write(
        tmp_path,
        "site_name: Batteries\nextra: {digest: {page_size: 5}}\nx: !!python/name:material.extensions.emoji.twemoji\n",
    )

    loaded = settings.load(root)

    assert (loaded.site_name, loaded.page_size, loaded.publish) == ("Batteries", 5, "full")


def test_the_address_comes_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`!ENV` is read as MkDocs reads it."""
    monkeypatch.setenv("SITE_URL", "https://example.org/repo/")
    root = write(tmp_path, 'site_url: !ENV [SITE_URL, ""]\n')

    assert settings.load(root).site_url == "https://example.org/repo/"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("extra: {digest: {pagesize: 5}}", "unknown setting"),
        ("extra: {digest: {page_size: many}}", "'many' is no whole number"),
        ("extra: {digest: {page_size: 0}}", "0 is less than 1"),
        ("extra: {digest: {publish: all}}", "'all' is no way to publish"),
        ("extra: {digest: {seeds: nowhere}}", "there is no folder 'nowhere'"),
        ("extra: {digest: {cache: ''}}", "'.' is no folder inside the project"),
        ("extra: {digest: {cache: .}}", "'.' is no folder inside the project"),
        ("extra: {digest: {docs: ../docs}}", "'../docs' is no folder inside the project"),
        ("extra: {digest: {docs: seeds}}", "'seeds' and 'seeds' lie in one another"),
        ("extra: {digest: {cache: site_docs/cache}}", "lie in one another"),
        ("extra: {digest: {feeds: https://a.example/feed}}", "'https://a.example/feed' is no list of addresses"),
        ("extra: {digest: {feeds: [feed.xml]}}", r"\['feed.xml'\] is no list of addresses"),
        ("extra: {digest: 5}", "5 is no list of"),
        ("extra: [digest]", r"\['digest'\] is no list of"),
        ("a: [", "not valid YAML"),
        ("copyright: 2022-13-45", "holds a value that is none: month must be in 1..12"),
    ],
)
def test_a_wrong_setting_is_named_with_its_place(tmp_path: Path, text: str, what: str) -> None:
    """Never a silent default for a misspelt key, never a folder whose files `digest clean` would take along."""
    with pytest.raises(DigestError, match=what):
        settings.load(write(tmp_path, text))


@pytest.mark.parametrize(
    ("text", "where", "fix"),
    [
        ("extra:\n  digest:\n    pagesize: 5\n", "mkdocs.yml:3, extra.digest.pagesize", "did you mean `page_size`?"),
        ("extra:\n  digest:\n    Publish: full\n", "mkdocs.yml:3, extra.digest.Publish", "did you mean `publish`?"),
        ("extra:\n  digest:\n    publish: exerpt\n", "mkdocs.yml:3, extra.digest.publish", "did you mean `excerpt`?"),
        (
            "extra:\n  digest:\n    publish: all\n",
            "mkdocs.yml:3, extra.digest.publish",
            "use one of: full, excerpt, facts",
        ),
        ("extra:\n  dijest:\n    publish: facts\n", "mkdocs.yml:2, extra.dijest", "did you mean `digest`?"),
        (
            "extra:\n  digest:\n    page_size: many\n",
            "mkdocs.yml:3, extra.digest.page_size",
            "write one from 1 on, such as 50",
        ),
        ("site_name: x\nnav: [a,\nextra:\n  digest: {}\n", "mkdocs.yml:2", "Write it as [one, two]"),
        ("site_name: x\nextra:\n\tdigest: {}\n", "mkdocs.yml:3", "Put spaces in the place of the tab"),
        ("site_name: x\nextra:\n  digest: 5\n", "mkdocs.yml:3, extra.digest", "write the settings below it, indented"),
    ],
)
def test_a_wrong_setting_is_told_with_its_line_and_what_was_meant(
    tmp_path: Path, text: str, where: str, fix: str
) -> None:
    """What an owner needs to mend it; a misspelt `digest` would lose all that stands below it."""
    with pytest.raises(DigestError) as raised:
        settings.load(write(tmp_path, text))

    assert raised.value.where.removeprefix(f"{tmp_path}/") == where
    assert raised.value.fix.startswith(fix)


def test_other_keys_beside_ours_are_left_to_the_theme(tmp_path: Path) -> None:
    """Material has keys of its own there."""
    root = write(tmp_path, "extra: {generator: false, social: [], digest: {page_size: 5}}")

    assert settings.load(root).page_size == 5


def test_a_config_in_another_encoding_is_told_of(tmp_path: Path) -> None:
    """With the line, not with a traceback."""
    (tmp_path / "mkdocs.yml").write_bytes(b"site_name: x\nsite_description: Gr\xfcn\n")

    with pytest.raises(DigestError, match="is no UTF-8") as raised:
        settings.load(tmp_path)

    assert raised.value.where.endswith("mkdocs.yml:2")


def test_the_root_is_the_nearest_folder_with_a_mkdocs_yml(tmp_path: Path) -> None:
    """Commands work from any folder inside the project."""
    write(tmp_path, "site_name: x")
    (tmp_path / "a" / "b").mkdir(parents=True)

    assert settings.find_root(tmp_path / "a" / "b") == tmp_path
