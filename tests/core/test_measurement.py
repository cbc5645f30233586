"""What a measurement means: exact against the limits, in the order of the verdicts."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clear_scenes.core.classification import scl
from clear_scenes.core.classification.verdict import Limits, Verdict
from clear_scenes.core.errors.scene import NoQualityLayer
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.scene import scene_from_item
from tests.support.items import made_item

ONE = Acquisition.single(scene_from_item(made_item(), "https://stac.example.com"))


def counted(**classes: int) -> Measurement:
    """Counts by name, as in n0=10, n8=5."""
    return Measurement(ONE, tuple(classes.get(f"n{number}", 0) for number in range(12)))


def verdict(measurement: Measurement, **limits: object) -> Verdict:
    return Limits(**limits).judge(measurement)


def test_not_measured_comes_first() -> None:
    failed = Measurement.failed(ONE, NoQualityLayer(), requests=1, bytes_read=7)
    for limits in ({}, {"max_cloud": 100.0}, {"min_coverage": 100.0}):
        assert verdict(failed, **limits) is Verdict.NOT_MEASURED
    assert (failed.cloud(), failed.coverage, failed.tally) == (None, None, None)
    assert "names no scene classification" in str(failed.reason)
    assert (failed.requests, failed.bytes_read) == (1, 7)


def test_what_one_scene_of_several_hides_is_not_measured() -> None:
    """Unless the others prove the verdict whatever it hides."""
    reason = NoQualityLayer().text
    counts = (0, 0, 0, 0, 50, 0, 0, 0, 10, 0, 0, 0)
    found = Measurement(ONE, counts, reason, unread=40)
    assert verdict(found, max_cloud=20.0) is Verdict.NOT_MEASURED
    assert verdict(found, max_cloud=9.9) is Verdict.CLOUDY
    assert verdict(found, max_cloud=50.0) is Verdict.CLEAR
    assert verdict(Measurement(ONE, counts, unread=40), max_cloud=20.0) is Verdict.UNDECIDED


def test_low_coverage_comes_before_cloudy() -> None:
    half = counted(n0=50, n9=50)
    assert verdict(half, max_cloud=0.0, min_coverage=50.1) is Verdict.LOW_COVERAGE
    assert verdict(half, max_cloud=0.0, min_coverage=50.0) is Verdict.CLOUDY
    assert verdict(half, max_cloud=100.0, min_coverage=50.0) is Verdict.CLEAR


def test_no_data_at_all_is_low_coverage_and_no_cloud() -> None:
    for nothing in (counted(n0=100), counted()):
        assert verdict(nothing, max_cloud=100.0) is Verdict.LOW_COVERAGE
        assert nothing.cloud() is None
    assert counted(n0=100).coverage == 0
    assert counted().coverage is None


def test_at_the_limit_is_clear() -> None:
    assert verdict(counted(n4=90, n8=10), max_cloud=10.0) is Verdict.CLEAR
    assert verdict(counted(n4=900_000 - 1, n8=100_001), max_cloud=10.0) is Verdict.CLOUDY
    assert verdict(counted(n4=100), max_cloud=0.0) is Verdict.CLEAR
    assert verdict(counted(n4=10**9, n8=1), max_cloud=0.0) is Verdict.CLOUDY


@pytest.mark.parametrize(
    ("limit", "cloudy", "valid"),
    [(10.1, 101, 1000), (0.1, 1, 1000), (0.3, 3, 1000), (33.3, 333, 1000), (7.7, 77, 1000), (1e-05, 1, 10**7)],
)
def test_limits_count_as_typed(limit: float, cloudy: int, valid: int) -> None:
    """10.1 is 101/10, not the binary number next to it."""
    assert verdict(counted(n4=valid - cloudy, n9=cloudy), max_cloud=limit) is Verdict.CLEAR
    assert verdict(counted(n4=valid - cloudy - 1, n9=cloudy + 1), max_cloud=limit) is Verdict.CLOUDY
    assert verdict(counted(n0=valid - cloudy, n4=cloudy), min_coverage=limit) is Verdict.CLEAR
    assert verdict(counted(n0=valid - cloudy + 1, n4=cloudy - 1), min_coverage=limit) is Verdict.LOW_COVERAGE


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.integers(0, 10**9), st.integers(0, 1000), st.integers(0, 1000))
def test_verdicts_in_exact_fractions(nothing: int, clear: int, cloudy: int, cloud: int, coverage: int) -> None:
    found = verdict(counted(n0=nothing, n4=clear, n9=cloudy), max_cloud=cloud / 10, min_coverage=coverage / 10)
    valid, area = clear + cloudy, nothing + clear + cloudy
    if not valid or Fraction(valid, area) < Fraction(coverage, 1000):
        assert found is Verdict.LOW_COVERAGE
    elif Fraction(cloudy, valid) > Fraction(cloud, 1000):
        assert found is Verdict.CLOUDY
    else:
        assert found is Verdict.CLEAR


def test_percentages_are_of_pixels_with_data() -> None:
    found = counted(n0=500, n1=1, n2=2, n3=30, n4=400, n7=7, n8=10, n9=20, n10=25, n11=5)
    assert found.tally.valid == 500
    assert found.coverage == 50
    assert found.cloud() == 11
    shares = {name: found.cloud(getattr(scl, name)) for name in ("OPAQUE", "CLOUDS", "CLOUDS_AND_SHADOWS", "STRICT")}
    assert shares == {"OPAQUE": 6, "CLOUDS": 11, "CLOUDS_AND_SHADOWS": 17, "STRICT": 20}


def test_presets_are_those_of_the_manual() -> None:
    assert {8, 9} == scl.OPAQUE
    assert {8, 9, 10} == scl.CLOUDS
    assert {3, 8, 9, 10} == scl.CLOUDS_AND_SHADOWS
    assert {1, 2, 3, 7, 8, 9, 10, 11} == scl.STRICT
    assert [one.value for one in scl.CLASSES] == list(range(12))
    assert Limits() == Limits(10.0, 0.0, scl.CLOUDS)


def test_the_classes_chosen_decide() -> None:
    shadow = counted(n3=30, n4=70)
    assert verdict(shadow, max_cloud=10.0) is Verdict.CLEAR
    assert verdict(shadow, max_cloud=10.0, cloud_classes=scl.CLOUDS_AND_SHADOWS) is Verdict.CLOUDY
    snow = counted(n11=100)
    assert verdict(snow, max_cloud=99.0) is Verdict.CLEAR
    assert verdict(snow, max_cloud=99.0, cloud_classes=scl.STRICT) is Verdict.CLOUDY
