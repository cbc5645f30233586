"""Files that are written whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors.base import ClearScenesError
from ..errors.files import DiskFull, FileHeld, FolderClosed, FolderMissing, NotWritten

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)  # the last: a disk whose files may not be so large
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)
_PROBE = 4 * 1024 * 1024  # bytes: more than a library writes in one go
_LONGEST_NAME = 180  # bytes: file systems have 255, and endings and numbers are put behind
# What Windows forbids, Unix separates folders by, and control characters.
_UNFIT = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)  # devices of Windows


@contextmanager
def replacing(path: Path, name: str = "part") -> Iterator[Path]:
    """A path on the same disk to write to; the file takes the place of another once all went well, and is gone else.

    Args:
        path: the file that is replaced, or made.
        name: of the file that is written until then.

    Raises:
        FolderClosed: the folder may not be written to.
        FolderMissing: it is not there.
        FileHeld: the file is open elsewhere, or write-protected.
        DiskFull: there is no room.
        NotWritten: what else went wrong.
    """
    path = Path(os.path.realpath(path))  # a link stays one
    try:
        # a GeoPackage that is open has a log beside it, which would spoil another file of that name
        if (path.exists() and not os.access(path, os.W_OK)) or path.with_name(f"{path.name}-wal").exists():
            raise FileHeld(file=path)
    except OSError as error:
        raise file_error(error, path) from error
    with folder_beside(path) as folder:
        yield Path(folder, name)
        try:
            os.replace(Path(folder, name), path)
        except PermissionError as error:  # of Windows, where somebody has the file open
            raise FileHeld(str(error), file=path) from error


@contextmanager
def folder_beside(path: Path) -> Iterator[Path]:
    """An empty folder on the same disk, gone in the end. An ``OSError`` is raised as ``file_error`` of ``path``."""
    try:
        folder = tempfile.mkdtemp(prefix=".clear-scenes-", dir=path.parent)
    except OSError as error:
        raise file_error(error, path) from error
    try:
        yield Path(folder)
    except OSError as error:
        raise file_error(error, path) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def disk_problem(path: Path) -> ClearScenesError | None:
    """Why nothing more can be written beside ``path``; None where it can.

    The disk itself is asked: a library that failed says it in words alone.
    """
    try:
        with tempfile.TemporaryFile(dir=path.parent) as probe:
            probe.write(bytes(_PROBE))
            probe.flush()
            os.fsync(probe.fileno())
    except OSError as error:
        return file_error(error, path)
    return None


def safe_name(text: str) -> str:
    """A file name without its ending that every system accepts, as like the text as can be; never empty."""
    name = _UNFIT.sub("-", unicodedata.normalize("NFC", text))
    name = name.encode("utf-8", "replace")[:_LONGEST_NAME].decode("utf-8", "ignore").strip(". ") or "-"
    return f"_{name}" if _RESERVED.match(name) else name


def file_error(error: OSError, path: Path) -> ClearScenesError:
    """What an error of the system means to the analyst.

    Args:
        error: as it was raised.
        path: the file that was to be written.
    """
    if error.errno in _FULL:
        return DiskFull(str(error), file=path)
    if error.errno in _CLOSED:
        return FolderClosed(str(error), folder=path.parent)
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return FolderMissing(str(error), folder=path.parent)
    return NotWritten(str(error), file=path, why=error.strerror or type(error).__name__)
