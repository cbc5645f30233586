"""A file in parts, as GDAL sees it: each byte in its place, and zeros elsewhere, however it is read."""

from __future__ import annotations

from itertools import count

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import gdal

from clear_scenes.core.raster.choice import backend_named
from clear_scenes.core.raster.parts import Parts

SIZE = 300
CONTENT = np.random.default_rng(3).integers(1, 256, SIZE).astype(np.uint8).tobytes()
NUMBERS = count()
place = st.tuples(st.integers(0, SIZE - 1), st.integers(0, 60))


@settings(deadline=None, max_examples=150)
@given(st.lists(place, max_size=8), st.lists(place, min_size=1, max_size=8))
def test_each_byte_is_in_its_place(at_hand: list[tuple[int, int]], read: list[tuple[int, int]]) -> None:
    parts = Parts(SIZE, tuple((start, CONTENT[start : start + length]) for start, length in at_hand))
    expected = bytearray(SIZE)
    for start, length in at_hand:
        expected[start : start + length] = CONTENT[start : start + length]
    path = f"/vsimem/test_parts/{next(NUMBERS)}"
    gdal.FileFromMemBuffer(path, parts.content)
    gdal.FileFromMemBuffer(f"{path}.xml", parts.described(path))
    file = gdal.VSIFOpenL(f"/vsisparse/{path}.xml", "rb")
    for start, length in read:
        gdal.VSIFSeekL(file, start, 0)
        found = bytes(gdal.VSIFReadL(1, length, file) or b"") if length else b""
        assert found == bytes(expected[start : start + length])
    gdal.VSIFCloseL(file)
    for name in (path, f"{path}.xml"):
        gdal.Unlink(name)


@pytest.mark.parametrize("backend", ["rasterio", "osgeo"])
def test_nothing_is_left_in_memory(backend: str) -> None:
    before = gdal.ReadDirRecursive("/vsimem/")
    with pytest.raises(ValueError, match=r"."), backend_named(backend).opened(Parts(1 << 40, ((0, b"II*\0"),))):
        pass
    assert gdal.ReadDirRecursive("/vsimem/") == before
