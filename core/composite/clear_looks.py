"""On how many dates each pixel of an area is clear, and how many dates it takes to see all of it clear once.

Both are known from the classifications alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..area.area import Area
from ..classification.verdict import CloudRule
from ..errors.base import Cancelled, ClearScenesError
from ..errors.composite import NothingClear, NothingFound
from ..errors.text import Text
from ..measuring.one_area import named_error
from ..network.transport import Transport
from ..raster.grid import Grid
from ..reading.reach import spans_on
from ..reading.spans import Spans
from ..stac.acquisitions import Acquisition
from ..storage.store import Store
from .packed_mask import Mask
from .picture_grid import in_main_zone, window_grid
from .picture_request import PictureRequest
from .picture_sources import PictureSources

MOST_TRIES = 1_000
EMPTY = 0xFFFF  # looks outside the area
_WORKERS = 8
_PIXELS_AT_ONCE = 64 << 20  # of all workers together

Progress = Callable[[float], None]  # the part that is done, 0 to 1


@dataclass(frozen=True)
class Try:
    """Somebody begins to look on a date, and takes each date that follows.

    Attributes:
        dates: Until every pixel was seen clear once; or those that there were.
        is_whole: Whether every pixel was, of those that are clear on any date at all.
    """

    dates: int
    is_whole: bool


@dataclass(frozen=True, eq=False)
class ClearLooks:
    """On how many dates the pixels of an area are clear.

    Attributes:
        grid: Of the looks, that of the classification.
        looks: (height, width), uint16, dates on which a pixel is clear; ``EMPTY`` outside the area.
        pixels: Of the area.
        never: Those of them that are clear on no date.
        dates: How many could be read.
        tries: From each date on, or from ``MOST_TRIES`` that lie evenly between the first and the last.
        left_out: Acquisitions that could not be read, and why.
    """

    grid: Grid
    looks: NDArray[np.uint16]
    pixels: int
    never: int
    dates: int
    tries: tuple[Try, ...]
    left_out: tuple[tuple[Acquisition, Text], ...]

    def __post_init__(self) -> None:
        self.looks.flags.writeable = False


def clear_looks(
    area: Area,
    acquisitions: Sequence[Acquisition],
    rule: CloudRule,
    transport: Transport,
    store: Store | None = None,
    report: Progress = lambda done: None,
) -> ClearLooks:
    """Count looks.

    Args:
        area: Of which it is.
        acquisitions: The dates.
        rule: What counts as cloud. Ground that recurs is not left out: it counts as what it is called.
        transport: The way to the scenes' files.
        store: What it holds of the classifications is not fetched again.
        report: Called as classifications are read.

    Raises:
        Cancelled: The transport's cancellation was set.
        NothingFound: There are no dates.
        NothingClear: The area holds no pixel's center, or no date can be read.
        ClearScenesError: No date can be opened.
    """
    if not acquisitions:
        raise NothingFound
    request = PictureRequest(area, cloud_classes=rule.classes, margin=rule.margin)
    sources = PictureSources(request, transport, store or Store())
    found = sorted(acquisitions, key=lambda one: one.age_key, reverse=True)
    pixels = _pixels(area, found, sources)
    window = pixels.window()
    inside = pixels.mask(window)
    count = _Count(int(np.count_nonzero(inside)))
    for number, clear in enumerate(_masks(found, pixels, sources), 1):
        if clear is not None:
            count.add(clear[inside])
        report(number / len(found))
    if not count.dates:
        raise NothingClear(dates=0)
    looks = np.full(inside.shape, EMPTY, np.uint16)
    looks[inside] = count.looks
    never = int(np.count_nonzero(count.looks == 0))
    left_out = tuple(sources.left_out.values())
    return ClearLooks(window_grid(pixels), looks, pixels.pixels, never, count.dates, count.tries(), left_out)


class _Count:
    """From the newest date back to the oldest: then it is known when each pixel is seen next."""

    def __init__(self, pixels: int) -> None:
        self.looks, self.dates = np.zeros(pixels, np.uint16), 0
        self._next = np.full(pixels, -1, np.int32)  # by the number of the date, which grows into the past; -1 is never
        self._found: list[tuple[int, int]] = []  # of each date, pixels that are seen later on, and until when

    def add(self, clear: Mask) -> None:
        self.looks += clear
        self._next[clear] = self.dates
        seen = self._next >= 0
        oldest = int(self._next[seen].min(initial=self.dates))
        self._found.append((int(np.count_nonzero(seen)), self.dates - oldest + 1))
        self.dates += 1

    def tries(self) -> tuple[Try, ...]:
        whole = self._found[-1][0]
        tries = [
            Try(until, True) if seen == whole and whole else Try(number + 1, False)
            for number, (seen, until) in enumerate(self._found)
        ]
        chosen = np.unique(np.linspace(0, len(tries) - 1, min(len(tries), MOST_TRIES)).round().astype(int))
        return tuple(tries[number] for number in chosen.tolist())


def _pixels(area: Area, acquisitions: Sequence[Acquisition], sources: PictureSources) -> Spans:
    """On the grid of the first classification of the main zone that can be opened."""
    errors = list[ClearScenesError]()
    for scene in in_main_zone(acquisitions):
        try:
            pixels = spans_on(area, sources.reader(scene).open().grid)
        except Cancelled:
            raise
        except Exception as error:
            errors.append(named_error(scene.id, error))
            continue
        if not pixels.rows.size:
            raise NothingClear(dates=len(acquisitions))
        return pixels
    raise errors[0]


def _masks(found: Sequence[Acquisition], pixels: Spans, sources: PictureSources) -> Iterator[Mask | None]:
    """Of each acquisition which pixels are clear in the window of all; None where it is left out."""
    window = pixels.window()
    together = max(1, min(_WORKERS, _PIXELS_AT_ONCE // (window.height * window.width)))
    with ThreadPoolExecutor(together, "clear-scenes-looks") as executor:
        for start in range(0, len(found), together):
            batch = executor.map(lambda one: sources.masks(one, pixels), found[start : start + together])
            for read in batch:
                if read is None:
                    yield None
                else:
                    yield np.logical_or.reduce([mask.whole() for mask in read[1].scenes])
