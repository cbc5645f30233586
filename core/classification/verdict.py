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


@dataclass(frozen=True)
class CloudRule:
    """What counts as cloud.

    Attributes:
        classes: which classes count.
        margin: in meters; pixels with data that lie so near to a counted one count too, cloud around the area included.
        leave_out: whether ground that recurs as cloud is left out, of the cloud and of the pixels with data.
    """

    classes: frozenset[int] = CLOUDS
    margin: float = 0.0
    leave_out: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether class counts alone answer it."""
        return not self.margin and not self.leave_out


@dataclass(frozen=True)
class Counted:
    """The area's pixels by a rule that class counts alone do not answer; all of them were read.

    Attributes:
        rule: by which was counted.
        cloud: pixels with data that count as cloud.
        valid: pixels with data, without those that are left out.
        recurring: pixels with data that count as cloud where nothing is left out, on ground that recurs as cloud; None
            where that is not known.
    """

    rule: CloudRule
    cloud: int
    valid: int
    recurring: int | None = None


class Judged(Protocol):
    """What can be judged, as a measurement."""

    @property
    def tally(self) -> Tally | None:
        """The area's pixels; None where nothing was measured."""

    @property
    def reason(self) -> Text | None:
        """Why some or all pixels are missing; None where none are."""

    @property
    def counted(self) -> Counted | None:
        """The area's pixels by a rule; None where none but the class counts are known."""


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
        margin: around cloud, as of ``CloudRule``.
        leave_out: ground that recurs as cloud, likewise.
    """

    max_cloud: float = 10.0
    min_coverage: float = 0.0
    cloud_classes: frozenset[int] = CLOUDS
    margin: float = 0.0
    leave_out: bool = False

    @cached_property
    def rule(self) -> CloudRule:
        """What counts as cloud."""
        return CloudRule(self.cloud_classes, self.margin, self.leave_out)

    @cached_property
    def _exact(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Numerators and denominators of both percentages, as they were typed."""
        most, least = (Fraction(str(percent)).as_integer_ratio() for percent in (self.max_cloud, self.min_coverage))
        return most, least

    def judge(self, measurement: Judged) -> Verdict:
        """The verdict on a measurement: not measured where missing pixels leave it undecided."""
        if measurement.tally is None:
            return Verdict.NOT_MEASURED
        verdict = self.judge_tally(measurement.tally, measurement.counted)
        return Verdict.NOT_MEASURED if verdict is Verdict.UNDECIDED and measurement.reason else verdict

    def judge_tally(self, tally: Tally, counted: Counted | None = None) -> Verdict:
        """The verdict that stands whatever the unread pixels hold, or ``UNDECIDED``.

        Exact: percentages as typed (10.1 is 101/10) are compared with whole pixels, without rounding. Coverage is least
        where none of the unread pixels has data.

        Args:
            tally: of the area.
            counted: the same pixels by a rule; of use where that is the rule of these limits.
        """
        area, valid, unread = tally.area, tally.valid, tally.unread
        least, of_least = self._exact[1]
        if not valid + unread or 100 * of_least * (valid + unread) < least * area:
            return Verdict.LOW_COVERAGE
        if not valid or 100 * of_least * valid < least * area:
            return Verdict.UNDECIDED
        least_cloud, most_cloud, pixels = cloud_bounds(tally, counted, self.rule)
        if not pixels:  # all of it is left out: nothing is known of the ground
            return Verdict.LOW_COVERAGE
        most, of_most = self._exact[0]
        if 100 * of_most * least_cloud > most * pixels:
            return Verdict.CLOUDY
        if 100 * of_most * most_cloud <= most * pixels:
            return Verdict.CLEAR
        return Verdict.UNDECIDED


def cloud_bounds(tally: Tally, counted: Counted | None, rule: CloudRule) -> tuple[int, int, int]:
    """How many pixels count as cloud: at least, at most, and of how many that is.

    Cloud is least where all unread pixels are clear, and most where all of them are cloud. With a margin it is no less
    than without, as a margin only adds; how much more it may be, or what is left out, only ``counted`` tells.

    Args:
        tally: of the area.
        counted: the same pixels by a rule, None where none but the class counts are known.
        rule: that is asked about.
    """
    if counted is not None and counted.rule == rule:
        return counted.cloud, counted.cloud, counted.valid
    pixels, cloud = tally.valid + tally.unread, tally.cloud(rule.classes)
    if rule.is_plain:
        return cloud, cloud + tally.unread, pixels
    return (0 if rule.leave_out else cloud), pixels, pixels
