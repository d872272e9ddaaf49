"""The sidecar of a seed that comes in: what stood there before, and where the seed came from."""

from dataclasses import asdict

import yaml

from generator.characters import tidy
from generator.model import Origin
from generator.reading.encoding import decode
from generator.reading.yaml_safely import ValuesLoader, parse


def with_origin(sidecar: bytes, origin: Origin, published: str = "") -> bytes:
    """The bytes of `sidecar`, and in it a line for each part of `origin` that it lacks.

    One that does not parse stays as it is: the reader says where.
    """
    text = decode(sidecar).text.rstrip()
    there = parse(tidy(text), ValuesLoader)
    known = {"published": published} | asdict(origin)
    lines = {key: value for key, value in known.items() if value and key not in there.values}
    if there.error or not lines:
        return sidecar
    below = f"{text}\n{_dumped(lines)}".lstrip("\n")
    if parse(tidy(below), ValuesLoader).values == {**there.values, **lines}:
        return below.encode()
    return _inside(text, lines).encode()


def _dumped(lines: dict[str, str]) -> str:
    return yaml.safe_dump(lines, allow_unicode=True, sort_keys=False, width=2000)


def _inside(text: str, lines: dict[str, str]) -> str:
    """For a mapping that nothing can stand below: `{lang: de}`, one that is set in, one that is closed with `...`."""
    from generator.checking import mending, remedies  # here, because hardly anybody writes such a sidecar

    return mending.with_lines(text, {remedies.line(key, value): "" for key, value in lines.items()})
