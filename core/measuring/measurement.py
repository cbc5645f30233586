"""What was measured of an acquisition inside the area, and what it means for the limits that the analyst chose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from ..classification.scl import CLOUDS
from ..classification.verdict import CloudRule, Counted, Counts, Tally, Verdict, cloud_bounds
from ..errors.base import ClearScenesError
from ..errors.text import Text
from ..stac.acquisitions import Acquisition
from .home_grids import Home
from .stand_ins import missing_pixels


@dataclass(frozen=True)
class Measurement:
    """Class counts of one acquisition inside the area, or the reason why there are none.

    Attributes:
        acquisition: What was measured; where a scene could not be read, a copy of it counts.
        counts: Pixels of the first scene's grid by class, 0 to 11, each counted from the first scene that has data
            there. Class 0 takes also the area's pixels outside the scenes and values over 11.
        reason: Why there are no counts, or why pixels are unread that only a scene may have that cannot be read.
        decoder: What decoded the quality layers; ``KEPT`` where the counts were in the store.
        requests: That were sent for it.
        bytes_read: That came for it.
        unread: Pixels that were left unread because the verdict was proven without them, or for ``reason``; with the
            counts they sum up to the area.
        parts: What of the counts came from each of ``acquisition.scenes`` (class 0 is 0).
        counted: The area by a rule that class counts alone do not answer; None where none was asked for, or where what
            it takes was not read.
        home: Where it was counted; None on the grid of the tiles, which are of one zone.
        asked: The acquisition that was to be measured, where copies stand in; else None.
    """

    acquisition: Acquisition
    counts: Counts | None = None
    reason: Text | None = None
    decoder: str = ""
    requests: int = 0
    bytes_read: int = 0
    unread: int = 0
    parts: tuple[Counts, ...] = ()
    counted: Counted | None = None
    home: Home | None = None
    asked: Acquisition | None = None

    @classmethod
    def failed(
        cls, acquisition: Acquisition, error: ClearScenesError, requests: int = 0, bytes_read: int = 0
    ) -> Measurement:
        """That of an acquisition that was not measured, for the reason that the error states."""
        return cls(acquisition, None, error.text, "", requests, bytes_read)

    @property
    def missing(self) -> float:
        """Pixels that could not be read; infinite where nothing was counted."""
        return missing_pixels(self.counts is not None, self.reason is not None, self.unread)

    @cached_property
    def tally(self) -> Tally | None:
        """Counts and unread pixels together; None where nothing was counted."""
        return None if self.counts is None else Tally(self.counts, self.unread)

    @property
    def coverage(self) -> float | None:
        """Percent of the area that has data; at least that where pixels are unread."""
        tally = self.tally
        return 100 * tally.valid / tally.area if tally and tally.area else None

    def cloud(self, classes: frozenset[int] = CLOUDS) -> float | None:
        """Percent of the area's pixels with data that are of the cloud classes; None where nothing has data.

        Where pixels are unread it is at least that, and at most ``most_cloud``.

        Args:
            classes: Of the scene classification, 0 to 11.
        """
        return self.cloud_by(CloudRule(classes))

    def most_cloud(self, classes: frozenset[int] = CLOUDS) -> float | None:
        """As ``cloud``, if all unread pixels were cloud."""
        return self.most_cloud_by(CloudRule(classes))

    def cloud_by(self, rule: CloudRule) -> float | None:
        """Percent of the area's pixels with data that count as cloud by a rule; None where nothing has data.

        Where not all is known that the rule takes it is at least that, and at most ``most_cloud_by``; None where it is
        not known what is to be left out.
        """
        least, most, pixels = self._bounds(rule)
        is_open = rule.leave_out and least < most
        return 100 * least / pixels if pixels and not is_open else None

    def most_cloud_by(self, rule: CloudRule) -> float | None:
        """As ``cloud_by``, if all that is not known were cloud."""
        _, most, pixels = self._bounds(rule)
        return 100 * most / pixels if pixels else None

    def recurring(self, rule: CloudRule) -> float | None:
        """Percent of the area's pixels with data that count as cloud on ground that recurs as cloud.

        None where that is not known.
        """
        tally, counted = self.tally, self.counted
        if not tally or not tally.valid or counted is None or counted.rule != rule or counted.recurring is None:
            return None
        return 100 * counted.recurring / tally.valid

    def stated_bound(self, verdict: Verdict, rule: CloudRule) -> tuple[str, float | None]:
        """The percentage that bears the verdict out, and before it its sign where it is a bound.

        The sign is "≤ " of what is clear, else "≥ "; "" where the percentage is known.
        """
        is_clear = verdict is Verdict.CLEAR
        least, most = self.cloud_by(rule), self.most_cloud_by(rule)
        cloud = most if is_clear else least
        if least == most or least is None:
            return "", least
        return "≤ " if is_clear else "≥ ", cloud

    def _bounds(self, rule: CloudRule) -> tuple[int, int, int]:
        tally = self.tally
        return cloud_bounds(tally, self.counted, rule) if tally and tally.valid else (0, 0, 0)


def home_of(measurements: Iterable[Measurement]) -> Home | None:
    """Where the measurements of one search were counted."""
    return next((one.home for one in measurements if one.home is not None), None)
