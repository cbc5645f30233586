"""Fields on both sides of a zone border: each is counted on one grid on all dates, exactly where a tile lies on it."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.measuring.area_set import AreaSet
from clear_scenes.core.measuring.area_set_run import AreaSetMeasurer, AreaSetRun
from clear_scenes.core.measuring.home_grids import HomeGrids, grids_of
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.one_area import AcquisitionMeasurer
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.raster.grid import Grid
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.storage.store import Store
from sample.server import CatalogServer
from tests.support.two_zones import (
    AREA,
    EAST,
    LATITUDE,
    MIDDLES,
    SIDE,
    WEST,
    acquisition,
    affine,
    by_hand_of,
    place,
    query,
    scene,
    serving_tiles,
    transport,
)

FIELDS = [11.92, 11.95, 11.99, 12.003, 12.01, 12.05, 12.07, 12.085]  # longitudes of their middles


def field(lon: float, number: int) -> Area:
    """A slanted quarter of some 70 m in the zone in which it lies."""
    crs = WEST if lon < 12 else EAST
    x, y = place(lon, LATITUDE + 0.01 * (number % 3), crs)
    ring = (
        (x - 31.3, y - 30.7),
        (x + 37.1, y - 22.9),
        (x + 29.3, y + 33.3),
        (x - 36.7, y + 27.1),
        (x - 31.3, y - 30.7),
    )
    return Area(((ring,),), crs)


AREAS = [field(lon, number) for number, lon in enumerate(FIELDS)]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CatalogServer]:
    with serving_tiles(tmp_path, 4) as running:
        yield running


def by_hand(number: int, name: str, date: int) -> tuple[int, ...]:
    return by_hand_of(AREAS[number], name, date)


def home(number: int) -> str:
    """By hand: the western tile holds the first five wholly, the eastern one the others."""
    return "32TQR" if number < 5 else "33TTL"


def test_each_field_has_the_pixels_of_one_grid_on_all_dates(server: CatalogServer) -> None:
    """With the tiles in either order, and with one of them alone; exact wherever the field's own tile is there."""
    dates = [("32TQR", "33TTL"), ("33TTL", "32TQR"), ("33TTL",), ("32TQR",)]
    acquisitions = [acquisition(server, date, *names) for date, names in enumerate(dates)]
    run = AreaSetRun(None, AreaSet(AREAS), transport(server))  # type: ignore[arg-type]
    found = {one.acquisition.key: dict(one.measurements()) for one in run.counted(acquisitions)}
    for number in range(len(AREAS)):
        sizes = {sum(found[f"date {date}"][number].counts) for date in range(4)}
        assert sizes == {sum(by_hand(number, home(number), 0))}, f"field {number} has {sizes} pixels"
        for date, names in enumerate(dates):
            if home(number) in names:
                assert found[f"date {date}"][number].counts == by_hand(number, home(number), date)
    assert sum(found["date 2"][4].counts[1:]) == sum(found["date 2"][4].counts), "the other zone's tile fills it"
    assert found["date 3"][7].counts == (sum(by_hand(7, "33TTL", 0)), *[0] * 11), "no tile has any of it"


DATES = [("33TTL",), ("33TTL", "32TQR"), ("32TQR", "33TTL"), ("32TQR",)]


def counts_of(measurements: Iterator[Measurement]) -> dict[str, tuple[int, ...]]:
    return {one.acquisition.key: one.counts for one in measurements}


@pytest.mark.parametrize("paged", [False, True], ids=["one page", "a page each"])
def test_one_area_has_the_pixels_of_one_grid_on_all_dates(server: CatalogServer, paged: bool) -> None:
    """Whichever tiles a date has, in whatever order. Where the first page has one zone alone, its grid stays."""
    assert len({sum(by_hand_of(AREA, name, 0)) for name in MIDDLES}) == 2, "the zones have other numbers of pixels"
    acquisitions = [acquisition(server, date, *names) for date, names in enumerate(DATES)]
    home = "33TTL" if paged else "32TQR"
    store = Store()
    for _ in range(2):  # the second time from the store
        run = Run(query(server), transport(server), store)
        found = counts_of(run.measurements(iter([[one] for one in acquisitions] if paged else [acquisitions])))
        for date, names in enumerate(DATES):
            counts, exact = found[f"date {date}"], by_hand_of(AREA, home, date)
            assert sum(counts) == sum(exact), names
            assert (counts == exact) == (home in names), names
            assert counts[0] == 0


def test_a_run_that_reads_on_counts_on_the_same_grid(server: CatalogServer) -> None:
    """Though what it measures lies on a tile of the other zone alone; and so do other processes."""
    acquisitions = [acquisition(server, date, *names) for date, names in enumerate(DATES)]
    first = Run(query(server), transport(server))
    whole = counts_of(first.measurements(iter([acquisitions])))
    second = Run(query(server), transport(server), home=first.home)
    assert counts_of(second.measurements(iter([acquisitions[:1]]))) == {"date 0": whole["date 0"]}
    with ThreadPoolExecutor(2) as pool:
        far = Run(query(server), transport(server)).remote_measurements(iter([acquisitions]), pool)
        assert counts_of(far) == whole


def test_the_parts_of_tiles_are_in_the_order_of_the_scenes(server: CatalogServer) -> None:
    """Though the tiles of the area's own zone are counted first."""
    found = AcquisitionMeasurer(AREA, transport(server))(acquisition(server, 1, *DATES[1]))
    assert [sum(part) for part in found.parts] == [0, sum(by_hand_of(AREA, "32TQR", 1))]


def test_no_header_is_read_of_an_area_within_a_zone(server: CatalogServer) -> None:
    run = Run(query(server), transport(server))
    list(run.measurements(iter([[acquisition(server, date, "32TQR")] for date in range(4)])))
    assert run.home.found is None
    alone = len(server.log)
    list(AreaSetRun(None, AreaSet([AREA]), transport(server)).counted([acquisition(server, 0, "32TQR")]))  # type: ignore[arg-type]
    assert alone == 4 * (len(server.log) - alone)


def test_one_acquisition_alone_finds_the_same_grids(server: CatalogServer) -> None:
    one = acquisition(server, 0, "32TQR", "33TTL")
    found = dict(AreaSetMeasurer(AreaSet(AREAS), transport(server))(one).measurements())
    assert {number: each.counts for number, each in found.items()} == {
        number: by_hand(number, home(number), 0) for number in range(len(AREAS))
    }


def test_a_tile_that_cannot_be_read_leaves_its_fields_unmeasured(server: CatalogServer, tmp_path: Path) -> None:
    """And the others as they are."""
    run = AreaSetRun(None, AreaSet(AREAS), transport(server))  # type: ignore[arg-type]
    (tmp_path / "33TTL-1.tif").write_bytes(b"II*\0 nothing of a TIFF")
    acquisitions = [acquisition(server, date, "32TQR", "33TTL") for date in (0, 1)]
    found = {one.acquisition.key: dict(one.measurements()) for one in run.counted(acquisitions)}
    assert found["date 1"][7].counts is None or found["date 1"][7].unread
    assert found["date 1"][7].reason is not None
    assert found["date 1"][0].counts == by_hand(0, "32TQR", 1)


def grid(name: str) -> Grid:
    return Grid(MIDDLES[name][0], affine(name), SIDE, SIDE)  # type: ignore[arg-type]


def test_most_of_the_area_decides_and_then_the_name() -> None:
    """A field of 100 m of which 60 m lie on one tile and 80 m on the other, which begins 40 m farther west."""
    one = Grid(WEST, (20.0, 0.0, 700_000.0, 0.0, -20.0, 5_000_000.0), 100, 100)
    other = replace(one, affine=(10.0, 0.0, 701_980.0, 0.0, -10.0, 5_000_000.0))
    area = Area.rectangle(701_940, 4_999_000, 702_040, 4_999_100, WEST)
    assert list(HomeGrids([area], {"a": one, "b": other}).groups([0])) == [one]
    farther = Area.rectangle(701_970, 4_999_500, 702_070, 4_999_600, WEST)
    assert list(HomeGrids([farther], {"a": one, "b": other}).groups([0])) == [other]
    even = Area.rectangle(701_980, 4_999_500, 702_000, 4_999_600, WEST)
    assert list(HomeGrids([even], {"b": one, "a": other}).groups([0])) == [other]
    assert list(HomeGrids([Area.rectangle(0, 0, 9, 9, WEST)], {"a": one}).groups([0])) == [None]


def test_no_header_is_read_where_all_lie_in_one_zone(server: CatalogServer) -> None:
    scenes = [scene(server, name, 0) for name in ("32TQR", "32TQS")]
    assert grids_of([Acquisition("one", tuple(scenes), (0.5, 0.5))], lambda one: pytest.fail("read")) == {}
