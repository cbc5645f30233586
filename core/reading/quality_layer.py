"""Class counts of a quality layer inside the area: decoded block by block by the strict reader, or by GDAL."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np

from ..area import Area
from ..errors import AreaInvalid, NotOnTheGround, Unreadable
from ..gdal import Door, Grid, Raster, door
from ..measurement import Limits, Tally, Verdict
from ..pixels import Spans, Window, spans_of
from ..scl import NO_DATA
from .blocks import CLASS_COUNT, Steps, class_counts, steps_of, unpack
from .source import Source
from .tiff import Layout, is_tiff
from .waves import Block, next_wave

STRICT = "strict"
EXACT_BLOCKS = 8  # up to so many (about 20 km) all are read: the exact number is worth more than the time it costs
_GDAL_BLOCK = 512
_MAX_IMAGE = 64 * 1024 * 1024
_DECODING = threading.Semaphore(os.cpu_count() or 1)  # more would fight over Python's lock and the memory

Read = Callable[[Window], Steps]  # the steps of a window


@dataclass(frozen=True)
class Counted:
    """The ``tally`` of the area and the ``decoder`` that made the pixels."""

    tally: Tally
    decoder: str


@dataclass(frozen=True)
class Goal:
    """When to stop: as soon as the verdict by these limits is proven. ``stated`` is the catalog's cloud in percent."""

    limits: Limits
    stated: float | None

    def is_reached(self, tally: Tally) -> bool:
        return self.limits.judge_tally(tally) is not Verdict.UNDECIDED


def count_classes(source: Source, area: Area, goal: Goal | None = None, gdal: Callable[[], Door] = door) -> Counted:
    """Count the pixels of ``area`` by class, exactly, at full resolution, on the file's own grid.

    All of them, or with a ``goal`` as many as prove the verdict. Raises a ``SceneError`` where the file cannot be read
    and a ``NetworkError`` where it cannot be fetched.
    """
    if not is_tiff(source.head):
        with _opened(gdal(), source.whole()) as raster:
            spans = _spans(area, raster.grid)
            windows = spans.blocks(_GDAL_BLOCK, _GDAL_BLOCK)
            return Counted(_Count(spans).all(_readable(raster, windows)), gdal().name)
    found = source.layout()
    if found.plain and found.grid is not None:
        return Counted(_count_plain(source, found, _spans(area, found.grid), goal), STRICT)
    return _count_with_gdal(source, found, area, gdal())


class _Count:
    """Counts blocks one by one; nothing larger than a block is held."""

    def __init__(self, spans: Spans) -> None:
        self._spans, self._counts = spans, np.zeros(CLASS_COUNT, np.int64)
        self.unread = 0  # pixels in blocks that are still to come

    def add(self, window: Window, read: Read) -> None:
        inner, rows, starts, stops = self._spans.cut(window)
        with _DECODING:
            self._counts += class_counts(read(inner), rows, starts, stops)

    @property
    def tally(self) -> Tally:
        """Class 0 is what is left: also what lies outside the scene, or is no class."""
        counts = self._counts.tolist()
        counts[NO_DATA] = self._spans.pixels - self.unread - sum(counts[NO_DATA + 1 :])
        return Tally(tuple(counts), self.unread)

    def all(self, blocks: Iterable[tuple[Window, Read]]) -> Tally:
        for window, read in blocks:
            self.add(window, read)
        return self.tally


def _spans(area: Area, grid: Grid) -> Spans:
    try:
        return spans_of(area, grid)
    except (ValueError, AreaInvalid) as error:
        raise NotOnTheGround(str(error)) from error


def _count_plain(source: Source, found: Layout, spans: Spans, goal: Goal | None) -> Tally:
    count, pending = _Count(spans), _wanted(found, spans)
    count.unread = sum(block.pixels for block in pending.values())
    if len(pending) <= EXACT_BLOCKS:
        goal = None
    while pending:
        wave = next_wave(list(pending.values()), count.tally, goal.limits, goal.stated) if goal else pending.values()
        numbers = [block.number for block in wave]
        others = [number for number in pending if number not in numbers]
        for number, packed in source.blocks(found, numbers, others):
            block = pending.pop(number)
            count.add(block.window, _unpacker(packed, found, block.window))
            count.unread -= block.pixels
        if goal and goal.is_reached(count.tally):
            break
    return count.tally


def _unpacker(packed: bytes, found: Layout, block: Window) -> Read:
    return lambda inner: unpack(packed, found, inner.within(block))


def _wanted(found: Layout, spans: Spans) -> dict[int, Block]:
    """The blocks that the area touches, by their number in the file."""
    across = -(-found.width // found.block_width)
    blocks = {}
    for window, pixels in spans.blocks_with_pixels(found.block_height, found.block_width):
        number = window.row // found.block_height * across + window.column // found.block_width
        blocks[number] = Block(number, window, pixels, int(found.byte_counts[number]))
    return blocks


def _count_with_gdal(source: Source, found: Layout, area: Area, gdal: Door) -> Counted:
    """For TIFFs that are not plain: the same ranges laid into a file in memory, decoded by GDAL."""
    grid = found.grid
    if grid is None:  # GDAL knows more kinds of places than the layout
        with _opened(gdal, source.head) as raster:
            grid = raster.grid
    spans = _spans(area, grid)
    wanted = _wanted(found, spans)
    end = max([len(source.head), *(int(found.offsets[number] + found.byte_counts[number]) for number in wanted)])
    if end > _MAX_IMAGE:
        raise Unreadable(why="the file is too large")
    image = bytearray(end)
    image[: len(source.head)] = source.head
    for number, packed in source.blocks(found, wanted):
        offset = int(found.offsets[number])
        image[offset : offset + len(packed)] = packed
    with _opened(gdal, image) as raster:
        windows = [block.window for block in wanted.values()]
        return Counted(_Count(spans).all(_readable(raster, windows)), gdal.name)


def _readable(raster: Raster, windows: Iterable[Window]) -> Iterator[tuple[Window, Read]]:
    for window in windows:
        yield window, lambda inner: steps_of(raster.read(inner.row, inner.column, inner.height, inner.width))


@contextmanager
def _opened(gdal: Door, data: bytes | bytearray) -> Iterator[Raster]:
    try:
        with gdal.opened(data) as raster:
            yield raster
    except ValueError as error:
        raise Unreadable(str(error), why="its format is not known") from error
