"""Which addresses may be opened, and what of them may be kept. Whatever a catalog names is parsed, never pasted."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlsplit, urlunsplit

from ..errors.network import AddressRefused

_LOCAL = ("local", "localhost", "localdomain", "internal", "lan", "home")
_PUBLIC_V6 = ipaddress.IPv6Network("2000::/3")
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # how networks of IPv6 alone name the hosts of IPv4 (RFC 6052)
_STAND_INS = ipaddress.IPv4Network("198.18.0.0/15")  # what the resolvers of some proxies and VPNs give for any name
# Parameters that give whoever has the address what its sender may do: of Azure, AWS, Google and the usual keys.
_SECRETS = re.compile(
    r"sig|se|sp|sv|x-(amz|goog)-.*|awsaccesskeyid|policy|key-pair-id|expires|.*(key|token|signature|secret|password"
    r"|passwd|auth|authorization|credential|credentials|session)",
    re.IGNORECASE,
)

# To the next one: what is refused may have blanks in it.
_ADDRESS = re.compile(r"\w+://.*?(?=\w+://|$(?!\s))", re.DOTALL)
_PARAMETERS = re.compile(r"([a-z][a-z0-9+.-]*://[^\s?#'\"]*)[?#][^\s'\"]*", re.IGNORECASE)


@dataclass(frozen=True)
class Addresses:
    """https to public hosts; plain http and private addresses only on ``own_host``.

    ``own_host`` is the host name of the catalog that the analyst chose: a server in the office or on this machine.
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
            raise AddressRefused(address=unsigned(url))
        if not own and not _is_public(host):
            raise AddressRefused(address=unsigned(url))
        return host

    def check_peer(self, host: str, peer: str) -> None:
        """Raise ``AddressRefused`` where the name of another host has led to a private address."""
        if host.lower() != self.own_host and not _is_public_peer(peer):
            raise AddressRefused(address=f"{host} ({peer})")


def bare(url: str) -> str:
    """The address without user, password, parameters and fragment; "" where it is none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def unsigned(url: str) -> str:
    """An address that may be handed on: ``bare`` where it has a user or looks signed."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    names = [name for name, _ in parse_qsl(parts.query.replace(";", "&"), keep_blank_values=True)]
    if "@" in parts.netloc or parts.fragment or any(_SECRETS.fullmatch(name) for name in names):
        return bare(url)
    return url


def without_secrets(text: str) -> str:
    """A text that may be kept: what follows a signed address in it goes with its signature."""
    return _ADDRESS.sub(lambda found: unsigned(found[0]), text)


def without_parameters(text: str) -> str:
    """A library's message without what its addresses carry: it may be what signs them."""
    return _PARAMETERS.sub(r"\1", text)


def aws_endpoint(bucket: str, region: str = "") -> str:
    """Amazon's server of a bucket; where its region is not known, the one that leads on to it."""
    host = f"s3.{region}.amazonaws.com" if region else "s3.amazonaws.com"
    return f"https://{host}" if "." in bucket else f"https://{{bucket}}.{host}"  # dots do not fit its certificate


def in_bucket(endpoint: str, bucket: str, key: str) -> str:
    """The address of a file of a bucket: by host where ``endpoint`` has a place for the bucket, else by path."""
    endpoint, key = endpoint.rstrip("/"), quote(key, safe="/-_.~")
    return f"{endpoint.replace('{bucket}', bucket)}/{key}" if "{bucket}" in endpoint else f"{endpoint}/{bucket}/{key}"


def _host(url: str) -> str:
    """The lower-case host name of a URL without user, port or odd characters."""
    try:
        parts = urlsplit(url)
        # as resolvers see it: without soft hyphens, wide digits and the like
        host, user = (parts.hostname or "").encode("idna").decode("ascii").rstrip("."), parts.username
        _ = parts.port  # raises where it is no number
    except ValueError as error:
        raise AddressRefused(str(error), address=unsigned(url)) from error
    if not host or "%" in host or user is not None or any(sign <= " " or sign in "|\\<>\"'" for sign in url):
        raise AddressRefused(address=unsigned(url))
    return host


def _is_public_peer(peer: str) -> bool:
    """Of an address that a name was resolved to."""
    address = ipaddress.ip_address(peer.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if address in _NAT64 else address.ipv4_mapped
        if inner is None:
            return _is_public(str(address))
        address = inner
    return address in _STAND_INS or _is_public(str(address))


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
