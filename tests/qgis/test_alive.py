"""The main thread stays free: how long it is away, seen by a timer, while scenes are measured and the map is panned."""

from __future__ import annotations

import time

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, Qt, QTimer
from qgis.PyQt.QtWidgets import QCheckBox, QLabel

from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.stac.acquisitions import Acquisition
from tests.qgis.made_up import scene
from tests.support.catalog_process import catalog_process
from tests.support.dock import SINGAPORE, Dock
from tests.support.qgis_window import Heartbeat

TOO_LONG = 0.25  # seconds: a hand notices. ``make alive`` shows the figures, which depend on the machine


class Pan:
    """Moves the map to and fro, as a hand does."""

    def __init__(self, canvas) -> None:
        self._canvas, self._step = canvas, 0
        self._timer = QTimer(interval=120)
        self._timer.timeout.connect(self._move)

    def _move(self) -> None:
        self._step += 1
        extent = QgsRectangle(SINGAPORE)
        extent.grow(100 * (self._step % 7))
        self._canvas.setExtent(extent)
        self._canvas.refresh()

    def __enter__(self) -> Pan:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.stop()


def _pass(wait_until, seconds: float) -> None:
    end = time.monotonic() + seconds
    wait_until(lambda: time.monotonic() > end, seconds + 2)


def _ms(beat: Heartbeat) -> str:
    return f"{1000 * beat.longest:.0f} ms"


@pytest.fixture
def map_with_fields(iface):
    """A hundred polygons, so that panning has something to draw."""
    iface.newProject()
    layer = QgsVectorLayer("Polygon?crs=EPSG:32648", "fields", "memory")
    for number in range(100):
        x, y = 340000 + number % 10 * 2000, 135000 + number // 10 * 2000
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + 1900, y + 1900)))
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    QgsProject.instance().setCrs(layer.crs())
    yield iface.mapCanvas()
    QgsProject.instance().clear()


def test_the_map_is_panned_as_smoothly_while_a_thousand_scenes_are_measured(iface, map_with_fields, wait_until):
    dock = Dock(iface.mainWindow())
    canvas = map_with_fields
    with catalog_process("thousand") as catalog:
        wait_until(lambda: canvas.width() > 100, 5)
        canvas.setExtent(SINGAPORE)
        with Heartbeat() as idle, Pan(canvas):
            _pass(wait_until, 4)
        canvas.setExtent(SINGAPORE)
        dock.catalog.setCurrentText(catalog.url)
        dock.start_date.setDate(QDate(2026, 1, 1))
        dock.end_date.setDate(QDate(2026, 12, 1))
        dock.find_button.click()
        label = dock.widget.findChild(QLabel, "progress")
        with Heartbeat() as busy, Pan(canvas):
            wait_until(lambda: label.text().startswith("1000 of 1000 measured"), 120)
    dock.widget.close()
    print(f"\nLongest gap while panning: {_ms(idle)} with the plugin idle, {_ms(busy)} while 1,000 scenes are measured")
    assert busy.longest < TOO_LONG


def test_ten_thousand_rows_are_sorted_filtered_and_judged_within_a_gap(person, wait_until):
    found = [Acquisition.single(scene(1 + n % 28, cloud=n % 101, name=f"scene-{n}")) for n in range(10_000)]
    person.press("find_button")
    person.dock.show()
    person.finder.found.emit(found)
    clear = sum(n * 7919 % 10_001 <= 1000 for n in range(10_000))
    person.finder.bring(
        *(
            Measurement(one, (0, 0, 0, 0, 10_000 - n * 7919 % 10_001, 0, 0, 0, n * 7919 % 10_001, 0, 0, 0))
            for n, one in enumerate(found)
        )
    )
    only = person.get(QCheckBox, "clear_only")
    _pass(wait_until, 0.5)  # until they are laid out
    gaps = {}
    for name, act in {
        "sort by cloud": lambda: person.view.sortByColumn(2, Qt.SortOrder.AscendingOrder),
        "sort by date": lambda: person.view.sortByColumn(0, Qt.SortOrder.DescendingOrder),
        "clear only": lambda: only.setChecked(True),
        "all again": lambda: only.setChecked(False),
        "another limit": lambda: person.type_limit("max_cloud", "5"),
    }.items():
        with Heartbeat() as beat:
            act()
            _pass(wait_until, 0.3)
        gaps[name] = beat
        if name == "clear only":
            assert person.view.model().rowCount() == clear
    print("\nLongest gap with 10,000 rows:", ", ".join(f"{name} {_ms(beat)}" for name, beat in gaps.items()))
    assert person.view.model().rowCount() == 10_000
    assert max(beat.longest for beat in gaps.values()) < TOO_LONG
