"""A real STAC API for tests: a private PostgreSQL with pgstac, and stac-fastapi in front of it.

    with Cluster() as cluster, cluster.serve(collections, items) as url:
        ...

Nothing is shared with a PostgreSQL that may run on the machine, and nothing is left.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ROOT / "build" / "stac-api" / "bin"
MIGRATED = "pgstac"


class Cluster:
    """A PostgreSQL server with one database that holds pgstac's empty tables, from which `serve` makes its own."""

    def __enter__(self) -> Cluster:
        self._stack = contextlib.ExitStack()
        try:
            self._start()
        except BaseException:
            self._stack.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def _start(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="pgstac-"))
        self._stack.callback(shutil.rmtree, self._folder, ignore_errors=True)
        # PostgreSQL refuses to run as root.
        self._as_owner: dict[str, Any] = {}
        if os.geteuid() == 0:
            shutil.chown(self._folder, "postgres", "postgres")
            self._as_owner = {"user": "postgres", "group": "postgres", "extra_groups": []}
        self._port = free_port()
        data = str(self._folder / "data")
        self._postgres("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")
        # Durability is of no use here; the socket stays away from that of a system-wide server.
        options = f"-p {self._port} -h 127.0.0.1 -k {self._folder} -c fsync=off -c full_page_writes=off"
        self._stack.callback(self._postgres, "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
        self._postgres("pg_ctl", "-D", data, "-l", str(self._folder / "log"), "-o", options, "-w", "start")
        self._postgres("createdb", *self._address, MIGRATED)
        self._pypgstac("migrate", database=MIGRATED)
        self._databases = 0

    @contextlib.contextmanager
    def serve(
        self, collections: Iterable[dict[str, Any]], items: Iterable[dict[str, Any]], **settings: str
    ) -> Iterator[str]:
        """A STAC API over these collections and items; gives its URL. Settings are stac-fastapi-pgstac's variables."""
        self._databases += 1
        database = f"catalog{self._databases}"
        self._postgres("createdb", *self._address, "-T", MIGRATED, database)
        for kind, values in (("collections", collections), ("items", items)):
            lines = [json.dumps(value) for value in values]
            if lines:
                file = self._folder / f"{database}-{kind}.ndjson"
                file.write_text("\n".join(lines) + "\n", encoding="utf-8")
                self._pypgstac("load", kind, str(file), "--method", "insert", database=database)
        port = free_port()
        log = self._folder / f"{database}.log"
        with log.open("wb") as output:
            application = ("stac_fastapi.pgstac.app:create_app", "--factory")
            command = [PROGRAMS / "uvicorn", *application, "--host", "127.0.0.1", "--port", str(port)]
            server = subprocess.Popen(
                command, env={**self._environment(database), **settings}, stdout=output, stderr=output
            )
        try:
            url = f"http://127.0.0.1:{port}"
            _wait_for(url, server, log)
            yield url
        finally:
            server.terminate()
            server.wait()

    @property
    def _address(self) -> tuple[str, ...]:
        return "-h", "127.0.0.1", "-p", str(self._port), "-U", "postgres"

    def _environment(self, database: str) -> dict[str, str]:
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "POSTGRES_"))}
        place = {"PGHOST": "127.0.0.1", "PGPORT": str(self._port), "PGDATABASE": database}
        # pragma: allowlist nextline secret (made up)
        return {**inherited, **place, "PGUSER": "postgres", "PGPASSWORD": "unused", "DB_MAX_CONN_SIZE": "4"}

    def _postgres(self, program: str, *arguments: str) -> None:
        _run([postgres_programs() / program, *arguments], cwd=self._folder, **self._as_owner)

    def _pypgstac(self, *arguments: str, database: str) -> None:
        _run([PROGRAMS / "pypgstac", *arguments], cwd=self._folder, env=self._environment(database))


def postgres_programs() -> Path:
    """The folder of the newest PostgreSQL server that is installed."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    if not folders:
        raise RuntimeError("no PostgreSQL server is installed: run `make setup`")
    return folders[-1]


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _run(command: list[Any], **options: Any) -> None:
    # Output goes to a file: pg_ctl's server would keep a pipe open and never let it end.
    with tempfile.TemporaryFile() as output:
        status = subprocess.run(command, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, **options)
        if status.returncode:
            output.seek(0)
            text = output.read().decode(errors="replace")
            raise RuntimeError(f"{Path(command[0]).name} failed with status {status.returncode}:\n{text[-3000:]}")


def _wait_for(url: str, server: subprocess.Popen[bytes], log: Path, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while server.poll() is None and time.monotonic() < end:
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=5):
            return
        time.sleep(0.05)
    raise RuntimeError(f"the STAC API did not come up:\n{log.read_text(errors='replace')[-3000:]}")
