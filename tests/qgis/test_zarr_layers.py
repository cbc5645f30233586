"""Layers of products in Zarr: drawn by GDAL pixel for pixel where it reads them, else told what would."""

from __future__ import annotations

import json
import urllib.request
from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProject, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtWidgets import QDialogButtonBox, QLabel

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.export.clipping import ClipRequest, Content, save_clip
from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.layers.zarr_images import check_driver
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.classification.verdict import CloudRule, Limits
from clear_scenes.core.composite.method import Method
from clear_scenes.core.errors.scene import DriverLacksCodec
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.reading.zarr_metadata import array_of_version_2
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.scene import scene_from_item
from clear_scenes.ui.export.picture_dialog import MakePictureDialog
from tests.qgis.made_up_pages import FakeForecaster
from tests.support.catalog_process import catalog_process
from tests.support.layers import COUNTS
from tests.support.runs import query
from tests.support.zarr_products import ARRAY, CRS, HEIGHT, KINDS, PLACE, WIDTH, band, pixels, products

NEWEST = int(gdal.VersionInfo()) >= 3_13_00_00


@pytest.fixture(scope="module")
def archive():
    with catalog_process("zarr") as process:
        yield process


def measured(url: str, kind: str) -> Measurement:
    address = f"{url}/collections/sentinel-2-l2a/items/{kind.replace(' ', '-')}"
    with urllib.request.urlopen(address) as answer:
        return Measurement(Acquisition.single(scene_from_item(json.load(answer), url)), COUNTS)


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
        loader.add([measured(archive.url, kind)], style, parse_catalog(archive.url), Limits(), hides_clouds)
        wait_until(lambda: not loader.running, 30)
        return added, failed

    yield with_
    loader.cancel()
    network.gdal.close()
    network.stop()
    QgsProject.instance().clear()


def values(layer, number: int, factor: int) -> np.ndarray:
    """What QGIS itself reads of a band, of some pixels of 20 m over ``factor``; nan where it has no data."""
    provider = layer.dataProvider()
    provider.enableProviderResampling(False)  # which smooths
    block = provider.block(number, QgsRectangle(*PLACE["proj:bbox"]), WIDTH * factor, HEIGHT * factor)
    places = [[(row, column) for column in range(0, block.width(), 7)] for row in range(0, block.height(), 5)]
    return np.array([[np.nan if block.isNoData(*one) else block.value(*one) for one in row] for row in places])


def reflectance(name: str) -> np.ndarray:
    """Of the same pixels x 10000: ESA's numbers less 1000, which its own item and arrays state as -0.1."""
    numbers = band(name)[::5, ::7].astype(float)
    return np.where(numbers == 0, np.nan, numbers - 1000)


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
        wanted = pixels()[::5, ::7].astype(float)
        assert np.array_equal(values(layer, 1, 1), np.where(wanted == 0, np.nan, wanted), equal_nan=True)


@pytest.mark.parametrize(
    ("style", "assets"), [("near_infrared", ("nir", "red", "green")), ("true_color", ("red", "green", "blue"))]
)
def test_bands_are_drawn_as_reflectance(loaded, style, assets):
    """Also true color, whose own image in Zarr has three dimensions."""
    (layer,), failed = loaded("2 bands", style)
    assert not failed
    assert layer.bandCount() == 3
    for number, name in enumerate(assets, 1):
        assert np.array_equal(values(layer, number, 2), reflectance(name), equal_nan=True)
    assert layer.renderer().redContrastEnhancement().maximumValue() == {"nir": 4500, "red": 2200}[assets[0]]


def test_an_index_is_made_of_bands_and_clouds_are_hidden(loaded):
    (layer,), failed = loaded("2 bands", "ndvi", hides_clouds=True)
    assert not failed
    nir, red = reflectance("nir"), reflectance("red")
    assert np.allclose(values(layer, 1, 2), (nir - red) / (nir + red), atol=1e-6, equal_nan=True)
    classes = np.kron(pixels(), np.ones((2, 2), np.uint8))[::5, ::7]
    assert np.array_equal(values(layer, 2, 2) == 255, ~np.isin(classes, [0, 8, 9, 10]))


def test_a_project_draws_it_again(loaded):
    (layer,), _ = loaded("2 bands", "near_infrared")
    again = QgsRasterLayer(layer.source(), "again")
    assert again.isValid()
    assert np.array_equal(values(again, 1, 2), reflectance("nir"), equal_nan=True)


def test_a_clip_is_saved(archive, tmp_path):
    area = Area.rectangle(346_000, 156_000, 347_000, 157_000, CRS)
    path, content = tmp_path / "saved.tif", Content.of_bands(("red", "nir"))
    request = ClipRequest(measured(archive.url, "2 bands"), area, content, Limits(), False, "", path)
    save_clip(request, PlainTransport(Addresses.of_catalog(archive.url), Cancellation()), lambda done: None)
    saved = gdal.Open(str(path)).ReadAsArray()
    for pixels_of, name in zip(saved, ("red", "nir"), strict=True):
        numbers = band(name)[300:400, 100:200].astype(int)
        assert (pixels_of == np.where(numbers == 0, -9999, numbers - 1000)).all()


def test_what_gdal_does_not_unpack_is_told():
    array = array_of_version_2(products()[f"2 blosc.zarr/{ARRAY}/.zarray"], None)
    check_driver(array)
    with pytest.raises(DriverLacksCodec, match="packed with packbits, which the GDAL of this QGIS does not unpack"):
        check_driver(replace(array, codecs=("packbits",)))


def test_what_is_no_image_or_not_there_is_told(loaded, archive):
    for kind, style, told in (
        ("2 raw", "near_infrared", "names no file of this kind"),
        ("gone", "scl", "there is no Zarr array at its address"),
    ):
        added, (said,) = loaded(kind, style)
        assert not added
        assert told in said


def test_the_dialog_of_a_clear_picture_tells_that_none_can_be_made(archive):
    dates = [measured(archive.url, "2 raw").acquisition]
    dialog = MakePictureDialog(dates, query(archive.url), CloudRule(), Method.NEWEST, FakeForecaster())
    assert "GeoTIFF or JPEG 2000" in dialog.findChild(QLabel, "picture_note").text()
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()
    dialog.reject()
