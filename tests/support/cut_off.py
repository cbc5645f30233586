"""Runs a command where there is no network: the one way out is a port, handed on through a socket in the file system.

``python -m tests.support.cut_off SOCKET PORT COMMAND…`` within a network namespace of its own (``unshare --net``).
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.support.proxy import pump

ROOT = Path(__file__).parents[2]


def run_cut_off(command: list[str], way_out: int, folder: Path, **options: object) -> subprocess.CompletedProcess[str]:
    """Nothing but the port ``way_out`` of this machine can be reached by the command."""
    path = folder / "way-out"
    namespace = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--net", "--map-root-user"]
    inside = [sys.executable, "-m", __name__, str(path), str(way_out), *command]
    with _listening(socket.AF_UNIX, str(path)) as backend:
        _hand_on(backend, lambda: socket.create_connection(("127.0.0.1", way_out)))
        return subprocess.run([*namespace, *inside], cwd=ROOT, capture_output=True, text=True, **options)


@contextmanager
def _listening(family: int, address: object) -> Iterator[socket.socket]:
    with socket.socket(family) as backend:
        backend.bind(address)
        backend.listen(64)
        yield backend


def _hand_on(backend: socket.socket, onward: Callable[[], socket.socket]) -> None:
    def serve() -> None:
        with suppress(OSError):  # closed
            while True:
                threading.Thread(target=one, args=(backend.accept()[0],), daemon=True).start()

    def one(inner: socket.socket) -> None:
        with suppress(OSError), inner, onward() as outer:
            pump(inner, outer)

    threading.Thread(target=serve, daemon=True).start()


def _unix(path: str) -> socket.socket:
    outer = socket.socket(socket.AF_UNIX)
    outer.connect(path)
    return outer


def main(path: str, port: str, *command: str) -> int:
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    with _listening(socket.AF_INET, ("127.0.0.1", int(port))) as backend:
        _hand_on(backend, lambda: _unix(path))
        return subprocess.run(command).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
