"""The osgeo door says the same whether GDAL's exceptions are on, as QGIS's Processing leaves them, or off."""

from __future__ import annotations

import itertools
import struct

import numpy as np
import pytest

from clear_scenes.core.area.area import LONLAT, Area
from clear_scenes.core.errors.area import AreaInvalid
from clear_scenes.core.errors.scene import Unreadable
from clear_scenes.core.raster.choice import backend_named
from clear_scenes.core.raster.window import Window
from tests.support.rasters import AFFINE, CRS, KINDS, Kind, MemoryRanges, box, classes, counted, sample_file, written
from tests.support.tiffs import BYTE_COUNTS, OFFSETS, values

pytestmark = pytest.mark.usefixtures("gdal_exceptions")
OSGEO = backend_named("osgeo")
NUMBERS = itertools.count(1)
NOWHERE = 'LOCAL_CS["of a site",UNIT["meter",1],AXIS["x",EAST],AXIS["y",NORTH]]'


@pytest.fixture
def mollweide() -> str:
    """A new one for each test: GDAL keeps what transforms, and that complains of its first twenty points only."""
    return f"+proj=moll +x_0={next(NUMBERS)} +R=6378137 +units=m +no_defs"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_decoded(kind: str) -> None:
    with OSGEO.opened(sample_file(kind, 2, True)) as raster:
        assert raster.grid.affine == pytest.approx(AFFINE)
        assert (raster.read(Window(20, 10, 200, 300)) == classes(2, True)[10:310, 20:220]).all()


@pytest.mark.parametrize("kind", ["lzw", "deflated strips", "zstd"])
def test_a_damaged_block_is_named(kind: str) -> None:
    content = bytearray(sample_file(kind))
    tags = (OFFSETS, BYTE_COUNTS) if "strips" not in kind else (273, 279)
    for start, length in zip(*(values(bytes(content), tag) for tag in tags), strict=True):
        content[start : start + length] = b"\xff" * length
    area = Area(((tuple(box(10.2, 10.3, 250.7, 240.6)),),), CRS)
    with pytest.raises(Unreadable, match="a block is damaged"):
        counted(MemoryRanges(bytes(content)), area, lambda: OSGEO)
    with pytest.raises(ValueError, match=r"."):
        OSGEO.decoded(bytes(content))


@pytest.mark.parametrize("content", [b"no raster at all", b"II*\0" + struct.pack("<I", 2**31) + b"\0" * 100])
def test_what_is_no_raster_is_named(content: bytes) -> None:
    for use in (OSGEO.decoded, lambda content: OSGEO.opened(content).__enter__()):
        with pytest.raises(ValueError, match=r"."):
            use(content)


def test_a_file_without_a_place_has_no_grid() -> None:
    content = written(Kind(KINDS["lzw"].options, strict=False, crs=""), classes(1))
    with OSGEO.opened(content) as raster:
        assert raster.grid is None


def test_an_error_of_whoever_reads_stays_what_it_is() -> None:
    with pytest.raises(RuntimeError, match="theirs"), OSGEO.opened(sample_file("lzw")):
        raise RuntimeError("theirs")


def test_points_without_an_image_are_infinite(mollweide: str) -> None:
    inside, outside = [[0.0, 0.0], [1e5, 1e5]], [[1.8e7, 9e6]]
    found = OSGEO.transform(mollweide, LONLAT, np.array(inside))
    assert found[0] == pytest.approx([0, 0], abs=1e-4)
    # Mollweide on the sphere: y = R sqrt(2) sin t, x = R 2 sqrt(2) / pi lon cos t, sin lat = (2t + sin 2t) / pi
    turn = np.arcsin(1e5 / 6378137 / np.sqrt(2))
    lon, lat = np.pi * 1e5 / 6378137 / np.sqrt(8) / np.cos(turn), np.arcsin((2 * turn + np.sin(2 * turn)) / np.pi)
    assert found[1] == pytest.approx(np.degrees([lon, lat]), abs=1e-4)
    assert not np.isfinite(OSGEO.transform(mollweide, LONLAT, np.array(inside + outside))).all()


def test_where_there_is_no_way_between_two_crs_nothing_has_an_image() -> None:
    assert np.isinf(OSGEO.transform(NOWHERE, LONLAT, np.array([[1.0, 2.0]]))).all()
    with pytest.raises(ValueError, match=r"."):
        OSGEO.transform("EPSG:0", LONLAT, np.array([[1.0, 2.0]]))


@pytest.mark.usefixtures("without_rasterio")
def test_a_view_of_more_than_the_earth_asks_to_zoom_in(mollweide: str) -> None:
    with pytest.raises(AreaInvalid, match="cannot be placed on the earth"):
        Area.rectangle(-1.9e7, -9.5e6, 1.9e7, 9.5e6, mollweide).check()
