"""Cloud with a margin around it, and without ground that recurs as cloud: what class counts do not tell.

Cloud beside the area reaches into it, so the pixels around the area are looked at too, as far as the margin is wide,
on the joined tiles: a cloud reaches over a seam. No data is never cloud, neither by itself nor by what lies near.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from math import cos, hypot, radians

import numpy as np

from ..classification.margin import grown, reaches_of
from ..classification.scl import NO_DATA
from ..classification.verdict import CloudRule
from ..raster.grid import Grid
from ..raster.window import Window
from .blocks import WITHOUT_DATA, Steps, class_counts, class_lookup, pixels_in
from .placement import Ground
from .spans import Integers, Spans, difference, intersection, union

STRIPE = 1 << 23  # pixels that are grown together, without what lies around them
_DEGREE = 111_320.0  # meters of latitude
_SMALLEST = 0.1  # meters: a pixel of a smaller number is measured in degrees

# Ground that recurs as cloud, on a grid whose window is asked about; None where it is not known.
RecurringOn = Callable[[Grid, Window], Spans | None]


class NearCloud:
    """A ``Ground`` that counts as another one, and finds out what counts as cloud by a rule.

    Args:
        ground: what is counted; all of it must be read.
        rule: by which pixels count as cloud.
        recurring: gives the ground that recurs as cloud.
    """

    def __init__(self, ground: Ground, rule: CloudRule, recurring: RecurringOn = lambda grid, window: None) -> None:
        self._ground, self._rule = ground, rule
        self._classes = class_lookup(rule.classes - {NO_DATA})
        self.counted = ground.counted
        self._pixel = pixel_size(self.counted.grid, self.counted)
        self.spans = spans_around(self.counted, rule.margin)
        is_somewhere = bool(self.spans.rows.size)
        self._recurring = recurring(self.spans.grid, self.spans.window()) if is_somewhere else None
        self._clouds: list[Spans] = []
        self._with_data: list[Spans] = []

    def count(
        self, steps: Steps, window: Window, rows: Integers, starts: Integers, stops: Integers
    ) -> tuple[Integers, int]:
        """The counts of the other ground, and how many of the pixels that are looked at have data."""
        grid = self.counted.grid
        for found, classes in ((self._clouds, self._classes), (self._with_data, ~WITHOUT_DATA)):
            at = Spans(*pixels_in(classes, steps, rows, starts, stops), grid)
            found.append(at.moved(window.row_off, window.col_off, grid))
        with_data = int(class_counts(steps, rows, starts, stops)[NO_DATA + 1 :].sum())
        own = intersection(Spans(rows, starts, stops, grid), self.counted.moved(-window.row_off, -window.col_off, grid))
        counts, _ = self._ground.count(steps, window, own.rows, own.starts, own.stops)
        return counts, with_data

    def found(self) -> tuple[Spans, Spans, Spans | None]:
        """Of what was read: pixels that count as cloud, pixels with data, and those of the cloud that recur.

        The first two are without what is left out.
        """
        nothing = self.counted.clipped(Window(0, 0, 0, 0))
        cloud = union(nothing, *self._clouds)
        with_data = intersection(union(nothing, *self._with_data), self.counted)
        near = intersection(self._near(cloud), with_data)
        if self._recurring is None:
            return near, with_data, None
        recurring = intersection(near, self._recurring)
        if self._rule.leave_out:
            with_data = difference(with_data, self._recurring)
            near = intersection(self._near(difference(cloud, self._recurring)), with_data)
        return near, with_data, recurring

    def _near(self, cloud: Spans) -> Spans:
        """Pixels within the margin of cloud."""
        if not self._rule.margin or not cloud.rows.size:
            return cloud
        return union(*self._grown(cloud))

    def _grown(self, cloud: Spans) -> Iterator[Spans]:
        """Stripe by stripe, so that little memory is needed."""
        whole, far = self.spans.window(), len(reaches_of(self._pixel, self._rule.margin)) - 1
        height = min(max(1, STRIPE // whole.width), whole.height)
        for top in range(whole.row_off, whole.row_off + whole.height, height):
            around = Window(whole.col_off, top - far, whole.width, height + 2 * far)
            near = grown(cloud.clipped(around).mask(around), self._pixel, self._rule.margin)
            stripe = Window(whole.col_off, top, whole.width, height)
            yield Spans.of_mask(near[far : far + height], stripe, cloud.grid)


@lru_cache(maxsize=64)  # the scenes of one tile share their grid
def spans_around(spans: Spans, margin: float) -> Spans:
    """Pixels and those within a margin of them, in meters."""
    return spans.widened(reaches_of(pixel_size(spans.grid, spans), margin)) if margin else spans


def pixel_size(grid: Grid, spans: Spans) -> tuple[float, float]:
    """Width and height of a grid's pixels, in meters.

    Args:
        grid: in meters or degrees.
        spans: some of its pixels; where it is in degrees the width is that in their middle.
    """
    a, b, _, d, e, _ = grid.affine
    width, height = hypot(a, d), hypot(b, e)
    if height >= _SMALLEST or not spans.rows.size:
        return width, height
    window = spans.window()
    middle = np.array([[window.col_off + window.width / 2, window.row_off + window.height / 2]])
    latitude = float(grid.to_coordinates(middle)[0, 1])
    return width * _DEGREE * cos(radians(latitude)), height * _DEGREE
