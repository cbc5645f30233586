"""What was measured of an acquisition inside the area, and what it means for the limits that the analyst chose."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import cached_property

from .acquisitions import Acquisition
from .errors import ClearScenesError
from .scl import CLOUDS, NO_DATA
from .texts import Text

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


@dataclass(frozen=True)
class Measurement:
    """Class counts of one acquisition inside the area, or the reason why there are none.

    ``counts``: pixels of the first scene's grid by class, 0 to 11, each counted from the first scene that has data
    there. Class 0 takes also the area's pixels outside the scenes and values over 11. ``unread``: pixels that were left
    unread because the verdict was proven without them, or that only a scene may have that cannot be read (then
    ``reason`` says why); with the counts they sum up to the area. ``parts``: what of the counts came from each of
    ``acquisition.scenes`` (class 0 is 0). ``decoder``, ``requests`` and ``bytes_read`` tell how it was had.
    """

    acquisition: Acquisition
    counts: Counts | None = None
    reason: Text | None = None
    decoder: str = ""
    requests: int = 0
    bytes_read: int = 0
    unread: int = 0
    parts: tuple[Counts, ...] = ()

    @classmethod
    def failed(
        cls, acquisition: Acquisition, error: ClearScenesError, requests: int = 0, bytes_read: int = 0
    ) -> Measurement:
        return cls(acquisition, None, error.text, "", requests, bytes_read)

    @cached_property
    def tally(self) -> Tally | None:
        return None if self.counts is None else Tally(self.counts, self.unread)

    @property
    def coverage(self) -> float | None:
        """Percent of the area that has data; at least that where pixels are unread."""
        tally = self.tally
        return 100 * tally.valid / tally.area if tally and tally.area else None

    def cloud(self, classes: frozenset[int] = CLOUDS) -> float | None:
        """Percent of the area's pixels with data that are of the cloud classes; None where nothing has data.

        Where pixels are unread it is at least that, and at most ``most_cloud``.
        """
        tally = self.tally
        return 100 * tally.cloud(classes) / (tally.valid + tally.unread) if tally and tally.valid else None

    def most_cloud(self, classes: frozenset[int] = CLOUDS) -> float | None:
        tally = self.tally
        if tally is None or not tally.valid:
            return None
        return 100 * (tally.cloud(classes) + tally.unread) / (tally.valid + tally.unread)

    def told_cloud(self, verdict: Verdict, classes: frozenset[int] = CLOUDS) -> tuple[str, float | None]:
        """The percentage that bears the verdict out, and its sign where pixels are unread: "≤ " of what is clear,
        else "≥ ".
        """
        is_clear = verdict is Verdict.CLEAR
        cloud = self.most_cloud(classes) if is_clear else self.cloud(classes)
        if not self.unread or cloud is None:
            return "", cloud
        return "≤ " if is_clear else "≥ ", cloud


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

    def judge(self, measurement: Measurement) -> Verdict:
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
