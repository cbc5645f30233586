"""How long work will still take whose parts take about as long as those that are done."""

from __future__ import annotations

import time
from collections.abc import Callable

_LEAST_PARTS = 3  # that have to be done before anything is said


class TimeLeft:
    """Estimates from what was done since ``begin``."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """``clock`` gives seconds."""
        self._clock = clock
        self.begin(0)

    def begin(self, done: int) -> None:
        """From now on; so many parts were done before."""
        self._began, self._done_before = self._clock(), done

    def seconds(self, done: int, total: int) -> float | None:
        """None while too little is known."""
        parts = done - self._done_before
        if parts < _LEAST_PARTS:
            return None
        return (self._clock() - self._began) / parts * (total - done)
