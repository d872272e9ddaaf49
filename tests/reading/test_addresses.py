"""Addresses found in seeds."""

import pytest

from generator.reading.addresses import safe, unwrapped


@pytest.mark.parametrize(
    ("url", "real"),
    [
        ("https://p.example/?http://img.example.com/a.png", "http://img.example.com/a.png"),
        ("https://p.example/http://img.example.com/a.png", "http://img.example.com/a.png"),
        ("https://p.example/https%3A%2F%2Fimg.example.com%2Fa.png", "https://img.example.com/a.png"),
        ("https://p.example/?url=https%3A%2F%2Fimg.example.com%2Fa.png&w=5", "https://img.example.com/a.png"),
        ("https://p.example/?url=img.example.com/a.png", "https://img.example.com/a.png"),
        ("https://p.example/_next/image?url=/local.png&w=5", "https://p.example/_next/image?url=/local.png&w=5"),
        ("https://img.example.com/a.png?w=5", "https://img.example.com/a.png?w=5"),
        ("https://[bad", "https://[bad"),
    ],
)
def test_a_proxied_address_gives_the_real_one(url: str, real: str) -> None:
    """The general forms of a proxy's address, whatever its host; others stay."""
    assert unwrapped(url) == real


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/a(b)", "https://example.org/a%28b%29"),
        ("mailto:news@example.org", "mailto:news@example.org"),
        ("javascript:alert(1)", None),
        ("JaVaScRiPt:alert(1)", None),
        ("java\tscript:alert(1)", None),
        ("data:text/html,x", None),
        ("vbscript:x", None),
        ("file:///etc/passwd", None),
        ("/relative", None),
        ("//host/x", None),
        ("https://", None),
    ],
)
def test_only_web_and_mail_addresses_are_linked(url: str, expected: str | None) -> None:
    """Everything else has no target."""
    assert safe(url) == expected
