"""The tags of a TIFF's image file directories, after TIFF 6.0 and BigTIFF; nothing is believed unchecked."""

from __future__ import annotations

import struct
from collections.abc import Container
from typing import cast

import numpy as np
from numpy.typing import NDArray

from ..errors.scene import Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from .pieces import MoreNeeded, Pieces

SUBFILE, WIDTH, HEIGHT, BITS, COMPRESSION, PHOTOMETRIC, FILL_ORDER = 254, 256, 257, 258, 259, 262, 266
STRIP_OFFSETS, SAMPLES, ROWS_PER_STRIP, STRIP_COUNTS, PLANAR, PREDICTOR = 273, 277, 278, 279, 284, 317
TILE_WIDTH, TILE_HEIGHT, TILE_OFFSETS, TILE_COUNTS, EXTRA_SAMPLES, SAMPLE_FORMAT = 322, 323, 324, 325, 338, 339
JPEG_TABLES, JPEG_SUBSAMPLING = 347, 530
PIXEL_SCALE, TIEPOINT, TRANSFORMATION, GEO_KEYS, GEO_DOUBLES, GEO_TEXTS = 33550, 33922, 34264, 34735, 34736, 34737
NODATA = 42113  # of GDAL
USED = frozenset(
    (
        *(WIDTH, HEIGHT, BITS, COMPRESSION, SAMPLES, PLANAR, PREDICTOR, FILL_ORDER, SAMPLE_FORMAT),
        *(STRIP_OFFSETS, ROWS_PER_STRIP, STRIP_COUNTS, TILE_WIDTH, TILE_HEIGHT, TILE_OFFSETS, TILE_COUNTS),
        *(PIXEL_SCALE, TIEPOINT, TRANSFORMATION, GEO_KEYS, NODATA, EXTRA_SAMPLES),
        *(GEO_DOUBLES, GEO_TEXTS),  # what the geo keys refer to: GDAL needs it in the head, where the CRS has no code
    )
)
REDUCED, MASK = 1, 4  # bits of ``SUBFILE``; the second is the value of ``PHOTOMETRIC`` for masks too
_FORMATS = {1: "B", 2: "s", 3: "H", 4: "I", 7: "s", 12: "d", 16: "Q"}
_MAX_ENTRIES = 4096

Values = tuple[int, ...] | tuple[float, ...] | tuple[bytes]


class Tags:
    """Some tags of an image file directory.

    Args:
        head: the file's first bytes, or what is at hand of it.
        size: bytes of the whole file.
        start: where the directory begins; 0 is the first one.
        also: tags that are read beside those that are ``used``.
        used: tags that are read.

    Attributes:
        found: the values of the tags that are there.
        order: of the bytes, as for ``struct``.
        chain: where the file says which directory is next, and in how many bytes.

    Raises:
        MoreNeeded: the directory, or a value, is not at hand.
        Unreadable: the header contradicts itself.
    """

    def __init__(
        self,
        head: bytes | Pieces,
        size: int,
        start: int = 0,
        also: Container[int] = (),
        used: Container[int] = USED,
    ) -> None:
        self._pieces, self._size = head if isinstance(head, Pieces) else Pieces(head, size), size
        head = self._pieces.head
        self.order = "<" if head[:2] == b"II" else ">"
        big = head[2:4] in (b"+\0", b"\0+")
        self._word = "Q" if big else "I"
        word_size = struct.calcsize(self._word)
        start = start or int(self._unpack(self._word, 8 if big else 4)[0])
        count_format = "Q" if big else "H"
        entry = struct.Struct(f"{self.order}HH{self._word}{word_size}x")  # the value, or where it is, is read if used
        count = int(self._unpack(count_format, start)[0])
        if count > _MAX_ENTRIES:
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its directory is too long"))
        start += struct.calcsize(count_format)
        data, at = self._need(start, count * entry.size)
        self.found: dict[int, Values] = {}
        for number, (tag, kind, length) in enumerate(entry.iter_unpack(data[at : at + count * entry.size])):
            if (tag in used or tag in also) and kind in _FORMATS:
                value = start + number * entry.size + 4 + word_size
                self.found[tag] = self._values(_FORMATS[kind], length, value, word_size)
        self.chain = start + count * entry.size, word_size

    @property
    def next(self) -> int:
        """Where the next directory begins, 0 where there is none."""
        return int(self._unpack(self._word, self.chain[0])[0])

    def integer(self, tag: int, default: int | None = None) -> int:
        """The first value of a tag. Raises ``Unreadable`` where it is no integer, or not there without a default."""
        values = self.integers(tag, None if default is None else (default,))
        if not values:
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its header is not complete"))
        return values[0]

    def integers(self, tag: int, default: tuple[int, ...] | None = None) -> tuple[int, ...]:
        """The values of a tag. Raises as ``integer``."""
        values = self.found.get(tag, default)
        if values is None or (values and not isinstance(values[0], int)):  # the values of a tag are of one kind
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its header is not complete"))
        return cast("tuple[int, ...]", values)

    def places(self, tag: int) -> NDArray[np.int64]:
        """Offsets or lengths within the file (n,). Raises ``Unreadable`` where one lies beyond its end."""
        values = self.integers(tag)
        if max(values, default=0) > min(self._size, 1 << 62):
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "the file is cut short"))
        return np.array(values, np.int64)

    def floats(self, tag: int) -> tuple[float, ...]:
        """The values of a tag that are floating point; () where it is not there."""
        return tuple(value for value in self.found.get(tag, ()) if isinstance(value, float))

    def _values(self, kind: str, count: int, at: int, inline: int) -> Values:
        length = struct.calcsize(kind) * count
        if length > self._size:
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its header is longer than the file"))
        if length > inline:
            (where,) = self._unpack(self._word, at)
            at = int(where)
        return self._unpack(f"{count}{kind}", at)

    def _unpack(self, kinds: str, at: int) -> Values:
        kinds = self.order + kinds
        return struct.unpack_from(kinds, *self._need(at, struct.calcsize(kinds)))

    def _need(self, at: int, length: int) -> tuple[bytes, int]:
        if at + length > self._size:
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "the file is cut short"))
        found = self._pieces.find(at, length)
        if found is None:
            raise MoreNeeded(at, at + length)
        return found
