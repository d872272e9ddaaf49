"""Which hosts may be asked: those of the public internet, told by the address that a connection really goes to.

A name is resolved once, each of its addresses is judged, and the connection goes to one that passed: a second answer of
the name server (DNS rebinding) is never asked for, and forms such as `0x7f.1` or `2130706433` end at their address.
"""

import ipaddress
import socket
from collections.abc import Callable

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
"""Carries an IPv4 address in its last 32 bits (RFC 6052)."""


class PrivateHostError(Exception):
    """A name leads to no public address; `args` hold the first one that it leads to."""


def is_public(host: str) -> bool:
    """Whether the numeric address `host` is one of the public internet, by the registries of IANA."""
    address = _carried(ipaddress.ip_address(host.partition("%")[0]))
    is_unused = address.is_multicast or address.is_reserved
    return address.is_global and not is_unused and not getattr(address, "is_site_local", False)


def kind(host: str) -> str:
    """What a person calls the numeric address `host` that is not public."""
    address = _carried(ipaddress.ip_address(host.partition("%")[0]))
    if address.is_loopback or address.is_unspecified:
        return "this computer itself"
    return "a private network" if address.is_private or address.is_link_local else "a reserved one"


def _carried(address: Address) -> Address:
    """The IPv4 address that an IPv6 address stands for, else itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address


def connected(host: str, port: int, timeout: Callable[[], float], is_allowed: Callable[[str], bool]) -> socket.socket:
    """A socket connected to `host`, at one of its addresses that `is_allowed`.

    `timeout` is asked before each attempt how many seconds it may take. Raises PrivateHostError where no address is
    allowed, OSError where none answers.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    allowed = [entry for entry in found if is_allowed(str(entry[4][0]))]
    if not allowed:
        raise PrivateHostError(found[0][4][0])
    trouble: OSError | None = None
    for family, kind, protocol, _, peer in allowed:
        try:
            return _opened(family, kind, protocol, peer, timeout())
        except OSError as error:
            trouble = error
    raise trouble or OSError("no address")


def _opened(family: int, kind: int, protocol: int, peer: tuple[object, ...], timeout: float) -> socket.socket:
    made = socket.socket(family, kind, protocol)
    try:
        made.settimeout(timeout)
        made.connect(peer)
    except OSError:
        made.close()
        raise
    return made
