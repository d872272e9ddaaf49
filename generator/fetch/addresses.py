"""Web addresses: which are some, and which are the same page."""

from urllib.parse import parse_qsl, urldefrag, urlsplit

INDEX = ("/index.html", "/index.htm", "/index.php")


def is_address(text: str) -> bool:
    """Whether `text` is a web address rather than a file's path."""
    return text.lower().startswith(("http://", "https://"))


def without_trackers(address: str) -> str:
    """`address` without its fragment and the parameters that only tell where a reader came from."""
    # Loaded here, as in all of this room: no other command looks anything up.
    from courlan import normalize_url

    plain, _ = urldefrag(address)
    try:
        cleaned = str(normalize_url(plain))
        # It also sorts the parameters: where none was dropped, theirs is the order that the server knows.
        return cleaned if len(parse_qsl(urlsplit(cleaned).query)) < len(parse_qsl(urlsplit(plain).query)) else plain
    except ValueError:
        return plain


def identity(address: str) -> str:
    """What two addresses of one page have in common: not the scheme, `www.`, trackers, or a slash at the end."""
    from courlan import normalize_url

    try:
        plain, _ = urldefrag(str(normalize_url(without_trackers(address))))
    except ValueError:
        return address
    host_and_path = plain.partition("://")[2].removeprefix("www.")
    path, mark, query = host_and_path.partition("?")
    ending = next((ending for ending in INDEX if path.endswith(ending)), "")
    return f"{path.removesuffix(ending).rstrip('/')}{mark}{query}"
