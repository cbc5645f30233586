"""A clear picture of scenes of two zones: that some were resampled is said, in the dock and in the file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsRectangle, QgsSettings
from rasterio.crs import CRS
from rasterio.warp import transform

from sample.server import serving
from tests.support.clear_dates import NORTH, OTHER_ZONE, WEST, ZONE, scene_of
from tests.support.dock import find, show
from tests.support.export_dialogs import ExportMenu, save
from tests.support.items import COLLECTION, made_item

SIDE = 400  # pixels of 20 m
LAND, CLOUD = 4, 9
SAID = "Scenes of another zone are resampled to the nearest pixel."


def item_of(folder: Path, day: int, zone: str, clear: slice) -> dict:
    """Of one date some rows of the tile are clear."""
    (x,), (y,) = transform(CRS.from_user_input(ZONE), CRS.from_user_input(zone), [WEST], [NORTH])[:2]
    classes = np.full((SIDE, SIDE), CLOUD, np.uint8)
    classes[clear] = LAND
    red = np.full((2 * SIDE, 2 * SIDE), 100 * day, np.uint16)
    corner = (round(x / 20) * 20.0, round(y / 20) * 20.0)
    moment = datetime(2026, 6, day, 10, tzinfo=UTC)
    scene = scene_of(folder, "", f"day-{day}", moment, classes, {"red": red}, corner=corner, crs=zone)
    stated = {"proj:epsg": int(zone[5:]), "grid:code": "", "s2:processing_baseline": "02.14"}
    item = made_item(f"day-{day}", datetime=f"{moment:%Y-%m-%dT%H:%M:%SZ}", **stated)
    west, south, east, north = 14.9, 45.0, 15.2, 45.2
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    item |= {"geometry": {"type": "Polygon", "coordinates": [ring]}, "bbox": [west, south, east, north], "links": []}
    item["assets"] = {name: {"href": Path(urlsplit(address).path).name} for name, address in scene.assets}
    return item


@pytest.fixture
def making(iface, dock, wait_until, tmp_path) -> Iterator[ExportMenu]:
    files, output = tmp_path / "files", tmp_path / "output"
    files.mkdir()
    output.mkdir()
    QgsSettings().setValue("plugins/clear_scenes/folder", str(output))
    items = [item_of(files, 1, ZONE, slice(200, None)), item_of(files, 3, OTHER_ZONE, slice(0, 200))]
    with serving(files, items=items, collections=[COLLECTION]) as server:
        show(iface, QgsRectangle(WEST + 3500, NORTH - 4500, WEST + 4500, NORTH - 3500), ZONE)
        assert len(find(dock, wait_until, server.url, "2026-06-01", "2026-06-05", 10)) == 2
        yield ExportMenu(iface, dock, wait_until, output)
    iface.messageBar().clearWidgets()


def test_scenes_of_another_zone_are_said_to_be_resampled(making):
    making.choose()
    making.open("make_picture_action", save)
    message = making.end()
    assert "The clear picture of 2 date" in message
    assert message.endswith(SAID)
    picture = gdal.Open(str(making.folder / "Clear picture 2026-06-01 to 2026-06-03.tif"))
    assert picture.GetMetadata()["resampled"] == "scenes of another zone, to the nearest pixel"
    assert set(np.unique(picture.ReadAsArray())) - {-32768} == {100, 300}
