"""From the numbers of bands to the statistics of each field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ..reading.spans import Integers
from .band_values import Wanted
from .field_pixels import Mask
from .formula import Floats
from .indices import Index
from .statistics import STATISTICS, statistics_of

_REFLECTANCE = 10_000.0  # which the numbers of bands, scaled, stand for 1


class Scales:
    """How the numbers of an acquisition's bands become reflectance.

    Args:
        scales: Of each scene; numbers times it, and the offset added, are reflectance x 10000.
        offsets: Likewise.
        empty: What stands for no data in each scene.
        saturated: By band the number that stands for a saturated pixel in each scene; None where none does.
    """

    def __init__(
        self,
        scales: Sequence[float],
        offsets: Sequence[float],
        empty: Sequence[int],
        saturated: Mapping[str, Sequence[int | None]],
    ) -> None:
        self._scales, self._offsets = np.array([0.0, *scales]), np.array([0.0, *offsets])
        self._empty = np.array([0, *empty], np.int64)
        self._saturated = {
            band: np.array([_NEVER, *(_NEVER if one is None else one for one in each)], np.int64)
            for band, each in saturated.items()
        }

    def reflectance(self, band: str, numbers: NDArray[np.generic], sources: NDArray[np.uint16]) -> tuple[Floats, Mask]:
        """Reflectance, 0 to 1 as a rule, and which of it is none.

        Args:
            band: Whose numbers they are.
            numbers: (n,), as they are stored.
            sources: (n,), from which scene each comes, counted from 1.
        """
        is_none = (numbers == self._empty[sources]) | (numbers == self._saturated[band][sources])
        found = numbers * self._scales[sources]
        found += self._offsets[sources]
        found /= _REFLECTANCE
        return found, is_none


_NEVER = -(1 << 40)  # no band has such a number


def work_out(wanted: Wanted, indices: Sequence[Index], scales: Scales) -> tuple[Floats, Integers]:
    """Statistics of each field and index.

    Args:
        wanted: With the values of all bands of the indices.
        indices: As of ``SeriesRequest``.
        scales: Of the scenes.

    Returns:
        (fields, indices, 5), nan where there are none; and how many pixels have a value (fields, indices).
    """
    fields = len(wanted.fields.sizes)
    found = np.full((fields, len(indices), len(STATISTICS)), np.nan)
    counts = np.zeros((fields, len(indices)), np.int64)
    for first, stop, pixels, owner in wanted.fields.parts():
        chosen = wanted.sources[pixels] > 0
        pixels, owner = pixels[chosen], owner[chosen] - first
        if not pixels.size:
            continue
        sources = wanted.sources[pixels]
        bands = {name: scales.reflectance(name, values[pixels], sources) for name, values in wanted.values.items()}
        for place, index in enumerate(indices):
            names = index.formula.bands
            if not all(name in bands for name in names):
                continue
            has_all = ~np.logical_or.reduce([bands[name][1] for name in names])
            values = index.formula.of({name: bands[name][0][has_all] for name in names})
            is_number = np.isfinite(values)
            some = statistics_of(values[is_number], owner[has_all][is_number], stop - first)
            found[first:stop, place], counts[first:stop, place] = some
    return found, counts
