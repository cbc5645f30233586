"""Helper processes that tell their port once and then answer a JSON line for each line on their input."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
Figures = dict[str, int]


class Helper:
    """A helper process as seen from the one that started it."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.port: int = self._answer()["port"]

    def figures(self) -> Figures:
        """What it has counted since it started, and the processor's time that it took."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> Figures:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self._process.args!r} has ended")
        figures: Figures = json.loads(line)
        return figures


def pinned(command: Sequence[object], processor: int | None) -> list[str]:
    """A command whose process, with all its threads, has that processor alone; None: any of the machine's."""
    return [str(part) for part in (*(() if processor is None else ("taskset", "-c", processor)), *command)]


@contextmanager
def helper(module: str, *arguments: object, processor: int | None = None) -> Iterator[Helper]:
    """Run ``python -m module arguments`` as a helper while the block runs, ``pinned`` to a processor."""
    command = pinned([sys.executable, "-m", module, *arguments], processor)
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Helper(process)
        finally:
            process.terminate()


def answer_calls(port: int, figures: Callable[[], Figures]) -> None:
    """In the helper: tell the port, then answer in a thread of its own until the starter has gone."""
    print(json.dumps({"port": port}), flush=True)

    def answer() -> None:
        for _ in sys.stdin:
            print(json.dumps(figures() | {"processor_ms": round(time.process_time() * 1000)}), flush=True)

    threading.Thread(target=answer, daemon=True).start()
