"""Class counts of a quality layer inside the area: fetched in few ranges, decoded by the strict reader or by GDAL."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..area import Area
from ..errors import AreaInvalid, NotOnTheGround, Unreadable
from ..gdal import Door, Grid, Raster, door
from ..pixels import Spans, Window, spans_of
from ..scl import NO_DATA
from .blocks import CLASS_COUNT, class_counts, unpack
from .ranges import Part, merged
from .tiff import Layout, MoreNeeded, is_tiff, layout

HEADER = 8 * 1024  # all directories of an Earth Search SCL lie in its first 3.7 kB
_MAX_HEADER = 4 * 1024 * 1024
_MAX_WHOLE = 64 * 1024 * 1024
_GDAL_BLOCK = 512
STRICT = "strict"

Pixels = tuple[Window, NDArray[np.uint8]]


class File(Protocol):
    """A file that is read in ranges; ``size`` is known after the first."""

    size: int | None

    def read(self, start: int, stop: int) -> bytes: ...

    def read_all(self, cap: int) -> bytes: ...


@dataclass(frozen=True)
class Counted:
    """``counts`` of the classes 0 to 11 (their sum is the area) and the ``decoder`` that made the pixels."""

    counts: tuple[int, ...]
    decoder: str


def count_classes(file: File, area: Area, gdal: Callable[[], Door] = door) -> Counted:
    """Count the pixels of ``area`` by class, exactly, at full resolution, on the file's own grid.

    Raises a ``SceneError`` where the file cannot be read and a ``NetworkError`` where it cannot be fetched.
    """
    head = file.read(0, HEADER)
    if not is_tiff(head):
        with _opened(gdal(), file.read_all(_MAX_WHOLE)) as raster:
            spans = _spans(area, raster.grid)
            return Counted(_count(spans, _read(raster, spans.blocks(_GDAL_BLOCK, _GDAL_BLOCK))), gdal().name)
    head, found = _layout(file, head)
    if found.plain and found.grid is not None:
        spans = _spans(area, found.grid)
        return Counted(_count(spans, _strict_blocks(file, head, found, spans)), STRICT)
    return _count_with_gdal(file, head, found, area, gdal())


def _layout(file: File, head: bytes) -> tuple[bytes, Layout]:
    """The layout, with as much of the file's head as it took."""
    size = file.size or len(head)
    while True:
        try:
            return head, layout(head, size)
        except MoreNeeded as more:
            if more.stop > _MAX_HEADER:
                raise Unreadable(why="its header is too long") from more
            head += file.read(len(head), max(more.stop, min(2 * len(head), size)))


def _spans(area: Area, grid: Grid) -> Spans:
    try:
        return spans_of(area, grid)
    except (ValueError, AreaInvalid) as error:
        raise NotOnTheGround(str(error)) from error


def _count(spans: Spans, blocks: Iterable[Pixels]) -> tuple[int, ...]:
    totals = np.zeros(CLASS_COUNT, np.int64)
    for window, pixels in blocks:
        totals += class_counts(pixels[: window.height, : window.width], spans.mask(window))
    totals[NO_DATA] = spans.pixels - totals[NO_DATA + 1 :].sum()  # also what lies outside the scene, or is no class
    return tuple(totals.tolist())


def _strict_blocks(file: File, head: bytes, found: Layout, spans: Spans) -> Iterator[Pixels]:
    windows = _wanted(found, spans)
    for part, packed in _fetched(file, head, found, windows):
        yield windows[part.key], unpack(packed, found)


def _wanted(found: Layout, spans: Spans) -> dict[int, Window]:
    """The blocks that the area touches, by their number in the file."""
    across = -(-found.width // found.block_width)
    windows = spans.blocks(found.block_height, found.block_width)
    return {w.row // found.block_height * across + w.column // found.block_width: w for w in windows}


def _fetched(file: File, head: bytes, found: Layout, numbers: Iterable[int]) -> Iterator[tuple[Part, memoryview]]:
    """Each wanted block's bytes as they come; nothing larger than a merged range is held."""
    parts = [Part(number, int(found.offsets[number]), int(found.byte_counts[number])) for number in numbers]
    yield from ((part, memoryview(b"")) for part in parts if not part.length)
    for group in merged(parts):
        start, stop = group[0].offset, max(part.stop for part in group)
        data = memoryview(head[start:stop] if stop <= len(head) else file.read(start, stop))
        yield from ((part, data[part.offset - start : part.stop - start]) for part in group)


def _count_with_gdal(file: File, head: bytes, found: Layout, area: Area, gdal: Door) -> Counted:
    """For TIFFs that are not plain: the same ranges laid into a file in memory, decoded by GDAL."""
    grid = found.grid
    if grid is None:  # GDAL knows more kinds of places than the layout
        with _opened(gdal, head) as raster:
            grid = raster.grid
    spans = _spans(area, grid)
    windows = _wanted(found, spans)
    end = max([len(head), *(int(found.offsets[number] + found.byte_counts[number]) for number in windows)])
    if end > _MAX_WHOLE:
        raise Unreadable(why="the file is too large")
    image = bytearray(end)
    image[: len(head)] = head
    for part, packed in _fetched(file, head, found, windows):
        image[part.offset : part.stop] = packed
    with _opened(gdal, image) as raster:
        return Counted(_count(spans, _read(raster, windows.values())), gdal.name)


@contextmanager
def _opened(gdal: Door, data: bytes | bytearray) -> Iterator[Raster]:
    try:
        with gdal.opened(data) as raster:
            yield raster
    except ValueError as error:
        raise Unreadable(str(error), why="its format is not known") from error


def _read(raster: Raster, windows: Iterable[Window]) -> Iterator[Pixels]:
    for window in windows:
        yield window, raster.read(window.row, window.column, window.height, window.width)
