"""Several archives in one search: what is counted, what rows say of copies, layers of a copy that stands in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox

from clear_scenes.core.bridge.export.clipping import ClipRequest, Content
from clear_scenes.core.bridge.export.file_jobs import ClipJob, FileJobs
from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.network.gdal_paths import gdal_path
from clear_scenes.core.bridge.network.login_signers import login_signer
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.stac.catalogs import ALL_OPEN, COPERNICUS, parse_catalog
from clear_scenes.core.stac.scene import scene_from_item
from clear_scenes.core.stac.search import SearchQuery
from tests.qgis.made_up import measured, scene
from tests.support import archives
from tests.support.archives import ALL_DATES, AREA, DATES, FIRST, LAST, NEWER, OLDER
from tests.support.catalog_process import CatalogProcess, catalog_process
from tests.support.items import made_item
from tests.support.layers import added_layers
from tests.support.qgis_logins import login
from tests.support.qgis_program import make_profile, run_qgis_process
from tests.support.runs import Listener, finder_alone

BOTH = f"{OLDER},{NEWER}"
(RING,) = AREA.polygons[0]
EDGES = [min(x for x, _ in RING), max(x for x, _ in RING), min(y for _, y in RING), max(y for _, y in RING)]


@pytest.fixture(scope="module")
def served() -> Iterator[CatalogProcess]:
    with catalog_process("archives") as process:
        yield process


@pytest.fixture(scope="module")
def without_files() -> Iterator[CatalogProcess]:
    """The files of the newer archive are gone."""
    with catalog_process("archives without files") as process:
        yield process


@pytest.fixture
def network() -> Iterator[QgisNetwork]:
    one = QgisNetwork()
    yield one
    assert one.stop()


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    yield
    QgsSettings().remove("plugins/clear_scenes/hosts")


def run(output: Path, **given: str):
    given |= {
        "EXTENT": f"{','.join(map(str, EDGES))} [EPSG:32648]",
        "START": f"{FIRST:%Y-%m-%d}",
        "END": f"{LAST:%Y-%m-%d}",
        "OUTPUT": str(output),
    }
    command = ["run", "clearscenes:findclearscenes", *(f"--{name}={value}" for name, value in given.items())]
    return run_qgis_process(command, make_profile("archives"))


def test_processing_takes_a_list_of_catalogs_and_of_logins(served, tmp_path: Path) -> None:
    """A login for each: none here, and one too many."""
    catalogs, output = f"{served.url} {OLDER}; {served.url} {NEWER}", tmp_path / "scenes.geojson"
    done = run(output, CATALOG=catalogs, AUTHCFG=";", GROUP_BY_ACQUISITION="true")
    assert done.returncode == 0, done.stderr
    assert len(json.loads(output.read_text())["features"]) == len(ALL_DATES)
    done = run(tmp_path / "none.geojson", CATALOG=catalogs, AUTHCFG="aaaaaaa;bbbbbbb;ccccccc")
    assert done.returncode != 0
    assert "There are 3 logins for 2 catalogs." in done.stderr + done.stdout


@pytest.mark.parametrize("joined", ["true", "false"])
@pytest.mark.parametrize("gone", ["", NEWER])
def test_processing_counts_each_overpass_once(served, without_files, tmp_path: Path, gone: str, joined: str) -> None:
    """The union of two collections, and no date less where the files of one are gone."""
    output, catalog = tmp_path / "scenes.geojson", without_files if gone else served
    done = run(output, CATALOG=catalog.url, COLLECTION=BOTH, GROUP_BY_ACQUISITION=joined)
    assert done.returncode == 0, done.stderr
    rows = [one["properties"] for one in json.loads(output.read_text())["features"]]
    found = {(row["items"], row["datetime"][8:10]): row for row in rows}
    dates = {int(day) - 1: row for (_, day), row in found.items()}
    assert len(rows) == len(dates) == len(ALL_DATES)
    for date, row in dates.items():
        copy = archives.counted(date, gone)
        if copy == gone:
            assert (row["verdict"], row["reason"] is not None) == ("not_measured", True)
        else:
            assert tuple(row[f"n{number}"] for number in range(12)) == archives.by_hand(copy, date)
            assert row["collection"] == copy


def test_rows_of_a_search_say_which_copy_was_counted(without_files, person, wait_until) -> None:
    """What could not be read of the newer archive was read of the older one, and the row says so."""
    query = SearchQuery(parse_catalog(without_files.url, BOTH), AREA, FIRST, LAST)
    person.press("find_button")
    with finder_alone() as finder:
        listener = Listener(finder)
        finder.found.connect(person.finder.found)
        finder.measured.connect(person.finder.measured)
        finder.start(query)
        wait_until(lambda: listener.outcomes, 30)
    person.finder.end(listener.outcomes[0])
    rows = {(row.acquisition.moment - FIRST).days: row for row in person.controller.session.model.rows}
    assert sorted(rows) == [*ALL_DATES]
    for date, row in rows.items():
        if date not in DATES[OLDER]:
            assert row.measurement.counts is None
            assert f"From: {without_files.url} {NEWER}" in person.tooltip(row.place)
            continue
        assert row.measurement.counts == archives.by_hand(OLDER, date)
        assert [one.collection for one in row.acquisition.scenes] == [OLDER]
        tip = person.tooltip(row.place)
        assert f"Counted: {without_files.url} {OLDER} · baseline 05.00 · SCL" in tip
        failed = f"Could not be read, so that the copy above stands in: {without_files.url} {NEWER}"
        assert (failed in tip) == (date in DATES[NEWER])
        heard = person.view.model().index(row.place, 1).data(Qt.ItemDataRole.AccessibleTextRole)
        assert heard.endswith(f"{OLDER} · baseline 05.00 · SCL")
        says_other_cloud = f"states {12 + date:.1f} % cloud, the one counted {10 + date:.1f} %" in tip
        assert says_other_cloud == (date in DATES[NEWER])


def test_a_layer_is_made_of_the_copy_whose_file_is_there(without_files, network, wait_until) -> None:
    """Whether or not it was measured before."""
    loader = LayerLoader(network)
    catalog = parse_catalog(without_files.url, BOTH)
    pages = Run.plain(SearchQuery(catalog, AREA, FIRST, LAST)).pages()
    found = {one.key: one for page in pages for one in page}
    (acquisition,) = [one for one in found.values() if (one.moment - FIRST).days == 1]
    assert [one.collection for one in acquisition.scenes] == [NEWER]
    request = [Measurement(acquisition, (0,) * 12)], "scl", catalog, Limits()
    (layer,) = added_layers(loader, wait_until, *request)
    assert layer.metadata().parentIdentifier() == OLDER
    assert f"/files/{OLDER}/1.tif" in layer.source()
    assert NEWER not in layer.source()
    assert loader.add(*request) == [layer], "it is known again"


# The dock


def test_the_dock_begins_with_all_open_archives(person) -> None:
    box = person.get(QComboBox, "catalog")
    assert box.currentText() == box.itemText(0) == "Sentinel-2, all open archives"
    person.press("find_button")
    assert person.finder.queries[-1].catalog == ALL_OPEN
    # pragma: allowlist nextline secret (made up)
    with login("AWSS3", username="key", password="pLaNtEd", region="default") as chosen:
        box.setCurrentText("Copernicus Data Space")
        person.dock.form.login.select.setConfigId(chosen)
        box.setCurrentText("Sentinel-2, all open archives")
        assert not person.dock.form.login.isVisibleTo(person.dock)
        asked = person.dock.form.chosen_catalog()
        assert asked.parts == (*ALL_OPEN.parts, replace(COPERNICUS, login=chosen))
        assert person.dock.form.name_of(asked) == "Sentinel-2, all open archives"


def test_several_addresses_can_be_typed(person) -> None:
    person.get(QComboBox, "catalog").setCurrentText("https://one.example/v1 a,b; Earth Search")
    person.press("find_button")
    parts = person.finder.queries[-1].catalog.parts
    assert [(part.url, part.collection) for part in parts] == [
        ("https://one.example/v1", "a"),
        ("https://one.example/v1", "b"),
        ("https://earth-search.aws.element84.com/v1", "sentinel-2-l2a"),
    ]


def test_a_row_without_the_bands_of_the_chosen_style_says_so_before_it_is_added(person) -> None:
    """Two clear dates: of one the catalog names but the classification and the image in true color."""
    files = {name: f"https://files.example.com/{name}.tif" for name in ("scl", "visual", "red", "green", "nir")}
    whole, poor = (replace(scene(day), assets=tuple(files.items())[:count]) for day, count in ((1, 5), (2, 2)))
    style = person.get(QComboBox, "layer_style")
    style.setCurrentText("True color")
    person.search(whole, poor)
    person.finder.bring(measured(whole, 0), measured(poor, 0))
    person.finder.end(Outcome())
    said = "Cannot be added in the chosen look: the catalog names no nir, red, green."
    assert [said in person.tooltip(row) for row in range(2)] == [False, False]
    style.setCurrentText("Near infrared")
    assert [said in person.tooltip(row) for row in range(2)] == [True, False]  # the newest first
    model = person.view.model()
    heard = [model.index(row, 2).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert [said in text for text in heard] == [True, False]


def test_a_saved_clip_is_made_of_the_copy_whose_file_is_there(without_files, network, wait_until, tmp_path) -> None:
    catalog = parse_catalog(without_files.url, BOTH)
    pages = Run.plain(SearchQuery(catalog, AREA, FIRST, LAST)).pages()
    found = {one.key: one for page in pages for one in page}
    (acquisition,) = [one for one in found.values() if (one.moment - FIRST).days == 1]
    path = tmp_path / "clip.tif"
    measurement = Measurement(acquisition, archives.by_hand(NEWER, 1))
    request = ClipRequest(measurement, AREA, Content.of_style("scl"), Limits(), False, "", path)
    jobs, tasks, failed = FileJobs(network), [], []
    jobs.started.connect(tasks.append)
    jobs.started.connect(lambda task: task.failed.connect(lambda job, why: failed.append(str(why))))
    jobs.start("Saving", [ClipJob(request, wants_layer=False)], catalog)
    wait_until(lambda: tasks and tasks[0].has_ended, 30)
    assert not failed
    dataset = gdal.Open(str(path))
    assert dataset.GetMetadataItem("items") == archives.item(OLDER, 1)["id"]
    # class 0 of the counts is what has no data; outside the area the file has none either
    saved = np.bincount(dataset.ReadAsArray().ravel(), minlength=12)
    assert tuple(saved[1:12]) == archives.by_hand(OLDER, 1)[1:]


def test_gdal_signs_for_the_archive_that_a_file_is_of() -> None:
    signer = login_signer(ALL_OPEN)
    href = "https://sentinel2l2a01.blob.core.windows.net/sentinel2-l2/a/SCL.tif"
    made = scene_from_item(made_item("one") | {"assets": {"scl": {"href": href}}}, "https://stac.example.com")
    paths = [gdal_path(replace(made, catalog=part.title), "scl", signer) for part in ALL_OPEN.parts]
    assert ["pc_url_signing=yes" in path for path in paths] == [False, False, True]
