"""Images of the area as files: their pixels, place and layout against the simulated scenes read by rasterio alone."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from clear_scenes.core.bridge.export import clipping
from clear_scenes.core.bridge.export.clipping import Content, about_bytes
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.errors.files import ClipNotRead, ClipOutside, ClipTooLarge, DiskFull
from tests.support.catalog_process import ROOT
from tests.support.clips import AREA, RING, clip_of, saving
from tests.support.full_disk import files_of_at_most
from tests.support.layers import acquisition, measured

pytestmark = pytest.mark.usefixtures("gdal_exceptions")

LEFT, TOP, COLUMNS, ROWS = 349_000, 144_210, 601, 721  # of the grid of 10 m that holds it
PICTURE = Content.of_style("true_color")
BANDS = Content.of_bands(["red", "nir"])
CLASSES = Content.of_style("scl")
FILES = ROOT / "build/sample/sentinel-s2-l2a-cogs/48/N"


@pytest.fixture
def save(wait_until) -> Iterator[object]:
    with saving(wait_until) as save:
        yield save


def tile(name: str, file: str, day: str = "2026/6/S2A_48N{}_20260613_0_L2A") -> np.ndarray:
    path = FILES / name / day.format(name) / file
    return gdal.Open(str(path)).ReadAsArray()


def expected(file: str, size: int) -> np.ndarray:
    """Of the tiles as 48NTG on top of 48NUG, in the grid of 10 m, without the area's outline."""
    parts = []
    for name, left in (("TG", 331_680), ("UG", 344_880)):
        data = tile(name, file)
        data = data.repeat(size // 10, axis=-2).repeat(size // 10, axis=-1)
        row, column = (155_580 - TOP) // 10, (LEFT - left) // 10
        parts.append((data, row, column))
    whole = np.zeros((*parts[0][0].shape[:-2], ROWS, COLUMNS), parts[0][0].dtype)
    for data, row, column in reversed(parts):
        piece = data[..., row : row + ROWS, column : column + COLUMNS]
        part = whole[..., : piece.shape[-2], : piece.shape[-1]]
        part[...] = np.where(piece != 0, piece, part)
    return whole


def inside() -> np.ndarray:
    """Which pixels' centers lie in the triangle: on the left of each of its edges."""
    x = LEFT + 10 * np.arange(COLUMNS) + 5.0
    y = (TOP - 10 * np.arange(ROWS) - 5.0)[:, None]
    sides = [(bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0 for (ax, ay), (bx, by) in pairwise(RING)]
    return sides[0] & sides[1] & sides[2]


def test_the_pixels_are_those_of_the_archive(save, sample, tmp_path):
    path = tmp_path / "x.tif"
    assert save(clip_of(acquisition(sample.url), PICTURE, path), sample.url) is None
    data = gdal.Open(str(path))
    assert data.GetGeoTransform() == (LEFT, 10, 0, TOP, 0, -10)
    assert (data.RasterXSize, data.RasterYSize, data.RasterCount) == (COLUMNS, ROWS, 3)
    assert data.GetSpatialRef().GetAuthorityCode(None) == "32648"
    assert data.GetRasterBand(1).GetNoDataValue() == 0
    assert (data.ReadAsArray() == expected("TCI.tif", 10) * inside()).all()
    assert os.listdir(tmp_path) == ["x.tif"]
    assert data.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
    assert data.GetRasterBand(1).GetBlockSize() == [512, 512]
    assert data.GetRasterBand(1).GetOverviewCount() == 1
    said = data.GetMetadata()
    assert said["TIFFTAG_DATETIME"].startswith("2026:06:13 ")
    assert said["TIFFTAG_COPYRIGHT"] == "Contains modified Copernicus Sentinel data 2026"
    assert said["items"] == "S2A_48NTG_20260613_0_L2A, S2A_48NUG_20260613_0_L2A"
    assert said["area_cloud"] == "12.3000 %"


def test_a_file_says_both_bounds_where_not_all_was_read(save, sample, tmp_path):
    """Of 1,000 pixels 123 are cloud and 100 more were left unread."""
    found = acquisition(sample.url)
    found = replace(found, counts=(0, 0, 0, 0, 777, 0, 0, 0, 100, 23, 0, 0), unread=100)
    assert save(clip_of(found, CLASSES, tmp_path / "x.tif"), sample.url) is None
    said = gdal.Open(str(tmp_path / "x.tif")).GetMetadata()
    assert (said["area_cloud_at_least"], said["area_cloud_at_most"]) == ("12.3000 %", "22.3000 %")
    assert said["coverage_at_least"] == "90.0000 %"
    assert not {"area_cloud", "coverage"} & set(said)


def test_reflectance_has_its_offset_and_its_bands_their_names(save, sample, tmp_path):
    found = acquisition(sample.url)
    scenes = tuple(replace(scene, offset=-1000) for scene in found.acquisition.scenes)
    found = replace(found, acquisition=replace(found.acquisition, scenes=scenes))
    assert save(clip_of(found, BANDS, tmp_path / "x.tif"), sample.url) is None
    data = gdal.Open(str(tmp_path / "x.tif"))
    assert [data.GetRasterBand(n).GetDescription() for n in (1, 2)] == ["red", "nir"]
    assert data.GetMetadataItem("values").endswith("what the archive holds, -1000")
    for number, file in enumerate(("B04.tif", "B08.tif")):
        band = data.GetRasterBand(number + 1)
        stored = expected(file, 10).astype(int)
        wanted = np.where(inside() & (stored != 0), stored - 1000, band.GetNoDataValue())
        assert (band.ReadAsArray() == wanted).all()


def test_clouds_are_left_out_by_the_classes_that_are_counted(save, sample, tmp_path):
    limits = Limits(cloud_classes=frozenset({4, 8, 9, 10}))
    hidden = clip_of(acquisition(sample.url), PICTURE, tmp_path / "x.tif", limits=limits, hides_clouds=True)
    assert save(hidden, sample.url) is None
    data = gdal.Open(str(tmp_path / "x.tif"))
    seen = inside() & ~np.isin(expected("SCL.tif", 20), [0, 4, 8, 9, 10])
    assert 0.1 < seen.sum() / inside().sum() < 0.9
    assert (data.ReadAsArray() == expected("TCI.tif", 10) * seen).all()
    assert data.GetMetadataItem("hidden_classes") == "4,8,9,10"


def test_another_crs_holds_the_area_within_a_pixel(save, sample, tmp_path):
    path = tmp_path / "x.tif"
    assert save(clip_of(acquisition(sample.url), CLASSES, path, crs="EPSG:4326"), sample.url) is None
    data = gdal.Open(str(path))
    assert data.GetSpatialRef().GetAuthorityCode(None) == "4326"
    left, wide, _, top, _, high = data.GetGeoTransform()
    assert wide == -high == pytest.approx(20 / 111_320, rel=0.02)
    corners = np.concatenate([rings[0] for rings in AREA.in_crs("EPSG:4326")])
    box = left, top + high * data.RasterYSize, left + wide * data.RasterXSize, top
    assert np.allclose(box, [*corners.min(axis=0), *corners.max(axis=0)], atol=wide)
    found = np.bincount(data.ReadAsArray().ravel(), minlength=12)[1:]
    wanted = np.bincount((expected("SCL.tif", 20) * inside()).ravel(), minlength=12)[1:] / 4
    assert set(np.flatnonzero(found)) <= set(np.flatnonzero(wanted))
    assert np.allclose(found / found.sum(), wanted / wanted.sum(), atol=0.005)
    assert found.sum() == pytest.approx(wanted.sum(), rel=0.02)


def test_in_meters_a_pixel_has_as_many_as_before(save, sample, tmp_path):
    assert save(clip_of(acquisition(sample.url), PICTURE, tmp_path / "x.tif", crs="EPSG:32647"), sample.url) is None
    assert gdal.Open(str(tmp_path / "x.tif")).GetGeoTransform()[1] == 10


def test_a_crs_in_which_it_has_no_place_is_said(save, sample, tmp_path):
    """Seen from above the other side of the earth."""
    crs = "PROJ:+proj=ortho +lat_0=10 +lon_0=-80 +R=6371000 +units=m"
    error = save(clip_of(acquisition(sample.url), PICTURE, tmp_path / "x.tif", crs=crs), sample.url)
    assert isinstance(error, ClipOutside)
    assert os.listdir(tmp_path) == []


def test_what_is_cancelled_leaves_what_was_there(save, sample, tmp_path):
    path = tmp_path / "x.tif"
    path.write_text("old")
    error = save(clip_of(acquisition(sample.url), PICTURE, path), sample.url, lambda done: save.cancellation.cancel())
    assert isinstance(error, Cancelled)
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["x.tif"]


def test_a_full_disk_is_said_and_leaves_nothing(save, sample, tmp_path):
    with files_of_at_most(100_000):
        error = save(clip_of(acquisition(sample.url), PICTURE, tmp_path / "x.tif"), sample.url)
    assert isinstance(error, DiskFull)
    assert os.listdir(tmp_path) == []


def test_a_disk_that_is_too_small_is_said_before(save, sample, tmp_path, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(10**9, 10**9, 1_000_000))
    error = save(clip_of(acquisition(sample.url), PICTURE, tmp_path / "x.tif"), sample.url)
    assert isinstance(error, DiskFull)


def test_a_file_that_is_cut_short_is_no_hole_in_the_image(save, sample, tmp_path, monkeypatch):
    """What cannot be read in the middle must not come out as no data."""
    real = clipping.image_xml

    def broken(*arguments: object) -> str:
        source = str(FILES / "UG/2026/6/S2A_48NUG_20260613_0_L2A/TCI.tif")
        short = tmp_path / "short.tif"
        short.write_bytes(Path(source).read_bytes()[:1_500_000])
        return real(*arguments).replace(gdal.Open(real(*arguments)).GetFileList()[-1].replace("&", "&amp;"), str(short))

    monkeypatch.setattr(clipping, "image_xml", broken)
    (tmp_path / "out").mkdir()
    one = measured(sample.url, "S2A_48NUG_20260613_0_L2A")
    error = save(clip_of(one, PICTURE, tmp_path / "out" / "x.tif"), sample.url)
    assert isinstance(error, ClipNotRead)
    assert os.listdir(tmp_path / "out") == []


def test_what_nobody_wants_is_refused_with_its_size(save, sample, tmp_path, monkeypatch):
    size = COLUMNS * ROWS * 3
    assert about_bytes(AREA, PICTURE) == pytest.approx(size, rel=0.02)
    monkeypatch.setattr(clipping, "MAX_BYTES", size - 1)
    error = save(clip_of(acquisition(sample.url), PICTURE, tmp_path / "x.tif"), sample.url)
    assert isinstance(error, ClipTooLarge)
