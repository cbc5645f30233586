"""The main thread stays free: how long it is away, seen by a timer, while scenes are measured and the map is panned."""

from __future__ import annotations

import time

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QTimer
from qgis.PyQt.QtWidgets import QLabel

from tests.support.catalog_process import catalog_process
from tests.support.dock import SINGAPORE, Dock
from tests.support.qgis_window import Heartbeat

TOO_LONG = 0.25  # seconds: a hand notices. ``make alive`` shows the figures, which depend on the machine
TOO_MUCH = 0.15  # seconds of the processor that the main thread works at one go


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


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.0f} ms"


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
    wait_until(lambda: canvas.width() > 100, 5)
    canvas.setExtent(SINGAPORE)
    with Heartbeat() as idle, Pan(canvas):
        _pass(wait_until, 4)
    busy = _while_measuring(dock, canvas, wait_until)
    dock.widget.close()
    print(
        f"\nLongest gap while panning: {_ms(idle.longest)} with the plugin idle, {_ms(busy.longest)} while 1,000 scenes"
    )
    print(f"are measured; most work of the main thread at one go: {_ms(busy.most_work)}")
    assert busy.longest < TOO_LONG
    assert busy.most_work < TOO_MUCH


def _while_measuring(dock: Dock, canvas, wait_until) -> Heartbeat:
    """With a catalog of which nothing is known yet."""
    with catalog_process("thousand") as catalog:
        canvas.setExtent(SINGAPORE)
        dock.catalog.setCurrentText(catalog.url)
        dock.start_date.setDate(QDate(2026, 1, 1))
        dock.end_date.setDate(QDate(2026, 12, 1))
        label = dock.widget.findChild(QLabel, "progress")
        with Heartbeat() as beat, Pan(canvas):
            dock.find_button.click()
            wait_until(lambda: label.text().startswith("1000 of 1000 measured"), 120)
    return beat
