"""The bands of the bench: GDAL reads in them what was written, and elsewhere in the tile the same again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio
from rasterio.windows import Window

from benchmarks.bands import BLOCK, COLUMNS, ROWS, SIDE, write_band
from benchmarks.catalog import Square

LEFT, TOP, EPSG = 300_000, 200_040, 32648


def test_a_band_is_a_whole_tile(tmp_path: Path) -> None:
    rows, columns = len(ROWS) * BLOCK, len(COLUMNS) * BLOCK
    values = (np.arange(rows)[:, None] * 7 + np.arange(columns) * 3 + 1).astype(np.uint16)
    write_band(tmp_path / "B04.tif", values, (LEFT, TOP), EPSG)
    with rasterio.open(tmp_path / "B04.tif") as file:
        assert (file.width, file.height, file.count, file.dtypes[0], file.nodata) == (SIDE, SIDE, 1, "uint16", 0)
        assert file.crs.to_epsg() == EPSG
        assert tuple(file.bounds) == (LEFT, TOP - 10 * SIDE, LEFT + 10 * SIDE, TOP)
        made = Window(COLUMNS.start * BLOCK, ROWS.start * BLOCK, columns, rows)
        np.testing.assert_array_equal(file.read(1, window=made), values)
        corner = file.read(1, window=Window(0, 0, BLOCK, BLOCK))
    np.testing.assert_array_equal(corner, values[BLOCK : 2 * BLOCK, 2 * BLOCK : 3 * BLOCK])


def test_what_is_made_is_what_the_pictures_read() -> None:
    """In 10 m pixels."""
    square = Square.of(25)
    first, last = 2 * square.row // BLOCK, (2 * (square.row + square.side) - 1) // BLOCK
    assert range(first, last + 1) == ROWS
    first, last = 2 * square.column // BLOCK, (2 * (square.column + square.side) - 1) // BLOCK
    assert range(first, last + 1) == COLUMNS
