"""A file that does not say where it lies is placed by its item, where that describes a file of its size."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import pytest
import rasterio
from affine import Affine
from osgeo import gdal
from rasterio.control import GroundControlPoint
from rasterio.io import MemoryFile

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.schemes import SCL
from clear_scenes.core.errors.scene import NotOnTheGround, Unreadable
from clear_scenes.core.raster.choice import backend_named
from clear_scenes.core.raster.grid import Grid
from clear_scenes.core.reading.mosaic import Tile, count_classes
from clear_scenes.core.reading.quality_layer import open_quality_layer
from clear_scenes.core.reading.source import Source
from clear_scenes.core.stac.scene import scene_from_item
from clear_scenes.core.storage.store import Store
from tests.support import oracle
from tests.support.items import made_item
from tests.support.rasters import AFFINE, CRS, DEFLATE, HEIGHT, WIDTH, MemoryRanges, classes, corner, polygon
from tests.support.recorded import recorded

AREA = Area(((tuple(polygon((350, 300), [260, 200, 310, 240, 280])),),), CRS)
DOORS = ("rasterio", "osgeo")
STATED = {"proj:code": CRS, "proj:transform": [*AFFINE], "proj:shape": [HEIGHT, WIDTH]}
BASE = "https://stac.example.com/v1/search"


def file_without(**place: Any) -> bytes:
    profile = {"driver": "GTiff", "count": 1, "height": HEIGHT, "width": WIDTH, "dtype": "uint8"} | DEFLATE
    with MemoryFile() as memory:
        with memory.open(**profile, **place) as dataset:
            dataset.write(classes(4), 1)
        return bytes(memory.read())


def with_control_points() -> bytes:
    places = [(row, column, *corner(column, row)) for row in (0, HEIGHT) for column in (0, WIDTH)]
    points = [GroundControlPoint(row, column, x, y) for row, column, x, y in places]
    return file_without(gcps=points, crs=rasterio.CRS.from_user_input(CRS))


def bare_jpeg_2000() -> bytes:
    """Without GDAL's boxes, nor any other that says where it lies."""
    source, target = "/vsimem/bare.tif", "/vsimem/bare.jp2"
    gdal.FileFromMemBuffer(source, file_without())
    options = ["REVERSIBLE=YES", "QUALITY=100", "GeoJP2=NO", "GMLJP2=NO", "CODEC=J2K"]
    made = gdal.GetDriverByName("JP2OpenJPEG").CreateCopy(target, gdal.Open(source), options=options)
    del made
    file = gdal.VSIFOpenL(target, "rb")
    content = bytes(gdal.VSIFReadL(1, gdal.VSIStatL(target).size, file))
    gdal.VSIFCloseL(file)
    for path in (source, target, f"{target}.aux.xml"):
        gdal.Unlink(path)
    return content


FILES: dict[str, Callable[[], bytes]] = {
    "nothing": file_without,
    "no CRS": lambda: file_without(transform=Affine(*AFFINE)),
    "no transform": lambda: file_without(crs=CRS),
    "control points": with_control_points,
    "jpeg 2000": bare_jpeg_2000,
}


def result(content: bytes, stated: Grid | None, backend: str = "osgeo"):
    source = Source(MemoryRanges(content), Store().file(""))
    found = count_classes([Tile(lambda: open_quality_layer(source, lambda: backend_named(backend), SCL, stated))], AREA)
    for error in found.failures.values():
        raise error
    return found.tally.counts


def grid(asset: Mapping[str, Any] = MappingProxyType({}), **properties: Any) -> Grid | None:
    return scene_from_item(
        made_item(**properties) | {"assets": {"scl": {"href": "scl.tif", **asset}}}, BASE
    ).stated_grid("scl")


@pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
@pytest.mark.parametrize("backend", DOORS)
@pytest.mark.parametrize("kind", FILES)
def test_what_the_item_states_places_the_file(kind: str, backend: str) -> None:
    content = FILES[kind]()
    expected = oracle.count(classes(4), AFFINE, CRS, AREA.polygons, AREA.crs)
    assert result(content, grid(STATED), backend) == expected
    with pytest.raises(NotOnTheGround):
        result(content, None, backend)
    turned = Grid(CRS, AFFINE, HEIGHT, WIDTH)
    with pytest.raises(Unreadable, match="it does not say where it lies, and the catalog's own says another size"):
        result(content, turned, backend)


@pytest.mark.parametrize("backend", DOORS)
def test_a_file_that_contradicts_its_item_is_not_placed(backend: str) -> None:
    moved = Grid(CRS, (20.0, 0.0, AFFINE[2] + 10, 0.0, -20.0, AFFINE[5]), WIDTH, HEIGHT)
    with pytest.raises(Unreadable, match="it says another place than the catalog does"):
        result(FILES["no CRS"](), moved, backend)


def test_what_a_file_says_itself_wins() -> None:
    content = file_without(crs=CRS, transform=Affine(*AFFINE))
    elsewhere = Grid("EPSG:32631", (10.0, 0.0, 1.0, 0.0, -10.0, 2.0), 3, 4)
    assert result(content, elsewhere) == oracle.count(classes(4), AFFINE, CRS, AREA.polygons, AREA.crs)


COARSE = {"proj:transform": [60, 0, AFFINE[2], 0, -60, AFFINE[5]], "proj:shape": [234, 254]}
BOX = [AFFINE[2], AFFINE[5] - 20 * HEIGHT, AFFINE[2] + 20 * WIDTH, AFFINE[5]]
WHOLE = Grid(CRS, AFFINE, WIDTH, HEIGHT)


@pytest.mark.parametrize(
    ("asset", "properties", "expected"),
    [
        (STATED, {}, WHOLE),
        ({}, STATED, WHOLE),
        ({"proj:transform": [*AFFINE, 0, 0, 1], "proj:shape": [HEIGHT, WIDTH]}, {"proj:epsg": 32648}, WHOLE),
        (STATED, COARSE, WHOLE),
        ({"proj:shape": [HEIGHT, WIDTH]}, {"proj:code": CRS, "proj:bbox": BOX}, WHOLE),
        ({"proj:code": CRS, "proj:bbox": BOX, "proj:shape": [HEIGHT, WIDTH]}, {}, WHOLE),
        # of the item's other resolution, with its own shape
        ({}, COARSE | {"proj:code": CRS}, Grid(CRS, tuple(map(float, COARSE["proj:transform"])), 254, 234)),
        # of one the transform, of the other the shape: no place
        ({"proj:shape": [HEIGHT, WIDTH]}, {"proj:code": CRS, "proj:transform": COARSE["proj:transform"]}, None),
        ({}, STATED | {"proj:code": None}, None),
        ({}, STATED | {"proj:shape": None}, None),
        ({}, STATED | {"proj:shape": [0, WIDTH]}, None),
        ({}, STATED | {"proj:transform": [0, 0, 1, 0, 0, 1]}, None),
        ({}, STATED | {"proj:transform": [20, 0, "1", 0, -20, 1]}, None),
        ({}, STATED | {"proj:transform": [float("nan")] * 6}, None),
        ({}, {}, None),
    ],
)
def test_what_an_item_states(asset: dict[str, Any], properties: dict[str, Any], expected: Grid | None) -> None:
    assert grid(asset, **properties) == expected


def test_real_items_state_the_grid_of_their_classification(shared_data: Path) -> None:
    for folder, size in (("cdse", {5490}), ("earth-search-v1", {5490}), ("planetary-computer", {5490})):
        items = [one for one in recorded(shared_data, folder) if "l2a" in str(one.get("collection"))]
        grids = list(filter(None, (scene_from_item(one, BASE).stated_grid("scl") for one in items)))
        assert len(grids) > 1
        assert {one.width for one in grids} <= size
        assert all(one.affine[0] == 20 and one.affine[4] == -20 for one in grids), folder
        assert np.isfinite([one.affine for one in grids]).all()
