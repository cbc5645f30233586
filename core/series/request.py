"""What is asked of a series."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..area.area import LONLAT, Area
from ..classification.scl import CLOUDS_AND_SHADOWS
from ..classification.verdict import CloudRule
from ..errors.area import AreaTooLarge
from ..errors.series import BeyondSearch
from ..stac.footprint_shares import samples_of
from .indices import Index

MAX_SQUARE_KM = 1000.0  # 10,000,000 pixels of 10 m, of which some hundred MB are known on a date
_A_CENTIMETER = 1e-7  # in degrees: so near to its edge a place is in an area


@dataclass(frozen=True)
class SeriesRequest:
    """What is worked out for each field and acquisition.

    Attributes:
        indices: Of which there are statistics.
        cloud_classes: Of the scene classification, 1 to 11; pixels of them are not clear.
        margin: Meters; nor are pixels within it.
        inner_buffer: Meters; pixels whose center lies nearer to an edge of the field are none of its pixels.
        min_clear: Percent of a field's pixels; where fewer are clear its values are not worked out.
    """

    indices: tuple[Index, ...]
    cloud_classes: frozenset[int] = CLOUDS_AND_SHADOWS
    margin: float = 0.0
    inner_buffer: float = 0.0
    min_clear: float = 0.0

    @property
    def bands(self) -> tuple[str, ...]:
        """The names of all bands of all indices."""
        return tuple(dict.fromkeys(band for index in self.indices for band in index.formula.bands))

    @property
    def rule(self) -> CloudRule:
        """What counts as cloud."""
        return CloudRule(self.cloud_classes, self.margin)


def check_size(area: Area) -> None:
    """Raise ``AreaTooLarge`` where the pixels of an area that is read as one field would take too much memory."""
    size = area.square_km()
    if size > MAX_SQUARE_KM:
        raise AreaTooLarge(size=round(size), limit=round(MAX_SQUARE_KM))


def check_searched(name: str, area: Area, searched: Area) -> None:
    """Raise ``BeyondSearch`` where an area, which is called so, does not lie in the one that was searched."""
    samples, polygons = samples_of(area), searched.in_crs(LONLAT)
    steps = [(x, y) for x in (-_A_CENTIMETER, _A_CENTIMETER) for y in (-_A_CENTIMETER, _A_CENTIMETER)]
    beside = (replace(samples, points=samples.points + step).within(polygons) for step in steps)
    if not np.logical_or.reduce(list(beside)).all():
        raise BeyondSearch(name=name)
