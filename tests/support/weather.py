"""Weather that is made up: seasons, days that are alike, years that differ, and the overpasses that look at it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from clear_scenes.core.outlook.sighting import Sighting

FIRST_YEAR = 2015


@dataclass(frozen=True)
class Climate:
    """A day is clear where a lasting noise, and another one of the whole year, lie under the season's threshold.

    Attributes:
        threshold: Its mean, in standard deviations of the noise.
        season: How far it swings to both sides in a year.
        lasts: Days after which two days are still alike by 1 / e.
        years: Standard deviation of the years.
    """

    threshold: float
    season: float
    lasts: float
    years: float

    def clear_days(self, luck: np.random.Generator, years: int) -> np.ndarray:
        """Of so many years from ``FIRST_YEAR`` on, day by day."""
        first = date(FIRST_YEAR, 1, 1)
        days = [first + timedelta(day) for day in range((date(FIRST_YEAR + years, 1, 1) - first).days)]
        alike, fresh = np.exp(-1 / self.lasts), luck.standard_normal(len(days))
        noise = np.empty(len(days))
        noise[0] = fresh[0]
        for day in range(1, len(days)):
            noise[day] = alike * noise[day - 1] + np.sqrt(1 - alike**2) * fresh[day]
        of_year = luck.standard_normal(years) * self.years
        number = np.array([day.year - FIRST_YEAR for day in days])
        turn = np.array([2 * np.pi * day.timetuple().tm_yday / 365.25 for day in days])
        return noise + of_year[number] < self.threshold + self.season * np.cos(turn)


def overpasses(luck: np.random.Generator, years: int) -> Iterator[date]:
    """One satellite at first, two from the third year on; a tenth is missing in the archive, and one spring."""
    day, end = date(FIRST_YEAR, 1, 1) + timedelta(int(luck.integers(10))), date(FIRST_YEAR + years, 1, 1)
    while day < end:
        is_missing = luck.random() < 0.1 or (day.year == FIRST_YEAR + 4 and day.month in (3, 4, 5))
        if not is_missing:
            yield day
        day += timedelta(10 if day.year < FIRST_YEAR + 2 else 5)


def simulated(luck: np.random.Generator, climate: Climate, years: int) -> list[Sighting]:
    """What the overpasses of so many years saw; one of 25 could not be measured."""
    clear, first = climate.clear_days(luck, years), date(FIRST_YEAR, 1, 1)
    return [
        Sighting(day, None if luck.random() < 0.04 else bool(clear[(day - first).days]))
        for day in overpasses(luck, years)
    ]
