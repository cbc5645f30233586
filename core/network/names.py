"""What the names of hosts resolve to: a public name may lead into the analyst's own network."""

from __future__ import annotations

import socket
import threading

from .addresses import Addresses


class Names:
    """Looks each name up once in a run."""

    def __init__(self, addresses: Addresses) -> None:
        self._addresses = addresses
        self._lock = threading.Lock()
        self._known: dict[str, list[str]] = {}

    def check(self, host: str) -> None:
        """Raises ``AddressRefused``. A name that is not known is left to the request to tell."""
        if host == self._addresses.own_host:
            return
        with self._lock:
            if host not in self._known:
                self._known[host] = _peers(host)
            peers = self._known[host]
        for peer in peers:
            self._addresses.check_peer(host, peer)


def _peers(host: str) -> list[str]:
    try:
        return [str(found[4][0]) for found in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError):
        return []
