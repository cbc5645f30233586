"""Copies, halves and overpasses: what is the same scene, the same ground, the same moment, however it is listed."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.raster.transforms import transformer
from clear_scenes.core.stac.acquisitions import Acquisition, group_scenes
from clear_scenes.core.stac.mgrs import square_of
from clear_scenes.core.stac.products import LANDSAT_C2
from clear_scenes.core.stac.scene import Scene, scene_from_item
from clear_scenes.core.storage.file_names import asset_names
from tests.support.items import made_item
from tests.support.overpasses import scene
from tests.support.searching import names, page_of, pages, stub

AREA = Area.rectangle(14.0, 45.0, 15.0, 46.0)
TAKE = {"datatake": "20230813T100031"}
ARCTIC = Area.rectangle(15.0, 78.0, 15.5, 78.2)  # Svalbard
LEFT, RIGHT = (13.5, 44.5, 14.5, 46.5), (14.5, 44.5, 15.5, 46.5)


def together(*scenes: Scene, area: Area = AREA) -> list[Acquisition]:
    (page,) = group_scenes(iter([scenes]), area)
    return page


def files(acquisition: Acquisition) -> list[str]:
    return [one.assets[0][1] for one in acquisition.scenes]


# Overpasses of one day


def over_svalbard(name: str, minutes: float, **stated: object) -> Scene:
    moment = datetime(2026, 6, 13, 10, 40, tzinfo=UTC) + timedelta(minutes=minutes)
    return scene(name, (14.0, 77.5, 17.0, 78.5), tile="33XWG", moment=moment, **stated)


@pytest.mark.parametrize("minutes", [63, 98.9, 100.6, -100.6, 201])
def test_two_overpasses_of_one_day_are_two(minutes: float) -> None:
    """Orbits take 98.9 (Landsat) and 100.6 minutes (Sentinel-2), datatakes 37 at most."""
    scenes = [over_svalbard("cloudy", 0), over_svalbard("beside", 0.2), over_svalbard("clear", minutes)]
    for order in itertools.permutations(scenes):
        found = {frozenset(one.id for one in each.scenes) for each in together(*order, area=ARCTIC)}
        assert found == {frozenset({"cloudy", "beside"}), frozenset({"clear"})}


@pytest.mark.parametrize("minutes", [0.3, 20, 37])
def test_scenes_of_one_datatake_are_one_overpass(minutes: float) -> None:
    """Some catalogs date a scene to the beginning of its datatake, others to the middle of the tile."""
    assert len(together(over_svalbard("west", 0), over_svalbard("east", minutes), area=ARCTIC)) == 1


@pytest.mark.parametrize("strip", ["", "20260613T104012"])
def test_a_datatake_that_one_catalog_does_not_state_parts_nothing(strip: str) -> None:
    """The next overpass of the day, which states its own, stays apart."""
    stated = {"datatake": "20260613T103521", "datastrip": strip}
    known, beside = (over_svalbard(name, 0, **stated) for name in ("known", "beside"))
    beside, copy = replace(beside, tile="33XWH"), over_svalbard("copy", 0, datastrip=strip, baseline=2.0)
    following = over_svalbard("next", 100.6, datatake="20260613T121557")
    for order in itertools.permutations((known, beside, copy, following)):
        pages = group_scenes(iter([[one] for one in order]), ARCTIC)
        last = {one.key: one for page in pages for one in page}.values()
        found = {frozenset(one.id for one in (*each.scenes, *each.superseded)) for each in last}
        assert found == {frozenset({"known", "beside", "copy"}), frozenset({"next"})}
        assert all(len(one.superseded) == ("next" not in {each.id for each in one.scenes}) for one in last)


def test_an_overpass_at_midnight_by_the_sun_is_one() -> None:
    """Where the sun does not set, satellites take images at all hours."""
    before, after = (over_svalbard(str(n), 734 + n * 10) for n in range(2))  # 22:54 and 23:04 UTC
    days = {(one.moment + ARCTIC.ahead_of_utc).day for one in (before, after)}
    assert len(days) == 2
    assert len(together(before, after, area=ARCTIC)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"sat:relative_orbit": 52}, {"sat:relative_orbit": 53}),
        ({"sat:absolute_orbit": 41483}, {"sat:absolute_orbit": 41484}),
    ],
)
def test_orbits_tell_overpasses_apart(one: dict, other: dict) -> None:
    """Of items that are dated to the day alone nothing else does."""
    items = [made_item(str(n), datetime="2026-06-13", **stated) for n, stated in enumerate((one, other, one))]
    for number, item in enumerate(items):
        item["assets"]["scl"]["href"] += f"?{number}"
    found = together(*(scene_from_item(item, "") for item in items), area=Area.rectangle(103.6, 1.2, 103.7, 1.3))
    assert sorted(sorted(one.id for one in (*each.scenes, *each.superseded)) for each in found) == [["0", "2"], ["1"]]


@pytest.mark.parametrize("seed", range(5))
def test_a_year_of_overpasses_in_any_order(seed: int) -> None:
    """Three a day, of three tiles each, which begin at any minute: each has one key of its own."""
    luck, scenes = random.Random(seed), []
    begins = {day: day * 1440 + luck.uniform(0, 30) for day in range(0, 360, 5)}
    for day, turn in itertools.product(begins, range(3)):
        begin = begins[day] + turn * 100.6
        for part, tile in enumerate(("33XWG", "33XWH", "33XXG")):
            one = over_svalbard(f"{day} {turn} {part}", begin + luck.uniform(0, 30))
            scenes.append(replace(one, tile=tile))
    luck.shuffle(scenes)
    found = together(*scenes, area=ARCTIC)
    assert {tuple(sorted(one.id for one in each.scenes)) for each in found} == {
        tuple(f"{day} {turn} {part}" for part in range(3)) for day in range(0, 360, 5) for turn in range(3)
    }
    assert len({one.key for one in found}) == len(found)


def test_a_platform_is_one_however_it_is_written() -> None:
    names = ("landsat-8", "LANDSAT_8", "Landsat-8")
    assert len(together(*(scene(name, platform=name) for name in names))) == 1


# One id, several files


def halves() -> list[Scene]:
    """Of a tile, both by the name of the tile."""
    return [
        scene(
            "S2A_33TVL_20230813_0_L2A", box, tile="33TVL", assets=(("scl", f"https://files.example.com/{n}/SCL.tif"),)
        )
        for n, box in (("a", LEFT), ("b", RIGHT))
    ]


@pytest.mark.parametrize(
    "stated",
    [
        [{"datastrip": "20230813T100230"}, {"datastrip": "20230813T100512"}],
        [{}, {}],
        [TAKE, TAKE],
        [{"collection": "sentinel-2-l2a"}, {"collection": "sentinel-2-c1-l2a"}],
        [{"datastrip": "20230813T100230"}] * 2,
    ],
    ids=["other datastrips", "nothing", "one datatake", "other collections", "one datastrip"],
)
def test_halves_under_one_id_are_joined(stated: list[dict]) -> None:
    scenes = [replace(one, **more) for one, more in zip(halves(), stated, strict=True)]
    for order in (scenes, scenes[::-1]):
        (found,) = together(*order)
        assert sorted(files(found)) == [f"https://files.example.com/{n}/SCL.tif" for n in "ab"]
        assert found.shares == pytest.approx((0.5, 0.5), abs=0.04)
        assert found.superseded == ()


def test_halves_that_share_a_seam_are_joined() -> None:
    """A tenth of each, as where two stations received the same scan."""
    left, right = halves()
    right = replace(right, footprint=scene("", (14.4, 44.5, 15.5, 46.5)).footprint)
    (found,) = together(left, right)
    assert len(found.scenes) == 2


def test_halves_under_one_id_without_a_platform_are_two_rows() -> None:
    assert len({one.key for one in together(*(replace(one, platform="") for one in halves()))}) == 2
    assert len({Acquisition.single(one).key for one in halves()}) == 2


@pytest.mark.parametrize("strips", [("20230813T100230",) * 2, ("", "20230813T100230"), ("", "")])
def test_copies_of_two_collections_are_one(strips: tuple[str, str]) -> None:
    """The newest is taken, whatever its collection and id; footprints of two processings differ by a little."""
    old = scene("S2A_33TVL_20230813_0_L2A", LEFT, tile="33TVL", generation=(5.0, 1.0, 0), datastrip=strips[0], **TAKE)
    new = replace(old, collection="sentinel-2-c1-l2a", id="S2A_T33TVL_L2A", generation=(5.1, 2.0, 0))
    new = replace(new, datastrip=strips[1], footprint=scene("", (13.55, 44.5, 14.5, 46.45)).footprint)
    for order in ((old, new), (new, old)):
        (found,) = together(*order)
        assert (found.scenes, found.superseded) == ((new,), (old,))


def test_a_scene_that_is_listed_again_under_another_signature_is_one() -> None:
    one = replace(halves()[0], assets=(("scl", "https://files.example.com/a/SCL.tif?sig=first&se=1"),))
    again = replace(one, assets=(("scl", "https://files.example.com/a/SCL.tif?sig=second&se=2"),))
    (found,) = together(one, again)
    assert (len(found.scenes), found.superseded) == (1, ())


def test_a_whole_copy_takes_the_place_of_one_half_at_most() -> None:
    """It does not say of which datastrip it is: the other half is not lost, whichever comes first."""
    strips = [replace(one, datastrip=f"20230813T10023{n}", id=f"half {n}") for n, one in enumerate(halves())]
    whole = scene("whole", (13.5, 44.5, 15.5, 46.5), tile="33TVL")
    for order in itertools.permutations([*strips, whole]):
        (found,) = together(*order)
        assert sum(found.shares) == pytest.approx(1, abs=0.01)


# Landsat


def landsat(name: str, category: str = "", **properties: str) -> Scene:
    stated = {"landsat:wrs_path": "047", "landsat:wrs_row": "027", "platform": "landsat-8", "grid:code": None}
    stated |= {"landsat:collection_category": category} if category else {}
    item = made_item(name, **stated, **properties)
    item["assets"] = {"qa_pixel": {"href": f"https://files.example.com/{name}/{name}_QA_PIXEL.TIF"}}
    return scene_from_item(item, "", LANDSAT_C2)


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        # when it was processed
        (("LC08_L2SP_047027_20201204_20201205_02_T1",), ("LC08_L2SP_047027_20201204_20210313_02_T2",)),
        # an item that was listed later is no newer for that
        (
            ("LC08_L2SP_047027_20201204_20201205_02_T1", "T1", {"created": "2024-01-01T00:00:00Z"}),
            ("LC08_L2SP_047027_20201204_20210313_02_T1", "T1", {"created": "2021-04-01T00:00:00Z"}),
        ),
        # the category, in the name or beside it
        (("LC08_L2SP_047027_20201204_02_RT",), ("LC08_L2SP_047027_20201204_02_T2",)),
        (("LC08_L2SP_047027_20201204_02_T2",), ("LC08_L2SP_047027_20201204_02_T1",)),
        (("LC08_L2SP_047027_20201204_20210313_02_RT_SR",), ("LC08_L2SP_047027_20201204_20210313_02_T1_SR",)),
        (("LC08_L2SP_047027_20201204_02_T1", "RT"), ("LC08_L2SP_047027_20201204_02_T1_SR", "T1")),
        # when it was listed
        (
            ("LC08_L2SP_047027_20201204_02_T1", "T1", {"created": "2021-01-01T00:00:00Z", "updated": "2025-01-01"}),
            ("LC08_L2SP_047027_20201204_02_T1_B", "T1", {"created": "2022-01-01T00:00:00Z", "updated": "2023-01-01"}),
        ),
    ],
)
def test_of_landsat_twins_the_newest_is_taken(older: tuple, newer: tuple) -> None:
    one, other = (landsat(name, *rest[:1], **dict(*rest[1:])) for name, *rest in (older, newer))
    for order in ((one, other), (other, one)):
        (found,) = together(*order, area=Area.rectangle(103.6, 1.2, 103.7, 1.3))
        assert (found.scenes, found.superseded) == ((other,), (one,))


def test_the_file_tells_when_it_was_processed_where_the_id_does_not() -> None:
    items = []
    for day in ("20210313", "20201205"):
        item = made_item("LC08_L2SP_047027_20201204_02_T1", platform="landsat-8", **{"created": f"202{day[-1]}-01-01"})
        item["assets"] = {"qa_pixel": {"href": f"https://x.org/LC08_L2SP_047027_20201204_{day}_02_T1_QA_PIXEL.TIF?a=1"}}
        items.append(scene_from_item(item, "", LANDSAT_C2))
    (found,) = together(*items, area=Area.rectangle(103.6, 1.2, 103.7, 1.3))
    assert (found.scenes, found.superseded) == ((items[0],), (items[1],))


# Footprints that go round the globe

GLOBE = [[[-180.0, 66.6], [180.0, 66.6], [180.0, 67.6], [-180.0, 67.6], [-180.0, 66.6]]]
TAKEN = {"s2:datatake_id": "GS2A_20230602T002611_041483_N05.09", "datetime": "2023-06-02T00:26:11Z"}


def at_the_antimeridian(tile: str, rings: list, cloud: float) -> Scene:
    item = made_item(f"S2A_{tile}_20230602_0_L2A", **TAKEN, **{"eo:cloud_cover": cloud, "grid:code": f"MGRS-{tile}"})
    return scene_from_item(item | {"geometry": {"type": "Polygon", "coordinates": rings}}, "")


SIXTY = [[[177.0, 66.5], [179.5, 66.5], [179.5, 67.7], [177.0, 67.7], [177.0, 66.5]]]


@pytest.mark.parametrize("tile", ["01WCQ", "nonsense"])
def test_a_footprint_round_the_globe_is_not_first(tile: str) -> None:
    area = Area.rectangle(177.6, 67.0, 177.8, 67.1)
    round_it = replace(at_the_antimeridian("01WCQ", GLOBE, 97.0), tile="01WCQ")
    if tile == "nonsense":
        item = made_item("a mosaic", **TAKEN, **{"eo:cloud_cover": 97.0, "grid:code": None})
        round_it = scene_from_item(item | {"geometry": {"type": "Polygon", "coordinates": GLOBE}}, "")
    beside = at_the_antimeridian("60WWV", SIXTY, 3.0)
    for order in ((round_it, beside), (beside, round_it)):
        (found,) = together(*order, area=area)
        assert found.scenes[0] == beside
        assert found.shares == pytest.approx((1, 0))
        assert found.catalog_cloud == 3.0
        assert found.tiles[0] == "60WWV"


@pytest.mark.parametrize(("longitude", "is_there"), [(179.0, True), (-179.2, True), (20.0, False), (-100.0, False)])
def test_a_footprint_round_the_globe_is_found_where_its_tile_lies(longitude: float, is_there: bool) -> None:
    """A server finds it in every box of its latitude."""
    item = made_item("S2A_01WCQ_20230602_0_L2A", **{"grid:code": "MGRS-01WCQ"})
    item |= {"geometry": {"type": "Polygon", "coordinates": GLOBE}, "bbox": [-180, 66.6, 180, 67.6]}
    with stub(lambda request: page_of([item])) as server:
        found = pages(server.url, area=Area.rectangle(longitude, 67.0, longitude + 0.1, 67.1))
    assert names(found) == ["S2A_01WCQ_20230602_0_L2A"] * is_there


def test_the_square_of_the_tile_stands_for_it() -> None:
    """Here 01WCQ, which lies on the antimeridian."""
    found = at_the_antimeridian("01WCQ", GLOBE, 97.0).footprint
    longitudes = [x % 360 for polygon in found for x, _ in polygon[0]]
    latitudes = [y for polygon in found for _, y in polygon[0]]
    # of a real, whole footprint of the tile
    assert (min(longitudes), max(longitudes)) == pytest.approx((178.30, 181.0), abs=0.2)
    assert (min(latitudes), max(latitudes)) == pytest.approx((66.57, 67.60), abs=0.03)
    assert all(abs(x) <= 180 for polygon in found for x, _ in polygon[0])


@pytest.mark.parametrize(
    ("tile", "west", "north"),
    [
        ("33TWL", 499980, 5100000),
        ("29RKH", 199980, 2800020),
        ("37MGP", 699960, 9400000),
        ("20HNJ", 499980, 6400000),
        ("01CDH", 399960, 800020),
        ("52CDV", 399960, 1500040),
        ("01WCQ", 300000, 7500000),
        ("27VWK", 499980, 7000020),
        ("36MYB", 699960, 9700000),
        ("31NBJ", 199980, 900000),
        ("26PPC", 600000, 1800000),
    ],
)
def test_squares_lie_where_the_files_of_tiles_do(tile: str, west: int, north: int) -> None:
    """The corners of real files, which are cut on multiples of 20 m."""
    ((ring,),) = [square_of(tile)]
    crs = f"EPSG:{327 if tile[2] < 'N' else 326}{tile[:2]}"
    x, y = transformer("EPSG:4326", crs)(np.asarray(ring)).T
    assert (x.min(), y.max(), x.max(), y.min()) == pytest.approx((west, north, west + 109_800, north - 109_800), abs=45)


@pytest.mark.parametrize("tile", ["", "047027", "61WCQ", "00WCQ", "01ICQ", "01WOQ", "01WSQ", "01WCZ", "1WCQ"])
def test_what_is_no_tile_has_no_square(tile: str) -> None:
    assert square_of(tile) is None


def test_files_of_halves_under_one_id_have_names_of_their_own() -> None:
    found = asset_names([(one, one.assets[0][1]) for one in halves()])
    assert found == ["S2A_33TVL_20230813_0_L2A_SCL.tif", "S2A_33TVL_20230813_0_L2A_SCL (2).tif"]
