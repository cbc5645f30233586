"""What a job takes of the process that does it."""

from __future__ import annotations

import time
from pathlib import Path

_STATUS, _FORGET_PEAK = Path("/proc/self/status"), Path("/proc/self/clear_refs")


class Stopwatch:
    """Runs from when it is made: imports are over then."""

    def __init__(self) -> None:
        _FORGET_PEAK.write_text("5")
        self._memory, self._processor, self._begin = _memory("VmRSS"), time.process_time(), time.perf_counter()

    @property
    def seconds(self) -> float:
        """Since it was made."""
        return time.perf_counter() - self._begin

    def taken(self) -> dict[str, float]:
        """Seconds, seconds of the processor, and MB of memory at most over what there was."""
        return {
            "seconds": self.seconds,
            "processor": time.process_time() - self._processor,
            "memory": _memory("VmHWM") - self._memory,
        }


def _memory(field: str) -> float:
    """MB of resident memory: ``VmRSS`` now, ``VmHWM`` at most since the peak was forgotten."""
    line = next(line for line in _STATUS.read_text().splitlines() if line.startswith(field))
    return int(line.split()[1]) * 1024 / 1e6
