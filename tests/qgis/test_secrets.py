"""A key is planted in QGIS's authentications, the catalogue is used in every way, and all that is left is searched."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject, QgsSettings

from clear_scenes.core.area import Area
from clear_scenes.core.bridge.export import CSV, GPKG, ExportTask, Record
from clear_scenes.core.bridge.finder import Finder
from clear_scenes.core.bridge.layer_loader import LayerLoader
from clear_scenes.core.bridge.network import QgisNetwork
from clear_scenes.core.catalogs import Catalog
from clear_scenes.core.dates import first_moment, last_moment
from clear_scenes.core.measurement import Limits
from clear_scenes.core.saved_search import SavedSearch, json_of_search
from clear_scenes.core.search import SearchQuery
from clear_scenes.core.store import Store
from clear_scenes.ui.settings import read_login, write_login
from tests.support.catalog_process import KEY, catalog_process
from tests.support.qgis_logins import login

AREA = Area.rectangle(103.60, 1.24, 103.71, 1.35)
FIRST, LAST = "2026-06-01", "2026-06-30"
WRONG = "pLaNtEd-wrong"
PLANTED = (KEY, WRONG, "pLaNtEd")


@pytest.fixture
def written():
    """What is logged meanwhile, by QGIS and by Python, at any level."""
    lines: list[str] = []
    root, handler = logging.getLogger(), logging.Handler()
    handler.emit = lambda record: lines.append(logging.Formatter().format(record))
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    receive = lambda text, *_: lines.append(text)  # noqa: E731
    QgsApplication.messageLog().messageReceived.connect(receive)
    yield lines
    QgsApplication.messageLog().messageReceived.disconnect(receive)
    root.setLevel(before)
    root.removeHandler(handler)


class Desk:
    """An analyst's machine: a cache, a network, and what is said there."""

    def __init__(self, folder: Path, wait_until) -> None:
        self.store, self.network, self.wait_until = Store(folder / "cache.sqlite"), QgisNetwork(), wait_until
        self.texts: list[str] = []

    def find(self, catalog: Catalog):
        finder, measured, ended = Finder(self.network, self.store), [], []
        finder.measured.connect(measured.extend)
        finder.ended.connect(ended.append)
        finder.start(SearchQuery(catalog, AREA, first_moment(FIRST), last_moment(LAST)))
        self.wait_until(lambda: ended, 60)
        self.texts += [str(outcome.error) for outcome in ended]
        self.texts += [repr(one) for one in measured]
        return measured

    def show(self, catalog: Catalog, measured) -> None:
        loader = LayerLoader(self.network)
        loader.failed.connect(lambda scene, text: self.texts.append(str(text)))
        loader.added.connect(lambda layer: self.texts.append(layer.source()))
        loader.add(measured[:1], "true_color", catalog, Limits())
        self.wait_until(lambda: not loader.running, 60)


def test_no_secret_is_left_anywhere(wait_until, written, tmp_path):
    desk = Desk(tmp_path, wait_until)
    with (
        catalog_process("guarded") as sample,
        login("APIHeader", **{"X-Api-Key": KEY}) as right,
        login("APIHeader", **{"X-Api-Key": WRONG}) as wrong,
    ):
        catalog = Catalog("", sample.url, "sentinel-2-l2a", login=right)
        measured = desk.find(catalog)
        assert measured
        assert not [one.reason for one in measured if one.reason], "the login opened them"
        desk.show(catalog, measured)
        desk.find(Catalog("", sample.url, "sentinel-2-l2a", login=wrong))
        assert "refused the login" in desk.texts[-1]
        desk.find(Catalog("", sample.url, "sentinel-2-l2a"))
        assert "wants a login" in desk.texts[-1]

        write_login(catalog, right, False)
        assert read_login(catalog) == (right, False)
        records = [Record(one, Limits().judge(one)) for one in measured]
        for kind in (CSV, GPKG):
            ExportTask(records, Limits(), tmp_path / f"found.{kind}", kind).work()
        QgsProject.instance().write(str(tmp_path / "saved.qgs"))
    saved = SavedSearch(AREA, first_moment(FIRST).date(), last_moment(LAST).date(), Limits(), catalog, "true_color")
    desk.store.close()
    desk.network.stop()
    settings = QgsSettings()
    texts = [
        *desk.texts,
        *written,
        json_of_search(saved),
        repr(catalog),
        *(f"{key}={settings.value(key)}" for key in settings.allKeys()),
        QgsProject.instance().fileName(),
    ]
    files = [path for path in tmp_path.iterdir() if path.is_file()]
    assert {".sqlite", ".csv", ".gpkg", ".qgs"} <= {path.suffix.lower() for path in files}
    assert not [text for text in texts if any(secret in text for secret in PLANTED)]
    assert not [path for path in files if any(secret.encode() in path.read_bytes() for secret in PLANTED)]
    QgsProject.instance().clear()
