"""All of the job on catalogs on this machine in QGIS: joined layers, bands, downloads, and every algorithm."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProject, QgsRectangle, QgsSettings
from qgis.PyQt.QtCore import Qt

from clear_scenes.core.bridge.export.clipping import ClipRequest, Content
from clear_scenes.core.bridge.export.file_jobs import ClipJob, DownloadJob, FileJobs
from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.storage.download import Download
from tests.support import archives, oracle
from tests.support.dock import find, show
from tests.support.layers import added_layers
from tests.support.qgis_program import make_profile, run_qgis_process
from tests.support.whole_products import (
    AREA,
    COARSE,
    CRS,
    DATES,
    FIELD,
    FINE,
    HALVES,
    LIGHT,
    RING,
    WHOLE,
    band,
    classes,
    file,
    ndvi,
    query,
    write_catalog,
)

KINDS = ["folders", "zips", "items"]
EDGES = [min(x for x, _ in RING), max(x for x, _ in RING), min(y for _, y in RING), max(y for _, y in RING)]
EXTENT = f"{','.join(map(str, EDGES))} [{CRS}]"
PERIOD = {"START": f"{archives.FIRST:%Y-%m-%d}", "END": f"{archives.LAST:%Y-%m-%d}"}


@pytest.fixture(scope="module", params=["folders", "zips"])
def catalog(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_catalog(tmp_path_factory.mktemp(request.param), request.param)


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_catalog(tmp_path_factory.mktemp("packed"), "zips")


@pytest.fixture
def network() -> Iterator[QgisNetwork]:
    one = QgisNetwork()
    yield one
    assert one.stop()


def measured(path: Path) -> dict[int, Measurement]:
    run = Run.plain(query(path))
    last = {one.acquisition.key: one for one in run.measurements(run.pages())}
    return {(one.acquisition.moment - archives.FIRST).days: one for one in last.values()}


def made(network: QgisNetwork, wait_until, job, catalog: Path) -> list[object]:
    """What the job gives."""
    jobs, tasks, failed, given = FileJobs(network), [], [], []
    jobs.started.connect(tasks.append)
    jobs.started.connect(lambda task: task.failed.connect(lambda job, why: failed.append(str(why))))
    jobs.started.connect(lambda task: task.done.connect(lambda job, result: given.append(result)))
    jobs.start("Making", [job], parse_catalog(str(catalog)))
    wait_until(lambda: tasks and tasks[0].has_ended, 30)
    assert not failed
    return given


@pytest.mark.parametrize("kind", KINDS)
def test_two_tiles_of_one_overpass_are_one_layer_and_one_file(network, wait_until, tmp_path: Path, kind: str) -> None:
    path, target = write_catalog(tmp_path / "in", kind, range(1), HALVES), tmp_path / "clip.tif"
    (measurement,) = measured(path).values()
    assert len(measurement.acquisition.scenes) == 2
    (layer,) = added_layers(LayerLoader(network), wait_until, [measurement], "scl", parse_catalog(str(path)), Limits())
    provider = layer.dataProvider()
    block = provider.block(1, layer.extent(), layer.width(), layer.height())
    drawn = np.frombuffer(bytes(block.data()), np.uint8)
    assert np.array_equal(np.bincount(drawn, minlength=12), np.bincount(classes(0).ravel(), minlength=12))
    content = Content.of_bands(("red", "nir"))
    made(
        network, wait_until, ClipJob(ClipRequest(measurement, AREA, content, Limits(), False, "", target), False), path
    )
    saved = gdal.Open(str(target))
    left, _, _, top, _, _ = saved.GetGeoTransform()
    row, column = round((COARSE[5] - top) / 10), round((left - COARSE[2]) / 10)
    place = np.s_[row : row + saved.RasterYSize, column : column + saved.RasterXSize]
    for got, name in zip(saved.ReadAsArray(), ("B04", "B08"), strict=True):
        inside = got != saved.GetRasterBand(1).GetNoDataValue()
        assert inside.sum() == oracle.count(np.ones((640, 640)), FINE, CRS, AREA.polygons, CRS)[1]
        assert np.array_equal(got[inside], band(name, 0)[place][inside])


def test_a_layer_in_true_color_shows_the_products_own_colors(network, wait_until, catalog: Path) -> None:
    request = [measured(catalog)[0]], "true_color", parse_catalog(str(catalog)), Limits()
    (layer,) = added_layers(LayerLoader(network), wait_until, *request)
    assert layer.bandCount() >= 3
    west = QgsRectangle(EDGES[0], EDGES[2], EDGES[0] + 1000, EDGES[3])
    block = layer.dataProvider().block(1, west, 20, 20)
    assert {block.value(row, column) for row in range(20) for column in range(20)} == {LIGHT}


def test_a_file_is_downloaded_as_it_is(network, wait_until, tmp_path: Path, catalog: Path) -> None:
    (scene,) = measured(catalog)[1].acquisition.scenes
    target = tmp_path / "red"
    assert made(network, wait_until, DownloadJob(scene, "red", target), catalog) == [Download.DONE]
    kind = "items" if catalog.suffix else "zips"
    assert target.read_bytes() == file("B04", 1, WHOLE[0], kind)


def test_the_dock_does_all_of_it(iface, dock, wait_until, catalog: Path) -> None:
    """Counts, pictures, and ground that recurs: all rows say it of the roof."""
    QgsSettings().remove("plugins/clear_scenes/hosts")
    show(iface, QgsRectangle(EDGES[0], EDGES[2], EDGES[1], EDGES[3]), CRS)
    rows = find(dock, wait_until, str(catalog), PERIOD["START"], PERIOD["END"], 100)
    assert len(rows) == len(DATES)
    model = dock.results_view.model()

    def tips() -> list[str]:
        return [model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in range(model.rowCount())]

    wait_until(lambda: all("points recur on clear dates" in text for text in tips()), 60)
    pictures = dock.results_view.pictures

    def enlarged() -> list[str]:
        return [pictures.enlarged(model.index(row, 0)) for row in range(model.rowCount())]

    wait_until(lambda: any("True color" in text for text in enlarged()), 60)
    assert not any("There is no picture" in text for text in enlarged())
    QgsProject.instance().clear()


def run(algorithm: str, catalog: Path, output: Path, **more: object) -> None:
    given = {"CATALOG": str(catalog), "OUTPUT": str(output), **PERIOD, **more}
    command = ["run", f"clearscenes:{algorithm}", *(f"--{name}={value}" for name, value in given.items())]
    done = run_qgis_process(command, make_profile("local job"))
    assert done.returncode == 0, done.stderr
    assert "cannot be read" not in done.stdout + done.stderr


def features(path: Path) -> list[dict[str, object]]:
    return [one["properties"] for one in json.loads(path.read_text())["features"]]


def test_series_for_polygons(packed: Path, tmp_path: Path) -> None:
    fields = tmp_path / "fields.geojson"
    fields.write_text(json.dumps({"type": "FeatureCollection", "features": [FIELD]}))
    run("seriesforpolygons", packed, tmp_path / "series.geojson", INPUT=fields)
    values = sorted(row["ndvi_mean"] for row in features(tmp_path / "series.geojson"))
    assert values == pytest.approx([ndvi(date) for date in reversed(DATES)], abs=1e-9)


def test_a_clear_picture(packed: Path, tmp_path: Path) -> None:
    run("clearpicture", packed, tmp_path / "picture.tif", EXTENT=EXTENT, BANDS="red,nir")
    picture = gdal.Open(str(tmp_path / "picture.tif")).ReadAsArray()
    assert (picture[0] != -32768).mean() > 0.9


def test_a_second_look(packed: Path, tmp_path: Path) -> None:
    run("findclearscenes", packed, tmp_path / "scenes.geojson", EXTENT=EXTENT, SECOND_LOOK="true")
    rows = features(tmp_path / "scenes.geojson")
    assert len(rows) == len(DATES)
    share = 100 * 40 * 80 / (241 * 270)  # of the roof in the area
    assert [row["doubtful"] for row in rows] == pytest.approx([share] * len(DATES), rel=0.05)
