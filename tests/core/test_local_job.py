"""All of the job on catalogs on this machine, products and items alike, with numbers worked out of what was written."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.scl import CLOUDS
from clear_scenes.core.composite.clear_picture import ClearPicture
from clear_scenes.core.composite.picture_request import PictureRequest
from clear_scenes.core.measuring.area_set import AreaSet
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.offline_transport import OfflineTransport
from clear_scenes.core.network.signing import signer_of
from clear_scenes.core.pictures.picture_maker import PictureMaker
from clear_scenes.core.series.indices import parse_indices
from clear_scenes.core.series.request import SeriesRequest
from clear_scenes.core.series.series_run import SeriesRun
from clear_scenes.core.trust.second_look import SecondLooker
from tests.support import archives, oracle
from tests.support.rasters import box
from tests.support.whole_products import (
    AREA,
    CLOUD,
    COARSE,
    CRS,
    DARK,
    DATES,
    HALVES,
    LIGHT,
    WHOLE,
    band,
    classes,
    probability,
    query,
    write_catalog,
)

KINDS = ["folders", "zips", "items"]


@pytest.fixture(scope="module", params=KINDS)
def catalog(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_catalog(tmp_path_factory.mktemp(request.param), request.param)


def measured(path: Path, **more: object) -> tuple[dict[int, Measurement], Run]:
    """By the date."""
    run = Run.plain(query(path, **more))
    last = {one.acquisition.key: one for one in run.measurements(run.pages())}
    return {(one.acquisition.moment - archives.FIRST).days: one for one in last.values()}, run


def by_hand(values: np.ndarray) -> tuple[int, ...]:
    return oracle.count(values, COARSE, CRS, AREA.polygons, AREA.crs)


@pytest.mark.parametrize("kind", KINDS)
def test_two_tiles_of_one_overpass_are_joined(tmp_path: Path, kind: str) -> None:
    """Each holds a part of the image, and some rows are in both."""
    found, _ = measured(write_catalog(tmp_path, kind, range(2), HALVES))
    assert {date: one.counts for date, one in found.items()} == {date: by_hand(classes(date)) for date in range(2)}
    assert {one.acquisition.tiles for one in found.values()} == {("48NUF", "48NUG")}


def test_rows_have_their_pictures(catalog: Path) -> None:
    """Bright in the west, dark in the east; cloud is tinted where it is."""
    found, run = measured(catalog)
    for one in list(found.values())[:2]:
        made = PictureMaker(AREA, run.transport)(one.acquisition)
        assert made.reason is None
        height, width, _ = made.picture.pixels.shape
        row = made.picture.pixels[height // 2]
        assert abs(int(row[width // 8, 0]) - LIGHT) <= 2
        assert abs(int(row[-width // 8, 0]) - DARK) <= 2
        share = np.mean(made.picture.classes == CLOUD)
        assert 100 * share == pytest.approx(one.cloud(CLOUDS), abs=1.5)


@pytest.mark.parametrize("parts", [WHOLE, HALVES], ids=["one tile", "two tiles"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_clear_picture_is_made_of_what_is_clear(tmp_path: Path, kind: str, parts: tuple) -> None:
    """Of the newest of three dates where that is clear, else of the one before; the roof is clear on none."""
    dates = range(3)
    found, run = measured(write_catalog(tmp_path / "in", kind, dates, parts))
    request = PictureRequest(AREA, bands=("red", "swir16"), cloud_classes=CLOUDS, margin=0)
    picture = ClearPicture(request, [one.acquisition for one in found.values()], run.transport)
    plan = picture.plan()
    assert plan.left_out == ()
    got = np.full((2, plan.grid.height, plan.grid.width), -32768)
    for _, piece in picture.pieces(tmp_path):
        got[:, *piece.window.slices] = piece.values
    want = np.full((2, 640, 640), -32768)
    for date in dates:
        clear = np.kron(classes(date) != CLOUD, np.ones((2, 2), bool))
        want[0, clear] = band("B04", date)[clear]
        want[1, clear] = np.kron(band("B11", date), np.ones((2, 2), int))[clear]
    ((left, top),) = plan.grid.to_coordinates(np.zeros((1, 2)))
    row, column = round((COARSE[5] - top) / 10), round((left - COARSE[2]) / 10)
    want = want[:, row : row + plan.grid.height, column : column + plan.grid.width]
    inside = got[0] != -32768
    assert inside.sum() == plan.shown > 200_000
    assert np.array_equal(got[:, inside], want[:, inside])


def test_series_of_fields_are_read(catalog: Path) -> None:
    """A field half beneath the cloud of some dates, and one that is clear on all."""
    places = {"cloudy": (40, 200, 60, 220), "clear": (220, 60, 240, 80)}  # in pixels of 20 m
    fields = [Area(((tuple(box(*place, COARSE)),),), CRS) for place in places.values()]
    areas = AreaSet(fields)
    searched = query(catalog)
    run = SeriesRun.plain(searched, areas, SeriesRequest(parse_indices("ndvi"), CLOUDS))
    rows = {(row.acquisition.day, row.number): row for one in run.read(run.acquisitions()) for row in one.rows()}
    assert len(rows) == len(DATES) * len(fields)
    for (day, number), row in rows.items():
        left, top, right, bottom = list(places.values())[number]
        date = int(day[8:10]) - 1
        clear = np.kron(classes(date)[top:bottom, left:right] != CLOUD, np.ones((2, 2), bool))
        red, nir = (
            band(name, date)[2 * top : 2 * bottom, 2 * left : 2 * right][clear].astype(float) for name in ("B04", "B08")
        )
        assert (row.reason, row.pixels, row.clear_pixels) == (None, 1600, int(clear.sum()))
        if clear.any():
            assert row.statistics[0].mean == pytest.approx(float(np.mean((nir - red) / (nir + red))), abs=1e-9)


def test_a_second_look_finds_the_roof(catalog: Path) -> None:
    """It is called cloud on each date, and is as bright as ever; the clouds that drift are not."""
    found, run = measured(catalog)
    looker = SecondLooker(AREA, list(found.values()), CLOUDS, run.transport)
    roof = np.zeros_like(classes(0))
    roof[100:140, 80:160] = 1
    want = by_hand(roof)[1]
    for look in looker.results([one.acquisition for one in found.values()]):
        assert (look.reason, look.dates) == (None, len(DATES) - 1)
        assert look.doubtful == pytest.approx(want, rel=0.03)


def test_cloud_is_counted_by_its_probability(catalog: Path) -> None:
    found, _ = measured(catalog, cloud_from=50)
    for date, one in found.items():
        both = classes(date).copy()
        both[both == CLOUD] = 7
        both[probability(date) >= 50] = CLOUD
        assert one.counts == by_hand(both), one.reason


def test_ground_that_recurs_is_found_without_a_network(catalog: Path) -> None:
    found, run = measured(catalog)
    searched = run.query.catalog
    transport = OfflineTransport(Addresses.of_catalog(*searched.urls), Cancellation(), signer_of(*searched.grants))
    ground = Run(run.query, transport).recurring_ground(list(found.values()))
    assert len(ground.looked) == len(DATES)
    assert ground.spans is not None
    assert ground.spans.pixels == 40 * 80
