"""The transport outside QGIS: requests' own, with a whole deadline, a byte cap and named errors."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from http.client import HTTPException
from typing import Any

from requests import PreparedRequest, Response, exceptions
from requests.adapters import HTTPAdapter
from urllib3.exceptions import HTTPError

from ..cancellation import Cancellation
from ..errors import CertificateRefused, CutOff, NoRanges, ProxyRefused, TimedOut, TooLarge, Unreachable
from .addresses import Addresses
from .transport import CONNECT_SECONDS, IDLE_SECONDS, Deadline, Transport, response_of

PIECE = 64 * 1024
WORKERS = 32


class PlainTransport(Transport):
    trust_env = True

    def __init__(self, addresses: Addresses, cancellation: Cancellation, connections: int = WORKERS) -> None:
        super().__init__(addresses, cancellation)
        self._adapter = HTTPAdapter(pool_maxsize=connections, max_retries=0)

    def exchange(self, request: PreparedRequest, host: str, deadline: Deadline, cap: int, **options: Any) -> Response:
        timeout = (min(CONNECT_SECONDS, deadline.left), min(IDLE_SECONDS, deadline.left))
        try:
            answer = self._adapter.send(request, stream=True, timeout=timeout, **options)
            if answer.status_code == 200 and "Range" in request.headers:
                answer.close()
                raise NoRanges(host=host)
            body = self._body(answer, host, deadline, cap)
        except exceptions.ProxyError as error:
            raise ProxyRefused(str(error), host=host) from error
        except exceptions.SSLError as error:
            raise CertificateRefused(str(error), host=host) from error
        except (exceptions.Timeout, TimeoutError) as error:
            raise TimedOut(str(error), host=host) from error
        except exceptions.ConnectionError as error:
            raise (CutOff if "aborted" in str(error) else Unreachable)(str(error), host=host) from error
        except (exceptions.RequestException, HTTPError, HTTPException, OSError, zlib.error) as error:
            raise CutOff(str(error), host=host) from error
        return response_of(request, answer.status_code, answer.headers, body)

    def _body(self, answer: Response, host: str, deadline: Deadline, cap: int) -> bytes:
        """The whole body. Read as it comes, so that a server that drips is met by the deadline, not by the idle
        limit.
        """
        body = bytearray()
        inflate = zlib.decompressobj(zlib.MAX_WBITS | 32) if answer.headers.get("Content-Encoding") == "gzip" else None
        received = 0
        try:
            for piece in _pieces(answer):
                self.cancellation.check()
                received += len(piece)
                body += inflate.decompress(piece, cap + 1 - len(body)) if inflate else piece
                if len(body) > cap:
                    raise TooLarge(host=host)
                if not deadline.left:
                    raise TimedOut(host=host)
        except BaseException:
            answer.close()  # what is left unread must not come back as another request's answer
            raise
        expected = answer.headers.get("Content-Length", "")
        if expected.isdigit() and received != int(expected) and answer.request.method != "HEAD":
            answer.close()
            raise CutOff(f"{received} of {expected} bytes", host=host)
        answer.raw.release_conn()
        return bytes(body)


def _pieces(answer: Response) -> Iterator[bytes]:
    # read() of an HTTP response blocks until it is full; read1() gives what is there. urllib3 passes it on from 2.1.
    raw: Any = answer.raw
    read1 = getattr(raw, "read1", None) or raw._original_response.read1
    while piece := read1(PIECE):
        yield piece
