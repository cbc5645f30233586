"""What host names resolve to: a public name may lead into the analyst's own network."""

from __future__ import annotations

import socket
import threading
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout

from ..errors.network import TimedOut
from .addresses import Addresses
from .cancellation import Cancellation
from .deadline import Deadline

_POLL_SECONDS = 0.25  # after which a thread that waits looks whether it still has to


class Names:
    """Resolves host names and checks their IP addresses, each name once in a run.

    Each look-up has a thread of its own: the system's resolver takes as long as it likes, and no request waits for
    the name of another one's host.
    """

    def __init__(self, addresses: Addresses) -> None:
        self._addresses = addresses
        self._lock = threading.Lock()
        self._lookups: dict[str, Future[list[str]]] = {}

    def check(self, host: str, deadline: Deadline, cancellation: Cancellation) -> None:
        """Check the IP addresses of a host. A name that is not found passes: the request itself will fail by it.

        Raises:
            AddressRefused: one of the addresses may not be opened.
            TimedOut: the name was not resolved by the deadline.
            Cancelled: the run was cancelled.
        """
        if self._addresses.is_own(host):
            return
        peers = self._peers(host, deadline, cancellation)
        if not peers:
            with self._lock:
                self._lookups.pop(host, None)
        for peer in peers:
            self._addresses.check_peer(host, peer)

    def _peers(self, host: str, deadline: Deadline, cancellation: Cancellation) -> list[str]:
        lookup = self._ask(host)
        while True:
            cancellation.check()
            try:
                return lookup.result(min(_POLL_SECONDS, deadline.left))
            except FutureTimeout as error:
                if not deadline.left and not lookup.done():
                    raise TimedOut("its name was not found in time", host=host) from error

    def _ask(self, host: str) -> Future[list[str]]:
        with self._lock:
            if host not in self._lookups:
                self._lookups[host] = Future()
                work = threading.Thread(
                    target=lambda lookup: lookup.set_result(_peers(host)), args=(self._lookups[host],), daemon=True
                )
                work.start()
            return self._lookups[host]


def _peers(host: str) -> list[str]:
    try:
        return [str(record[4][0]) for record in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError):
        return []
