"""The outlook as an algorithm: its numbers are those of plain counting in the simulated catalog's own files."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from tests.support.catalog_process import ROOT
from tests.support.qgis_program import make_profile, run_qgis_process

BOX = (344_300, 137_600, 356_300, 149_600)  # over both tiles
EXTENT = f"{BOX[0]},{BOX[2]},{BOX[1]},{BOX[3]} [EPSG:32648]"
SAMPLE = ROOT / "build/sample"
CLOUD = [8, 9, 10]
FIELDS = ["month", "acquisitions", "measured", "clear", "chance", "low", "high", "month_chance"]
FIELDS += ["wait_median", "wait_p90"]


@pytest.fixture(scope="module")
def profile() -> Path:
    return make_profile("outlook")


def run(profile: Path, output: Path, **parameters: object):
    given = {"EXTENT": EXTENT, "START": "2026-06-01", "END": "2026-09-30", "OUTPUT": str(output)} | parameters
    arguments = [f"--{name}={value}" for name, value in given.items()]
    return run_qgis_process(["run", "clearscenes:outlook", *arguments], profile)


def rows(path: Path) -> dict[int, dict[str, float | None]]:
    with path.open(encoding="utf-8-sig") as file:
        found = [{name: float(text) if text else None for name, text in row.items()} for row in csv.DictReader(file)]
    return {int(row["month"]): row for row in found}


def truth() -> dict[date, np.ndarray]:
    """By day the classes in the area, of both tiles (which agree where they overlap)."""
    days: dict[date, np.ndarray] = {}
    for item in json.loads((SAMPLE / "items.json").read_text()):
        day = date.fromisoformat(item["properties"]["datetime"][:10])
        path = str(SAMPLE / item["assets"]["scl"]["href"])
        bounds = {"outputBounds": BOX, "xRes": 20, "yRes": 20}
        tile = gdal.Warp("", path, format="MEM", resampleAlg="near", dstNodata=0, **bounds).ReadAsArray()
        before = days.get(day, np.zeros_like(tile))
        days[day] = np.where(before == 0, tile, before)
    return days


def is_clear(classes: np.ndarray, most: float = 10) -> bool:
    return 100 * np.isin(classes, CLOUD).sum() <= most * (classes > 0).sum()


def test_it_is_plain_counting_in_the_simulated_catalog(profile, sample, tmp_path):
    output, looks = tmp_path / "outlook.csv", tmp_path / "looks.tif"
    done = run(profile, output, CATALOG=sample.url, LOOKS=str(looks))
    assert done.returncode == 0, done.stderr
    found, days = rows(output), truth()
    assert list(found) == list(range(13))
    assert list(found[0]) == FIELDS
    clear = {day: is_clear(classes) for day, classes in days.items()}
    for month, row in found.items():
        own = [one for day, one in clear.items() if month in (0, day.month)]
        assert (row["acquisitions"], row["measured"], row["clear"]) == (len(own), len(own), sum(own))
        if month:  # three a month at most: of so few nothing is told
            assert [row[name] for name in FIELDS[4:]] == [None] * 6
    every = sorted(days)
    assert found[0]["chance"] == pytest.approx(100 * sum(clear.values()) / len(clear))
    assert found[0]["low"] < found[0]["chance"] < found[0]["high"]
    spacing = (every[-1] - every[0]).days / (len(every) - 1)
    seen = [number for number, day in enumerate(every) if clear[day]]
    assert len(seen) == 5  # four waits are too few to tell
    assert found[0]["wait_median"] is None
    assert f"one every {spacing:.1f} days" in done.stdout
    whole = gdal.Open(str(looks))
    right = np.sum([(classes > 0) & ~np.isin(classes, CLOUD) for classes in days.values()], axis=0)
    assert np.array_equal(whole.ReadAsArray(), right)
    assert whole.GetGeoTransform() == (BOX[0], 20, 0, BOX[3], 0, -20)
    assert whole.GetMetadata("IMAGE_STRUCTURE")["LAYOUT"] == "COG"
    said = whole.GetMetadata()
    assert said["dates"] == "12"
    assert said["TIFFTAG_COPYRIGHT"] == "Contains modified Copernicus Sentinel data 2026"
    assert "Every pixel was seen clear once after" in done.stdout


def test_by_another_limit_waits_are_told(profile, sample, tmp_path):
    """At 50 % more are clear: waits in overpasses, times the days between them."""
    output = tmp_path / "outlook.csv"
    assert run(profile, output, CATALOG=sample.url, MAX_CLOUD="50").returncode == 0
    days = truth()
    every = sorted(days)
    seen = [number for number, day in enumerate(every) if is_clear(days[day], 50)]
    waits, spacing = np.diff(seen), (every[-1] - every[0]).days / (len(every) - 1)
    assert len(waits) >= 5
    found = rows(output)[0]
    assert found["wait_median"] == pytest.approx(spacing * np.quantile(waits, 0.5, method="inverted_cdf"))
    assert found["wait_p90"] == pytest.approx(spacing * np.quantile(waits, 0.9, method="inverted_cdf"))


def test_where_nothing_is_found_the_table_is_empty_numbers_and_it_is_said(profile, sample, tmp_path):
    output = tmp_path / "outlook.csv"
    done = run(profile, output, CATALOG=sample.url, START="2020-01-01", END="2020-12-31", LOOKS=str(tmp_path / "l.tif"))
    assert done.returncode == 0, done.stderr
    assert {row["acquisitions"] for row in rows(output).values()} == {0}
    assert "No scenes in this area and period" in done.stdout + done.stderr
    assert not (tmp_path / "l.tif").exists()


def test_looks_are_a_geotiff_by_their_name(profile, sample, tmp_path):
    done = run(profile, tmp_path / "outlook.csv", CATALOG=sample.url, LOOKS=str(tmp_path / "looks.png"))
    assert done.returncode != 0
    assert "is no GeoTIFF by its name" in done.stdout + done.stderr
