"""Virtual rasters: their pixels against what numpy makes of the same files."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, osr

from clear_scenes.core.bridge.virtual_raster import CloudMask, Mosaic, colors, normalized_difference, stacked

RANDOM = np.random.default_rng(5)
WIDTH = 60  # metres x 20


def file(path, arrays, left, size) -> str:
    """A file of the arrays, its top at 1200 m; 0 is no data."""
    height, width = arrays[0].shape
    kind = gdal.GDT_Byte if arrays[0].dtype == np.uint8 else gdal.GDT_UInt16
    made = gdal.GetDriverByName("GTiff").Create(str(path), width, height, len(arrays), kind)
    made.SetGeoTransform((left, size, 0, 1200, 0, -size))
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(32648)
    made.SetProjection(srs.ExportToWkt())
    for number, array in enumerate(arrays, 1):
        made.GetRasterBand(number).SetNoDataValue(0)
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
    found = pixels(stacked([Mosaic(nir, (-1000, -1000)), Mosaic(swir)], None))
    assert found.shape == (2, 120, 220)
    assert (found[0] == joined(*nirs, 20).astype(int) - 1000).all()
    assert (found[1] == fine(joined(*swirs, 10))).all()


def test_what_has_no_data_is_none_whatever_the_offset(tiles):
    nir, nirs = tiles["nir"]
    data = gdal.Open(stacked([Mosaic(nir[:1], (-1000,))], None))
    empty = data.GetRasterBand(1).GetNoDataValue()
    assert ((data.ReadAsArray() == empty) == (nirs[0] == 0)).all()


def test_an_index_with_its_offset(tiles):
    (nir, nirs), (swir, swirs) = tiles["nir"], tiles["swir"]
    found = pixels(normalized_difference(Mosaic(nir, (-1000, -1000)), Mosaic(swir, (-1000, -1000)), None))
    one, other = joined(*nirs, 20) - 1000.0, fine(joined(*swirs, 10)) - 1000.0
    with np.errstate(divide="ignore", invalid="ignore"):
        wanted = (one - other) / (one + other)
    good = np.isfinite(wanted)
    assert np.allclose(found[good], wanted[good], atol=1e-5)
    small = gdal.Open(normalized_difference(Mosaic(nir[:1]), Mosaic(swir[:1]), None)).ReadAsArray()
    assert (np.isnan(small) == (nirs[0] == 0)).all()


def test_clouds_are_hidden_by_the_classes_that_are_counted(tiles, tmp_path):
    scl, scls = tiles["scl"]
    bands = [RANDOM.integers(1, 255, (120, 120)).astype(np.uint8) for _ in range(3)]
    visual = tuple(file(tmp_path / f"visual{n}.tif", bands, n * 50 * 20, 10) for n in range(2))
    found = gdal.Open(colors(Mosaic(visual), CloudMask(Mosaic(scl), frozenset({3, 8, 9, 10}))))
    assert found.RasterCount == 4
    assert found.GetRasterBand(4).GetColorInterpretation() == gdal.GCI_AlphaBand
    classes = fine(joined(*scls, 10))
    assert ((found.GetRasterBand(4).ReadAsArray() == 255) == ~np.isin(classes, [0, 3, 8, 9, 10])).all()
    assert (found.GetRasterBand(2).ReadAsArray()[:, :100] == bands[1][:, :100]).all()
