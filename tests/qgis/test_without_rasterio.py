"""In a QGIS that has no rasterio all of GDAL is QGIS's own, and Processing has switched its exceptions on."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsRectangle

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.area.areas import area_of_geometry
from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.classification.verdict import Limits, Verdict
from clear_scenes.core.errors.area import AreaInvalid
from tests.qgis.test_finder import Listener, finder, network, query

__all__ = ["finder", "network"]
pytestmark = pytest.mark.usefixtures("gdal_exceptions", "without_rasterio")


def test_the_main_job_gives_the_same_numbers(finder, sample, wait_until):
    listener = Listener(finder)
    finder.start(query(sample.url))
    wait_until(lambda: listener.outcomes, 30)
    assert listener.outcomes == [Outcome()]
    assert all(sum(one.counts) == 360_000 for one in listener.measurements)
    clear = {one.acquisition.day for one in listener.measurements if Limits(1).judge(one) is Verdict.CLEAR}
    assert {day for day in clear if "2026-06" <= day < "2026-10"} == {"2026-06-13", "2026-07-13", "2026-09-11"}


def test_a_view_of_more_than_the_earth_has_no_place_on_it(gdal_exceptions):
    crs = QgsCoordinateReferenceSystem(f"PROJ:+proj=moll +x_0={1000 + gdal_exceptions} +R=6378137 +units=m +no_defs")
    view = QgsGeometry.fromRect(QgsRectangle(-1.9e7, -9.5e6, 1.9e7, 9.5e6))
    with pytest.raises(AreaInvalid, match="cannot be placed on the earth"):
        area_of_geometry(view, crs).check()


def test_an_area_in_a_crs_of_its_own_lies_where_it_should():
    """A square of 2 km around a place, by its azimuths: 1 km is 0.009 degrees."""
    (rings,) = Area.rectangle(-1000, -1000, 1000, 1000, "+proj=aeqd +lat_0=1.3 +lon_0=103.8 +datum=WGS84").in_crs(
        "EPSG:4326"
    )
    assert rings[0].min(axis=0) == pytest.approx([103.8 - 0.00898, 1.3 - 0.00904], abs=2e-5)
    assert rings[0].max(axis=0) == pytest.approx([103.8 + 0.00898, 1.3 + 0.00904], abs=2e-5)
