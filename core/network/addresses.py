"""Which addresses may be opened, and which parts of them may be logged or stored.

Whatever a catalog names is parsed, never pasted into another address.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qsl, quote, urlsplit, urlunsplit

from ..errors.network import AddressRefused
from .local_files import folder_of, is_local, path_within

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
_ODD = re.compile(r"""[\x00-\x20|\\<>"']""")  # no address of the web has it, and other programs part texts there
_ADDRESS = re.compile(r"\w+://.*?(?=\w+://|$(?!\s))", re.DOTALL)
_PARAMETERS = re.compile(r"([a-z][a-z0-9+.-]*://[^\s?#'\"]*)[?#][^\s'\"]*", re.IGNORECASE)


@dataclass(frozen=True)
class Addresses:
    """The rule for addresses: https to public hosts; plain http and private hosts for the catalog's own host only.

    Attributes:
        own_host: the host name of the catalog that the analyst chose, in lower case: it may be a server in the office
            or on this machine; "" where it has none.
        others: those of the other catalogs that are searched with it.
        folders: those of the catalogs on this machine (``folder_of``); of files in no other one is any opened.
    """

    own_host: str
    others: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()

    @classmethod
    def of_catalog(cls, url: str, *others: str) -> Addresses:
        """The rule of the catalogs at some URLs. Raises ``AddressRefused`` where one is no valid one."""
        urls = (url, *others)
        hosts = [_host(one) for one in urls if not is_local(one)] or [""]
        return cls(hosts[0], tuple(hosts[1:]), tuple(folder_of(one) for one in urls if is_local(one)))

    def is_own(self, host: str) -> bool:
        """Whether a host, in lower case, is that of a catalog which the analyst chose."""
        return bool(host) and (host == self.own_host or host in self.others)

    def check(self, url: str) -> str:
        """Check an address before it is opened.

        Returns:
            Its host name, in lower case; "" of a file on this machine.

        Raises:
            AddressRefused: it may not be opened.
        """
        if is_local(url) and self.folders:
            path_within(url, self.folders)
            return ""
        host = _host(url)
        scheme = urlsplit(url).scheme.lower()
        own = self.is_own(host)
        if scheme not in ("https", "http") or (scheme == "http" and not own):
            raise AddressRefused(address=unsigned(url))
        if not own and not _is_public(host):
            raise AddressRefused(address=unsigned(url))
        return host

    def check_peer(self, host: str, peer: str) -> None:
        """Check the IP address ``peer`` to which the name ``host`` has been resolved.

        Raises:
            AddressRefused: the name is not the catalog's own, and the IP address is a private one.
        """
        if not self.is_own(host.lower()) and not _is_public_peer(peer):
            raise AddressRefused(address=f"{host} ({peer})")


def bare(url: str) -> str:
    """The address without user, password, parameters and fragment; "" where it is none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def unsigned(url: str) -> str:
    """An address that may be handed on: as ``bare`` where it has a user, a fragment, or a parameter that signs it."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    names = [name for name, _ in parse_qsl(parts.query.replace(";", "&"), keep_blank_values=True)]
    if "@" in parts.netloc or parts.fragment or any(_SECRETS.fullmatch(name) for name in names):
        return bare(url)
    return url


def without_secrets(text: str) -> str:
    """A text with its addresses ``unsigned``; what follows a signed one, up to the next address, is cut off too."""
    return _ADDRESS.sub(lambda found: unsigned(found[0]), text)


def without_parameters(text: str) -> str:
    """A library's message whose addresses lose parameters and fragments, which may be what signs them."""
    return _PARAMETERS.sub(r"\1", text)


def aws_endpoint(bucket: str, region: str = "") -> str:
    """Amazon's endpoint for a bucket, as in ``Access``; without a region, the one that redirects to the right one."""
    host = f"s3.{region}.amazonaws.com" if region else "s3.amazonaws.com"
    return f"https://{host}" if "." in bucket else f"https://{{bucket}}.{host}"  # dots do not fit its certificate


def in_bucket(endpoint: str, bucket: str, key: str) -> str:
    """The https address of an S3 object: by host where ``endpoint`` has a place for ``{bucket}``, else by path."""
    endpoint, key = endpoint.rstrip("/"), quote(key, safe="/-_.~")
    return f"{endpoint.replace('{bucket}', bucket)}/{key}" if "{bucket}" in endpoint else f"{endpoint}/{bucket}/{key}"


@lru_cache(maxsize=1024)  # a file's address is looked at for each of its ranges
def _host(url: str) -> str:
    """The lower-case host name of a URL without user, port or odd characters."""
    try:
        parts = urlsplit(url)
        # as resolvers see it: without soft hyphens, wide digits and the like
        host, user = (parts.hostname or "").encode("idna").decode("ascii").rstrip("."), parts.username
        _ = parts.port  # raises where it is no number
    except ValueError as error:
        raise AddressRefused(str(error), address=unsigned(url)) from error
    if not host or "%" in host or user is not None or _ODD.search(url):
        raise AddressRefused(address=unsigned(url))
    return host


def _is_public_peer(peer: str) -> bool:
    """Whether an IP address to which a name was resolved is public, or stands in for a public one."""
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
