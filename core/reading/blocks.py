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
    """For each value of a pixel whether it is one of ``values``."""
    classes = np.zeros(1 << 8, np.bool_)
    classes[list(values)] = True
    return classes


WITHOUT_DATA = class_lookup([NO_DATA, *range(CLASS_COUNT, 1 << 8)])  # what is no class is no data


def unpack(packed: bytes, layout: Layout, window: Window, table: Table | None = None) -> Steps:
    """Decode some rows of one block of a plain layout.

    Args:
        packed: the block as it is in the file; no bytes stand for a block of no data.
        layout: of the file.
        window: whose rows are wanted, counted from the block's corner; all columns come.
        table: the class of each pixel value; without, 8 bit values are classes as they are.

    Returns:
        (window.height, layout.block_width).

    Raises:
        Unreadable: the bytes are not exactly one block.
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
    """Classes (height, width) as steps from each pixel to the next."""
    steps = np.array(pixels, order="C")
    steps.ravel()[1:] -= np.ravel(pixels)[:-1]
    return steps


def pixels_of(steps: Steps) -> NDArray[np.uint8]:
    """The classes (height, width) that steps lead to."""
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
    """Count some pixels by class.

    Classes come in runs, so runs are counted, not pixels: of the steps only those that are not 0 are looked at.

    Args:
        steps: (height, width).
        rows: of the pixels, (n,).
        starts: their first columns, (n,).
        stops: the columns behind their last ones, (n,).

    Returns:
        (12,): pixels of the classes 0 to 11; others are left out.
    """
    at, values, inside = _runs(steps, rows, starts, stops)
    return np.bincount(values, np.diff(at) * inside, 1 << 8)[:CLASS_COUNT].astype(np.int64)


def pixels_in(
    classes: Classes, steps: Steps, rows: Integers, starts: Integers, stops: Integers
) -> tuple[Integers, Integers, Integers]:
    """Find the pixels of some classes.

    Args:
        classes: those that are wanted.
        steps: (height, width).
        rows: of the pixels that are looked at, (n,).
        starts: their first columns, (n,).
        stops: the columns behind their last ones, (n,).

    Returns:
        Rows, first columns and the columns behind the last ones of the pixels that are of the classes.
    """
    at, values, inside = _runs(steps, rows, starts, stops)
    found = np.flatnonzero((inside > 0) & classes[values])
    rows = at[found] // steps.shape[1]
    return rows, at[found] - rows * steps.shape[1], at[found + 1] - rows * steps.shape[1]


def counts_before(
    steps: Steps, rows: Integers, starts: Integers, stops: Integers, places: Integers
) -> tuple[Integers, Integers]:
    """Count some pixels by class up to each of some places.

    What lies between two places is the difference: a block is looked through once, whatever is asked of it.

    Args:
        steps: (height, width).
        rows: of the pixels, (n,).
        starts: their first columns, (n,).
        stops: the columns behind their last ones, (n,).
        places: (m,), numbers of pixels of the block, counted row after row.

    Returns:
        Pixels of each class before each place (m, 12), class 0 left out; and of each class in all (12,).
    """
    at, values, inside = _runs(steps, rows, starts, stops, places)
    counted = np.flatnonzero((inside > 0) & (values != NO_DATA) & (values < CLASS_COUNT))
    begins = at[counted]
    sums = np.zeros((counted.size + 1, CLASS_COUNT), np.int64)
    sums[np.arange(1, counted.size + 1), values[counted]] = at[counted + 1] - begins
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
    edges = np.zeros(changes.size, np.int8)
    edges[begins] = 1
    edges[ends] -= 1
    return at, values, edges[at[:-1]].cumsum(dtype=np.int8)
