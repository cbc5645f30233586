"""Pixels of a grid that have numbers, so that what is known of each can stand in a plain array."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..raster.grid import Grid
from ..raster.window import Window
from .grid_mapping import places_on
from .spans import Integers, Spans, ranges

_PIECE = 512  # pixels along a side, whose places on another grid are worked out together


class NumberedPixels:
    """Pixels numbered row by row, from 0.

    Args:
        spans: Of the pixels.

    Attributes:
        spans: As they were given.
        count: How many pixels there are.
    """

    def __init__(self, spans: Spans) -> None:
        self.spans, self.count = spans, spans.pixels
        lengths = spans.stops - spans.starts
        self._first = np.cumsum(lengths) - lengths  # the number of each span's first pixel
        self._low, self._wide = (spans.window().col_off, spans.window().width) if self.count else (0, 1)
        self._places = self._place(spans.rows, spans.starts)

    def numbers(self, spans: Spans) -> Integers:
        """The number of each span's first pixel; the spans lie within these pixels."""
        return self.number_at(spans.rows, spans.starts)

    def number_at(self, rows: Integers, columns: Integers) -> Integers:
        """The numbers of pixels (n,), each one of these."""
        places = self._place(rows, columns)
        at = np.searchsorted(self._places, places, "right") - 1
        return np.asarray(self._first[at] + places - self._places[at])

    def on(self, grid: Grid) -> Iterator[tuple[Integers, Integers, Integers]]:
        """Where the centers of the pixels lie on another grid.

        Yields:
            Of some pixels their numbers, and the row and the column of the grid in which the center lies, each (n,).

        Raises:
            NotOnTheGround: The pixels have no image on the grid.
        """
        for piece in self._pieces():
            part = self.spans.clipped(piece)
            if not part.rows.size:
                continue
            rows, columns = places_on(grid, self.spans.grid, piece)
            lengths = part.stops - part.starts
            first = self.numbers(part)
            down = np.repeat(part.rows - piece.row_off, lengths)
            across = ranges(part.starts - piece.col_off, part.stops - piece.col_off)
            shape = piece.height, piece.width
            row, column = (np.broadcast_to(one, shape)[down, across] for one in (rows, columns))
            yield ranges(first, first + lengths), row, column

    def _pieces(self) -> Iterator[Window]:
        if not self.count:
            return
        whole = self.spans.window()
        for top in range(whole.row_off, whole.row_off + whole.height, _PIECE):
            for left in range(whole.col_off, whole.col_off + whole.width, _PIECE):
                height = min(_PIECE, whole.row_off + whole.height - top)
                yield Window(left, top, min(_PIECE, whole.col_off + whole.width - left), height)

    def _place(self, rows: Integers, columns: Integers) -> Integers:
        """One number line, rows apart."""
        return rows * self._wide + columns - self._low
