"""A saved image has the pixels that are counted, those whose center lies exactly on an edge too."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from osgeo import gdal, osr

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.export import clipping
from clear_scenes.core.bridge.export.clipping import ClipRequest, Content, save_clip
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.raster.grid import Grid
from clear_scenes.core.reading.spans import spans_of
from tests.qgis.made_up import measured, scene

CRS, LEFT, TOP, SIDE = "EPSG:32648", 345_000.0, 160_000.0, 24
GRID = Grid(CRS, (20.0, 0.0, LEFT, 0.0, -20.0, TOP), SIDE, SIDE)


@pytest.fixture
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Area], np.ndarray]:
    """`saved(area)`: which pixels of the grid are in the file that is saved of an image without any gap."""
    source, target = tmp_path / "source.tif", tmp_path / "saved.tif"
    made = gdal.GetDriverByName("GTiff").Create(str(source), SIDE, SIDE, 1, gdal.GDT_Byte)
    made.SetGeoTransform((LEFT, 20.0, 0.0, TOP, 0.0, -20.0))
    crs = osr.SpatialReference()
    crs.SetFromUserInput(CRS)
    made.SetProjection(crs.ExportToWkt())
    made.GetRasterBand(1).Fill(4)
    made.GetRasterBand(1).SetNoDataValue(0)
    made = None  # written
    monkeypatch.setattr(clipping, "image_xml", lambda *_: str(source))
    transport = SimpleNamespace(cancellation=Cancellation())

    def save(area: Area) -> np.ndarray:
        request = ClipRequest(measured(scene(1), 0), area, Content.of_style("scl"), Limits(), False, "", target)
        save_clip(request, transport, lambda done: None)
        data = gdal.Open(str(target))
        left, _, _, top, _, _ = data.GetGeoTransform()
        row, column = round((TOP - top) / 20), round((left - LEFT) / 20)
        pixels = data.ReadAsArray() > 0
        whole = np.zeros((SIDE, SIDE), bool)
        whole[row : row + pixels.shape[0], column : column + pixels.shape[1]] = pixels
        return whole

    return save


def counted(area: Area) -> np.ndarray:
    spans, found = spans_of(area, GRID), np.zeros((SIDE, SIDE), bool)
    for row, start, stop in zip(spans.rows, spans.starts, spans.stops, strict=True):
        found[row, start:stop] = True
    return found


def at(*places: tuple[float, float]) -> Area:
    """A polygon given in columns and rows."""
    ring = tuple((LEFT + 20 * x, TOP - 20 * y) for x, y in (*places, places[0]))
    return Area(((ring,),), CRS)


def box(left: float, top: float, right: float, bottom: float) -> Area:
    return at((left, top), (right, top), (right, bottom), (left, bottom))


def test_edges_through_centers_by_hand(saved):
    """Right of a left edge and below a top edge belongs; left of a right one and above a lower one does not."""
    assert saved(box(2, 3, 4.5, 7)).sum() == 2 * 4
    assert saved(box(2.5, 3, 5, 7)).sum() == 3 * 4
    assert saved(box(2, 3.5, 4, 7)).sum() == 2 * 4
    assert saved(box(2, 3, 4, 6.5)).sum() == 2 * 3
    assert np.argwhere(saved(box(2.5, 3.5, 3.5, 4.5))).tolist() == [[3, 2]]


@pytest.mark.parametrize("seed", range(4))
def test_saved_pixels_are_those_counted(saved, seed):
    """Corners on halves of pixels: edges that run through many centers."""
    luck = random.Random(seed)
    for _ in range(60):
        area = at(*[(luck.randint(2, 44) / 2, luck.randint(2, 44) / 2) for _ in range(luck.randint(3, 6))])
        assert (saved(area) == counted(area)).all(), area.polygons
