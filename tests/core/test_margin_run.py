"""Searches that count by a rule: with a margin, without ground that recurs; re-judged with what is kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.scl import CLOUDS, CLOUDS_AND_SHADOWS
from clear_scenes.core.classification.verdict import CloudRule, Counted, Limits, Verdict
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.recurring_ground import RecurringGround
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.offline_transport import OfflineTransport
from clear_scenes.core.raster.grid import Grid
from clear_scenes.core.raster.window import Window
from clear_scenes.core.reading.spans import Spans
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.store import Store
from sample.server import CatalogServer
from tests.support.grown import counted_in_files
from tests.support.roofs import CLEAR_ROOF, CLOUD, DAYS, PIXELS, ROOF_PIXELS, SITE, serving_roofs

BOX = (345_000, 139_000, 351_000, 146_000)  # west, south, east, north, on whole pixels
LARGE = (332_000, 132_000, 355_000, 155_000)  # of so many blocks that verdicts are proven by a few
FIRST, LAST = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 12, 31, tzinfo=UTC)
HUNDRED = CloudRule(CLOUDS, 100)


def run_of(server: CatalogServer, rule: CloudRule, store: Store | None = None, box: tuple = BOX, **more) -> Run:
    area = Area.rectangle(*box, "EPSG:32648")
    return Run.plain(SearchQuery(parse_catalog(server.url), area, FIRST, LAST), store, rule=rule, **more)


def measured(run: Run) -> dict[str, Measurement]:
    found = {one.acquisition.scenes[0].id: one for one in run.measurements(run.pages())}
    assert found
    return found


def files_asked(server: CatalogServer, begin: int = 0) -> list[str]:
    return [entry.path for entry in server.log[begin:] if entry.path.startswith("/files/")]


def test_each_scene_has_the_margin_that_its_file_says(sample_server: CatalogServer, sample_folder: Path) -> None:
    found = measured(run_of(sample_server, HUNDRED, by_acquisition=False))
    wanted = counted_in_files(sample_folder, HUNDRED, BOX)
    assert {name: one.counted for name, one in found.items()} == {name: wanted[name] for name in found}
    assert any(one.counted.cloud > one.tally.cloud(CLOUDS) for one in found.values())
    for name, one in found.items():
        assert one.cloud_by(HUNDRED) == (100 * wanted[name].cloud / wanted[name].valid if wanted[name].valid else None)


def test_other_classes_and_margins_are_judged_without_a_request(sample_server: CatalogServer, tmp_path: Path) -> None:
    store = Store(tmp_path / "kept.sqlite")
    measured(run_of(sample_server, HUNDRED, store))
    for rule in (CloudRule(CLOUDS, 60), CloudRule(CLOUDS_AND_SHADOWS, 100), HUNDRED, CloudRule()):
        begin = len(sample_server.log)
        again = measured(run_of(sample_server, rule, store))
        assert files_asked(sample_server, begin) == []
        fresh = measured(run_of(sample_server, rule))
        assert {key: one.counted for key, one in again.items()} == {key: one.counted for key, one in fresh.items()}
    store.close()


def test_verdicts_that_are_proven_early_are_those_of_all_pixels(sample_server: CatalogServer, tmp_path: Path) -> None:
    whole = measured(run_of(sample_server, HUNDRED, box=LARGE))
    for limit in (3, 10, 40):
        limits = Limits(limit, 0, CLOUDS, 100)
        store = Store(tmp_path / f"{limit}.sqlite")
        proven = measured(run_of(sample_server, HUNDRED, store, LARGE, limits=limits))
        assert {key: limits.judge(one) for key, one in proven.items()} == {
            key: limits.judge(one) for key, one in whole.items()
        }
        partial = [one for one in proven.values() if one.unread]
        assert all(limits.judge(one) in (Verdict.CLOUDY, Verdict.LOW_COVERAGE) for one in partial)
        assert partial or limit == 40
        store.close()


@pytest.fixture
def roofs(tmp_path: Path) -> Iterator[CatalogServer]:
    with serving_roofs(tmp_path) as server:
        yield server


def test_ground_that_recurs_is_said_and_left_out(roofs: CatalogServer, tmp_path: Path) -> None:
    store = Store(tmp_path / "kept.sqlite")
    run = run_of(roofs, CloudRule(), store, SITE)
    whole = sorted(measured(run).values(), key=lambda one: one.acquisition.age_key)
    begin = len(roofs.log)
    ground = run.recurring_ground(whole)
    assert (ground.dates, ground.spans.pixels) == (DAYS, ROOF_PIXELS)
    acquisitions = [one.acquisition for one in whole]
    kept = {one.acquisition.key: one for one in run.measured_again(acquisitions, ground)}
    left_out = CloudRule(CLOUDS, 0, leave_out=True)
    other = run_of(roofs, left_out, store, SITE)
    without = {one.acquisition.key: one for one in other.measured_again(acquisitions, ground)}
    assert files_asked(roofs, begin) == [], "all of it was kept"
    for day, acquisition in enumerate(acquisitions):
        recurring = ROOF_PIXELS if day != CLEAR_ROOF else 0
        assert kept[acquisition.key].counted == Counted(CloudRule(), CLOUD + recurring, PIXELS, recurring)
        assert kept[acquisition.key].recurring(CloudRule()) == 100 * recurring / PIXELS
        assert without[acquisition.key].counted == Counted(left_out, CLOUD, PIXELS - ROOF_PIXELS, recurring)
        assert Limits(2.1, 0, CLOUDS, 0, True).judge(without[acquisition.key]) is Verdict.CLEAR
    store.close()


def test_without_a_network_what_is_kept_is_looked_at_and_nothing_is_asked(roofs: CatalogServer, tmp_path: Path) -> None:
    store, offline = Store(tmp_path / "kept.sqlite"), OfflineTransport(Addresses.of_catalog(roofs.url), Cancellation())
    whole = list(measured(run_of(roofs, CloudRule(), store, SITE)).values())
    begin = len(roofs.log)
    query = run_of(roofs, CloudRule(), box=SITE).query
    run = Run(query, offline, store, rule=CloudRule())
    ground = run.recurring_ground(whole)
    assert (ground.dates, ground.spans.pixels) == (DAYS, ROOF_PIXELS)
    assert ground.looked == {one.acquisition.key for one in whole}
    assert sum(one.counted.recurring for one in run.measured_again([each.acquisition for each in whole], ground)) == (
        (DAYS - 1) * ROOF_PIXELS
    )
    nothing = Run(query, offline, Store(), rule=CloudRule()).recurring_ground(whole)
    assert (nothing.dates, nothing.spans, nothing.looked) == (0, None, frozenset())
    assert len(roofs.log) == begin
    store.close()


def test_with_too_few_dates_nothing_is_left_out(roofs: CatalogServer, tmp_path: Path) -> None:
    store, rule = Store(tmp_path / "kept.sqlite"), CloudRule(CLOUDS, 0, leave_out=True)
    run = run_of(roofs, rule, store, SITE)
    some = list(measured(run).values())[:4]
    ground = run.recurring_ground(some)
    assert (ground.dates, ground.spans) == (4, None)
    for one in run.measured_again([each.acquisition for each in some], ground):
        assert one.counted.valid == PIXELS
        assert one.counted.recurring is None
        assert one.counted.cloud == one.tally.cloud(CLOUDS)
    store.close()


def test_it_lies_on_the_grid_of_a_neighbor_and_of_another_zone() -> None:
    grid = Grid("EPSG:32633", (20.0, 0, 500_000.0, 0, -20.0, 5_000_000.0), 100, 100)
    rows = np.arange(40, 60)
    ground = RecurringGround(9, Spans(rows, np.full(20, 30), np.full(20, 50), grid))
    shifted = Grid(grid.crs, (20.0, 0, 500_200.0, 0, -20.0, 5_000_060.0), 50, 50)
    found = ground.on(shifted, Window(0, 0, 50, 50))
    assert (found.rows[0], found.rows[-1], found.starts[0], found.stops[0]) == (43, 62, 20, 40)
    finer = Grid(grid.crs, (10.0, 0, 500_000.0, 0, -10.0, 5_000_000.0), 200, 200)
    found = ground.on(finer, Window(0, 0, 200, 200))
    assert found.pixels == 4 * 400
    assert (found.rows[0], found.starts[0], found.stops[0]) == (80, 60, 100)
