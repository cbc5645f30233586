"""The layout of a TIFF file: where its blocks are and how they are packed.

Follows the TIFF 6.0 and BigTIFF specifications, and GeoTIFF 1.1 (OGC 19-008r4) for the place on the earth. Only what is
found in the first bytes of a cloud-optimized file is read, and nothing is believed that has not been checked.
"""

from __future__ import annotations

import struct
from collections.abc import Container
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..errors.scene import Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from ..raster.grid import Grid
from .pieces import Pieces

_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _SAMPLES, _PLANAR = 256, 257, 258, 259, 277, 284
_STRIP_OFFSETS, _ROWS_PER_STRIP, _STRIP_COUNTS, _PREDICTOR, _FILL_ORDER = 273, 278, 279, 317, 266
_TILE_WIDTH, _TILE_HEIGHT, _TILE_OFFSETS, _TILE_COUNTS, _SAMPLE_FORMAT = 322, 323, 324, 325, 339
_SUBFILE, _PHOTOMETRIC, _EXTRA_SAMPLES = 254, 262, 338
_REDUCED, _MASK = 1, 4  # bits of the subfile's type; the second is the photometric interpretation of masks too
_MAX_ENTRIES = 4096
_MOST_DIRECTORIES = 32
_PIXEL_SCALE, _TIEPOINT, _TRANSFORMATION, _GEO_KEYS, _NODATA = 33550, 33922, 34264, 34735, 42113
_APART = 2  # each band for itself
_RASTER_TYPE, _PROJECTED_CRS, _PIXEL_IS_AREA = 1025, 3072, 1
_USED = {
    *(_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _SAMPLES, _PLANAR, _PREDICTOR, _FILL_ORDER, _SAMPLE_FORMAT),
    *(_STRIP_OFFSETS, _ROWS_PER_STRIP, _STRIP_COUNTS, _TILE_WIDTH, _TILE_HEIGHT, _TILE_OFFSETS, _TILE_COUNTS),
    *(_PIXEL_SCALE, _TIEPOINT, _TRANSFORMATION, _GEO_KEYS, _NODATA, _EXTRA_SAMPLES),
    *(34736, 34737),  # what the geo keys refer to: GDAL needs it in the head, where the CRS has no code
}
_FORMATS = {1: "B", 2: "s", 3: "H", 4: "I", 7: "s", 12: "d", 16: "Q"}
_MAX_PIXELS = (1 << 31) - 1  # along one side, as in GDAL
_MAX_BLOCK = 1 << 27  # pixels that are decoded at once
_MAX_PLAIN = 1 << 24
_MAX_ENTRIES = 4096
_STRIP = 256 * 1024  # bytes of the strips into which a long one is divided that is not compressed
_MAX_STRIPS = 1 << 20
UNCOMPRESSED, DEFLATE, OLD_DEFLATE = 1, 8, 32946

Values = tuple[int, ...] | tuple[float, ...] | tuple[bytes]


class MoreNeeded(Exception):
    """The header goes on where nothing is at hand; from ``start`` to ``stop`` is what is known to be needed."""

    def __init__(self, start: int, stop: int) -> None:
        super().__init__(start, stop)
        self.start, self.stop = start, stop


@dataclass(frozen=True, eq=False)
class Layout:
    """Where the full-resolution blocks of the first image lie; strips are blocks as wide as the image.

    A long strip that is not compressed is several here: any rows of it can be read. ``grid`` is None where the place on
    the earth is not a plain north-up grid of an EPSG code. ``plain``: one band of unsigned 8 or 16 bit in tiles,
    deflated or not, which the strict reader decodes; the rest is left to GDAL. ``pixel`` is then numpy's name of a
    pixel in the file. ``chain``: where the file says which directory is next, and in how many bytes. ``mask``: the same
    of what says which pixels have no data, where that lies apart from them: a mask, or a band of opacity.
    """

    width: int
    height: int
    block_width: int
    block_height: int
    offsets: NDArray[np.int64]
    byte_counts: NDArray[np.int64]
    compression: int
    predictor: int
    fill: int
    grid: Grid | None
    plain: bool
    pixel: str = "u1"
    chain: tuple[int, int] = (0, 0)
    mask: Layout | None = None

    def __post_init__(self) -> None:
        for array in (self.offsets, self.byte_counts):
            array.flags.writeable = False


def is_tiff(head: bytes) -> bool:
    return head[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


def layout(head: bytes | Pieces, size: int, start: int = 0) -> Layout:
    """The layout of the file of ``size`` bytes that begins with ``head``, or of which there are ``Pieces``; that of the
    directory at ``start``, by default of the first one.

    Raises ``MoreNeeded`` where they are not enough and ``Unreadable`` where the header contradicts itself.
    """
    return layout_of(Tags(head, size, start), size)


def layout_of(tags: Tags, size: int, all_bands: bool = False) -> Layout:
    """``all_bands``: where bands lie apart, the blocks of each band follow those of the one before."""
    width, height = tags.integer(_WIDTH), tags.integer(_HEIGHT)
    tiled = _TILE_WIDTH in tags.found
    block_width = tags.integer(_TILE_WIDTH) if tiled else width
    block_height = tags.integer(_TILE_HEIGHT) if tiled else min(tags.integer(_ROWS_PER_STRIP, height), height)
    if not (0 < width <= _MAX_PIXELS and 0 < height <= _MAX_PIXELS and block_width > 0 and block_height > 0):
        raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its size makes no sense"))
    offsets = tags.places(_TILE_OFFSETS if tiled else _STRIP_OFFSETS)
    counts = tags.places(_TILE_COUNTS if tiled else _STRIP_COUNTS)
    planes = tags.integer(_SAMPLES, 1) if all_bands and tags.integer(_PLANAR, 1) == _APART else 1
    blocks = -(-width // block_width) * -(-height // block_height) * planes
    if min(len(offsets), len(counts)) < blocks:
        raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its list of blocks is not complete"))
    opaque = 0 if all_bands else _plane_of_opacity(tags) * blocks
    alpha = [part[opaque : opaque + blocks] for part in (offsets, counts)] if opaque else []
    offsets, counts = offsets[:blocks], counts[:blocks]  # of the first band, where bands lie apart
    if (offsets + counts > size).any():
        raise Unreadable(why=QT_TRANSLATE_NOOP("core", "the file is cut short"))
    nodata = (tags.found.get(_NODATA) or (b"0",))[0]
    compression, predictor = tags.integer(_COMPRESSION, 1), tags.integer(_PREDICTOR, 1)
    bits = tags.integers(_BITS, (1,))
    if not tiled and compression == UNCOMPRESSED:
        if alpha:
            _, *alpha = _divided(tags, bits, width, height, block_height, 1, *alpha)
        block_height, offsets, counts = _divided(tags, bits, width, height, block_height, planes, offsets, counts)
    if block_width * block_height > _MAX_BLOCK:
        raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its blocks are too large"))
    fill = _integer(nodata, 1 << bits[0]) if bits in ((8,), (16,)) else None
    plain = (
        tiled
        and block_width * block_height <= _MAX_PLAIN
        and tags.integer(_SAMPLES, 1) == 1
        and tags.integer(_SAMPLE_FORMAT, 1) == 1
        and tags.integer(_FILL_ORDER, 1) == 1
        and compression in (UNCOMPRESSED, DEFLATE, OLD_DEFLATE)
        and predictor in (1, 2)
        and fill is not None
    )
    grid = _grid(tags, width, height)
    places = (width, height, block_width, block_height, offsets, counts)
    pixel = "u1" if bits == (8,) else f"{tags.order}u2"
    found = Layout(*places, compression, predictor, fill or 0, grid, plain, pixel, tags.chain)
    if alpha and len(alpha[0]) == len(alpha[1]) == len(offsets):
        return replace(found, mask=replace(found, offsets=alpha[0], byte_counts=alpha[1]))
    return found


def mask_directory(head: bytes | Pieces, size: int) -> int:
    """Where the directory of the full-resolution image's mask begins, or 0 where there is none.

    Raises ``MoreNeeded``; a chain of directories that breaks off has no mask.
    """
    try:
        at = Tags(head, size, used=()).next
        seen = set[int]()
        while at and at not in seen and len(seen) < _MOST_DIRECTORIES:
            seen.add(at)
            tags = Tags(head, size, at, used=(_SUBFILE, _PHOTOMETRIC))
            kind = tags.integer(_SUBFILE, 0)
            if (kind & _MASK or tags.integer(_PHOTOMETRIC, 0) == _MASK) and not kind & _REDUCED:
                return at
            at = tags.next
    except Unreadable:
        pass
    return 0


def _plane_of_opacity(tags: Tags) -> int:
    """The number of the band, from 0, where it lies apart from the first; else 0."""
    extra, samples = tags.integers(_EXTRA_SAMPLES, ()), tags.integer(_SAMPLES, 1)
    kinds = dict(enumerate(extra, samples - len(extra)))
    return next((band for band, kind in kinds.items() if kind in (1, 2) and tags.integer(_PLANAR, 1) == _APART), 0)


def _divided(
    tags: Tags,
    bits: tuple[int, ...],
    width: int,
    height: int,
    rows: int,
    planes: int,
    offsets: NDArray[np.int64],
    counts: NDArray[np.int64],
) -> tuple[int, NDArray[np.int64], NDArray[np.int64]]:
    """Strips of ``rows`` as shorter ones, where they are long and hold exactly their pixels: rows, offsets, lengths."""
    samples = 1 if tags.integer(_PLANAR, 1) == _APART else tags.integer(_SAMPLES, 1)
    row, rest = divmod(width * bits[0] * samples, 8)
    most = max(1, _STRIP // max(1, row))
    if rest or len(set(bits)) > 1 or rows * row <= 2 * _STRIP or height > most * _MAX_STRIPS:
        return rows, offsets, counts
    strips = np.arange(0, height, rows)
    if (counts != np.tile(np.minimum(rows, height - strips) * row, planes)).any():
        return rows, offsets, counts
    each = most if len(strips) == 1 else max(number for number in range(1, most + 1) if rows % number == 0)
    parts = np.arange(0, height, each)
    inside = offsets.reshape(planes, -1)[:, parts // rows] + parts % rows * row
    return each, inside.ravel(), np.tile(np.minimum(each, height - parts) * row, planes)


def _integer(text: object, end: int) -> int | None:
    """0 to ``end``, exclusive, as a byte string, or None."""
    if not isinstance(text, bytes):
        return None
    try:
        number = float(text.rstrip(b"\0 "))
    except ValueError:
        return None
    return int(number) if 0 <= number < end and number == int(number) else None


def _grid(tags: Tags, width: int, height: int) -> Grid | None:
    keys = tags.integers(_GEO_KEYS, ())
    geo = {keys[at]: keys[at + 3] for at in range(4, len(keys) - 3, 4) if keys[at + 1] == 0}
    scale, tie = tags.floats(_PIXEL_SCALE), tags.floats(_TIEPOINT)
    code = geo.get(_PROJECTED_CRS, 0)
    one_way = len(scale) == 3 and len(tie) == 6 and _TRANSFORMATION not in tags.found
    if not one_way or not 1024 <= code < 32767 or geo.get(_RASTER_TYPE, _PIXEL_IS_AREA) != _PIXEL_IS_AREA:
        return None
    if not (np.isfinite([*scale, *tie]).all() and scale[0] > 0 and scale[1] > 0):
        return None
    c, f = tie[3] - tie[0] * scale[0], tie[4] + tie[1] * scale[1]
    return Grid(f"EPSG:{code}", (scale[0], 0.0, c, 0.0, -scale[1], f), width, height)


class Tags:
    """The tags of an image file directory that are ``used`` here, and ``also`` others: of the first one, or of that at
    ``start``. ``next`` is where another one follows, or 0; ``order`` that of the bytes, as for ``struct``.
    """

    def __init__(
        self,
        head: bytes | Pieces,
        size: int,
        start: int = 0,
        also: Container[int] = (),
        used: Container[int] = _USED,
    ) -> None:
        self._pieces, self._size = head if isinstance(head, Pieces) else Pieces(head, size), size
        head = self._pieces.head
        self.order = "<" if head[:2] == b"II" else ">"
        big = head[2:4] in (b"+\0", b"\0+")
        self._word = "Q" if big else "I"
        word_size = struct.calcsize(self._word)
        start = start or int(self._unpack(self._word, 8 if big else 4)[0])
        count_format, entry = ("Q", 20) if big else ("H", 12)
        count = int(self._unpack(count_format, start)[0])
        if count > _MAX_ENTRIES:
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its directory is too long"))
        start += struct.calcsize(count_format)
        self._need(start, count * entry)
        self.found: dict[int, Values] = {}
        for at in range(start, start + count * entry, entry):
            tag, kind = map(int, self._unpack("HH", at))
            if (tag in used or tag in also) and kind in _FORMATS:
                length = int(self._unpack(self._word, at + 4)[0])
                self.found[tag] = self._values(_FORMATS[kind], length, at + 4 + word_size, word_size)
        self.chain = start + count * entry, word_size

    @property
    def next(self) -> int:
        return int(self._unpack(self._word, self.chain[0])[0])

    def integer(self, tag: int, default: int | None = None) -> int:
        values = self.integers(tag, None if default is None else (default,))
        if not values:
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its header is not complete"))
        return values[0]

    def integers(self, tag: int, default: tuple[int, ...] | None = None) -> tuple[int, ...]:
        values = self.found.get(tag, default)
        if values is None or not all(isinstance(value, int) for value in values):
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its header is not complete"))
        return tuple(int(value) for value in values)

    def places(self, tag: int) -> NDArray[np.int64]:
        """Offsets or lengths within the file."""
        values = self.integers(tag)
        if max(values, default=0) > min(self._size, 1 << 62):
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "the file is cut short"))
        return np.array(values, np.int64)

    def floats(self, tag: int) -> tuple[float, ...]:
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
