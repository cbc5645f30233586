"""The piece of a band that tells what its numbers are: where bands lie apart, it is of the first one alone."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from rasterio.io import MemoryFile

from clear_scenes.core.classification.schemes import SCL
from clear_scenes.core.reading.piece import read_piece
from clear_scenes.core.reading.source import HEADER, Source
from clear_scenes.core.storage.store import Store
from tests.support.rasters import AFFINE, CRS, MemoryRanges

SIDE, BLOCK = 256, 128  # two blocks along each side


def written(bands: np.ndarray, interleave: str, compress: str) -> bytes:
    count, height, width = bands.shape
    options = {"tiled": True, "blockxsize": BLOCK, "blockysize": BLOCK, "compress": compress, "interleave": interleave}
    with MemoryFile() as memory:
        grid = {"crs": CRS, "transform": Affine(*AFFINE), "width": width, "height": height, "count": count}
        with memory.open(driver="GTiff", dtype=bands.dtype, **grid, **options) as file:
            file.write(bands)
        return bytes(memory.read())


def source(file: MemoryRanges) -> Source:
    return Source(file, Store().file(""))


@pytest.mark.parametrize("compress", ["deflate", "lzw"])
def test_the_fullest_block_is_sought_in_the_first_band(compress: str) -> None:
    """The other bands are noise, whose blocks are longer than any of the first."""
    random = np.random.default_rng(1)
    bands = random.integers(1, 9000, (3, SIDE, SIDE)).astype(np.uint16)
    bands[0] = 7
    bands[0, BLOCK:, :BLOCK] = random.integers(1, 300, (BLOCK, BLOCK))  # the third of its four blocks
    classes = random.integers(0, 12, (2, SIDE, SIDE)).astype(np.uint8)
    band, quality = (MemoryRanges(written(one, "band", compress)) for one in (bands, classes))

    piece = read_piece(source(band), source(quality), SCL)

    assert piece.block == 2
    assert (piece.values == bands[0, BLOCK:, :BLOCK]).all()
    assert (piece.classes == classes[0, BLOCK:, :BLOCK]).all()
    assert piece.x[0] == AFFINE[2] + 0.5 * AFFINE[0]
    assert piece.y[0] == AFFINE[5] + (BLOCK + 0.5) * AFFINE[4]
    assert band.bytes_read < HEADER + bands[0, :BLOCK, :BLOCK].nbytes, "more than one block was read"
