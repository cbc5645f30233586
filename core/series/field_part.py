"""The fields of one grid in one acquisition, while it is read."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..errors.base import ClearScenesError
from ..errors.series import NoValues
from ..errors.text import Text
from .acquisition_series import UNKNOWN
from .band_values import Wanted
from .field_pixels import FieldPixels, Mask
from .field_values import Scales, work_out
from .request import SeriesRequest
from .statistics import STATISTICS


class FieldPart:
    """What is known of them.

    Args:
        numbers: Of the fields.
        fields: Their pixels.
        sources: (pixels,), from which scene each is clear, counted from 1; 0 where none shows it clear.
        unread: (pixels,), those of which it is not known.
        failures: Why.
        request: What is worked out.

    Attributes:
        numbers: As they were given.
        pixels: (fields,), as of ``AcquisitionSeries``.
        clear_pixels: (fields,), likewise.
        statistics: (fields, indices, 5), likewise, once ``work_out`` is done.
        reasons: Likewise.
        wanted: What is to be read of the bands.
    """

    def __init__(
        self,
        numbers: tuple[int, ...],
        fields: FieldPixels,
        sources: NDArray[np.uint16],
        unread: Mask,
        failures: Sequence[ClearScenesError],
        request: SeriesRequest,
    ) -> None:
        self.numbers, self._request = numbers, request
        self._unread = int(unread.sum())
        is_unread = fields.counts(unread) > 0
        self.pixels = fields.sizes
        self.clear_pixels = np.where(is_unread, UNKNOWN, fields.counts(sources > 0))
        self.statistics = np.full((len(numbers), len(request.indices), len(STATISTICS)), np.nan)
        self.reasons: dict[int, Text] = {place: error.text for place, error in fields.problems.items()}
        self.reasons |= dict.fromkeys(np.flatnonzero(is_unread).tolist(), failures[0].text) if failures else {}
        share = 100 * self.clear_pixels / np.maximum(self.pixels, 1)  # as of a row, by which it is left out
        self._chosen = (self.clear_pixels > 0) & (share >= request.min_clear)
        has_all = bool((self._chosen | (self.clear_pixels == 0)).all())
        self.wanted = Wanted(fields, sources if has_all else np.where(fields.mask(self._chosen), sources, 0))

    @property
    def missing(self) -> int:
        """Pixels of which the classes or, once the bands were read, the values are not known as files failed."""
        return self._unread + sum(int(mask.sum()) for mask in self.wanted.missing.values())

    def work_out(self, scales: Scales, failures: Sequence[ClearScenesError]) -> None:
        """The statistics, once the bands were read.

        Args:
            scales: Of the acquisition's scenes.
            failures: Why bands could not be read.
        """
        found, counts = work_out(self.wanted, self._request.indices, scales)
        for place, index in enumerate(self._request.indices):
            lacking = np.zeros(len(self.numbers), np.bool_)
            for band in index.formula.bands:
                if band in self.wanted.missing:
                    lacking |= self.wanted.fields.counts(self.wanted.missing[band]) > 0
            self._explain(self._chosen & lacking, failures[0] if failures else None)
            self._explain(self._chosen & ~lacking & (counts[:, place] == 0), NoValues())
            has_values = self._chosen & ~lacking
            self.statistics[has_values, place] = found[has_values, place]

    def _explain(self, fields: Mask, error: ClearScenesError | None) -> None:
        """Give fields a reason that have none."""
        if error is not None:
            for place in np.flatnonzero(fields).tolist():
                self.reasons.setdefault(place, error.text)
