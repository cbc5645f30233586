"""An S3 server that checks signatures (moto, from build/s3), over TLS and on this machine only."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / "build/s3/bin/python"


class S3(NamedTuple):
    url: str
    identifier: str
    secret: str


@contextmanager
def s3_server(certificate: Path, bucket: str, files: Mapping[str, Path]) -> Iterator[S3]:
    """``files`` by their keys. It gives them to whoever signs with its keys, and to nobody else."""
    command = [str(PYTHON), "-W", "ignore", str(ROOT / "tests/support/s3_server.py"), str(certificate), bucket]
    command += [f"{key}={path}" for key, path in files.items()]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            port, identifier, secret = json.loads(process.stdout.readline())
            yield S3(f"https://127.0.0.1:{port}", identifier, secret)
        finally:
            process.terminate()
