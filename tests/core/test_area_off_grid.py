"""An area that has no image in the projection of a scene: it is the area that is told, not the scene's file."""

from __future__ import annotations

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.area_reading import AreaOffGrid
from clear_scenes.core.raster.grid import Grid
from clear_scenes.core.reading.counts_by_area import AreaSpans
from clear_scenes.core.reading.reach import spans_on

UTM_33 = Grid("EPSG:32633", (20.0, 0.0, 500_000.0, 0.0, -20.0, 600_000.0), 5490, 5490)
NEAR = Area.rectangle(15.1, 5.1, 15.2, 5.2)
BOTH = Area((*NEAR.polygons, *Area.rectangle(106.1, 5.1, 106.2, 5.2).polygons))  # 91 degrees beside the zone's middle


def test_one_area() -> None:
    assert spans_on(NEAR, UTM_33).pixels > 100_000
    with pytest.raises(AreaOffGrid, match="too far away for the map projection of this scene"):
        spans_on(BOTH, UTM_33)


def test_among_several_areas_the_others_have_their_place() -> None:
    found = AreaSpans([NEAR, BOTH]).on(UTM_33, (0, 1))
    assert isinstance(found.lost[1], AreaOffGrid)
    assert found.spans.pixels == spans_on(NEAR, UTM_33).pixels
    with pytest.raises(AreaOffGrid):
        AreaSpans([BOTH]).on(UTM_33, (0,))
