"""Where an article was published first, by whom, and when it was fetched there."""

from urllib.parse import urlsplit

from generator import edtf
from generator.model import Article


def source_url(article: Article) -> str:
    """The address of the original, where it is known and one that a browser may be sent to; else empty."""
    claim = article.document.declared.url
    value = claim.value.strip() if claim else ""
    try:
        parts = urlsplit(value)
    except ValueError:
        return ""
    return value if parts.scheme in ("http", "https") and parts.netloc else ""


def publisher(article: Article) -> str:
    """The paper or site that published it, as the sidecar or the source itself says; else empty."""
    claim = article.document.declared.site
    return claim.value if claim else ""


def retrieved(article: Article) -> str:
    """The day on which it was fetched: `3 September 2022`; empty where nobody says."""
    day, _, _ = (article.document.origin.retrieved or "").partition("T")
    return edtf.human(day)
