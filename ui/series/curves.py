"""Curves, made of what was read: one for each field, or for each of its years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

import numpy as np

from ...core.series.acquisition_series import AcquisitionSeries, Statistics
from ...core.series.whittaker import smoothed
from ...core.stac.acquisitions import Acquisition

_ANY_YEAR = 2000  # a leap year, for years that lie over each other


@dataclass(frozen=True)
class CurvePoint:
    """A field on one date.

    Attributes:
        acquisition: Which was read.
        pixels: Of the field.
        clear_pixels: Those that are clear; over 0.
        statistics: Of their values.
        is_clear: Whether enough of them are, by the limit of the search.
        doubt: What a second look says against it, "" for nothing.
    """

    acquisition: Acquisition
    pixels: int
    clear_pixels: int
    statistics: Statistics
    is_clear: bool
    doubt: str = ""

    @property
    def share(self) -> float:
        """Which part of the field is clear, over 0 and at most 1."""
        return self.clear_pixels / self.pixels

    @property
    def time(self) -> datetime:
        """By the sun over the field."""
        return self.acquisition.solar_time


@dataclass(frozen=True)
class Curve:
    """Dates of one field, the oldest first.

    Attributes:
        name: Of the field.
        points: At least one.
        year: The year to which they belong; None where they are of any.
    """

    name: str
    points: tuple[CurvePoint, ...]
    year: int | None = None

    def place(self, point: CurvePoint) -> datetime:
        """When a point is on the axis: that of years that lie over each other is of no year."""
        return point.time if self.year is None else point.time.replace(year=_ANY_YEAR)

    @cached_property
    def smooth_line(self) -> tuple[tuple[datetime, float], ...]:
        """The smoothed line, day by day, each date weighted by the share that is clear; empty for a single day."""
        times = [self.place(point) for point in self.points]
        days = np.array([time.toordinal() for time in times])
        if days.min() == days.max():
            return ()
        values = np.array([point.statistics.mean for point in self.points])
        line = smoothed(days, values, np.array([point.share for point in self.points]))
        first = times[int(days.argmin())].replace(hour=12, minute=0, second=0, microsecond=0)
        begin = first.toordinal()
        return tuple(
            (datetime.fromordinal(begin + day).replace(hour=12, tzinfo=first.tzinfo), value)
            for day, value in enumerate(line.tolist())
        )


def curves_of(
    names: Sequence[str], found: Iterable[AcquisitionSeries], max_cloud: float, doubts: Mapping[str, str]
) -> tuple[Curve, ...]:
    """A curve for each field that has a value on any date.

    Args:
        names: Of the fields, by their numbers.
        found: What was read, of the first index.
        max_cloud: In percent; a date is clear where no more of the field is not.
        doubts: What a second look says, by the key of the acquisition.
    """
    points: dict[int, list[CurvePoint]] = {}
    for one in found:
        for row in one.rows():
            (statistics,) = row.statistics
            if statistics is not None and one.acquisition.solar_time is not None:
                is_clear = row.clear_share >= 100 - max_cloud
                doubt = doubts.get(one.acquisition.key, "")
                point = CurvePoint(one.acquisition, row.pixels, row.clear_pixels, statistics, is_clear, doubt)
                points.setdefault(row.number, []).append(point)
    return tuple(
        Curve(names[number], tuple(sorted(some, key=lambda point: point.acquisition.age_key)))
        for number, some in sorted(points.items())
    )


def by_year(curves: Iterable[Curve]) -> tuple[Curve, ...]:
    """The same, each year by itself."""
    found = []
    for curve in curves:
        for year in sorted({point.time.year for point in curve.points}):
            some = tuple(point for point in curve.points if point.time.year == year)
            found.append(replace(curve, points=some, year=year))
    return tuple(found)
