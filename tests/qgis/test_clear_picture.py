"""The clear picture as an algorithm: its files as numpy makes them of the sample's own, whole or not there at all."""

from __future__ import annotations

import json
import os
import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from osgeo import gdal

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.export import clipping
from clear_scenes.core.bridge.export.picture_file import PictureFiles, save_picture
from clear_scenes.core.bridge.network.transport import QgisNetwork, QgisTransport
from clear_scenes.core.composite.clear_picture import ClearPicture
from clear_scenes.core.composite.picture_request import PictureRequest
from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.errors.files import ClipTooLarge, DiskFull
from clear_scenes.core.measuring.run import Run, newest_acquisitions
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.search import SearchQuery
from tests.support.catalog_process import ROOT
from tests.support.full_disk import files_of_at_most
from tests.support.grown import near_by_distances
from tests.support.qgis_program import dask_scheduler, make_profile, run_qgis_process

BOX = (344_000, 139_000, 350_000, 145_000)  # over both tiles and their overlap
EXTENT = f"{BOX[0]},{BOX[2]},{BOX[1]},{BOX[3]} [EPSG:32648]"
SAMPLE = ROOT / "build/sample"
CLOUD, MARGIN = [3, 8, 9, 10], 3  # pixels of 20 m
EMPTY = -32768


@pytest.fixture(scope="module")
def profile() -> Path:
    return make_profile("picture")


def run(profile: Path, output: Path, **parameters: object):
    given = {"EXTENT": EXTENT, "START": "2026-07-20", "END": "2026-09-04", "OUTPUT": str(output)}
    given |= {"BANDS": "red,green,nir"} | parameters
    arguments = [f"--{name}={value}" for name, value in given.items()]
    return run_qgis_process(["run", "clearscenes:clearpicture", *arguments], profile)


def read(path: str | Path, pixel: int, beyond: int = 0) -> np.ndarray:
    """A file's pixels in the box and so many meters around, 0 where it has none."""
    west, south, east, north = BOX[0] - beyond, BOX[1] - beyond, BOX[2] + beyond, BOX[3] + beyond
    bounds = {"outputBounds": (west, south, east, north), "xRes": pixel, "yRes": pixel}
    return gdal.Warp("", str(path), format="MEM", resampleAlg="near", dstNodata=0, **bounds).ReadAsArray()


def truth() -> dict[int, tuple[np.ndarray, np.ndarray]]:
    """By day which pixels of 10 m are clear, and red there; the tiles of a day in the order of their names.

    They agree where they overlap.
    """
    found: dict[int, list] = {}
    for item in json.loads((SAMPLE / "items.json").read_text()):
        day = int(item["properties"]["datetime"][:10].replace("-", ""))
        if 20260720 <= day <= 20260904:
            found.setdefault(day, []).append(item)
    days = {}
    for day, items in found.items():
        classes, red = np.zeros((340, 340), np.uint8), np.zeros((600, 600), int)
        for item in items:
            tile = read(SAMPLE / item["assets"]["scl"]["href"], 20, 400)
            fine = np.repeat(np.repeat(((classes == 0) & (tile > 0))[20:-20, 20:-20], 2, 0), 2, 1)
            classes = np.where(classes == 0, tile, classes)
            values = read(SAMPLE / item["assets"]["red"]["href"], 10).astype(int)
            offset = 0 if item["properties"].get("earthsearch:boa_offset_applied", True) else -1000
            red[fine] = np.where(values == 0, EMPTY, values + offset)[fine]
        near = near_by_distances(np.isin(classes, CLOUD), 20.0 * MARGIN)
        clear = ((classes > 0) & ~near)[20:-20, 20:-20]
        days[day] = np.repeat(np.repeat(clear, 2, 0), 2, 1), red
    return days


def test_the_newest_clear_pixels_with_their_dates_and_looks(profile, sample, tmp_path):
    paths = {name: tmp_path / f"{name}.tif" for name in ("OUTPUT", "DATES", "LOOKS")}
    done = run(profile, paths["OUTPUT"], CATALOG=sample.url, BANDS="red", DATES=paths["DATES"], LOOKS=paths["LOOKS"])
    assert done.returncode == 0, done.stderr
    picture, dates, looks = (gdal.Open(str(path)) for path in paths.values())
    assert picture.GetGeoTransform() == (BOX[0], 10, 0, BOX[3], 0, -10)
    days = truth()
    assert len(days) >= 4
    red, right_dates = np.full((600, 600), EMPTY), np.zeros((600, 600), int)
    for day, (clear, values) in sorted(days.items()):
        red[clear], right_dates[clear] = values[clear], day
    right_dates[red == EMPTY] = 0
    assert np.array_equal(dates.ReadAsArray(), right_dates)
    assert np.array_equal(looks.ReadAsArray(), np.sum([clear for clear, _ in days.values()], axis=0))
    assert np.array_equal(picture.ReadAsArray(), red)
    assert picture.GetRasterBand(1).GetNoDataValue() == EMPTY
    assert picture.GetRasterBand(1).GetDescription() == "red"
    assert picture.GetMetadata("IMAGE_STRUCTURE")["LAYOUT"] == "COG"
    said = picture.GetMetadata()
    assert said["method"] == "newest"
    assert said["cloud_margin"] == "60 m"
    assert said["TIFFTAG_COPYRIGHT"] == "Contains modified Copernicus Sentinel data 2026"
    shares = {one.split(": ")[0]: float(one.split(": ")[1][:-2]) for one in said["dates"].split("; ")}
    for day, share in shares.items():
        clear = right_dates == int(day.replace("-", ""))
        assert share == pytest.approx(100 * clear.mean(), abs=0.01)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["DATES.tif", "LOOKS.tif", "OUTPUT.tif"]


def ended(profile: Path, folder: Path, **parameters: object) -> str:
    """What it says of a run that fails, which leaves nothing behind: neither files nor parts of them."""
    (folder / "OUTPUT.tif").write_text("mine")
    done = run(profile, folder / "OUTPUT.tif", **parameters)
    assert done.returncode != 0
    assert [path.name for path in folder.iterdir()] == ["OUTPUT.tif"]
    assert (folder / "OUTPUT.tif").read_text() == "mine"
    return done.stdout + done.stderr


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"CLOUD_CLASSES": "1,2,3,4,5,6,7,8,9,10,11"}, "No pixel of the area is clear on any of the 6 dates"),
        ({"BANDS": "swir16"}, "No date has all of these bands: swir16. Choose other bands"),
        ({"BANDS": "B04"}, "B04 names no bands. Use names as in visual,blue"),
        ({"METHOD": "closest"}, "The method “closest” needs a day. Give one (DATE)."),
        ({"CLOUD_CLASSES": "12"}, "12"),
        ({"DATES": "/nowhere/at/all.tif"}, "There is no folder /nowhere/at. Choose another one."),
        ({"DATES": "dates.png"}, "dates.png is no GeoTIFF by its name. Give it the ending .tif."),
        ({"START": "2026-01-01", "END": "2026-01-02"}, "No scenes were found in this area and period."),
    ],
)
def test_what_is_wrong_is_a_sentence(profile, sample, tmp_path, parameters, sentence):
    assert sentence in ended(profile, tmp_path, CATALOG=sample.url, **parameters)


def test_two_outputs_are_not_one_file(profile, sample, tmp_path):
    said = ended(profile, tmp_path, CATALOG=sample.url, DATES=tmp_path / "OUTPUT.tif")
    assert "OUTPUT.tif. Give each a name of its own." in said


@pytest.mark.parametrize("method", ["closest", "fewest", "median", "medoid", "oldest"])
def test_every_method_writes_its_files(profile, sample, tmp_path, method):
    day = {"DATE": "2026-08-02"} if method == "closest" else {}
    done = run(profile, tmp_path / "one.tif", CATALOG=sample.url, METHOD=method, LIMIT=3, CLOUD_MARGIN=100, **day)
    assert done.returncode == 0, done.stderr
    picture = gdal.Open(str(tmp_path / "one.tif"))
    assert [picture.GetRasterBand(n).GetDescription() for n in (1, 2, 3)] == ["red", "green", "nir"]
    assert picture.ReadAsArray().max() > 0
    said = picture.GetMetadata()
    assert said["method"] == ("closest to 2026-08-02" if day else method)
    assert said["limit"] == "3"
    assert 1 <= len(said["dates"].split("; ")) <= 3


def test_the_light_of_the_dates_is_evened_out_where_that_is_asked_for(profile, sample, tmp_path):
    found = {}
    for name in ("false", "true"):
        done = run(profile, tmp_path / f"{name}.tif", CATALOG=sample.url, BANDS="red", NORMALIZE=name)
        assert done.returncode == 0, done.stderr
        found[name] = gdal.Open(str(tmp_path / f"{name}.tif"))
    said = found["true"].GetMetadata()
    assert "normalization" not in found["false"].GetMetadata()
    day, gain, offset = re.match(r"(\S+): red (\S+) x (\S+) \(\d+ pixels\)", said["normalization"]).groups()
    plain, evened = (found[name].ReadAsArray().astype(float) for name in ("false", "true"))
    red, right_dates = np.full((600, 600), EMPTY), np.zeros((600, 600), int)
    for number, (clear, values) in sorted(truth().items()):
        red[clear], right_dates[clear] = values[clear], number
    right_dates[red == EMPTY] = 0
    of_day = right_dates == int(day.replace("-", ""))
    assert of_day.any()
    assert np.abs(evened - np.rint(plain * float(gain) + float(offset)))[of_day].max() <= 1
    of_first = right_dates == int(said["normalized_to"].replace("-", ""))
    assert np.array_equal(evened[of_first], plain[of_first])
    assert np.array_equal(evened == EMPTY, plain == EMPTY)
    for one in filter(None, said.get("not_normalized", "").split(", ")):
        assert f"{one} is not evened out" in done.stdout


def test_a_cluster_makes_the_same_picture(profile, sample, tmp_path):
    with dask_scheduler(profile, tmp_path) as address:
        for name, scheduler in (("here", ""), ("there", address)):
            done = run(profile, tmp_path / f"{name}.tif", CATALOG=sample.url, SCHEDULER=scheduler)
            assert done.returncode == 0, done.stderr
    here, there = (gdal.Open(str(tmp_path / f"{name}.tif")) for name in ("here", "there"))
    assert np.array_equal(here.ReadAsArray(), there.ReadAsArray())
    assert here.GetMetadata() == there.GetMetadata()


def test_what_is_shown_and_what_is_not_is_told(profile, sample, tmp_path):
    done = run(profile, tmp_path / "one.tif", CATALOG=sample.url, LIMIT=1)
    assert "2026-09-01: " in done.stdout
    days = truth()
    newest, *others = (days[day][0] for day in sorted(days, reverse=True))
    assert f"{100 * (1 - newest.mean()):.1f} % of the area are clear on none of these dates" in done.stdout
    following = next(
        day for day, clear in zip(sorted(days, reverse=True)[1:], others, strict=True) if (clear & ~newest).any()
    )
    text = f"{following}"
    assert f"{text[:4]}-{text[4:6]}-{text[6:]} is the next date that would show more of it." in done.stdout


def test_the_colors_of_the_archive_are_bytes(profile, sample, tmp_path):
    done = run(profile, tmp_path / "one.tif", CATALOG=sample.url, BANDS="visual")
    assert done.returncode == 0, done.stderr
    picture = gdal.Open(str(tmp_path / "one.tif"))
    assert picture.GetRasterBand(1).DataType == gdal.GDT_Byte
    assert [picture.GetRasterBand(n).GetColorInterpretation() for n in (1, 2, 3)] == [3, 4, 5]
    assert "offset" not in picture.GetMetadata()


# Saving, without a program of its own


AREA = Area.rectangle(*BOX, "EPSG:32648")


@pytest.fixture
def save(sample, tmp_path, wait_until):
    """Makes and saves the picture of six dates in a thread, as Processing does; `cancellation` ends it."""
    first, last = datetime(2026, 7, 20, tzinfo=UTC), datetime(2026, 9, 5, tzinfo=UTC)
    query = SearchQuery(parse_catalog(sample.url), AREA, first, last)
    request, cancellation, network = PictureRequest(AREA, ("red", "nir")), Cancellation(), QgisNetwork()
    network.start()
    transport = QgisTransport(network, Addresses.of_catalog(sample.url), cancellation)
    folder = tmp_path / "files"
    folder.mkdir()
    files = PictureFiles(folder / "picture.tif", folder / "dates.tif", folder / "looks.tif")

    def made(report, options) -> None:
        asked = replace(request, **options)
        found = newest_acquisitions(Run(query, transport).pages(), query)
        save_picture(asked, ClearPicture(asked, found, transport), files, cancellation, report)

    def saved(report=lambda done: None, **options) -> None:
        with ThreadPoolExecutor(1) as thread:
            job = thread.submit(made, report, options)
            wait_until(job.done, 60)
            job.result()

    saved.cancellation, saved.folder = cancellation, folder
    yield saved
    network.stop()


def test_progress_goes_up_to_the_end(save):
    seen = []
    save(report=seen.append)
    assert np.diff(seen).min() > -1e-9
    assert seen[-1] == pytest.approx(1)
    assert len(seen) > 10
    assert sorted(os.listdir(save.folder)) == ["dates.tif", "looks.tif", "picture.tif"]


@pytest.mark.parametrize("when", [0.05, 0.3, 0.9])
def test_cancel_leaves_nothing_behind(save, when):
    with pytest.raises(Cancelled):
        save(report=lambda done: save.cancellation.cancel() if done >= when else None)
    assert os.listdir(save.folder) == []


# where QGIS has switched GDAL's exceptions on, its destructors have no other way to say it once more
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("size", [20_000, 400_000])
def test_a_full_disk_is_a_sentence_and_leaves_nothing_behind(save, size):
    (save.folder / "dates.tif").write_text("mine")
    with files_of_at_most(size), pytest.raises(DiskFull, match="could not be written to its end"):
        save()
    assert os.listdir(save.folder) == ["dates.tif"]
    assert (save.folder / "dates.tif").read_text() == "mine"


def test_a_disk_that_fills_while_the_light_is_evened_out_leaves_nothing_behind(save):
    """Blocks that are compared are kept for the pieces: these are the first that do not fit."""
    seen = []
    with files_of_at_most(2000), pytest.raises(DiskFull, match="could not be written to its end"):
        save(seen.append, normalizes=True)
    assert 0.2 <= seen[-1] <= 0.3
    assert os.listdir(save.folder) == []


def test_what_no_disk_holds_is_refused_before_anything_is_read(save, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=1000))
    with pytest.raises(DiskFull):
        save()
    monkeypatch.setattr(clipping, "MAX_BYTES", 1_000_000)
    with pytest.raises(ClipTooLarge, match="Choose a smaller area or fewer bands"):
        save()
    assert os.listdir(save.folder) == []
