"""Bands of every kind of TIFF, block by block: the values that GDAL gives for the whole file."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from affine import Affine

from clear_scenes.core.errors.scene import Unreadable
from clear_scenes.core.reading.band_file import BandFile
from clear_scenes.core.reading.source import Source
from clear_scenes.core.storage.store import Store
from tests.support.rasters import MemoryRanges

HEIGHT, WIDTH, EMPTY = 150, 200, 7
TILED = {"tiled": True, "blockxsize": 64, "blockysize": 48}
KINDS: dict[str, dict[str, Any]] = {
    "deflate": TILED | {"compress": "deflate", "predictor": 2},
    "lzw": TILED | {"compress": "lzw"},
    "zstd": TILED | {"compress": "zstd", "predictor": 2},
    "uncompressed": TILED,
    "big endian": TILED | {"compress": "deflate", "predictor": 2, "endianness": "BIG"},
    "bigtiff": TILED | {"compress": "deflate", "bigtiff": "YES"},
    "sparse": TILED | {"compress": "deflate", "sparse_ok": True},
    "strips": {"compress": "deflate", "blockysize": 16},
    "bands apart": TILED | {"compress": "deflate", "interleave": "band"},
    "bands together": TILED | {"compress": "deflate", "interleave": "pixel"},
}


def written(path: Path, pixels: np.ndarray, **options: Any) -> bytes:
    profile = {"driver": "GTiff", "count": len(pixels), "height": HEIGHT, "width": WIDTH, "dtype": pixels.dtype}
    profile |= {"crs": "EPSG:32633", "transform": Affine(10, 0, 500_000, 0, -10, 5_000_000), "nodata": EMPTY}
    with rasterio.open(path, "w", **profile, **options) as file:
        for _, window in file.block_windows(1):
            part = pixels[:, *window.toslices()]
            if (part != EMPTY).any():  # what is not written is left out of a sparse file
                file.write(part, window=window)
    return path.read_bytes()


def opened(content: bytes) -> BandFile:
    return BandFile(Source(MemoryRanges(content), Store().file("")), EMPTY)


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16"])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("is_turned", [False, True])
def test_values_are_those_of_the_whole_file(tmp_path: Path, kind: str, dtype: str, is_turned: bool) -> None:
    """For places that run alike, and for those of a grid that lies askew; some beyond the file."""
    luck, random_ = random.Random(kind), np.random.default_rng(1)
    limits = np.iinfo(dtype)
    planes = 3 if kind.startswith("bands") else 1
    pixels = random_.integers(limits.min, limits.max, (planes, HEIGHT, WIDTH), dtype, endpoint=True)
    pixels[:, 40:100, 60:140] = EMPTY  # whole blocks among it
    file = opened(written(tmp_path / "band.tif", pixels, **KINDS[kind]))
    assert (file.planes, file.pixel) == (planes, np.dtype(dtype))
    for _ in range(5):
        top, left, step = luck.randint(-30, 100), luck.randint(-30, 100), luck.choice([0.5, 1, 2.3])
        shape = luck.randint(1, 120), luck.randint(1, 120)
        down, right = np.mgrid[0 : shape[0], 0 : shape[1]] * step
        if is_turned:
            rows, columns = (top + down + 0.2 * right).astype(int), (left + right - 0.3 * down).astype(int)
        else:
            rows, columns = (top + down[:, :1]).astype(int), (left + right[:1]).astype(int)
        mask = random_.random(shape) < luck.choice([0.001, 0.5, 1])
        inside = mask & (rows >= 0) & (rows < HEIGHT) & (columns >= 0) & (columns < WIDTH)
        found = np.full((planes, *shape), -1)
        seen = np.zeros(shape, bool)
        for part in file.parts(rows, columns, mask):
            assert part.mask.any()
            assert not (seen[part.place.slices] & part.mask).any()
            seen[part.place.slices] |= part.mask
            block = file.decoded(part.block, file.read([part.block]))
            view = found[:, *part.place.slices]
            np.copyto(view, block[:, part.rows, part.columns], where=part.mask)
        assert np.array_equal(seen, inside)
        at = np.broadcast_to(rows, shape)[inside], np.broadcast_to(columns, shape)[inside]
        assert np.array_equal(found[:, inside], pixels[:, *at])


def test_a_block_comes_apart_as_it_was_put_together(tmp_path: Path) -> None:
    pixels = np.random.default_rng(2).integers(0, 99, (3, HEIGHT, WIDTH), np.uint16)
    file = opened(written(tmp_path / "band.tif", pixels, **KINDS["bands apart"]))
    packed = file.read([5])
    assert file.split(5, b"".join(packed[number] for number in file.numbers(5))) == packed
    assert sum(map(len, packed.values())) == file.length(5)


def test_what_is_no_band_is_refused(tmp_path: Path) -> None:
    pixels = np.ones((1, HEIGHT, WIDTH))
    with pytest.raises(Unreadable, match="its pixels are fractions"):
        opened(written(tmp_path / "band.tif", pixels.astype(np.float32), **KINDS["deflate"]))
    with pytest.raises(Unreadable, match="it cannot be read in parts"):
        opened(b"\x89PNG" + bytes(100))
