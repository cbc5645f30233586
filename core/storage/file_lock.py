"""A lock that programs take on a file. The operating system lets go of it where one of them crashes."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors.files import FileHeld
from .files import file_error

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PAUSE = 0.05  # seconds


@contextmanager
def locked(path: Path, seconds: float = 0.0) -> Iterator[None]:
    """Hold the lock of a file within the block, against threads and other programs.

    Args:
        path: that is locked. Beside it lies an empty file, its name with ``.lock`` behind, which stays: who removed it
            would let two in.
        seconds: that another one is waited for.

    Raises:
        FileHeld: another one holds it.
        ClearScenesError: the folder cannot be written to.
    """
    until = time.monotonic() + seconds
    try:
        number = os.open(path.with_name(f"{path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise file_error(error, path) from error
    try:
        while not _take(number):
            if time.monotonic() >= until:
                raise FileHeld(file=path)
            time.sleep(_PAUSE)
        yield
    finally:
        os.close(number)  # which lets go of the lock


def _take(number: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
