"""What one acquisition shows of many fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ..errors.text import Text
from ..reading.spans import Integers
from ..stac.acquisitions import Acquisition

UNKNOWN = -1  # clear pixels of a field that could not be read


@dataclass(frozen=True)
class Statistics:
    """Of the values of an index on the clear pixels of a field.

    Attributes:
        mean: Of all of them.
        median: Half of them are less.
        std: Standard deviation, ddof 0.
        p10: A tenth of them are less; between two values linear, as numpy's.
        p90: Nine tenths of them are less, likewise.
    """

    mean: float
    median: float
    std: float
    p10: float
    p90: float


@dataclass(frozen=True)
class SeriesRow:
    """One field in one acquisition.

    Attributes:
        acquisition: What was read.
        number: Of the field.
        pixels: Of the field, without data or with it; 0 where none has its center inside.
        clear_pixels: Those that have a class that does not count as cloud, nor lies near cloud; None where that could
            not be read.
        statistics: Of each index; None where no clear pixel has a value.
        reason: Why something is missing; None where clouds are the only reason.
    """

    acquisition: Acquisition
    number: int
    pixels: int
    clear_pixels: int | None
    statistics: tuple[Statistics | None, ...]
    reason: Text | None = None

    @property
    def clear_share(self) -> float | None:
        """Percent of the pixels that are clear; None where that is not known."""
        return None if self.clear_pixels is None or not self.pixels else 100 * self.clear_pixels / self.pixels


@dataclass(frozen=True, eq=False)
class AcquisitionSeries:
    """One acquisition in all fields that it touches.

    Attributes:
        acquisition: What was read.
        numbers: Of the fields, as in the ``AreaSet``.
        pixels: (fields,), as of ``SeriesRow``.
        clear_pixels: (fields,), likewise; ``UNKNOWN`` where that could not be read.
        statistics: (fields, indices, 5), the last as in ``STATISTICS``; nan where there are none.
        reasons: Why something is missing, by the place of the field among these.
        requests: That were sent for it.
        bytes_read: That came for it.
    """

    acquisition: Acquisition
    numbers: tuple[int, ...]
    pixels: Integers
    clear_pixels: Integers
    statistics: NDArray[np.float64]
    reasons: Mapping[int, Text] = field(default_factory=dict)
    requests: int = 0
    bytes_read: int = 0

    def __post_init__(self) -> None:
        for array in (self.pixels, self.clear_pixels, self.statistics):
            array.flags.writeable = False
        object.__setattr__(self, "reasons", MappingProxyType(dict(self.reasons)))

    def __reduce__(self) -> tuple[object, ...]:
        """A mapping that cannot be changed cannot be sent either."""
        fields = self.acquisition, self.numbers, self.pixels, self.clear_pixels, self.statistics, dict(self.reasons)
        return type(self), (*fields, self.requests, self.bytes_read)

    @classmethod
    def failed(
        cls, acquisition: Acquisition, numbers: tuple[int, ...], indices: int, reason: Text
    ) -> AcquisitionSeries:
        """That of an acquisition of which nothing could be read."""
        nothing = np.zeros(len(numbers), np.int64)
        values = np.full((len(numbers), indices, 5), np.nan)
        return cls(acquisition, numbers, nothing, nothing + UNKNOWN, values, dict.fromkeys(range(len(numbers)), reason))

    def rows(self) -> Iterator[SeriesRow]:
        """One for each field, in the order of ``numbers``."""
        lists = (one.tolist() for one in (self.pixels, self.clear_pixels, self.statistics))
        each = zip(self.numbers, *lists, strict=True)
        for place, (number, pixels, clear, values) in enumerate(each):
            statistics = tuple(None if one[0] != one[0] else Statistics(*one) for one in values)
            known = None if clear == UNKNOWN else clear
            yield SeriesRow(self.acquisition, number, pixels, known, statistics, self.reasons.get(place))
