"""The dock without a mouse, and for those who hear it: names, the order of Tab, and the whole job by keys."""

from __future__ import annotations

from itertools import pairwise

import pytest
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDateEdit,
    QDockWidget,
    QMainWindow,
    QMenu,
    QPushButton,
    QTreeView,
    QWidget,
)

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.errors.scene import NoQualityLayer
from clear_scenes.core.measuring.measurement import Measurement
from tests.qgis.made_up import acquisition, measured, scene
from tests.support.qgis_window import tab_stops


def own(stops: list[QWidget]) -> list[str]:
    """Without Qt's own, and without the arrow of a group, which lies inside of it."""
    names = [one.objectName() for one in stops]
    return [name for name in names if name and not name.startswith("qt_") and name != "collapseButton"]


@pytest.fixture
def full(person):
    """All that the dock can show beside a table."""
    good, bad = scene(1), scene(2)
    person.dock.setFloating(True)
    person.dock.resize(580, 1000)  # all of it without scrolling
    person.dock.show()
    person.search(good, bad, scene(3))
    person.finder.bring(measured(good, 40), measured(scene(3), 9000))
    person.finder.bring(Measurement.failed(acquisition(bad), NoQualityLayer()))
    person.finder.end(Outcome())
    person.dock.fold.open()
    person.dock.form.advanced.setCollapsed(False)
    person.view.selectAll()
    QTest.qWait(300)  # until it is laid out
    return person


def test_tab_goes_as_the_eye_does(full):
    stops = [name for name in own(tab_stops(full.dock)) if full.dock.findChild(QWidget, name)]
    for name in ("start_date", "max_cloud", "find_button", "results_view", "show_unmeasured", "add_button"):
        assert name in stops, stops
    named = [full.get(QWidget, name) for name in stops]
    for above, below in pairwise(named):
        top, next_top = (one.mapTo(full.dock, QPoint(0, 0)) for one in (above, below))
        is_beside = abs(top.y() - next_top.y()) < 12
        assert top.x() < next_top.x() if is_beside else top.y() < next_top.y(), (
            above.objectName(),
            below.objectName(),
        )


def test_the_states_are_told_by_sign_and_word(full):
    model = full.view.model()
    signs = {model.index(row, 0).data(Qt.ItemDataRole.DecorationRole).cacheKey() for row in range(3)}
    assert len(signs) == 3
    heard = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert heard == ["Date 3 Aug 2026, Cloudy", "Date 2 Aug 2026, Not measured", "Date 1 Aug 2026, Clear"]
    assert "names no scene classification" in model.index(1, 4).data(Qt.ItemDataRole.AccessibleTextRole)


def test_escape_ends_a_search(person, wait_until):
    person.dock.show()
    person.dock.activateWindow()
    wait_until(person.dock.isActiveWindow, 5)
    person.press("find_button")
    person.get(QDateEdit, "start_date").setFocus()
    wait_until(lambda: QApplication.focusWidget() is not None, 5)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert person.find_text == "Find Clear Scenes"
    assert not person.finder.running


def test_return_adds_what_is_selected_once(person):
    one, other = scene(1), scene(2)
    person.search(one, other)
    person.finder.bring(measured(one, 0), measured(other, 0))
    person.finder.end(Outcome())
    person.view.setCurrentIndex(person.view.model().index(1, 0))
    QTest.keyClick(person.view, Qt.Key.Key_Return)
    assert [wish[0] for wish in person.loader.wishes] == [one.id]


@pytest.mark.parametrize(
    ("width", "gone"),
    [
        (900, ["State"]),  # which stands under the date
        (580, ["State", "Tile"]),
        (320, ["Classes", "Coverage", "State", "Tile"]),
    ],
)
def test_columns_give_way_and_the_two_numbers_stay(full, width, gone, wait_until):
    full.dock.resize(width, 800)
    view = full.view
    view.viewport().update()
    wait_until(lambda: view.width() > width - 60, 5)
    model = view.model()
    titles = {model.headerData(column, Qt.Orientation.Horizontal): column for column in range(model.columnCount())}
    hidden = sorted(title for title, column in titles.items() if view.isColumnHidden(column))
    assert hidden == gone
    assert full.dock.width() == width  # nothing keeps it wider
    wait_until(lambda: not view.horizontalScrollBar().isVisible(), 5)


@pytest.fixture
def cold(iface, wait_until):
    """QGIS as it starts: an empty project that is nowhere, the dock closed, nothing remembered."""
    QgsSettings().remove("plugins/clear_scenes")
    iface.newProject()
    window = iface.mainWindow()
    window.activateWindow()
    wait_until(window.isActiveWindow, 10)
    dock = window.findChild(QDockWidget, "ClearScenesDock")
    dock.hide()
    yield window
    dock.findChild(QComboBox, "area_kind").setCurrentIndex(0)
    QgsProject.instance().clear()
    iface.messageBar().clearWidgets()
    QgsSettings().remove("plugins/clear_scenes")


def open_by_keys(window: QMainWindow, wait_until) -> None:
    """Plugins ▸ Clear Scenes ▸ Clear Scenes: Alt and the underlined letter, then arrows and Return."""
    title = plugin_menu(window).title()
    key = title[title.index("&") + 1].upper()
    QTest.keyClick(window, getattr(Qt.Key, f"Key_{key}"), Qt.KeyboardModifier.AltModifier)
    for wanted in ("Clear Scenes", "Clear Scenes"):
        wait_until(lambda: QApplication.activePopupWidget() is not None, 10)
        menu = QApplication.activePopupWidget()
        for _ in menu.actions():
            if menu.activeAction() is not None and menu.activeAction().text().replace("&", "") == wanted:
                break
            QTest.keyClick(menu, Qt.Key.Key_Down)
        is_leaf = menu.activeAction().menu() is None
        QTest.keyClick(menu, Qt.Key.Key_Return if is_leaf else Qt.Key.Key_Right)


def plugin_menu(window: QMainWindow) -> QMenu:
    """The menu that holds the plugin's own."""
    action = window.findChild(QAction, "ClearScenesAction")
    (own,) = [one for one in window.findChildren(QMenu) if action in one.actions()]
    (parent,) = [one for one in window.findChildren(QMenu) if own.menuAction() in one.actions()]
    return parent


def test_the_whole_job_is_done_by_keys(iface, sample, wait_until, cold):
    """From a cold start: menu, area, dates, limit, catalog, find, choose, add. No mouse, no value set from outside."""
    open_by_keys(cold, wait_until)
    dock = cold.findChild(QDockWidget, "ClearScenesDock")
    wait_until(dock.isVisible, 10)

    def tab_to(name: str) -> QWidget:
        for _ in range(40):
            here = QApplication.focusWidget()
            if here is not None and here.objectName() == name:
                return here
            QTest.keyClick(here, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name}")

    def type_into(name: str, text: str) -> QWidget:
        edit = tab_to(name)
        QTest.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(edit, text)
        return edit

    kind = dock.findChild(QComboBox, "area_kind")
    wait_until(lambda: QApplication.focusWidget() is kind, 10)
    QTest.keyClick(kind, Qt.Key.Key_End)
    type_into("area_text", "103.632, 1.262, 103.704, 1.334")
    for name, day in (("start_date", "2026-06-01"), ("end_date", "2026-09-15")):
        edit = tab_to(name)
        QTest.keyClick(edit, Qt.Key.Key_Home)
        QTest.keyClicks(edit, day)
        assert edit.text() == day
    type_into("max_cloud", "1")
    group = tab_to("advanced")
    if group.isCollapsed():
        QTest.keyClick(group, Qt.Key.Key_Space)
    assert type_into("catalog", sample.url).currentText() == sample.url
    find = tab_to("find_button")
    QTest.keyClick(find, Qt.Key.Key_Space)
    wait_until(lambda: find.text() == "Find Clear Scenes", 60)
    view = tab_to("results_view")
    model = view.model()
    states = [model.index(row, 4).data() for row in range(model.rowCount())]
    assert len(states) == 12
    QTest.keyClick(view, Qt.Key.Key_Home)
    for _ in range(states.index("Clear")):
        QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    wait_until(lambda: QgsProject.instance().mapLayers(), 60)
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.name().startswith("2026-09-11")
    canvas = iface.mapCanvas()
    shown = canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent())
    assert canvas.extent().intersects(shown), "the map went there"


def test_nothing_is_a_bare_icon(full):
    """A button without a text says what it does when it is pointed at, too."""
    for button in full.dock.widget().findChildren(QAbstractButton):
        is_own = button.objectName() and not button.objectName().startswith("qt_")
        if is_own and button.isVisibleTo(full.dock) and not button.text():
            assert button.toolTip(), button.objectName()
            assert button.accessibleName(), button.objectName()
    assert full.get(QPushButton, "add_button").isEnabled()
    assert isinstance(full.view, QTreeView)
