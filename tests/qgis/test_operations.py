"""What is counted lies where the project shows it: its coordinate operations, worked out by hand."""

from __future__ import annotations

import math
import pickle
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress

import numpy as np
import pytest
from osgeo import osr
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsDatumTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtWidgets import QLineEdit
from rasterio import crs as rasterio_crs
from rasterio.warp import transform

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.area.areas import LayerAreaTask, area_of_geometry
from clear_scenes.core.bridge.area.operations import ProjectOperations, gdal_operation
from clear_scenes.core.errors.area import AreaError, AreaOffEarth
from clear_scenes.core.processing.searching import operations_of
from clear_scenes.core.raster.grid import Grid
from clear_scenes.core.reading.spans import spans_of
from clear_scenes.ui.map.canvas import area_line, area_of_map
from tests.qgis.area_choice import choose, searched

INDIAN, ED50, WGS84, UTM, WEB = "EPSG:4240", "EPSG:4230", "EPSG:4326", "EPSG:32647", "EPSG:3857"
SECOND = (210.0, 814.0, 289.0)  # meters of EPSG:1304, Indian 1975 to WGS 84 (2)
BOX = (100.0, 15.0, 100.01, 15.01)
GRID = Grid(UTM, (20.0, 0.0, 600_000.0, 0.0, -20.0, 1_700_000.0), 5490, 5490)


def crs(name: str) -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem(name)


def by_hand(lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    """Indian 1975 to WGS 84 (2): the ellipsoid's coordinates to geocentric ones, three meters added, and back."""
    a, f = 6377276.345, 1 / 300.8017  # Everest 1830 (1937 adjustment)
    e2, lam, phi = f * (2 - f), np.radians(lon), np.radians(lat)
    n = a / np.sqrt(1 - e2 * np.sin(phi) ** 2)
    x, y, z = n * np.cos(phi) * np.cos(lam), n * np.cos(phi) * np.sin(lam), n * (1 - e2) * np.sin(phi)
    x, y, z = x + SECOND[0], y + SECOND[1], z + SECOND[2]
    a, f = 6378137.0, 1 / 298.257223563
    e2, p = f * (2 - f), np.hypot(x, y)
    phi = np.arctan2(z, p * (1 - e2))
    for _ in range(10):
        n = a / np.sqrt(1 - e2 * np.sin(phi) ** 2)
        phi = np.arctan2(z + e2 * n * np.sin(phi), p)
    return np.column_stack([np.degrees(np.arctan2(y, x)), np.degrees(phi)])


def in_utm(lonlat: np.ndarray) -> np.ndarray:
    wgs, utm = rasterio_crs.CRS.from_user_input(WGS84), rasterio_crs.CRS.from_user_input(UTM)
    return np.column_stack(transform(wgs, utm, *lonlat.T.tolist()))


def second(begin: str, end: str) -> str:
    (found,) = [one for one in QgsDatumTransform.operations(crs(begin), crs(end)) if "(2)" in one.name]
    return found.proj


def context(begin: str = "", end: str = "") -> QgsCoordinateTransformContext:
    made = QgsCoordinateTransformContext()
    if begin:
        made.addCoordinateOperation(crs(begin), crs(end), second(begin, end))
    return made


def area(operations: ProjectOperations | None, name: str = INDIAN) -> Area:
    return area_of_geometry(QgsGeometry.fromRect(QgsRectangle(*BOX)), crs(name), operations)


def first_corner(one: Area, name: str = UTM) -> np.ndarray:
    """Of the south-western corner, wherever the ring begins."""
    corners = one.in_crs(name)[0][0]
    return corners[corners.sum(axis=1).argmin()]


EXPECTED = in_utm(by_hand(np.array([100.0]), np.array([15.0])))[0]


@pytest.fixture
def project(iface) -> Iterator[QgsProject]:
    iface.newProject()  # in place of the welcome page, which has no map
    one = QgsProject.instance()
    before, map_crs = QgsCoordinateTransformContext(one.transformContext()), QgsCoordinateReferenceSystem(one.crs())
    yield one
    one.setTransformContext(before)
    one.setCrs(map_crs)


@pytest.mark.parametrize(
    ("begin", "end", "map_crs"),
    [
        (INDIAN, WGS84, WGS84),  # the map is in WGS 84: the area is seen there by the second operation
        (INDIAN, WEB, WEB),
        (INDIAN, UTM, UTM),
        (INDIAN, UTM, INDIAN),  # the map is that of the area: the images are seen there by it
    ],
)
def test_an_area_lies_on_the_image_as_it_is_seen(begin, end, map_crs):
    """By the first operation, which PROJ would take, it lies 187 m off."""
    operations = ProjectOperations.of(context(begin, end), crs(map_crs))
    found = area(operations)
    assert np.hypot(*(first_corner(found) - EXPECTED)) < 0.005
    assert 150 < np.hypot(*(first_corner(area(None)) - EXPECTED)) < 200
    grid = spans_of(found, GRID)
    corners = in_utm(by_hand(*np.array([(x, y) for x in BOX[::2] for y in BOX[1::2]]).T))
    column, row = (corners.mean(axis=0) - (600_000, 1_700_000)) / (20, -20)
    middle = (grid.starts.min() + grid.stops.max()) / 2, (grid.rows.min() + grid.rows.max() + 1) / 2
    assert math.dist(middle, (column, row)) < 1


def test_without_a_choice_it_is_the_operation_that_qgis_takes_for_the_map():
    """For ED50 GDAL takes one for Germany, QGIS the one for all of Europe: the map shows places 0.6 m farther on."""
    shown = QgsCoordinateTransform(crs(ED50), crs(WEB), QgsCoordinateTransformContext()).transform(QgsPointXY(9, 50))
    web, utm = rasterio_crs.CRS.from_user_input(WEB), rasterio_crs.CRS.from_user_input("EPSG:32632")
    expected = np.ravel(transform(web, utm, [shown.x()], [shown.y()]))
    box = QgsGeometry.fromRect(QgsRectangle(9, 50, 9.01, 50.01))
    operations = ProjectOperations.of(QgsCoordinateTransformContext(), crs(WEB))
    found = first_corner(area_of_geometry(box, crs(ED50), operations), "EPSG:32632")
    assert np.hypot(*(found - expected)) < 0.005
    assert np.hypot(*(first_corner(area_of_geometry(box, crs(ED50)), "EPSG:32632") - expected)) > 0.3


def test_what_lies_in_no_map_goes_straight():
    """A map of the other side of the earth has no place for it."""
    far = "+proj=ortho +lat_0=-15 +lon_0=-80 +datum=WGS84 +type=crs"
    operations = ProjectOperations.of(context(INDIAN, UTM), QgsCoordinateReferenceSystem(f"PROJ:{far}"))
    assert np.hypot(*(first_corner(area(operations)) - EXPECTED)) < 0.005


def test_kept_counts_know_the_operation():
    plain, chosen = (
        ProjectOperations.of(one, crs(WEB)) for one in (QgsCoordinateTransformContext(), context(INDIAN, WEB))
    )
    assert len({area(None).key, area(plain).key, area(chosen).key}) == 3
    assert area(chosen).key == area(ProjectOperations.of(context(INDIAN, WEB), crs(WEB))).key
    assert area(chosen) == area(ProjectOperations.of(context(INDIAN, WEB), crs(WEB))) != area(plain)
    assert area(plain, WGS84).key == area(None, WGS84).key, "nothing is chosen there"


def test_a_worker_elsewhere_counts_the_same_pixels():
    here = area(ProjectOperations.of(context(INDIAN, UTM), crs(INDIAN)))
    there = pickle.loads(pickle.dumps(here.portable()))
    assert there.operations is None
    for name in ("rows", "starts", "stops"):
        assert getattr(spans_of(there, GRID), name).tolist() == getattr(spans_of(here, GRID), name).tolist()
    own = there.in_crs(INDIAN)[0][0]
    assert own.tolist() == here.in_crs(INDIAN)[0][0].tolist(), "images in its own CRS are met as they are"


@pytest.mark.parametrize(
    ("begin", "end"), [(INDIAN, WGS84), (WGS84, INDIAN), (INDIAN, UTM), (UTM, INDIAN), (UTM, WGS84)]
)
def test_gdal_is_told_the_same_operation(begin, end):
    """With each CRS's own order of axes, forward and backward."""
    chosen = QgsCoordinateTransformContext()
    for other in (WGS84, UTM):
        chosen.addCoordinateOperation(crs(INDIAN), crs(other), second(INDIAN, other))
    told = gdal_operation(crs(begin), crs(end), chosen)
    if INDIAN not in (begin, end):
        assert told is None
        return
    options = osr.CoordinateTransformationOptions()
    assert options.SetOperation(told)
    both = []
    for name in (begin, end):
        both.append(osr.SpatialReference())
        both[-1].SetFromUserInput(name)
        both[-1].SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    start = (607_000.0, 1_658_000.0) if begin == UTM else (100.0, 15.0)
    found = osr.CoordinateTransformation(*both, options).TransformPoint(*start)[:2]
    expected = QgsCoordinateTransform(crs(begin), crs(end), chosen).transform(QgsPointXY(*start))
    assert found == pytest.approx((expected.x(), expected.y()), rel=1e-10)


def test_the_dock_and_processing_take_those_of_the_project(project, iface, wait_until):
    project.setCrs(crs(WGS84))
    project.setTransformContext(context(INDIAN, WGS84))
    layer = QgsVectorLayer("Polygon?crs=EPSG:4240", "fields", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(*BOX)))
    layer.dataProvider().addFeature(feature)
    task = LayerAreaTask(layer, False)
    assert task.run(), task.error
    assert np.hypot(*(first_corner(task.area) - EXPECTED)) < 0.005
    algorithm = QgsProcessingContext()
    algorithm.setProject(project)
    assert np.hypot(*(first_corner(area(operations_of(algorithm))) - EXPECTED)) < 0.005
    project.setTransformContext(context(INDIAN, UTM))
    project.setCrs(crs(INDIAN))
    iface.mapCanvas().setExtent(QgsRectangle(*BOX))
    seen = area_of_map(iface.mapCanvas())
    assert seen.operations == ProjectOperations.of_project(project)


WITHOUT_WKT_1 = ["ESRI:102034", "IGNF:LAMBE", "OGC:CRS84h"]
ROTATED = "PROJ:+proj=ob_tran +o_proj=longlat +o_lon_p=-162 +o_lat_p=39.25 +lon_0=180 +datum=WGS84 +type=crs"


@pytest.mark.parametrize("name", [*WITHOUT_WKT_1, ROTATED])
def test_a_crs_that_the_older_wkt_cannot_tell_has_its_place(name):
    """Its corners are those that QGIS finds."""
    point = QgsCoordinateTransform(crs(WGS84), crs(name), QgsCoordinateTransformContext()).transform(QgsPointXY(10, 52))
    box = QgsRectangle(point.x(), point.y(), point.x() + 1e-3, point.y() + 1e-3)
    for operations in (None, ProjectOperations.of(QgsCoordinateTransformContext(), crs(name))):
        found = area_of_geometry(QgsGeometry.fromRect(box), crs(name), operations)
        found.check()
        assert found.in_crs(WGS84)[0][0][0].tolist() == pytest.approx([10, 52], abs=1e-7)


def test_none_of_ign_and_ogc_is_an_error_of_another_kind():
    """53 of IGNF cannot be told in the older WKT. Each is placed, or one sentence says why not."""
    told = 0
    with closing(sqlite3.connect(f"file:{QgsApplication.srsDatabaseFilePath()}?mode=ro", uri=True)) as database:
        names = database.execute("SELECT auth_name || ':' || auth_id FROM tbl_srs WHERE auth_name IN ('IGNF', 'OGC')")
        for (name,) in names.fetchall():
            if crs(name).isValid() and not crs(name).toWkt():
                told += 1
                with suppress(AreaError):
                    area(None, name).check()
    assert told > 30


def test_a_map_of_the_moon_is_told(project, iface):
    moon = "IAU_2015:30100"
    with pytest.raises(AreaOffEarth, match="Moon"):
        area(None, moon)
    project.setCrs(crs(moon))
    assert iface.mapCanvas().mapSettings().destinationCrs().authid() == moon
    assert "Moon" in area_line(iface.mapCanvas())[1]


def test_a_typed_area_moves_when_another_operation_is_chosen(person, project, wait_until):
    """And the search that is begun then is about its new place."""
    project.setCrs(crs(WGS84))
    choose(person, "typed")
    west, south, east, north = BOX
    ring = f"{west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}"
    person.get(QLineEdit, "area_text").setText(f"SRID=4240;POLYGON(({ring}))")
    before = searched(person)
    assert np.hypot(*(first_corner(before) - EXPECTED)) > 150
    project.setTransformContext(context(INDIAN, WGS84))
    wait_until(lambda: searched(person).key != before.key, 5, "the area's new place")
    assert np.hypot(*(first_corner(searched(person)) - EXPECTED)) < 0.005
