"""Squares of the simulated catalog on whole pixels, and what plain numpy says of them."""

from __future__ import annotations

import json

import numpy as np
from osgeo import gdal

from tests.support.qgis_program import ROOT

CLOUD = (3, 8, 9, 10)


def square_pixels(item: dict, asset: str, square: tuple[int, int, int]) -> np.ndarray:
    """Of a square on whole pixels of 20 m, those of an asset, each as often as it holds pixels of 10 m; 0 beyond."""
    dataset = gdal.Open(str(ROOT / "build/sample" / item["assets"][asset]["href"]))
    left, size, _, top, _, _ = dataset.GetGeoTransform()
    x, y, side = square
    times, values = round(size / 10), np.pad(dataset.ReadAsArray(), 400)
    row, column = round((top - y - side) / size) + 400, round((x - left) / size) + 400
    part = values[row : row + round(side / size), column : column + round(side / size)]
    return np.repeat(np.repeat(part, times, 0), times, 1)


def change_by_numpy(square: tuple[int, int, int], first: str, last: str) -> np.ndarray:
    """NDVI of a later day less that of an earlier one, (rows, columns) of 10 m; nan where one of them is not clear."""
    items = json.loads((ROOT / "build/sample/items.json").read_text())
    found = []
    for day in (first, last):
        (item,) = (one for one in items if "48NUG" in one["id"] and one["properties"]["datetime"].startswith(day))
        classes, red, nir = (square_pixels(item, name, square).astype(float) for name in ("scl", "red", "nir"))
        clear = (classes > 1) & ~np.isin(classes, CLOUD)
        found.append(np.where(clear, (nir - red) / np.where(clear, nir + red, 1), np.nan))
    return found[1] - found[0]


def by_numpy(square: tuple[int, int, int]) -> dict[str, tuple[int, list[float] | None]]:
    """By day clear pixels and statistics; one of the two tiles holds all of each square."""
    found = {}
    for item in json.loads((ROOT / "build/sample/items.json").read_text()):
        if "48NUG" in item["id"]:
            classes, red, nir = (square_pixels(item, name, square).astype(float) for name in ("scl", "red", "nir"))
            clear = (classes > 1) & ~np.isin(classes, CLOUD)
            red, nir = red[clear], nir[clear]
            values = (nir - red) / (nir + red)
            found[item["properties"]["datetime"][:10]] = (
                int(clear.sum()),
                [values.mean(), np.median(values), values.std(), *np.percentile(values, (10, 90))]
                if values.size
                else None,
            )
    return found
