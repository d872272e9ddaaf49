"""The only user of Jinja: turns a template and its values into a page; all values are escaped for HTML."""

import re
import traceback
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from markupsafe import Markup

from generator import markup
from generator.errors import DigestError
from generator.pages import encoding

INDEX = "index.md"
MEND = "mend that line; `git diff templates` shows what was edited"


def fill(templates: Path, name: str, path: str, **values: Any) -> str:
    """The text of template `name` for the page at `path` (below `site_docs/`), blank lines never doubled.

    Raises DigestError for a slip in a template, with its line.
    """
    here = address(path)
    try:
        text = _environment(templates).get_template(name).render(here=here, root=root(here), **values)
    except TemplateError as error:
        raise DigestError(f"the template is wrong: {error.message}", _place(error, templates, name), MEND) from None
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _place(error: TemplateError, templates: Path, name: str) -> str:
    """`FILE:LINE` of the slip: where it was read, else where it came up; Jinja puts templates into the traceback."""
    frames = [(frame.filename, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    inside = [(Path(file), line) for file, line in frames if Path(file).is_relative_to(templates)]
    file, line = inside[-1] if inside else (templates / name, 1)
    return f"{file.relative_to(templates.parent).as_posix()}:{line}"


def address(path: str) -> str:
    """The address of a Markdown page relative to the site's root: `companies/catl.md` is at `companies/catl/`."""
    if not path.endswith(".md"):
        return path
    return path.removesuffix(INDEX) if path.endswith(f"/{INDEX}") or path == INDEX else f"{path[:-3]}/"


def root(here: str) -> str:
    """The way from the page at address `here` to the site's root: works under any sub-path."""
    return "../" * here.count("/") or "./"


def markdown(text: str) -> Markup:
    """Plain words for a place where Markdown is read: one line, nothing in it active."""
    return Markup(markup.escape(" ".join(text.split())))  # noqa: S704 - escaped on this very line


def quoted(text: str) -> Markup:
    """`text` as a value in the head of a page; JSON would not do, whose pairs of surrogates no YAML reader takes."""
    return Markup(yaml.safe_dump(text, default_style='"', allow_unicode=True, width=10**6).strip())  # noqa: S704


def host(url: str) -> str:
    """The part of an address that tells a reader whose it is."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


@cache
def _environment(templates: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "markdown": markdown,
        "quoted": quoted,
        "path": encoding.whole,
        "address": address,
        "host": host,
    }
    return environment
