"""Blocks of a plain TIFF: unpacked with zlib, counted with numpy, one at a time."""

from __future__ import annotations

import zlib

import numpy as np
from numpy.typing import NDArray

from ..errors import Unreadable
from ..pixels import Mask
from .tiff import UNCOMPRESSED, Layout

CLASS_COUNT = 12
_OUTSIDE = 255  # no class


def unpack(packed: bytes | memoryview, layout: Layout) -> NDArray[np.uint8]:
    """Pixels (block height, block width) of one block of a plain layout; no bytes stand for a block of no data.

    Raises ``Unreadable`` unless the bytes are exactly one block.
    """
    shape = (layout.block_height, layout.block_width)
    if not len(packed):
        return np.full(shape, layout.fill, np.uint8)
    size = shape[0] * shape[1]
    if layout.compression == UNCOMPRESSED:
        raw = bytes(packed)
    else:
        inflate = zlib.decompressobj()
        try:
            raw = inflate.decompress(packed, size + 1)  # never more than a block, whatever is packed
        except zlib.error as error:
            raise Unreadable(str(error), why="a block is damaged") from error
        if not inflate.eof and len(raw) == size:
            raw += inflate.decompress(inflate.unconsumed_tail, 1)
    if len(raw) != size:
        raise Unreadable(f"{len(raw)} bytes for {size}", why="a block is damaged")
    pixels = np.frombuffer(raw, np.uint8).reshape(shape)
    return pixels.cumsum(axis=1, dtype=np.uint8) if layout.predictor == 2 else pixels


def class_counts(pixels: NDArray[np.uint8], mask: Mask | None) -> NDArray[np.int64]:
    """How many of the pixels under the mask (all without one) are of each class, 0 to 11; other values are left out."""
    inside = np.ascontiguousarray(pixels if mask is None else np.where(mask, pixels, np.uint8(_OUTSIDE))).ravel()
    even = inside.size // 2 * 2
    pairs = np.bincount(inside[:even].view(np.uint16), minlength=1 << 16).reshape(256, 256)  # half the work of bytes
    counts = pairs.sum(axis=0) + pairs.sum(axis=1)
    for value in inside[even:].tolist():
        counts[value] += 1
    return np.asarray(counts[:CLASS_COUNT])
