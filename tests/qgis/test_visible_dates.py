"""What is added is seen: the map goes to its area, and of many dates the newest is drawn."""

from __future__ import annotations

import pytest
from osgeo import gdal, osr
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsSettings,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from clear_scenes.core.bridge.layers.layer_tree import put_into_group
from clear_scenes.core.bridge.tasks.finder import Outcome
from tests.qgis.made_up import measured, scene

ELSEWHERE = QgsRectangle(700_000, 5_600_000, 712_000, 5_609_400)  # EPSG:32633, 200 km east of the area


@pytest.fixture
def image(tmp_path):
    """`image(day)`: a layer of August 2026 put onto the map, as the loader does; of the area of the person's map."""

    def put(day: int, group: str = "") -> QgsRasterLayer:
        path = str(tmp_path / f"{day}{group}.tif")
        made = gdal.GetDriverByName("GTiff").Create(path, 12, 10)
        made.SetGeoTransform((500_000, 1000, 0, 5_610_000, 0, -1000))
        srs = osr.SpatialReference()
        srs.ImportFromEPSG(32633)
        made.SetProjection(srs.ExportToWkt())
        made = None
        layer = QgsRasterLayer(path, str(day))
        put_into_group(layer, f"2026-08-{day:02d}", group)
        return layer

    return put


def found(person, *days: int) -> None:
    scenes = [scene(day) for day in days]
    person.search(*scenes)
    person.finder.bring(*(measured(one, 10) for one in scenes))
    person.finder.end(Outcome())


def arrive(person, image, *days: int, group: str = "") -> None:
    for day in days:
        person.loader.added.emit(image(day, group), measured(scene(day), 10))


def shown() -> list[str]:
    root = QgsProject.instance().layerTreeRoot()
    return sorted(node.name() for node in root.findLayers() if node.isVisible())


# The newest


def test_of_many_dates_the_newest_stays_checked_whatever_the_order(person, image):
    found(person, 1, 2, 3, 4)
    person.press("add_all_button")
    arrive(person, image, 2, 4, 1, 3)
    assert shown() == ["4"]


def test_a_hundred_dates_are_one_image_to_draw(person, image):
    found(person, 1)
    person.press("add_all_button")
    arrive(person, image, *range(1, 32))
    assert len(QgsProject.instance().mapLayers()) == 31
    assert shown() == ["31"]


def test_an_older_date_that_is_asked_for_is_seen_instead(person, image):
    found(person, 1, 9)
    person.press("add_all_button")
    arrive(person, image, 9)
    person.view.doubleClicked.emit(person.view.model().index(1, 0))
    arrive(person, image, 1)
    assert shown() == ["1"]


def test_dates_that_complete_each_other_are_all_seen(person, image):
    found(person, 1, 9)
    arrive(person, image, 1, 9, 5, group="Fewest clear dates")
    assert shown() == ["1", "5", "9"]


def test_all_stay_checked_where_the_analyst_wants_it(person, image):
    QgsSettings().setValue("plugins/clear_scenes/newest_only", False)
    found(person, 1, 2)
    person.press("add_all_button")
    arrive(person, image, 1, 2)
    assert shown() == ["1", "2"]


def test_the_temporal_controller_has_all_of_them(person, image, iface):
    controller = iface.mapCanvas().temporalController()
    found(person, 1, 2, 3)
    person.press("add_all_button")
    arrive(person, image, 1, 2, 3)
    root = QgsProject.instance().layerTreeRoot()
    by_hand = next(node for node in root.findLayers() if node.name() == "1").parent()
    by_hand.setItemVisibilityChecked(True)
    try:
        controller.setNavigationMode(Qgis.TemporalNavigationMode.Animated)
        days = [QDateTime(QDate(2026, 8, day), QTime(0, 0), Qt.TimeSpec.UTC) for day in (1, 5)]
        controller.setTemporalExtents(QgsDateTimeRange(*days))
        assert shown() == ["1", "2", "3"]
        arrive(person, image, 4)
        assert shown() == ["1", "2", "3", "4"]
    finally:
        controller.setNavigationMode(Qgis.TemporalNavigationMode.Disabled)
    assert shown() == ["1", "3", "4"], "what the analyst has checked stays so"


# The area


@pytest.mark.parametrize("button", ["add_all_button", "latest_button"])
def test_the_map_goes_to_the_area_where_it_lies_elsewhere(person, image, iface, button):
    canvas = iface.mapCanvas()
    if button == "latest_button":
        person.press("latest_button")
        person.finder.found.emit([measured(scene(1), 10).acquisition])
        canvas.setExtent(ELSEWHERE)
        person.finder.bring(measured(scene(1), 10))
        person.finder.end(Outcome())
    else:
        found(person, 1, 2)
        canvas.setExtent(ELSEWHERE)
        person.press(button)
    arrive(person, image, 1)
    assert canvas.extent().contains(QgsPointXY(506_000, 5_604_700))
    canvas.setExtent(ELSEWHERE)
    before = canvas.extent()
    arrive(person, image, 2)
    assert canvas.extent() == before, "once for each time that it is asked for"


def test_the_map_stays_where_a_part_of_the_area_is_in_view(person, image, iface):
    found(person, 1)
    canvas = iface.mapCanvas()
    canvas.setExtent(QgsRectangle(511_000, 5_609_000, 530_000, 5_624_000))
    before = canvas.extent()
    person.press("add_all_button")
    arrive(person, image, 1)
    assert canvas.extent() == before


def test_images_of_a_search_come_to_sight_as_they_are_found(person, image, iface):
    person.press("add_as_found")
    person.search(scene(1))
    iface.mapCanvas().setExtent(ELSEWHERE)
    arrive(person, image, 1)
    assert iface.mapCanvas().extent().contains(QgsPointXY(506_000, 5_604_700))


def test_what_is_there_already_is_brought_to_sight(person, image, iface):
    found(person, 1)
    person.loader.there = [image(1)]
    iface.mapCanvas().setExtent(ELSEWHERE)
    person.press("add_all_button")
    assert iface.mapCanvas().extent().contains(QgsPointXY(506_000, 5_604_700))


def test_a_map_without_a_crs_goes_to_the_image(person, image, iface):
    found(person, 1)
    canvas = iface.mapCanvas()
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem())
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem())
    canvas.setExtent(QgsRectangle(0, 0, 10, 10))
    person.press("add_all_button")
    arrive(person, image, 1)
    assert canvas.extent().contains(QgsPointXY(506_000, 5_604_700))


def test_a_hidden_group_is_said(person):
    person.loader.shown_again.emit("Mine")
    assert person.messages() == [
        "Clear Scenes: The group Mine was hidden. It is shown again, as an image went into it."
    ]
