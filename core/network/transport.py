"""What every request passes: the check of its address, the deadline, the cap of bytes, retries and redirects.

Ranges are requested directly. For pystac-client a transport is also an adapter of ``requests``, so that the search and
the pixels share their connections.
"""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin, urlsplit

from requests import PreparedRequest, Response, Session
from requests.adapters import BaseAdapter
from requests.structures import CaseInsensitiveDict
from requests.utils import get_encoding_from_headers
from urllib3.exceptions import InvalidHeader
from urllib3.util import Retry

from ..errors.network import AddressRefused, BadStatus, NetworkError, TimedOut, Unreachable
from .access import Grant
from .addresses import Addresses
from .cancellation import Cancellation
from .circuit_breaker import CircuitBreaker
from .deadline import Deadline
from .local_files import answer, is_local, path_within
from .messages import Answer, Request
from .range_scheduler import RangeScheduler
from .signing import REFUSED, Signer

CONNECT_SECONDS = 10.0
IDLE_SECONDS = 15.0
WHOLE_SECONDS = 60.0  # over all tries of one request
TRIES = 3
LONGEST_PAUSE = 20.0
BUSY = frozenset({429, 500, 502, 503, 504})
MOVED = frozenset({301, 302, 303, 307, 308})
MAX_REDIRECTS = 5
# Whoever moves a search means it to be posted there too. requests would do as browsers do, and get the new address
# without what is searched for, which any catalog answers with just some scenes.
_MOVED_WITH_BODY = {301: 308, 302: 307}


class Transport(BaseAdapter):
    """Sends whole requests and returns whole answers, or raises a ``NetworkError`` or ``Cancelled``.

    Attributes:
        addresses: which addresses may be opened.
        cancellation: the switch of the run.
        signer: adds the signatures and logins that servers ask for.
        ranges: the order in which ranges of files are requested.
        refusals: how often a server has answered that it has too much to do.
    """

    def __init__(
        self,
        addresses: Addresses,
        cancellation: Cancellation,
        connections: int,
        turns: int,
        signer: Signer | None,
        connections_of_many: int | None = None,
    ) -> None:
        """Make a transport for one run.

        Args:
            addresses: which addresses may be opened.
            cancellation: the switch of the run.
            connections: over how many at most ranges of files come.
            turns: how many workers compute at a time.
            signer: adds what servers ask for; None for nothing.
            connections_of_many: as of ``RangeScheduler``.
        """
        super().__init__()
        self.addresses = addresses
        self.cancellation = cancellation
        self.signer = signer or Signer(Grant("", f"https://{addresses.own_host}"))
        self.ranges = RangeScheduler(connections, self.begin, connections_of_many)
        self.refusals = 0
        self._circuit_breaker = CircuitBreaker()
        self._turns, self._search_turn = threading.Semaphore(turns), threading.Semaphore(1)
        self._own = threading.local()  # the turns of which the thread has one

    def exchange(self, request: Request, host: str, deadline: Deadline) -> Answer:
        """Send a request once.

        Args:
            request: signed.
            host: its host name, of which the address is checked.
            deadline: by when the answer must be complete.

        Returns:
            The answer with any status, its body ``request.cap`` bytes at most.

        Raises:
            NetworkError: there is no complete answer.
        """
        raise NotImplementedError

    def begin(self) -> None:
        """Prepare the calling thread, before it works with the transport."""

    def working(self) -> AbstractContextManager[None]:
        """A worker's turn: few compute at a time, as more would compete for Python's lock and the memory."""
        return self._turn_of(self._turns)

    def searching(self) -> AbstractContextManager[None]:
        """The turn of whoever takes in what a catalog has sent: one at a time, whatever the workers do."""
        return self._turn_of(self._search_turn)

    @contextmanager
    def _turn_of(self, turns: threading.Semaphore) -> Iterator[None]:
        self.begin()
        with turns:
            self._own.turns = turns
            try:
                yield
            finally:
                self._own.turns = None

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Give the turn of the thread, if any, to others while it waits for an answer, pauses and retries included."""
        turns: threading.Semaphore | None = getattr(self._own, "turns", None)
        if turns is None:
            yield
            return
        turns.release()
        try:
            yield
        finally:
            turns.acquire()

    def get(self, url: str, headers: Mapping[str, str], signer: Signer | None = None) -> Answer:
        """Get an address and follow its redirects. Each address on the way is checked, and signed for itself.

        Files on this machine are asked for here alone: no server can lead to them.

        Args:
            url: not signed.
            headers: by name.
            signer: another one than the transport's own.

        Returns:
            The last answer, with any status.

        Raises:
            NetworkError: there is none, it is one redirect too many, or one to a login page.
        """
        if is_local(url):
            self.cancellation.check()
            return answer(path_within(url, self.addresses.folders), headers)
        request, deadline, signer = Request("GET", url, headers), Deadline(WHOLE_SECONDS), signer or self.signer
        for _ in range(MAX_REDIRECTS + 1):
            found = self._with_circuit_breaker(request, deadline, signer)
            if found.status not in MOVED or "location" not in found.headers:
                return found
            target = urljoin(request.url, found.headers["location"])
            if signer.is_login_page(target):
                raise signer.refusal(request.url, self.addresses.check(request.url), 401)
            request = replace(request, url=target)
        raise BadStatus(self.addresses.check(request.url), found.status, "too many redirects")

    def send(self, request: PreparedRequest, *args: Any, **options: Any) -> Response:
        """Send what a session of requests has prepared; the session follows redirects itself."""
        body = request.body or b""
        outgoing = Request(
            request.method or "GET",
            request.url or "",
            {name: str(value) for name, value in request.headers.items()},
            body.encode() if isinstance(body, str) else bytes(body),
        )
        with self.waiting():
            answer = self._with_circuit_breaker(outgoing, Deadline(WHOLE_SECONDS), self.signer)
        if outgoing.method == "POST" and answer.status in _MOVED_WITH_BODY:
            answer = replace(answer, status=_MOVED_WITH_BODY[answer.status])
        return _response(request, answer)

    def close(self) -> None:
        """Do nothing: connections end with the transport."""

    def _with_circuit_breaker(self, request: Request, deadline: Deadline, signer: Signer) -> Answer:
        if is_local(request.url):
            raise AddressRefused(address=request.url)
        host, began = self.addresses.check(request.url), time.monotonic()
        port = urlsplit(request.url).port
        server = f"{host}:{port}" if port else host  # of two on one host one may be away
        try:
            answer = self._with_retries(request, host, deadline, signer, server)
        except (Unreachable, TimedOut):
            self._circuit_breaker.failed(server, began)
            raise
        if answer.status in BUSY:
            self._circuit_breaker.failed(server, began)
        else:
            self._circuit_breaker.answered(server)
        return answer

    def _with_retries(self, request: Request, host: str, deadline: Deadline, signer: Signer, server: str) -> Answer:
        for pause in [*backoff(), None]:
            self.cancellation.check()
            self._circuit_breaker.check(server)
            if not deadline.left:
                raise TimedOut(host=host)
            try:
                answer = self._signed_exchange(request, host, deadline, signer)
            except NetworkError as error:
                if not error.retryable or pause is None or pause >= deadline.left:
                    raise
            else:
                if answer.status not in BUSY or pause is None:
                    return answer
                self.refusals += 1
                pause = max(pause, asked_pause(answer.headers))
                if pause >= deadline.left:
                    return answer
            self.cancellation.sleep(pause)
        raise AssertionError("the last try returns or raises")

    def _signed_exchange(self, request: Request, host: str, deadline: Deadline, signer: Signer) -> Answer:
        """Signed anew once, where the signature has expired."""
        signed = signer.signed(request, self._get_unsigned)
        answer = self.exchange(signed, host, deadline)
        if answer.status in REFUSED and signer.renew(signed):
            answer = self.exchange(signer.signed(request, self._get_unsigned), host, deadline)
        return answer

    def _get_unsigned(self, url: str) -> Answer:
        """Get what signing itself needs, without a signature."""
        return self.get(url, {}, Signer(self.signer.grant))


def open_session(transport: Transport) -> Session:
    """A session of requests for pystac-client, whose every request goes through the transport."""
    session = Session()
    session.trust_env = False  # the transport knows of proxies
    session.max_redirects = MAX_REDIRECTS
    session.headers["Accept-Encoding"] = "gzip"  # what the plain transport unpacks; QGIS says what it can itself
    for prefix in ("https://", "http://", ""):  # whatever else a redirect names is refused by name
        session.mount(prefix, transport)
    return session


def _response(request: PreparedRequest, answer: Answer) -> Response:
    response = Response()
    response.request, response.url = request, request.url or ""
    response.status_code, response.headers = answer.status, CaseInsensitiveDict(answer.headers)
    response.encoding = get_encoding_from_headers(response.headers)
    response.raw = io.BytesIO(answer.body)
    return response


def backoff() -> list[float]:
    """The pauses between the tries of one request, in seconds."""
    return [0.5 * 3**number for number in range(TRIES - 1)]


def asked_pause(headers: Mapping[str, str]) -> float:
    """The pause that a ``Retry-After`` header asks for, as a number of seconds or as a date.

    Args:
        headers: of an answer, by names in lower case.

    Returns:
        Seconds, at most ``LONGEST_PAUSE``; 0 where there is no such header, or no valid one.
    """
    try:
        asked = Retry().parse_retry_after(headers.get("retry-after", ""))
    except (InvalidHeader, ValueError, OverflowError):
        return 0.0
    return float(min(asked, LONGEST_PAUSE))  # whole numbers of any size, which are too many for a float
