"""Hosts that answer nobody are given up for a while, so that not every scene waits for them to its own limit."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass

from ..errors.network import HostSuspended

FAILURES = 8  # requests in a row that ended without an answer, all of their tries included
SECONDS = 30.0  # after which a host is asked again


@dataclass
class _HostState:
    failures: int = 0
    answered: float = 0.0
    failed: float = 0.0


class CircuitBreaker:
    """Of one run; used by many threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._hosts: dict[str, _HostState] = {}

    def check(self, host: str) -> None:
        """Raise ``HostSuspended`` where it is."""
        with self._lock:
            known = self._hosts.get(host)
            if known and known.failures >= FAILURES and time.monotonic() < known.failed + SECONDS:
                raise HostSuspended(host=host, count=known.failures)

    def answered(self, host: str) -> None:
        with self._lock:
            known = self._hosts.setdefault(host, _HostState())
            known.failures, known.answered = 0, time.monotonic()

    def failed(self, host: str, began: float) -> None:
        """A request ended in vain that began then. Where others were answered meanwhile, it says nothing of the
        host.
        """
        with self._lock:
            known = self._hosts.setdefault(host, _HostState())
            if began >= known.answered:
                known.failures, known.failed = known.failures + 1, time.monotonic()
