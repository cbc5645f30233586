"""What is asked of a series."""

from __future__ import annotations

from dataclasses import dataclass

from ..classification.scl import CLOUDS_AND_SHADOWS
from ..classification.verdict import CloudRule
from .indices import Index


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
