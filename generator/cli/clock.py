"""The one place that looks at a clock."""

from datetime import UTC, datetime


def now() -> str:
    """The moment in UTC, to the second: `2022-09-03T08:15:00Z`."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
