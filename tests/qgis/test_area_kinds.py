"""Geometries of every kind that QGIS knows, as areas: their size against that of their corners, by the shoelace."""

from __future__ import annotations

import itertools
import math

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer

from clear_scenes.core.bridge.area.areas import LayerAreaTask, area_of_geometries
from clear_scenes.core.errors.area import AreaEmpty

UTM = QgsCoordinateReferenceSystem("EPSG:32648")
CIRCLE = "CURVEPOLYGON(CIRCULARSTRING(349000 140000, 350000 141000, 351000 140000, 350000 139000, 349000 140000))"
ARC = "CIRCULARSTRING(349000 140000, 350000 141000, 351000 140000)"
HALF = f"CURVEPOLYGON(COMPOUNDCURVE({ARC}, (351000 140000, 349000 140000)))"
PATCHES = (
    "((349000 140000 1, 351000 140000 2, 351000 141000 3, 349000 140000 1)), "
    "((349000 140000 1, 351000 141000 3, 349000 141000 1, 349000 140000 1))"
)
DISK = math.pi * 1e6
KINDS = {
    CIRCLE: DISK,
    HALF: DISK / 2,
    f"MULTISURFACE({CIRCLE}, ((360000 140000, 361000 140000, 361000 141000, 360000 140000)))": DISK + 5e5,
    f"GEOMETRYCOLLECTION({HALF}, POINT(1 2))": DISK / 2,
    f"GEOMETRYCOLLECTION(MULTISURFACE({CIRCLE}))": DISK,
    "TRIANGLE((349000 140000, 351000 140000, 351000 141000, 349000 140000))": 1e6,
    f"TIN Z ({PATCHES})": 2e6,
    f"POLYHEDRALSURFACE Z ({PATCHES})": 2e6,
    # a box standing on the ground: its walls have no size from above
    "POLYHEDRALSURFACE Z (((349000 140000 0, 350000 140000 0, 350000 141000 0, 349000 141000 0, 349000 140000 0)), "
    "((349000 140000 0, 350000 140000 0, 350000 140000 9, 349000 140000 9, 349000 140000 0)))": 1e6,
}


@pytest.mark.parametrize("text", KINDS, ids=lambda text: text[:30])
def test_every_kind_of_surface_is_an_area(text):
    found = area_of_geometries([QgsGeometry.fromWkt(text)], UTM)
    found.check()
    size = 0.0
    for rings in found.polygons:
        for sign, ring in zip([1, *[-1] * (len(rings) - 1)], rings, strict=True):
            size += sign * abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in itertools.pairwise(ring))) / 2
    assert size == pytest.approx(KINDS[text], rel=1e-3)


def test_lines_that_are_bent_are_no_area():
    with pytest.raises(AreaEmpty):
        area_of_geometries([QgsGeometry.fromWkt("COMPOUNDCURVE(CIRCULARSTRING(1 5, 2 6, 3 5), (3 5, 1 5))")], UTM)


def test_a_layer_of_curves():
    layer = QgsVectorLayer("CurvePolygon?crs=EPSG:32648", "curves", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt(CIRCLE))
    layer.dataProvider().addFeature(feature)
    task = LayerAreaTask(layer, False)
    assert task.run(), task.error
    assert task.area.square_km() == pytest.approx(math.pi, rel=1e-3)
