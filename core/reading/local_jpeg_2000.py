"""JPEG 2000 files on this machine, read as if each were a TIFF: GDAL decodes the blocks that are asked for.

Of such a file on a server no part can be had without the whole. Here there is no network between, so that all that
reads TIFFs block by block, at any of their resolutions, reads these too.
"""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from ..errors.local import FileDamaged
from ..errors.scene import Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from ..network.local_files import gdal_path, is_local, path_within
from ..network.remote_file import RemoteFile
from ..network.transport import Transport
from ..raster.backend import Pyramid
from ..raster.choice import backend
from ..raster.window import Window
from ..storage.store import CacheEntry, Store
from . import tiff_tags as tag
from .quality_layer import JPEG_2000
from .source import HEADER, Source
from .tiff_writing import DOUBLE, LONG, SHORT, Entries, tiff_head

_NAMED = re.compile(r"file:.*\.(jp2|j2k)", re.IGNORECASE)
_PROBE = 16  # bytes
_BLOCK = 256  # pixels along a side
_MOST = (1 << 32) - 1  # bytes of a classic TIFF
_EPSG = re.compile(r'(?:AUTHORITY\["EPSG","(\d+)"\]|ID\["EPSG",(\d+)\])\]$')
_CONTIGUOUS, _AREA, _PROJECTED = 1, 1, 1
_BLACK, _RGB = 1, 2  # what 0 stands for


@dataclass(frozen=True)
class _Level:
    """One resolution, and where its blocks lie in the TIFF that the file would be."""

    height: int
    width: int
    start: int

    @property
    def across(self) -> int:
        return -(-self.width // _BLOCK)

    @property
    def blocks(self) -> int:
        return self.across * -(-self.height // _BLOCK)

    def window(self, number: int) -> Window:
        """A block without what reaches beyond the image."""
        row, column = (at * _BLOCK for at in divmod(number, self.across))
        return Window(column, row, min(_BLOCK, self.width - column), min(_BLOCK, self.height - row))


@dataclass(frozen=True)
class _Opened:
    """The TIFF that a file would be."""

    head: bytes
    levels: tuple[_Level, ...]
    length: int  # bytes of a block

    @property
    def size(self) -> int:
        return self.levels[-1].start + self.levels[-1].blocks * self.length


class LocalJpeg2000:
    """A ``RangeFile``: the ranges of a TIFF that does not exist, which are decoded when they are asked for.

    Args:
        transport: knows the folders in which files may be opened.
        address: of the file.

    Attributes:
        size: of that TIFF, in bytes; None before the first range.
        requests: how many ranges were read.
        bytes_read: how many bytes these have.

    Raises:
        FileRefused: the file lies elsewhere.
    """

    def __init__(self, transport: Transport, address: str) -> None:
        self._transport, self._address = transport, address
        self._path = path_within(address, transport.addresses.folders)
        self._opened: _Opened | None = None
        self._versions: set[str] = set()
        self._lock = threading.Lock()
        self.size: int | None = None
        self.requests = self.bytes_read = 0

    def read(self, start: int, stop: int) -> bytes:
        """Bytes ``start`` to ``stop`` (exclusive, cut at the end); raised as of ``read_all``."""
        (data,) = self.read_all([(start, stop)])
        return data

    def read_all(self, ranges: Sequence[tuple[int, int]]) -> Iterator[bytes]:
        """The bytes of each range, in their order.

        Raises:
            FileMissing: it is not there.
            FileDamaged: it is another one than before.
            Unreadable: it is damaged, or no JPEG 2000.
        """
        self._check()
        try:
            with backend().pyramid(gdal_path(self._path)) as image:
                opened = self._as_tiff(image)
                for start, stop in ranges:
                    self._transport.cancellation.check()
                    data = _range(image, opened, start, min(stop, opened.size))
                    with self._lock:
                        self.requests, self.bytes_read = self.requests + 1, self.bytes_read + len(data)
                    yield data
        except ValueError as error:
            raise Unreadable(str(error), why=QT_TRANSLATE_NOOP("core", "a block is damaged")) from error

    def _check(self) -> None:
        """It is there, and the same as before: then GDAL may open it."""
        file = RemoteFile(self._transport, self._address)
        if not file.read(0, _PROBE).startswith(JPEG_2000):
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its format is not known"))
        with self._lock:
            self._versions |= file.versions
            if len(self._versions) > 1:
                name = os.path.basename(self._path)
                raise FileDamaged(file=name, why=QT_TRANSLATE_NOOP("core", "it was replaced while it was read"))

    def _as_tiff(self, image: Pyramid) -> _Opened:
        with self._lock:
            if self._opened is None:
                self._opened = _described(image)
                self.size = self._opened.size
            return self._opened


SceneFile = RemoteFile | LocalJpeg2000


def image_file(transport: Transport, address: str) -> SceneFile:
    """A file of a scene, of which nothing is read yet.

    Args:
        transport: the way to it.
        address: of the file.

    Raises:
        AddressRefused: the address may not be opened.
    """
    if is_local(address) and _NAMED.fullmatch(address):
        return LocalJpeg2000(transport, address)
    return RemoteFile(transport, address)


def image_source(file: SceneFile, cached: CacheEntry, first: int = HEADER) -> Source:
    """Open a file. What lies on this machine is read again rather than kept unpacked.

    Args:
        file: of a scene.
        cached: as of ``Source``.
        first: likewise.
    """
    return Source(file, cached if isinstance(file, RemoteFile) else Store().file(""), first)


def _described(image: Pyramid) -> _Opened:
    length = _BLOCK * _BLOCK * image.bands * image.pixel.itemsize
    head = b""
    levels: tuple[_Level, ...] = ()
    for _ in range(2):  # once for how long it is
        counts = [_Level(*shape, 0).blocks * length for shape in image.shapes]
        starts = accumulate(counts, initial=len(head))
        levels = tuple(_Level(*shape, start) for shape, start in zip(image.shapes, starts, strict=False))
        if levels[-1].start + counts[-1] > _MOST:
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "the file is too large"))
        head = tiff_head([_directory(image, level, length, level is not levels[0]) for level in levels], "<")
    return _Opened(head, levels, length)


def _directory(image: Pyramid, level: _Level, length: int, is_overview: bool) -> Entries:
    bands, kind = image.bands, {"u": 1, "i": 2}.get(image.pixel.kind, 3)
    has_colors = bands >= 3
    entries: dict[int, tuple[int, tuple[float, ...]]] = {
        tag.SUBFILE: (LONG, (tag.REDUCED if is_overview else 0,)),
        tag.WIDTH: (LONG, (level.width,)),
        tag.HEIGHT: (LONG, (level.height,)),
        tag.BITS: (SHORT, (8 * image.pixel.itemsize,) * bands),
        tag.COMPRESSION: (SHORT, (1,)),
        tag.PHOTOMETRIC: (SHORT, (_RGB if has_colors else _BLACK,)),
        tag.SAMPLES: (SHORT, (bands,)),
        tag.PLANAR: (SHORT, (_CONTIGUOUS,)),
        tag.TILE_WIDTH: (LONG, (_BLOCK,)),
        tag.TILE_HEIGHT: (LONG, (_BLOCK,)),
        tag.TILE_OFFSETS: (LONG, tuple(level.start + number * length for number in range(level.blocks))),
        tag.TILE_COUNTS: (LONG, (length,) * level.blocks),
        tag.SAMPLE_FORMAT: (SHORT, (kind,) * bands),
    }
    if more := bands - (3 if has_colors else 1):
        entries[tag.EXTRA_SAMPLES] = (SHORT, (0,) * more)
    if image.grid is not None and not is_overview and (code := _EPSG.search(image.grid.crs)):
        a, b, c, d, e, f = image.grid.affine
        keys = (1024, 0, 1, _PROJECTED), (1025, 0, 1, _AREA), (3072, 0, 1, int(code[1] or code[2]))
        entries[tag.GEO_KEYS] = (SHORT, (1, 1, 0, len(keys), *(number for key in keys for number in key)))
        if not b and not d:
            entries[tag.PIXEL_SCALE] = (DOUBLE, (a, -e, 0.0))
            entries[tag.TIEPOINT] = (DOUBLE, (0.0, 0.0, 0.0, c, f, 0.0))
    return entries


def _range(image: Pyramid, opened: _Opened, start: int, stop: int) -> bytes:
    """Bytes of the head, or of the blocks that lie there."""
    parts = [opened.head[start:stop]]
    for number, level in enumerate(opened.levels):
        first = max(0, (start - level.start) // opened.length)
        last = min(level.blocks, -(-(stop - level.start) // opened.length))
        for block in range(first, last):
            at = level.start + block * opened.length
            data = _block(image, number, level.window(block))
            parts.append(data[max(0, start - at) : stop - at])
    return b"".join(parts)


def _block(image: Pyramid, level: int, window: Window) -> bytes:
    """Pixel by pixel, all bands of each; zeros beyond the image."""
    pixels = np.zeros((_BLOCK, _BLOCK, image.bands), image.pixel.newbyteorder("<"))
    pixels[: window.height, : window.width] = image.read(level, window).transpose(1, 2, 0)
    return pixels.tobytes()
