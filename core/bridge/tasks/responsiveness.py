"""Keeps QGIS's main thread quick while many of our threads want Python's lock."""

from __future__ import annotations

import gc
import sys

_SWITCH_SECONDS = 0.001  # Python's own 0.005 is waited for at each turn, and the main thread has many


class Responsiveness:
    """While it is held, the main thread waits less for Python's lock and for its garbage collector.

    Threads hand the lock over more often. What was there before is left out of garbage collections: QGIS and its
    plugins keep some 200,000 objects, and a search makes enough of its own that Python would look through all of them
    again, 0.1 s during which no thread runs (``gc.freeze``, which is undone in the end). Both concern the whole
    process, so that they last as long as a run only. Main thread only.
    """

    def __init__(self) -> None:
        self._is_held = False
        self._interval = 0.0
        self._froze = False

    def hold(self) -> None:
        """From now on; nothing where it is held already."""
        if self._is_held:
            return
        self._is_held = True
        self._interval = sys.getswitchinterval()
        sys.setswitchinterval(min(self._interval, _SWITCH_SECONDS))
        self._froze = not gc.get_freeze_count()  # what somebody else has frozen is not ours to thaw
        if self._froze:
            gc.freeze()

    def release(self) -> None:
        """As it was before; nothing where it is not held."""
        if not self._is_held:
            return
        self._is_held = False
        sys.setswitchinterval(self._interval)
        if self._froze:
            gc.unfreeze()
