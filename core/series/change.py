"""How an index changed between two dates: pixel by pixel, on one grid, where the area is clear on both."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..area.area import Area
from ..errors.series import ChangeNotRead, NothingClearOnBoth, PixelsDiffer
from ..measuring.area_set import AreaSet
from ..network.transport import Transport
from ..raster.grid import Grid
from ..reading.spans import Spans, ranges
from ..reflectance.offset_finder import OffsetFinder
from ..stac.acquisitions import Acquisition
from ..storage.store import Store
from .indices import Index
from .request import SeriesRequest, check_size
from .series_reader import SeriesReader

_MOST = 98.0  # percentile of the changes that the colors reach to, so that a few pixels do not pale the others


@dataclass(frozen=True, eq=False)
class Change:
    """What changed between two dates.

    Attributes:
        index: Of what.
        first: The earlier date.
        last: The later one.
        grid: Of the pixels, that of the finest band.
        values: (rows, columns), that of the later date less that of the earlier one; nan where a pixel is not clear on
            both, or lies outside the area.
    """

    index: Index
    first: Acquisition
    last: Acquisition
    grid: Grid
    values: NDArray[np.float32]

    def __post_init__(self) -> None:
        self.values.flags.writeable = False

    @property
    def reach(self) -> float:
        """How far from 0 nearly all of it lies; over 0."""
        found = np.abs(self.values[np.isfinite(self.values)])
        return max(float(np.percentile(found, _MOST)), 0.01)


def change_between(
    area: Area,
    one: Acquisition,
    other: Acquisition,
    request: SeriesRequest,
    transport: Transport,
    store: Store | None = None,
    finder: OffsetFinder | None = None,
) -> Change:
    """Read two dates, and subtract the earlier from the later one.

    Args:
        area: Whose pixels are meant.
        one: A date.
        other: Another.
        request: Its first index is taken, and what counts as cloud.
        transport: The way to the scenes' files.
        store: The classifications that it holds are not read again.
        finder: Knows the offsets of reflectance.

    Raises:
        AreaTooLarge: The area has more pixels than are read at once.
        Cancelled: The transport's cancellation was set.
        ChangeNotRead: One of them cannot be read.
        NothingClearOnBoth: There is nothing to compare.
        PixelsDiffer: They are of different sensors.
        ClearScenesError: Likewise.
    """
    check_size(area)
    first, last = sorted((one, other), key=lambda date: date.age_key)
    reader = SeriesReader(AreaSet([area]), replace(request, indices=request.indices[:1]), transport, store, finder)
    reader.settle([first, last])
    read = []
    for date in (first, last):
        found = reader.pixels(date)
        if found.reason is not None:
            raise ChangeNotRead(date=date.day, why=found.reason)
        read.append(found)
    before, after = read
    if before.spans.grid != after.spans.grid:  # each sensor has its own
        raise PixelsDiffer(first=first.day, last=last.day)
    difference = after.values - before.values
    if not np.isfinite(difference).any():
        raise NothingClearOnBoth(first=first.day, last=last.day)
    grid, values = _laid_out(before.spans, difference.astype(np.float32))
    return Change(request.indices[0], first, last, grid, values)


def _laid_out(spans: Spans, values: NDArray[np.float32]) -> tuple[Grid, NDArray[np.float32]]:
    """Values of pixels (pixels,) as (rows, columns) of the smallest grid around them."""
    window, whole = spans.window(), spans.grid
    lengths = spans.stops - spans.starts
    found = np.full((window.height, window.width), np.nan, np.float32)
    rows = np.repeat(spans.rows - window.row_off, lengths)
    found[rows, ranges(spans.starts, spans.stops) - window.col_off] = values
    return whole.part(window), found
