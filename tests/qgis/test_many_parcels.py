"""Very many selected parcels as the area: QGIS's main thread goes on meanwhile."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import pairwise

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer
from qgis.PyQt.QtCore import QTimer

from clear_scenes.core.bridge.area.areas import LayerAreaTask
from clear_scenes.core.bridge.area.geometries import geometry_of
from clear_scenes.core.bridge.tasks.core_task import start_task
from clear_scenes.core.geometry.rings import points_of
from clear_scenes.ui.map.canvas import on_map, size_text

PARCELS, ACROSS, STEP = 15_000, 122, 60
CORNERS = ((0, 0), (50, 3), (55, 50), (20, 58), (2, 48), (0, 0))
LONGEST = 2.0  # seconds, on a busy machine; far less where it has nothing else to do


@pytest.fixture(scope="module")
def parcels() -> QgsVectorLayer:
    """In a CRS of another datum than the images'."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:5514", "parcels", "memory")
    made = []
    for number in range(PARCELS):
        x, y = -700_000 + number % ACROSS * STEP, -1_100_000 + number // ACROSS * STEP
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPolygonXY([[QgsPointXY(x + a, y + b) for a, b in CORNERS]]))
        made.append(feature)
    layer.dataProvider().addFeatures(made)
    return layer


@pytest.fixture
def gaps() -> Iterator[list[float]]:
    """Between looks of the main thread at its clock."""
    found, last, timer = [], [time.perf_counter()], QTimer()

    def look() -> None:
        now = time.perf_counter()
        found.append(now - last[0])
        last[0] = now

    timer.timeout.connect(look)
    timer.start(5)
    yield found
    timer.stop()


def test_the_main_thread_goes_on(parcels, gaps, iface, wait_until):
    parcels.selectAll()
    task, ended = LayerAreaTask(parcels, True), []
    task.taskCompleted.connect(lambda: ended.append(task.area))
    task.taskTerminated.connect(lambda: ended.append(task.error))
    start_task(task)
    wait_until(lambda: ended, 100, "the area")
    (area,) = ended
    assert len(area.polygons) == PARCELS, area
    start = time.perf_counter()
    text, outline = size_text(area), on_map(area.on_globe(), iface.mapCanvas())
    drawn = time.perf_counter() - start
    print(f"longest gap {max(gaps):.3f} s, on the map in {drawn:.3f} s")
    assert max(*gaps, drawn) < LONGEST
    size = 0.5 * abs(sum(a[0] * b[1] - a[1] * b[0] for a, b in pairwise(CORNERS)))
    assert text.startswith(f"{PARCELS * size / 1e6:.0f}"[:2]), (
        "Krovak is true to angles, and to sizes within 2 in 10,000"
    )
    assert outline.constGet().numGeometries() == PARCELS


def test_a_geometry_made_at_once_is_that_of_its_corners():
    rings = [[(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 0.0)], [(5.0, 1.0), (7.0, 1.0), (7.0, 2.0), (5.0, 1.0)]]
    expected = QgsGeometry.fromMultiPolygonXY([[[QgsPointXY(*p) for p in ring] for ring in rings]])
    assert geometry_of(points_of((tuple(map(tuple, rings)),))).asWkt() == expected.asWkt()
    assert geometry_of([]).isNull()
