"""Of which files a clear picture is made: bands of every kind, scenes that lack some, and what cannot be read."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.verdict import CloudRule
from clear_scenes.core.composite.clear_picture import ClearPicture
from clear_scenes.core.composite.fewest_dates import fewest_dates
from clear_scenes.core.composite.method import Method
from clear_scenes.core.composite.picture_request import PictureRequest, parse_bands
from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.errors.composite import BandsUnknown, NoImage, NothingClear, NothingFound, SensorsMixed
from clear_scenes.core.errors.scene import ImageUnreadable
from clear_scenes.core.measuring.one_area import AcquisitionMeasurer
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.products import HLS_L30, HLS_S30, LANDSAT_C2
from clear_scenes.core.stac.scene import Scene
from clear_scenes.core.storage.store import Store
from sample.server import CatalogServer, serving
from tests.support.clear_dates import EMPTY, FIRST, NORTH, WEST, ZONE, made, picture_of, scene_of

SIDE = 60
AREA = Area.rectangle(WEST, NORTH - 20 * SIDE, WEST + 20 * SIDE, NORTH, ZONE)
LAND, CLOUD = 4, 9


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CatalogServer]:
    with serving(tmp_path, items=[]) as running:
        yield running


class Shelf:
    """Dates whose left part is cloud: the first all but 10 columns, the next all but 20, and so on."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder, self.url = folder, url
        self.random = np.random.default_rng(3)

    def scene(self, number: int, classes: np.ndarray | None = None, **more: object) -> Scene:
        if classes is None:
            classes = np.full((SIDE, SIDE), LAND, np.uint8)
            classes[:, : SIDE - 10 * (number + 1)] = CLOUD
        bands = more.pop("bands", None) or {"red": self.noise(2, 3000)}
        return scene_of(self.folder, self.url, str(number), self.moment(number), classes, bands, **more)

    def dates(self, wanted: int, **more: object) -> list[Acquisition]:
        return [Acquisition.single(self.scene(number, **more)) for number in range(wanted)]

    def noise(self, times: int, most: int, *planes: int) -> np.ndarray:
        return self.random.integers(1, most, (*planes, times * SIDE, times * SIDE), np.uint16)

    def moment(self, number: int):
        return FIRST + timedelta(days=number)


@pytest.fixture
def shelf(tmp_path: Path, server: CatalogServer) -> Shelf:
    return Shelf(tmp_path, server.url)


def request(**options: object) -> PictureRequest:
    return PictureRequest(**{"area": AREA, "bands": ("red",), "margin": 0.0} | options)


@pytest.mark.parametrize("method", [Method.NEWEST, Method.MEDIAN, Method.MEDOID])
@pytest.mark.parametrize("interleave", ["pixel", "band"])
def test_colors_of_the_archive_stay_as_they_are(
    server: CatalogServer, shelf: Shelf, tmp_path: Path, interleave: str, method: Method
) -> None:
    """The first has black in it, which is no data; and black in one color alone, which is a color."""
    colors = shelf.noise(2, 256, 2, 3).astype(np.uint8)
    colors[:, 0, 5:9] = 0
    colors[0, :, 20:30] = 0
    dates = [
        Acquisition.single(
            shelf.scene(n, np.full((SIDE, SIDE), LAND, np.uint8), bands={"visual": colors[n]}, interleave=interleave)
        )
        for n in range(2)
    ]
    asked = request(bands=("visual",), method=method)
    values = picture_of(asked, dates, server.url, tmp_path)[1]
    assert values.dtype == np.uint8
    if method is Method.MEDIAN:
        right = np.round(colors.mean(axis=0))
        right[:, 20:30] = colors[1][:, 20:30]
    else:
        right = colors[1]  # the newer of two that are as like each other as can be
    assert np.array_equal(values, right)
    alone = picture_of(replace(asked, method=method), dates[:1], server.url, tmp_path)[1]
    assert np.array_equal(alone, colors[0])


def test_landsat_is_scaled_and_rounded_once(server: CatalogServer, shelf: Shelf, tmp_path: Path) -> None:
    numbers = [shelf.noise(1, 65_535) for _ in range(2)]
    qa = np.full((SIDE, SIDE), 21824, np.uint16)  # clear land, as USGS has it
    dates = [
        Acquisition.single(
            replace(shelf.scene(n, qa, bands={"red": numbers[n]}), product=LANDSAT_C2, offset=LANDSAT_C2.offset)
        )
        for n in range(2)
    ]
    reflectance = np.stack(numbers) * 0.275 - 2000.0
    newest = picture_of(request(), dates, server.url, tmp_path)[1][0]
    assert np.array_equal(newest, np.round(reflectance[1]))
    median = picture_of(request(method=Method.MEDIAN), dates, server.url, tmp_path)[1][0]
    assert np.array_equal(median, np.round(np.median(reflectance, axis=0)))


def test_both_sensors_of_hls_make_one_picture(server: CatalogServer, shelf: Shelf, tmp_path: Path) -> None:
    """Fmask has cloud in bit 1; -9999 is no data, and other negative numbers are reflectance."""
    dates, right = [], np.full((SIDE, SIDE), EMPTY)
    for number, product in enumerate((HLS_S30, HLS_L30)):
        mask = np.zeros((SIDE, SIDE), np.uint8)
        mask[:, : 20 * (number + 1)] = 0b10
        red = shelf.noise(1, 9000).astype(np.int16) - 100
        red[3] = -9999
        scene = shelf.scene(number, mask, bands={"red": red}, empty=-9999)
        dates.append(Acquisition.single(replace(scene, product=product)))
        clear = (mask == 0) & (red != -9999)
        right[clear] = red[clear]
    assert np.array_equal(picture_of(request(), dates, server.url, tmp_path)[1][0], right)


def test_sensors_whose_bands_differ_are_refused(server: CatalogServer, shelf: Shelf, tmp_path: Path) -> None:
    one, other = (shelf.scene(number) for number in range(2))
    dates = [Acquisition.single(scene) for scene in (one, replace(other, product=HLS_S30))]
    with pytest.raises(SensorsMixed):
        picture_of(request(), dates, server.url, tmp_path)


def test_dates_without_a_band_are_left_out_and_said(server: CatalogServer, shelf: Shelf, tmp_path: Path) -> None:
    dates = shelf.dates(3)
    lacking = replace(dates[2].scenes[0], assets=dates[2].scenes[0].assets[:1])
    dates[2] = replace(dates[2], scenes=(lacking,))
    plan, values, *_ = picture_of(request(), dates, server.url, tmp_path)
    assert np.array_equal(values, picture_of(request(), dates[:2], server.url, tmp_path)[1])
    ((left_out, why),) = plan.left_out
    assert left_out == dates[2]
    assert str(why) == "The catalog names no file of this kind for this scene."
    with pytest.raises(NoImage, match="No date has all of these bands: red, nir"):
        picture_of(request(bands=("red", "nir")), dates, server.url, tmp_path)


@pytest.mark.parametrize("gone", ["2-red.tif", "2-scl.tif", "0-red.tif"])
@pytest.mark.parametrize("method", Method)
def test_dates_that_cannot_be_read_are_left_out_and_said(
    server: CatalogServer, shelf: Shelf, tmp_path: Path, gone: str, method: Method
) -> None:
    """The newest gives the grid and hides the others, the oldest shows least: each is missed in another way."""
    dates = shelf.dates(4)
    asked = request(method=method, day=shelf.moment(2).date())
    used = {one.acquisition.scenes[0].id for one in picture_of(asked, dates, server.url, tmp_path)[0].dates}
    (tmp_path / gone).unlink()
    others = [one for one in dates if one.scenes[0].id != gone[0]]
    plan, values, found_dates, _ = picture_of(asked, dates, server.url, tmp_path)
    right = picture_of(asked, others, server.url, tmp_path)
    assert np.array_equal(values, right[1])
    assert np.array_equal(found_dates, right[2])
    if gone[0] in used or "scl" in gone:
        ((left_out, why),) = plan.left_out
        assert left_out.scenes[0].id == gone[0]
        assert str(why) == "127.0.0.1 answered with HTTP status 404."
    else:
        assert plan.left_out == (), "nobody asked for it"


def test_dates_that_were_not_looked_at_stand_in_for_those_whose_bands_are_gone(
    server: CatalogServer, shelf: Shelf, tmp_path: Path
) -> None:
    """The newest eight fill the area by their classifications, and hold no image that can be read."""
    classes = np.full((SIDE, SIDE), LAND, np.uint8)
    dates = [Acquisition.single(shelf.scene(number, classes)) for number in range(12)]
    for number in range(4, 12):
        (tmp_path / f"{number}-red.tif").unlink()
    plan, values, found_dates, _ = picture_of(request(counts_looks=False), dates, server.url, tmp_path)
    _, right, right_dates, _ = picture_of(request(), dates[:4], server.url, tmp_path)
    assert plan.shown == plan.pixels
    assert np.array_equal(values, right)
    assert np.array_equal(found_dates, right_dates)
    assert {one.scenes[0].id for one, _ in plan.left_out} <= {str(number) for number in range(4, 12)}


def test_where_nothing_is_clear_there_is_no_picture(server: CatalogServer, shelf: Shelf, tmp_path: Path) -> None:
    dates = shelf.dates(3)
    with pytest.raises(NothingFound, match="Choose a longer period"):
        picture_of(request(), [], server.url, tmp_path)
    with pytest.raises(NothingClear, match="on any of the 3 dates"):
        picture_of(request(cloud_classes=frozenset({LAND, CLOUD})), dates, server.url, tmp_path)


def test_the_limit_is_of_dates_in_the_order_of_the_method(server: CatalogServer, shelf: Shelf, tmp_path: Path) -> None:
    dates = shelf.dates(4)
    day = shelf.moment(1).date()
    for method, numbers in (
        (Method.NEWEST, [3, 2]),
        (Method.OLDEST, [0, 1]),
        (Method.CLOSEST, [1, 2]),  # as far as the first, and newer
        (Method.MEDIAN, [3, 2]),
    ):
        asked = request(method=method, limit=2, day=day)
        limited = picture_of(asked, dates, server.url, tmp_path)
        alone = picture_of(replace(asked, limit=0), [dates[number] for number in numbers], server.url, tmp_path)
        assert all(np.array_equal(one, other) for one, other in zip(limited[1:], alone[1:], strict=True)), method
        following = {Method.OLDEST: dates[2], Method.CLOSEST: dates[3]}  # the newer shows all that an older one does
        assert limited[0].needed_next == following.get(method)
    halves = [np.full((SIDE, SIDE), CLOUD, np.uint8) for _ in range(2)]
    halves[0][:, :25], halves[1][:, 25:] = LAND, LAND
    parts = [Acquisition.single(shelf.scene(5 + n, half)) for n, half in enumerate(halves)]
    plan, *_ = picture_of(request(method=Method.FEWEST, limit=1), parts, server.url, tmp_path)
    assert [one.acquisition for one in plan.dates] == [parts[1]]
    assert plan.shown == plan.pixels * 35 // 60
    assert plan.needed_next == parts[0]


def test_no_more_classifications_are_read_than_fill_the_area(
    server: CatalogServer, shelf: Shelf, tmp_path: Path
) -> None:
    classes = np.full((SIDE, SIDE), LAND, np.uint8)
    dates = [Acquisition.single(shelf.scene(number, classes)) for number in range(20)]
    for counts_looks, most in ((False, 8), (True, 20)):
        server.log.clear()
        picture_of(request(counts_looks=counts_looks), dates, server.url, tmp_path)
        assert len({entry.path for entry in server.log if "scl" in entry.path}) <= most
    assert len({entry.path for entry in server.log if "scl" in entry.path}) == 20


def test_classifications_that_a_search_has_read_are_not_fetched_again(
    server: CatalogServer, shelf: Shelf, tmp_path: Path
) -> None:
    dates, store = shelf.dates(4), Store(tmp_path / "kept.sqlite")
    measure = AcquisitionMeasurer(AREA, PlainTransport(Addresses.of_catalog(server.url), Cancellation()), store)
    assert all(measure(one).tally for one in dates)
    server.log.clear()
    kept = picture_of(request(margin=60.0), dates, server.url, tmp_path, store=store)
    assert {entry.path.rpartition("-")[2] for entry in server.log} == {"red.tif"}
    fetched = picture_of(request(margin=60.0), dates, server.url, tmp_path)
    assert all(np.array_equal(one, other) for one, other in zip(kept[1:], fetched[1:], strict=True))


def test_a_block_that_two_pieces_need_is_fetched_once(server: CatalogServer, tmp_path: Path) -> None:
    """Two tiles side by side, whose blocks do not meet: those of the second lie across two pieces each."""
    side, random_ = 1024, np.random.default_rng(2)
    classes = np.full((side // 2, side), LAND, np.uint8)
    scenes, reds = [], []
    for number, left in enumerate((0, side - 260)):
        reds.append(random_.integers(1, 3000, (side, 2 * side), np.uint16))
        corner = (WEST + 20 * left, NORTH)
        scenes.append(
            scene_of(tmp_path, server.url, str(number), FIRST, classes, {"red": reds[-1]}, corner=corner, block=1024)
        )
    area = Area.rectangle(WEST, NORTH - 20 * side // 2, WEST + 20 * (2 * side - 260), NORTH, ZONE)
    right = np.concatenate([reds[0], reds[1][:, 520:]], axis=1)
    for method in (Method.NEWEST, Method.MEDIAN):
        server.log.clear()
        dates = [Acquisition("one", tuple(scenes), (0.5, 0.5))]
        plan, values, *_ = picture_of(request(area=area, method=method), dates, server.url, tmp_path)
        assert np.array_equal(values[0], right)
        asked = [(entry.path, entry.range) for entry in server.log if "red" in entry.path]
        assert len(asked) == len(set(asked))
        assert sum(entry.sent for entry in server.log if "red" in entry.path) < plan.bytes_to_read * 1.1


def test_the_fewest_dates_are_those_that_the_search_for_them_finds(server: CatalogServer, tmp_path: Path) -> None:
    for seed in range(4):
        dates = made(tmp_path, server.url, seed, 6).acquisitions
        column, row = (random.Random(seed).randint(0, 40) for _ in range(2))
        left, top = WEST + 20 * column, NORTH - 20 * row
        area = Area.rectangle(left, top - 900, left + 1000, top, ZONE)
        transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
        measured = [AcquisitionMeasurer(area, transport)(one) for one in dates]
        rule = CloudRule(frozenset({8, 9, 10}), 30.0 * seed)
        found = fewest_dates(area, measured, rule, transport)
        asked = request(area=area, method=Method.FEWEST, cloud_classes=rule.classes, margin=rule.margin)
        plan, *_ = picture_of(asked, dates, server.url, tmp_path)
        wanted = [one.measurement.acquisition.key for one in found.dates]
        assert [one.acquisition.key for one in plan.dates] == wanted
        assert [one.pixels for one in plan.dates] == [4 * one.adds for one in found.dates]


def test_a_damaged_block_ends_it_with_a_sentence(server: CatalogServer, shelf: Shelf, tmp_path: Path) -> None:
    dates = shelf.dates(1)
    path = tmp_path / "0-red.tif"
    content = bytearray(path.read_bytes())
    content[-2000:] = bytes(2000)
    path.write_bytes(content)
    with pytest.raises(ImageUnreadable, match="a block is damaged"):
        picture_of(request(), dates, server.url, tmp_path)


def test_cancel_ends_it(server: CatalogServer, shelf: Shelf, tmp_path: Path) -> None:
    """While it waits for a server that does not answer."""
    dates, switch = shelf.dates(3), Cancellation()
    picture = ClearPicture(request(), dates, PlainTransport(Addresses.of_catalog(server.url), switch))
    picture.plan()
    release = server.stall("red.tif")
    timer = threading.Timer(0.5, switch.cancel)
    timer.start()
    with pytest.raises(Cancelled):
        list(picture.pieces(tmp_path))
    release.set()
    timer.join()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ("red", "green", "blue")),
        ("nir, Red", ("nir", "red")),
        ("visual", ("visual",)),
        ("swir16 nir08", ("swir16", "nir08")),
    ],
)
def test_bands_are_typed(text: str, names: tuple[str, ...]) -> None:
    assert parse_bands(text) == names


def test_a_band_that_one_of_two_sensors_has_is_a_band() -> None:
    """The red edge is not on Landsat: its dates are left out, whichever sensor took the newest."""
    for products in ((HLS_L30, HLS_S30), (HLS_S30, HLS_L30)):
        assert parse_bands("rededge1", products) == ("rededge1",)
    with pytest.raises(BandsUnknown, match="Use names as in blue,green,red,nir"):
        parse_bands("rededge1", [HLS_L30])


@pytest.mark.parametrize("text", ["red,red", "visual,red", "B04", "scl"])
def test_what_names_no_bands_is_refused(text: str) -> None:
    with pytest.raises(BandsUnknown, match="names no bands"):
        parse_bands(text)
