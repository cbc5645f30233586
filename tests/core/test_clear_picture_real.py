"""Clear pictures of real dates: a tile of a semidesert, and a field whose values lie half a pixel off its classes."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
import rasterio

from clear_scenes.core.area.area import Area
from clear_scenes.core.composite.method import Method
from clear_scenes.core.composite.picture_request import PictureRequest
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.products import SENTINEL_2
from clear_scenes.core.stac.scene import Scene
from sample.server import serving
from tests.support.clear_dates import EMPTY, picture_of
from tests.support.grown import near_by_distances

CLOUD = frozenset({3, 8, 9, 10})
METHODS = (Method.NEWEST, Method.OLDEST, Method.MEDIAN, Method.MEDOID)


def series(folder: Path, pairs: dict[str, tuple[str, dict[str, str]]], url: str, crs: str) -> list[Acquisition]:
    """By day the names of the classes and of the bands, as acquisitions of their own."""
    found = []
    for day, (classes, bands) in sorted(pairs.items()):
        assets = tuple((name, f"{url}/files/{file}") for name, file in {"scl": classes, **bands}.items())
        moment = datetime.strptime(day, "%Y%m%d").replace(hour=10, tzinfo=UTC)
        found.append(Acquisition.single(Scene(day, "", moment, (), "", "", None, True, assets, url, crs=crs)))
    return found


def pixels(path: Path) -> np.ndarray:
    with rasterio.open(path) as file:
        return file.read(1)


def expected(clear: np.ndarray, values: np.ndarray, method: Method) -> np.ndarray:
    """Of dates (dates, bands, rows, columns), oldest first; nan where a pixel is not clear, or has no value."""
    stack = np.where(clear[:, None], values, np.nan)
    if method is Method.MEDIAN:
        found = np.nanmedian(stack, axis=0)
    else:
        whole = clear & ~np.isnan(stack).any(axis=1) if method is Method.MEDOID else clear
        order = range(len(stack)) if method is Method.OLDEST else range(len(stack) - 1, -1, -1)
        chosen, best = np.full(clear.shape[1:], -1), np.full(clear.shape[1:], np.inf)
        for number in order:
            cost = np.zeros(clear.shape[1:])
            if method is Method.MEDOID:
                for other in order:
                    distance = np.linalg.norm(stack[number] - stack[other], axis=0)
                    cost += np.where(whole[number] & whole[other], distance, 0)
            better = whole[number] & (cost < best)
            chosen[better], best[better] = number, cost[better]
        found = np.take_along_axis(stack, np.maximum(chosen, 0)[None, None], axis=0)[0]
        found[:, chosen < 0] = np.nan
    return np.where(np.isnan(found), EMPTY, np.round(found)).astype(int)


@pytest.mark.filterwarnings("ignore:All-NaN slice")
@pytest.mark.parametrize("method", METHODS)
def test_a_tile_of_a_semidesert(shared_data: Path, tmp_path: Path, method: Method) -> None:
    folder, size, margin = shared_data / "series/38PLR_semidesert_549m", 549.0, 1200.0
    names: dict[str, tuple[str, dict[str, str]]] = {}
    for file in folder.glob("*_SCL.tif"):
        day = re.search(r"_(\d{8})_", file.name)[1]
        names[day] = (file.name, {"red": file.name.replace("SCL", "B04"), "nir": file.name.replace("SCL", "B08")})
    classes = np.stack([pixels(folder / names[day][0]) for day in sorted(names)])
    bands = np.stack([[pixels(folder / names[day][1][band]) for band in ("red", "nir")] for day in sorted(names)])
    near = np.stack([near_by_distances(np.isin(one, list(CLOUD)), margin, size) for one in classes])
    right = expected((classes > 0) & ~near, np.where(bands == 0, np.nan, bands), method)
    with serving(folder, items=[]) as server:
        dates = series(folder, names, server.url, "EPSG:32638")
        area = Area.rectangle(300_000, 1_100_040 - 200 * size, 300_000 + 200 * size, 1_100_040, "EPSG:32638")
        request = PictureRequest(area, ("red", "nir"), method, None, CLOUD, margin)
        plan, values, _, looks = picture_of(request, dates, server.url, tmp_path)
    assert np.array_equal(values, right)
    assert np.array_equal(looks, ((classes > 0) & ~near).sum(axis=0))
    assert plan.shown == (looks > 0).sum()


@pytest.mark.filterwarnings("ignore:All-NaN slice")
@pytest.mark.parametrize("method", METHODS)
def test_a_field_whose_values_lie_half_a_pixel_off(shared_data: Path, tmp_path: Path, method: Method) -> None:
    """A pixel of 10 m is clear as the one of 20 m is in which its center lies."""
    folder = shared_data / "series/field_60dates_20m"
    by_day: dict[str, dict[str, str]] = {}
    for file in folder.rglob("*.tif"):
        day = re.search(r"(2020\d{4})", file.name)[1]
        by_day.setdefault(day, {})[file.parent.name] = str(file.relative_to(folder))
    names = {day: (one["SCL"], {"red": one["NDVI"]}) for day, one in by_day.items() if len(one) == 2}
    assert len(names) >= 50
    days = sorted(names)
    with rasterio.open(folder / names[days[0]][0]) as scl, rasterio.open(folder / names[days[0]][1]["red"]) as ndvi:
        height, width, fine, coarse = ndvi.height, ndvi.width, ndvi.transform, scl.transform
        left, bottom, right_edge, top = ndvi.bounds
        shape = scl.shape
    columns, rows = np.arange(width) + 0.5, np.arange(height) + 0.5
    at_columns = np.floor((fine.c + fine.a * columns - coarse.c) / coarse.a).astype(int)
    at_rows = np.floor((fine.f + fine.e * rows - coarse.f) / coarse.e).astype(int)
    inside = ((at_rows >= 0) & (at_rows < shape[0]))[:, None] & (at_columns >= 0) & (at_columns < shape[1])
    clear, values = [], []
    for day in days:
        classes, numbers = pixels(folder / names[day][0]), pixels(folder / names[day][1]["red"])
        assert (classes.shape, numbers.shape) == (shape, (height, width))
        is_clear = (classes > 0) & (classes < 12) & ~near_by_distances(np.isin(classes, list(CLOUD)), 60.0)
        at = np.clip(at_rows, 0, shape[0] - 1)[:, None], np.clip(at_columns, 0, shape[1] - 1)
        clear.append(is_clear[at] & inside)
        values.append(np.where(numbers == EMPTY, np.nan, numbers)[None])
    product = replace(SENTINEL_2, empty=EMPTY)
    with serving(folder, items=[]) as server:
        dates = [
            replace(one, scenes=(replace(one.scenes[0], product=product),))
            for one in series(folder, names, server.url, "EPSG:32632")
        ]
        area = Area.rectangle(left, bottom, right_edge, top, "EPSG:32632")
        found = picture_of(PictureRequest(area, ("red",), method, None, CLOUD, 60.0), dates, server.url, tmp_path)[1]
    assert np.array_equal(found, expected(np.stack(clear), np.stack(values), method))
