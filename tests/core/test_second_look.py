"""Second looks at files on a server: what is doubtful and missed, against the arrays that were written."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.scl import CLOUDS, OPAQUE
from clear_scenes.core.classification.verdict import CloudRule, Counted, Limits, Verdict
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
from clear_scenes.core.reading.source import HEADER
from clear_scenes.core.reading.tiff import Layout
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.scene import Scene, scene_from_item
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.store import Store
from clear_scenes.core.trust.look_reader import LookReader
from clear_scenes.core.trust.second_look import DATES, DOUBTFUL, MISSED, SecondLook, SecondLooker, past_of, within_reach
from sample.cogs import write_cog
from sample.server import CatalogServer
from tests.support.bright_ground import (
    CORNER,
    CRS,
    EDGES,
    NAMES,
    Dates,
    bright_ground_catalog,
    expected,
    item,
    write_band,
)
from tests.support.items import made_item
from tests.support.searching import FIRST, LAST

AREA = Area.rectangle(*EDGES, CRS)


@pytest.fixture(scope="module")
def server() -> Iterator[CatalogServer]:
    with bright_ground_catalog() as made:
        yield made


def scene(server: CatalogServer, name: str, day: int, cloud: float = 5.0, **more: object) -> Scene:
    made = item(name, day, cloud, **more)
    for asset in made["assets"].values():
        asset["href"] = f"{server.url}/files/{asset['href']}"
    return scene_from_item(made, server.url)


def all_days(server: CatalogServer) -> list[Scene]:
    return [scene(server, name, day) for day, name in enumerate(NAMES, 1)]


def transport_to(server: CatalogServer) -> PlainTransport:
    return PlainTransport(Addresses.of_catalog(server.url), Cancellation())


def measured_in(server: CatalogServer, scenes: Sequence[Scene], store: Store | None = None) -> list[Measurement]:
    measure = AcquisitionMeasurer(AREA, transport_to(server), store)
    return [measure(Acquisition.single(one)) for one in scenes]


def looks_at(
    server: CatalogServer, measured: Sequence[Measurement], store: Store | None = None, classes: frozenset[int] = CLOUDS
) -> list[SecondLook]:
    looker = SecondLooker(AREA, measured, classes, transport_to(server), store)
    return list(looker.results([one.acquisition for one in measured]))


@pytest.mark.parametrize("classes", [CLOUDS, OPAQUE], ids=["clouds", "opaque"])
def test_what_is_doubtful_and_missed_is_what_the_rule_says_of_the_files(
    server: CatalogServer, classes: frozenset[int]
) -> None:
    measured, dates = measured_in(server, all_days(server)), Dates(server.url)
    for name, look in zip(NAMES[:3], looks_at(server, measured, classes=classes), strict=False):
        cells, with_data = expected(dates, name, [other for other in NAMES if other != name], classes)
        assert (look.with_data, look.dates, look.reason) == (with_data, 7, None)
        assert (look.doubtful, look.missed, look.untold) == tuple(cells.sum(axis=(0, 1)).tolist())
        assert ((look.marks == DOUBTFUL) == (cells[..., 0] > 0)).all()
        assert ((look.marks == MISSED) == (cells[..., 1] > 0)).all()


def test_the_roof_is_found(server: CatalogServer) -> None:
    """100 by 100 pixels that are called cloud each time, in the 525 by 649 of the area: 2.93 %."""
    measured = measured_in(server, all_days(server))
    shares = [look.percent(look.doubtful) for look in looks_at(server, measured)]
    assert np.median(shares) == pytest.approx(2.93, abs=0.3)


def test_the_offset_of_newer_numbers_changes_nothing(server: CatalogServer) -> None:
    """The same ground, but the numbers are 1000 higher since 2022: the same look as without."""
    for name in NAMES[:4]:
        folder = server.folder / f"{name}-raised"
        folder.mkdir(exist_ok=True)
        shutil.copy(server.folder / name / "SCL.tif", folder)
        with rasterio.open(server.folder / name / "B02.tif") as dataset:
            write_band(folder / "B02.tif", dataset.read(1) + 1000)
    plain = all_days(server)
    newer = {"s2:processing_baseline": "05.11", "earthsearch:boa_offset_applied": False}
    raised = [scene(server, f"{name}-raised", day, **newer) for day, name in enumerate(NAMES[:4], 1)]
    want = looks_at(server, measured_in(server, plain))
    got = looks_at(server, measured_in(server, [*raised, *plain[4:]]))
    for one, other in zip(want, got, strict=True):
        assert (one.doubtful, one.missed, one.untold) == (other.doubtful, other.missed, other.untold)


def test_tiles_are_joined(server: CatalogServer) -> None:
    """The first day in two halves, whose seam is the edge of a cell: the same look as of the whole."""
    seam = 552
    for name, gone in (("west", slice(seam, None)), ("east", slice(0, seam))):
        folder = server.folder / name
        folder.mkdir(exist_ok=True)
        with rasterio.open(server.folder / NAMES[0] / "SCL.tif") as dataset:
            classes = dataset.read(1)
        with rasterio.open(server.folder / NAMES[0] / "B02.tif") as dataset:
            blue = dataset.read(1)
        classes[:, gone], blue[:, slice(*(2 * one if one else one for one in (gone.start, gone.stop)))] = 0, 0
        write_cog(folder / "SCL.tif", classes[None], "classes", CORNER, 20, 32648)
        write_band(folder / "B02.tif", blue)
    halves = [scene(server, "west", 1), scene(server, "east", 1, **{"grid:code": "MGRS-48NTG"})]
    whole, *others = measured_in(server, all_days(server))
    measure = AcquisitionMeasurer(AREA, transport_to(server))
    joined = measure(Acquisition("joined", tuple(halves), (0.5, 0.5)))
    assert joined.counts == whole.counts
    want, got = looks_at(server, [whole, *others])[0], looks_at(server, [joined, *others])[0]
    assert got.reason is None
    for name in ("with_data", "doubtful", "missed", "untold"):
        assert getattr(got, name) == getattr(want, name), name


def test_the_second_time_nothing_is_asked_for(server: CatalogServer, tmp_path: Path) -> None:
    store = Store(tmp_path / "kept.sqlite")
    measured = measured_in(server, all_days(server), store)
    once = looks_at(server, measured, store)
    server.log.clear()
    again = looks_at(server, measured, store)
    assert server.log == []
    assert [one.doubtful for one in once] == [one.doubtful for one in again]
    assert [one.doubtful for one in looks_at(server, measured, store, classes=OPAQUE)] == [one.doubtful for one in once]
    assert server.log == []  # other classes are another question about the same looks


def test_a_measured_date_costs_a_header_and_a_band(server: CatalogServer, tmp_path: Path) -> None:
    store = Store(tmp_path / "kept.sqlite")
    measured = measured_in(server, all_days(server), store)
    server.log.clear()
    looks_at(server, measured[:1], store)
    assert {entry.path.rpartition("/")[2] for entry in server.log} == {"B02.tif"}


def test_short_wave_infrared_is_read_as_blue_is_and_kept(server: CatalogServer, tmp_path: Path) -> None:
    """From the file of blue, so that both are the same; once."""
    one = all_days(server)[0]
    blue = dict(one.assets)["blue"]
    acquisition = Acquisition.single(replace(one, assets=(*one.assets, ("swir16", blue))))
    store = Store(tmp_path / "kept.sqlite")
    reader = LookReader(AREA, transport_to(server), store)
    lattice = reader.lattice(acquisition)
    _, look, _ = reader.look(acquisition, lattice)
    assert (reader.infrared(acquisition, lattice, look) == look.brightness).all()
    server.log.clear()
    assert (reader.infrared(acquisition, lattice, look) == look.brightness).all()
    assert server.log == []
    store.close()


def test_too_few_dates_are_said(server: CatalogServer) -> None:
    looks = looks_at(server, measured_in(server, [scene(server, f"day-{day}", day) for day in range(1, 6)]))
    assert {str(look.reason) for look in looks} == {
        "There are too few dates to tell: a second look needs 5 others that could be read, and there are 4. "
        "Search a longer period."
    }
    assert all(look.marks is None and look.percent(look.doubtful) is None for look in looks)


def test_a_date_that_cannot_be_read_is_no_part_of_the_past(server: CatalogServer) -> None:
    measured = measured_in(server, [scene(server, f"day-{day}", day) for day in range(1, 8)])
    (server.folder / "page").mkdir(exist_ok=True)
    shutil.copy(server.folder / "day-8" / "SCL.tif", server.folder / "page")
    (server.folder / "page" / "B02.tif").write_bytes(b"<html>Please log in</html>")
    looks = looks_at(server, [*measured, *measured_in(server, [scene(server, "page", 8)])])
    assert [look.dates for look in looks] == [6] * 7 + [0]
    assert str(looks[-1].reason) == "There is no second look, as the image cannot be read: it cannot be read in parts."


def test_a_cancelled_one_ends_at_once(server: CatalogServer) -> None:
    measured = measured_in(server, all_days(server))
    transport = transport_to(server)
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
    assert days(past_of(measured, CLOUDS, AREA)) == [5, 2, 1, 3, 4]
    many = [made(1 + number, float(number), 50) for number in range(20)]
    assert days(past_of(many, CLOUDS, AREA)) == list(range(1, DATES + 2))
    assert past_of([Measurement(one.acquisition) for one in measured], CLOUDS, AREA) == []


def test_scenes_that_are_measured_one_by_one_are_no_past_of_their_own_overpass(server: CatalogServer) -> None:
    """Two tiles of each day, which hold the same here: the day is one date, for either of them."""
    measured = []
    for day in range(1, 8):
        for tile in ("MGRS-48NUG", "MGRS-48NTG"):
            one = scene(server, f"day-{day}", day, **{"grid:code": tile})
            measured += measured_in(server, [replace(one, id=f"{one.id} {tile}", address=f"{one.address}/{tile}")])
    assert len(measured) == 14
    looks = looks_at(server, measured)
    assert [look.dates for look in looks] == [6] * 14
    assert [look.doubtful for look in looks[::2]] == [look.doubtful for look in looks[1::2]]


def test_doubtful_cloud_can_count_as_clear() -> None:
    """Of 100 pixels 81 are cloud and 78 doubtful: 3 % are left. The class counts stay."""
    one, marks = made(1, 2.0, 81), np.zeros((1, 1), np.uint8)
    look = SecondLook("", CLOUDS, with_data=100, counted=81, doubtful=78, marks=marks)
    limits = Limits(3)
    cleared = look.cleared(one, limits.rule)
    assert (limits.judge(one), limits.judge(cleared)) == (Verdict.CLOUDY, Verdict.CLEAR)
    assert Limits(2.9).judge(cleared) is Verdict.CLOUDY
    assert cleared.cloud_by(limits.rule) == 3
    assert cleared.counts == one.counts


def test_what_a_second_look_does_not_know_stays_cloud() -> None:
    one, marks = made(1, 2.0, 81), np.zeros((1, 1), np.uint8)
    look = SecondLook("", CLOUDS, with_data=100, counted=81, doubtful=78, marks=marks)
    assert look.cleared(one, CloudRule(OPAQUE)) is one  # other classes were asked about
    assert look.cleared(one, CloudRule(CLOUDS, leave_out=True)) is one
    assert look.cleared(one, CloudRule(CLOUDS, margin=60.0)) is one  # what lies in the margin is not known
    assert replace(look, marks=None).cleared(one, CloudRule(CLOUDS)) is one
    rule = CloudRule(CLOUDS, margin=60.0)
    wider = replace(one, counted=Counted(rule, 90, 100))
    assert look.cleared(wider, rule).cloud_by(rule) == 12


def test_what_was_read_in_part_is_known_as_a_whole_afterwards() -> None:
    """Reading ended at 50 of 100 pixels, as the verdict was proven; the look has all of them."""
    half = replace(made(1, 2.0, 81), counts=(0, 0, 0, 0, 0, 10, 0, 0, 0, 40, 0, 0), unread=50)
    look = SecondLook("", CLOUDS, with_data=100, counted=81, doubtful=78, marks=np.zeros((1, 1), np.uint8))
    assert Limits().judge(half) is Verdict.CLOUDY
    assert Limits().judge(look.cleared(half, CloudRule(CLOUDS))) is Verdict.CLEAR


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
        (look,) = SecondLooker(area, measured, CLOUDS, transport).results(past_of(measured, CLOUDS, AREA)[:1])
        bands = [entry for entry in sample_server.log if "SCL" not in entry.path and entry.path.endswith(".tif")]
        assert len({entry.path for entry in bands}) > look.dates > 5
        cost.append(sum(entry.sent for entry in bands) / (look.dates + 1))
    assert np.mean(cost) < 450_000


@pytest.mark.parametrize(("length", "kilobytes"), [(330_000, 300), (440_000, 395)])
def test_what_ten_kilometers_cost_of_real_files(server: CatalogServer, length: int, kilobytes: float) -> None:
    """Wherever they lie in the overview of 80 m of a whole tile, whose blocks of 512 by 512 take 330 to 440 kB."""
    count = 9
    layout = Layout(1373, 1373, 512, 512, np.arange(count) * length, np.full(count, length), 8, 2, 0, None, True, "<u2")
    content = (server.folder / "day-1" / "B02.tif").read_bytes()
    level, random = replace(levels(content, len(content))[0], layout=layout), np.random.default_rng(2)
    corners = random.integers(0, 1373 - 126, (1000, 2)).tolist()
    costs = [BandWindow(level, Window(left, top, 126, 126)).length for left, top in corners]
    cost = np.mean(costs) + HEADER
    assert cost / 1000 == pytest.approx(kilobytes, rel=0.02)
    assert 1.05 * cost < 450_000  # with the infrared that one in twenty reads too
