"""Every script and command of the documentation runs on the simulated catalog; and its site stands alone.

What runs in QGIS's own Python is tried in tests/qgis/test_docs.py.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pytest
from osgeo import gdal
from pyarrow import parquet

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.stac.catalogs import EARTH_SEARCH, Catalog
from clear_scenes.core.stac.dates import first_moment, last_moment
from clear_scenes.core.stac.search import SearchQuery
from sample.server import CatalogServer, serving
from tests.support.item_tables import row_of
from tests.support.pages import PAGES, ROOT, Block, blocks
from tests.support.qgis_program import make_profile, run_qgis_process
from tests.support.static_catalogs import write_items
from tests.support.whole_products import FIELD, ndvi, write_catalog

SCRIPTS = [block for block in blocks("python") if not block.needs_qgis]
COMMANDS = [(block, command) for block in blocks("sh") for command in block.commands()]
OF_QGIS = [(block, command) for block, command in COMMANDS if command.startswith("qgis_process ")]
OF_DASK = [command for _, command in COMMANDS if command.startswith("dask ")]
SCHEDULER = "tcp://scheduler:8786"
COPIES = "sentinel-2-c1-l2a"
REDIRECTED = """\
import dataclasses
from clear_scenes.core.stac import catalogs
catalogs.EARTH_SEARCH = dataclasses.replace(catalogs.EARTH_SEARCH, url={url!r})
"""
# Two squares where the tiles overlap
FIELDS = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[x, 1.28], [x + 0.01, 1.28], [x + 0.01, 1.29], [x, 1.29], [x, 1.28]]],
            },
        }
        for x in (103.64, 103.66)
    ],
}


@pytest.fixture(scope="module")
def server(sample_folder: Path) -> Iterator[CatalogServer]:
    """With a second collection, which holds copies of some scenes under other names."""
    items, collection = (json.loads((sample_folder / f"{name}.json").read_text()) for name in ("items", "collection"))
    copies = [one | {"id": f"{one['id']}_copy", "collection": COPIES} for one in items[::2]]
    collections = [collection, collection | {"id": COPIES}]
    with serving(sample_folder, items=items + copies, collections=collections) as running:
        yield running


@pytest.fixture(scope="module")
def second(sample_folder: Path) -> Iterator[CatalogServer]:
    with serving(sample_folder) as running:
        yield running


@pytest.fixture(scope="module")
def plugins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the plugin under its name, as QGIS's folder of plugins does."""
    parent = tmp_path_factory.mktemp("plugins")
    (parent / "clear_scenes").symlink_to(ROOT, target_is_directory=True)
    return parent


@pytest.fixture(scope="module")
def measured(server: CatalogServer) -> list[Measurement]:
    """What the scripts ask for, measured here."""
    area = Area.rectangle(103.60, 1.24, 103.71, 1.35)
    query = SearchQuery(Catalog("", server.url), area, first_moment("2026-06-01"), last_moment("2026-09-30"))
    run = Run.plain(query)
    found = list(run.measurements(run.pages()))
    assert len(found) == 12
    return found


def environment(plugins: Path) -> dict[str, str]:
    """In which nothing but this machine is reached."""
    nowhere = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), "http://127.0.0.1:9")
    here = dict.fromkeys(("NO_PROXY", "no_proxy"), "127.0.0.1")
    return {**os.environ, **nowhere, **here, "PYTHONPATH": str(plugins), "PYTHONDONTWRITEBYTECODE": "1"}


def lines_of(code: str, plugins: Path, server: CatalogServer, folder: Path | None = None) -> list[str]:
    """What a script prints for which Earth Search is the simulated catalog; run in a folder, or in an empty one.

    A catalog in /data is the simulated one too.
    """
    code = REDIRECTED.format(url=server.url) + code.replace(EARTH_SEARCH.url, server.url)
    with TemporaryDirectory() as empty:
        if "/data/items.parquet" in code:
            code = code.replace("/data/items.parquet", str(sample_as_table(server.folder, Path(empty))))
        done = subprocess.run(
            [sys.executable, "-c", code],
            env=environment(plugins),
            cwd=folder or empty,
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def sample_as_file(sample_folder: Path, folder: Path) -> Path:
    """The simulated catalog as one file of items, beside its images."""
    for entry in sample_folder.iterdir():
        if entry.is_dir():
            (folder / entry.name).symlink_to(entry, target_is_directory=True)
    items = folder / "items.json"
    found = json.loads((sample_folder / "items.json").read_text())
    items.write_text(json.dumps({"type": "FeatureCollection", "features": found}))
    return items


def sample_as_downloads(sample_folder: Path, folder: Path) -> Path:
    """The simulated catalog as a folder of downloads."""
    items = sample_as_file(sample_folder, folder)
    for item in json.loads(items.read_text())["features"]:
        (folder / f"{item['id']}_stac_item.json").write_text(json.dumps(item))
    return folder


def sample_as_static_catalog(sample_folder: Path, folder: Path, images: str) -> Path:
    """The simulated catalog as a static one; ``images`` is where its images are."""
    items = json.loads(sample_as_file(sample_folder, folder).read_text())["features"]
    for item in items:
        for asset in item["assets"].values():
            asset["href"] = images + asset["href"]
    return write_items(folder, items)


def sample_as_table(sample_folder: Path, folder: Path) -> Path:
    """The simulated catalog as a table of items, beside its images."""
    items = json.loads(sample_as_file(sample_folder, folder).read_text())["features"]
    parquet.write_table(pa.Table.from_pylist([row_of(item) for item in items]), folder / "items.parquet")
    return folder / "items.parquet"


@contextmanager
def standing_in(
    arguments: list[str], server: CatalogServer, second: CatalogServer, sample_folder: Path, folder: Path
) -> Iterator[str]:
    """What a command has as its ``CATALOG`` here: the simulated one, in the form of that which it names."""
    named = next((one.partition("=")[2] for one in arguments if one.startswith("--CATALOG=")), "")
    if ";" in named:
        yield f"{server.url};{second.url}"
    elif named == "/data/items.json":
        yield str(sample_as_file(sample_folder, folder))
    elif named == "/data/downloads":
        yield str(sample_as_downloads(sample_folder, folder))
    elif named == "/data/products":
        yield str(write_catalog(folder / "products", "folders", range(3)))
    elif named == "/data/catalog.json":
        yield str(sample_as_static_catalog(sample_folder, folder, "../"))
    elif named.endswith("/catalog.json"):
        root = sample_as_static_catalog(sample_folder, folder, f"{second.url}/files/")
        with serving(folder, items=[], collections=[]) as files:
            yield f"{files.url}/files/{root.name}"
    else:
        yield server.url


def test_every_command_is_of_a_kind_that_is_tried() -> None:
    """Those of make are looked up in tests/core/test_docs.py."""
    kinds = {command.split()[0] for _, command in COMMANDS}
    assert kinds == {"make", "qgis_process", "dask"}
    assert sum(block.needs_dask for block in SCRIPTS) == 1
    assert len(SCRIPTS) > 4


@pytest.mark.parametrize("block", [block for block in SCRIPTS if not block.needs_dask], ids=str)
def test_a_script_runs(block: Block, plugins: Path, server: CatalogServer, measured: list[Measurement]) -> None:
    lines = lines_of(block.code, plugins, server)
    if "run.measurements" in block.code:
        expected = {f"{one.acquisition.moment} {one.acquisition.tiles}": one for one in measured}
        for line in lines:
            one = expected.pop(next(start for start in expected if line.startswith(start)))
            assert line.split(") ")[-1] == f"{one.acquisition.catalog_cloud} {one.cloud()} None"
        assert not expected


def test_a_script_that_tells_of_what_is_new_tells_it_once(
    plugins: Path, server: CatalogServer, measured: list[Measurement], tmp_path: Path
) -> None:
    (script,) = [block.code for block in SCRIPTS if "measure_new" in block.code]
    limits = Limits(max_cloud=10, min_coverage=50)
    expected = {f"{one.acquisition.day} {limits.judge(one).value}" for one in measured}
    assert set(lines_of(script, plugins, server, tmp_path)) == expected
    assert lines_of(script, plugins, server, tmp_path) == []


@pytest.mark.parametrize(("block", "command"), OF_QGIS, ids=lambda one: str(one) if isinstance(one, Block) else "")
def test_a_command_of_qgis_runs(
    block: Block, command: str, server: CatalogServer, second: CatalogServer, sample_folder: Path, tmp_path: Path
) -> None:
    """With the simulated catalog as its ``CATALOG``, or two where it names two, and its files in the test's folder."""
    of_products = "--CATALOG=/data/products" in shlex.split(command)
    fields = FIELDS | {"features": [FIELD]} if of_products else FIELDS
    gdal.VectorTranslate(str(tmp_path / "fields.gpkg"), gdal.OpenEx(json.dumps(fields)), format="GPKG")
    arguments = [
        re.sub(r"(?<==)(\w+\.(?:gpkg|tif|json|csv))$", rf"{tmp_path}/\1", one) for one in shlex.split(command)[1:]
    ]
    (output,) = [Path(one.removeprefix("--OUTPUT=")) for one in arguments if one.startswith("--OUTPUT=")]
    with standing_in(arguments, server, second, sample_folder, tmp_path) as catalog:
        arguments = [one for one in arguments if not one.startswith("--CATALOG=")]
        done = run_qgis_process([*arguments, f"--CATALOG={catalog}"], make_profile(f"docs-{os.getpid()}"))
    assert done.returncode == 0, done.stderr
    if output.suffix == ".tif":
        pictures = [gdal.Open(str(path)) for path in sorted(tmp_path.glob("*.tif"))]
        assert [picture.RasterCount for picture in pictures] == [1, 3]  # dates, and colors
        assert all(picture.ReadAsArray().any() for picture in pictures)
        return
    if "clearscenes:seriesforpolygons" in arguments:
        with closing(sqlite3.connect(output)) as table:
            means = [mean for (mean,) in table.execute(f"select ndvi_mean from {output.stem}")]
        if of_products:
            assert sorted(means) == pytest.approx([ndvi(date) for date in reversed(range(3))])
            return
        assert len(means) == 24  # 12 overpasses over two fields
        assert any(mean is not None and 0 < mean < 1 for mean in means)
        assert len((tmp_path / "wide.csv").read_text(encoding="utf-8").splitlines()) == 1 + 2
        return
    with closing(sqlite3.connect(output)) as table:
        verdicts = [verdict for (verdict,) in table.execute(f"select verdict from {output.stem}")]
    # 12 overpasses, each with two tiles, or over two fields
    assert len(verdicts) == (12 if "--GROUP_BY_ACQUISITION=true" in arguments else 24)
    assert set(verdicts) == {"clear", "cloudy"}


def test_dask_runs_as_it_is_told(
    plugins: Path, server: CatalogServer, measured: list[Measurement], tmp_path: Path
) -> None:
    (script,) = [block.code for block in SCRIPTS if block.needs_dask]
    scheduler, worker = map(shlex.split, OF_DASK)
    note = tmp_path / "scheduler.json"
    free = ["--host", "127.0.0.1", "--port", "0", "--dashboard-address", "127.0.0.1:0", "--scheduler-file", str(note)]
    with started([*scheduler, *free], plugins):
        address = _address(note)
        assert worker.count(SCHEDULER) == script.count(SCHEDULER) == 1
        worker[worker.index(SCHEDULER)] = address
        here = ["--dashboard-address", "127.0.0.1:0", "--local-directory", str(tmp_path)]
        with started([*worker, *here], plugins):
            lines = lines_of(script.replace(SCHEDULER, address), plugins, server)
    told = {one.acquisition.scenes[0].id: f"{one.counts} {one.cloud()} None" for one in measured}
    assert dict(line.split(" ", 1) for line in lines) == told


@contextmanager
def started(command: list[str], plugins: Path) -> Iterator[None]:
    assert command[0] == "dask"
    with subprocess.Popen(
        [sys.executable, "-m", *command],
        env=environment(plugins),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield
            assert process.poll() is None, "it ended by itself"
        finally:
            process.terminate()


def _address(note: Path) -> str:
    """Of the scheduler, once it has written it down."""
    limit = time.monotonic() + 20
    while time.monotonic() < limit:
        try:
            return str(json.loads(note.read_text())["address"])
        except (OSError, ValueError):
            time.sleep(0.1)
    raise AssertionError("the scheduler did not start")


class Asked(HTMLParser):
    """Addresses that a browser fetches by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = () if tag == "a" else ("src", "href", "srcset", "data", "poster")
        if tag == "link" and dict(attrs).get("rel") == "canonical":
            return
        self.addresses += [value for name, value in attrs if name in names and value]


def test_the_site_asks_no_other_host(tmp_path: Path) -> None:
    command = [ROOT / "build/venv-docs/bin/mkdocs", "build", "--strict", "--site-dir", tmp_path]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    made = {page.stem for page in tmp_path.glob("*.html")}
    assert {page.stem for page in PAGES} - {"README"} <= made
    asked = []
    for page in tmp_path.rglob("*.html"):
        parser = Asked()
        parser.feed(page.read_text(encoding="utf-8"))
        asked += [(page, address) for address in parser.addresses]
    for sheet in tmp_path.rglob("*.css"):
        text = sheet.read_text(encoding="utf-8")
        asked += [(sheet, address) for address in re.findall(r"(?:url\(|@import )['\"]?([^'\")]+)", text)]
    assert len(asked) > 50
    for page, address in asked:
        assert not re.match(r"(https?:)?//", address), f"{page.name}: {address}"
        local = address.partition("#")[0].partition("?")[0]
        base = tmp_path if local.startswith("/") else page.parent
        assert local.startswith("data:") or (base / local.lstrip("/")).exists(), f"{page.name}: {address}"
