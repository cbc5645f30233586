"""Hosts that have failed too often are not asked for a while, so that not every scene waits for its own time-out."""

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
    """Counts the failures of each host in one run, and suspends those that only fail. Used by many threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._hosts: dict[str, _HostState] = {}

    def check(self, host: str) -> None:
        """Check that a host may be asked.

        Raises:
            HostSuspended: its last ``FAILURES`` requests or more failed, the last of them within ``SECONDS``.
        """
        with self._lock:
            state = self._hosts.get(host)
            if state and state.failures >= FAILURES and time.monotonic() < state.failed + SECONDS:
                raise HostSuspended(host=host, count=state.failures)

    def answered(self, host: str) -> None:
        """Note that a request was answered: the host's failures are forgotten."""
        with self._lock:
            state = self._hosts.setdefault(host, _HostState())
            state.failures, state.answered = 0, time.monotonic()

    def failed(self, host: str, began: float) -> None:
        """Note that a request failed. It does not count where another one was answered since this one began.

        Args:
            host: its host name.
            began: when the request began, by ``time.monotonic()``.
        """
        with self._lock:
            state = self._hosts.setdefault(host, _HostState())
            if began >= state.answered:
                state.failures, state.failed = state.failures + 1, time.monotonic()
