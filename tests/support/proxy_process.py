"""A proxy in a process of its own, as GDAL may wait for it while it holds Python's lock.

``python -m tests.support.proxy_process KIND NAMES`` serves; each line on its input is answered with what it has seen.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.support.proxy import proxy_server
from tests.support.socks import socks_server

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / "build/venv/bin/python"


class ProxyProcess:
    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.port = int(process.stdout.readline())

    @property
    def seen(self) -> Counter[str]:
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return Counter(json.loads(self._process.stdout.readline()))


@contextmanager
def proxy_process(kind: str, names: Mapping[str, str] | None = None) -> Iterator[ProxyProcess]:
    """``kind``: "http" or "socks", both for anna, whose password is secret; ``names`` as for ``Proxy``."""
    command = [str(PYTHON), "-m", __spec__.name, kind, json.dumps(dict(names or {}))]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield ProxyProcess(process)
        finally:
            process.terminate()


def main(kind: str, names: str) -> None:
    serve = socks_server if kind == "socks" else proxy_server
    with serve(names=json.loads(names)) as server:
        print(server.server_port, flush=True)
        for _ in sys.stdin:
            print(json.dumps(server.seen), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
