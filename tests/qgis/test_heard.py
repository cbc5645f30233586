"""For those who hear the interface: nothing that the keyboard reaches lacks a name."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.tasks.cache import CacheCleaner, cache_store
from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.classification.verdict import CloudRule, Limits
from clear_scenes.core.composite.method import Method
from clear_scenes.core.errors.scene import NoQualityLayer
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.stac.catalogs import EARTH_SEARCH
from clear_scenes.core.stac.dates import first_moment, last_moment
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.ui.export.clip_dialog import SaveClippedDialog
from clear_scenes.ui.export.download_dialog import DownloadDialog
from clear_scenes.ui.export.picture_dialog import MakePictureDialog
from clear_scenes.ui.options.page import OptionsFactory
from tests.qgis.made_up import acquisition, measured, scene
from tests.qgis.made_up_pages import FakeForecaster
from tests.support.heard import heard, reached


def nameless(root: QWidget, least: int) -> list[str]:
    """Class and name of each, of at least so many widgets in all."""
    found = list(reached(root))
    assert len(found) >= least, found
    return [f"{type(one).__name__} {one.objectName()}" for one in found if not heard(one).strip("….")]


def test_in_the_dock(person):
    good, bad = scene(1), scene(2)
    person.dock.show()
    person.search(good, bad)
    person.finder.bring(measured(good, 40), Measurement.failed(acquisition(bad), NoQualityLayer()))
    person.finder.end(Outcome())
    person.dock.fold.open()
    person.dock.form.advanced.setCollapsed(False)
    person.dock.results.adding_line.show_progress("Adding", 40)
    assert nameless(person.dock, 20) == []


def test_of_each_kind_of_area(person):
    person.dock.show()
    kinds = person.get(QComboBox, "area_kind")
    assert kinds.count() == 4
    for kind in range(kinds.count()):
        kinds.setCurrentIndex(kind)
        assert nameless(person.dock.form, 6) == [], kinds.currentText()


@pytest.mark.parametrize("count", [1, 2], ids=["a file", "a folder"])
def test_in_the_dialogs(iface, count):
    scenes = [scene(number) for number in range(1, count + 1)]
    area, found = Area.rectangle(10, 50, 10.1, 50.1), list(map(acquisition, scenes))
    query = SearchQuery(EARTH_SEARCH, area, first_moment("2026-06-01"), last_moment("2026-06-30"))
    for dialog in (
        SaveClippedDialog([measured(one, 0) for one in scenes], area, Limits(), False, iface.mainWindow()),
        DownloadDialog(found, iface.mainWindow()),
        MakePictureDialog(found, query, CloudRule(), Method.NEWEST, FakeForecaster(), iface.mainWindow()),
    ):
        dialog.show()
        assert nameless(dialog, 5) == [], dialog.windowTitle()
        dialog.close()
        dialog.deleteLater()


def test_on_the_page_of_the_options():
    page = OptionsFactory(CacheCleaner(cache_store()), lambda: None).createWidget()
    page.show()
    assert nameless(page, 5) == []
    page.deleteLater()
