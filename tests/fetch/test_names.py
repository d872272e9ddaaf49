"""The name that an address gives a seed; fetching itself is tested with a server in `test_cli`."""

import pytest

from generator.fetch import file_name


@pytest.mark.parametrize(
    ("address", "content_type", "name"),
    [
        ("https://a.example/news/story.html", "text/html; charset=utf-8", "story.html"),
        ("https://a.example/news/story.php?id=5", "text/html", "story.html"),
        ("https://a.example/news/2024.05.story", "text/html", "2024-05-story.html"),
        ("https://a.example/", "text/html", "a-example.html"),
        ("https://a.example/feed", "application/rss+xml", "feed.xml"),
        ("https://a.example/story.md", "application/octet-stream", "story.md"),
        ("https://a.example/%2e%2e%2fstory.txt", "text/plain", "story.txt"),
        ("https://a.example/story.yml", "application/octet-stream", "story-yml.html"),
        ("https://a.example/.story", "application/octet-stream", "story.html"),
        ("https://a.example/story.x%0Ay", "application/octet-stream", "story-x-y.html"),
    ],
)
def test_an_address_gives_a_seed_its_name(address: str, content_type: str, name: str) -> None:
    """Letters, digits and a known ending: never a sidecar's, a hidden file's or a path's."""
    assert file_name(address, content_type) == name
