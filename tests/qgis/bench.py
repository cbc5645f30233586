"""The analyst before the plugin's own dock, on a map, with the catalog of a case of the fault bench."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import qgis.utils
from qgis.core import QgsBlockingNetworkRequest, QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsSettings
from qgis.PyQt.QtCore import QDate, QItemSelectionModel, QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from clear_scenes.core.bridge.export import clipping
from clear_scenes.core.network import messages as network_messages
from clear_scenes.core.network import transport
from clear_scenes.core.network.access import Access, Signing
from clear_scenes.core.network.signing import SasSigner
from clear_scenes.core.stac import catalogs
from clear_scenes.core.storage import download
from tests.faults.case import Case
from tests.faults.cases import CASES
from tests.support.catalog_process import PYTHON, ROOT
from tests.support.dock import Dock
from tests.support.error_named import error_named
from tests.support.qgis_window import messages
from tests.support.rasters import CRS

AREA = QgsRectangle(348_003, 150_007, 350_400, 151_900)  # in CRS: two blocks of each file, or four
NAMES = {"rebound.example": "10.0.0.7", "rebound6.example": "fd00::7"}  # what resolvers say
REPORT = os.environ.get("CLEAR_SCENES_FAULTS", "")
IS_SHORT = not REPORT or os.environ.get("CLEAR_SCENES_FAULTS_LIMITS") == "short"
IDLE, WHOLE, PAUSE = 1.5, 6.0, 2.0  # in the short form
BODY = 16 * 1024 * 1024  # likewise: what is too much has come before the whole time is over, on a busy machine too


class Bench:
    """The analyst before the dock of the plugin."""

    def __init__(self, iface, case, server: str, wait_until, answer, tmp_path) -> None:
        self.iface, self.case, self.wait_until, self.answer, self.tmp_path = iface, case, wait_until, answer, tmp_path
        self._server = server
        self.told = ""  # of the picture or the file of the scene in question
        self.take_dock()

    def take_dock(self) -> None:
        self.dock = Dock(self.iface.mainWindow())

    def choose_map(self) -> None:
        kind = self.dock.widget.findChild(QComboBox, "area_kind")
        kind.setCurrentIndex(kind.findData("map"))
        kind.activated.emit(kind.currentIndex())

    def show_place(self) -> None:
        """On the map; a new project has forgotten it."""
        crs, canvas = QgsCoordinateReferenceSystem(CRS), self.iface.mapCanvas()
        QgsProject.instance().setCrs(crs)
        canvas.setDestinationCrs(crs)
        canvas.setRotation(0)
        canvas.setExtent(AREA)

    @property
    def plugin(self):
        return qgis.utils.plugins["clear_scenes"]

    def catalog_as_file(self) -> Path:
        """The case's catalog as one file of items, beside its classifications."""
        root, folder = f"{self._server}/{self.case.name}", self.tmp_path / "catalog"
        folder.mkdir()
        (folder / "empty.tif").touch()
        items = [item for page in range(2) for item in json.loads(_get(f"{root}/search?page={page}"))["features"]]
        for item in items:
            href = item["assets"]["scl"]["href"]
            if href.startswith(root):
                name = href.rpartition("/")[2]
                (folder / name).write_bytes(_get(href))
                item["assets"] = {"scl": {"href": name}}
        path = folder / "items.json"
        path.write_text(json.dumps({"type": "FeatureCollection", "features": items}))
        return path

    def find(self, name: str = "", path: Path | None = None) -> None:
        """Search the case's catalog, or another of the server, or a file's."""
        self.dock.catalog.setCurrentText(str(path or f"{self._server}/{name or self.case.name}"))
        self.dock.start_date.setDate(QDate(2026, 6, 1))
        self.dock.end_date.setDate(QDate(2026, 6, 30))
        self.press("find_button")

    def wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        self.wait_until(lambda: time.monotonic() > end, seconds + 5)

    def wait_until_ended(self) -> None:
        self.wait_until(lambda: self.dock.find_button.text() == "Find Clear Scenes", self.case.most, "the end")

    def press(self, name: str) -> None:
        button = self.dock.widget.findChild(QWidget, name)
        assert button.isEnabled(), name
        button.click()

    def rows(self):
        return self.dock.results_view.model().rows

    def select(self, which: str) -> None:
        model, view = self.dock.results_view.model(), self.dock.results_view
        for number in range(model.rowCount()):
            index = model.index(number, 0)
            if model.row(index).acquisition.platform == f"sentinel-2-{which}":
                flag = QItemSelectionModel.SelectionFlag
                view.selectionModel().select(index, flag.ClearAndSelect | flag.Rows)

    def messages(self) -> list[str]:
        return messages(self.iface.messageBar())

    def own_messages(self) -> list[str]:
        """Without those of QGIS, which says when a task that took long has ended."""
        parts = (text.partition("Clear Scenes: ") for text in self.messages())
        return [told for _, sign, told in parts if sign]

    def clear_messages(self) -> None:
        self.iface.messageBar().clearWidgets()


def _get(url: str) -> bytes:
    request = QgsBlockingNetworkRequest()
    assert request.get(QNetworkRequest(QUrl(url))) == QgsBlockingNetworkRequest.ErrorCode.NoError, url
    return bytes(request.reply().content())


@contextmanager
def at_the_dock(name: str, iface, server: str, wait_until, answer, tmp_path) -> Iterator[Bench]:
    """``name`` of a case, or of a catalog with which nothing is wrong."""
    iface.newProject()
    bench = Bench(iface, CASES.get(name) or Case(name, "", ""), server, wait_until, answer, tmp_path)
    bench.choose_map()
    bench.dock.max_cloud.setValue(10)
    bench.wait(0.05)
    bench.show_place()
    bench.wait(0.05)
    bench.clear_messages()
    bench.dock.results_view.model().clear()
    yield bench
    if bench.dock.find_button.text() == "Cancel":
        bench.press("find_button")
    iface.mapCanvas().setRotation(0)
    bench.clear_messages()
    bench.choose_map()
    bench.dock.widget.hide()
    QgsProject.instance().clear()
    QgsSettings().remove("plugins/clear_scenes")


@contextmanager
def faulty_server() -> Iterator[str]:
    """Its address."""
    command = ["nice", str(PYTHON), "-m", "tests.faults.server"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield json.loads(process.stdout.readline())
        finally:
            process.terminate()


def set_names_and_limits(monkeypatch) -> None:
    def resolve(name, *_, **__):
        if name in NAMES:
            family = socket.AF_INET6 if ":" in NAMES[name] else socket.AF_INET
            return [(family, socket.SOCK_STREAM, 6, "", (NAMES[name], 443))]
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    if IS_SHORT:
        monkeypatch.setattr("clear_scenes.core.bridge.network.request_thread.IDLE_SECONDS", IDLE)
        monkeypatch.setattr(transport, "WHOLE_SECONDS", WHOLE)
        monkeypatch.setattr(transport, "LONGEST_PAUSE", PAUSE)
        monkeypatch.setattr(network_messages, "MAX_BODY", BODY)
        monkeypatch.setattr(download, "PAUSES", (0.1, 0.2))
        monkeypatch.setattr(clipping, "SAVING_SILENCE", 2)


def know_the_catalog(monkeypatch, server: str, name: str) -> None:
    """As one whose files want a signature, which its own server gives."""
    if name in CASES and CASES[name].signed:
        url = f"{server}/{name}"
        access = Access(Signing.PLANETARY_COMPUTER, issuer=f"{url}/token")
        monkeypatch.setattr(SasSigner, "reaches", lambda self, url: "/files/" in url)  # as if they lay elsewhere
        monkeypatch.setattr(catalogs, "KNOWN", (*catalogs.KNOWN, catalogs.Catalog("", url, access=access)))


def is_about(text, error: str) -> bool:
    """Whether a Text is that of the error with that name."""
    return text.template == _template(error)


def says(error: str, text: str) -> bool:
    pattern = re.sub(r"\\{\w+\\}", ".*", re.escape(_template(error)))
    return re.search(pattern, text, re.DOTALL) is not None


def _template(error: str) -> str:
    return error_named(error).template
