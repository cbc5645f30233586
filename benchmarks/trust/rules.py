"""The rules that are tried: each makes of the classifications of all dates how cloudy each one is."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from clear_scenes.core.classification.margin import grown
from clear_scenes.core.classification.scl import CLOUDS

from .skies import Day, Series

MARGIN = 60.0  # meters

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


RULES: dict[str, Rule] = {"SCL alone": by_classification, f"margin {MARGIN:.0f} m": with_margin}
