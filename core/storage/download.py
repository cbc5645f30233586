"""Whole files, downloaded in parts: what was cut off goes on where it stopped, and a file is there whole or not at all.

What came until now is kept beside the wanted file. Its name says which file of the server it is the beginning of, so
that another version, or one of another size, is never joined to it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path

from ..errors.files import DiskFull, FileChanged, FileThere, StoppedShort
from ..errors.network import NetworkError
from ..network.cancellation import Cancellation
from ..network.remote_file import RemoteFile
from ..network.transport import Transport
from .files import file_error

PIECE = 1024 * 1024  # bytes: has to come within the time limit of one request, on a slow line too
AHEAD = 4  # pieces that are under way at any time
PAUSES = (2.0, 5.0, 15.0)  # seconds before the next tries, beside those of the transport; anew after each piece
_ENDING = ".part"
Report = Callable[[int, int], None]  # bytes that are here, and of the whole file


class Download(Enum):
    """How a download ended."""

    DONE = "done"
    THERE = "there"  # it was complete before, and not fetched


def download(transport: Transport, url: str, path: Path, report: Report) -> Download:
    """Download a file.

    Args:
        transport: by which it is fetched.
        url: of the file.
        path: where it is to be, in a folder that exists. A file there of the same size is taken for it.
        report: called with the bytes that are here and those of the whole file, at first and after each piece.

    Raises:
        Cancelled: what came is kept for the next call.
        StoppedShort: the connection was lost for long; likewise.
        FileThere: another file has the name.
        FileChanged: the server has another version by now.
        NetworkError: nothing can be had at all.
        ClearScenesError: the disk does not take it (``file_error``).
    """
    file = RemoteFile(transport, url, AHEAD)
    file.read(0, 1)
    size = file.size or 0
    try:
        if path.exists():
            if path.stat().st_size != size:
                raise FileThere(file=path)
            return Download.THERE
        part = _part(path, size, file.versions)
        present = part.stat().st_size if part.exists() else 0
        if shutil.disk_usage(path.parent).free < size - present:
            raise DiskFull(f"{size - present} bytes to come", file=path)
        report(present, size)
        with part.open("ab") as target:
            for data in _pieces(file, present, size, path.name, transport.cancellation):
                target.write(data)
                present += len(data)
                report(present, size)
            target.flush()
            os.fsync(target.fileno())
        os.replace(part, path)
    except OSError as error:
        raise file_error(error, path) from error
    return Download.DONE


def _part(path: Path, size: int, versions: set[str]) -> Path:
    """Where the beginning is kept; beginnings of other versions are removed."""
    version = hashlib.sha256(repr((size, sorted(versions))).encode()).hexdigest()[:12]
    part = path.with_name(f"{path.name}.{version}{_ENDING}")
    for other in path.parent.iterdir():
        is_beginning = other.name.startswith(f"{path.name}.") and other.name.endswith(_ENDING)
        if is_beginning and (other != part or other.stat().st_size > size):
            other.unlink()
    return part


def _pieces(file: RemoteFile, start: int, size: int, name: str, cancellation: Cancellation) -> Iterator[bytes]:
    """What comes from ``start`` on, all of the version that ``file`` has been until now."""
    version, pauses = set(file.versions), list(PAUSES)
    while start < size:
        pieces = [(first, min(first + PIECE, size)) for first in range(start, size, PIECE)]
        try:
            for data in file.read_all(pieces, AHEAD):
                if file.versions != version:
                    raise FileChanged(file=name)
                yield data
                start, pauses = start + len(data), list(PAUSES)
        except NetworkError as error:
            if not error.retryable or not pauses:
                raise StoppedShort(error.detail, reason=error.text, file=name) from error
            cancellation.sleep(pauses.pop(0))
