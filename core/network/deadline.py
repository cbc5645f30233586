"""A moment by which something must have ended."""

from __future__ import annotations

import time


class Deadline:
    """A moment by which something must have ended."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        return max(0.0, self._end - time.monotonic())
