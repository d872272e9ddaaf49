"""Where an article was published first."""

from urllib.parse import urlsplit

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
