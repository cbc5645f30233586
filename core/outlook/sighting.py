"""What each overpass of the measured period showed of the area."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from ..classification.verdict import Limits, Verdict
from ..measuring.measurement import Measurement

# Days: a longer time without an overpass is a gap of the archive, or lies between two seasons that were searched.
_LONGEST_BREAK = 30
_RECENT = 180  # days, of which it is taken how often the satellites come now
_IS_CLEAR = {Verdict.CLEAR: True, Verdict.CLOUDY: False}


@dataclass(frozen=True)
class Sighting:
    """One overpass.

    Attributes:
        day: By the sun over the area.
        is_clear: By the limits; None where it is not known: not measured, or too little of the area was in the image.
        comes_by: Whether enough of the area may be in the image: how often that is makes the revisit.
    """

    day: date
    is_clear: bool | None
    comes_by: bool = True


def sightings_of(measurements: Iterable[Measurement], limits: Limits) -> list[Sighting]:
    """What measurements showed, the earliest first; those whose date is not known are left aside.

    Args:
        measurements: One of each acquisition.
        limits: By which they are judged.
    """
    found = []
    for one in measurements:
        if one.acquisition.solar_time is not None:
            verdict, day = limits.judge(one), one.acquisition.solar_time.date()
            found.append(Sighting(day, _IS_CLEAR.get(verdict), verdict is not Verdict.LOW_COVERAGE))
    return sorted(found, key=lambda one: one.day)


def is_gap(before: date, after: date) -> bool:
    """Whether nothing is known of the time between two overpasses that follow each other."""
    return (after - before).days > _LONGEST_BREAK


def days_between_overpasses(sightings: Iterable[Sighting]) -> float | None:
    """Days from one overpass to the next in the newest 180 days of the period, on average without gaps.

    Args:
        sightings: The earliest first.

    Returns:
        More than 0; None where there are no two overpasses.
    """
    days = [one.day for one in sightings if one.comes_by]
    recent = [day for day in days if (days[-1] - day).days <= _RECENT]
    steps = [(after - before).days for before, after in pairwise(recent) if not is_gap(before, after)]
    return sum(steps) / len(steps) if sum(steps) else None
