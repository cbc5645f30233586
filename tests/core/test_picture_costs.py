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


def image(random: np.random.Generator) -> np.ndarray:
    """(3, SIDE, SIDE), rough at all scales, as land is."""
    rough = np.zeros((3, SIDE, SIDE))
    for step in (4, 16, 64, 256):
        coarse = random.normal(0, 12, (3, SIDE // step + 1, SIDE // step + 1))
        rough += coarse.repeat(step, 1).repeat(step, 2)[:, :SIDE, :SIDE]
    return np.clip(110 + rough + random.normal(0, 9, rough.shape), 1, 255).astype(np.uint8)


def written(bands: np.ndarray) -> bytes:
    """As Earth Search has its true color images, from the level of 40 m on: blocks of 512, levels of averages."""
    place = {"crs": CRS, "transform": Affine(PIXEL, 0, LEFT, 0, -PIXEL, TOP), "dtype": "uint8", "nodata": 0}
    way = {"driver": "COG", "blocksize": 512, "compress": "deflate", "predictor": 2, "overview_resampling": "average"}
    with MemoryFile() as memory:
        with memory.open(count=3, height=SIDE, width=SIDE, **place, **way) as dataset:
            dataset.write(bands)
        return bytes(memory.read())


def test_a_picture_costs_two_fifths_of_what_it_did(tmp_path: Path) -> None:
    """Before, whole blocks were read of the level that has half a pixel for one of the picture's, here that of 80 m."""
    random = np.random.default_rng(5)
    (tmp_path / "TCI.tif").write_bytes(content := written(image(random)))
    level = levels(content, len(content))[1]
    before = ours = 0
    with serving(tmp_path, items=[], collections=[COLLECTION]) as server:
        item = made_item()
        item["assets"] = {"visual": {"href": f"{server.url}/files/TCI.tif"}}
        acquisition = Acquisition("one", (scene_from_item(item, server.url),), (1.0,))
        for left, top in random.uniform(0, SIDE * PIXEL - AREA, (40, 2)):
            rows, columns = (np.array([first, first + AREA - 1]) / (2 * PIXEL) for first in (top, left))
            before += 8192 + level.length(level.window(columns, rows))
            area = Area.rectangle(LEFT + left, TOP - top - AREA, LEFT + left + AREA, TOP - top, CRS)
            transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
            assert PictureMaker(area, transport)(acquisition).picture
        ours = sum(entry.sent for entry in server.log)
    print(f"{ours / 40_000:.0f} kB for {before / 40_000:.0f} kB")
    assert ours < 0.4 * before
