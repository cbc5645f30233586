"""Values of clear pixels over time: for every field and date the statistics that plain numpy gives of whole arrays."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import astuple, replace
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.series import AllInBuffer, NoCenterInside, NoValues
from clear_scenes.core.measuring.area_set import AreaSet
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.series.acquisition_series import SeriesRow
from clear_scenes.core.series.indices import parse_indices
from clear_scenes.core.series.request import SeriesRequest
from clear_scenes.core.series.series_reader import SeriesReader
from clear_scenes.core.series.series_run import series_of_area
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.scene import Scene
from sample.server import CatalogServer, serving
from tests.support.clear_dates import FIRST, NORTH, OTHER_ZONE, RESOLUTIONS, WEST, ZONE, Oracle, made, scene_of
from tests.support.fields import BY_HAND, TEXTS, box, inside, some_field, statistics

CLOUD = frozenset({3, 8, 9, 10})
EVERYTHING = Area((((*map(tuple, box(WEST - 903, NORTH + 903, 4703, 4703)),),),), ZONE)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CatalogServer]:
    with serving(tmp_path, items=[]) as running:
        yield running


def transport(server: CatalogServer) -> PlainTransport:
    return PlainTransport(Addresses.of_catalog(server.url), Cancellation())


def read(
    server: CatalogServer, areas: list[Area], request: SeriesRequest, dates: list[Acquisition]
) -> dict[tuple[str, int], SeriesRow]:
    reader = SeriesReader(AreaSet(areas), request, transport(server))
    reader.settle(dates)
    return {(one.key, row.number): row for one in dates for row in reader(one).rows()}


def same(found: SeriesRow, right: list) -> None:
    assert [one is None for one in found.statistics] == [one is None for one in right]
    for one, other in zip(found.statistics, right, strict=True):
        if one is not None:
            assert astuple(one) == pytest.approx(astuple(other), rel=1e-12, abs=1e-12)


@pytest.mark.filterwarnings("ignore:divide by zero", "ignore:invalid value")
@pytest.mark.parametrize("seed", range(9))
def test_every_field_is_as_numpy_has_it(server: CatalogServer, tmp_path: Path, seed: int) -> None:
    """One to three tiles a date, that overlap; two zones; holes, parts, overlaps, strips; margins and buffers."""
    luck = random.Random(seed)
    zones = (ZONE,) if seed % 3 else (ZONE, OTHER_ZONE)
    # of another zone's pixels few are in no doubt, and fewer of whole fields with all that is within a margin
    most, wanted, margins, buffers = 300, 40, [0, 20, 60, 100], [0, 0, 7.3, 25.1]
    if len(zones) > 1:
        most, wanted, margins, buffers = 45, 120, [0, 20], [0, 3.1]
    dates = made(tmp_path, server.url, seed, 4, zones)
    names = luck.choice([("ndvi",), ("ndvi", "ndmi", "red"), ("swir16",), ("savi", "ratio"), ("ratio", "ndmi", "ndvi")])
    indices = parse_indices(",".join(TEXTS.get(name, name) for name in names))
    margin, buffer = luck.choice(margins), luck.choice(buffers)
    request = SeriesRequest(indices, CLOUD, margin, buffer)
    oracle = Oracle(dates, EVERYTHING, set(CLOUD), margin, request.bands)
    fields = [some_field(luck, most=most) for _ in range(wanted)]
    found = read(server, fields, request, luck.sample(dates.acquisitions, len(dates.acquisitions)))
    assert len(found) == len(fields) * len(dates.acquisitions)
    compared = valued = empty = 0
    for number, field in enumerate(fields):
        pixels = inside(field, oracle.pixel, buffer)
        if not oracle.certain[pixels].all():
            continue
        for date, acquisition in enumerate(dates.acquisitions):
            row = found[acquisition.key, number]
            clear = oracle.clear[date] & pixels
            assert (row.pixels, row.clear_pixels) == (pixels.sum(), clear.sum())
            bands = {name: oracle.values[date][at][clear] / 10_000 for at, name in enumerate(request.bands)}
            right = [statistics(BY_HAND[name](bands)) for name in names]
            same(row, right)
            compared, valued, empty = compared + 1, valued + any(right), empty + (not row.pixels)
            assert (row.reason is not None) == (not row.pixels or (bool(clear.sum()) and not all(right)))
    assert compared > 40
    assert valued > 20
    assert empty > 5


def dated(server: CatalogServer, folder: Path, name: str, classes: np.ndarray, **bands: np.ndarray) -> Acquisition:
    """A date of one scene, written there."""
    return Acquisition.single(scene_of(folder, server.url, name, FIRST, classes, bands, block=16))


def ndvi(**options: float) -> SeriesRequest:
    return SeriesRequest(parse_indices("ndvi"), CLOUD, **options)


def plain(value: int, rows: int = 60) -> np.ndarray:
    return np.full((rows, rows), value, np.uint16)


def test_what_is_saturated_or_holds_no_data_is_never_in(server: CatalogServer, tmp_path: Path) -> None:
    classes = np.full((30, 30), 4, np.uint8)
    classes[0, :] = 1  # saturated or defective
    classes[1, :] = 0
    red, nir = plain(1000), plain(3000)
    red[4, :], red[5, :], nir[6, :], nir[7, :] = 0, 65535, 65535, 0
    nir[8, :] = 5000
    date = dated(server, tmp_path, "one", classes, red=red, nir=nir)
    field = Area((((*map(tuple, box(WEST, NORTH, 100, 100)),),),), ZONE)  # on the edges of pixels: 10 by 10
    row = read(server, [field], ndvi(), [date])[date.key, 0]
    assert (row.pixels, row.clear_pixels, row.reason) == (100, 60, None)
    same(row, [statistics(np.array([4000 / 6000] * 10 + [0.5] * 10))])


def test_a_denominator_of_zero_is_no_value(server: CatalogServer, tmp_path: Path) -> None:
    red, nir = plain(1000), plain(3000)
    red[:, :5] = 2000
    scene = scene_of(tmp_path, server.url, "one", FIRST, np.full((30, 30), 4, np.uint8), {"red": red, "nir": nir})
    date = Acquisition.single(replace(scene, offset=-2000))  # red + nir is 0 but in the first columns
    fields = [Area((((*map(tuple, box(WEST + x, NORTH, 100, 50)),),),), ZONE) for x in (0, 100)]
    found = read(server, fields, ndvi(), [date])
    same(found[date.key, 0], [statistics(np.array([1.0] * 25))])
    assert (found[date.key, 1].clear_pixels, found[date.key, 1].statistics) == (50, (None,))
    assert found[date.key, 1].reason == NoValues().text


def test_numbers_beyond_all_sense_are_no_values(server: CatalogServer, tmp_path: Path) -> None:
    """Their squares, which the deviation adds up, would be infinite."""
    date = dated(server, tmp_path, "one", np.full((30, 30), 4, np.uint8), red=plain(1000), nir=plain(3000))
    field = Area((((*map(tuple, box(WEST, NORTH, 100, 100)),),),), ZONE)
    indices = parse_indices(f"far=nir*1{'0' * 200},large=nir*1{'0' * 20},endless={'*'.join(['nir'] + ['9' * 60] * 8)}")
    row = read(server, [field], SeriesRequest(indices, CLOUD), [date])[date.key, 0]
    assert [one is None for one in row.statistics] == [True, False, True]
    assert row.statistics[1].mean == pytest.approx(3e19)
    assert row.reason is not None


def test_a_field_without_a_center_gets_no_pixel_of_others_and_a_reason(server: CatalogServer, tmp_path: Path) -> None:
    date = dated(server, tmp_path, "one", np.full((30, 30), 4, np.uint8), red=plain(1000), nir=plain(3000))
    tiny = Area((((*map(tuple, box(WEST + 101, NORTH - 101, 3, 3)),),),), ZONE)
    edge = Area((((*map(tuple, box(WEST + 100, NORTH - 100, 200, 18)),),),), ZONE)
    found = read(server, [tiny, edge], ndvi(inner_buffer=9.5), [date])
    assert [(row.pixels, row.clear_pixels, row.statistics) for row in found.values()] == [(0, 0, (None,))] * 2
    assert [row.reason for row in found.values()] == [
        NoCenterInside(size="10").text,
        AllInBuffer(buffer="9.5").text,
    ]


def test_a_number_of_pixels_that_never_changes_and_overlaps_in_any_order(server: CatalogServer, tmp_path: Path) -> None:
    """Also on a date that reaches only a part of the field."""
    whole = dated(server, tmp_path, "whole", np.full((30, 30), 4, np.uint8), red=plain(1000), nir=plain(3000))
    part = dated(server, tmp_path, "part", np.full((10, 10), 4, np.uint8), red=plain(2000, 20), nir=plain(3000, 20))
    fields = [Area((((*map(tuple, box(WEST + x, NORTH - x, 300, 300)),),),), ZONE) for x in (0, 50, 120)]
    found = read(server, fields, ndvi(), [whole, part])
    turned = read(server, fields[::-1], ndvi(), [part, whole])
    assert {row.pixels for row in found.values()} == {900}
    assert [found[part.key, number].clear_pixels for number in range(3)] == [400, 225, 64]
    assert {round(row.statistics[0].mean, 12) for (key, _), row in found.items() if key == part.key} == {0.2}
    for (key, number), row in found.items():
        assert replace(turned[key, 2 - number], number=number) == row


def test_too_few_clear_pixels_are_not_read(server: CatalogServer, tmp_path: Path) -> None:
    classes = np.full((30, 30), 9, np.uint8)
    classes[:, :6] = 4
    date = dated(server, tmp_path, "one", classes, red=plain(1000), nir=plain(3000))
    fields = [Area((((*map(tuple, box(WEST + x, NORTH, 200, 100)),),),), ZONE) for x in (0, 60)]
    found = read(server, fields, ndvi(min_clear=50), [date])
    assert [row.clear_pixels for row in found.values()] == [120, 60]
    assert [row.statistics[0] is not None for row in found.values()] == [True, False]
    asked = len(server.log)
    read(server, fields, ndvi(min_clear=70), [date])
    assert not [entry for entry in server.log[asked:] if "red" in entry.path and "bytes=0-" not in str(entry.range)]


def test_exactly_as_many_clear_pixels_as_are_asked_for_have_values(server: CatalogServer, tmp_path: Path) -> None:
    """33 of 375 are 8.8 %; 8.8 times 375 is more than 3,300 in floating point."""
    classes = np.full((30, 30), 9, np.uint8)
    classes[0, :25], classes[1, :8] = 4, 4
    date = dated(server, tmp_path, "one", classes, swir16=plain(3000, 30))
    field = Area((((*map(tuple, box(WEST, NORTH, 500, 300)),),),), ZONE)
    row = read(server, [field], SeriesRequest(parse_indices("swir16"), CLOUD, min_clear=8.8), [date])[date.key, 0]
    assert (row.pixels, row.clear_pixels, row.clear_share) == (375, 33, 8.8)
    same(row, [statistics(np.full(33, 0.3))])


# What is read


def requested(server: CatalogServer, since: int) -> list[tuple[str, int, int]]:
    """Name of the file, and the bytes of each range."""
    found = []
    for entry in server.log[since:]:
        start, stop = str(entry.range).removeprefix("bytes=").split("-")
        found.append((entry.path.rpartition("/")[2], int(start), int(stop)))
    return found


def test_blocks_without_a_clear_pixel_are_never_read_and_others_once(server: CatalogServer, tmp_path: Path) -> None:
    noise = np.random.default_rng(1)
    classes = np.full((512, 512), 9, np.uint8)
    classes[200:210, 200:210] = 4  # clear in one place alone, in one block of the bands
    bands = {name: noise.integers(1, 9000, (1024, 1024)).astype(np.uint16) for name in ("red", "nir")}
    scene = scene_of(tmp_path, server.url, "one", FIRST, classes, bands, block=128)
    date = Acquisition.single(scene)
    luck = random.Random(2)
    fields = [some_field(luck, 100, 900) for _ in range(80)]
    fields += [Area((((*map(tuple, box(WEST + 3900, NORTH - 3900, 300 + x, 300)),),),), ZONE) for x in (1, 2, 3)]
    reader = SeriesReader(AreaSet(fields), ndvi(), transport(server))
    reader.settle([date])
    asked = len(server.log)
    found = reader(date)
    ranges = requested(server, asked)
    assert sum(1 for row in found.rows() if row.statistics[0]) == 3
    packed = 128 * 128 * 2
    for name in ("one-red.tif", "one-nir.tif"):
        of_file = [(start, stop) for file, start, stop in ranges if file == name]
        assert len(of_file) == 2, "the head and one range"
        assert of_file[1][1] - of_file[1][0] < 4 * packed + 1000, "its clear pixels lie in two by two blocks at most"
    assert found.bytes_read == sum(entry.sent for entry in server.log[asked:])
    assert found.requests == len(ranges)


# Trouble


def test_a_scene_that_cannot_be_read_hides_only_what_it_alone_may_have(server: CatalogServer, tmp_path: Path) -> None:
    good = scene_of(
        tmp_path, server.url, "good", FIRST, np.full((30, 30), 4, np.uint8), {"red": plain(1000), "nir": plain(3000)}
    )
    assets = tuple((name, href.replace("good", "missing")) for name, href in good.assets)
    date = Acquisition("both", (good, replace(good, id="missing", assets=assets)), (0.5, 0.5))
    fields = [Area((((*map(tuple, box(WEST + x, NORTH, 100, 100)),),),), ZONE) for x in (50, 550)]
    found = read(server, fields, ndvi(), [date])
    assert (found["both", 0].clear_pixels, found["both", 0].reason) == (100, None)
    same(found["both", 0], [statistics(np.full(100, 0.5))])
    assert (found["both", 1].pixels, found["both", 1].clear_pixels) == (100, None)
    assert found["both", 1].statistics == (None,)
    assert "404" in str(found["both", 1].reason)


def test_a_band_that_cannot_be_read_takes_no_value_away_from_others(server: CatalogServer, tmp_path: Path) -> None:
    bands = {"red": plain(1000), "nir": plain(3000)}
    scene = scene_of(tmp_path, server.url, "one", FIRST, np.full((30, 30), 4, np.uint8), bands, block=16)
    lacking = tuple(one for one in scene.assets if one[0] != "nir")
    broken = (*lacking, ("nir", f"{server.url}/files/none.tif"))
    field = Area((((*map(tuple, box(WEST, NORTH, 100, 100)),),),), ZONE)
    request = SeriesRequest(parse_indices("ndvi,red"), CLOUD)
    dates = [
        Acquisition.single(replace(scene, id=name, assets=assets, moment=FIRST + timedelta(days=day)))
        for day, (name, assets) in enumerate({"good": scene.assets, "lacking": lacking, "broken": broken}.items())
    ]
    rows = [read(server, [field], request, dates)[one.key, 0] for one in dates]
    assert [row.clear_pixels for row in rows] == [100] * 3
    assert [row.statistics[1].mean for row in rows] == [0.1] * 3
    assert [row.statistics[0] is None for row in rows] == [False, True, True]
    assert [str(row.reason or "")[:30] for row in rows] == [
        "",
        "The catalog names no file of t",
        str(rows[2].reason)[:30],
    ]
    assert "404" in str(rows[2].reason)


def test_a_damaged_block_hides_only_the_fields_in_it(server: CatalogServer, tmp_path: Path) -> None:
    noise = np.random.default_rng(3)
    bands = {name: noise.integers(1, 9000, (60, 60)).astype(np.uint16) for name in ("red", "nir")}
    date = dated(server, tmp_path, "one", np.full((30, 30), 4, np.uint8), **bands)
    path = tmp_path / "one-nir.tif"
    whole = path.read_bytes()
    path.write_bytes(whole[:-300] + bytes(200) + whole[-100:])  # of the last block
    fields = [Area((((*map(tuple, box(WEST + x, NORTH - x, 90, 90)),),),), ZONE) for x in (10, 500)]
    found = read(server, fields, ndvi(), [date])
    assert [found[date.key, number].statistics[0] is None for number in (0, 1)] == [False, True]
    assert "a block is damaged" in str(found[date.key, 1].reason)


def test_an_acquisition_that_cannot_be_read_is_rows_with_its_reason(server: CatalogServer) -> None:
    assets = (("scl", f"{server.url}/files/none.tif"),)
    scene = Scene("none", "", FIRST, (), "", "", None, True, assets, server.url, crs=ZONE)
    date = Acquisition.single(scene)
    found = read(server, [EVERYTHING, EVERYTHING], ndvi(), [date])
    assert [(row.pixels, row.clear_pixels, row.statistics) for row in found.values()] == [(0, None, (None,))] * 2
    assert all(row.reason for row in found.values())


def test_one_area_of_acquisitions_that_were_measured(server: CatalogServer, tmp_path: Path) -> None:
    """As the dock asks for it."""
    dates = made(tmp_path, server.url, 5, 4)
    area = some_field(random.Random(1), 200, 400)
    request = ndvi(margin=40)
    rows = {row.acquisition.key: row for row in series_of_area(area, dates.acquisitions, request, transport(server))}
    assert rows == {key: row for (key, _), row in read(server, [area], request, dates.acquisitions).items()}
    assert set(RESOLUTIONS) >= set(request.bands)
