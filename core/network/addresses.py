"""Which addresses may be opened. Whatever a catalogue names is parsed and allowed, never pasted."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

from ..errors import AddressRefused

_LOCAL = ("local", "localhost", "localdomain", "internal", "lan", "home")
_PUBLIC_V6 = ipaddress.IPv6Network("2000::/3")


@dataclass(frozen=True)
class Addresses:
    """https to public hosts; plain http and private addresses only on ``own_host``.

    ``own_host`` is the host name of the catalogue that the analyst chose: a server in the office or on this machine.
    """

    own_host: str

    @classmethod
    def of_catalog(cls, url: str) -> Addresses:
        return cls(_host(url))

    def check(self, url: str) -> str:
        """Return the host of an address that may be opened; raise ``AddressRefused`` for any other."""
        host = _host(url)
        scheme = urlsplit(url).scheme.lower()
        own = host == self.own_host
        if scheme not in ("https", "http") or (scheme == "http" and not own):
            raise AddressRefused(address=url)
        if not own and not _is_public(host):
            raise AddressRefused(address=url)
        return host


def _host(url: str) -> str:
    """The lower-case host name of a URL without user, port or odd characters."""
    try:
        parts = urlsplit(url)
        # as resolvers see it: without soft hyphens, wide digits and the like
        host, user = (parts.hostname or "").encode("idna").decode("ascii").rstrip("."), parts.username
        _ = parts.port  # raises where it is no number
    except ValueError as error:
        raise AddressRefused(str(error), address=url) from error
    if not host or "%" in host or user is not None or any(sign <= " " or sign in "|\\<>\"'" for sign in url):
        raise AddressRefused(address=url)
    return host


def _is_public(host: str) -> bool:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:  # a name: one without a dot, or of the local kinds, is looked up inside
        # (numbers alone, as in 2130706433 or 127.1, are read as addresses by some resolvers)
        last = host.rpartition(".")[2]
        return "." in host and last not in _LOCAL and not last[:1].isdigit() and not host.endswith(".home.arpa")
    if isinstance(address, ipaddress.IPv6Address) and (address not in _PUBLIC_V6 or address.sixtofour):
        return False  # the rest holds IPv4 addresses in many ways
    return address.is_global and not address.is_multicast
