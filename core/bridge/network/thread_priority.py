"""Threads that give way to QGIS's main thread."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import suppress

_NICE = 10  # the main thread is 0


def give_way() -> None:
    """Let the calling thread have the processor after others; not for threads of QGIS, as it cannot be undone.

    Linux knows no priorities of threads but their niceness, which Qt does not set; elsewhere ``os`` knows only that of
    the process. ``SCHED_IDLE`` would be too low: the main thread waits where such a thread has Python's lock and does
    not get on.
    """
    if sys.platform == "linux":
        with suppress(OSError):  # where it is forbidden they are as all others
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICE)
