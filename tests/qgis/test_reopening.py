"""A project with scenes is opened again while their server is away: QGIS stays free, and draws them once it is back."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread

import pytest
import qgis.utils
from osgeo import gdal
from qgis.core import QgsApplication, QgsProject, QgsReadWriteContext, QgsRectangle
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtXml import QDomDocument

from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.layers.reachability import AGAIN
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.stac.catalogs import parse_catalog
from sample.server import serving
from tests.support.catalog_process import ROOT
from tests.support.layers import acquisition, measured
from tests.support.qgis_window import Heartbeat, colors, messages

FREE = 2.0  # seconds: GDAL alone waits without end for a server that is silent


@contextmanager
def silent_server(taken: list[socket.socket] | None = None) -> Iterator[int]:
    """The port of one that takes connections and never answers; those that it took, for who counts them."""
    kept = [] if taken is None else taken
    with socket.create_server(("127.0.0.1", 0), backlog=100) as server:

        def accept() -> None:
            with suppress(OSError):  # it was closed
                while True:
                    kept.append(server.accept()[0])

        Thread(target=accept, daemon=True).start()
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)
    for connection in kept:
        connection.close()


@contextmanager
def no_server() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    yield port


def ask_again(wait_until) -> None:
    """Those that are away are asked now, and not only once their time has come."""
    timers = qgis.utils.plugins["clear_scenes"].reachability.findChildren(QTimer)
    timer = next(one for one in timers if one.interval() == 1000 * AGAIN)
    wait_until(timer.isActive, 10, "the servers to have been asked for the first time")
    timer.start(0)
    wait_until(lambda: not timer.isActive(), 5)
    timer.setInterval(1000 * AGAIN)


@pytest.fixture
def project(iface, sample, wait_until, tmp_path) -> Iterator[object]:
    """The path of a project with seven layers of the sample, one of each make."""
    iface.newProject()
    network = QgisNetwork()
    loader = LayerLoader(network)
    catalog = parse_catalog(sample.url)
    iface.mapCanvas().freeze(True)
    one, both = [measured(sample.url, "S2A_48NUG_20260613_0_L2A")], [acquisition(sample.url)]
    for style in ("true_color", "near_infrared", "ndvi", "scl", "red"):
        loader.add(one, style, catalog, Limits())
    loader.add(both, "true_color", catalog, Limits())
    loader.add(both, "true_color", catalog, Limits(), hides_clouds=True)
    wait_until(lambda: len(QgsProject.instance().mapLayers()) == 7, 20)
    path = tmp_path / "saved.qgs"
    assert QgsProject.instance().write(str(path))
    network.stop()
    iface.mapCanvas().freeze(False)
    iface.newProject()
    yield path
    iface.newProject()


def opened_at(project: Path, there: str, port: int, iface) -> float:
    """Open it with its server at another port; seconds."""
    project.write_text(project.read_text().replace(there.removeprefix("http://"), f"127.0.0.1:{port}"))
    began = time.monotonic()
    assert iface.addProject(str(project))
    seconds = time.monotonic() - began
    layers = list(QgsProject.instance().mapLayers().values())
    assert len(layers) == 7
    assert all(layer.isValid() for layer in layers)
    draw(iface.mapCanvas())
    return seconds


def draw(canvas) -> None:
    canvas.setExtent(QgsRectangle(345_000, 138_000, 355_000, 148_000))
    canvas.refresh()


@pytest.mark.parametrize("away", [silent_server, no_server])
def test_a_server_that_is_away_holds_up_nothing(iface, sample, wait_until, project, away):
    iface.messageBar().clearWidgets()
    with away() as port:
        with Heartbeat() as beat:
            opened = opened_at(project, sample.url, port, iface)
            wait_until(lambda: "127.0.0.1 does not answer" in "".join(messages(iface.messageBar())), 10)
            told = time.monotonic()
            wait_until(lambda: not iface.mapCanvas().isDrawing(), 20)
            drawn = time.monotonic() - told
        began = time.monotonic()
        iface.newProject()  # waits for what is being drawn
        closed = time.monotonic() - began
    said = f"opened in {opened:.2f} s, drawn {drawn:.1f} s after it was told, closed in {closed:.2f} s"
    print(f"{away.__name__}: {said}, main thread away {beat.longest:.2f} s")
    assert opened < FREE
    assert closed < FREE


def test_the_images_come_once_the_server_is_back(iface, sample, wait_until, project):
    iface.messageBar().clearWidgets()
    with no_server() as port:
        opened_at(project, sample.url, port, iface)
        wait_until(lambda: "127.0.0.1 does not answer" in "".join(messages(iface.messageBar())), 10)
    with serving(ROOT / "build/sample", port=port):
        ask_again(wait_until)
        wait_until(lambda: "127.0.0.1 answers again" in "".join(messages(iface.messageBar())), 10)
        wait_until(lambda: not iface.mapCanvas().isDrawing() and colors(iface.mapCanvas()) > 1000, 20)
        iface.newProject()


def test_a_project_opened_while_another_is_asked_about_is_asked_about_too(iface, sample, wait_until, project, tmp_path):
    iface.messageBar().clearWidgets()
    with silent_server() as silent, no_server() as gone:
        other = tmp_path / "other.qgs"
        other.write_text(project.read_text().replace(sample.url.removeprefix("http://"), f"localhost:{gone}"))
        iface.mapCanvas().freeze(True)  # nothing but the asking waits for the silent one
        opened_at(project, sample.url, silent, iface)
        QgsProject.instance().setDirty(False)
        assert iface.addProject(str(other))
        wait_until(lambda: "localhost does not answer" in "".join(messages(iface.messageBar())), 10)
        iface.newProject()
        iface.mapCanvas().freeze(False)


def looks(layer) -> str:
    """All that a project keeps of it."""
    document = QDomDocument()
    element = document.createElement("maplayer")
    document.appendChild(element)
    layer.writeXml(element, document, QgsReadWriteContext())
    return document.toString()


def layers() -> list[object]:
    return list(QgsProject.instance().mapLayers().values())


def held() -> list[object]:
    return qgis.utils.plugins["clear_scenes"].reachability.held_layers()


def test_the_layers_draw_again_and_are_as_they_were(iface, sample, wait_until, project):
    plain = QgsProject()  # where nobody asks
    assert plain.read(str(project))
    saved = sorted(map(looks, plain.mapLayers().values()))
    assert iface.addProject(str(project))
    wait_until(lambda: not held(), 10)
    assert sorted(map(looks, layers())) == saved
    assert not QgsProject.instance().isDirty()
    for layer in layers():
        block = layer.dataProvider().block(1, QgsRectangle(350_000, 140_000, 350_640, 140_640), 32, 32)
        assert len({block.value(row, row) for row in range(32) if not block.isNoData(row, row)}) > 1, layer.name()


def test_a_silent_server_is_never_asked_by_gdal(iface, sample, wait_until, project, tmp_path):
    """The map is drawn, moved and drawn again: what the server hears is our own question for one byte."""
    iface.messageBar().clearWidgets()
    canvas, taken = iface.mapCanvas(), []
    with silent_server(taken) as port:
        opened_at(project, sample.url, port, iface)
        wait_until(lambda: "127.0.0.1 does not answer" in "".join(messages(iface.messageBar())), 10)
        for left in (345_000, 350_000):
            canvas.setExtent(QgsRectangle(left, 138_000, left + 10_000, 148_000))
            canvas.refresh()
            canvas.waitWhileRendering()
        assert len(held()) == 7
        marked = [iface.layerTreeView().indicators(node) for node in QgsProject.instance().layerTreeRoot().findLayers()]
        assert all(any("does not answer" in mark.toolTip() for mark in marks) for marks in marked)
        again = tmp_path / "again.qgs"
        assert QgsProject.instance().write(str(again))
        assert f"127.0.0.1:{port}/files" in again.read_text()
        assert "clear-scenes/vsi" not in again.read_text()
        iface.newProject()
        check_that_only_we_asked(taken)


@pytest.mark.parametrize("does", ["close", "open again"])
def test_gdal_opens_nothing_while_a_silent_server_is_asked(iface, wait_until, sample, project, does):
    """The project is closed, or opened a second time, before it is known whether the server answers."""
    taken: list[socket.socket] = []
    with silent_server(taken) as port:
        opened_at(project, sample.url, port, iface)
        assert len(held()) == 7
        wait_until(lambda: taken, 10, "the server to be asked")
        if does == "close":
            iface.newProject()
        else:
            assert iface.addProject(str(project))
            assert len(held()) == 7
            iface.mapCanvas().waitWhileRendering()
            iface.newProject()
        wait_until(lambda: not QgsApplication.taskManager().activeTasks(), 20)
        check_that_only_we_asked(taken)


def check_that_only_we_asked(taken: list[socket.socket]) -> None:
    """For one byte; GDAL asks for a head, or for thousands."""
    asked = [connection.recv(4096).decode() for connection in taken]
    assert asked
    assert all("Range: bytes=0-0\r\n" in text for text in asked)


def test_a_server_that_falls_silent_while_the_map_is_drawn_is_noticed(iface, sample, wait_until, project):
    """The sample answers no more files; nothing is drawn from it until it does."""
    iface.messageBar().clearWidgets()
    assert iface.addProject(str(project))
    wait_until(lambda: not held(), 10)
    gdal.VSICurlClearCache()
    sample.stall("/files/")
    draw(iface.mapCanvas())
    wait_until(lambda: len(held()) == 7, 20)
    assert "127.0.0.1 does not answer" in "".join(messages(iface.messageBar()))
    sample.release()
    gdal.VSICurlClearCache()
    ask_again(wait_until)
    wait_until(lambda: not held(), 20)
    wait_until(lambda: colors(iface.mapCanvas()) > 1000, 20)


def test_a_server_is_asked_for_as_long_as_the_map_is_drawn(iface, sample, wait_until, project):
    """One that answered the first time may fall silent after that; here each request takes a second."""
    assert iface.addProject(str(project))
    wait_until(lambda: not held(), 10)
    gdal.VSICurlClearCache()
    sample.delay("/files/", 1)
    before = len(sample.log())
    draw(iface.mapCanvas())
    wait_until(lambda: [entry[2] for entry in sample.log()[before:]].count("bytes=0-0") == 3, 20)
    assert not held()
    sample.release()
    iface.newProject()
