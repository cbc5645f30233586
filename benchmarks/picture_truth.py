"""What the pictures of the bench must show, and the fewest bytes that show it: by numpy over the whole files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.windows import Window

from .bands import BLOCK, band_file
from .catalog import Catalog, Square
from .picture_ways.job import CLOUD

EMPTY = -32768
MEDOID_ROWS = slice(1000, 1024)  # of which it is worked out
_STRIP = 100  # rows that are sorted together
Mask = NDArray[np.bool_]
Picture = NDArray[np.int32]  # (bands, rows, columns); EMPTY where no date is clear


class PictureTruth:
    """Of one square.

    Args:
        catalog: Whose files they are.
        square: The square.
        scenes: The numbers of the dates, the newest first.
        bands: Of the pictures.
        day: To which the method "closest" is close.
    """

    def __init__(
        self, catalog: Catalog, square: Square, scenes: Sequence[int], bands: Sequence[str], day: date
    ) -> None:
        self._catalog, self._square, self._scenes, self._bands = catalog, square, scenes, bands
        self._known: dict[str, Picture] = {}
        moments = [catalog.items[number]["properties"]["datetime"][:10] for number in scenes]
        self._days = [int(moment.replace("-", "")) for moment in moments]
        newest_first = list(range(len(scenes)))
        self._orders = {
            "newest": newest_first,
            "oldest": newest_first[::-1],
            "closest": sorted(newest_first, key=lambda at: abs((date.fromisoformat(moments[at]) - day).days)),
        }

    def check(self, method: str, made: Mapping[str, NDArray[Any]]) -> str:
        """What is wrong with a picture; nothing where it is right.

        Args:
            method: By which it was made.
            made: ``values`` as the way has them, nan, 0 or ``EMPTY`` where there is no data; and its ``dates``, which
                the method "fewest" needs.
        """
        values = made["values"]
        found = np.where(np.isnan(values) | (values == 0), EMPTY, np.rint(values))
        if method == "medoid":
            found = found[:, MEDOID_ROWS]
        if method == "fewest":
            shown = self._shown_by(made["dates"])
            wanted = self._of(shown)
            wrong = np.count_nonzero((shown < 0) & self._clear.any(axis=0))
            wrong += np.count_nonzero(~np.take_along_axis(self._clear, np.maximum(shown, 0)[None], 0)[0] & (shown >= 0))
        else:
            wanted, wrong = self._wanted(method), 0
        wrong += np.count_nonzero(wanted != found)
        return f"{wrong} of {found.size} pixels are wrong" if wrong else ""

    def bytes_needed(self, method: str, made: Mapping[str, NDArray[Any]]) -> int:
        """Bytes of the blocks that show a pixel (of a median and a medoid: hold a clear one), and of the masks.

        Where each pixel shows the first clear date of an order, no masks are needed once all pixels show one.

        Args:
            method: By which it was made.
            made: As for ``check``.
        """
        dates = range(len(self._scenes))
        if method in ("median", "medoid"):
            return sum(self._of_blocks(at, self._clear[at]) + self._of_masks(at) for at in dates)
        shown = self._shown_by(made["dates"]) if method == "fewest" else self._first(self._orders[method])
        order = self._orders.get(method, list(dates))
        if method != "fewest" and (shown >= 0).all():
            order = order[: 1 + max(order.index(at) for at in np.unique(shown).tolist())]
        return sum(self._of_masks(at) for at in order) + sum(self._of_blocks(at, shown == at) for at in dates)

    @cached_property
    def _clear(self) -> Mask:
        """(dates, rows, columns) of 10 m."""
        found = []
        for number in self._scenes:
            with rasterio.open(self._catalog.file(self._catalog.items[number])) as dataset:
                classes = dataset.read(1)[self._square.slices]
            clear = (classes > 0) & ~np.isin(classes, CLOUD)
            found.append(np.repeat(np.repeat(clear, 2, 0), 2, 1))
        return np.stack(found)

    def _values(self, band: str) -> NDArray[np.uint16]:
        """(dates, rows, columns), as they are stored."""
        square, found = self._square, []
        window = Window(2 * square.column, 2 * square.row, 2 * square.side, 2 * square.side)
        for number in self._scenes:
            with rasterio.open(band_file(self._catalog, number, band)) as dataset:
                found.append(dataset.read(1, window=window))
        return np.stack(found)

    def _wanted(self, method: str) -> Picture:
        if method not in self._known:
            if method == "median":
                self._known[method] = np.stack([self._median(self._values(band)) for band in self._bands])
            elif method == "medoid":
                self._known[method] = self._medoid()
            else:
                self._known[method] = self._of(self._first(self._orders[method]))
        return self._known[method]

    def _first(self, order: Sequence[int]) -> NDArray[np.int64]:
        """The first clear date of each pixel in an order; -1 for none."""
        found = np.full(self._clear.shape[1:], -1)
        for at in reversed(order):
            found[self._clear[at]] = at
        return found

    def _shown_by(self, dates: NDArray[Any]) -> NDArray[np.int64]:
        """The same of a picture's own dates, YYYYMMDD."""
        found = np.full(dates.shape, -1)
        for at, day in enumerate(self._days):
            found[dates == day] = at
        return found

    def _of(self, shown: NDArray[np.int64]) -> Picture:
        """The picture whose pixels show some dates."""
        picked = (
            np.take_along_axis(self._values(band), np.maximum(shown, 0)[None], axis=0)[0].astype(np.int32)
            for band in self._bands
        )
        return np.stack([np.where(shown >= 0, values, EMPTY) for values in picked])

    def _median(self, values: NDArray[np.uint16]) -> NDArray[np.int32]:
        found = np.full(values.shape[1:], EMPTY, np.int32)
        for rows in (slice(top, top + _STRIP) for top in range(0, len(found), _STRIP)):
            clear = self._clear[:, rows]
            ordered = np.sort(np.where(clear, values[:, rows], np.uint16(65535)), axis=0).astype(np.float64)
            count = clear.sum(axis=0)
            low, high = ((np.maximum(number, 0) // 2)[None] for number in (count - 1, count))
            high = np.minimum(high, len(values) - 1)
            middle = (np.take_along_axis(ordered, low, 0) + np.take_along_axis(ordered, high, 0))[0] / 2
            found[rows] = np.where(count > 0, np.rint(middle), EMPTY)
        return found

    def _medoid(self) -> Picture:
        clear = self._clear[:, MEDOID_ROWS]
        values = np.stack([self._values(band)[:, MEDOID_ROWS] for band in self._bands]).astype(np.float64)
        sums = np.full(clear.shape, np.inf)
        for one in range(len(clear)):
            total = sum(
                np.where(clear[other], np.linalg.norm(values[:, one] - values[:, other], axis=0), 0)
                for other in range(len(clear))
            )
            sums[one][clear[one]] = np.asarray(total)[clear[one]]
        picked = np.take_along_axis(values, sums.argmin(axis=0)[None, None], axis=1)[:, 0]
        return np.where(clear.any(axis=0), picked, EMPTY).astype(np.int32)

    def _of_masks(self, at: int) -> int:
        sizes = self._catalog.block_bytes[self._scenes[at]]
        return sum(sizes[block] for block in self._square.blocks())

    def _of_blocks(self, at: int, shown: Mask) -> int:
        """Of all bands."""
        blocks, found = list(self._blocks(shown)), 0
        for band in self._bands if blocks else ():
            with rasterio.open(band_file(self._catalog, self._scenes[at], band)) as dataset:
                names = [f"BLOCK_SIZE_{column}_{row}" for row, column in blocks]
                found += sum(int(dataset.get_tag_item(name, "TIFF", bidx=1)) for name in names)
        return found

    def _blocks(self, shown: Mask) -> Iterator[tuple[int, int]]:
        """Row and column of the blocks of a band that hold some of these pixels."""
        top, left = 2 * self._square.row, 2 * self._square.column
        for row in range(top // BLOCK, (top + shown.shape[0] - 1) // BLOCK + 1):
            for column in range(left // BLOCK, (left + shown.shape[1] - 1) // BLOCK + 1):
                rows = slice(max(0, row * BLOCK - top), (row + 1) * BLOCK - top)
                if shown[rows, max(0, column * BLOCK - left) : (column + 1) * BLOCK - left].any():
                    yield row, column
