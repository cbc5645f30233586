"""The whole way in the real QGIS, through the dock's own widgets: from the map to clear layers on it."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QDate, QItemSelectionModel, Qt
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QComboBox, QDateEdit, QDockWidget, QDoubleSpinBox, QLabel, QPushButton, QTreeView

from tests.support.catalog_process import catalog_process
from tests.support.qgis_window import colors, press, table, wait

SINGAPORE = QgsRectangle(346300, 139600, 354300, 147600)  # EPSG:32648, around lat 1.2987, lon 103.6549


class Dock:
    """The dock as a person and a script find it: by the names of its widgets."""

    def __init__(self, window) -> None:
        action = window.findChild(QAction, "ClearScenesAction")
        if not action.isChecked():
            action.trigger()
        self.widget = window.findChild(QDockWidget, "ClearScenesDock")

    def __getattr__(self, name: str):
        kinds = {"catalog": QComboBox, "start_date": QDateEdit, "end_date": QDateEdit, "max_cloud": QDoubleSpinBox}
        kinds |= {"progress": QLabel, "find_button": QPushButton, "add_button": QPushButton, "results_view": QTreeView}
        return self.widget.findChild(kinds[name], name)

    @property
    def rows(self) -> list[dict[str, str]]:
        return table(self.results_view)

    def select(self, **wanted: str) -> None:
        """The rows that show these texts, by column."""
        select = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for number, row in enumerate(self.rows):
            if all(row[title] == text for title, text in wanted.items()):
                index = self.results_view.model().index(number, 0)
                self.results_view.selectionModel().select(index, select)


@pytest.fixture
def dock(iface, wait_until):
    iface.newProject()
    dock = Dock(iface.mainWindow())
    wait(0.5)  # until the map has its size
    yield dock
    QgsProject.instance().clear()


def find(dock: Dock, wait_until, url: str, start: str, end: str, limit: float) -> list[dict[str, str]]:
    dock.catalog.setCurrentText(url)
    dock.start_date.setDate(QDate.fromString(start, "yyyy-MM-dd"))
    dock.end_date.setDate(QDate.fromString(end, "yyyy-MM-dd"))
    dock.max_cloud.setValue(limit)
    press(dock.find_button)
    wait_until(lambda: dock.find_button.text() == "Find Clear Scenes", 60)
    return dock.rows


def show(iface, area: QgsRectangle, crs: str) -> None:
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(crs))
    iface.mapCanvas().setExtent(area)
    iface.mapCanvas().refresh()


def test_the_missions_own_case(dock, iface, sample, wait_until):
    """Under 1 % over Singapore: what the catalog states as 0 % is full of cloud, what it states as 63 % is clear."""
    show(iface, SINGAPORE, "EPSG:32648")
    rows = find(dock, wait_until, sample.url, "2026-06-01", "2026-09-15", 1)
    assert len(rows) == 12  # overpasses: the area lies where two tiles overlap
    stated_clear = [row for row in rows if row["Catalog"] == "0 % (not valid)"]
    assert len(stated_clear) == 3
    assert {row["State"] for row in stated_clear} == {"Cloudy"}
    assert all(float(row["In area"].split()[0]) > 50 for row in stated_clear)
    # at 1 % the catalog offers 1 Sep, 23 Jul and 3 Jun in vain, and hides what is clear: 13 Jun, 13 Jul and 11 Sep
    assert dock.progress.text().endswith("wrongly offered 3 and wrongly hidden 3.")
    (hidden,) = [row for row in rows if row["Date"] == "13 Jul 2026"]
    assert hidden["State"] == "Clear"
    assert float(hidden["Catalog"].split()[0]) > 60


def test_a_new_limit_judges_anew_without_a_request(dock, iface, sample, wait_until):
    show(iface, SINGAPORE, "EPSG:32648")
    rows = find(dock, wait_until, sample.url, "2026-06-01", "2026-09-15", 1)
    wait_until(lambda: len(dock.results_view.pictures.pictures) >= 5, 30)
    wait(1)  # until no further picture comes
    asked = len(sample.log())
    clear = sum(row["State"] == "Clear" for row in rows)
    dock.max_cloud.setValue(100)
    assert sum(row["State"] == "Clear" for row in dock.rows) == 12 > clear
    dock.max_cloud.setValue(0)
    assert {row["Date"] for row in dock.rows if row["State"] == "Clear"} == {"13 Jun 2026"}
    wait(0.5)
    assert len(sample.log()) == asked


def test_the_chosen_date_lies_on_the_map(dock, iface, sample, wait_until):
    show(iface, SINGAPORE, "EPSG:32648")
    find(dock, wait_until, sample.url, "2026-06-01", "2026-09-15", 10)
    extent = iface.mapCanvas().extent()
    dock.select(Date="13 Jun 2026", State="Clear")
    press(dock.add_button)
    wait_until(lambda: len(QgsProject.instance().mapLayers()) == 1, 30)  # both tiles in one
    wait_until(lambda: not iface.mapCanvas().isDrawing() and colors(iface.mapCanvas()) > 1000, 30)
    assert iface.mapCanvas().extent() == extent
    assert all(layer.isValid() for layer in QgsProject.instance().mapLayers().values())
    (group,) = QgsProject.instance().layerTreeRoot().children()
    assert group.name() == "Clear scenes 2026-06-13"


VALLEY = QgsRectangle(560000, 5092000, 565000, 5097000)  # EPSG:32633, where the two tiles overlap


def test_ten_real_scenes(dock, iface, shared_data, wait_until):
    """Real classes and original items: five days over a valley, from the dock to the map."""
    with catalog_process("real") as real:
        show(iface, VALLEY, "EPSG:32633")
        rows = find(dock, wait_until, real.url, "2023-08-01", "2023-08-31", 10)
        assert len(rows) == 5
        assert not [row for row in rows if row["State"] in ("Not measured", "Waiting")]
        clear = {row["Date"] for row in rows if row["State"] == "Clear"}
        assert clear
        assert clear != {row["Date"] for row in rows}
        day = sorted(clear)[0]
        dock.select(Date=day, State="Clear")
        press(dock.add_button)
        wait_until(lambda: len(QgsProject.instance().mapLayers()) == 1, 30)  # both its tiles
        wait_until(lambda: not iface.mapCanvas().isDrawing() and colors(iface.mapCanvas()) > 50, 30)
        QgsProject.instance().clear()


def test_where_the_real_catalogs_numbers_mislead(dock, iface, shared_data, wait_until):
    """By tile 45.7 % on 18 August and 69.3 % on the 10th; in this corner it is 95 % and nothing."""
    with catalog_process("real") as real:
        show(iface, QgsRectangle(545000, 5085000, 547000, 5087000), "EPSG:32633")
        rows = {row["Date"]: row for row in find(dock, wait_until, real.url, "2023-08-01", "2023-08-31", 50)}
        assert dock.progress.text().endswith("wrongly offered 1 and wrongly hidden 1.")
        assert rows["18 Aug 2023"]["State"] == "Cloudy"
        assert rows["10 Aug 2023"]["State"] == "Clear"
        model = dock.results_view.model()
        warned = [row for row in range(5) if model.index(row, 1).data(Qt.ItemDataRole.DecorationRole) is not None]
        assert [model.index(row, 0).data() for row in warned] == ["18 Aug 2023", "10 Aug 2023"]
