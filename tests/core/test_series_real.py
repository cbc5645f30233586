"""The series of a real field: each date's numbers are those of its own file where its own SCL is clear."""

from __future__ import annotations

from dataclasses import astuple
from pathlib import Path

import numpy as np
import pytest

from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.series.indices import parse_indices
from clear_scenes.core.series.request import SeriesRequest
from clear_scenes.core.series.series_run import series_of_area
from sample.server import serving
from tests.support.fields import statistics
from tests.support.real_field import EMPTY, FOLDER, acquisitions, real_dates, whole_area

CLOUD = {3, 8, 9, 10}


def test_each_date_has_the_mean_of_its_own_clear_pixels(shared_data: Path) -> None:
    dates = real_dates(shared_data)
    assert len(dates) == 60
    area, request = whole_area(shared_data, dates[0]), SeriesRequest(parse_indices("red"), frozenset(CLOUD))
    with serving(shared_data / FOLDER, items=[]) as server:
        transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
        found = {
            row.acquisition.scenes[0].id: row
            for row in series_of_area(area, acquisitions(dates, server.url), request, transport)
        }
    assert found.keys() == {date.day for date in dates}
    for date in dates:
        clear = (date.classes > 1) & (date.classes < 12) & ~np.isin(date.classes, list(CLOUD))
        right = statistics(np.where(clear & (date.ndvi != EMPTY), date.ndvi / 10_000, np.nan))
        row = found[date.day]
        assert (row.pixels, row.clear_pixels) == (date.ndvi.size, clear.sum())
        assert (row.statistics[0] is None) == (right is None)
        if right is not None:
            assert astuple(row.statistics[0]) == pytest.approx(astuple(right), abs=1e-12)


def test_the_curve_rises_and_falls_as_the_field_did(shared_data: Path) -> None:
    """On the dates that are wholly clear ground: to 0.656 on the 11th of August, and down to 0.145."""
    dates = real_dates(shared_data)
    clear = [one for one in dates if not np.isin(one.classes, list(CLOUD)).any()]
    clear = [one for one in clear if np.isin(one.classes, (4, 5, 6)).mean() > 0.9]
    request = SeriesRequest(parse_indices("red"), frozenset(CLOUD))
    with serving(shared_data / FOLDER, items=[]) as server:
        transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
        rows = list(
            series_of_area(whole_area(shared_data, dates[0]), acquisitions(clear, server.url), request, transport)
        )
    means = {row.acquisition.day: row.statistics[0].mean for row in rows}
    assert max(means, key=means.__getitem__) == "2020-08-11"
    assert round(max(means.values()), 3) == 0.656
    assert round(min(means.values()), 3) == 0.145
