"""The sidecar of a seed that comes in: what stood there before, and where the seed came from."""

from dataclasses import asdict

import yaml

from generator.model import Origin


def with_origin(sidecar: bytes, origin: Origin, published: str = "") -> bytes:
    """The bytes of `sidecar`, and below them a line for each part of `origin` that they lack."""
    head = sidecar.decode("utf-8", "replace").rstrip()
    known = {"published": published} | asdict(origin)
    lines = {key: value for key, value in known.items() if value and not _has(head, key)}
    added = yaml.safe_dump(lines, allow_unicode=True, sort_keys=False, width=2000) if lines else ""
    return f"{head}\n{added}".lstrip("\n").encode()


def _has(text: str, key: str) -> bool:
    return any(line.startswith((f"{key}:", f'"{key}":', f"'{key}':")) for line in text.splitlines())
