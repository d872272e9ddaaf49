"""Settings of one project: the `extra.digest` part of `mkdocs.yml`, with defaults for what it leaves out."""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from generator.errors import DigestError

CONFIG = "mkdocs.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What an owner may choose; every field but the first four is a key of `extra.digest`."""

    root: Path
    """The folder that holds `mkdocs.yml`."""
    site_name: str = "Industry News Digest"
    site_url: str = ""
    """Public address, with the sub-path; from the environment in CI, empty in a local preview."""
    site_description: str = ""
    seeds: str = "seeds"
    docs: str = "site_docs"
    templates: str = "templates"
    cache: str = ".cache"
    publish: str = "full"
    """What an article page shows unless its sidecar says otherwise: `full`, `excerpt` or `facts`."""
    page_size: int = 50
    """Articles on one page of a list."""
    max_seed_bytes: int = 20_000_000
    labels: str = "tests/gold"
    """Folder of labelled documents; the method page says how right the facts are on them."""
    repository: str = ""
    """Address of the repository, for the "correct this" links; empty hides them."""


OWN_KEYS = tuple(field.name for field in fields(Settings))[4:]


class _Loader(yaml.SafeLoader):
    """A safe loader that reads `!ENV` and passes over the tags that only MkDocs understands."""


_Loader.add_constructor("!ENV", construct_env_tag)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)


def load(root: Path) -> Settings:
    """The settings of the project at `root`; raises DigestError on a key or a type that it does not know."""
    config = _config(root / CONFIG)
    own = (config.get("extra") or {}).get("digest") or {}
    for key, value in own.items():
        _check(key, value)
    return Settings(
        root=root,
        **{key: config[key] for key in ("site_name", "site_url", "site_description") if config.get(key)},
        **own,
    )


def _config(path: Path) -> dict[str, Any]:
    try:
        # The loader derives from SafeLoader: no tag of it makes an object.
        config = yaml.load(path.read_text("utf-8"), _Loader)  # noqa: S506
    except FileNotFoundError:
        raise DigestError("there is no mkdocs.yml", str(path), "run inside the project's folder") from None
    except yaml.YAMLError as error:
        raise DigestError(f"not valid YAML: {error}", str(path), "mend the line it names") from None
    return config if isinstance(config, dict) else {}


def _check(key: str, value: object) -> None:
    where = f"{CONFIG}, extra.digest.{key}"
    if key not in OWN_KEYS:
        raise DigestError("unknown setting", where, f"use one of: {', '.join(OWN_KEYS)}")
    expected = type(getattr(Settings(root=Path()), key))
    if not isinstance(value, expected) or isinstance(value, bool):
        raise DigestError(f"{value!r} is not a {expected.__name__}", where, "mend the value")


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that holds a `mkdocs.yml`, or None."""
    return next((folder for folder in (start, *start.parents) if (folder / CONFIG).is_file()), None)
