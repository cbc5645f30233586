"""Class counts of an area, and what they mean for the limits that the analyst chose."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import cached_property
from typing import Protocol

from ..errors.text import Text
from .scl import CLOUDS, NO_DATA

Counts = tuple[int, ...]  # pixels per SCL class inside the area, classes 0 to 11


@dataclass(frozen=True)
class Tally:
    """The pixels of an area: how many are of each class, and how many are not read.

    Attributes:
        counts: pixels by class, 0 to 11.
        unread: pixels that are not read (yet).
    """

    counts: Counts
    unread: int = 0

    @cached_property
    def area(self) -> int:
        """All pixels of the area."""
        return sum(self.counts) + self.unread

    @cached_property
    def valid(self) -> int:
        """Pixels that were read and have data."""
        return sum(self.counts[NO_DATA + 1 :])

    def cloud(self, classes: frozenset[int]) -> int:
        """Pixels that were read and are of one of some classes."""
        counts = self.counts
        return sum([counts[number] for number in classes])  # a list is quicker, and this is asked of all rows at once


class Judged(Protocol):
    """What can be judged, as a measurement."""

    @property
    def tally(self) -> Tally | None:
        """The area's pixels; None where nothing was measured."""

    @property
    def reason(self) -> Text | None:
        """Why some or all pixels are missing; None where none are."""


class Verdict(Enum):
    """What a measurement means for the analyst's limits."""

    CLEAR = "clear"
    CLOUDY = "cloudy"
    LOW_COVERAGE = "low_coverage"
    NOT_MEASURED = "not_measured"
    UNDECIDED = "undecided"  # the pixels that were read prove none of the others


@dataclass(frozen=True)
class Limits:
    """The limits that the analyst chose, inclusive: at the limit is clear.

    Attributes:
        max_cloud: the most cloud that is clear, in percent of the pixels with data.
        min_coverage: the least share of pixels with data, in percent of the area.
        cloud_classes: which classes count as cloud.
    """

    max_cloud: float = 10.0
    min_coverage: float = 0.0
    cloud_classes: frozenset[int] = CLOUDS

    @cached_property
    def _exact(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Numerators and denominators of both percentages, as they were typed."""
        most, least = (Fraction(str(percent)).as_integer_ratio() for percent in (self.max_cloud, self.min_coverage))
        return most, least

    def judge(self, measurement: Judged) -> Verdict:
        """The verdict on a measurement: not measured where missing pixels leave it undecided."""
        if measurement.tally is None:
            return Verdict.NOT_MEASURED
        verdict = self.judge_tally(measurement.tally)
        return Verdict.NOT_MEASURED if verdict is Verdict.UNDECIDED and measurement.reason else verdict

    def judge_tally(self, tally: Tally) -> Verdict:
        """The verdict that stands whatever the unread pixels hold, or ``UNDECIDED``.

        Exact: percentages as typed (10.1 is 101/10) are compared with whole pixels, without rounding. Cloud is least
        where all unread pixels are clear, and most where all of them are cloud; coverage is least where none of them
        has data.
        """
        area, valid, unread = tally.area, tally.valid, tally.unread
        cloud = tally.cloud(self.cloud_classes)
        (most, of_most), (least, of_least) = self._exact
        if not valid + unread or 100 * of_least * (valid + unread) < least * area:
            return Verdict.LOW_COVERAGE
        if not valid or 100 * of_least * valid < least * area:
            return Verdict.UNDECIDED
        if 100 * of_most * cloud > most * (valid + unread):
            return Verdict.CLOUDY
        if 100 * of_most * (cloud + unread) <= most * (valid + unread):
            return Verdict.CLEAR
        return Verdict.UNDECIDED
