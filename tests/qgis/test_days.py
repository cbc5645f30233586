"""In New Zealand the sun is half a day ahead of UTC: the table, the map and the files all say its day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.PyQt.QtWidgets import QTreeWidget

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.layers.provenance import facts
from clear_scenes.core.bridge.layers.styles import Kind
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.composite.fewest_dates import ClearDate, FewestDates
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.stac.acquisitions import Acquisition, group_scenes
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.storage.file_names import image_names
from tests.support.layers import COUNTS, measured

MOMENT = datetime(2026, 8, 12, 22, 20, 31, tzinfo=UTC)  # past ten in the morning of 13 August there
AREA = Area.rectangle(175.0, -40.0, 176.0, -39.0)


@pytest.fixture
def taken_there(sample) -> Measurement:
    """A scene that is on the server, as if it were one of New Zealand."""
    (scene,) = measured(sample.url, "S2A_48NUG_20260613_0_L2A").acquisition.scenes
    (acquisition,) = next(group_scenes(iter([[replace(scene, moment=MOMENT)]]), AREA))
    return Measurement(acquisition, COUNTS)


def test_the_table_and_the_fewest_dates(person, taken_there):
    twice = [taken_there, replace(taken_there, acquisition=replace(taken_there.acquisition, key="again"))]
    person.dock.show()
    person.press("find_button")
    person.finder.found.emit([one.acquisition for one in twice])
    person.finder.bring(*twice)
    person.finder.end(Outcome())
    assert person.column("Date") == ["13 Aug 2026"] * 2
    assert "2026-08-12 22:20:31 UTC" in person.tooltip(0)
    person.press("fewest_button")
    dates = tuple(ClearDate(one, 50, total, 100) for one, total in zip(twice, (50, 100), strict=True))
    person.fewest_finder.ended.emit(FewestDates(dates), None)
    tree = person.get(QTreeWidget, "fewest_dates")
    assert [tree.topLevelItem(row).text(1) for row in range(2)] == ["13 Aug 2026"] * 2
    assert "by the sun over your area" in tree.headerItem().toolTip(1)
    person.press("fewest_add")
    assert [name for name, _ in person.loader.groups] == ["Fewest clear dates 2026-08-13 to 2026-08-13 (2)"]


def test_the_map_and_the_files(iface, sample, taken_there, wait_until):
    network, added = QgisNetwork(), []
    loader = LayerLoader(network)
    loader.added.connect(added.append)
    iface.mapCanvas().freeze(True)
    try:
        loader.add([taken_there], "scl", parse_catalog(sample.url), Limits())
        wait_until(lambda: added, 20)
        (layer,) = added
        assert layer.name().startswith("2026-08-13 · 12.3 % cloud · ")
        group = QgsProject.instance().layerTreeRoot().findLayer(layer).parent()
        assert group.name() == "2026-08-13 · 12.3 % cloud"
        begin = layer.temporalProperties().fixedTemporalRange().begin()
        assert begin == QDateTime(2026, 8, 13, 0, 0, 0, 0, Qt.TimeSpec.UTC), "played on the day of its name"
    finally:
        network.stop()
        QgsProject.instance().clear()
        iface.mapCanvas().freeze(False)
    (name,) = image_names([taken_there.acquisition], "True color")
    assert name == "2026-08-13 Sentinel-2A T48NUG True color.tif"
    said = facts(taken_there, Limits(), "True color", Kind.COLORS, False)
    assert said["TIFFTAG_IMAGEDESCRIPTION"] == "True color 2026-08-13"
    assert said["datetime"] == "2026-08-12T22:20:31Z"


def test_what_has_no_date_is_a_date_all_the_same(person, taken_there):
    """Some catalogs state none: it is offered, and goes into the group."""
    (scene,) = taken_there.acquisition.scenes
    undated = Measurement(Acquisition.single(replace(scene, moment=None)), COUNTS)
    person.dock.show()
    person.press("find_button")
    person.finder.found.emit([taken_there.acquisition, undated.acquisition])
    person.finder.bring(taken_there, undated)
    person.finder.end(Outcome())
    person.press("fewest_button")
    dates = tuple(ClearDate(one, 50, total, 100) for one, total in ((undated, 50), (taken_there, 100)))
    person.fewest_finder.ended.emit(FewestDates(dates), None)
    person.press("fewest_add")
    assert [name for name, _ in person.loader.groups] == ["Fewest clear dates 2026-08-13 to – (2)"]
