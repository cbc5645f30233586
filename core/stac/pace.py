"""How many requests go to a catalog at once."""

from __future__ import annotations

import math

AT_ONCE = 6  # as many connections as browsers open to a host
_SLOW = 3.0  # times as long as the fastest answer took
_NOTICED = 1.5  # seconds; what is quicker is not called slow
_OF_A_REQUEST = 30  # scenes that take a server as long as the request itself


class Pace:
    """Begins with ``AT_ONCE``, and gives way to a server that asks for it or slows down.

    Attributes:
        at_once: how many requests may be under way.
    """

    def __init__(self) -> None:
        self.at_once = AT_ONCE
        self._best = math.inf  # seconds for each scene of an answer, the request counted as some
        self._refusals = 0

    def answered(self, seconds: float, scenes: int, refusals: int) -> None:
        """Take note of an answer.

        Args:
            seconds: that it took.
            scenes: that it holds.
            refusals: how many times in all the server has said that it has too much to do.
        """
        each = seconds / (_OF_A_REQUEST + scenes)
        if refusals > self._refusals:
            self._refusals = refusals
            self.refused()
        elif seconds > _NOTICED and each > _SLOW * self._best:
            self.at_once = max(2, self.at_once - 1)
        self._best = min(self._best, each)

    def refused(self) -> None:
        """Take note that the server had too much to do."""
        self.at_once = max(1, self.at_once // 2)
