"""What a picture costs: bytes that a server sends, beside those of the rule that was."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from affine import Affine
from rasterio.io import MemoryFile

from clear_scenes.core.area.area import Area
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.pictures.picture_maker import PictureMaker
from clear_scenes.core.reading.overviews import levels
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.scene import scene_from_item
from sample.server import serving
from tests.support.items import COLLECTION, made_item

CRS, LEFT, TOP = "EPSG:32648", 300_000.0, 200_000.0
SIDE, PIXEL = 2745, 40.0
AREA = 10_000.0  # meters
NOISE = 4  # the level of 80 m is packed to 0.70 of its size, a real image of 100 m (29RKH) to 0.67
SPREAD = 10  # places along each side of the tile


def image(random: np.random.Generator) -> np.ndarray:
    """(3, SIDE, SIDE), rough at all scales, as land is."""
    rough = np.zeros((3, SIDE, SIDE))
    for step in (4, 16, 64, 256):
        coarse = random.normal(0, 12, (3, SIDE // step + 1, SIDE // step + 1))
        rough += coarse.repeat(step, 1).repeat(step, 2)[:, :SIDE, :SIDE]
    return np.clip(110 + rough + random.normal(0, NOISE, rough.shape), 1, 255).astype(np.uint8)


def written(bands: np.ndarray) -> bytes:
    """As Earth Search has its true color images, from the level of 40 m on: blocks of 512, levels of averages."""
    place = {"crs": CRS, "transform": Affine(PIXEL, 0, LEFT, 0, -PIXEL, TOP), "dtype": "uint8", "nodata": 0}
    way = {"driver": "COG", "blocksize": 512, "compress": "deflate", "predictor": 2, "overview_resampling": "average"}
    with MemoryFile() as memory:
        with memory.open(count=3, height=SIDE, width=SIDE, **place, **way) as dataset:
            dataset.write(bands)
        return bytes(memory.read())


def test_a_picture_costs_two_fifths_of_what_it_did(tmp_path: Path) -> None:
    """Before, whole blocks were read of the level that has half a pixel for one of the picture's, here that of 80 m.

    Where these took more than 1 MB, those of the finest level that takes no more.
    """
    (tmp_path / "TCI.tif").write_bytes(content := written(image(np.random.default_rng(5))))
    coarser = levels(content, len(content))[1:]
    before = ours = 0
    with serving(tmp_path, items=[], collections=[COLLECTION]) as server:
        item = made_item()
        item["assets"] = {"visual": {"href": f"{server.url}/files/TCI.tif"}}
        acquisition = Acquisition("one", (scene_from_item(item, server.url),), (1.0,))
        cells = np.stack(np.indices((SPREAD, SPREAD)), axis=-1).reshape(-1, 2)
        for left, top in (cells + np.random.default_rng(3).uniform(0, 1, cells.shape)) / SPREAD * (SIDE * PIXEL - AREA):
            at = np.array([[left, top], [left + AREA - 1, top + AREA - 1]]) / (SIDE * PIXEL)
            costs = [
                level.length(level.window(*(at * [level.layout.width, level.layout.height]).T)) for level in coarser
            ]
            before += 8192 + next(cost for cost in costs if cost <= 1024 * 1024)
            area = Area.rectangle(LEFT + left, TOP - top - AREA, LEFT + left + AREA, TOP - top, CRS)
            transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
            assert PictureMaker(area, transport)(acquisition).picture
        ours = sum(entry.sent for entry in server.log)
    print(f"{ours / len(cells) / 1000:.0f} kB for {before / len(cells) / 1000:.0f} kB")
    assert ours < 0.4 * before
