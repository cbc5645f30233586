"""What the names of hosts resolve to: a public name may lead into the analyst's own network."""

from __future__ import annotations

import socket
import threading
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout

from ..errors.network import TimedOut
from .addresses import Addresses
from .cancellation import Cancellation
from .deadline import Deadline

_LOOK_SECONDS = 0.25  # after which a thread that waits looks whether it still has to


class Names:
    """Looks each name up once in a run, in a thread of its own: the system's resolver takes as long as it likes, and
    nobody waits for another one's name.
    """

    def __init__(self, addresses: Addresses) -> None:
        self._addresses = addresses
        self._lock = threading.Lock()
        self._asked: dict[str, Future[list[str]]] = {}

    def check(self, host: str, deadline: Deadline, cancellation: Cancellation) -> None:
        """Raises ``AddressRefused``, ``TimedOut`` or ``Cancelled``. A name that is not known is left to the request to
        tell, and looked up anew the next time.
        """
        if host == self._addresses.own_host:
            return
        peers = self._peers(host, deadline, cancellation)
        if not peers:
            with self._lock:
                self._asked.pop(host, None)
        for peer in peers:
            self._addresses.check_peer(host, peer)

    def _peers(self, host: str, deadline: Deadline, cancellation: Cancellation) -> list[str]:
        asked = self._ask(host)
        while True:
            cancellation.check()
            try:
                return asked.result(min(_LOOK_SECONDS, deadline.left))
            except FutureTimeout as error:
                if not deadline.left and not asked.done():
                    raise TimedOut("its name was not found in time", host=host) from error

    def _ask(self, host: str) -> Future[list[str]]:
        with self._lock:
            if host not in self._asked:
                self._asked[host] = Future()
                work = threading.Thread(
                    target=lambda found: found.set_result(_peers(host)), args=(self._asked[host],), daemon=True
                )
                work.start()
            return self._asked[host]


def _peers(host: str) -> list[str]:
    try:
        return [str(found[4][0]) for found in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError):
        return []
