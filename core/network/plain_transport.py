"""The transport outside QGIS: urllib3, with a deadline for the whole exchange, a cap of bytes and named errors."""

from __future__ import annotations

import os
import ssl
import zlib
from collections.abc import Iterator
from http.client import HTTPException
from typing import Any

import urllib3
from requests.utils import DEFAULT_CA_BUNDLE_PATH, get_environ_proxies, select_proxy
from urllib3 import exceptions
from urllib3.util.ssl_ import create_urllib3_context

from ..errors.network import CertificateRefused, CutOff, NoRanges, ProxyRefused, TimedOut, TooLarge, Unreachable
from .addresses import Addresses
from .cancellation import Cancellation
from .deadline import Deadline
from .deadline_socket import POOLS, SocketDeadline, with_deadline
from .messages import Answer, Request
from .signing import Signer
from .transport import CONNECT_SECONDS, IDLE_SECONDS, Transport

CONNECTIONS = 64
PIECE = 64 * 1024


class PlainTransport(Transport):
    """Sends requests with urllib3. Proxies are those of the environment, trusted certificates those of requests."""

    def __init__(self, addresses: Addresses, cancellation: Cancellation, signer: Signer | None = None) -> None:
        super().__init__(addresses, cancellation, CONNECTIONS, os.cpu_count() or 1, signer)
        # One context for all connections: to read the list of authorities takes 25 ms.
        context = create_urllib3_context(cert_reqs=ssl.CERT_REQUIRED)
        authorities = os.environ.get("REQUESTS_CA_BUNDLE") or DEFAULT_CA_BUNDLE_PATH
        context.load_verify_locations(**{"capath" if os.path.isdir(authorities) else "cafile": authorities})
        self._options: dict[str, Any] = {
            "maxsize": CONNECTIONS,
            "ssl_context": context,
            "ca_certs": None,  # Debian's urllib3 would add its own
            "cert_reqs": "CERT_REQUIRED",
        }
        self._pools: dict[tuple[str, str], urllib3.PoolManager] = {}  # by scheme and host: each may have its proxy

    def exchange(self, request: Request, host: str, deadline: Deadline) -> Answer:
        """One try, as ``Transport`` has it."""
        with with_deadline(SocketDeadline(self.addresses, self.cancellation, deadline, IDLE_SECONDS)):
            return self._exchange(request, host, deadline)

    def _exchange(self, request: Request, host: str, deadline: Deadline) -> Answer:
        try:
            answer = self._pool(request.url, host).urlopen(
                request.method,
                request.url,
                body=request.body or None,
                headers=dict(request.headers),
                retries=False,
                redirect=False,
                preload_content=False,
                timeout=urllib3.Timeout(min(CONNECT_SECONDS, deadline.left), min(IDLE_SECONDS, deadline.left)),
            )
            headers = {name.lower(): value for name, value in answer.headers.items()}
            if answer.status == 200 and "Range" in request.headers:
                answer.close()
                raise NoRanges(host=host)
            return Answer(answer.status, headers, self._body(answer, headers, request, host, deadline))
        except exceptions.ProxyError as error:
            raise ProxyRefused(str(error), host=host) from error
        except exceptions.SSLError as error:
            raise CertificateRefused(str(error), host=host) from error
        except exceptions.NewConnectionError as error:
            raise Unreachable(str(error), host=host) from error
        except (exceptions.TimeoutError, TimeoutError) as error:
            raise TimedOut(str(error), host=host) from error
        except (exceptions.HTTPError, HTTPException, OSError, zlib.error) as error:
            raise CutOff(str(error), host=host) from error

    def _pool(self, url: str, host: str) -> urllib3.PoolManager:
        key = (url.partition(":")[0], host)
        if key not in self._pools:
            proxy = select_proxy(url, get_environ_proxies(url))
            made = urllib3.ProxyManager(proxy, **self._options) if proxy else urllib3.PoolManager(**self._options)
            made.pool_classes_by_scheme = POOLS
            self._pools.setdefault(key, made)
        return self._pools[key]

    def _body(self, answer: Any, headers: dict[str, str], request: Request, host: str, deadline: Deadline) -> bytes:
        """The whole body, read as it comes: a server that sends byte by byte never meets the limit between two."""
        body, received = bytearray(), 0
        inflate = zlib.decompressobj(zlib.MAX_WBITS | 32) if headers.get("content-encoding") == "gzip" else None
        try:
            for piece in _pieces(answer):
                received += len(piece)
                body += inflate.decompress(piece, request.cap + 1 - len(body)) if inflate else piece
                if len(body) > request.cap:
                    raise TooLarge(host=host)
                if not deadline.left:
                    raise TimedOut(host=host)
            expected = headers.get("content-length", "")
            if expected.isdigit() and received != int(expected):
                raise CutOff(f"{received} of {expected} bytes", host=host)
        except BaseException:
            answer.close()  # what is left unread must not come back as another request's answer
            raise
        answer.release_conn()
        return bytes(body)


def _pieces(answer: Any) -> Iterator[bytes]:
    # read() of an HTTP answer blocks until it is full, read1() gives what is there; urllib3 itself unpacks nothing here
    read1 = answer._original_response.read1
    while piece := read1(PIECE):
        yield piece
