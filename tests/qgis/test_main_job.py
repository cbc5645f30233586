"""The whole way in the real QGIS, through the dock's own widgets: from the map to clear layers on it."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt

from tests.support.catalog_process import catalog_process
from tests.support.dock import SINGAPORE, find, show
from tests.support.qgis_window import colors, press, wait


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
    asked = asked_to_measure(sample)
    assert len(asked) > 12
    clear = sum(row["State"] == "Clear" for row in rows)
    dock.max_cloud.setValue(100)
    assert sum(row["State"] == "Clear" for row in dock.rows) == 12 > clear
    dock.max_cloud.setValue(0)
    assert {row["Date"] for row in dock.rows if row["State"] == "Clear"} == {"13 Jun 2026"}
    wait(0.5)
    assert asked_to_measure(sample) == asked


def asked_to_measure(sample) -> list[str]:
    """A picture may still be asked for: a shorter sentence leaves room for another row."""
    paths = [path for _, path, *_ in sample.log()]
    return [path for path in paths if path == "/search" or path.endswith("/SCL.tif")]


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
    assert group.name().startswith("2026-06-13 · ")


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
