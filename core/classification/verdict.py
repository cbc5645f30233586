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
    """Pixels of an area by class, 0 to 11, and how many are not read yet: together they are the area."""

    counts: Counts
    unread: int = 0

    @cached_property
    def area(self) -> int:
        return sum(self.counts) + self.unread

    @cached_property
    def valid(self) -> int:
        """Pixels read that have data."""
        return sum(self.counts[NO_DATA + 1 :])

    def cloud(self, classes: frozenset[int]) -> int:
        """Pixels read that are of the cloud classes."""
        counts = self.counts
        return sum([counts[number] for number in classes])  # a list is quicker, and this is asked of all rows at once


class Judged(Protocol):
    """What can be judged: class counts, None where nothing was measured, and why some or all are missing."""

    @property
    def tally(self) -> Tally | None: ...

    @property
    def reason(self) -> Text | None: ...


class Verdict(Enum):
    CLEAR = "clear"
    CLOUDY = "cloudy"
    LOW_COVERAGE = "low_coverage"
    NOT_MEASURED = "not_measured"
    UNDECIDED = "undecided"  # what was read does not prove any of them


@dataclass(frozen=True)
class Limits:
    """Percentages, inclusive: at the limit is clear."""

    max_cloud: float = 10.0
    min_coverage: float = 0.0
    cloud_classes: frozenset[int] = CLOUDS

    @cached_property
    def _exact(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Numerator and denominator of the numbers as they were typed."""
        most, least = (Fraction(str(percent)).as_integer_ratio() for percent in (self.max_cloud, self.min_coverage))
        return most, least

    def judge(self, measurement: Judged) -> Verdict:
        """What cannot be proven because a scene of several cannot be read is not measured."""
        if measurement.tally is None:
            return Verdict.NOT_MEASURED
        verdict = self.judge_tally(measurement.tally)
        return Verdict.NOT_MEASURED if verdict is Verdict.UNDECIDED and measurement.reason else verdict

    def judge_tally(self, tally: Tally) -> Verdict:
        """Exact: percentages as typed (10.1 is 101/10) against whole pixels, without rounding.

        Whatever the unread pixels hold, the verdict stands. Cloud is least where all of them are clear, and most where
        all of them are cloud; coverage is least where none of them has data.
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
