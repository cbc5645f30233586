"""The errors that GDAL names while a file is written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from osgeo import gdal

from ...errors.files import ClipNotRead
from ...network.cancellation import Cancellation
from ...storage.files import disk_problem


@contextmanager
def gdal_failures(path: Path, cancellation: Cancellation) -> Iterator[list[str]]:
    """What GDAL says while it reads and writes, and while it closes its files, is looked at before the file is taken.

    Its functions answer in many ways and swallow what happens late; the errors it names are all there is to trust.

    Args:
        path: Of the file that is written.
        cancellation: Of the work.

    Yields:
        The errors until then.

    Raises:
        Cancelled: The cancellation was set.
        ClearScenesError: The file could not be written, or what it is made of could not be read.
    """
    found: list[str] = []
    gdal.PushErrorHandler(lambda kind, _, text: found.append(text) if kind >= gdal.CE_Failure else None)
    try:
        yield found
    except RuntimeError as error:  # where somebody switched GDAL's exceptions on for the whole process
        found.append(str(error))
    finally:
        gdal.PopErrorHandler()
    cancellation.check()
    if found:
        raise disk_problem(path) or ClipNotRead("; ".join(found))
