"""Second looks at files on a server: what is doubtful and missed, against the arrays that were written."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.scl import CLOUDS, OPAQUE
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.one_area import AcquisitionMeasurer
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.raster.window import Window
from clear_scenes.core.reading.one_band import BandWindow
from clear_scenes.core.reading.overviews import levels
from clear_scenes.core.reading.tiff import Layout
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.scene import Scene, scene_from_item
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.store import Store
from clear_scenes.core.trust.second_look import DATES, DOUBTFUL, MISSED, SecondLook, SecondLooker, past_of, within_reach
from sample.cogs import write_cog
from sample.server import CatalogServer, serving
from tests.support.doubt import UNKNOWN, expected_cell
from tests.support.items import COLLECTION, made_item
from tests.support.searching import FIRST, LAST

CRS, CORNER = "EPSG:32648", (345_000.0, 160_000.0)
SIDE = 1100  # pixels of 20 m; of 10 m twice as many
COG = {"driver": "COG", "blocksize": 256, "overview_resampling": "average", "compress": "deflate", "predictor": 2}
BARE, WATER, CLOUD, CIRRUS = 5, 6, 9, 10
LEFT, TOP, RIGHT, BOTTOM = 106, 53, 631, 702  # the area's pixels of 20 m, none of them at the edge of a cell
AREA = Area.rectangle(CORNER[0] + 20 * LEFT, CORNER[1] - 20 * BOTTOM, CORNER[0] + 20 * RIGHT, CORNER[1] - 20 * TOP, CRS)


class Dates:
    """A folder of dates on a server; ``written`` has the numbers of blue (80 m) and the classes of each."""

    def __init__(self, folder: Path, server: CatalogServer) -> None:
        self.folder, self.server = folder, server
        self.written: dict[str, tuple[np.ndarray, np.ndarray]] = {}

    def put(self, name: str, blue: np.ndarray, classes: np.ndarray, corner: tuple[float, float] = CORNER) -> None:
        write_cog(self.folder / name / "SCL.tif", classes[None], "classes", corner, 20, 32648)
        place = {"crs": CRS, "transform": from_origin(*corner, 10, 10), "nodata": 0}
        shape = {"count": 1, "dtype": "uint16", "height": blue.shape[0], "width": blue.shape[1]}
        with rasterio.open(self.folder / name / "B02.tif", "w", **shape, **place, **COG) as dataset:
            dataset.write(blue.astype(np.uint16), 1)
        with rasterio.open(
            self.folder / name / "B02.tif", overview_level=2
        ) as overview:  # of 80 m, finer than the last
            self.written[name] = overview.read(1).astype(int), classes

    def scene(self, name: str, day: int, cloud: float = 5.0, **more: object) -> Scene:
        stated = {"datetime": f"2026-06-{day:02}T03:22:11Z", "eo:cloud_cover": cloud, "s2:processing_baseline": "02.14"}
        item = made_item(name, **(stated | more))
        files = {"scl": "SCL.tif", "blue": "B02.tif"}
        item["assets"] = {key: {"href": f"{self.server.url}/files/{name}/{file}"} for key, file in files.items()}
        return scene_from_item(item, self.server.url)

    def transport(self) -> PlainTransport:
        return PlainTransport(Addresses.of_catalog(self.server.url), Cancellation())

    def measured(self, scenes: Sequence[Scene], store: Store | None = None, area: Area = AREA) -> list[Measurement]:
        measure = AcquisitionMeasurer(area, self.transport(), store)
        return [measure(Acquisition.single(scene)) for scene in scenes]

    def looks(
        self, measured: Sequence[Measurement], store: Store | None = None, area: Area = AREA, classes=CLOUDS
    ) -> list[SecondLook]:
        looker = SecondLooker(area, measured, classes, self.transport(), store)
        return list(looker.results([one.acquisition for one in measured]))


@pytest.fixture(scope="module")
def dates(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dates]:
    """Ground with a roof that is called cloud each time, true clouds, and one that is missed; eight days."""
    folder = tmp_path_factory.mktemp("dates")
    random = np.random.default_rng(16)
    with serving(folder, items=[], collections=[COLLECTION]) as server:
        made = Dates(folder, server)
        ground = np.kron(random.integers(300, 1500, (55, 55)), np.ones((40, 40), int))
        ground[600:800, 600:800] = 3000  # a roof, or salt
        for day in range(1, 9):
            blue, classes = ground + random.integers(-100, 100, ground.shape), np.full((SIDE, SIDE), BARE, np.uint8)
            classes[300:400, 300:400] = CLOUD  # as the roof is seen
            for number in range(12):
                row, column = random.integers(0, SIDE - 150, 2)
                blue[2 * row : 2 * row + 200, 2 * column : 2 * column + 240] += random.integers(800, 4000)
                classes[row : row + 100, column : column + 120] = BARE if number == 0 else CLOUD if number < 10 else 8
            row, column = random.integers(0, SIDE - 150, 2)
            classes[row : row + 90, column : column + 90] = (CIRRUS, WATER, 3, 11, 1)[day % 5]
            made.put(f"day-{day}", blue, classes)
        yield made


def expected(dates: Dates, name: str, others: Sequence[str], classes: frozenset[int]) -> tuple[np.ndarray, int]:
    """Doubtful, missed and untold of each cell of the area, and the pixels with data."""

    def cell(of: str, row: int, column: int) -> tuple[int, list[int]]:
        blue, scl = dates.written[of]
        rows, columns = (
            (max(4 * row, TOP), min(4 * row + 4, BOTTOM)),
            (max(4 * column, LEFT), min(4 * column + 4, RIGHT)),
        )
        counts = np.bincount(scl[slice(*rows), slice(*columns)].ravel(), minlength=12).tolist()
        return int(blue[row, column]) or UNKNOWN, counts

    rows, columns = range(TOP // 4, -(-BOTTOM // 4)), range(LEFT // 4, -(-RIGHT // 4))
    found = np.zeros((len(rows), len(columns), 3), int)
    for row in rows:
        for column in columns:
            now, counts = cell(name, row, column)
            past = [cell(other, row, column) for other in others]
            found[row - rows[0], column - columns[0]] = expected_cell(now, counts, past, classes)
    return found, int((dates.written[name][1][TOP:BOTTOM, LEFT:RIGHT] > 0).sum())


@pytest.mark.parametrize("classes", [CLOUDS, OPAQUE], ids=["clouds", "opaque"])
def test_what_is_doubtful_and_missed_is_what_the_rule_says_of_the_files(dates: Dates, classes: frozenset[int]) -> None:
    names = [f"day-{day}" for day in range(1, 9)]
    measured = dates.measured([dates.scene(name, day) for day, name in enumerate(names, 1)])
    for name, look in zip(names[:3], dates.looks(measured, classes=classes), strict=False):
        cells, with_data = expected(dates, name, [other for other in names if other != name], classes)
        assert (look.with_data, look.dates, look.reason) == (with_data, 7, None)
        assert (look.doubtful, look.missed, look.untold) == tuple(cells.sum(axis=(0, 1)).tolist())
        assert ((look.marks == DOUBTFUL) == (cells[..., 0] > 0)).all()
        assert ((look.marks == MISSED) == (cells[..., 1] > 0)).all()


def test_the_roof_is_found(dates: Dates) -> None:
    """100 by 100 pixels that are called cloud each time, in the 525 by 649 of the area: 2.93 %."""
    measured = dates.measured([dates.scene(f"day-{day}", day) for day in range(1, 9)])
    shares = [look.percent(look.doubtful) for look in dates.looks(measured)]
    assert np.median(shares) == pytest.approx(2.93, abs=0.3)


def test_the_offset_of_newer_numbers_changes_nothing(dates: Dates) -> None:
    """The same ground, but the numbers are 1000 higher since 2022: the same look as without."""
    names = [f"day-{day}" for day in range(1, 9)]
    for name in names:
        raised = dates.folder / f"{name}-raised"
        raised.mkdir(exist_ok=True)
        shutil.copy(dates.folder / name / "SCL.tif", raised)
        with rasterio.open(dates.folder / name / "B02.tif") as dataset:
            profile, blue = dataset.profile, dataset.read(1)
        place = {key: profile[key] for key in ("crs", "transform", "nodata", "count", "dtype", "height", "width")}
        with rasterio.open(raised / "B02.tif", "w", **place, **COG) as dataset:
            dataset.write(blue + 1000, 1)
    plain = [dates.scene(name, day) for day, name in enumerate(names, 1)]
    newer = {"s2:processing_baseline": "05.11", "earthsearch:boa_offset_applied": False}
    raised = [dates.scene(f"{name}-raised", day, **newer) for day, name in enumerate(names[:4], 1)]
    want = dates.looks(dates.measured(plain))
    got = dates.looks(dates.measured([*raised, *plain[4:]]))
    for one, other in zip(want, got, strict=True):
        assert (one.doubtful, one.missed, one.untold) == (other.doubtful, other.missed, other.untold)


def test_the_second_time_nothing_is_asked_for(dates: Dates, tmp_path: Path) -> None:
    store = Store(tmp_path / "kept.sqlite")
    measured = dates.measured([dates.scene(f"day-{day}", day) for day in range(1, 9)], store)
    once = dates.looks(measured, store)
    dates.server.log.clear()
    again = dates.looks(measured, store)
    assert dates.server.log == []
    assert [one.doubtful for one in once] == [one.doubtful for one in again]
    assert [one.doubtful for one in dates.looks(measured, store, classes=OPAQUE)] == [one.doubtful for one in once]
    assert dates.server.log == []  # other classes are another question about the same looks


def test_a_measured_date_costs_a_header_and_a_band(dates: Dates, tmp_path: Path) -> None:
    store = Store(tmp_path / "kept.sqlite")
    measured = dates.measured([dates.scene(f"day-{day}", day) for day in range(1, 9)], store)
    dates.server.log.clear()
    dates.looks(measured[:1], store)
    assert {entry.path.rpartition("/")[2] for entry in dates.server.log} == {"B02.tif"}


def test_too_few_dates_are_said(dates: Dates) -> None:
    looks = dates.looks(dates.measured([dates.scene(f"day-{day}", day) for day in range(1, 6)]))
    assert {str(look.reason) for look in looks} == {
        "There are too few dates to tell: a second look needs 5 others that could be read, and there are 4. "
        "Search a longer period."
    }
    assert all(look.marks is None and look.percent(look.doubtful) is None for look in looks)


def test_a_date_that_cannot_be_read_is_no_part_of_the_past(dates: Dates) -> None:
    measured = dates.measured([dates.scene(f"day-{day}", day) for day in range(1, 8)])
    (dates.folder / "page").mkdir(exist_ok=True)
    shutil.copy(dates.folder / "day-8" / "SCL.tif", dates.folder / "page")
    (dates.folder / "page" / "B02.tif").write_bytes(b"<html>Please log in</html>")
    looks = dates.looks([*measured, *dates.measured([dates.scene("page", 8)])])
    assert [look.dates for look in looks] == [6] * 7 + [0]
    assert str(looks[-1].reason) == "There is no second look, as the image cannot be read: it cannot be read in parts."


def test_a_cancelled_one_ends_at_once(dates: Dates) -> None:
    measured = dates.measured([dates.scene(f"day-{day}", day) for day in range(1, 9)])
    transport = dates.transport()
    looks = SecondLooker(AREA, measured, CLOUDS, transport).results([one.acquisition for one in measured])
    next(looks)
    transport.cancellation.cancel()
    with pytest.raises(Cancelled):
        list(SecondLooker(AREA, measured, CLOUDS, transport).results([measured[0].acquisition]))


def made(number: int, stated: float | None, cloud: int, is_valid: bool = True) -> Measurement:
    """Measured to be so much cloud, in percent."""
    properties = {"datetime": f"2026-06-{number:02}T03:22:11Z", "eo:cloud_cover": stated}
    scene = scene_from_item(made_item(f"made-{number}", **properties), "")
    counts = (0, 0, 0, 0, 0, 100 - cloud, 0, 0, 0, cloud, 0, 0)
    return Measurement(Acquisition.single(replace(scene, catalog_cloud_valid=is_valid)), counts)


def days(found: Sequence[Acquisition]) -> list[int]:
    return [one.moment.day for one in found if one.moment]


def test_the_past_is_made_of_the_dates_of_least_cloud_as_the_tile_has_it() -> None:
    """Ground that is called cloud says nothing against a date, nor does a number that the catalog takes back."""
    measured = [made(1, 2.0, 81), made(2, 1.0, 5), made(3, 60.0, 0), made(4, 0.0, 97, is_valid=False), made(5, None, 1)]
    assert days(past_of(measured, CLOUDS)) == [5, 2, 1, 3, 4]
    many = [made(1 + number, float(number), 50) for number in range(20)]
    assert days(past_of(many, CLOUDS)) == list(range(1, DATES + 2))
    assert past_of([Measurement(one.acquisition) for one in measured], CLOUDS) == []


def test_what_is_within_reach() -> None:
    measured = [made(1, 2.0, 81), made(2, 90.0, 20), made(3, 60.0, 70), made(4, None, 40), made(5, 0.0, 0)]
    empty = Measurement(measured[0].acquisition, (100,) + 11 * (0,))
    found = within_reach([*measured, empty, Measurement(measured[0].acquisition)], Limits())
    assert days([one.acquisition for one in found]) == [1, 2, 4, 5]


def test_what_ten_kilometers_cost(sample_server: CatalogServer) -> None:
    """450 kB a date at most on average, of the simulated catalog, whose coarsest overview has pixels of 40 m."""
    cost = []
    for west, south in ((103.62, 1.23), (103.70, 1.23), (103.62, 1.31), (103.70, 1.31)):
        area = Area.rectangle(west, south, west + 0.09, south + 0.09)
        run = Run.plain(SearchQuery(parse_catalog(sample_server.url), area, FIRST, LAST))
        measured = list(run.measurements(run.pages()))
        transport = PlainTransport(Addresses.of_catalog(sample_server.url), Cancellation())
        sample_server.log.clear()
        (look,) = SecondLooker(area, measured, CLOUDS, transport).results(past_of(measured, CLOUDS)[:1])
        bands = [entry for entry in sample_server.log if "SCL" not in entry.path and entry.path.endswith(".tif")]
        assert len({entry.path for entry in bands}) > look.dates > 5
        cost.append(sum(entry.sent for entry in bands) / (look.dates + 1))
    assert np.mean(cost) < 450_000


@pytest.mark.parametrize("length", [330_000, 440_000])
def test_what_ten_kilometers_cost_of_real_files(dates: Dates, length: int) -> None:
    """Wherever they lie in the overview of 80 m of a whole tile, whose blocks of 512 by 512 take 330 to 440 kB."""
    count = 9
    layout = Layout(1373, 1373, 512, 512, np.arange(count) * length, np.full(count, length), 8, 2, 0, None, True, "<u2")
    content = (dates.folder / "day-1" / "B02.tif").read_bytes()
    level, random = replace(levels(content, len(content))[0], layout=layout), np.random.default_rng(2)
    corners = random.integers(0, 1373 - 126, (1000, 2)).tolist()
    costs = [BandWindow(level, Window(left, top, 126, 126)).length for left, top in corners]
    assert np.mean(costs) < 450_000 - 16 * 1024  # the header
