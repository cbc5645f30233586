"""Margins, ground that recurs and second looks at a zone border: on the one grid on which the area is counted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.transform import Affine

from clear_scenes.core.classification.scl import CLOUDS
from clear_scenes.core.classification.verdict import CloudRule, Counted
from clear_scenes.core.composite.fewest_dates import fewest_dates
from clear_scenes.core.measuring.area_set import AreaSet
from clear_scenes.core.measuring.area_set_run import AreaSetRun
from clear_scenes.core.measuring.home_grids import AreaHome
from clear_scenes.core.measuring.measurement import Measurement, home_of
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.storage.store import Store
from clear_scenes.core.trust.second_look import SecondLooker
from tests.support import oracle
from tests.support.grown import near_by_distances
from tests.support.two_zones import (
    AREA,
    CLOUD,
    LAND,
    MIDDLES,
    ROOF,
    SIDE,
    acquisition,
    affine,
    by_hand_of,
    laid_on,
    pixels,
    query,
    serving_tiles,
    transport,
    with_roof,
)

OTHER = {"32TQR": "33TTL", "33TTL": "32TQR"}
DATES = [("33TTL",), ("33TTL", "32TQR"), ("32TQR", "33TTL"), ("32TQR",)]
SIXTY = CloudRule(CLOUDS, 60)
ROOF_DATES = [("33TTL",), *[("32TQR", "33TTL")] * 3, ("33TTL", "32TQR"), *[("32TQR",)] * 3, ("33TTL",)]


def in_area(found: np.ndarray, name: str) -> int:
    """Pixels of the area among those of a tile (rows, columns) that are true."""
    counts = oracle.count(np.where(found, CLOUD, LAND), affine(name), MIDDLES[name][0], AREA.polygons, AREA.crs)
    return counts[CLOUD]


def near_cloud(classes: np.ndarray) -> np.ndarray:
    return near_by_distances(np.isin(classes, list(CLOUDS)), 60)


def counted(found: list[Measurement]) -> dict[str, Counted]:
    return {one.acquisition.key: one.counted for one in found}


@pytest.mark.parametrize("paged", [False, True], ids=["one page", "a page each"])
def test_the_margin_has_the_pixels_of_one_grid_on_all_dates(tmp_path: Path, paged: bool) -> None:
    """Whichever tiles a date has, in whatever order: those of the area's own grid by distances between its centers."""
    home, store = "33TTL" if paged else "32TQR", Store()
    with serving_tiles(tmp_path, 4) as server:
        acquisitions = [acquisition(server, date, *names) for date, names in enumerate(DATES)]
        for _ in range(2):  # the second time from the store
            run = Run(query(server), transport(server), store, rule=SIXTY)
            found = counted(list(run.measurements(iter([[one] for one in acquisitions] if paged else [acquisitions]))))
            assert {one.valid for one in found.values()} == {sum(by_hand_of(AREA, home, 0))}
            for date, names in enumerate(DATES):
                own = pixels(home, date) if home in names else laid_on(home, OTHER[home], pixels(OTHER[home], date))
                assert found[f"date {date}"].cloud == in_area(near_cloud(own), home), names


def test_many_areas_have_the_margin_on_their_grids(tmp_path: Path) -> None:
    with serving_tiles(tmp_path, 4) as server:
        acquisitions = [acquisition(server, date, *names) for date, names in enumerate(DATES)]
        run = AreaSetRun(None, AreaSet([AREA]), transport(server), rule=SIXTY)  # type: ignore[arg-type]
        each = [one for counts in run.counted(acquisitions) for _, one in counts.measurements()]
        alone = Run(query(server), transport(server), rule=SIXTY)
        assert counted(each) == counted(list(alone.measurements(iter([acquisitions]))))


@pytest.mark.parametrize("first", ["all", "33TTL"])
def test_ground_recurs_on_the_grid_on_which_the_area_is_counted(tmp_path: Path, first: str) -> None:
    """Though the oldest date has the other zone alone; as in a run that looks at what an earlier one measured."""
    home = "32TQR" if first == "all" else "33TTL"
    rule = CloudRule(CLOUDS, leave_out=True)
    with serving_tiles(tmp_path, len(ROOF_DATES), with_roof) as server:
        acquisitions = [acquisition(server, date, *names) for date, names in enumerate(ROOF_DATES)]
        pages = [acquisitions] if first == "all" else [acquisitions[:1], acquisitions[1:]]
        store = Store()
        found = list(Run(query(server), transport(server), store).measurements(iter(pages)))
        again = Run(query(server), transport(server), store, home=AreaHome(AREA, home_of(found)), rule=rule)
        ground = again.recurring_ground(found)
        left = counted(list(again.measured_again(acquisitions, ground)))
    area = sum(by_hand_of(AREA, home, 0))
    roof = np.zeros((SIDE, SIDE), np.uint8)
    roof[ROOF] = 1
    if home == "32TQR":
        assert ground.spans.grid.affine == affine(home)
        assert ground.spans.pixels == roof.sum()
    else:
        roof = laid_on(home, "32TQR", roof)
    assert {one.valid for one in left.values()} == {area - in_area(roof > 0, home)}
    for date, names in enumerate(ROOF_DATES):
        if home in names:
            other = with_roof(home, date) == CLOUD
            assert left[f"date {date}"].cloud == in_area(other & (roof == 0), home), names


def write_blue(folder: Path, name: str) -> None:
    """The same everywhere and on all dates, 10 m a pixel."""
    place = {"crs": MIDDLES[name][0], "transform": Affine(*affine(name)) * Affine.scale(0.5)}
    shape = {"driver": "COG", "count": 1, "dtype": "uint16", "height": 2 * SIDE, "width": 2 * SIDE, "nodata": 0}
    with rasterio.open(folder / f"{name}-blue.tif", "w", **shape, **place, blocksize=256) as dataset:
        dataset.write(np.full((2 * SIDE, 2 * SIDE), 1000, np.uint16), 1)


def test_second_looks_lie_where_the_area_was_counted(tmp_path: Path) -> None:
    """So what they find doubtful are as many of the pixels that were counted: here all of the cloud."""
    dates = [("33TTL",), ("32TQR",), *[("32TQR", "33TTL")] * 5]
    for name in MIDDLES:
        write_blue(tmp_path, name)
    with serving_tiles(tmp_path, len(dates), with_roof) as server:
        acquisitions = [acquisition(server, date, *names) for date, names in enumerate(dates)]
        run = Run(query(server), transport(server))
        measured = list(run.measurements(iter([acquisitions[:1], acquisitions[1:]])))
        looker = SecondLooker(AREA, measured, CLOUDS, transport(server))
        looks = list(looker.results([one.acquisition for one in measured]))
    area = sum(by_hand_of(AREA, "33TTL", 0))
    assert [one.with_data for one in looks] == [area] * len(dates)
    assert [one.counted for one in looks] == [one.tally.cloud(CLOUDS) for one in measured]
    assert [one.doubtful for one in looks] == [one.counted for one in looks]


def test_a_date_that_was_read_in_part_is_completed_where_it_was_counted(tmp_path: Path) -> None:
    """By the fewest clear dates; this one has the other zone's tile alone."""
    dates = [("33TTL",), ("33TTL", "32TQR"), ("32TQR",)]
    with serving_tiles(tmp_path, len(dates), with_roof) as server:
        acquisitions = [acquisition(server, date, *names) for date, names in enumerate(dates)]
        run = Run(query(server), transport(server))
        measured = {one.acquisition.key: one for one in run.measurements(iter([acquisitions[:1], acquisitions[1:]]))}
        partly = replace(measured["date 2"], unread=1)
        found = fewest_dates(AREA, [partly], CloudRule(), transport(server), Store())
    assert [one.measurement.counts for one in found.dates] == [measured["date 2"].counts]
