"""Many areas that are measured together: the polygons of a layer, each by itself; they may overlap."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ..area.area import LONLAT, Area
from ..geometry.globe import bounds_of, boxes_around
from ..geometry.predicates import Meeting, contains_points
from ..geometry.rings import Rings, polygons_of
from ..reading.spans import Integers


class AreaSet:
    """Areas that are measured together, known by their numbers from 0.

    Attributes:
        areas: In the order of their numbers.

    Raises:
        AreaInvalid: One has no image in lon/lat.
    """

    def __init__(self, areas: Sequence[Area]) -> None:
        self.areas = tuple(areas)
        parts = [(number, part) for number, area in enumerate(self.areas) for part in area.on_globe()]
        self._parts = [part for _, part in parts]
        self._owner = np.array([number for number, _ in parts], np.int64)
        self._low, self._high = np.hsplit(bounds_of(self._parts), 2)
        self._first = np.array([part[0][0] for part in self._parts]).reshape(-1, 2)

    @cached_property
    def around(self) -> Area:
        """Boxes that hold all of them: the area of the search."""
        boxes = boxes_around(self._parts)
        return Area(tuple(polygon for box in boxes for polygon in Area.rectangle(*box).polygons), LONLAT)

    @cached_property
    def together(self) -> Area:
        """Their polygons in lon/lat as one area; what several cover is there as often."""
        return Area(polygons_of(self._parts), LONLAT)

    def touching(self, polygons: Sequence[Rings]) -> Integers:
        """Numbers of the areas that share a point with any of the polygons.

        Args:
            polygons: In lon/lat, within ±180; each its rings (n, 2), the outer one first.

        Returns:
            In rising order, each once.
        """
        found = np.zeros(len(self._parts), np.bool_)
        for polygon in polygons:
            found |= self._meeting(polygon)
        return np.asarray(np.unique(self._owner[found]))

    def _meeting(self, polygon: Rings) -> NDArray[np.bool_]:
        """Which parts meet the polygon: most lie apart or begin within, the few others are tested edge by edge."""
        low, high = polygon[0].min(axis=0), polygon[0].max(axis=0)
        near = np.flatnonzero((self._low <= high).all(axis=1) & (self._high >= low).all(axis=1))
        found = np.zeros(len(self._parts), np.bool_)
        found[near] = contains_points(self._first[near], polygon)
        left = near[~found[near]].tolist()
        meeting = Meeting([polygon] if left else [])
        for number in left:
            found[number] = meeting.meets([self._parts[number]])
        return found
