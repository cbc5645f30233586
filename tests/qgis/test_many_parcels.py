"""Very many selected parcels as the area: QGIS's main thread goes on meanwhile."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

from clear_scenes.core.bridge.area import operations
from clear_scenes.core.bridge.area.areas import LayerAreaTask
from clear_scenes.core.bridge.area.geometries import geometry_of
from clear_scenes.core.bridge.tasks.core_task import start_task
from clear_scenes.core.geometry.rings import points_of
from clear_scenes.ui.map.canvas import on_map, size_text
from tests.support.qgis_window import Heartbeat

PARCELS, ACROSS, STEP = 15_000, 122, 60
CORNERS = ((0, 0), (50, 3), (55, 50), (20, 58), (2, 48), (0, 0))


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


@contextmanager
def full_collections() -> Iterator[list[int]]:
    """Threads in which Python looked for garbage among all objects of QGIS, which holds every other thread."""
    found: list[int] = []

    def look(phase: str, info: dict[str, int]) -> None:
        if phase == "start" and info["generation"] == 2:
            found.append(threading.get_ident())

    gc.collect()
    gc.callbacks.append(look)
    yield found
    gc.callbacks.remove(look)


def test_the_main_thread_goes_on(parcels, iface, wait_until, monkeypatch):
    """It has its turn between calls that are short: transformations of some thousand points, and nothing for each of
    the parcels.
    """
    parcels.selectAll()
    task, ended, sizes = LayerAreaTask(parcels, True), [], []
    task.taskCompleted.connect(lambda: ended.append(task.area))
    task.taskTerminated.connect(lambda: ended.append(task.error))
    line = operations.QgsLineString
    monkeypatch.setattr(operations, "QgsLineString", lambda x, y: sizes.append(len(x)) or line(x, y))
    with full_collections() as collections, Heartbeat() as beat:
        start_task(task)
        wait_until(lambda: ended, 100, "the area")
    (area,) = ended
    assert len(area.polygons) == PARCELS, area
    start = time.perf_counter()
    text, outline = size_text(area), on_map(area.on_globe(), iface.mapCanvas())
    print(f"main thread away {beat.longest:.3f} s, on the map in {time.perf_counter() - start:.3f} s")
    assert max(sizes) <= 4_096
    assert len(sizes) < 200
    assert sum(thread != threading.get_ident() for thread in collections) <= 1
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
