"""Rasters that are written piece by piece, and then as cloud optimized GeoTIFFs."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from clear_scenes.core.bridge.export.raster_file import RasterFile
from clear_scenes.core.raster.grid import Grid

SIDE = 2500


def test_gdal_holds_little_of_a_file_that_is_made_cloud_optimized(tmp_path):
    """Its cache is that of the whole process, and large: of overviews that it builds itself it would keep all."""
    file = RasterFile(tmp_path / "whole.tif", np.dtype(np.int16), ("red", "nir"), -32768, resampling="AVERAGE")
    values, seen = np.random.default_rng(1).integers(0, 3000, (2, SIDE, SIDE)).astype(np.int16), []
    grid = Grid("EPSG:32648", (10, 0, 300_000, 0, -10, 200_000), SIDE, SIDE)
    whole = file.created(tmp_path / "scratch.tif", grid, {})
    whole.WriteArray(values)
    whole.FlushCache()
    before = gdal.GetCacheUsed()
    file.copy(whole, file.path, lambda done, *_: seen.append((done, gdal.GetCacheUsed())) or 1)
    done, held = zip(*seen, strict=True)
    assert max(held) - before < values.nbytes / 20
    assert np.diff(done).min() >= 0
    assert done[-1] == pytest.approx(1)
    made = gdal.Open(str(file.path))
    assert made.GetMetadata("IMAGE_STRUCTURE")["LAYOUT"] == "COG"
    assert np.array_equal(made.ReadAsArray(), values)
    band = made.GetRasterBand(1)
    overviews = [band.GetOverview(number).ReadAsArray() for number in range(band.GetOverviewCount())]
    assert [one.shape for one in overviews] == [(1250, 1250), (625, 625), (313, 313)]
    mean = values[0].reshape(1250, 2, 1250, 2).mean(axis=(1, 3))
    assert np.abs(overviews[0] - mean).max() <= 0.5
