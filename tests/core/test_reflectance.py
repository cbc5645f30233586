"""Whether a band's numbers still have Sentinel-2's offset, told by the numbers; against arrays made by hand and real
scenes of which it is known. Contains modified Copernicus Sentinel data 2017, 2020, 2023.
"""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.errors import NotGeoreferencedWarning

from clear_scenes.core.reading.piece import Piece
from clear_scenes.core.reflectance.offset import offset_beside, offset_of_pixels
from tests.support.real_scenes import cleaned
from tests.support.reflectance import GONE, STILL_IN, ground

DARK, SHADOW, VEGETATION, BARE, WATER, CLOUD, SNOW = 2, 3, 4, 5, 6, 9, 11


def piece(values: np.ndarray, classes: np.ndarray | int, left: float = 0) -> Piece:
    rows, columns = values.shape
    found = np.broadcast_to(np.uint8(classes), values.shape) if isinstance(classes, int) else classes
    return Piece(values, found, left + 160.0 * np.arange(columns), 160.0 * np.arange(rows), "EPSG:32648", 0)


def red(land: str, offset: int) -> Piece:
    """Every 8th pixel of a simulated scene."""
    return piece(ground(land).bands[2, ::8, ::8] + np.uint16(offset), ground(land).classes[::4, ::4])


def mixed(*parts: tuple[int, int, int], spread: int = 60) -> Piece:
    """(share in percent, number, class) each, 100 rows by 100 columns."""
    shares = [share for share, *_ in parts]
    assert sum(shares) == 100
    values = np.repeat([value for _, value, _ in parts], shares)[:, None].repeat(100, 1)
    noise = np.random.default_rng(3).normal(0, spread, values.shape)
    return piece(
        (values + noise).astype(np.uint16), np.repeat([one for *_, one in parts], shares)[:, None].repeat(100, 1)
    )


@pytest.mark.parametrize("land", ["coast", "forest", "sea"])
@pytest.mark.parametrize("offset", [GONE, STILL_IN])
def test_where_something_is_dark_its_numbers_tell(land: str, offset: int) -> None:
    assert offset_of_pixels(red(land, offset)) == -offset


@pytest.mark.parametrize("land", ["desert", "snow", "cloud"])
@pytest.mark.parametrize("offset", [GONE, STILL_IN])
def test_what_is_bright_does_not_tell(land: str, offset: int) -> None:
    assert offset_of_pixels(red(land, offset)) is None


@pytest.mark.parametrize(
    ("parts", "offset"),
    [
        ([(90, 6000, CLOUD), (10, 300, VEGETATION)], 0),
        ([(90, 6000, CLOUD), (10, 1300, VEGETATION)], -1000),
        ([(94, 4000, BARE), (6, 300, SHADOW)], 0),  # a desert with shadows of clouds
        ([(97, 4000, BARE), (3, 300, SHADOW)], None),
        ([(98, 2300, BARE), (2, 1200, VEGETATION)], None),  # a few bushes of a desert reflect 0.12
        ([(70, 1200, BARE), (30, 1250, VEGETATION)], -1000),
        ([(60, 1300, VEGETATION), (40, 500, DARK)], None),  # that cannot be
        ([(100, 2200, VEGETATION)], None),
        ([(98, 2300, BARE), (2, 1100, WATER)], None),  # a muddy river in a desert
        ([(100, 6000, CLOUD)], None),
        ([(100, 0, 0)], None),
    ],
)
def test_mixtures(parts: list[tuple[int, int, int]], offset: float | None) -> None:
    assert offset_of_pixels(mixed(*parts, spread=0 if parts[0][1] == 0 else 60)) == offset


def test_sun_glint_on_the_sea_is_no_offset() -> None:
    """It brightens the one half by 0.1, the other by 0.2."""
    assert offset_of_pixels(mixed((50, 1200, WATER), (50, 2200, WATER))) is None
    assert offset_of_pixels(mixed((100, 1200, WATER))) == -1000


def test_few_pixels_tell_nothing() -> None:
    assert offset_of_pixels(piece(np.full((9, 11), 300, np.uint16), VEGETATION)) is None
    assert offset_of_pixels(piece(np.full((10, 11), 300, np.uint16), VEGETATION)) == 0


@pytest.mark.parametrize("offset", [GONE, STILL_IN])
@pytest.mark.parametrize("known", [GONE, STILL_IN])
def test_the_same_ground_on_a_known_date_tells_of_a_desert(offset: int, known: int) -> None:
    """It is brighter by 0.02 than on the known day, and a fifth is cloud."""
    day = red("desert", offset + 200)
    classes = day.classes.copy()
    classes[: len(classes) // 5] = CLOUD
    cloudy = np.where(classes == CLOUD, np.uint16(9000), day.values)
    assert offset_beside(piece(cloudy, classes), red("desert", known), -known) == -offset


def test_ground_that_changed_or_is_elsewhere_tells_nothing() -> None:
    desert = red("desert", GONE)
    assert offset_beside(red("snow", GONE), desert, 0) is None
    assert offset_beside(red("cloud", STILL_IN), desert, 0) is None
    assert offset_beside(red("desert", 500), desert, 0) is None  # half of the offset is neither
    assert offset_beside(piece(desert.values, BARE, left=1e6), desert, 0) is None
    plain = piece(np.full((100, 100), 3000, np.uint16), BARE)
    plowed = np.linspace(2000, 6000, 100).astype(np.uint16)[:, None].repeat(100, 1)  # brighter by 0.1 in the middle
    assert offset_beside(piece(plowed, BARE), plain, 0) is None
    assert offset_beside(piece(plain.values + np.uint16(1000), CLOUD), piece(plain.values, CLOUD), 0) is None
    assert offset_beside(piece(plain.values + np.uint16(1000), CLOUD), plain, 0) is None


def test_places_are_matched_not_rows() -> None:
    """The other date's piece begins ten columns further east."""
    steps = np.linspace(1500, 4500, 60).astype(np.uint16)[None].repeat(40, 0)
    one, other = piece(steps[:, :50] + np.uint16(1000), BARE), piece(steps[:, 10:], BARE, left=1600)
    assert offset_beside(one, other, 0) == -1000


# Real scenes: earlier baselines have no offset; those of 2023 had it taken out, and say so.


def fields(folder: Path, file: str) -> tuple[np.ndarray, np.ndarray]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        with rasterio.open(folder / file) as band, rasterio.open(folder / file.replace("B04", "SCL")) as classes:
            return band.read(1), classes.read(1)


def with_offset(values: np.ndarray, offset: int) -> np.ndarray:
    return np.where(values > 0, values + np.uint16(offset), 0).astype(np.uint16)


@pytest.mark.parametrize("offset", [GONE, STILL_IN])
def test_every_window_of_ten_real_scenes(shared_data: Path, offset: int) -> None:
    """7 km each, 2 % to 99 % of cloud: none is decided wrongly, and four of five are decided."""
    said = []
    for folder in sorted((shared_data / "scl/33TW_5dates_120m").glob("S2*")):
        values, classes = fields(folder, "B04.tif")
        values, classes = with_offset(values, offset), cleaned(classes)
        starts = range(0, 915 - 60, 60)
        windows = [(slice(row, row + 60), slice(column, column + 60)) for row in starts for column in starts]
        said += [offset_of_pixels(piece(values[window], classes[window])) for window in windows]
    assert len(said) == 2250
    assert said.count(-offset) > 0.8 * 2250
    assert said.count(-offset) + said.count(None) == 2250


@pytest.mark.parametrize("offset", [GONE, STILL_IN])
@pytest.mark.parametrize("known", [GONE, STILL_IN])
def test_a_real_semidesert_is_told_by_its_other_dates(shared_data: Path, offset: int, known: int) -> None:
    """11 dates over half a year, each beside each other one; alone none can tell, though bushes grow there."""
    folder = shared_data / "series/38PLR_semidesert_549m"
    days = [fields(folder, path.name) for path in sorted(folder.glob("*_B04.tif"))]
    here = [piece(with_offset(values, offset), classes) for values, classes in days]
    there = [piece(with_offset(values, known), classes) for values, classes in days]
    assert {offset_of_pixels(one) for one in here} == {None}
    pairs = [(one, other) for i, one in enumerate(here) for j, other in enumerate(there) if i != j]
    said = [offset_beside(one, other, -known) for one, other in pairs]
    assert len(said) == 110
    assert said.count(-offset) > 0.8 * 110
    assert said.count(-offset) + said.count(None) == 110
