"""What a row of the results says, without a widget."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from clear_scenes.core.classification.percent import decimals_of
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.products import HLS_L30, HLS_S30, LANDSAT_C2, SENTINEL_2
from clear_scenes.core.stac.scene import Scene
from clear_scenes.ui.results.rows import Column, Row, State, in_order

LIMITS = Limits(10.0, 50.0)


def scene(day: int | None = 1, cloud: float | None = 0.0) -> Scene:
    moment = datetime(2026, 8, day, tzinfo=UTC) if day else None
    return Scene(f"scene-{day}", "", moment, (), "33TWL", "", cloud, True, (), "")


def waiting(day: int | None = 1) -> Row:
    return Row(0, Acquisition.single(scene(day)))


def row(clear: int, cloudy: int, no_data: int = 0, day: int = 1) -> Row:
    one = waiting(day)
    one.measurement = Measurement(one.acquisition, (no_data, 0, 0, 0, clear, 0, 0, 0, cloudy, 0, 0, 0))
    one.judge(LIMITS)
    return one


@pytest.mark.parametrize(
    ("percent", "limit", "shown"),
    [
        (0.0, None, "0"),
        (100.0, None, "100"),
        (33.154242, None, "33.2"),
        (0.4249, None, "0.42"),
        (10.0, 10, "10.0"),
        (10.04, 10, "10.04"),  # "10.0" would look as if it passed
        (10.0004, 10, "10.0004"),
        (9.96, 10, "9.96"),
        (94.96, 95, "94.96"),
        (0.0003, 10, "0.0003"),  # not 0
        (99.98, None, "99.98"),  # not 100
        (0.996, 1, "0.996"),
    ],
)
def test_rounding_never_contradicts_the_verdict(percent, limit, shown):
    assert f"{percent:.{decimals_of(percent, limit)}f}" == shown


def test_states_follow_the_verdict():
    assert row(90, 10).state is State.CLEAR
    assert row(89, 11).state is State.CLOUDY
    assert row(40, 0, 60).state is State.LOW_COVERAGE
    assert waiting().state is State.WAITING


@pytest.mark.parametrize(
    ("product", "contradicts"), [(SENTINEL_2, True), (LANDSAT_C2, True), (HLS_S30, False), (HLS_L30, False)]
)
def test_the_catalogs_number_is_compared_with_what_it_counts(product, contradicts):
    """5 % cloud, 30 % shadow; 35 % stated, which is both together in HLS and would be cloud alone elsewhere."""
    acquisition = Acquisition.single(replace(scene(cloud=35.0), product=product))
    one = Row(0, acquisition, measurement=Measurement(acquisition, (0, 0, 0, 30, 0, 65, 0, 0, 0, 5, 0, 0)))
    assert one.contradicts_catalog is contradicts
    acquisition = Acquisition.single(replace(scene(cloud=5.0), product=product))
    other = Row(0, acquisition, measurement=Measurement(acquisition, (0, 0, 0, 30, 0, 65, 0, 0, 0, 5, 0, 0)))
    assert other.contradicts_catalog is not contradicts


def test_a_row_that_waits_has_no_numbers():
    one = waiting()
    one.judge(LIMITS)
    assert (one.state, one.cloud, one.coverage) == (State.WAITING, None, None)
    assert one.for_the_map().counts is None


@pytest.mark.parametrize("descending", [False, True])
def test_what_is_not_known_comes_last_in_either_order(descending):
    unknown, low, high = waiting(), row(95, 5), row(60, 40)
    known = [high, low] if descending else [low, high]
    assert in_order([unknown, low, high], Column.IN_AREA, descending) == [*known, unknown]


def test_equal_states_are_ordered_by_their_cloud():
    cloudy, clearer, clear = row(40, 60), row(95, 5), row(91, 9)
    assert in_order([cloudy, clear, clearer], Column.STATE, False) == [clearer, clear, cloudy]
