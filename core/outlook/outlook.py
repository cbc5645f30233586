"""The outlook: what the measured acquisitions of some years say of each month, and of all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..classification.verdict import Limits
from ..measuring.measurement import Measurement
from .chance import Chance, Group, chance_of_one, effective_count, likeness, wilson
from .sighting import Sighting, days_between_overpasses, sightings_of
from .waiting import Wait, quantile, waits_between_clear

LEAST = 10  # measured acquisitions; of fewer nothing is told
LEAST_WAITS = 5  # that were seen to their end; of fewer, none is told
_DAYS = 365.2425 / 12  # of a month


@dataclass(frozen=True)
class MonthOutlook:
    """What is known of a month of the year, or of all.

    Attributes:
        month: 1 to 12; 0 is all of them.
        acquisitions: That the catalog has.
        measured: Those of them of which it is known whether they are clear; over them the chance is taken.
        clear: Those of them that are clear.
        chance: That an overpass is clear; None where fewer than ``LEAST`` were measured.
        month_chance: That the month has one clear image at least, with as many overpasses as there are now; of all,
            the mean of the months of which it is known; None where that cannot be told.
        wait_median: Days from a clear image of the month to the next one, with as many overpasses as there are now;
            None where that cannot be told.
        wait_p90: Days that are enough in nine cases of ten; likewise.
    """

    month: int
    acquisitions: int
    measured: int
    clear: int
    chance: Chance | None = None
    month_chance: float | None = None
    wait_median: float | None = None
    wait_p90: float | None = None


@dataclass(frozen=True)
class Outlook:
    """What the measured years say.

    Attributes:
        months: January to December.
        all: All months together.
        days_between: Days from one overpass to the next, as they are now; None where there are no two.
        alike: The ``likeness`` of overpasses of one month of one year; None where that cannot be told.
        sightings: What it was made of, the earliest first.
    """

    months: tuple[MonthOutlook, ...]
    all: MonthOutlook
    days_between: float | None
    alike: float | None
    sightings: tuple[Sighting, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """With a measured acquisition, the earliest first."""
        return tuple(sorted({one.day.year for one in self.sightings if one.is_clear is not None}))

    @property
    def best(self) -> MonthOutlook | None:
        """The month in which an overpass is clear most often; None where that cannot be told, or none ever is."""
        known = [one for one in self.months if one.chance is not None and one.clear]
        return max(known, key=lambda one: one.chance.value if one.chance else 0, default=None)

    @property
    def overpasses_a_month(self) -> float | None:
        """As there are now; need not be whole."""
        return _DAYS / self.days_between if self.days_between else None


def outlook_of(measurements: Iterable[Measurement], limits: Limits) -> Outlook:
    """The outlook that measurements give.

    Args:
        measurements: One of each acquisition, of any period.
        limits: By which they are judged.
    """
    return outlook_of_sightings(sightings_of(measurements, limits))


def outlook_of_sightings(sightings: Sequence[Sighting]) -> Outlook:
    """The same, of what is judged; ``sightings`` are sorted, the earliest first."""
    groups = [_groups(sightings, month) for month in range(1, 13)]
    alike, days_between = likeness(groups), days_between_overpasses(sightings)
    waits = waits_between_clear(sightings)
    months = []
    for month in range(1, 13):
        own = [one for one in sightings if one.day.month == month]
        begun = [wait for day, wait in waits if day.month == month]
        one = _counted(month, own, effective_count(groups[month - 1], alike), begun, days_between)
        if one.chance is not None and alike is not None and days_between is not None:
            one = replace(one, month_chance=chance_of_one(one.chance.value, _DAYS / days_between, alike))
        months.append(one)
    effective = _effective_of_all(sightings, [one for month in groups for one in month], alike)
    whole = _counted(0, sightings, effective, [wait for _, wait in waits], days_between)
    known = [one.month_chance for one in months if one.month_chance is not None]
    whole = replace(whole, month_chance=sum(known) / len(known) if known else None)
    return Outlook(tuple(months), whole, days_between, alike, tuple(sightings))


def _groups(sightings: Iterable[Sighting], month: int = 0) -> list[Group]:
    """Those of each year, of a month of it or (0) of all."""
    held: dict[int, list[bool]] = {}
    for one in sightings:
        if one.is_clear is not None and month in (0, one.day.month):
            held.setdefault(one.day.year, []).append(one.is_clear)
    return [Group(len(one), sum(one)) for one in held.values()]


def _effective_of_all(sightings: Sequence[Sighting], months: Sequence[Group], alike: float | None) -> float:
    """Years differ as a whole, too; what says less is taken."""
    years = _groups(sightings)
    return min(effective_count(months, alike), effective_count(years, likeness([years])))


def _counted(
    month: int, sightings: Sequence[Sighting], effective: float, waits: Sequence[Wait], days_between: float | None
) -> MonthOutlook:
    known = [one.is_clear for one in sightings if one.is_clear is not None]
    counted = MonthOutlook(month, len(sightings), len(known), sum(known))
    if len(known) < LEAST:
        return counted
    share = counted.clear / counted.measured
    counted = replace(counted, chance=Chance(share, *wilson(share, effective)))
    if days_between is None or sum(one.has_ended for one in waits) < LEAST_WAITS:
        return counted
    median, p90 = (quantile(waits, part) for part in (0.5, 0.9))
    return replace(
        counted,
        wait_median=None if median is None else median * days_between,
        wait_p90=None if p90 is None else p90 * days_between,
    )
