"""A CRS that is UTM in general says of no file where it lies, whether PROJ can do something with it or not."""

from __future__ import annotations

import numpy as np
import pytest

from clear_scenes.core.area.area import LONLAT, Area
from clear_scenes.core.errors.area import AreaInvalid
from clear_scenes.core.errors.scene import NotOnTheGround
from clear_scenes.core.raster.transforms import transformer
from tests.support.rasters import KINDS, Kind, MemoryRanges, classes, counted, written

ALL_ZONES = ["EPSG:32600", "EPSG:32700"]
PLACE = Area.rectangle(103.6, 1.3, 103.61, 1.31)


@pytest.mark.parametrize("crs", ALL_ZONES)
@pytest.mark.parametrize("kind", ["plain", "lzw"])
def test_a_file_whose_zone_is_not_said_lies_nowhere(crs: str, kind: str) -> None:
    content = written(Kind(KINDS[kind].options, strict=False, crs=crs), classes(1)[:100, :100])
    with pytest.raises(NotOnTheGround):
        counted(MemoryRanges(content), PLACE)


@pytest.mark.parametrize("crs", ALL_ZONES)
def test_an_area_in_all_zones_lies_nowhere(crs: str) -> None:
    assert np.isinf(transformer(crs, LONLAT)(np.array([[344_000.0, 144_000.0]]))).all()
    with pytest.raises(AreaInvalid):
        Area.rectangle(344_000, 144_000, 345_000, 145_000, crs).check()
