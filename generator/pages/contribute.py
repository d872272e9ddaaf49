"""Where a reader mends what an article's page says: at the seed's file, or with an issue on the repository's host.

The ways of the hosts, as their manuals have them (2026): https://docs.github.com/issues/tracking-your-work-with-issues
(creating an issue from a URL query), https://docs.gitlab.com/user/project/issues/create_issues/ (prefill values),
https://forgejo.org/docs/latest/user/issue-tracking-basics/. A host that is none of these has a link to the file alone,
and only where `edit_uri` says how.
"""

from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlencode, urlsplit

from generator.model import Article
from generator.pages.site import Site, article_address, public

FORM: Final = "wrong-fact.yml"
"""Our issue form on GitHub, below `.github/ISSUE_TEMPLATE/`; its fields are `page`, `seed`, `found` and `right`."""
TEXT: Final = "Page: {page}\nSeed: {seed}\n\nWhat the page says:\n\n\nWhat is right, and where that stands:\n\n"
"""The text of an issue where there is no form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """How addresses of a repository go on."""

    edit: str
    """To the file that is edited, before its path; the branch is `main` unless `edit_uri` says otherwise."""
    behind: str = ""
    """What follows the path."""
    issue: str = ""
    """To a new issue; empty where none can be filled in."""
    title: str = "title"
    body: str = "body"


HOSTS: Final = {
    "github": Host(edit="edit/main/", issue="issues/new"),
    "gitlab": Host(edit="-/edit/main/", issue="-/issues/new", title="issue[title]", body="issue[description]"),
    "codeberg": Host(edit="_edit/main/", issue="issues/new"),
    "gitea": Host(edit="_edit/main/", issue="issues/new"),
    "forgejo": Host(edit="_edit/main/", issue="issues/new"),
    "bitbucket": Host(edit="src/main/", behind="?mode=edit"),
}
"""Part of a host's name -> its ways: `gitlab.example.org` is a GitLab."""


def edit_address(site: Site, article: Article) -> str:
    """Where the article's seed is edited; empty where no repository is stated, or no way to edit in it is known."""
    base, host = _repository(site)
    way = site.settings.edit_uri or (host.edit if host else "")
    if not base or not way:
        return ""
    behind = host.behind if host and not site.settings.edit_uri else ""
    start = way if "://" in way else base + way.lstrip("/")
    return f"{start.rstrip('/')}/{quote(article.document.seed, safe='/')}{behind}"


def report_address(site: Site, article: Article) -> str:
    """A new issue about the article, filled in; empty where no host is known that can do that."""
    base, host = _repository(site)
    if not host or not host.issue:
        return ""
    about = {"page": public(site, article_address(article)), "seed": article.document.seed}
    title = f"Wrong fact: {article.slug}"
    form = site.settings.root / ".github" / "ISSUE_TEMPLATE" / FORM
    if host is HOSTS["github"] and form.is_file():
        said = {"template": FORM, "title": title, **about}
    else:
        said = {host.title: title, host.body: TEXT.format(**about)}
    return f"{base}{host.issue}?{urlencode(said, quote_via=quote)}"


def _repository(site: Site) -> tuple[str, Host | None]:
    """Its address with a `/` at the end, and the ways of its host; of no web address nothing."""
    stated = site.settings.repo_url.strip()
    parts = urlsplit(stated)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return "", None
    host = next((host for name, host in HOSTS.items() if name in parts.hostname.split(".")), None)
    return f"{stated.rstrip('/')}/", host
