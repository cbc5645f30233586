"""What signs an address opens files for whoever has it: nothing that is kept holds it."""

from __future__ import annotations

import logging
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsApplication, QgsNetworkAccessManager, QgsProject, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

from clear_scenes.core.bridge.export.clipping import Content
from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.layers.styles import STYLES
from clear_scenes.core.bridge.network.gdal_paths import vsi_path
from clear_scenes.core.bridge.network.transport import QgisNetwork, transport_to
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.errors.network import AddressRefused, TimedOut
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.catalogs import parse_catalog
from tests.support.clips import clip_of, saving
from tests.support.layers import acquisition

SIGNATURES = [
    "sv=2024-05-04&st=2026-11-24T00%3A00%3A00Z&se=2026-11-25T00%3A00%3A00Z&sr=c&sp=rl&sig=S3CR3T%2Babc%3D",
    "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=S3CR3T%2F20261124&X-Amz-Expires=900&X-Amz-Signature=S3CR3T",
]


def signed(measurement: Measurement, signature: str) -> Measurement:
    """With signed addresses of the files and of the items."""
    scenes = tuple(
        replace(
            scene,
            assets=tuple((name, f"{href}?{signature}") for name, href in scene.assets),
            address=f"{scene.address}?{signature}",
        )
        for scene in measurement.acquisition.scenes
    )
    return replace(measurement, acquisition=Acquisition("both", scenes, (0.5, 0.5)))


@pytest.mark.parametrize("signature", SIGNATURES, ids=["azure", "aws"])
@pytest.mark.parametrize("hides_clouds", [False, True])
def test_a_project_with_layers_of_signed_addresses(iface, sample, wait_until, tmp_path, signature, hides_clouds):
    iface.newProject()
    network = QgisNetwork()
    loader = LayerLoader(network)
    failed = []
    loader.failed.connect(lambda scene, text: failed.append(str(text)))
    styles = [name for name, style in STYLES.items() if {*style.assets} <= {"visual", "scl", "red", "green", "nir"}]
    for style in styles:
        found = signed(acquisition(sample.url), signature)
        loader.add([found], style, parse_catalog(sample.url), Limits(), hides_clouds)
    wait_until(lambda: not loader.running, 30)
    network.stop()
    assert not failed
    layers = list(QgsProject.instance().mapLayers().values())
    assert len(layers) == len(styles) > 5
    path = tmp_path / "saved.qgz"
    assert QgsProject.instance().write(str(path))
    with zipfile.ZipFile(path) as archive:
        kept = "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    assert f"{sample.url}/files/" in kept
    for layer in layers:
        document = QDomDocument()
        layer.exportNamedStyle(document, QgsReadWriteContext())
        kept += document.toString() + layer.source() + layer.htmlMetadata() + layer.publicSource()
        kept += "".join(str(layer.customProperty(name)) for name in layer.customPropertyKeys())
        assert all(link.url.endswith("_L2A") for link in layer.metadata().links())
    for part in ("S3CR3T", "sig=", "X-Amz", "Amz-", "sp=rl"):
        assert part not in kept
    iface.newProject()


@pytest.mark.parametrize("signature", SIGNATURES, ids=["azure", "aws"])
def test_a_file_that_is_saved(wait_until, sample, tmp_path, signature):
    path = tmp_path / "x.tif"
    found = signed(acquisition(sample.url), signature)
    with saving(wait_until) as save:
        assert save(clip_of(found, Content.of_bands(["red"]), path), sample.url) is None
    data = path.read_bytes()
    assert b"/items/S2A_48NTG_20260613_0_L2A" in data
    for part in (b"S3CR3T", b"sig=", b"X-Amz"):
        assert part not in data


def test_the_log(tmp_path: Path):
    kept = []
    log = QgsApplication.messageLog()
    hear = lambda text, tag, level: kept.append(text) if tag == "Clear Scenes" else None  # noqa: E731
    log.messageReceived[str, str, Qgis.MessageLevel].connect(hear)
    error = AddressRefused(address=f"https://files.example/a b.tif?{SIGNATURES[0]}")
    logging.getLogger("clear_scenes").warning("%s: %s %s", "scene", error, f"https://x.example/b.tif?{SIGNATURES[1]}")
    log.messageReceived[str, str, Qgis.MessageLevel].disconnect(hear)
    assert "https://files.example/a b.tif" in "".join(kept)
    assert "https://x.example/b.tif" in "".join(kept)
    assert "S3CR3T" not in "".join(kept)


def test_a_path_keeps_what_is_no_signature():
    path = vsi_path("https://files.example/B04.tif?version=3&f=a b".replace(" ", "%20"))
    assert path.endswith("&url=https://files.example/B04.tif%3Fversion%3D3%26f%3Da%2520b")
    assert vsi_path(f"https://files.example/B04.tif?{SIGNATURES[0]}").endswith("&url=https://files.example/B04.tif")


def test_a_server_that_is_silent_for_longer_than_qgis_waits(sample, wait_until):
    """QGIS logs the whole address of what it gives up: we do so before, however short its time is set."""
    heard, before = [], QgsNetworkAccessManager.timeout()
    hear = lambda text, *_: heard.append(text)  # noqa: E731
    QgsApplication.messageLog().messageReceived.connect(hear)
    QgsNetworkAccessManager.setTimeout(1000)
    network = QgisNetwork()
    network.start()
    sample.stall("SCL")
    transport = transport_to(network, parse_catalog(sample.url))
    try:
        with ThreadPoolExecutor(1) as pool:
            future = pool.submit(transport.get, f"{sample.url}/files/SCL.tif?{SIGNATURES[0]}", {"Range": "bytes=0-9"})
            wait_until(future.done, 30)
        with pytest.raises(TimedOut):
            future.result()
    finally:
        sample.release()
        network.stop()
        QgsNetworkAccessManager.setTimeout(before)
        QgsApplication.messageLog().messageReceived.disconnect(hear)
    assert not [text for text in heard if "S3CR3T" in text]
