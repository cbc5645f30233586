"""JPEG 2000 on this machine, read as the TIFF that it would be: GDAL reads the same from that TIFF as from the file."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.errors.local import FileDamaged, FileEmpty, FileMissing, FileRefused
from clear_scenes.core.errors.scene import Unreadable
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.local_files import local_url
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.network.remote_file import RemoteFile
from clear_scenes.core.raster.choice import backend_named
from clear_scenes.core.reading import local_jpeg_2000
from clear_scenes.core.reading.band_file import BandFile
from clear_scenes.core.reading.local_jpeg_2000 import LocalJpeg2000, image_file, image_source
from clear_scenes.core.storage.store import Store
from tests.support.rasters import AFFINE, CRS, DEFLATE, KINDS, OWN_CRS, Kind, classes, jpeg_2000, written

OPTIONS = KINDS["jpeg 2000"].options


def image(dtype: str = "uint8", count: int = 1, crs: str = CRS) -> bytes:
    """Values over all that the type holds; the last columns and rows fill no block."""
    pixels = (classes(3).astype(int) * (20 if dtype == "uint8" else 2500)).astype(dtype)
    return jpeg_2000(written(Kind(DEFLATE, True, dtype, crs=crs), pixels, AFFINE, count=count), OPTIONS)


def transport_to(folder: Path) -> PlainTransport:
    return PlainTransport(Addresses.of_catalog(local_url(str(folder), is_folder=True)), Cancellation())


def opened(folder: Path, name: str) -> LocalJpeg2000 | RemoteFile:
    return image_file(transport_to(folder), local_url(str(folder / name)))


def whole(file: LocalJpeg2000 | RemoteFile) -> bytes:
    file.read(0, 1)
    return file.read(0, file.size)


def levels(path: str) -> list[np.ndarray]:
    """All bands at all resolutions that have 128 pixels at least along a side, as GDAL has them."""
    dataset = gdal.Open(path)
    bands = [dataset.GetRasterBand(number + 1) for number in range(dataset.RasterCount)]
    count = bands[0].GetOverviewCount()
    each = [bands, *([band.GetOverview(number) for band in bands] for number in range(count))]
    return [np.stack([band.ReadAsArray() for band in level]) for level in each]


@pytest.mark.parametrize("gdal_of", ["rasterio", "osgeo"])
@pytest.mark.parametrize(("dtype", "count"), [("uint8", 1), ("uint8", 3), ("uint16", 1), ("uint8", 4), ("int16", 1)])
def test_it_is_the_tiff_that_the_file_would_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gdal_of: str, dtype: str, count: int
) -> None:
    monkeypatch.setattr(local_jpeg_2000, "backend", lambda: backend_named(gdal_of))
    (tmp_path / "B04.jp2").write_bytes(image(dtype, count))
    (tmp_path / "B04.tif").write_bytes(whole(opened(tmp_path, "B04.jp2")))
    want, got = levels(str(tmp_path / "B04.jp2")), levels(str(tmp_path / "B04.tif"))
    assert len(got) == len(want) > 1
    for one, other in zip(want, got, strict=True):
        assert one.dtype == other.dtype
        assert np.array_equal(one, other)
    file, tiff = gdal.Open(str(tmp_path / "B04.jp2")), gdal.Open(str(tmp_path / "B04.tif"))
    assert tiff.GetGeoTransform() == file.GetGeoTransform()
    assert tiff.GetSpatialRef().IsSame(file.GetSpatialRef())


@pytest.mark.parametrize("packing", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
@pytest.mark.parametrize("gdal_of", ["rasterio", "osgeo"])
def test_it_is_read_in_a_zip_and_by_any_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gdal_of: str, packing: int
) -> None:
    monkeypatch.setattr(local_jpeg_2000, "backend", lambda: backend_named(gdal_of))
    folder = tmp_path / "Élodie's #1? 100 %"
    folder.mkdir()
    (folder / "plain.jp2").write_bytes(image())
    shutil.copy(folder / "plain.jp2", folder / "é; #2?.jp2")
    with zipfile.ZipFile(folder / "p.zip", "w", packing) as target:
        target.write(folder / "plain.jp2", "a #3/B04.jp2")
    want = whole(opened(folder, "plain.jp2"))
    for name in ("é; #2?.jp2", "p.zip/a #3/B04.jp2"):
        assert whole(opened(folder, name)) == want


def test_ranges_are_parts_of_the_whole(tmp_path: Path) -> None:
    (tmp_path / "TCI.jp2").write_bytes(image(count=3))
    file = opened(tmp_path, "TCI.jp2")
    everything, random = whole(file), np.random.default_rng(4)
    before = file.bytes_read
    ranges = [tuple(sorted(random.integers(0, len(everything) + 1, 2).tolist())) for _ in range(40)]
    ranges = [(start, stop) for start, stop in ranges if start < stop]
    assert list(file.read_all(ranges)) == [everything[start:stop] for start, stop in ranges]
    assert file.bytes_read - before == sum(stop - start for start, stop in ranges)
    assert file.read(len(everything) - 5, len(everything) + 100) == everything[-5:]


def test_what_is_no_such_file_is_said(tmp_path: Path) -> None:
    right = image()
    (tmp_path / "cut.jp2").write_bytes(right[: len(right) // 2])
    (tmp_path / "page.jp2").write_bytes(b"<html>Please log in</html>")
    (tmp_path / "empty.jp2").write_bytes(b"")
    (tmp_path / "right.jp2").write_bytes(right)
    for name, error in (("cut", Unreadable), ("page", Unreadable), ("empty", FileEmpty), ("gone", FileMissing)):
        with pytest.raises(error):
            whole(opened(tmp_path, f"{name}.jp2"))
    (tmp_path / "inner").mkdir()
    with pytest.raises(FileRefused):
        opened(tmp_path / "inner", "../right.jp2")
    file = opened(tmp_path, "right.jp2")
    file.read(0, 1)
    (tmp_path / "right.jp2").write_bytes(jpeg_2000(written(KINDS["plain"], classes(1)[:300, :300]), OPTIONS))
    with pytest.raises(FileDamaged, match="replaced"):
        file.read(0, 1)


def test_a_band_without_a_known_place_is_not_taken_for_one(tmp_path: Path) -> None:
    (tmp_path / "own.jp2").write_bytes(image("uint16", crs=OWN_CRS))
    with pytest.raises(Unreadable, match="where on the earth"):
        BandFile(image_source(opened(tmp_path, "own.jp2"), Store().file("")), 0)


def test_reading_is_cancelled(tmp_path: Path) -> None:
    (tmp_path / "B04.jp2").write_bytes(image())
    transport = transport_to(tmp_path)
    file = image_file(transport, local_url(str(tmp_path / "B04.jp2")))
    ranges = file.read_all([(0, 100), (100, 200)])
    next(ranges)
    transport.cancellation.cancel()
    with pytest.raises(Cancelled):
        next(ranges)
