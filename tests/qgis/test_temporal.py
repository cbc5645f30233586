"""QGIS's temporal controller plays the dates: each image is drawn on its own day, the last day too."""

from __future__ import annotations

import pytest
from qgis.core import Qgis, QgsInterval, QgsProject, QgsRectangle, QgsTemporalUtils
from qgis.PyQt.QtCore import Qt

from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.stac.catalogs import parse_catalog
from tests.support.layers import measured
from tests.support.qgis_window import colors

PLACE = QgsRectangle(346_000, 139_000, 354_000, 147_000)


@pytest.fixture
def controller(iface):
    """The one of QGIS's panel."""
    iface.newProject()
    found = iface.mapCanvas().temporalController()
    yield found
    found.setNavigationMode(Qgis.TemporalNavigationMode.Disabled)
    iface.newProject()


def add(sample, wait_until, *days: str) -> None:
    network = QgisNetwork()
    loader = LayerLoader(network)
    request = [measured(sample.url, f"S2A_48NUG_{day}_0_L2A") for day in days]
    loader.add(request, "true_color", parse_catalog(sample.url), Limits())
    wait_until(lambda: not loader.running, 20)
    assert len(QgsProject.instance().mapLayers()) == len(days)
    network.stop()


def play(iface, controller, wait_until, wanted: dict[str, bool]) -> None:
    """Play day by day over the layers' own range: the map has an image on it in the frame of each day that is wanted,
    and none in those of the others.
    """
    canvas = iface.mapCanvas()
    controller.setNavigationMode(Qgis.TemporalNavigationMode.Animated)
    controller.setFrameDuration(QgsInterval(1, Qgis.TemporalUnit.Days))
    controller.setTemporalExtents(QgsTemporalUtils.calculateTemporalRangeForProject(QgsProject.instance()))
    QgsProject.instance().setCrs(next(iter(QgsProject.instance().mapLayers().values())).crs())
    canvas.setExtent(PLACE)
    played = set()
    for frame in range(controller.totalFrameCount()):
        day = controller.dateTimeRangeForFrameNumber(frame).begin().toUTC().date().toString(Qt.DateFormat.ISODate)
        if day not in wanted:
            continue
        controller.setCurrentFrameNumber(frame)
        canvas.refresh()
        canvas.waitWhileRendering()
        assert canvas.temporalRange() == controller.dateTimeRangeForFrameNumber(frame)
        if wanted[day]:  # an image that waited for its server is drawn once more, when QGIS has drawn without it
            wait_until(lambda: colors(canvas) > 1000, 30, f"the image of {day}")
        assert (colors(canvas) > 1000) is wanted[day], day
        played.add(day)
    assert played == wanted.keys()


def test_each_date_is_drawn_on_its_day_and_on_no_other(iface, sample, controller, wait_until, tmp_path):
    add(sample, wait_until, "20260613", "20260713", "20260901")
    wanted = {
        "2026-06-13": True,
        "2026-06-14": False,
        "2026-07-12": False,
        "2026-07-13": True,
        "2026-07-14": False,
        "2026-08-31": False,
        "2026-09-01": True,
    }
    play(iface, controller, wait_until, wanted)
    path = str(tmp_path / "saved.qgz")
    assert QgsProject.instance().write(path)
    iface.newProject()
    assert iface.addProject(path)
    controller.setNavigationMode(Qgis.TemporalNavigationMode.Disabled)
    wait_until(lambda: colors(iface.mapCanvas()) > 1000, 20, "the project's images, which wait for their server")
    play(iface, controller, wait_until, wanted)


def test_a_single_date_has_a_frame(iface, sample, controller, wait_until):
    add(sample, wait_until, "20260613")
    play(iface, controller, wait_until, {"2026-06-13": True})
