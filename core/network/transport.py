"""What every request goes through: the address check, the deadline, the byte cap and the retries.

A transport is an adapter of ``requests``: mounted on one session, it serves pystac-client's search and the ranges
alike.
"""

from __future__ import annotations

import io
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from requests import PreparedRequest, Response, Session
from requests.adapters import BaseAdapter
from requests.structures import CaseInsensitiveDict
from requests.utils import get_encoding_from_headers

from ..cancellation import Cancellation
from ..errors import NetworkError, TimedOut
from .addresses import Addresses

CONNECT_SECONDS = 10.0
IDLE_SECONDS = 15.0
WHOLE_SECONDS = 60.0  # over all tries of one request
MAX_BODY = 64 * 1024 * 1024  # a page of 500 items is about 8 MB
SMALL_BODY = 64 * 1024  # what may come instead of a range: an error with its explanation
TRIES = 3
LONGEST_PAUSE = 20.0
BUSY = frozenset({429, 500, 502, 503, 504})


class Deadline:
    """A moment by which something must have ended."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        return max(0.0, self._end - time.monotonic())


class Transport(BaseAdapter):
    """Sends whole requests and returns whole answers, or raises one of the named errors of ``core.errors``."""

    trust_env = False  # whether proxies and netrc of the process's environment count

    def __init__(self, addresses: Addresses, cancellation: Cancellation) -> None:
        super().__init__()
        self.addresses = addresses
        self.cancellation = cancellation

    def exchange(self, request: PreparedRequest, host: str, deadline: Deadline, cap: int, **options: Any) -> Response:
        """One try: send, and return the answer with its whole body (at most ``cap`` bytes)."""
        raise NotImplementedError

    def send(  # type: ignore[override]
        self, request: PreparedRequest, stream: bool = False, timeout: Any = None, **options: Any
    ) -> Response:
        """Called by the session. ``timeout`` is the whole limit in seconds over all tries."""
        host = self.addresses.check(request.url or "")
        deadline = Deadline(float(timeout or WHOLE_SECONDS))
        length = range_length(request.headers)
        cap = MAX_BODY if length is None else max(length, SMALL_BODY)
        for pause in [*backoff(), None]:
            self.cancellation.check()
            if not deadline.left:
                raise TimedOut(host=host)
            try:
                response = self.exchange(request, host, deadline, cap, **options)
            except NetworkError as error:
                if not error.retryable or pause is None or pause >= deadline.left:
                    raise
            else:
                if response.status_code not in BUSY or pause is None:
                    return response
                pause = max(pause, asked_pause(response.headers))
                if pause >= deadline.left:
                    return response
            self.cancellation.sleep(pause)
        raise AssertionError("the last try returns or raises")

    def close(self) -> None:
        pass


def open_session(transport: Transport) -> Session:
    session = Session()
    session.trust_env = transport.trust_env
    session.max_redirects = 5
    session.headers["Accept-Encoding"] = "gzip"  # what the plain transport unpacks; QGIS says what it can itself
    for prefix in ("https://", "http://", ""):  # whatever else a redirect names is refused by name
        session.mount(prefix, transport)
    return session


def response_of(request: PreparedRequest, status: int, headers: Mapping[str, str], body: bytes) -> Response:
    response = Response()
    response.request, response.url = request, request.url or ""
    response.status_code, response.headers = status, CaseInsensitiveDict(headers)
    response.encoding = get_encoding_from_headers(response.headers)
    response.raw = io.BytesIO(body)
    return response


def backoff() -> list[float]:
    return [0.5 * 3**number for number in range(TRIES - 1)]


def asked_pause(headers: Mapping[str, str]) -> float:
    """Seconds that ``Retry-After`` asks for (a number or a date), at most ``LONGEST_PAUSE``; 0 where it says
    nothing.
    """
    value = headers.get("Retry-After", "").strip()
    try:
        seconds = float(value) if value.isdigit() else _seconds_until(value)
    except (ValueError, TypeError, OverflowError):
        return 0.0
    return min(max(seconds, 0.0), LONGEST_PAUSE)


def _seconds_until(date: str) -> float:
    moment = parsedate_to_datetime(date)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return (moment - datetime.now(UTC)).total_seconds()


def range_length(headers: Mapping[str, Any]) -> int | None:
    """Bytes that the request's ``Range`` header asks for, or None where it has none."""
    value = str(headers.get("Range") or "")
    if not value.startswith("bytes="):
        return None
    first, _, last = value.removeprefix("bytes=").partition("-")
    return int(last) - int(first) + 1
