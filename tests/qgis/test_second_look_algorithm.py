"""``SECOND_LOOK`` of the algorithm: its fields against the documented rule, and that they change no verdict."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback

from clear_scenes.core.classification.scl import CLOUDS
from tests.support.bright_ground import EDGES, NAMES, Dates, expected
from tests.support.catalog_process import catalog_process

EXTENT = "{0},{2},{1},{3} [EPSG:32648]".format(*EDGES)


@pytest.fixture(scope="module")
def dates() -> Iterator[Dates]:
    with catalog_process("bright ground") as process:
        yield Dates(process.url)


def found(
    dates: Dates, output: Path, feedback: QgsProcessingFeedback | None = None, **parameters: object
) -> dict[str, dict]:
    import processing

    period = {"START": "2026-06-01", "END": "2026-06-30", "EXTENT": EXTENT}
    given = {"CATALOG": dates.url, "COLLECTION": "sentinel-2-l2a", "OUTPUT": str(output), **period}
    processing.run("clearscenes:findclearscenes", given | parameters, feedback=feedback)
    return {one["properties"]["item_id"]: one["properties"] for one in json.loads(output.read_text())["features"]}


@pytest.mark.parametrize("joined", [False, True], ids=["scenes", "overpasses"])
def test_doubt_is_what_the_rule_says_and_changes_no_verdict(dates: Dates, tmp_path: Path, joined: bool) -> None:
    plain = found(dates, tmp_path / "plain.geojson", GROUP_BY_ACQUISITION=joined)
    rows = found(dates, tmp_path / "looks.geojson", GROUP_BY_ACQUISITION=joined, SECOND_LOOK=True)
    assert set(rows) == set(NAMES)
    for name in NAMES[:2]:
        cells, with_data = expected(dates, name, [other for other in NAMES if other != name], CLOUDS)
        doubtful, missed, _ = (100 * cells.sum(axis=(0, 1)) / with_data).tolist()
        assert rows[name]["doubtful"] == pytest.approx(doubtful)
        assert rows[name]["missed"] == pytest.approx(missed)
        assert rows[name]["doubtful"] > 0
    without = {name: {key: row[key] for key in row if key not in ("doubtful", "missed")} for name, row in rows.items()}
    assert without == plain


def test_doubtful_cloud_is_clear_where_that_is_asked_for(dates: Dates, tmp_path: Path) -> None:
    """The limit lies between what all cloud comes to and what is left of it."""
    rows = found(dates, tmp_path / "looks.geojson", SECOND_LOOK=True)
    name = max(rows, key=lambda one: rows[one]["doubtful"])
    cloud, doubtful = rows[name]["area_cloud"], rows[name]["doubtful"]
    assert doubtful > 1
    limit = {"SECOND_LOOK": True, "MAX_CLOUD": cloud - doubtful / 2}
    asked = found(dates, tmp_path / "clear.geojson", DOUBTFUL="clear", **limit)[name]
    assert asked["area_cloud"] == pytest.approx(cloud - doubtful)
    assert asked["verdict"] == "clear"
    assert [asked[f"n{number}"] for number in range(12)] == [rows[name][f"n{number}"] for number in range(12)]
    assert found(dates, tmp_path / "cloud.geojson", **limit)[name]["verdict"] == "cloudy"


def test_where_ground_is_left_out_doubtful_cloud_still_counts_which_is_said(dates: Dates, tmp_path: Path) -> None:
    asked, feedback = {"SECOND_LOOK": True, "RECURRING": "leave_out"}, QgsProcessingFeedback()
    before = found(dates, tmp_path / "cloud.geojson", **asked)
    assert found(dates, tmp_path / "clear.geojson", feedback, DOUBTFUL="clear", **asked) == before
    assert "Doubtful cloud still counts (DOUBTFUL)" in feedback.textLog()


def test_doubt_needs_a_second_look(dates: Dates, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="SECOND_LOOK"):
        found(dates, tmp_path / "none.geojson", DOUBTFUL="clear")


def test_too_few_dates_are_said_and_leave_the_fields_empty(dates: Dates, tmp_path: Path) -> None:
    rows = found(dates, tmp_path / "few.geojson", END="2026-06-03", SECOND_LOOK=True)
    assert {(row["doubtful"], row["missed"]) for row in rows.values()} == {(None, None)}
    assert len(rows) == 3


def test_nothing_is_left_of_what_was_read(dates: Dates, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    found(dates, tmp_path / "looks.geojson", SECOND_LOOK=True)
    assert not list(tmp_path.glob("clear-scenes-*"))


def test_the_algorithm_offers_it() -> None:
    algorithm = QgsApplication.processingRegistry().algorithmById("clearscenes:findclearscenes")
    assert algorithm.parameterDefinition("SECOND_LOOK").defaultValue() is False
