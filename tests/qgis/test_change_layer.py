"""Change between Two Dates: the layer holds what numpy subtracts, in colors as far to both sides."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtWidgets import QComboBox, QInputDialog, QLabel, QMenu

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.errors.series import NothingClearOnBoth
from tests.qgis.made_up import acquisition, measured, scene
from tests.support.dock import SINGAPORE, find, show
from tests.support.qgis_window import plugin_messages
from tests.support.sample_squares import by_numpy, change_by_numpy

SQUARE = (345_000, 140_000, 2000)


@pytest.fixture
def chosen(monkeypatch) -> None:
    """The dialog is answered with what stands in it."""
    monkeypatch.setattr(QInputDialog, "getItem", lambda parent, title, label, items, at, editable: (items[at], True))


def entry(menu: QMenu):
    menu.aboutToShow.emit()
    (action,) = [one for one in menu.actions() if one.objectName() == "change_action"]
    return action


def test_it_takes_two_rows(person, chosen):
    person.dock.show()
    person.search(*(scene(day) for day in (1, 2, 3)))
    person.finder.bring(*(measured(scene(day), 100) for day in (1, 2, 3)))
    person.finder.end(Outcome())
    menu = person.get(QMenu, "row_menu")
    assert not entry(menu).isEnabled()
    person.view.selectAll()
    assert not entry(menu).isEnabled()
    selection = person.view.selectionModel()
    selection.select(person.view.model().index(0, 0), selection.SelectionFlag.Deselect | selection.SelectionFlag.Rows)
    action = entry(menu)
    assert action.isEnabled()
    action.trigger()
    ((keys, request),) = person.change_maker.asked
    shown = {acquisition(scene(day)).key for day in (1, 2, 3)}
    assert len(set(keys)) == 2
    assert set(keys) < shown
    assert [index.name for index in request.indices] == ["ndvi"]
    person.change_maker.ended.emit(None, NothingClearOnBoth(first="2026-08-01", last="2026-08-02").text)
    assert any("is clear on both 2026-08-01 and 2026-08-02" in text for text in person.messages())


@pytest.mark.parametrize(("typed", "accepted", "sentence"), [("ndvy", True, "ndvy is no index"), ("ndvi", False, "")])
def test_what_is_no_index_is_said_and_cancel_does_nothing(person, monkeypatch, typed, accepted, sentence):
    person.dock.show()
    person.search(scene(1), scene(2))
    person.finder.bring(measured(scene(1), 0), measured(scene(2), 0))
    person.finder.end(Outcome())
    person.view.selectAll()
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_: (typed, accepted))
    before = person.messages()
    entry(person.get(QMenu, "row_menu")).trigger()
    assert person.change_maker.asked == []
    said = [text for text in person.messages() if text not in before]
    assert (sentence in said[0]) if sentence else said == []


def test_the_layer_is_what_numpy_subtracts(iface, dock, sample, chosen, wait_until):
    show(iface, SINGAPORE, "EPSG:32648")
    x, y, side = SQUARE
    fields = QgsVectorLayer("Polygon?crs=EPSG:32648", "field", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + side, y + side)))
    fields.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(fields)
    kind = dock.widget.findChild(QComboBox, "area_kind")
    kind.setCurrentIndex(kind.findData("layer"))
    area = dock.widget.findChild(QLabel, "area")
    wait_until(lambda: "km" in area.text())
    find(dock, wait_until, sample.url, "2026-06-01", "2026-09-30", 10)
    clear = {day: pixels for day, (pixels, _) in by_numpy(SQUARE).items()}
    first, last = days = sorted(sorted(clear, key=clear.get)[-2:])
    right = change_by_numpy(SQUARE, first, last)
    assert np.isfinite(right).sum() > 1000
    view = dock.results_view
    view.clearSelection()
    selection, flags = view.selectionModel(), view.selectionModel().SelectionFlag
    for number in range(view.model().rowCount()):
        row = view.model().row(view.model().index(number, 0))
        if row.acquisition.day in days:
            selection.select(view.model().index(number, 0), flags.Select | flags.Rows)
    entry(dock.widget.findChild(QMenu, "row_menu")).trigger()
    wait_until(lambda: len(QgsProject.instance().mapLayers()) == 2, 60, str(plugin_messages(iface.messageBar())))
    (layer,) = (one for one in QgsProject.instance().mapLayers().values() if one is not fields)
    assert layer.name() == f"NDVI change {first} to {last}"
    assert (layer.width(), layer.height()) == (200, 200)
    assert layer.extent() == QgsRectangle(x, y, x + side, y + side)
    block = layer.dataProvider().block(1, layer.extent(), layer.width(), layer.height())
    values = np.frombuffer(block.data(), np.float32).reshape(200, 200)
    empty = layer.dataProvider().sourceNoDataValue(1)
    np.testing.assert_allclose(np.where(values == empty, np.nan, values), right, atol=1e-6)
    renderer = layer.renderer()
    assert renderer.classificationMin() == -renderer.classificationMax() < 0
    inside = np.abs(right[np.isfinite(right)]) <= renderer.classificationMax() + 1e-6
    assert inside.mean() >= 0.98
    kind.setCurrentIndex(0)
