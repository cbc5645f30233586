"""The bench of clear pictures: its truth is worked out by hand here, and sees one wrong pixel."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import rasterio

from benchmarks.catalog import Square
from benchmarks.picture_truth import EMPTY, MEDOID_ROWS, PictureTruth
from benchmarks.pictures import ODC_32, OURS, PictureRun, compared

DAYS = ("2025-01-01", "2025-01-02", "2025-01-04")
SQUARE = Square(20, 0, 0, 1024)  # of 20 m: four blocks of a band
NEWEST_FIRST = (2, 1, 0)
CLOUD, GROUND = 9, 4


@pytest.fixture(scope="module")
def truth(tmp_path_factory: pytest.TempPathFactory) -> PictureTruth:
    """The newest is clear in the left half, the next at the top, the oldest everywhere but in one pixel of 20 m."""
    folder = tmp_path_factory.mktemp("scenes")
    classes = np.full((3, 1024, 1024), GROUND, np.uint8)
    classes[2, :, 512:] = CLOUD
    classes[1, 512:] = CLOUD
    classes[0, 1023, 1023] = classes[2, 1023, 1023] = CLOUD
    for number, day in enumerate(DAYS):
        _write(folder / day / "SCL.tif", classes[number], 512, 20)
        _write(folder / day / "B04.tif", np.full((2048, 2048), 100 * (number + 1), np.uint16), 1024, 10)
    catalog = SimpleNamespace(
        items=[{"properties": {"datetime": f"{day}T10:00:00Z"}} for day in DAYS],
        file=lambda item: folder / item["properties"]["datetime"][:10] / "SCL.tif",
        block_bytes=[{(row, column): 7 for row in range(3) for column in range(3)}] * 3,
    )
    return PictureTruth(catalog, SQUARE, NEWEST_FIRST, ("red",), date(2025, 1, 2))  # type: ignore[arg-type]


def _write(path: Path, pixels: np.ndarray, block: int, size: int) -> None:
    path.parent.mkdir(exist_ok=True)
    profile = {"driver": "GTiff", "count": 1, "height": len(pixels), "width": len(pixels), "dtype": pixels.dtype}
    place = {"crs": "EPSG:32648", "transform": rasterio.transform.from_origin(300_000, 200_000, size, size)}
    with rasterio.open(path, "w", **profile, **place, tiled=True, blockxsize=block, blockysize=block) as file:
        file.write(pixels[None])


def expected(method: str) -> np.ndarray:
    made = np.empty((1, 2048, 2048), np.int32)
    left, right, top, bottom = np.s_[:1024], np.s_[1024:], np.s_[:1024], np.s_[1024:]
    corners = {  # above three, two, and below two dates and one are clear, of 100, 200 and 300
        "newest": (300, 200, 300, 100),
        "oldest": (100, 100, 100, 100),
        "closest": (200, 200, 100, 100),  # the oldest is a day away, the newest two
        "median": (200, 150, 200, 100),
        "medoid": (200, 200, 300, 100),
    }[method]
    for value, (rows, columns) in zip(
        corners, [(top, left), (top, right), (bottom, left), (bottom, right)], strict=True
    ):
        made[0, rows, columns] = value
    made[0, -2:, -2:] = EMPTY
    return made


@pytest.mark.parametrize("method", ["newest", "oldest", "closest", "median", "medoid"])
def test_the_right_picture_is_right_and_one_wrong_pixel_is_seen(truth: PictureTruth, method: str) -> None:
    made = expected(method)
    assert truth.check(method, {"values": made}) == ""
    nodata = {"median": np.nan}.get(method, 0)
    theirs = np.where(made == EMPTY, nodata, made.astype(np.float32))
    assert truth.check(method, {"values": theirs}) == ""
    made[0, MEDOID_ROWS.start, 3] += 1
    assert truth.check(method, {"values": made}).startswith("1 of ")


def test_the_fewest_dates_must_be_clear_where_they_are_shown(truth: PictureTruth) -> None:
    values, dates = np.full((1, 2048, 2048), 100), np.full((2048, 2048), 20250101)
    values[0, -2:, -2:], dates[-2:, -2:] = EMPTY, 0
    assert truth.check("fewest", {"values": values, "dates": dates}) == ""
    dates[-1, 0], values[0, -1, 0] = 20250102, 200  # cloud there
    assert truth.check("fewest", {"values": values, "dates": dates}) == "1 of 4194304 pixels are wrong"
    dates[-1, 0], values[0, -1, 0] = 0, EMPTY  # clear on a date, and not shown
    assert truth.check("fewest", {"values": values, "dates": dates}) == "1 of 4194304 pixels are wrong"


def test_bytes_are_those_of_the_blocks_that_show_something(truth: PictureTruth) -> None:
    """A block of a band has 2 MiB here. The pixel that no date shows is a reason to read all masks."""
    block, masks = 2 << 20, 4 * 7
    assert truth.bytes_needed("newest", {}) == (2 + 1 + 1) * block + 3 * masks
    assert truth.bytes_needed("oldest", {}) == 4 * block + 3 * masks
    assert truth.bytes_needed("median", {}) == (2 + 2 + 4) * block + 3 * masks
    dates = np.full((2048, 2048), 20250101)
    assert truth.bytes_needed("fewest", {"dates": dates}) == 4 * block + 3 * masks


def test_ours_is_compared_with_the_same_method() -> None:
    def run(way: str, method: str, seconds: float, memory: float) -> PictureRun:
        return PictureRun(way, method, 25, 30, ("red",), seconds, 1, memory, 1, 1, 1, 1, 1.0, 0)

    runs = [run(OURS.name, "newest", 5, 100), run(ODC_32.name, "newest", 20, 500), run(OURS.name, "median", 5, 100)]
    assert compared(runs) == {"newest": {"time": 0.25, "memory": 0.2}}
