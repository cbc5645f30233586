"""Planetary Computer's layers behind a company's own authority: GDAL asks for their signature, and knows no options by
path as it does. Here the issuer has a certificate of a private authority, and the files lie on a server without any.
"""

from __future__ import annotations

import threading

import pytest
import qgis.utils
from osgeo import gdal
from qgis.core import QgsProject, QgsRasterLayer, QgsRectangle

from clear_scenes.core.bridge.layers.layer_builder import KEY
from clear_scenes.core.bridge.layers.virtual_raster import BandMosaic, colors
from clear_scenes.core.bridge.network import gdal_network
from clear_scenes.core.bridge.network.gdal_network import GdalNetwork, in_this_thread
from tests.support.catalog_process import SIGNATURE, catalog_process
from tests.support.faults import private_authority
from tests.support.layers import measured
from tests.support.qgis_settings import distrust, trust

ITEM = "S2A_48NUG_20260613_0_L2A"
OPTIONS = ("GDAL_CURL_CA_BUNDLE", "SSL_CERT_FILE", "GDAL_HTTP_PROXY")


@pytest.fixture
def issuer(iface, tmp_path, monkeypatch):
    """As with GDAL 3.7 and later; its settings for all are looked at in the end."""
    monkeypatch.setattr(gdal_network, "BY_PATH", True)
    before = {name: gdal.GetConfigOption(name) for name in OPTIONS}
    authority, certificate = private_authority(tmp_path)
    trust(authority)
    iface.newProject()
    with catalog_process("signed", certificate) as server:
        gdal.SetConfigOption("VSICURL_PC_SAS_TOKEN_URL", f"{server.url}/token/")
        yield server
        gdal.SetConfigOption("VSICURL_PC_SAS_TOKEN_URL", None)
    iface.newProject()
    distrust(authority)
    gdal.VSICurlClearCache()
    assert {name: gdal.GetConfigOption(name) for name in OPTIONS} == before


def signed_source(sample, collection: str) -> str:
    """GDAL keeps a signature for as long as it runs, by collection."""
    href = dict(measured(sample.url, ITEM).acquisition.scenes[0].assets)["visual"]
    plain = f"/vsicurl?empty_dir=yes&url={href}"
    text = colors(BandMosaic((plain,)), None)
    gdal.VSICurlClearCache()
    return text.replace("empty_dir=yes", f"empty_dir=yes&amp;pc_url_signing=yes&amp;pc_collection={collection}")


def test_a_layer_of_a_project_has_its_signature_before_it_is_drawn(iface, sample, issuer, wait_until):
    plugin = qgis.utils.plugins["clear_scenes"]
    source = signed_source(sample, "of-a-project")
    plugin.network.gdal.prepare([source])
    layer = QgsRasterLayer(source, "signed", "gdal")
    layer.setCustomProperty(KEY, "signed")
    before = len(sample.log())
    QgsProject.instance().setCrs(layer.crs())
    QgsProject.instance().addMapLayer(layer)
    wait_until(lambda: not plugin.reachability.held_layers(), 20)
    iface.mapCanvas().setExtent(QgsRectangle(345_000, 138_000, 355_000, 148_000))
    iface.mapCanvas().refresh()
    iface.mapCanvas().waitWhileRendering()
    assert [path for _, path, *_ in issuer.log() if "/token/of-a-project" in path]
    drawn = [path for _, path, asked, _ in sample.log()[before:] if "TCI.tif" in path and asked != "bytes=0-0"]
    assert drawn
    assert all(f"sig={SIGNATURE}" in path for path in drawn)


def test_the_options_are_those_of_one_thread(sample, issuer):
    network = GdalNetwork()
    network.prepare([signed_source(sample, "of-a-thread")])
    assert network.signing["GDAL_CURL_CA_BUNDLE"]
    seen = []
    with in_this_thread(network.signing):
        seen.append(gdal.GetThreadLocalConfigOption("GDAL_CURL_CA_BUNDLE"))
        other = threading.Thread(target=lambda: seen.append(gdal.GetThreadLocalConfigOption("GDAL_CURL_CA_BUNDLE")))
        other.start()
        other.join()
    seen.append(gdal.GetThreadLocalConfigOption("GDAL_CURL_CA_BUNDLE"))
    assert seen == [network.signing["GDAL_CURL_CA_BUNDLE"], None, None]
    network.close()
