"""An address -> the bytes behind it, for `digest add` and `digest poll`: the only room that talks to other hosts.

A request goes to public hosts alone, over http or https, within a time and a size, and is never made twice.
"""

from generator.fetch import robots
from generator.fetch.addresses import identity, is_address, without_trackers
from generator.fetch.names import file_name
from generator.fetch.robots import Robots
from generator.fetch.terms import AGENT, Download, FetchError, Terms, Validators

__all__ = [
    "AGENT",
    "NOTHING_KNOWN",
    "Download",
    "FetchError",
    "Robots",
    "Terms",
    "Validators",
    "download",
    "file_name",
    "identity",
    "is_address",
    "robots",
    "without_trackers",
]
NOTHING_KNOWN = Validators()


def download(address: str, terms: Terms, known: Validators = NOTHING_KNOWN) -> Download:
    """What `address` gives within `terms`; `known` asks for it only if it changed since.

    Raises FetchError, which says why there is nothing and what to do.
    """
    from generator.fetch import downloading  # here, because no other command needs what comes with it

    return downloading.download(address, terms, known)
