"""The switch that cancels a run: all waits end at once, and every check raises ``Cancelled``."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ..errors.base import Cancelled


class Cancellation:
    """A switch that is set once, from any thread, and seen by all threads of a run."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._callbacks: set[Callable[[], None]] = set()

    @property
    def cancelled(self) -> bool:
        """Whether the run was cancelled."""
        return self._event.is_set()

    def cancel(self) -> None:
        """Cancel the run: waits end, and callbacks are called in this thread."""
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
        """Wait so long; raises ``Cancelled`` as soon as the run is cancelled."""
        if self._event.wait(seconds):
            raise Cancelled

    @contextmanager
    def calling(self, callback: Callable[[], None]) -> Iterator[None]:
        """Call back when the run is cancelled within the block, or was before it; a callback must not block."""
        with self._lock:
            self._callbacks.add(callback)
        try:
            if self.cancelled:
                callback()
            yield
        finally:
            with self._lock:
                self._callbacks.discard(callback)
