"""Folders of Landsat, HLS and downloads in QGIS: Download… leaves what it takes, clips and layers are made of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from clear_scenes.core.bridge.export.clipping import ClipRequest, Content
from clear_scenes.core.bridge.export.file_jobs import ClipJob, DownloadJob, FileJobs
from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.stac.catalogs import Catalog, parse_catalog
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.file_names import asset_names
from tests.support import archives, folders
from tests.support.archives import NEWER
from tests.support.folders import LANDSAT_9, S30, write_hls, write_landsat
from tests.support.layers import added_layers
from tests.support.local_catalogs import found, measured


@pytest.fixture
def network() -> Iterator[QgisNetwork]:
    one = QgisNetwork()
    yield one
    assert one.stop()


def done(jobs: FileJobs, wait_until, made: list, catalog: Catalog) -> None:
    tasks, failed = [], []
    jobs.started.connect(tasks.append)
    jobs.started.connect(lambda task: task.failed.connect(lambda job, why: failed.append(str(why))))
    jobs.start("Files", made, catalog)
    wait_until(lambda: tasks and tasks[0].has_ended, 60)
    assert not failed


def test_what_was_downloaded_is_counted_and_drawn_without_the_server(network, wait_until, tmp_path: Path) -> None:
    archives.write_files(tmp_path / "server")
    own = tmp_path / "own"
    own.mkdir()
    with archives.one_server(tmp_path / "server") as server:
        catalog = Catalog("", server.url, NEWER)
        scenes = found(SearchQuery(catalog, archives.AREA, archives.FIRST, archives.LAST))
        files = [(scene, asset) for scene in scenes for asset in ("scl", "visual")]
        names = asset_names([(scene, scene.asset(asset)) for scene, asset in files])
        made = [DownloadJob(*file, own / name) for file, name in zip(files, names, strict=True)]
        done(FileJobs(network), wait_until, made, catalog)
    results = measured(own)
    dates = archives.DATES[NEWER]
    assert {date: one.counts for date, one in results.items()} == {
        date: archives.by_hand(NEWER, date) for date in dates
    }
    (layer,) = added_layers(
        LayerLoader(network), wait_until, [results[3]], "true_color", parse_catalog(str(own)), Limits()
    )
    assert layer.isValid()
    assert layer.bandCount() >= 3


@pytest.mark.parametrize("kind", [LANDSAT_9, S30])
def test_a_clip_is_saved_of_other_sensors(network, wait_until, tmp_path: Path, kind: str) -> None:
    (write_landsat if kind == LANDSAT_9 else write_hls)(tmp_path / "in", 3)
    measurement, target = measured(tmp_path / "in", area=folders.AREA)[3], tmp_path / "clip.tif"
    content = Content.of_style("scl", measurement.acquisition.scenes[0].product)
    request = ClipRequest(measurement, folders.AREA, content, Limits(), False, "", target)
    job = ClipJob(request, wants_layer=False)
    done(FileJobs(network), wait_until, [job], parse_catalog(str(tmp_path / "in")))
    saved = np.bincount(gdal.Open(str(target)).ReadAsArray().ravel(), minlength=12)
    assert tuple(saved[1:12]) == folders.by_hand(3, kind)[1:]
