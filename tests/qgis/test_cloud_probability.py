"""Clouds counted by a cloud probability, in QGIS's own ``qgis_process``."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from osgeo import gdal

from clear_scenes.core.bridge.export.picture_file import PictureFiles, save_picture
from clear_scenes.core.composite.clear_picture import ClearPicture
from clear_scenes.core.composite.picture_request import PictureRequest
from clear_scenes.core.measuring.run import Run, newest_acquisitions
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.search import SearchQuery
from tests.support.polygon_files import polygon_file
from tests.support.probability import AREA, expected, probability_catalog
from tests.support.qgis_program import make_profile, run_qgis_process

SEARCH = {"START": "2026-06-01", "END": "2026-06-30"}


@pytest.mark.parametrize("at_least", [0, 40])
@pytest.mark.parametrize(("algorithm", "area"), [("findclearscenes", "AREA"), ("cloudforpolygons", "INPUT")])
def test_both_algorithms_count_what_is_probable_enough(
    algorithm: str, area: str, at_least: int, tmp_path: Path
) -> None:
    """0 is the classification."""
    polygons = polygon_file(tmp_path / "area.geojson", [[list(map(list, ring)) for ring in AREA.polygons[0]]])
    output = tmp_path / "found.geojson"
    with probability_catalog(tmp_path, cloud="larger.tif") as server:
        given = SEARCH | {"CATALOG": server.url, area: polygons, "CLOUD_PROBABILITY": at_least, "OUTPUT": output}
        arguments = [f"--{name}={value}" for name, value in given.items()]
        done = run_qgis_process(["run", f"clearscenes:{algorithm}", *arguments], make_profile("probability"))
    assert done.returncode == 0, done.stderr
    (found,) = (one["properties"] for one in json.loads(output.read_text())["features"])
    counts = [found[f"n{number}"] for number in range(12)]
    assert counts == [*expected(at_least)]
    assert found["area_cloud"] == pytest.approx(100 * sum(counts[8:11]) / sum(counts[1:]))


def test_the_file_of_a_clear_picture_says_which_probability_counted(tmp_path: Path) -> None:
    day, output = datetime(2026, 6, 13, tzinfo=UTC), tmp_path / "picture.tif"
    with probability_catalog(tmp_path, cloud="larger.tif", red="scl.tif") as server:
        query = SearchQuery(parse_catalog(server.url), AREA, day, day + timedelta(days=1), cloud_from=40)
        run, request = Run.plain(query), PictureRequest(AREA, ("red",))
        picture = ClearPicture(request, newest_acquisitions(run.pages(), query), run.transport)
        save_picture(request, picture, PictureFiles(output), run.cancellation, lambda done: None)
    assert gdal.Open(str(output)).GetMetadata()["cloud_probability"] == "at least 40 %"
