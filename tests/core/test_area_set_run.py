"""Many areas measured together: for each the numbers are those of measuring it alone, and blocks are read once."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.geometry.predicates import intersects
from clear_scenes.core.geometry.rings import points_of
from clear_scenes.core.measuring.area_set import AreaSet
from clear_scenes.core.measuring.area_set_run import AreaSetMeasurer, AreaSetRun
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.one_area import AcquisitionMeasurer
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.dates import first_moment, last_moment
from clear_scenes.core.stac.scene import scene_from_item
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.store import Store
from sample.server import CatalogServer, serving
from tests.support import oracle
from tests.support.items import COLLECTION, made_item
from tests.support.overpasses import content
from tests.support.rasters import AFFINE, CRS, box, classes, polygon, sample_file
from tests.support.tiffs import OFFSETS, values

EVERYWHERE = [[[103.0, 0.5], [104.5, 0.5], [104.5, 2.0], [103.0, 2.0], [103.0, 0.5]]]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CatalogServer]:
    with serving(tmp_path, items=[], collections=[COLLECTION]) as running:
        yield running


def transport(server: CatalogServer) -> PlainTransport:
    return PlainTransport(Addresses.of_catalog(server.url), Cancellation())


def acquisition(server: CatalogServer, *names: str) -> Acquisition:
    """Scenes whose footprints hold all of the ground that is used here."""
    place = {"geometry": {"type": "Polygon", "coordinates": EVERYWHERE}}
    items = [
        made_item(name) | place | {"assets": {"scl": {"href": f"{server.url}/files/{name}.tif"}}} for name in names
    ]
    scenes = tuple(scene_from_item(item, server.url) for item in items)
    return Acquisition("one", scenes, (1 / len(scenes),) * len(scenes))


def one_by_one(server: CatalogServer, areas: list[Area], one: Acquisition) -> dict[int, Measurement]:
    return {number: AcquisitionMeasurer(area, transport(server))(one) for number, area in enumerate(areas)}


def numbers(found: Measurement) -> tuple:
    return found.counts, found.unread, str(found.reason)


def star(luck: random.Random, least: float = 2, most: float = 60) -> list[tuple[float, float]]:
    size = luck.uniform(least, most)
    radii = [luck.uniform(0.4, 1) * size for _ in range(luck.randint(3, 14))]
    return polygon((luck.uniform(-30, 790), luck.uniform(-30, 730)), radii, luck.uniform(0, 6))


def some_areas(luck: random.Random, wanted: int) -> list[Area]:
    """Fields anywhere on the raster and off it, that overlap, with holes and several parts, thinner than a pixel."""
    found = []
    for _ in range(wanted):
        column, row, side = luck.uniform(0, 600), luck.uniform(0, 500), luck.uniform(20, 150)
        square = box(column, row, column + side, row + side)
        hole = box(column + side / 4, row + side / 4, column + side / 2, row + side / 1.5)
        kind = luck.randrange(5)
        if kind == 0:
            polygons = [[square, hole]]
        elif kind == 1:
            polygons = [[square, hole], [box(column + side / 3.5, row + side / 3, column + side / 2.5, row + side / 2)]]
        elif kind == 2:
            polygons = [[star(luck)], [star(luck)]]
        elif kind == 3:
            polygons = [[box(column, row, column + luck.uniform(0.1, 2), row + side)]]
        else:
            polygons = [[star(luck)]]
        found.append(Area(tuple(tuple(tuple(ring) for ring in rings) for rings in polygons), CRS))
    return [*found, found[0], Area(((tuple(box(3000.2, 3000.2, 3050.7, 3060.3)),),), CRS)]


@pytest.mark.parametrize("seed", range(6))
def test_each_has_the_numbers_of_measuring_it_alone(server: CatalogServer, tmp_path: Path, seed: int) -> None:
    """Of one tile, and of three that overlap, one of them cut off by no data and one with values that are no class."""
    luck = random.Random(seed)
    pixels = classes(seed + 1, odd=True)
    for name, row, column, odd in (("a", 0, 0, 0), ("b", 100, 250, 1), ("c", -150, -90, 2)):
        cut = np.roll(pixels, odd * 40, axis=1)[: 500 + 60 * odd, : 450 + 50 * odd].copy()
        cut[:, :40] = 0
        made = content(cut, row, column, CRS, (AFFINE[2], AFFINE[5]), block=64)
        (tmp_path / f"{name}.tif").write_bytes(made)
    areas = some_areas(luck, 25)
    measure = AreaSetMeasurer(AreaSet(areas), transport(server))
    for names in (("a",), ("b", "a", "c")):
        one = acquisition(server, *names)
        alone = one_by_one(server, areas, one)
        found = dict(measure(one).measurements())
        assert list(found) == list(range(len(areas)))
        assert {number: numbers(each) for number, each in found.items()} == {
            number: numbers(each) for number, each in alone.items()
        }
        assert sum(sum(each.counts[1:]) > 0 for each in found.values()) > 8
        assert len({each.counts for each in found.values()}) > 8


def test_pixels_are_those_whose_centers_lie_inside(server: CatalogServer, tmp_path: Path) -> None:
    """Against the slow way; two share an edge, a third lies over both, with a hole and a part in the hole."""
    (tmp_path / "good.tif").write_bytes(sample_file("plain"))
    one, other = box(100.2, 90.3, 200.7, 260.6), box(200.7, 90.3, 330.7, 260.6)
    ringed = [[box(150.3, 100.3, 300.3, 250.3), box(180.3, 120.3, 280.3, 230.3)], [box(200.3, 140.3, 240.3, 180.3)]]
    shapes = [[[one]], [[other]], ringed, [[polygon((400.3, 300.2), [200, 60, 180, 40, 150, 90])]]]
    areas = [Area(tuple(tuple(tuple(ring) for ring in rings) for rings in shape), CRS) for shape in shapes]
    found = dict(AreaSetMeasurer(AreaSet(areas), transport(server))(acquisition(server, "good")).measurements())
    for number, area in enumerate(areas):
        assert found[number].counts == oracle.count(classes(1), AFFINE, CRS, area.polygons, CRS)
    whole = Area((((*one[:2], *other[2:4], one[0]),),), CRS)  # left top, left bottom, right bottom, right top
    both = oracle.count(classes(1), AFFINE, CRS, whole.polygons, CRS)
    assert tuple(np.add(found[0].counts, found[1].counts)) == both


def test_tiles_of_two_zones_count_as_alone(server: CatalogServer, tmp_path: Path) -> None:
    luck = np.random.default_rng(5)
    pixels = luck.integers(0, 12, (400, 400)).astype(np.uint8)
    west, east = "EPSG:32647", "EPSG:32648"
    for name, crs, (left, top) in (("west", west, (828_000, 150_000)), ("east", east, (166_000, 150_000))):
        (tmp_path / f"{name}.tif").write_bytes(content(pixels, 0, 0, crs, (left, top), block=64))
    areas = [Area.circle(102 + x / 100, 1.32 + y / 100, 300.0 + 90 * x) for x in range(-6, 8, 2) for y in (-3, 0, 1)]
    for names in (("west", "east"), ("east", "west")):
        one = acquisition(server, *names)
        one = replace(
            one, scenes=tuple(replace(scene, footprint=square(101.5, 1.0, 102.5, 1.6)) for scene in one.scenes)
        )
        alone = one_by_one(server, areas, one)
        found = dict(AreaSetMeasurer(AreaSet(areas), transport(server))(one).measurements())
        assert {number: each.counts for number, each in found.items()} == {
            number: each.counts for number, each in alone.items()
        }
        assert sum(sum(each.counts[1:]) > 0 for each in found.values()) > 10


def square(west: float, south: float, east: float, north: float):
    return ((((west, south), (east, south), (east, north), (west, north), (west, south)),),)


def test_a_block_is_read_once_for_all(server: CatalogServer, tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(1, 12, (1500, 1500)).astype(np.uint8)
    (tmp_path / "noise.tif").write_bytes(content(noise, 0, 0, CRS, (AFFINE[2], AFFINE[5]), block=256))
    luck = random.Random(3)
    areas = []
    for _ in range(400):
        left, top, side = luck.randrange(0, 1400), luck.randrange(0, 1400), luck.randrange(10, 100)
        areas.append(Area(((tuple(box(left, top, left + side, top + side)),),), CRS))
    asked = len(server.log)
    counted = AreaSetMeasurer(AreaSet(areas), transport(server))(acquisition(server, "noise"))
    seen = server.log[asked:]
    size = (tmp_path / "noise.tif").stat().st_size
    assert (len(seen), sum(entry.sent for entry in seen)) == (counted.requests, counted.bytes_read)
    assert counted.bytes_read <= size + 8192
    assert counted.requests <= 2 + -(-size // (400 * 1024)), "few ranges, not one for each block"
    for number, each in counted.measurements():
        (ring,) = areas[number].polygons[0]
        (x0, y0), (x1, y1) = ring[0], ring[2]
        rows = slice(round((AFFINE[5] - y0) / 20), round((AFFINE[5] - y1) / 20))
        part = noise[rows, round((x0 - AFFINE[2]) / 20) : round((x1 - AFFINE[2]) / 20)]
        assert each.counts == tuple(np.bincount(part.ravel(), minlength=12).tolist())


def test_blocks_that_no_area_touches_are_not_read(server: CatalogServer, tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(1, 12, (3000, 3000)).astype(np.uint8)
    (tmp_path / "noise.tif").write_bytes(content(noise, 0, 0, CRS, (AFFINE[2], AFFINE[5]), block=256))
    areas = [Area(((tuple(box(at, at, at + 9, at + 9)),),), CRS) for at in (10, 40, 2700)]
    counted = AreaSetMeasurer(AreaSet(areas), transport(server))(acquisition(server, "noise"))
    assert counted.bytes_read < 0.1 * (tmp_path / "noise.tif").stat().st_size


# Trouble


def test_a_damaged_block_hides_only_the_areas_that_touch_it(server: CatalogServer, tmp_path: Path) -> None:
    whole = sample_file("plain")
    offset = values(whole, OFFSETS)[7]  # blocks of 128, six in a row: rows and columns 128 to 255
    (tmp_path / "bad.tif").write_bytes(whole[:offset] + bytes(40) + whole[offset + 40 :])
    areas = [Area(((tuple(box(at, at, at + 60, at + 60)),),), CRS) for at in (20, 100, 300)]
    one = acquisition(server, "bad")
    found = dict(AreaSetMeasurer(AreaSet(areas), transport(server))(one).measurements())
    alone = one_by_one(server, areas, one)
    assert [found[number].counts is None for number in range(3)] == [False, True, False]
    assert "a block is damaged" in str(found[1].reason)
    assert {number: numbers(each) for number, each in found.items()} == {
        number: numbers(each) for number, each in alone.items()
    }


def test_a_broken_scene_of_several_hides_only_what_it_alone_may_have(server: CatalogServer, tmp_path: Path) -> None:
    (tmp_path / "good.tif").write_bytes(sample_file("plain"))
    areas = [Area(((tuple(box(at, 300.5, at + 99, 350)),),), CRS) for at in (100.5, 700.5, 900.5)]
    for names in (("good", "missing"), ("missing", "good"), ("missing",)):
        one = acquisition(server, *names)
        found = {n: numbers(each) for n, each in AreaSetMeasurer(AreaSet(areas), transport(server))(one).measurements()}
        assert found == {n: numbers(each) for n, each in one_by_one(server, areas, one).items()}
        assert "HTTP status 404" in found[1][2]
        assert found[0][2] == ("None" if len(names) == 2 else found[1][2])


def test_what_was_read_is_kept(server: CatalogServer, tmp_path: Path) -> None:
    (tmp_path / "good.tif").write_bytes(sample_file("plain"))
    areas, one = some_areas(random.Random(1), 5), acquisition(server, "good")
    measure = AreaSetMeasurer(AreaSet(areas), transport(server), Store(tmp_path / "kept.sqlite"))
    first, asked = measure(one), len(server.log)
    again = measure(one)
    assert len(server.log) == asked
    assert dict(again.measurements()) == dict(first.measurements())


# The run


def query(server: CatalogServer, area_set: AreaSet, limit: int = 0) -> SearchQuery:
    period = first_moment("2026-06-01"), last_moment("2026-09-30")
    return SearchQuery(parse_catalog(server.url), area_set.around, *period, limit)


SAMPLE_CRS = "EPSG:32648"


def fields(left: float, top: float, across: int, down: int, step: float, side: float) -> list[Area]:
    return [
        Area.rectangle(left + x * step, top - y * step - side, left + x * step + side, top - y * step, SAMPLE_CRS)
        for y in range(down)
        for x in range(across)
    ]


def test_one_search_and_every_area_of_every_acquisition_once(sample_server: CatalogServer) -> None:
    """Both tiles are 24 km wide and 13.2 km apart; the last field lies 40 km off."""
    areas = [*fields(332_000, 155_000, 10, 5, 3500, 700), *fields(400_000, 155_000, 1, 1, 1, 700)]
    area_set = AreaSet(areas)
    run = AreaSetRun(query(sample_server, area_set), area_set, transport(sample_server))
    acquisitions = run.acquisitions()
    assert len(acquisitions) == 12
    assert acquisitions == sorted(acquisitions, key=lambda one: one.age_key, reverse=True)
    rows = Counter()
    for counted in run.counted(acquisitions):
        rows.update((number, counted.acquisition.key) for number, _ in counted.measurements())
        by_number = dict(counted.measurements())
        for number in by_number.keys() & {3, 27}:
            alone = AcquisitionMeasurer(areas[number], transport(sample_server))(counted.acquisition)
            assert by_number[number].counts == alone.counts
    assert set(rows.values()) == {1}
    assert {number for number, _ in rows} == set(range(50)), "no scene touches the last one"
    searches = [entry for entry in sample_server.log if entry.path == "/search"]
    assert len(searches) == 1


def test_limit_takes_the_newest(sample_server: CatalogServer) -> None:
    area_set = AreaSet(fields(332_000, 155_000, 3, 1, 3500, 700))
    run = AreaSetRun(query(sample_server, area_set, 2), area_set, transport(sample_server))
    days = [one.moment.date().isoformat() for one in run.acquisitions()]
    assert days == ["2026-09-11", "2026-09-01"]


def test_a_scene_between_the_areas_is_no_acquisition_of_theirs(sample_server: CatalogServer) -> None:
    """Two fields whose joined bounds hold both tiles, while the fields lie beside them."""
    area_set = AreaSet([*fields(320_000, 155_000, 1, 1, 1, 700), *fields(380_000, 135_000, 1, 1, 1, 700)])
    assert AreaSetRun(query(sample_server, area_set), area_set, transport(sample_server)).acquisitions() == []


def test_no_more_is_read_than_is_taken(sample_server: CatalogServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is slow to take results holds up reading: they do not pile up."""
    monkeypatch.setattr("clear_scenes.core.measuring.executor.AT_ONCE", 3)
    area_set = AreaSet(fields(332_000, 155_000, 3, 1, 3500, 700))
    run = AreaSetRun(query(sample_server, area_set), area_set, transport(sample_server))
    begun = []
    measure = AreaSetMeasurer.__call__
    monkeypatch.setattr(AreaSetMeasurer, "__call__", lambda self, one: begun.append(one) or measure(self, one))
    taken = 0
    for _ in run.counted(run.acquisitions()):
        taken += 1
        assert len(begun) <= taken + 3
    assert taken == len(begun) > 9


def test_cancel_ends_it(sample_server: CatalogServer) -> None:
    area_set = AreaSet(fields(332_000, 155_000, 3, 1, 3500, 700))
    run = AreaSetRun(query(sample_server, area_set), area_set, transport(sample_server))
    results = run.counted(run.acquisitions())
    next(results)
    run.cancellation.cancel()
    with pytest.raises(Cancelled):
        list(results)


def test_touching_is_that_of_the_search() -> None:
    """Against every edge of every pair; fields on the antimeridian too."""
    luck = random.Random(2)
    areas = [Area.circle(luck.uniform(-1, 1), luck.uniform(-1, 1), luck.uniform(100, 9e4)) for _ in range(60)]
    areas += [Area.circle(luck.choice([179.9, -179.9]), luck.uniform(-1, 1), 3e4) for _ in range(4)]
    area_set = AreaSet(areas)
    for _ in range(40):
        west, south = luck.uniform(-1, 0.8), luck.uniform(-1, 0.8)
        one = square(west, south, west + luck.uniform(0.01, 1), south + luck.uniform(0.01, 1))
        rings = points_of(one)
        assert area_set.touching(rings).tolist() == [
            number for number, area in enumerate(areas) if intersects(rings, area.on_globe())
        ]
    assert area_set.touching(points_of(square(179.8, -1, 180, 1))).tolist() == [60, 61, 62, 63]
    boxes = area_set.around.boxes()
    for (ring,) in area_set.together.polygons:
        for x, y in ring:
            assert any(west <= x <= east and south <= y <= north for west, south, east, north in boxes)
    assert all(east - west < 10 for west, _, east, _ in boxes), "not around the earth"
