"""Connections outside QGIS that are kept alive: those of the standard library, with as little as can be around them.

A thousand small scenes take three thousand requests. There the processor binds, and the pools of larger libraries would
take as much of it as all the rest of a request.
"""

from __future__ import annotations

import ssl
from collections import deque
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from urllib.parse import quote, urlsplit

from requests.utils import get_environ_proxies, select_proxy

from ..errors.network import CertificateRefused, NetworkError, ProxyRefused, TimedOut, Unreachable
from .addresses import Addresses
from .deadline_socket import DeadlineSocket, SocketDeadline
from .messages import Request

_PUNCTUATION = "!#$%&'()*+,-./:;=?@[]_~"  # as it stands in addresses


class Connection:
    """A connection to a server, for one exchange after the other.

    Args:
        made: connected; with its TLS, where it has some.
        by_proxy: whether a proxy reads the requests, which wants whole addresses.
    """

    def __init__(self, made: HTTPConnection, by_proxy: bool) -> None:
        self._made, self._by_proxy = made, by_proxy
        self._socket = made.sock = DeadlineSocket(made.sock)
        made.auto_open = 0  # it would connect again by itself, to whatever the name then stands for

    def ask(self, request: Request, headers: dict[str, str], limits: SocketDeadline) -> HTTPResponse:
        """Send a request.

        Args:
            request: signed.
            headers: its own, and what else is said.
            limits: of the exchange.

        Returns:
            The answer, whose body is still to be read; reading raises the same. Then it is to be closed.

        Raises:
            Cancelled: the run was cancelled.
            OSError: the connection broke, or the exchange took too long.
            HTTPException: the answer breaks off, or is none.
        """
        self._socket.limits = limits
        parts = urlsplit(request.url)
        target = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
        if self._by_proxy:
            target = f"{parts.scheme}://{parts.netloc}{target}"
        self._made.request(request.method, quote(target, _PUNCTUATION), request.body or None, headers)
        return self._made.getresponse()

    @property
    def is_closed(self) -> bool:
        """Whether it ended with its last answer, or the server has closed it since."""
        return self._made.sock is None or self._socket.has_ended

    def close(self) -> None:
        """Close it."""
        self._made.close()


class Connections:
    """The connections to one server, through the environment's proxy where it has one. May be used by many threads.

    Args:
        url: of something there.
        host: its host name, as resolvers see it.
        addresses: the rule by which the IP address of each connection is checked.
        context: for TLS.
        most: how many are kept alive.
    """

    def __init__(self, url: str, host: str, addresses: Addresses, context: ssl.SSLContext, most: int) -> None:
        parts, proxy = urlsplit(url), select_proxy(url, get_environ_proxies(url))
        self._host, self._addresses = host, addresses
        self._context = context if parts.scheme.lower() == "https" else None
        self._port = parts.port or (443 if self._context else 80)
        self._proxy = urlsplit(proxy if "://" in proxy else f"http://{proxy}") if proxy else None
        self._free: deque[Connection] = deque(maxlen=most)

    def take(self, seconds: float) -> Connection:
        """A connection for one exchange, which is then given to ``keep``, or closed.

        Args:
            seconds: within which each step must end by which a new one is made.

        Raises:
            NetworkError: none can be made.
        """
        while self._free:
            try:
                connection = self._free.pop()
            except IndexError:  # another thread was quicker
                break
            if not connection.is_closed:
                return connection
            connection.close()
        return self._made(seconds)

    def keep(self, connection: Connection) -> None:
        """Keep a connection for another exchange."""
        self._free.append(connection)

    def _made(self, seconds: float) -> Connection:
        context, proxy = self._context, self._proxy
        if proxy and (proxy.scheme != "http" or not proxy.hostname):
            raise ProxyRefused(f"{proxy.scheme} of {proxy.hostname}", host=self._host)
        host, port = (proxy.hostname or "", proxy.port or 80) if proxy else (self._host, self._port)
        made = HTTPSConnection(host, port, context=context) if context else HTTPConnection(host, port)
        made.timeout = seconds
        if proxy and context:
            made.set_tunnel(self._host, self._port)
        try:
            HTTPConnection.connect(made)  # without TLS yet
            if not proxy:  # what a proxy connects to is the proxy's business
                self._addresses.check_peer(self._host, made.sock.getpeername()[0])
            if context:
                made.sock = context.wrap_socket(made.sock, server_hostname=self._host)
        except BaseException as error:
            made.close()
            if isinstance(error, (OSError, HTTPException)):
                raise self._refused(error) from error
            raise
        return Connection(made, bool(proxy and not context))

    def _refused(self, error: OSError | HTTPException) -> NetworkError:
        if isinstance(error, ssl.SSLError):
            return CertificateRefused(str(error), host=self._host)
        if isinstance(error, TimeoutError):
            return TimedOut(str(error), host=self._host)
        return (ProxyRefused if self._proxy else Unreachable)(str(error), host=self._host)
