"""The smooth line through dates is that of the whole system, solved by numpy."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from clear_scenes.core.series.whittaker import SMOOTHNESS, smoothed


def dense(days: np.ndarray, values: np.ndarray, weights: np.ndarray, smoothness: float) -> np.ndarray:
    """Least squares over all days, written out: a row for each value, and one for each second difference."""
    count = days.max() - days.min() + 1
    seen = np.eye(count)[days - days.min()] * np.sqrt(weights)[:, None]
    rough = np.sqrt(smoothness) * np.diff(np.eye(count), 2, axis=0)
    right = np.concatenate([np.sqrt(weights) * values, np.zeros(len(rough))])
    return np.linalg.lstsq(np.concatenate([seen, rough]), right, rcond=None)[0]


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("smoothness", [1.0, SMOOTHNESS, 30_000.0])
def test_it_is_what_a_dense_solve_gives(seed: int, smoothness: float) -> None:
    luck = np.random.default_rng(seed)
    reach = (3, 4, 5, 40, 200, 400)[seed % 6]
    days = luck.permutation(np.unique(np.concatenate([[0, reach - 1], luck.integers(0, reach, 30)]))) + 737_000
    if seed % 2:
        days = np.concatenate([days, days[:3]])
    values, weights = luck.uniform(-1, 1, len(days)), luck.uniform(0.01, 1, len(days))
    found = smoothed(days, values, weights, smoothness)
    assert found == pytest.approx(dense(days, values, weights, smoothness), abs=1e-7)


def test_a_straight_line_stays_as_it_is() -> None:
    days = np.array([0, 9, 10, 31]) + date(2026, 1, 1).toordinal()
    line = smoothed(days, 0.2 + 0.01 * (days - days[0]), np.array([1, 0.2, 0.7, 1]))
    assert line == pytest.approx(0.2 + 0.01 * np.arange(32))


def test_a_date_of_which_little_is_clear_draws_the_line_less() -> None:
    days, values = np.arange(0, 50, 5), np.full(10, 0.8)
    values[5] = 0.2
    least, most = (smoothed(days, values, np.where(values < 0.5, weight, 1.0))[25] for weight in (0.02, 1.0))
    assert 0.7 < least < 0.8
    assert most < least - 0.05


def test_two_days_side_by_side_are_their_values() -> None:
    assert smoothed(np.array([8, 7]), np.array([0.5, 0.1]), np.ones(2)) == pytest.approx([0.1, 0.5])


def test_of_a_swing_of_two_months_about_half_stays() -> None:
    """As the documentation says."""
    days = np.arange(0, 1200, 10)
    line = smoothed(days, np.sin(2 * np.pi * days / 60 + 0.3), np.ones(len(days)))
    assert 0.4 < abs(line[300:900]).max() < 0.6
