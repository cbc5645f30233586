"""Cloud with a margin worked out slowly: laid over itself at each distance up to the margin."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import rasterio

from clear_scenes.core.classification.verdict import CloudRule, Counted


def near_by_distances(cloud: np.ndarray, margin: float, pixel: float = 20) -> np.ndarray:
    """Pixels at most the margin (meters) away from cloud (rows, columns), those included."""
    found, most = np.zeros_like(cloud), int(margin // pixel)
    padded = np.pad(cloud, most)
    for down in range(-most, most + 1):
        for right in range(-most, most + 1):
            if (down * pixel) ** 2 + (right * pixel) ** 2 <= margin**2:
                found |= np.roll(padded, (down, right), (0, 1))[most : most + len(cloud), most : most + cloud.shape[1]]
    return found


def counted_in_files(folder: Path, rule: CloudRule, box: tuple[int, int, int, int]) -> dict[str, Counted]:
    """Of each scene of the simulated catalog by itself, its file as GDAL reads it; the box lies on whole pixels."""
    west, south, east, north = box
    found = {}
    for item in json.loads((folder / "items.json").read_text()):
        with rasterio.open(folder / item["assets"]["scl"]["href"]) as dataset:
            classes, (left, top) = dataset.read(1), (dataset.transform.c, dataset.transform.f)
        inside = np.zeros(classes.shape, bool)
        rows, columns = (int(top - y) // 20 for y in (north, south)), (int(x - left) // 20 for x in (west, east))
        inside[slice(*(max(0, row) for row in rows)), slice(*(max(0, column) for column in columns))] = True
        with_data = inside & (classes > 0) & (classes < 12)
        near = near_by_distances(np.isin(classes, list(rule.classes)), rule.margin)
        found[item["id"]] = Counted(rule, int((near & with_data).sum()), int(with_data.sum()))
    return found
