"""Secrets are planted, the catalog is used in every way, and all that is left of it is searched for them."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import qgis.utils
from osgeo import gdal
from qgis.core import QgsApplication, QgsProject, QgsSettings

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.export.clipping import ClipRequest, Content
from clear_scenes.core.bridge.export.file_jobs import ClipJob, DownloadJob, FileJobs
from clear_scenes.core.bridge.export.table import CSV, GPKG, ExportTask, Record
from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.network.transport import transport_to
from clear_scenes.core.bridge.tasks.finder import Finder
from clear_scenes.core.bridge.tasks.pictures import PictureFinder
from clear_scenes.core.classification.verdict import CloudRule, Limits
from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.reflectance.offset_finder import OffsetFinder
from clear_scenes.core.stac.catalogs import COPERNICUS, PLANETARY_COMPUTER, Catalog
from clear_scenes.core.stac.dates import first_moment, last_moment
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.saved_search import SavedSearch, format_search
from clear_scenes.core.storage.store import Store
from clear_scenes.ui.common.settings import read_login, write_login
from sample.server import serving
from tests.support.catalog_process import KEY, ROOT, SIGNATURE, catalog_process
from tests.support.faults import private_authority
from tests.support.items import COLLECTION
from tests.support.qgis_logins import login
from tests.support.qgis_settings import distrust, trust
from tests.support.qgis_window import plugin_messages
from tests.support.s3 import s3_server

AREA = Area.rectangle(103.60, 1.24, 103.71, 1.35)
FIRST, LAST = "2026-06-10", "2026-06-16"
WRONG = "pLaNtEd-wrong"
ITEM = "S2A_48NUG_20260613_0_L2A"
IN_BUCKET = {"SCL": "SCL_20m", "B04": "B04_10m", "B03": "B03_10m", "B08": "B08_10m"}
BANDS = Content.of_bands(["red"])


@dataclass(frozen=True)
class Kind:
    """``refused``: catalogs whose login opens nothing, and what is said of each. ``draws``: whether GDAL reads it."""

    catalog: Catalog
    secrets: tuple[str, ...]
    refused: tuple[tuple[Catalog, str], ...] = ()
    draws: bool = True


@contextmanager
def api_key(folder: Path) -> Iterator[Kind]:
    with (
        catalog_process("guarded") as sample,
        login("APIHeader", **{"X-Api-Key": KEY}) as right,
        login("APIHeader", **{"X-Api-Key": WRONG}) as wrong,
    ):
        catalog = Catalog("", sample.url, "sentinel-2-l2a", login=right)
        refused = (replace(catalog, login=wrong), "refused the login"), (replace(catalog, login=""), "wants a login")
        yield Kind(catalog, (KEY, WRONG), refused, draws=False)


@contextmanager
def s3_keys(folder: Path) -> Iterator[Kind]:
    item = next(one for one in json.loads((ROOT / "build/sample/items.json").read_text()) if one["id"] == ITEM)
    (files,) = (ROOT / "build/sample").rglob(ITEM)
    kept = {f"Sentinel-2/{ITEM}/{name}.tif": files / f"{name}.tif" for name in IN_BUCKET}
    item["assets"] = {key: {"href": f"s3://eodata/Sentinel-2/{ITEM}/{name}.tif"} for name, key in IN_BUCKET.items()}
    item["assets"]["B02_10m"] = item["assets"]["B03_10m"]
    with (
        trusted(folder) as certificate,
        s3_server(certificate, "eodata", kept) as server,
        serving(folder, items=[item], collections=[COLLECTION]) as search,
        login("AWSS3", username=server.identifier, password=server.secret, region="us-east-1") as right,
        login("AWSS3", username=server.identifier, password=WRONG, region="us-east-1") as wrong,
    ):
        access = replace(COPERNICUS.access, endpoint=server.url, hosts=("127.0.0.1",))
        catalog = replace(COPERNICUS, url=search.url, access=access, login=right)
        secrets = (server.secret, server.identifier, WRONG, "Signature=")
        yield Kind(catalog, secrets, ((replace(catalog, login=wrong), "refused the login"),))


@contextmanager
def sas(folder: Path) -> Iterator[Kind]:
    with trusted(folder) as certificate, catalog_process("signed", certificate) as server:
        access = replace(PLANETARY_COMPUTER.access, hosts=("127.0.0.1",), issuer=f"{server.url}/token")
        gdal.SetConfigOption("VSICURL_PC_SAS_TOKEN_URL", f"{server.url}/token/")
        yield Kind(replace(PLANETARY_COMPUTER, url=server.url, access=access), (SIGNATURE, "sig="))
        gdal.SetConfigOption("VSICURL_PC_SAS_TOKEN_URL", None)


@contextmanager
def trusted(folder: Path) -> Iterator[Path]:
    """A certificate for servers of this machine, which QGIS trusts."""
    authority, certificate = private_authority(folder)
    trust(authority)
    yield certificate
    distrust(authority)
    gdal.VSICurlClearCache()


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
    """An analyst's machine, with the plugin's own network and dock: a cache, a folder, and what is said there."""

    def __init__(self, iface, folder: Path, wait_until) -> None:
        iface.newProject()
        self.plugin = qgis.utils.plugins["clear_scenes"]
        self.store, self.network, self.wait_until = Store(folder / "cache.sqlite"), self.plugin.network, wait_until
        self.folder, self.bar = folder, iface.messageBar()
        self.texts: list[str] = []

    def query(self, catalog: Catalog) -> SearchQuery:
        return SearchQuery(catalog, AREA, first_moment(FIRST), last_moment(LAST))

    def find(self, catalog: Catalog, store: Store) -> list[Measurement]:
        finder, measured, ended = Finder(self.network, store), [], []
        finder.measured.connect(measured.extend)
        finder.ended.connect(ended.append)
        finder.start(self.query(catalog))
        self.wait_until(lambda: ended, 60)
        self.texts += [repr(one) for one in measured]
        self.texts += [str(outcome.error) for outcome in ended]
        return measured

    def show(self, catalog: Catalog, measured: list[Measurement]) -> int:
        """How many layers come of it."""
        loader, added = LayerLoader(self.network), []
        loader.failed.connect(lambda scene, text: self.texts.append(str(text)))
        loader.added.connect(added.append)
        loader.add(measured[:1], "red", catalog, Limits())
        self.wait_until(lambda: not loader.running, 60)
        self.texts += [layer.source() + layer.htmlMetadata() for layer in added]
        return len(added)

    def picture(self, catalog: Catalog, measured: list[Measurement]) -> None:
        """It is made, and kept."""
        finder, made, ended = PictureFinder(self.network, self.store), [], []
        finder.made.connect(made.append)
        finder.ended.connect(lambda: ended.append(True))
        finder.start(self.query(catalog), [measured[0].acquisition], CloudRule())
        self.wait_until(lambda: ended, 60)
        assert [(one.reason, bool(one.plain), bool(one.tinted)) for one in made] == [(None, True, True)]
        self.texts += [repr(one) for one in made]

    def keep(self, catalog: Catalog, *jobs) -> str:
        """What the message bar says in the end."""
        self.bar.clearWidgets()
        self.plugin.dock.findChild(FileJobs).start("SearchFiles", jobs, catalog)
        self.wait_until(self.messages, 60, "the message")
        said = self.messages()[0]
        self.texts.append(said)
        self.bar.clearWidgets()
        return said

    def messages(self) -> list[str]:
        return plugin_messages(self.bar)

    def download_begins(self, catalog: Catalog, job: DownloadJob) -> None:
        """And is cancelled when something has come."""
        transport = transport_to(self.network, catalog)

        def stop(part: float) -> None:
            if part:
                raise Cancelled

        with ThreadPoolExecutor(1) as pool:
            future = pool.submit(job.run, transport, OffsetFinder(), stop)
            self.wait_until(future.done, 30)
        assert isinstance(future.exception(), Cancelled)


@pytest.mark.parametrize("kind", [api_key, s3_keys, sas], ids=lambda kind: kind.__name__)
def test_no_secret_is_left_anywhere(kind, iface, wait_until, written, tmp_path):
    """Measured, pictured, drawn, saved and downloaded, each of which works where its login allows it."""
    (tmp_path / "server").mkdir()
    kept = tmp_path / "kept"
    kept.mkdir()
    desk = Desk(iface, kept, wait_until)
    with kind(tmp_path / "server") as given:
        catalog = given.catalog
        measured = desk.find(catalog, desk.store)
        assert measured
        assert not [one.reason for one in measured if one.reason], "the login opened them"
        desk.picture(catalog, measured)
        scene = measured[0].acquisition.scenes[0]
        assert desk.show(catalog, measured) == given.draws
        request = ClipRequest(measured[0], AREA, BANDS, Limits(), True, "", kept / "clip.tif")
        said = desk.keep(catalog, ClipJob(request, wants_layer=True))
        assert said.endswith(f"1 file is in {kept}." if given.draws else "Choose other ones under Advanced, Login.")
        assert desk.keep(catalog, DownloadJob(scene, "scl", kept / "scl.tif")).endswith(f"1 file is in {kept}.")
        (original,) = (ROOT / "build/sample").rglob(f"{scene.id}/SCL.tif")
        assert (kept / "scl.tif").read_bytes() == original.read_bytes()
        desk.download_begins(catalog, DownloadJob(scene, "red", kept / "red.tif"))
        gone = replace(scene, assets=tuple((name, href.replace("SCL", "gone")) for name, href in scene.assets))
        assert "answered with HTTP status" in desk.keep(catalog, DownloadJob(gone, "scl", kept / "gone.tif"))
        for other, sentence in given.refused:
            desk.find(other, Store())
            assert sentence in "".join(desk.texts[-3:])
            assert sentence in desk.keep(other, DownloadJob(scene, "red", kept / "refused.tif"))

        write_login(catalog, catalog.login, False)
        assert read_login(catalog) == (catalog.login, False)
        records = [Record(one, Limits().judge(one)) for one in measured]
        for format_ in (CSV, GPKG):
            ExportTask(records, Limits(), kept / f"found.{format_}", format_).work()
        QgsProject.instance().write(str(kept / "saved.qgs"))
    saved = SavedSearch(AREA, first_moment(FIRST).date(), last_moment(LAST).date(), Limits(), catalog, "true_color")
    settings = QgsSettings()
    texts = [
        *desk.texts,
        *written,
        format_search(saved),
        repr(catalog),
        *(f"{key}={settings.value(key)}" for key in settings.allKeys()),
        QgsProject.instance().fileName(),
    ]
    QgsProject.instance().clear()
    desk.store.close()
    files = [path for path in kept.iterdir() if path.is_file()]
    endings = {".sqlite", ".csv", ".gpkg", ".qgs", ".part", ".tif"}
    assert endings <= {path.suffix.lower() for path in files}
    assert (kept / "clip.tif").exists() is given.draws
    texts += [path.name for path in files]
    assert not [text for text in texts if any(secret in text for secret in given.secrets)]
    assert not [path for path in files if any(secret.encode() in path.read_bytes() for secret in given.secrets)]
