"""Blocks of a plain TIFF: unpacked with zlib, read as classes, counted with numpy, one at a time."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..classification.schemes import Table
from ..classification.scl import NO_DATA
from ..errors.scene import Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from ..raster.window import Window
from .spans import Integers
from .tiff import UNCOMPRESSED, Layout

CLASS_COUNT = 12

Classes = NDArray[np.bool_]  # (256,): for each value of a pixel whether it is meant
Pixels = NDArray[np.uint8] | NDArray[np.uint16]
Steps = NDArray[np.uint8]  # (height, width): each pixel's class less the one before it, row after row, modulo 256


def class_lookup(values: Iterable[int]) -> Classes:
    classes = np.zeros(1 << 8, np.bool_)
    classes[list(values)] = True
    return classes


WITHOUT_DATA = class_lookup([NO_DATA, *range(CLASS_COUNT, 1 << 8)])  # what is no class is no data


def unpack(packed: bytes, layout: Layout, window: Window, table: Table | None = None) -> Steps:
    """The steps of some rows (counted from the block's corner) of one block of a plain layout, as wide as the block.

    ``table`` tells the class of each pixel value; without, 8 bit values are classes as they are. No bytes stand for a
    block of no data. Raises ``Unreadable`` unless the bytes are exactly one block.
    """
    if not packed:
        return steps_of(_classes(np.full((window.height, layout.block_width), layout.fill, layout.pixel), table))
    rows = _inflated(packed, layout)[window.row_off : window.row_off + window.height]
    if layout.predictor != 2:
        return steps_of(_classes(rows, table))
    if table is not None:
        return steps_of(table[rows.cumsum(axis=1, dtype=rows.dtype.newbyteorder("="))])
    steps = rows.copy()  # it holds steps already, but each row begins anew: let it begin from the end of the one above
    steps[1:, 0] -= rows.sum(axis=1, dtype=np.uint8)[:-1]
    return steps


def _classes(pixels: Pixels, table: Table | None) -> NDArray[np.uint8]:
    return np.asarray(pixels if table is None else table[pixels], np.uint8)


def steps_of(pixels: NDArray[np.uint8]) -> Steps:
    steps = np.array(pixels, order="C")
    steps.ravel()[1:] -= np.ravel(pixels)[:-1]
    return steps


def pixels_of(steps: Steps) -> NDArray[np.uint8]:
    return steps.ravel().cumsum(dtype=np.uint8).reshape(steps.shape)


def _inflated(packed: bytes, layout: Layout) -> NDArray[Any]:
    shape, pixel = (layout.block_height, layout.block_width), np.dtype(layout.pixel)
    size = shape[0] * shape[1] * pixel.itemsize
    raw = packed
    if layout.compression != UNCOMPRESSED:
        inflate = zlib.decompressobj()
        try:
            raw = inflate.decompress(packed, size + 1)  # never more than a block, whatever is packed
            if not inflate.eof:
                raw += inflate.decompress(inflate.unconsumed_tail, 1)
        except zlib.error as error:
            raise Unreadable(str(error), why=QT_TRANSLATE_NOOP("core", "a block is damaged")) from error
    if len(raw) != size:
        raise Unreadable(f"{len(raw)} bytes for {size}", why=QT_TRANSLATE_NOOP("core", "a block is damaged"))
    return np.frombuffer(raw, pixel).reshape(shape)


def class_counts(steps: Steps, rows: Integers, starts: Integers, stops: Integers) -> Integers:
    """How many of the pixels in columns ``starts`` to ``stops`` of ``rows`` are of each class, 0 to 11; others
    are left out.

    Classes come in runs, so runs are counted, not pixels: of the steps only those that are not 0 are looked at.
    """
    at, values, inside = _runs(steps, rows, starts, stops)
    return np.bincount(values, np.diff(at) * inside, 1 << 8)[:CLASS_COUNT].astype(np.int64)


def pixels_in(
    classes: Classes, steps: Steps, rows: Integers, starts: Integers, stops: Integers
) -> tuple[Integers, Integers, Integers]:
    """Of the same pixels those of some classes, as columns ``starts`` to ``stops`` of ``rows``."""
    at, values, inside = _runs(steps, rows, starts, stops)
    found = np.flatnonzero((inside > 0) & classes[values])
    rows = at[found] // steps.shape[1]
    return rows, at[found] - rows * steps.shape[1], at[found + 1] - rows * steps.shape[1]


def counts_before(
    steps: Steps, rows: Integers, starts: Integers, stops: Integers, places: Integers
) -> tuple[Integers, Integers]:
    """How many of the same pixels are of each class before each of some places (n,), counted row after row: (n, 12),
    class 0 left out; and of each class in all (12,).

    What lies between two places is the difference: a block is looked through once, whatever is asked of it.
    """
    at, values, inside = _runs(steps, rows, starts, stops, places)
    kept = np.flatnonzero((inside > 0) & (values != NO_DATA) & (values < CLASS_COUNT))
    begins = at[kept]
    sums = np.zeros((kept.size + 1, CLASS_COUNT), np.int64)
    sums[np.arange(1, kept.size + 1), values[kept]] = at[kept + 1] - begins
    sums.cumsum(axis=0, out=sums)
    return sums[np.searchsorted(begins, places)], sums[-1]


def _runs(
    steps: Steps, rows: Integers, starts: Integers, stops: Integers, cuts: Integers | None = None
) -> tuple[Integers, NDArray[np.uint8], NDArray[np.int8]]:
    """Where runs of one value begin (and where the last one ends), the value of each, and whether it lies inside.

    Where there are ``cuts`` a run ends too.
    """
    begins, ends = rows * steps.shape[1] + starts, rows * steps.shape[1] + stops
    changes = np.ones(steps.size + 1, np.bool_)
    np.not_equal(steps.ravel(), 0, out=changes[:-1])
    changes[begins] = changes[ends] = True
    if cuts is not None:
        changes[cuts] = True
    at = np.flatnonzero(changes)
    values = steps.ravel()[at[:-1]].cumsum(dtype=np.uint8)
    turns = np.zeros(changes.size, np.int8)
    turns[begins] = 1
    turns[ends] -= 1
    return at, values, turns[at[:-1]].cumsum(dtype=np.int8)
