"""Logins of QGIS reach the catalog's own servers, and what is secret in them is found nowhere else."""

from __future__ import annotations

import json
import logging
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProject, QgsSettings

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.network.gdal_paths import gdal_path
from clear_scenes.core.bridge.network.login_signers import LoginSigner, login_signer
from clear_scenes.core.bridge.network.transport import QgisNetwork, QgisTransport, transport_to
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.errors.base import ClearScenesError
from clear_scenes.core.errors.login import LayerNeedsKeys, LayerNotWithLogin, LoginNotRead, LoginRefused, LoginWanted
from clear_scenes.core.measuring.one_area import AcquisitionMeasurer
from clear_scenes.core.network.access import Access
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.signing import signer_of
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.asset_address import asset_address
from clear_scenes.core.stac.catalogs import COPERNICUS, NASA_S30, PLANETARY_COMPUTER, Catalog
from clear_scenes.core.stac.scene import scene_from_item
from tests.support.faults import private_authority
from tests.support.guarded_files import DATA, open_to, read
from tests.support.qgis_logins import login
from tests.support.qgis_settings import distrust, trust
from tests.support.s3 import s3_server
from tests.support.stub import Answer, Request, stub_server

ROOT = Path(__file__).parents[2]
ITEM = "S2A_48NUG_20260613_0_L2A"
PLANTED = ("pLaNtEd-password", "pLaNtEd-key", "pLaNtEd-signature")
COUNTS = (0, 0, 0, 0, 877, 0, 0, 0, 100, 23, 0, 0)


@pytest.fixture
def network():
    network = QgisNetwork()
    network.start()
    yield network
    network.stop()
    network.gdal.close()


@pytest.fixture
def logged():
    """All that is logged meanwhile, to QGIS or to Python."""
    lines: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: lines.append(record.getMessage())
    logging.getLogger().addHandler(handler)
    logging.getLogger("clear_scenes").addHandler(handler)
    QgsApplication.messageLog().messageReceived.connect(lambda text, *_: lines.append(text))
    yield lines
    logging.getLogger().removeHandler(handler)
    logging.getLogger("clear_scenes").removeHandler(handler)


LOGINS = [
    ("Basic", {"username": "anna", "password": PLANTED[0]}, "authorization", "Basic YW5uYTpwTGFOdEVkLXBhc3N3b3Jk"),
    ("APIHeader", {"X-Api-Key": PLANTED[1]}, "x-api-key", PLANTED[1]),
    ("APIHeader", {"Authorization": f"Bearer {PLANTED[1]}"}, "authorization", f"Bearer {PLANTED[1]}"),
]


@pytest.mark.parametrize(("method", "values", "header", "sent"), LOGINS, ids=["basic", "key", "bearer"])
def test_a_login_goes_to_the_catalogs_own_server_and_no_further(
    network, wait_until, logged, method, values, header, sent
):
    with (
        login(method, **values) as chosen,
        stub_server(open_to(header, sent)) as server,
        stub_server(lambda request: Answer(200, "")) as other,
    ):
        catalog = Catalog("", f"{server.url}/v1", login=chosen)
        assert read(network, wait_until, catalog, f"{server.url}/a.tif") == DATA[10:20]
        with pytest.raises(ClearScenesError):
            read(network, wait_until, catalog, f"{server.url}/moved.tif?to={other.server_port}")
        (followed,) = other.asked
        assert header not in followed.headers
        assert "pLaNtEd" not in json.dumps(followed.headers)
        with pytest.raises(LoginWanted, match="wants a login"):
            read(network, wait_until, replace(catalog, login=""), f"{server.url}/a.tif")
    assert not [line for line in logged if "pLaNtEd" in line]


def test_a_refused_login_is_told(network, wait_until):
    with (
        # pragma: allowlist nextline secret (made up)
        login("Basic", username="anna", password="old") as chosen,
        stub_server(open_to("authorization", "Basic new")) as server,
        pytest.raises(LoginRefused, match="refused the login"),
    ):
        read(network, wait_until, Catalog("", server.url, login=chosen), f"{server.url}/a.tif")


def test_a_login_that_was_deleted_is_told(network, wait_until):
    with login("Basic", username="anna", password="x") as chosen:
        pass
    with stub_server(open_to("authorization", "x")) as server:
        with pytest.raises(LoginNotRead, match=f"The login {chosen} cannot be read"):
            read(network, wait_until, Catalog("", server.url, login=chosen), f"{server.url}/a.tif")
        assert not server.asked


# Buckets


@pytest.fixture
def bucket(tmp_path):
    """The sample's files of one scene in a bucket, and an item that names them there."""
    item = next(one for one in json.loads((ROOT / "build/sample/items.json").read_text()) if one["id"] == ITEM)
    keys = {"SCL": "SCL_20m", "B08": "B08_10m", "B04": "B04_10m", "B03": "B03_10m"}
    (folder,) = (ROOT / "build/sample").rglob(ITEM)
    files = {f"Sentinel-2/{ITEM}/{name}.tif": folder / f"{name}.tif" for name in keys}
    item["assets"] = {asset: {"href": f"s3://eodata/Sentinel-2/{ITEM}/{name}.tif"} for name, asset in keys.items()}
    authority, issued = private_authority(tmp_path)
    with s3_server(issued, "eodata", files) as server:
        trust(authority)
        yield server, item
        distrust(authority)
        gdal.VSICurlClearCache()


def test_copernicus_is_measured_and_shown_with_s3_keys(sample, network, wait_until, bucket, logged, tmp_path, iface):
    server, item = bucket
    access = replace(COPERNICUS.access, endpoint=server.url, hosts=("127.0.0.1",))
    iface.mapCanvas().freeze(True)
    with login("AWSS3", username=server.identifier, password=server.secret, region="us-east-1") as chosen:
        catalog = Catalog("Copernicus", f"{server.url}/v1", "sentinel-2-l2a", access=access, login=chosen)
        acquisition = Acquisition.single(scene_from_item(item, server.url))
        transport = transport_to(network, catalog)
        area = Area.rectangle(103.62, 1.26, 103.66, 1.30)
        with ThreadPoolExecutor(1) as pool:
            future = pool.submit(AcquisitionMeasurer(area, transport), acquisition)
            wait_until(future.done, 30)
        measurement = future.result()
        assert measurement.reason is None
        assert sum(measurement.counts) > 40_000

        network.gdal.open(lambda: [catalog])
        loader, added, failed = LayerLoader(network), [], []
        loader.added.connect(added.append)
        loader.failed.connect(lambda scene, text: failed.append(str(text)))
        loader.add([measurement], "near_infrared", catalog, Limits())
        wait_until(lambda: not loader.running, 60)
        assert not failed
        (layer,) = added
        assert f"/vsis3/eodata/Sentinel-2/{ITEM}/B08.tif" in layer.source()
        assert layer.dataProvider().block(1, layer.extent(), 8, 8).isValid()

        project = tmp_path / "saved.qgs"
        QgsProject.instance().write(str(project))
        network.gdal.close()  # QGIS quits
        QgsProject.instance().clear()
        gdal.VSICurlClearCache()
        assert not _opens(project), "GDAL has the keys no more"
        gdal.VSICurlClearCache()
        network.gdal.open(lambda: [catalog])
        assert _opens(project), "and has them again, of the login that was chosen"
    iface.mapCanvas().freeze(False)
    settings = QgsSettings()
    everything = [
        project.read_text(),
        *(f"{key}={settings.value(key)}" for key in settings.allKeys() if "clear_scenes" in key),
        *logged,
    ]
    assert not [text for text in everything if server.secret in text or server.identifier in text]


def _opens(project: Path) -> bool:
    again = QgsProject()
    again.read(str(project))
    (layer,) = again.mapLayers().values()
    try:
        dataset = gdal.Open(layer.source())
        return dataset.ReadRaster(0, 0, 8, 8, band_list=[1]) is not None
    except RuntimeError:
        return False


def test_a_bearer_measures_and_the_map_says_that_it_needs_keys():
    item = {"id": "a", "collection": "sentinel-2-l2a", "assets": {"TCI_10m": {"href": "s3://eodata/a.jp2"}}}
    item["assets"]["TCI_10m"]["alternate"] = {"https": {"href": "https://download.dataspace.copernicus.eu/a.jp2"}}
    signer = LoginSigner(replace(COPERNICUS, login="chosen").grant)
    scene = scene_from_item(item, "")
    assert asset_address(scene, "visual", signer) == "https://download.dataspace.copernicus.eu/a.jp2"
    with pytest.raises(LayerNeedsKeys, match="S3 keys"):
        gdal_path(scene, "visual", signer)


# NASA

TOKEN = f"Bearer {PLANTED[1]}"


@pytest.fixture
def earthdata(sample, tmp_path):
    """NASA's servers on this machine: data is given by another host, to which whoever has the token is sent; others
    are sent to a page to log in.
    """
    item = next(one for one in json.loads((ROOT / "build/sample/items.json").read_text()) if one["id"] == ITEM)
    (file,) = (folder / "SCL.tif" for folder in (ROOT / "build/sample").rglob(ITEM))
    content = file.read_bytes()

    def give(request: Request) -> Answer:
        if request.path == "/login":
            return Answer(200, "<html>Who are you?</html>")
        first, last = map(int, request.headers["range"].removeprefix("bytes=").split("-"))
        part = content[first : last + 1]
        return Answer(206, part, (("Content-Range", f"bytes {first}-{first + len(part) - 1}/{len(content)}"),))

    def send(request: Request) -> Answer:
        page = "signed.tif?A-userid=anna" if request.headers.get("authorization") == TOKEN else "login"
        return Answer(303, "", (("Location", f"https://localhost:{other.server_port}/{page}"),))

    authority, certificate = private_authority(tmp_path, "localhost")
    with stub_server(give, certificate) as other, stub_server(send, certificate) as server:
        trust(authority)
        item["assets"] = {"SCL": {"href": f"{server.url}/lp-prod-protected/Fmask.tif"}}
        yield server, other, item
        distrust(authority)


def measured_of_nasa(network, wait_until, earthdata, chosen, **access):
    server, other, item = earthdata
    access = replace(NASA_S30.access, hosts=("127.0.0.1",), **access)
    catalog = Catalog("NASA", f"{server.url}/v1", "sentinel-2-l2a", access=access, login=chosen)
    addresses = Addresses.of_catalog(catalog.url, f"https://localhost:{other.server_port}")
    transport = QgisTransport(network, addresses, Cancellation(), login_signer(catalog))
    acquisition = Acquisition.single(scene_from_item(item, server.url))
    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(AcquisitionMeasurer(Area.rectangle(103.62, 1.26, 103.66, 1.30), transport), acquisition)
        wait_until(future.done, 30)
    return future.result(), transport


def test_nasas_token_goes_to_the_data_server_and_not_after_its_redirect(network, wait_until, earthdata, logged):
    server, other, item = earthdata
    with login("APIHeader", Authorization=TOKEN) as chosen:
        found, transport = measured_of_nasa(network, wait_until, earthdata, chosen)
        assert found.reason is None
        assert sum(found.counts) > 40_000
        assert {request.headers["authorization"] for request in server.asked} == {TOKEN}
        assert other.asked
        assert not [request for request in other.asked if "pLaNtEd" in json.dumps(dict(request.headers))]
        with pytest.raises(LayerNotWithLogin, match="the map cannot draw its images"):
            gdal_path(scene_from_item(item, server.url), "scl", transport.signer)
    assert not [line for line in logged if "pLaNtEd" in line]


def test_a_token_that_has_ended_is_told_and_not_taken_for_a_file(network, wait_until, earthdata):
    _, other, _ = earthdata
    with login("APIHeader", Authorization="Bearer old") as chosen:
        found, _ = measured_of_nasa(network, wait_until, earthdata, chosen, login_page="localhost")
    assert "refused the login" in str(found.reason)
    assert not other.asked


def test_without_a_login_nasa_says_what_it_takes(network, wait_until, earthdata):
    found, _ = measured_of_nasa(network, wait_until, earthdata, "")
    assert "generate a token at urs.earthdata.nasa.gov" in str(found.reason)
    assert not earthdata[0].asked


# Planetary Computer


def pc_path(href: str, access: Access) -> str:
    item = {"id": "a", "collection": "sentinel-2-l2a", "assets": {"SCL": {"href": href}}}
    return gdal_path(scene_from_item(item, ""), "scl", signer_of(replace(PLANETARY_COMPUTER, access=access).grant))


def test_the_source_of_a_layer_of_planetary_computer_holds_no_signature():
    path = pc_path("https://s2l2a01.blob.core.windows.net/s2/a%20b.tif", PLANETARY_COMPUTER.access)
    assert path.startswith("/vsicurl?")
    assert path.endswith(
        "&pc_url_signing=yes&pc_collection=sentinel-2-l2a&url=https://s2l2a01.blob.core.windows.net/s2/a%2520b.tif"
    )


AUTHORITIES = ("GDAL_CURL_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE")
READ = "import sys; from osgeo import gdal; print(gdal.Open(sys.argv[1]).ReadAsArray(0, 0, 4, 4).shape)"


def test_gdal_signs_it_as_it_reads(sample, tmp_path):
    """Each time a project is opened, so it opens when all of today's signatures are dead."""
    (file,) = (folder / "SCL.tif" for folder in (ROOT / "build/sample").rglob(ITEM))
    content, issued = file.read_bytes(), []

    def answer(request: Request) -> Answer:
        if request.path == "/token/sentinel-2-l2a":
            issued.append(f"sig={PLANTED[2]}-{len(issued)}")
            return Answer(200, json.dumps({"msft:expiry": "2999-01-01T00:00:00Z", "token": issued[-1]}))
        if not issued or f"sig={request.query.get('sig')}" != issued[-1]:
            return Answer(403, "")
        if "range" not in request.headers:
            return Answer(200, content)
        first, last = map(int, request.headers["range"].removeprefix("bytes=").split("-"))
        part = content[first : last + 1]
        place = f"bytes {first}-{first + len(part) - 1}/{len(content)}"
        return Answer(206, part, (("Content-Range", place),))

    authority, certificate = private_authority(tmp_path)
    with stub_server(answer, certificate) as server:
        path = pc_path(f"{server.url}/s2/SCL.tif", replace(PLANETARY_COMPUTER.access, hosts=("127.0.0.1",)))
        options = {"VSICURL_PC_SAS_TOKEN_URL": f"{server.url}/token/", **dict.fromkeys(AUTHORITIES, str(authority))}
        options |= {"GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR", "CPL_VSIL_CURL_USE_HEAD": "NO"}
        for opened in (1, 2):
            command = [ROOT / "build/venv/bin/python", "-c", READ, path]
            ended = subprocess.run(command, env={**os.environ, **options}, capture_output=True, text=True, timeout=60)
            assert ended.stdout.strip() == "(4, 4)", ended.stderr
            assert len(issued) == opened
