"""What was measured of a scene inside the area, and what it means for the limits that the analyst chose."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from .errors import ClearScenesError
from .scene import Scene
from .scl import CLOUDS, NO_DATA
from .texts import Text

Counts = tuple[int, ...]  # pixels per SCL class inside the area, classes 0 to 11; their sum is the area


@dataclass(frozen=True)
class Measurement:
    """Class counts of one scene inside the area, or the reason why there are none.

    ``counts``: pixels of the scene's own grid by class, 0 to 11. Class 0 takes also the area's pixels outside the scene
    and values over 11, so the sum is the area. ``decoder``, ``requests`` and ``bytes_read`` tell how it was had.
    """

    scene: Scene
    counts: Counts | None = None
    reason: Text | None = None
    decoder: str = ""
    requests: int = 0
    bytes_read: int = 0

    @classmethod
    def failed(cls, scene: Scene, error: ClearScenesError, requests: int = 0, bytes_read: int = 0) -> Measurement:
        return cls(scene, None, error.text, "", requests, bytes_read)

    @property
    def coverage(self) -> float | None:
        """Percent of the area that has data."""
        if self.counts is None or not sum(self.counts):
            return None
        return 100 * self.valid / sum(self.counts)

    def cloud(self, classes: frozenset[int] = CLOUDS) -> float | None:
        """Percent of the area's pixels with data that are of the cloud classes; None where nothing has data."""
        return 100 * self.cloudy(classes) / self.valid if self.counts is not None and self.valid else None

    @property
    def valid(self) -> int:
        return sum(self.counts[NO_DATA + 1 :]) if self.counts else 0

    def cloudy(self, classes: frozenset[int]) -> int:
        return sum(self.counts[number] for number in classes) if self.counts else 0


class Verdict(Enum):
    CLEAR = "clear"
    CLOUDY = "cloudy"
    LOW_COVERAGE = "low_coverage"
    NOT_MEASURED = "not_measured"


@dataclass(frozen=True)
class Limits:
    """Percentages, inclusive: at the limit is clear."""

    max_cloud: float = 10.0
    min_coverage: float = 0.0
    cloud_classes: frozenset[int] = CLOUDS

    def judge(self, measurement: Measurement) -> Verdict:
        """Exact: percentages as typed (10.1 is 101/10) against whole pixels, without rounding."""
        if measurement.counts is None:
            return Verdict.NOT_MEASURED
        area, valid = sum(measurement.counts), measurement.valid
        if not valid or 100 * valid < _exactly(self.min_coverage) * area:
            return Verdict.LOW_COVERAGE
        if 100 * measurement.cloudy(self.cloud_classes) > _exactly(self.max_cloud) * valid:
            return Verdict.CLOUDY
        return Verdict.CLEAR


def _exactly(percent: float) -> Fraction:
    return Fraction(str(percent))
