"""Settings of one project: the `extra.digest` part of `mkdocs.yml`, with defaults for what it leaves out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

import yaml
from yaml_env_tag import construct_env_tag

from generator import yaml_advice
from generator.errors import DigestError
from generator.nearness import nearest

CONFIG = "mkdocs.yml"
OWN: Final = ("extra", "digest")
"""The keys that lead to our own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What an owner may choose; every field but the first six is a key of `extra.digest`."""

    root: Path
    """The folder that holds `mkdocs.yml`."""
    site_name: str = "Industry News Digest"
    site_url: str = ""
    """Public address, with the sub-path; from the environment in CI, empty in a local preview."""
    site_description: str = ""
    repo_url: str = ""
    """Address of the repository, where readers may mend a seed; empty: no page leads there."""
    edit_uri: str = ""
    """How it goes on to where a file of the project is edited, with the branch: `edit/main/`; empty: as on its host."""
    seeds: str = "seeds"
    docs: str = "site_docs"
    templates: str = "templates"
    cache: str = ".cache"
    lexicons: str = "lexicons"
    """Folder of lexicons of the owner's own, which stand in place of the package's; need not be there."""
    publish: str = "full"
    """What an article page shows unless its sidecar says otherwise: `full`, `excerpt` or `facts`."""
    data_licence: str = ""
    """On what terms others may use the data: an id of https://spdx.org/licenses/, an address, or empty: not stated."""
    page_size: int = 50
    """Articles on one page of a list."""
    max_seed_bytes: int = 25_000_000
    """An article has some kilobytes; a page saved with its pictures has megabytes, a PDF, too."""
    labels: str = "tests/gold"
    """Folder of labelled documents; the method page says how right the facts are on them."""
    feeds: tuple[str, ...] = ()
    """Addresses of the feeds that `digest poll` looks into; none: nothing is ever polled."""
    poll_limit: int = 20
    """Articles that one poll asks for at most."""


MKDOCS_KEYS: Final = ("site_name", "site_url", "site_description", "repo_url", "edit_uri")
OWN_KEYS = tuple(field.name for field in fields(Settings))[6:]
LEVELS: Final = ("full", "excerpt", "facts")
FOLDERS: Final = ("seeds", "docs", "templates", "cache", "lexicons", "labels")
WRITTEN: Final = ("docs", "cache")
"""Folders in which `digest clean` removes files: they hold nothing else of the project."""
KINDS: Final = {
    int: ("whole number", "write one from 1 on, such as {}"),
    str: ("text", "write one; what looks like a number needs quotes"),
}
"""What a value of each type is called, and what to write instead of another; `{}` is the default."""
ADDRESS = re.compile(r"https?://[^\s/]\S*")


class _Loader(yaml.CSafeLoader):
    """A safe loader that reads `!ENV` and passes over the tags that only MkDocs understands."""


_Loader.add_constructor("!ENV", construct_env_tag)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)


def load(root: Path) -> Settings:
    """The settings of the project at `root`; raises DigestError on a key or a value that it can't use."""
    config, tree = _parsed(root / CONFIG)
    extra = _mapping(config.get("extra"), _place(tree, "extra"))
    own = _mapping(extra.get("digest"), _place(tree, *OWN))
    _check_named(extra, tree)
    for key, value in own.items():
        _check(str(key), value, root, _place(tree, *OWN, str(key)))
    site: dict[str, Any] = {name: str(config[name]) for name in MKDOCS_KEYS if config.get(name)}
    feeds = {"feeds": tuple(own["feeds"])} if "feeds" in own else {}
    settings = Settings(root=root, **site, **own | feeds)
    _check_apart(settings, tree)
    return settings


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except FileNotFoundError:
        raise DigestError("there is no mkdocs.yml", str(path), "run inside the project's folder") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise DigestError("is no UTF-8", f"{path}:{line}", "save the file as UTF-8") from None


def _parsed(path: Path) -> tuple[dict[str, Any], yaml.Node | None]:
    """What the file says, and the same with its places."""
    text = _text(path)
    try:
        loader = _Loader(text)
        tree = loader.get_single_node()
        config = loader.construct_document(tree) if tree else {}
    except yaml.MarkedYAMLError as error:
        slip = yaml_advice.slip(error, text)
        fix = slip.fix or "mend that line"
        raise DigestError(f"not valid YAML: {slip.what}", f"{path}:{slip.line}", fix) from None
    except yaml.YAMLError as error:
        raise DigestError(f"not valid YAML: {error}", str(path), "remove that character") from None
    except (ValueError, IndexError) as error:  # 2022-13-45, which looks like a day
        raise DigestError(f"holds a value that is none: {error}", str(path), "put quotes around the value") from None
    return (config, tree) if isinstance(config, dict) else ({}, tree)


def _place(tree: yaml.Node | None, *keys: str) -> str:
    """Where the value below `keys` stands, for a person: `mkdocs.yml:46, extra.digest.publish`."""
    line = 1
    for key in keys:
        pairs = tree.value if isinstance(tree, yaml.MappingNode) else ()
        found = next(((name, value) for name, value in pairs if name.value == key), None)
        if found is None:
            break
        line, tree = found[0].start_mark.line + 1, found[1]
    return f"{CONFIG}:{line}, {'.'.join(keys)}"


def _mapping(value: object, where: str) -> dict[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        fix = "write the settings below it, indented, one `key: value` a line"
        raise DigestError(f"{value!r} is no list of `key: value` lines", where, fix)
    return value


def _check_named(extra: Mapping[str, Any], tree: yaml.Node | None) -> None:
    """Raise DigestError where a key is called almost as `digest`: MkDocs takes any, and all below it would be lost."""
    for key in map(str, extra):
        if key != OWN[1] and nearest(key, OWN[1:]):
            raise DigestError("unknown setting", _place(tree, OWN[0], key), f"did you mean `{OWN[1]}`?")


def _check(key: str, value: Any, root: Path, where: str) -> None:
    if key not in OWN_KEYS:
        raise DigestError("unknown setting", where, _choice(key, OWN_KEYS))
    if key == "feeds":
        _check_feeds(value, where)
        return
    default = getattr(Settings(root=root), key)
    if not isinstance(value, type(default)) or isinstance(value, bool):
        kind, fix = KINDS[type(default)]
        raise DigestError(f"{value!r} is no {kind}", where, fix.format(default))
    if isinstance(value, int) and value < 1:
        raise DigestError(f"{value} is less than 1", where, KINDS[int][1].format(default))
    if key == "publish" and value not in LEVELS:
        raise DigestError(f"{value!r} is no way to publish", where, _choice(value, LEVELS))
    if key in FOLDERS:
        _check_folder(key, Path(value), root, where)


def _choice(wrong: str, known: Sequence[str]) -> str:
    """What was meant, else all that there is."""
    guess = nearest(wrong, known)
    return f"did you mean `{guess}`?" if guess else f"use one of: {', '.join(known)}"


def _check_feeds(value: object, where: str) -> None:
    if not isinstance(value, list) or not all(isinstance(one, str) and ADDRESS.fullmatch(one) for one in value):
        raise DigestError(f"{value!r} is no list of addresses", where, "write one a line: `- https://example.org/feed`")


def _check_folder(key: str, path: Path, root: Path, where: str) -> None:
    if key in ("seeds", *WRITTEN) and (not path.parts or path.is_absolute() or ".." in path.parts):
        raise DigestError(f"{str(path)!r} is no folder inside the project", where, "name one by its path from here")
    if key not in WRITTEN and not (root / path).is_dir():
        raise DigestError(f"there is no folder {str(path)!r}", where, "make it, or mend the name")


def _check_apart(settings: Settings, tree: yaml.Node | None) -> None:
    for key in WRITTEN:
        path = Path(getattr(settings, key))
        for other in (getattr(settings, name) for name in FOLDERS if name != key):
            if path.is_relative_to(other) or Path(other).is_relative_to(path):
                where = _place(tree, *OWN, key)
                raise DigestError(f"{str(path)!r} and {other!r} lie in one another", where, "name a folder of its own")


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that holds a `mkdocs.yml`, or None."""
    return next((folder for folder in (start, *start.parents) if (folder / CONFIG).is_file()), None)
