"""Which offset a scene's reflectance gets: what the catalog says, what the files say, other dates; and what it costs.

Contains modified Copernicus Sentinel data 2020.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.pictures.picture_maker import PictureMaker
from clear_scenes.core.reflectance.offset import Offset, Reason
from clear_scenes.core.reflectance.offset_finder import OffsetFinder
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.scene import Scene
from clear_scenes.core.storage.store import Store
from sample.cogs import write_cog
from sample.server import CatalogServer, serving
from tests.support.items import COLLECTION
from tests.support.reflectance import CORNER, EPSG, GONE, LANDS, STILL_IN, scene, write

MOST = 200_000  # bytes of a scene
FLAG = "earthsearch:boa_offset_applied"
BRIGHT = ("desert", "snow", "cloud")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All lands of both kinds, a folder each."""
    found = tmp_path_factory.mktemp("reflectance")
    for land in LANDS:
        for offset in (GONE, STILL_IN):
            write(found / "files" / f"{land}-{offset}", land, offset)
    return found


@pytest.fixture
def server(folder: Path) -> Iterator[CatalogServer]:
    with serving(folder / "files", items=[], collections=[COLLECTION]) as running:
        yield running


@pytest.fixture
def of(server: CatalogServer) -> Callable[..., Scene]:
    """`of("desert-1000", ...)`: the scene of a folder, as its catalog tells it."""
    return lambda name, **properties: scene(f"{server.url}/files/{name}", **properties)


@pytest.fixture
def decided(server: CatalogServer) -> Callable[..., Offset]:
    """`decided(scene, others, finder)`: its offset, where a search has found the others too."""

    def by_finder(one: Scene, others: tuple[Scene, ...] = (), finder: OffsetFinder | None = None) -> Offset:
        finder = finder or OffsetFinder()
        finder.know(others)
        transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
        return finder.offsets([one], transport)[one]

    return by_finder


def sent(server: CatalogServer, name: str) -> int:
    return sum(entry.sent for entry in server.log if f"/{name}/" in entry.path)


@pytest.mark.parametrize("flag", [True, False])
@pytest.mark.parametrize("offset", [GONE, STILL_IN])
@pytest.mark.parametrize("land", ["coast", "forest", "sea"])
def test_the_pixels_are_believed_whatever_the_flag(of, decided, server, land: str, offset: int, flag: bool) -> None:
    one = of(f"{land}-{offset}", **{FLAG: flag})
    assert decided(one) == Offset(-offset, Reason.PIXELS)
    assert 0 < sent(server, f"{land}-{offset}") <= MOST


@pytest.mark.parametrize("flag", [True, False])
@pytest.mark.parametrize("land", BRIGHT)
def test_where_nothing_tells_the_flag_does(of, decided, land: str, flag: bool) -> None:
    assert decided(of(f"{land}-0", **{FLAG: flag})) == Offset(0 if flag else -1000, Reason.STATED)


@pytest.mark.parametrize("offset", [GONE, STILL_IN])
@pytest.mark.parametrize("other", ["of an old baseline", "of a collection that keeps ESA's values"])
def test_a_desert_is_told_by_the_same_ground_on_another_date(of, decided, server, offset: int, other: str) -> None:
    """The flag says the contrary."""
    if other == "of an old baseline":
        known = of("desert-0", **{"s2:processing_baseline": "02.14", "datetime": "2020-02-19T03:22:11Z"})
    else:
        known = replace(of("desert-1000"), offset=-1000, doubts_offset=False)
    one = of(f"desert-{offset}", **{FLAG: offset == STILL_IN, "updated": "2026-06-14T00:00:00Z"})
    shutil.copytree(server.folder / f"desert-{offset}", server.folder / "other-desert", dirs_exist_ok=True)
    one = replace(
        one, assets=tuple((name, href.replace(f"desert-{offset}", "other-desert")) for name, href in one.assets)
    )
    assert decided(one, (known,)) == Offset(-offset, Reason.OTHER_DATES)
    assert sent(server, "other-desert") <= MOST


def test_cloud_is_told_by_dates_of_which_the_catalog_says_the_same(of, decided) -> None:
    """All say that the offset is still in; in the forest that is wrong."""
    cloud, forest = of("cloud-0"), of("forest-0", datetime="2026-06-23T03:22:11Z")
    assert decided(cloud, (forest,)) == Offset(0, Reason.OTHER_DATES)
    told_otherwise = of("forest-0", datetime="2026-06-23T03:22:11Z", **{FLAG: True})
    assert decided(cloud, (told_otherwise,)) == Offset(-1000, Reason.STATED)
    contrary = of("sea-1000", datetime="2026-06-20T03:22:11Z")
    assert decided(cloud, (forest, contrary)) == Offset(-1000, Reason.STATED)
    elsewhere, foreign = replace(forest, tile="33TWL"), replace(forest, address="https://other.example.com/v1/items/x")
    assert decided(cloud, (elsewhere, foreign)) == Offset(-1000, Reason.STATED)


def test_few_other_dates_are_asked(of, decided, server) -> None:
    others = []
    for day in range(1, 10):
        shutil.copytree(server.folder / "snow-0", server.folder / f"snow-of-{day}", dirs_exist_ok=True)
        others.append(of(f"snow-of-{day}", datetime=f"2026-05-{day:02}T03:22:11Z"))
    assert decided(of("cloud-0"), tuple(others)).reason is Reason.STATED
    asked = {entry.path.split("/")[-2] for entry in server.log} - {"cloud-0"}
    assert asked == {f"snow-of-{day}" for day in (6, 7, 8, 9)}, "the nearest ones"
    server.log.clear()
    sure = tuple(replace(one, doubts_offset=False) for one in others[:3])
    assert decided(of("cloud-0"), sure + tuple(others[3:])).reason is Reason.STATED
    asked = {entry.path.split("/")[-2] for entry in server.log} - {"cloud-0"}
    assert asked == {f"snow-of-{day}" for day in (2, 3, 8, 9)}, "those in no doubt, and the nearest ones"


def test_a_date_that_was_told_tells_of_the_next(of, decided, tmp_path: Path) -> None:
    """Of two deserts the one is told by an old date, which the other's search has not found."""
    store = Store(tmp_path / "kept.sqlite")
    old = of("desert-0", **{"s2:processing_baseline": "02.14", "datetime": "2020-02-19T03:22:11Z", "updated": "2020"})
    first, second = of("desert-0"), of("desert-1000", **{FLAG: True})
    assert decided(first, (old,), OffsetFinder(store)) == Offset(0, Reason.OTHER_DATES)
    assert decided(second, (first,), OffsetFinder(store)) == Offset(-1000, Reason.OTHER_DATES)
    store.close()


def test_what_tells_nothing_is_not_read_again_in_a_session(of, decided, server) -> None:
    finder = OffsetFinder()
    days = [of("desert-0"), of("desert-1000", **{FLAG: True}), of("snow-0", datetime="2026-06-20T03:22:11Z")]
    for one in days * 2:
        assert decided(one, tuple(days), finder).reason is Reason.STATED
    for name in ("desert-0", "desert-1000", "snow-0"):
        assert 0 < sent(server, name) <= MOST


def test_it_is_asked_once(of, decided, server, tmp_path: Path) -> None:
    store = Store(tmp_path / "kept.sqlite")
    one = of("forest-0")
    first = decided(one, finder=OffsetFinder(store))
    before = len(server.log)
    assert before
    assert decided(one, finder=OffsetFinder(store)) == first == Offset(0, Reason.PIXELS)
    assert len(server.log) == before
    anew = of("forest-0", updated="2026-07-01T00:00:00Z")
    assert decided(anew, finder=OffsetFinder(store)) == first
    assert len(server.log) > before, "processed anew it may be another"
    store.close()


def test_what_was_kept_and_cannot_be_read_is_asked_again(of, decided, server, tmp_path: Path) -> None:
    store = Store(tmp_path / "kept.sqlite")
    one = of("forest-0")
    decided(one, finder=OffsetFinder(store))
    store.change("UPDATE pieces SET data = ? WHERE data = ?", (b"nonsense", b"0 PIXELS"))
    assert decided(one, finder=OffsetFinder(store)) == Offset(0, Reason.PIXELS)
    store.close()


@pytest.mark.parametrize("compress", ["DEFLATE", "LZW", "NONE"])
def test_a_scene_costs_less_than_200_kb(server, of, decided, compress: str) -> None:
    """Of noise, which cannot be packed: the coarsest level is one block of 512 kB."""
    place = server.folder / f"noise-{compress}"
    place.mkdir(exist_ok=True)
    numbers = np.random.default_rng(2).integers(1, 900, (2048, 2048)).astype(np.uint16)
    write_cog(place / "SCL.tif", np.full((1, 1024, 1024), 4, np.uint8), "classes", CORNER, 20, EPSG)
    way = {"driver": "COG", "blocksize": 512, "compress": compress, "overview_resampling": "average"}
    grid = {"crs": f"EPSG:{EPSG}", "transform": from_origin(*CORNER, 10, 10), "nodata": 0, "dtype": "uint16"}
    with rasterio.open(place / "B04.tif", "w", width=2048, height=2048, count=1, **grid, **way) as band:
        band.write(numbers, 1)
    found = decided(of(place.name))
    can = compress in ("DEFLATE", "NONE")  # the beginning of others cannot be read
    assert found == (Offset(0, Reason.PIXELS) if can else Offset(-1000, Reason.STATED))
    assert sent(server, place.name) <= MOST


def test_trouble_is_no_trouble(of, decided, server) -> None:
    """What cannot be read does not tell; a cancel is a cancel."""
    place = server.folder / "broken"
    place.mkdir(exist_ok=True)
    shutil.copy(server.folder / "forest-0" / "SCL.tif", place)
    for content in (None, b"", b"\0\0\0\x0cjP  ", b"<html>", (server.folder / "forest-0/B04.tif").read_bytes()[:9000]):
        (place / "B04.tif").unlink(missing_ok=True)
        if content is not None:
            (place / "B04.tif").write_bytes(content)
        assert decided(of("broken")) == Offset(-1000, Reason.STATED)
    transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
    transport.cancellation.cancel()
    with pytest.raises(Cancelled):
        OffsetFinder().offsets([of("forest-0")], transport)


def test_what_is_sure_is_not_read(of, decided, server) -> None:
    old = of("forest-0", **{"s2:processing_baseline": "02.14"})
    sure = replace(of("forest-0"), doubts_offset=False)
    assert decided(old) == Offset(0, Reason.PRODUCT)
    assert decided(sure) == Offset(-1000, Reason.PRODUCT)
    assert not server.log


@pytest.mark.parametrize("offset", [GONE, STILL_IN])
def test_a_picture_of_bands_is_of_reflectance(of, server, offset: int) -> None:
    """100 to 2200 are shown from 1 to 255: red, green and blue of the forest are 270, 470 and 220."""
    one = of(f"forest-{offset}")
    area = Area.rectangle(CORNER[0] + 3000, CORNER[1] - 5000, CORNER[0] + 5000, CORNER[1] - 3000, f"EPSG:{EPSG}")
    transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
    found = PictureMaker(area, transport)(Acquisition.single(one)).picture
    assert found is not None
    wanted = [1 + 254 * (value - 100) / 2100 for value in (270, 470, 220)]
    assert found.pixels[..., :3].reshape(-1, 3).mean(axis=0) == pytest.approx(wanted, abs=1)


@pytest.mark.parametrize("offset", [GONE, STILL_IN])
@pytest.mark.parametrize("flag", [True, False])
def test_a_real_desert(shared_data: Path, folder: Path, of, decided, server, offset: int, flag: bool) -> None:
    """As it is, and with 1000 added. Alone it does not tell; beside its own original of baseline 02.14 it does."""
    source = shared_data / "scl" / "29RKH_earthsearch_cog"
    original = json.loads((source / "S2A_29RKH_20200219_0_L2A.json").read_text())["properties"]
    for name, added in (("real-2020", GONE), (f"real-{offset}", offset)):
        place = server.folder / name
        place.mkdir(exist_ok=True)
        shutil.copy(source / "SCL.tif", place / "SCL.tif")
        with rasterio.open(source / "B04.tif") as dataset:
            values, corner = dataset.read(), (dataset.transform.c, dataset.transform.f)
        numbers = np.where(values > 0, values + np.uint16(added), 0).astype(np.uint16)
        write_cog(place / "B04.tif", numbers, "bands", corner, 100, 32629)
    known = of("real-2020", **(original | {"grid:code": "MGRS-29RKH"}))
    assert (known.offset, known.doubts_offset, known.tile) == (0, False, "29RKH")
    stated = {key: original[key] for key in ("mgrs:utm_zone", "mgrs:latitude_band", "mgrs:grid_square")}
    one = of(f"real-{offset}", **stated, **{FLAG: flag, "grid:code": "MGRS-29RKH", "datetime": "2023-02-19T11:34:25Z"})
    assert decided(one) == Offset(0 if flag else -1000, Reason.STATED)
    assert decided(one, (known,)) == Offset(-offset, Reason.OTHER_DATES)
    assert sent(server, f"real-{offset}") <= 2 * MOST  # it was asked twice
