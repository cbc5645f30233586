"""Blocks of a plain TIFF: unpacked with zlib, counted with numpy, one at a time."""

from __future__ import annotations

import zlib

import numpy as np
from numpy.typing import NDArray

from ..errors import Unreadable
from ..pixels import Mask, Window
from .tiff import UNCOMPRESSED, Layout

CLASS_COUNT = 12
_OUTSIDE = 255  # no class
_MANY = 1 << 16  # pixels from which counting pairs pays


def unpack(packed: bytes, layout: Layout, window: Window) -> NDArray[np.uint8]:
    """Pixels of a window (counted from the block's corner) of one block of a plain layout.

    No bytes stand for a block of no data. Raises ``Unreadable`` unless the bytes are exactly one block.
    """
    if not packed:
        return np.full((window.height, window.width), layout.fill, np.uint8)
    pixels = _inflated(packed, layout)[window.row : window.row + window.height]
    columns = slice(window.column, window.column + window.width)
    if layout.predictor == 2:  # each row holds differences to the pixel on the left
        pixels = pixels[:, : columns.stop].cumsum(axis=1, dtype=np.uint8)
    return pixels[:, columns]


def _inflated(packed: bytes, layout: Layout) -> NDArray[np.uint8]:
    shape = (layout.block_height, layout.block_width)
    size = shape[0] * shape[1]
    raw = packed
    if layout.compression != UNCOMPRESSED:
        inflate = zlib.decompressobj()
        try:
            raw = inflate.decompress(packed, size + 1)  # never more than a block, whatever is packed
            if not inflate.eof:
                raw += inflate.decompress(inflate.unconsumed_tail, 1)
        except zlib.error as error:
            raise Unreadable(str(error), why="a block is damaged") from error
    if len(raw) != size:
        raise Unreadable(f"{len(raw)} bytes for {size}", why="a block is damaged")
    return np.frombuffer(raw, np.uint8).reshape(shape)


def class_counts(pixels: NDArray[np.uint8], mask: Mask | None) -> NDArray[np.int64]:
    """How many of the pixels under the mask (all without one) are of each class, 0 to 11; other values are left out."""
    inside = np.ascontiguousarray(pixels if mask is None else np.where(mask, pixels, np.uint8(_OUTSIDE))).ravel()
    if inside.size < _MANY:
        return np.bincount(inside, minlength=1 << 8)[:CLASS_COUNT]
    even = inside.size // 2 * 2
    pairs = np.bincount(inside[:even].view(np.uint16), minlength=1 << 16).reshape(256, 256)  # half the work of bytes
    counts = pairs.sum(axis=0) + pairs.sum(axis=1) + np.bincount(inside[even:], minlength=1 << 8)
    return np.asarray(counts[:CLASS_COUNT])
