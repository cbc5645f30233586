"""The transport outside QGIS: kept connections, a deadline for the whole exchange, a cap of bytes and named errors."""

from __future__ import annotations

import os
import ssl
import zlib
from collections.abc import Mapping
from http.client import HTTPException, HTTPResponse
from urllib.parse import urlsplit

from requests.utils import DEFAULT_CA_BUNDLE_PATH, default_user_agent
from urllib3.util.ssl_ import create_urllib3_context

from ..errors.network import CutOff, NoRanges, TimedOut, TooLarge
from .addresses import Addresses
from .cancellation import Cancellation
from .connections import Connections
from .deadline import Deadline
from .deadline_socket import SocketDeadline
from .messages import Answer, Request
from .signing import Signer
from .transport import CONNECT_SECONDS, IDLE_SECONDS, Transport

CONNECTIONS, CONNECTIONS_OF_MANY = 64, 96
PIECE = 64 * 1024
_AGENT = default_user_agent()


class PlainTransport(Transport):
    """Sends requests. Proxies are those of the environment, trusted certificates those of requests."""

    def __init__(self, addresses: Addresses, cancellation: Cancellation, signer: Signer | None = None) -> None:
        super().__init__(addresses, cancellation, CONNECTIONS, os.cpu_count() or 1, signer, CONNECTIONS_OF_MANY)
        # One context for all connections: to read the list of authorities takes 25 ms.
        self._context = create_urllib3_context(cert_reqs=ssl.CERT_REQUIRED)
        authorities = os.environ.get("REQUESTS_CA_BUNDLE") or DEFAULT_CA_BUNDLE_PATH
        self._context.load_verify_locations(**{"capath" if os.path.isdir(authorities) else "cafile": authorities})
        self._servers: dict[tuple[str, str, int | None], Connections] = {}

    def exchange(self, request: Request, host: str, deadline: Deadline) -> Answer:
        """One try, as ``Transport`` has it."""
        limits = SocketDeadline(self.cancellation, deadline, IDLE_SECONDS)
        connections = self._connections(request.url, host)
        connection = connections.take(min(CONNECT_SECONDS, deadline.left))
        try:
            with connection.ask(request, {"User-Agent": _AGENT, **request.headers}, limits) as answer:
                headers = {name.lower(): value for name, value in answer.headers.items()}
                if answer.status == 200 and "Range" in request.headers:
                    raise NoRanges(host=host)
                body = self._body(answer, headers, request, host, deadline)
        except BaseException as error:
            connection.close()  # what is left unread must not come back as another request's answer
            if isinstance(error, TimeoutError):
                raise TimedOut(str(error), host=host) from error
            if isinstance(error, (HTTPException, OSError, zlib.error)):
                raise CutOff(str(error), host=host) from error
            raise
        connections.keep(connection)
        return Answer(answer.status, headers, body)

    def _connections(self, url: str, host: str) -> Connections:
        parts = urlsplit(url)
        key = (parts.scheme, host, parts.port)
        if key not in self._servers:
            self._servers.setdefault(key, Connections(url, host, self.addresses, self._context, self.ranges.most))
        return self._servers[key]

    def _body(
        self, answer: HTTPResponse, headers: Mapping[str, str], request: Request, host: str, deadline: Deadline
    ) -> bytes:
        """The whole body, read as it comes: a server that sends byte by byte never meets the limit between two."""
        body, received = bytearray(), 0
        inflate = zlib.decompressobj(zlib.MAX_WBITS | 32) if headers.get("content-encoding") == "gzip" else None
        while piece := answer.read1(PIECE):  # read() blocks until it is full, read1() gives what is there
            received += len(piece)
            body += inflate.decompress(piece, request.cap + 1 - len(body)) if inflate else piece
            if len(body) > request.cap:
                raise TooLarge(host=host)
            if not deadline.left:
                raise TimedOut(host=host)
        expected = headers.get("content-length", "")
        if expected.isdigit() and received != int(expected):
            raise CutOff(f"{received} of {expected} bytes", host=host)
        return bytes(body)
