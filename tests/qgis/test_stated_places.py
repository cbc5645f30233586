"""Images that do not say where they lie are drawn and saved where their item says: pixel for pixel as their twins."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.export.clipping import ClipRequest, Content, save_clip
from clear_scenes.core.bridge.layers.layer_builder import LayerRequest, build_layer
from clear_scenes.core.bridge.layers.virtual_raster import BandMosaic, CloudMask, colors, normalized_difference, stacked
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.errors.scene import LayerFailed
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.raster.grid import Grid
from clear_scenes.core.reflectance.offset_finder import OffsetFinder
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.scene import scene_from_item
from clear_scenes.core.storage.store import Store
from sample.server import CatalogServer, serving
from tests.support.items import COLLECTION, made_item
from tests.support.layers import COUNTS

pytestmark = pytest.mark.usefixtures("gdal_exceptions")

EPSG, LEFT, TOP, SIDE = 32648, 345_000.0, 160_000.0, 64
AFFINE = (20.0, 0.0, LEFT, 0.0, -20.0, TOP)
GRID = Grid(f"EPSG:{EPSG}", AFFINE, SIDE, SIDE)
RANDOM = np.random.default_rng(7)
BANDS = RANDOM.integers(1, 250, (3, SIDE, SIDE)).astype(np.uint8)
KINDS = ("nothing", "no CRS", "no transform", "control points", "jpeg 2000")


def crs() -> osr.SpatialReference:
    found = osr.SpatialReference()
    found.ImportFromEPSG(EPSG)
    return found


def written(path: Path, bands: np.ndarray, kind: str = "twin") -> str:
    """A file of the bands that says where it lies, or not all of it."""
    made = gdal.GetDriverByName("GTiff").Create(str(path), SIDE, SIDE, len(bands), gdal.GDT_Byte)
    if kind in ("twin", "no CRS"):
        made.SetGeoTransform((LEFT, 20.0, 0.0, TOP, 0.0, -20.0))
    if kind in ("twin", "no transform"):
        made.SetSpatialRef(crs())
    if kind == "control points":
        corners = [(column, row) for column in (0, SIDE) for row in (0, SIDE)]
        points = [gdal.GCP(LEFT + 20 * column, TOP - 20 * row, 0, column, row) for column, row in corners]
        made.SetGCPs(points, crs().ExportToWkt())
    for number, band in enumerate(bands, 1):
        made.GetRasterBand(number).WriteArray(band)
    made.FlushCache()
    if kind == "jpeg 2000":
        options = ["REVERSIBLE=YES", "QUALITY=100", "GeoJP2=NO", "GMLJP2=NO", "CODEC=J2K", "YCC=NO"]
        path = path.with_suffix(".j2k")
        gdal.GetDriverByName("JP2OpenJPEG").CreateCopy(str(path), made, options=options)
    return str(path)


def same(one: str, other: str) -> bool:
    """Whether two virtual rasters have the same pixels at the same places."""
    images = [gdal.Open(text) for text in (one, other)]
    places = [(image.GetGeoTransform(), image.RasterXSize, image.RasterYSize) for image in images]
    pixels = [image.ReadAsArray() for image in images]
    assert all(image.GetSpatialRef().IsSame(crs()) for image in images)
    return places[0] == places[1] and np.array_equal(*pixels, equal_nan=pixels[0].dtype.kind == "f")


@pytest.mark.parametrize("kind", KINDS)
def test_layers_lie_where_the_item_says(tmp_path, kind):
    """Of one file, of several bands, and under a mask that does not say it either."""
    twin, bare = (written(tmp_path / f"{name}.tif", BANDS, name) for name in ("twin", kind))
    classes = BANDS[:1] % 12
    twin_scl, bare_scl = (written(tmp_path / f"scl {name}.tif", classes, name) for name in ("twin", kind))
    there, placed = BandMosaic((twin,)), BandMosaic((bare,), grids=(GRID,))
    assert same(colors(placed, None), colors(there, None))
    assert same(stacked([placed, placed], None), stacked([there, there], None))
    hidden = frozenset({8, 9, 10})
    masked = CloudMask(BandMosaic((bare_scl,), grids=(GRID,)), hidden)
    expected = CloudMask(BandMosaic((twin_scl,)), hidden)
    assert same(colors(placed, masked), colors(there, expected))
    assert same(normalized_difference(placed, there, masked), normalized_difference(there, there, expected))


def test_tiles_beside_each_other_are_joined_where_they_lie(tmp_path):
    bare = written(tmp_path / "bare.tif", BANDS, "nothing")
    twin = written(tmp_path / "twin.tif", BANDS)
    east = Grid(GRID.crs, (20.0, 0.0, LEFT + 20 * SIDE, 0.0, -20.0, TOP), SIDE, SIDE)
    found = gdal.Open(colors(BandMosaic((twin, bare), grids=(None, east)), None))
    assert (found.ReadAsArray() == np.concatenate([BANDS, BANDS], axis=2)).all()


def test_what_is_not_that_file_is_not_placed(tmp_path):
    bare = written(tmp_path / "bare.tif", BANDS, "nothing")
    moved = written(tmp_path / "moved.tif", BANDS, "no CRS")
    with pytest.raises(LayerFailed, match="it does not say where on the earth it lies"):
        colors(BandMosaic((bare,)), None)
    with pytest.raises(LayerFailed, match="the catalog's own says another size"):
        colors(BandMosaic((bare,), grids=(Grid(GRID.crs, AFFINE, SIDE, 9),)), None)
    with pytest.raises(LayerFailed, match="it says another place than the catalog does"):
        colors(BandMosaic((moved,), grids=(Grid(GRID.crs, (*AFFINE[:2], LEFT + 20, *AFFINE[3:]), SIDE, SIDE),)), None)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CatalogServer]:
    (tmp_path / "files").mkdir()
    for name, kind in (("twin", "twin"), ("bare", "nothing")):
        written(tmp_path / "files" / f"{name}.tif", BANDS, kind)
    with serving(tmp_path / "files", items=[], collections=[COLLECTION]) as running:
        yield running


def test_a_layer_and_a_saved_image_from_a_server(server, tmp_path, iface):
    stated = {"proj:code": GRID.crs, "proj:transform": [*AFFINE], "proj:shape": [SIDE, SIDE]}
    transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
    area = Area.rectangle(LEFT + 100, TOP - 900, LEFT + 700, TOP - 100, GRID.crs)
    found = {}
    for name, said in (("twin", {}), ("bare", stated)):
        item = made_item(name, **said) | {"assets": {"visual": {"href": f"{server.url}/files/{name}.tif"}}}
        measurement = Measurement(Acquisition.single(scene_from_item(item, server.url)), COUNTS)
        (request,) = LayerRequest.all_of(measurement, "true_color", Limits(), False)
        layer = build_layer(request, transport, OffsetFinder(Store()))
        path, content = tmp_path / f"saved {name}.tif", Content.of_style("true_color")
        save_clip(ClipRequest(measurement, area, content, Limits(), False, "", path), transport, lambda done: None)
        saved = gdal.Open(str(path))
        found[name] = layer.extent().toRectF(), layer.crs().authid(), saved.GetGeoTransform(), saved.ReadAsArray()
    *place, pixels = found["bare"]
    assert place == [*found["twin"][:-1]]
    assert (pixels == BANDS[:, 5:45, 5:35]).all()
    assert (pixels == found["twin"][-1]).all()
