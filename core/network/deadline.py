"""A moment by which something must have ended."""

from __future__ import annotations

import time


class Deadline:
    """The moment in so many ``seconds`` from now, by the monotonic clock."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds until then; 0 once it has passed."""
        return max(0.0, self._end - time.monotonic())
