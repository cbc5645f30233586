"""The layout of a TIFF file: where its blocks are and how they are packed.

Follows the TIFF 6.0 and BigTIFF specifications, and GeoTIFF 1.1 (OGC 19-008r4) for the place on the earth. Only what is
found in the first bytes of a cloud-optimized file is read, and nothing is believed that has not been checked.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..errors.scene import Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from ..raster.grid import Grid
from . import tiff_tags as tag
from .pieces import Pieces
from .tiff_tags import Tags

_MOST_DIRECTORIES = 32
_APART = 2  # each band for itself
_RASTER_TYPE, _PROJECTED_CRS, _PIXEL_IS_AREA = 1025, 3072, 1  # geo keys, and a value of the first
_MAX_PIXELS = (1 << 31) - 1  # along one side, as in GDAL
_MAX_BLOCK = 1 << 27  # pixels that are decoded at once
_MAX_PLAIN = 1 << 24
_STRIP = 256 * 1024  # bytes of the strips into which a long one is divided that is not compressed
_MAX_STRIPS = 1 << 20
UNCOMPRESSED, DEFLATE, OLD_DEFLATE = 1, 8, 32946


@dataclass(frozen=True, eq=False)
class Layout:
    """Where the blocks of one image of a file lie; strips are blocks as wide as the image.

    A long strip that is not compressed is several here: any rows of it can be read.

    Attributes:
        width: of the image, in pixels.
        height: of the image, in pixels.
        block_width: in pixels; blocks on the right edge are filled up to it.
        block_height: in pixels; so are tiles on the lower edge.
        offsets: (n,), where each block begins in the file; row by row, of the first band where bands lie apart.
        byte_counts: (n,), the length of each in the file; 0 where it was left out.
        compression: TIFF's number of it.
        predictor: TIFF's number of it; 1 is none, 2 the difference to the pixel on the left.
        fill: the value that stands for no data.
        grid: where the pixels lie; None where that is not a plain north-up grid of an EPSG code.
        plain: one band of unsigned 8 or 16 bit in tiles, deflated or not, which the strict reader decodes; the rest is
            left to GDAL.
        pixel: numpy's name of a pixel in the file, where it is plain.
        chain: where the file says which directory is next, and in how many bytes.
        mask: the layout of what says which pixels have no data, where that lies apart from them: a mask, or a band of
            opacity.
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
    """Whether a file that begins with these bytes is a TIFF or a BigTIFF."""
    return head[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


def layout(head: bytes | Pieces, size: int, start: int = 0) -> Layout:
    """Read the layout of an image in a file.

    Args:
        head: the file's first bytes, or what is at hand of it.
        size: bytes of the whole file.
        start: where the image's directory begins; 0 is the first one.

    Raises:
        MoreNeeded: what is at hand is not enough.
        Unreadable: the header contradicts itself.
    """
    return layout_of(Tags(head, size, start), size)


def layout_of(tags: Tags, size: int, all_bands: bool = False) -> Layout:
    """The layout that a directory describes.

    Args:
        tags: of the directory.
        size: bytes of the whole file.
        all_bands: where bands lie apart, the blocks of each band follow those of the one before; else only those of the
            first band are there.

    Raises:
        Unreadable: the header contradicts itself.
    """
    width, height = tags.integer(tag.WIDTH), tags.integer(tag.HEIGHT)
    tiled = tag.TILE_WIDTH in tags.found
    block_width = tags.integer(tag.TILE_WIDTH) if tiled else width
    block_height = tags.integer(tag.TILE_HEIGHT) if tiled else min(tags.integer(tag.ROWS_PER_STRIP, height), height)
    if not (0 < width <= _MAX_PIXELS and 0 < height <= _MAX_PIXELS and block_width > 0 and block_height > 0):
        raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its size makes no sense"))
    offsets = tags.places(tag.TILE_OFFSETS if tiled else tag.STRIP_OFFSETS)
    counts = tags.places(tag.TILE_COUNTS if tiled else tag.STRIP_COUNTS)
    planes = tags.integer(tag.SAMPLES, 1) if all_bands and tags.integer(tag.PLANAR, 1) == _APART else 1
    blocks = -(-width // block_width) * -(-height // block_height) * planes
    if min(len(offsets), len(counts)) < blocks:
        raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its list of blocks is not complete"))
    opaque = 0 if all_bands else _plane_of_opacity(tags) * blocks
    alpha = [part[opaque : opaque + blocks] for part in (offsets, counts)] if opaque else []
    offsets, counts = offsets[:blocks], counts[:blocks]  # of the first band, where bands lie apart
    if (offsets + counts > size).any():
        raise Unreadable(why=QT_TRANSLATE_NOOP("core", "the file is cut short"))
    nodata = (tags.found.get(tag.NODATA) or (b"0",))[0]
    compression, predictor = tags.integer(tag.COMPRESSION, 1), tags.integer(tag.PREDICTOR, 1)
    bits = tags.integers(tag.BITS, (1,))
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
        and tags.integer(tag.SAMPLES, 1) == 1
        and tags.integer(tag.SAMPLE_FORMAT, 1) == 1
        and tags.integer(tag.FILL_ORDER, 1) == 1
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

    A chain of directories that breaks off has no mask.

    Raises:
        MoreNeeded: what is at hand is not enough.
    """
    try:
        at = Tags(head, size, used=()).next
        seen = set[int]()
        while at and at not in seen and len(seen) < _MOST_DIRECTORIES:
            seen.add(at)
            tags = Tags(head, size, at, used=(tag.SUBFILE, tag.PHOTOMETRIC))
            kind = tags.integer(tag.SUBFILE, 0)
            if (kind & tag.MASK or tags.integer(tag.PHOTOMETRIC, 0) == tag.MASK) and not kind & tag.REDUCED:
                return at
            at = tags.next
    except Unreadable:
        pass
    return 0


def _plane_of_opacity(tags: Tags) -> int:
    """The number of the band, from 0, where it lies apart from the first; else 0."""
    extra, samples = tags.integers(tag.EXTRA_SAMPLES, ()), tags.integer(tag.SAMPLES, 1)
    kinds = dict(enumerate(extra, samples - len(extra)))
    return next((band for band, kind in kinds.items() if kind in (1, 2) and tags.integer(tag.PLANAR, 1) == _APART), 0)


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
    samples = 1 if tags.integer(tag.PLANAR, 1) == _APART else tags.integer(tag.SAMPLES, 1)
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
    keys = tags.integers(tag.GEO_KEYS, ())
    geo = {keys[at]: keys[at + 3] for at in range(4, len(keys) - 3, 4) if keys[at + 1] == 0}
    scale, tie = tags.floats(tag.PIXEL_SCALE), tags.floats(tag.TIEPOINT)
    code = geo.get(_PROJECTED_CRS, 0)
    one_way = len(scale) == 3 and len(tie) == 6 and tag.TRANSFORMATION not in tags.found
    if not one_way or not 1024 <= code < 32767 or geo.get(_RASTER_TYPE, _PIXEL_IS_AREA) != _PIXEL_IS_AREA:
        return None
    if not (np.isfinite([*scale, *tie]).all() and scale[0] > 0 and scale[1] > 0):
        return None
    c, f = tie[3] - tie[0] * scale[0], tie[4] + tie[1] * scale[1]
    return Grid(f"EPSG:{code}", (scale[0], 0.0, c, 0.0, -scale[1], f), width, height)
