"""One switch that stops a run: waits end at once, whoever asks is told by an exception."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ..errors.base import Cancelled


class Cancellation:
    """Set once, from any thread; seen by all that hold it."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._callbacks: set[Callable[[], None]] = set()

    @property
    def cancelled(self) -> bool:
        return self._event.is_set()

    def cancel(self) -> None:
        with self._lock:
            self._event.set()
            callbacks = list(self._callbacks)
        for callback in callbacks:
            callback()

    def check(self) -> None:
        """Raise ``Cancelled`` if the run was cancelled."""
        if self._event.is_set():
            raise Cancelled

    def sleep(self, seconds: float) -> None:
        """Wait, or raise ``Cancelled`` as soon as the run is cancelled."""
        if self._event.wait(seconds):
            raise Cancelled

    @contextmanager
    def calling(self, callback: Callable[[], None]) -> Iterator[None]:
        """Call back on cancel while the block runs (at once if it was cancelled before); callbacks must not block."""
        with self._lock:
            self._callbacks.add(callback)
        try:
            if self.cancelled:
                callback()
            yield
        finally:
            with self._lock:
                self._callbacks.discard(callback)
