"""Copies that stand in once a search was measured: second looks and ground that recurs, of whatever can be read."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.scl import CLOUDS
from clear_scenes.core.classification.verdict import CloudRule, Counted
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.one_area import AcquisitionMeasurer
from clear_scenes.core.measuring.recurring_ground import RecurringGround
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.scene import Scene, scene_from_item
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.store import Store
from clear_scenes.core.trust.second_look import SecondLook, SecondLooker
from sample.server import CatalogServer
from tests.support.bright_ground import CRS, EDGES, NAMES, bright_ground_catalog, item
from tests.support.roofs import DAYS, ROOF_PIXELS, SITE, serving_roofs
from tests.support.searching import FIRST, LAST

AREA = Area.rectangle(*EDGES, CRS)
GONE = NAMES[:2]  # of these dates files go away: one that is looked at, and one of its past
ANOTHER = "another-collection"


@pytest.fixture
def server() -> Iterator[CatalogServer]:
    with bright_ground_catalog() as made:
        yield made


def scene(server: CatalogServer, name: str, day: int, collection: str) -> Scene:
    made = item(name, day) | {"collection": collection}
    for asset in made["assets"].values():
        asset["href"] = f"{server.url}/files/{asset['href']}"
    return scene_from_item(made, server.url)


def transport_to(server: CatalogServer) -> PlainTransport:
    return PlainTransport(Addresses.of_catalog(server.url), Cancellation())


def measured(server: CatalogServer, collections: Sequence[str], store: Store) -> list[Measurement]:
    """Each date as the first of these has it, with its copies of the others; they all hold the same."""
    measure = AcquisitionMeasurer(AREA, transport_to(server), store)
    found = []
    for day, name in enumerate(NAMES, 1):
        first, *others = (scene(server, f"{name}{at or ''}", day, one) for at, one in enumerate(collections))
        found.append(measure(replace(Acquisition.single(first), superseded=tuple(others))))
    return found


def looks(server: CatalogServer, found: Sequence[Measurement], store: Store | None = None) -> list[SecondLook]:
    looker = SecondLooker(AREA, found, CLOUDS, transport_to(server), store)
    return list(looker.results([one.acquisition for one in found]))


@pytest.mark.parametrize("file", ["B02.tif", "SCL.tif"])
@pytest.mark.parametrize("how", ["gone", "damaged"])
def test_a_second_look_is_taken_at_copies_where_files_went_away(server: CatalogServer, file: str, how: str) -> None:
    """The copies hold the same, so the looks are the same; those that had to stand in are named."""
    for name in NAMES:
        shutil.copytree(server.folder / name, server.folder / f"{name}1")
    store = Store()
    found = measured(server, ["sentinel-2-l2a", ANOTHER], store)
    want = looks(server, found)
    assert {one.stand_ins for one in want} == {()}
    for name in GONE:
        path = server.folder / name / file
        if how == "gone":
            path.unlink()
        else:
            path.write_bytes(path.read_bytes()[:5000])
    got = looks(server, found)
    for one, other in zip(want, got, strict=True):
        assert (other.reason, other.dates) == (None, 7)
        assert (one.doubtful, one.missed, one.untold) == (other.doubtful, other.missed, other.untold)
    stood_in = [[copy.collection for copy in one.stand_ins] for one in got]
    assert stood_in == [[ANOTHER], [ANOTHER], *([] for _ in NAMES[2:])]


def test_where_no_copy_can_be_read_the_first_one_says_why(server: CatalogServer) -> None:
    found = measured(server, ["sentinel-2-l2a", ANOTHER], Store())
    (server.folder / NAMES[0] / "B02.tif").unlink()
    first, *others = looks(server, found)
    assert "404" in str(first.reason)
    assert {one.dates for one in others} == {6}


def test_doubt_of_another_copy_is_not_taken_from_what_was_counted() -> None:
    """The class counts, and the margin around the clouds, are of the one, and the doubtful ones are the other's."""
    made = scene_from_item(item("one", 1), "https://stac.example.com")
    rule = CloudRule(CLOUDS, margin=60.0)
    one = Measurement(Acquisition.single(made), (0, 0, 0, 0, 0, 19, 0, 0, 0, 81, 0, 0), counted=Counted(rule, 90, 100))
    marks = np.zeros((1, 1), np.uint8)
    look = SecondLook("", CLOUDS, with_data=100, counted=81, doubtful=78, marks=marks)
    assert look.cleared(one, rule).cloud_by(rule) == 12
    for each in (rule, CloudRule(CLOUDS)):
        assert replace(look, stand_ins=(made,)).cleared(one, each) is one


def ground_of(server: CatalogServer, gone: Sequence[Path]) -> RecurringGround:
    """What recurs on the dates of a search, of which each is measured and then files go away."""
    west, south, east, north = SITE
    query = SearchQuery(parse_catalog(server.url), Area.rectangle(west, south, east, north, "EPSG:32648"), FIRST, LAST)
    run = Run.plain(query)
    found = []
    for one in run.measurements(run.pages()):
        copy = replace(one.acquisition.scenes[0], collection=ANOTHER)
        assets = ((name, href.replace(".tif", "-copy.tif")) for name, href in copy.assets)
        acquisition = replace(one.acquisition, superseded=(replace(copy, assets=tuple(assets)),))
        found.append(replace(one, acquisition=acquisition))
    for path in gone:
        path.unlink()
    return run.recurring_ground(found)


@pytest.mark.parametrize("count", [0, 3, DAYS])
def test_ground_that_recurs_is_found_of_copies_where_files_went_away(tmp_path: Path, count: int) -> None:
    """Of some dates, or of all."""
    with serving_roofs(tmp_path) as server:
        files = sorted(tmp_path.glob("*.tif"))
        for path in files:
            shutil.copy(path, path.with_name(f"{path.stem}-copy.tif"))
        ground = ground_of(server, files[:count])
    assert ground.spans is not None
    assert (ground.spans.pixels, ground.dates, len(ground.looked)) == (ROOF_PIXELS, DAYS, DAYS)
    assert ground.of_copies == count
