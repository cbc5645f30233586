"""Layers of products in Zarr: drawn by GDAL pixel for pixel where it reads them, else told what would."""

from __future__ import annotations

import json
import urllib.request

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProject, QgsRectangle

from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.scene import scene_from_item
from tests.support.catalog_process import catalog_process
from tests.support.layers import COUNTS
from tests.support.zarr_products import HEIGHT, KINDS, PLACE, WIDTH, pixels

NEWEST = int(gdal.VersionInfo()) >= 3_13_00_00


@pytest.fixture(scope="module")
def archive():
    with catalog_process("zarr") as process:
        yield process


@pytest.fixture
def loaded(archive, wait_until):
    """`loaded(kind, style)`: the layers of a product, and what was said of those that could not be made."""
    network = QgisNetwork()
    network.gdal.open()
    loader = LayerLoader(network)
    added, failed = [], []
    loader.added.connect(lambda layer, _: added.append(layer))
    loader.failed.connect(lambda _, text: failed.append(str(text)))

    def with_(kind: str, style: str, hides_clouds: bool = False):
        added.clear(), failed.clear()
        address = f"{archive.url}/collections/sentinel-2-l2a/items/{kind.replace(' ', '-')}"
        with urllib.request.urlopen(address) as answer:
            found = Measurement(Acquisition.single(scene_from_item(json.load(answer), archive.url)), COUNTS)
        loader.add([found], style, parse_catalog(archive.url), Limits(), hides_clouds)
        wait_until(lambda: not loader.running, 30)
        return added, failed

    yield with_
    loader.cancel()
    network.gdal.close()
    network.stop()
    QgsProject.instance().clear()


def values(layer, number: int, factor: int) -> np.ndarray:
    """What QGIS itself reads of a band, at 20 m over ``factor``."""
    block = layer.dataProvider().block(number, QgsRectangle(*PLACE["proj:bbox"]), WIDTH * factor, HEIGHT * factor)
    rows = [[block.value(row, column) for column in range(0, block.width(), 7)] for row in range(0, block.height(), 5)]
    return np.array(rows)


@pytest.mark.parametrize("kind", KINDS)
def test_the_classes_are_drawn_where_gdal_reads_them(loaded, kind):
    added, failed = loaded(kind, "scl")
    if kind.startswith("3") and not NEWEST:
        assert not added
        (said,) = failed
        assert f"in Zarr 3, which the GDAL {gdal.__version__} of this QGIS does not read: that takes GDAL 3.13" in said
    else:
        assert not failed
        (layer,) = added
        assert layer.crs().authid() == "EPSG:32648"
        assert layer.extent() == QgsRectangle(*PLACE["proj:bbox"])
        assert (values(layer, 1, 1) == pixels()[::5, ::7]).all()
