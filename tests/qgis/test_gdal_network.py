"""Map layers go where QGIS's settings say: through its proxy, past it, and to servers that QGIS trusts.

The names that end in .test are known to the proxy only.
"""

from __future__ import annotations

import json
import urllib.request

import pytest
from osgeo import gdal
from qgis.core import QgsProject
from qgis.PyQt.QtNetwork import QNetworkProxy

from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.network.gdal_network import BY_PATH, GdalNetwork, hosts_in, proxy_of, proxy_options
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.scene import scene_from_item
from tests.support.catalog_process import catalog_process
from tests.support.faults import private_authority
from tests.support.proxy_process import proxy_process
from tests.support.qgis_settings import distrust, no_proxy, set_proxy, trust

FAR = "scenes.office.test"
COUNTS = (0, 0, 0, 0, 877, 0, 0, 0, 100, 23, 0, 0)
ITEM = "S2A_48NUG_20260613_0_L2A"


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    """Its certificate, and the one that it has given the server."""
    return private_authority(tmp_path_factory.mktemp("authority"), FAR)


@pytest.fixture(scope="module")
def secure_sample(authority):
    with catalog_process("sample", authority[1]) as process:
        yield process


@pytest.fixture
def settings(iface):
    """QGIS's settings and GDAL's memory as before, in the end; what the map would draw is not in the way."""
    iface.mapCanvas().freeze(True)
    yield
    QgsProject.instance().clear()
    iface.mapCanvas().freeze(False)
    no_proxy()
    gdal.VSICurlClearCache()


@pytest.fixture
def trusted(authority, settings):
    trust(authority[0])
    yield
    distrust(authority[0])


@pytest.fixture
def load(wait_until):
    """`load(url)`: a layer of the scene at a catalog's address, or what is said instead."""
    network = QgisNetwork()
    network.gdal.open()
    loader = LayerLoader(network)

    def load(url: str, item: dict):
        added, failed = [], []
        loader.added.connect(added.append)
        loader.failed.connect(lambda scene, text: failed.append(str(text)))
        measured = Measurement(Acquisition.single(scene_from_item(item, url)), COUNTS)
        loader.add([measured], "near_infrared", parse_catalog(url), Limits())
        wait_until(lambda: not loader.running, 60)
        return added[0] if added else failed[0]

    yield load
    loader.cancel()
    network.stop()
    network.gdal.close()


def item_of(sample, url: str, at: str) -> dict:
    """An item whose files lie at the address ``url``."""
    with urllib.request.urlopen(f"{at}/collections/sentinel-2-l2a/items/{ITEM}") as answer:
        return json.loads(answer.read().decode().replace(at, url))


@pytest.mark.parametrize("kind", ["http", "socks"])
def test_layers_go_through_the_proxy_with_its_password(load, sample, secure_sample, trusted, kind):
    port = secure_sample.url.rpartition(":")[2]
    url = f"https://{FAR}:{port}"
    with proxy_process(kind, {f"{FAR}:{port}": f"127.0.0.1:{port}"}) as proxy:
        set_proxy(proxy.port, "secret", {"http": "HttpProxy", "socks": "Socks5Proxy"}[kind])
        layer = load(url, item_of(sample, url, sample.url))
        assert not isinstance(layer, str), layer
        assert layer.isValid()
        assert layer.dataProvider().block(1, layer.extent(), 8, 8).isValid()
        assert proxy.seen["admitted"] > 0
        assert proxy.seen["refused"] <= proxy.seen["admitted"], "a password is sent once it is asked for"
    assert "secret" not in layer.source()
    assert "anna" not in layer.source()


def test_a_layer_from_a_server_with_a_private_authority(load, sample, secure_sample, trusted):
    layer = load(secure_sample.url, item_of(sample, secure_sample.url, sample.url))
    assert not isinstance(layer, str), layer
    assert layer.dataProvider().block(1, layer.extent(), 8, 8).isValid()


def test_a_project_with_such_layers_opens_again(load, sample, secure_sample, authority, trusted, tmp_path):
    """In a new QGIS, where the plugin has not loaded a layer yet."""
    project = str(tmp_path / "saved.qgz")
    assert load(secure_sample.url, item_of(sample, secure_sample.url, sample.url)).isValid()
    QgsProject.instance().write(project)
    QgsProject.instance().clear()
    gdal.VSICurlClearCache()
    distrust(authority[0])
    assert not _opens(project, GdalNetwork())
    trust(authority[0])
    gdal.VSICurlClearCache()
    assert _opens(project, GdalNetwork())


def _opens(project: str, network: GdalNetwork) -> bool:
    network.open()
    try:
        again = QgsProject()
        again.read(project)
        (layer,) = again.mapLayers().values()
        # a virtual raster itself is always valid
        try:
            dataset = gdal.Open(layer.source())
            return dataset.ReadRaster(0, 0, 8, 8, band_list=[1]) is not None
        except RuntimeError:
            return False
    finally:
        network.close()


@pytest.mark.usefixtures("settings")
def test_each_host_has_the_proxy_that_qgis_has_for_it():
    set_proxy(3128, "secret", excluded=["https://in.office.test/"])
    assert proxy_options(proxy_of("https://far.test")) == {
        "GDAL_HTTP_PROXY": "http://127.0.0.1:3128",
        # pragma: allowlist nextline secret (made up)
        "GDAL_HTTP_PROXYUSERPWD": "anna:secret",
    }
    assert proxy_options(proxy_of("https://in.office.test")) == {"GDAL_HTTP_PROXY": "", "GDAL_HTTP_PROXYUSERPWD": None}
    set_proxy(1080, kind="Socks5Proxy")
    # the proxy looks the name up, as with QGIS
    assert proxy_options(proxy_of("https://far.test"))["GDAL_HTTP_PROXY"] == "socks5h://127.0.0.1:1080"
    no_proxy()
    assert proxy_options(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))["GDAL_HTTP_PROXY"] == ""


@pytest.mark.skipif(BY_PATH, reason="a newer GDAL has each option by path")
@pytest.mark.usefixtures("settings")
def test_nothing_is_left_in_gdal():
    before = {name: gdal.GetConfigOption(name) for name in ("GDAL_HTTPS_PROXY", "SSL_CERT_FILE")}
    set_proxy(1080, kind="Socks5Proxy")
    network = GdalNetwork()
    network.open()
    network.prepare(["/vsicurl/https://far.test/a.tif"])
    assert gdal.GetConfigOption("GDAL_HTTPS_PROXY") == "socks5h://127.0.0.1:1080"
    no_proxy()
    network.prepare(["/vsicurl/https://far.test/a.tif"])
    assert gdal.GetConfigOption("GDAL_HTTPS_PROXY") is None
    network.close()
    assert {name: gdal.GetConfigOption(name) for name in before} == before


@pytest.mark.skipif(BY_PATH, reason="a newer GDAL has each option by path")
@pytest.mark.usefixtures("settings")
def test_what_somebody_else_took_away_is_given_again():
    """As QGIS does, which sets its proxy with each of its own layers."""
    set_proxy(1080, kind="Socks5Proxy")
    network = GdalNetwork()
    network.open()
    network.prepare(["/vsicurl/https://far.test/a.tif"])
    gdal.SetConfigOption("GDAL_HTTPS_PROXY", None)
    network.prepare(["/vsicurl/https://far.test/b.tif"])
    given = gdal.GetConfigOption("GDAL_HTTPS_PROXY")
    network.close()
    assert given == "socks5h://127.0.0.1:1080"


def test_hosts_in_a_source():
    signed = "/vsicurl?connecttimeout=5&pc_url_signing=yes&pc_collection=s2&url=https://a.blob.test/one.tif"
    head = "/vsicurl?connecttimeout=5&pc_url_signing=yes&pc_collection=s2&url=https://a.blob.test"
    assert hosts_in("/vsicurl/https://a.test/one.tif") == {("/vsicurl/https://a.test", "https://a.test")}
    assert hosts_in(signed) == {(head, "https://a.blob.test")}
    xml = f"<SourceFilename>{signed.replace('&', '&amp;')}</SourceFilename><S>/vsicurl/http://b.test:81/x.tif</S>"
    assert hosts_in(xml) == {(head, "https://a.blob.test"), ("/vsicurl/http://b.test:81", "http://b.test:81")}
    assert hosts_in("/home/anna/dem.tif") == set()
