"""The rules that are tried: each makes of the classifications of all dates how cloudy each one is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clear_scenes.core.classification.margin import grown
from clear_scenes.core.classification.recurring import Look as ClassLook
from clear_scenes.core.classification.recurring import find_recurring
from clear_scenes.core.classification.scl import CLASSES, CLOUDS
from clear_scenes.core.trust.look import UNKNOWN, Look
from clear_scenes.core.trust.past import doubt_of, may_be_snow
from clear_scenes.core.trust.second_look import DATES, REACH

from .skies import Day, Series

MARGIN, CELL = 60.0, 80.0  # meters

Rule = Callable[[Series], NDArray[np.float64]]  # cloud in the area by date, in percent


def counted(day: Day) -> NDArray[np.bool_]:
    """The pixels that count as cloud by the classification alone."""
    return np.isin(day.scl, list(CLOUDS))


def by_classification(series: Series) -> NDArray[np.float64]:
    """What every tool counts."""
    return series.percent(map(counted, series.days))


def with_margin(series: Series) -> NDArray[np.float64]:
    """As much around each cloud as masks usually miss."""
    side = series.pixel
    clouds = (grown(counted(day), (side, side), MARGIN) & (day.scl > 0) for day in series.days)
    return series.percent(clouds)


def without_recurring(series: Series) -> NDArray[np.float64]:
    """Without ground that reads as cloud on most of the dates that are otherwise clear."""
    looks = [ClassLook.of(day.scl, CLOUDS) for day in series.days]
    ground = find_recurring(looks, (series.pixel, series.pixel)).ground  # None where the dates are too few to tell
    return series.percent(map(counted, series.days), ground)


def with_second_look(series: Series) -> NDArray[np.float64]:
    """Without what is as bright as the same ground on other dates, and with what is far brighter than ever."""
    found = by_classification(series)
    for number, look, past in _within_reach(series):
        doubt = doubt_of(look, past, CLOUDS, _infrared(series.days[number], series))
        cloud = look.pixels(CLOUDS) - doubt.doubtful + doubt.missed
        found[number] = 100 * cloud.sum() / max(look.with_data.sum(), 1)
    return found


def bands_read(series: Series) -> tuple[int, int]:
    """How many second looks are taken, and for how many of them short-wave infrared is read too."""
    looks = [may_be_snow(look, past, CLOUDS).any() for _, look, past in _within_reach(series)]
    return len(looks), int(sum(looks))


def _within_reach(series: Series) -> Iterator[tuple[int, Look, list[Look]]]:
    """Of each date that a second look is taken at its number, the look, and those that make its past."""
    looks = [_look(day, series) for day in series.days]
    clearest = sorted(range(len(looks)), key=lambda number: series.days[number].stated)
    alone = by_classification(series)
    for number, look in enumerate(looks):
        if min(series.days[number].stated, alone[number]) <= REACH:
            yield number, look, [looks[other] for other in clearest if other != number][:DATES]


def by_either(series: Series) -> NDArray[np.float64]:
    """The less of the two: offered is what one of them takes for clear."""
    return np.minimum(without_recurring(series), with_second_look(series))


def _look(day: Day, series: Series) -> Look:
    """The area in cells of about 80 m."""
    classes = _in_cells(day.scl, series)
    counts = np.stack([(classes == value).sum(axis=-1) for value in range(len(CLASSES))], axis=-1)
    return Look(_means(day.brightness, series), counts.astype(np.uint8))


def _infrared(day: Day, series: Series) -> NDArray[np.int16] | None:
    return None if day.infrared is None else _means(day.infrared, series)


def _means(reflectance: NDArray[Any], series: Series) -> NDArray[np.int16]:
    mean = _in_cells(reflectance, series).mean(axis=-1) * 10_000
    return np.where(np.isnan(mean), UNKNOWN, np.nan_to_num(mean)).astype(np.int16)


def _in_cells(array: NDArray[Any], series: Series) -> NDArray[Any]:
    """(rows, columns, pixels of each cell)."""
    side = max(1, round(CELL / series.pixel))
    area = array[series.area]
    rows, columns = (length // side for length in area.shape)
    return area.reshape(rows, side, columns, side).swapaxes(1, 2).reshape(rows, columns, side * side)


RULES: dict[str, Rule] = {
    "SCL alone": by_classification,
    f"margin {MARGIN:.0f} m": with_margin,
    "without recurring ground": without_recurring,
    "second look": with_second_look,
    "either of the two": by_either,
}
