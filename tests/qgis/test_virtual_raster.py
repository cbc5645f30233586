"""Virtual rasters: their pixels against what numpy makes of the same files."""

from __future__ import annotations

from socket import socket

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsRasterLayer

from clear_scenes.core.bridge.layers.styles import apply_style, style_of
from clear_scenes.core.bridge.layers.virtual_raster import (
    BandMosaic,
    CloudMask,
    classes,
    colors,
    normalized_difference,
    open_image,
    stacked,
)
from clear_scenes.core.classification.schemes import FMASK, QA_PIXEL, Scheme, table_of
from clear_scenes.core.errors.scene import LayerFailed, LayerNotReached
from clear_scenes.core.stac.products import HLS_L30, HLS_S30, LANDSAT_C2, SENTINEL_2

pytestmark = pytest.mark.usefixtures("gdal_exceptions")

RANDOM = np.random.default_rng(5)
WIDTH = 60  # meters x 20


KINDS = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "int16": gdal.GDT_Int16}


def file(path, arrays, left, size, empty=0) -> str:
    """A file of the arrays, its top at 1200 m."""
    height, width = arrays[0].shape
    kind = KINDS[str(arrays[0].dtype)]
    made = gdal.GetDriverByName("GTiff").Create(str(path), width, height, len(arrays), kind)
    made.SetGeoTransform((left, size, 0, 1200, 0, -size))
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(32648)
    made.SetProjection(srs.ExportToWkt())
    for number, array in enumerate(arrays, 1):
        made.GetRasterBand(number).SetNoDataValue(empty)
        made.GetRasterBand(number).WriteArray(array)
    return str(path)


def pixels(xml: str) -> np.ndarray:
    return gdal.Open(xml).ReadAsArray()


def fine(array: np.ndarray) -> np.ndarray:
    return array.repeat(2, axis=-2).repeat(2, axis=-1)


@pytest.fixture
def tiles(tmp_path):
    """Files and arrays of two tiles that overlap by 10 columns of 20 m; the first has no data in its last 5."""
    made = {}
    for name, size, count in (("nir", 10, 120), ("swir", 20, 60), ("scl", 20, 60)):
        most = 12 if name == "scl" else 9000
        kind = np.uint8 if name == "scl" else np.uint16
        arrays = [RANDOM.integers(1, most, (count, count)).astype(kind) for _ in range(2)]
        arrays[0][:, -count // 12 :] = 0
        paths = [file(tmp_path / f"{name}{n}.tif", [arrays[n]], n * 50 * 20, size) for n in range(2)]
        made[name] = tuple(paths), arrays
    return made


def joined(first: np.ndarray, second: np.ndarray, overlap: int) -> np.ndarray:
    """Side by side, the first on top where it has data."""
    common = np.where(first[:, -overlap:] == 0, second[:, :overlap], first[:, -overlap:])
    return np.hstack([first[:, :-overlap], common, second[:, overlap:]])


def test_tiles_of_bands_of_other_resolutions_in_one(tiles):
    (nir, nirs), (swir, swirs) = tiles["nir"], tiles["swir"]
    found = pixels(stacked([BandMosaic(nir, (-1000, -1000)), BandMosaic(swir)], None))
    assert found.shape == (2, 120, 220)
    assert (found[0] == joined(*nirs, 20).astype(int) - 1000).all()
    assert (found[1] == fine(joined(*swirs, 10))).all()


def test_what_has_no_data_is_none_whatever_the_offset(tiles):
    nir, nirs = tiles["nir"]
    data = gdal.Open(stacked([BandMosaic(nir[:1], (-1000,))], None))
    empty = data.GetRasterBand(1).GetNoDataValue()
    assert ((data.ReadAsArray() == empty) == (nirs[0] == 0)).all()


def test_an_index_with_its_offset(tiles):
    (nir, nirs), (swir, swirs) = tiles["nir"], tiles["swir"]
    found = pixels(normalized_difference(BandMosaic(nir, (-1000, -1000)), BandMosaic(swir, (-1000, -1000)), None))
    one, other = joined(*nirs, 20) - 1000.0, fine(joined(*swirs, 10)) - 1000.0
    with np.errstate(divide="ignore", invalid="ignore"):
        wanted = (one - other) / (one + other)
    good = np.isfinite(wanted)
    assert np.allclose(found[good], wanted[good], atol=1e-5)
    small = gdal.Open(normalized_difference(BandMosaic(nir[:1]), BandMosaic(swir[:1]), None)).ReadAsArray()
    assert (np.isnan(small) == (nirs[0] == 0)).all()


def test_clouds_are_hidden_by_the_classes_that_are_counted(tiles, tmp_path):
    scl, scls = tiles["scl"]
    bands = [RANDOM.integers(1, 255, (120, 120)).astype(np.uint8) for _ in range(3)]
    visual = tuple(file(tmp_path / f"visual{n}.tif", bands, n * 50 * 20, 10) for n in range(2))
    found = gdal.Open(colors(BandMosaic(visual), CloudMask(BandMosaic(scl), frozenset({3, 8, 9, 10}))))
    assert found.RasterCount == 4
    assert found.GetRasterBand(4).GetColorInterpretation() == gdal.GCI_AlphaBand
    classes = fine(joined(*scls, 10))
    assert ((found.GetRasterBand(4).ReadAsArray() == 255) == ~np.isin(classes, [0, 3, 8, 9, 10])).all()
    assert (found.GetRasterBand(2).ReadAsArray()[:, :100] == bands[1][:, :100]).all()


def test_the_reflectance_of_landsat_is_scaled(tmp_path):
    """USGS: reflectance is 0.0000275 times what is stored, less 0.2; 0 is no data."""
    values = np.array([[0, 1, 7273], [10909, 43636, 65535]], np.uint16)
    path = file(tmp_path / "red.tif", [values], 0, 30)
    product = LANDSAT_C2
    data = gdal.Open(stacked([BandMosaic((path,), (product.offset,), product.scale, product.empty)], None))
    found, empty = data.ReadAsArray(), data.GetRasterBand(1).GetNoDataValue()
    by_hand = 10_000 * (values * 0.0000275 - 0.2)
    assert found[0, 0] == empty
    assert np.abs(found - by_hand).ravel()[1:].max() <= 0.5
    assert found[0, 2] == 0
    assert found[1, 0] == 1000


def test_the_reflectance_of_hls_is_as_stored(tmp_path):
    values = np.array([[-9999, -30, 0], [1, 2500, 10000]], np.int16)
    path = file(tmp_path / "red.tif", [values], 0, 30, -9999)
    data = gdal.Open(stacked([BandMosaic((path,), (HLS_L30.offset,), HLS_L30.scale, HLS_L30.empty)], None))
    assert (data.ReadAsArray() == values).all()
    assert data.GetRasterBand(1).GetNoDataValue() == -9999


@pytest.mark.parametrize(("scheme", "dtype"), [(FMASK, np.uint8), (QA_PIXEL, np.uint16)], ids=["fmask", "qa"])
def test_bits_are_drawn_as_classes_and_hide_clouds(tmp_path, scheme: Scheme, dtype):
    """Every value that occurs, and on the first of two tiles that overlap an edge without data."""
    drawn = np.array(scheme.drawn)
    arrays = [RANDOM.permutation(np.resize(drawn, 40 * 40)).reshape(40, 40).astype(dtype) for _ in range(2)]
    arrays[0][:, -5:] = scheme.empty
    paths = tuple(file(tmp_path / f"qa{n}.tif", [arrays[n]], n * 30 * 20, 20, scheme.empty) for n in range(2))
    first, second = (table_of(scheme)[array] for array in arrays)
    common = np.where(arrays[0][:, -10:] == scheme.empty, second[:, :10], first[:, -10:])
    wanted = np.hstack([first[:, :-10], common, second[:, 10:]])
    data = gdal.Open(classes(BandMosaic(paths), scheme))
    assert (data.ReadAsArray() == wanted).all()
    assert data.GetRasterBand(1).GetNoDataValue() == 0
    bands = [RANDOM.integers(1, 255, (40, 70)).astype(np.uint8) for _ in range(3)]
    visual = file(tmp_path / "visual.tif", bands, 0, 20)
    found = gdal.Open(colors(BandMosaic((visual,)), CloudMask(BandMosaic(paths), frozenset({3, 8, 9, 10}), scheme)))
    assert ((found.GetRasterBand(4).ReadAsArray() == 255) == ~np.isin(wanted, [0, 3, 8, 9, 10])).all()


def test_what_no_product_holds_is_never_drawn_as_clear(tmp_path):
    strange = np.array([[value for value in range(1 << 16) if value not in QA_PIXEL.drawn]], np.uint16)
    path = file(tmp_path / "qa.tif", [strange], 0, 20, 1)
    assert not pixels(classes(BandMosaic((path,)), QA_PIXEL)).any()


def test_styles_of_other_sensors(tmp_path):
    """True color is made of bands where there is no image of it; classes have the names of their scheme."""
    assert style_of("true_color", SENTINEL_2).assets == ("visual",)
    for product in (LANDSAT_C2, HLS_S30, HLS_L30):
        assert style_of("true_color", product).assets == ("red", "green", "blue")
        wanted = [*style_of("near_infrared", product).assets, *style_of("short_wave", product).assets]
        assert all(product.keys(asset) for asset in wanted)
    path = file(tmp_path / "qa.tif", [np.array([[21824, 22280], [1, 21952]], np.uint16)], 0, 20, 1)
    layer = QgsRasterLayer(classes(BandMosaic((path,)), QA_PIXEL), "classes")
    assert layer.isValid()
    apply_style(layer, "scl", frozenset({9}), LANDSAT_C2)
    shown = {one.value: one.label for one in layer.renderer().classes()}
    assert shown[5] == "Clear land"
    assert shown[6] == "Water"
    assert not {0, 9} & set(shown)


@pytest.mark.parametrize("again", [False, True], ids=["at once", "again"])
def test_a_file_that_is_not_reached_is_told_from_one_that_is_damaged(again, sample, tmp_path, gdal_exceptions):
    """What GDAL says of either, and whether it does, depends on its exceptions, and on what it remembers."""
    with socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # and does not listen
        away = f"127.0.0.1:{nobody.getsockname()[1]}"
        for url in (f"http://{away}/a.tif", f"{sample.url}/nothing.tif?{gdal_exceptions}"):
            for _ in range(1 + again):
                with pytest.raises(LayerNotReached, match=r"127\.0\.0\.1"):
                    open_image(f"/vsicurl/{url}")
    for there in (f"/vsicurl/{sample.url}/collections?{gdal_exceptions}", tmp_path / "none.tif", tmp_path):
        with pytest.raises(LayerFailed):
            open_image(str(there))


def test_the_text_of_a_layer_in_a_file_is_what_other_tools_take(tiles, tmp_path):
    """As the documentation has it done for those that want a file."""
    (nir, nirs), (swir, _) = tiles["nir"], tiles["swir"]
    source = stacked([BandMosaic(nir, (-1000, -1000)), BandMosaic(swir)], None)
    file_of_it = tmp_path / "image.vrt"
    file_of_it.write_text(source)
    again = gdal.BuildVRT("", [str(file_of_it)])
    assert (again.ReadAsArray()[0] == joined(*nirs, 20).astype(int) - 1000).all()
