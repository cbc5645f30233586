"""Which scenes belong together, which of them is the newest, and in which order their pixels are taken."""

from __future__ import annotations

import json
import pickle
import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.scene import NoQualityLayer
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.stac.acquisitions import Acquisition, group_scenes
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.scene import Scene, scene_from_item
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.file_names import image_names
from sample.server import serving
from tests.support.items import COLLECTION, made_item
from tests.support.overpasses import scene

AREA = Area.rectangle(14.0, 45.0, 15.0, 46.0)
TAKE = {"datatake": "20230813T100031"}


def together(*scenes: Scene, area: Area = AREA) -> list[Acquisition]:
    (page,) = group_scenes(iter([scenes]), area)
    return page


def ids(acquisition: Acquisition) -> list[str]:
    return [one.id for one in acquisition.scenes]


WEST = scene("west", (13.5, 44.0, 14.6, 47.0), tile="33TVL", catalog_cloud=20.0, **TAKE)
EAST = scene("east", (14.4, 44.0, 15.5, 47.0), tile="33TWL", catalog_cloud=60.0, **TAKE)
CORNER = scene("corner", (14.9, 45.9, 16.0, 47.0), tile="33TXM", catalog_cloud=90.0, **TAKE)


def test_tiles_of_one_overpass_are_one() -> None:
    (found,) = together(CORNER, EAST, WEST)
    assert ids(found) == ["west", "east", "corner"], "the larger share first, then by tile"
    assert found.tiles == ("33TVL", "33TWL", "33TXM")
    assert found.shares == pytest.approx((0.6, 0.4, 0.0), abs=0.02)
    assert found.catalog_cloud == pytest.approx(0.6 * 20 + 0.4 * 60, abs=1)
    assert (found.moment, found.platform) == (WEST.moment, "sentinel-2b")


def test_what_the_catalog_states_is_weighed_by_shares() -> None:
    (found,) = together(WEST, replace(EAST, catalog_cloud=None, catalog_cloud_valid=False))
    assert found.catalog_cloud == 20
    assert not found.catalog_cloud_valid
    (found,) = together(replace(WEST, catalog_cloud=None), replace(EAST, catalog_cloud=None))
    assert found.catalog_cloud is None
    assert found.promise_key > together(WEST)[0].promise_key
    away = Area.rectangle(30, 10, 31, 11)
    (found,) = together(WEST, EAST, area=away)
    assert found.shares == (0, 0)
    assert found.catalog_cloud == 40


def test_another_overpass_satellite_or_day_is_another() -> None:
    others = [
        replace(WEST, id="other take", datatake="20230813T114031"),
        replace(WEST, id="other satellite", platform="sentinel-2a"),
        replace(WEST, id="next day", datatake="", moment=WEST.moment + timedelta(days=1)),
        replace(WEST, id="no platform", platform=""),
        replace(WEST, id="no date", moment=None),
        replace(WEST, id="neither", platform="", moment=None),
    ]
    assert len({one.key for one in together(WEST, *others)}) == 7
    (found,) = together(WEST, replace(EAST, platform="Sentinel-2B"))
    assert len(found.scenes) == 2


@pytest.mark.parametrize("longitude", [-179.95, 179.95, -120.0, 0.0, 178.0])
def test_a_day_is_a_day_where_the_sun_is(longitude: float) -> None:
    """At half past ten there it may be another date in UTC, on either side of the antimeridian."""
    area = Area.rectangle(longitude - 0.04, 45, longitude + 0.04, 46)
    noon = datetime(2023, 6, 2, 10, 30, tzinfo=UTC) - timedelta(hours=longitude / 15)
    boxes = [(longitude + x, 45.0, longitude + x + 1, 46.0) for x in (-1.2, -0.6, 0.3)]
    boxes = [tuple((x + 180) % 360 - 180 if at % 2 == 0 else x for at, x in enumerate(box)) for box in boxes]
    scenes = [scene(f"{n}", box, tile=f"01WC{n}", moment=noon + timedelta(seconds=n)) for n, box in enumerate(boxes)]
    (found,) = together(*scenes, area=area)
    assert len(found.scenes) == 3
    before = [replace(one, id=f"{one.id} before", moment=one.moment - timedelta(days=1)) for one in scenes]
    assert len(together(*scenes, *before, area=area)) == 2


# Twins


STRIP = "20230813T100230"


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ((4.0, 9.0, 1), (5.09, 5.0, 0)),
        ((5.09, 5.0, 1), (5.1, 5.0, 0)),
        ((5.09, 5.0, 1), (5.09, 6.0, 0)),
        ((5.09, 5.0, 0), (5.09, 5.0, 1)),
    ],
)
def test_of_twins_the_newest_processing_is_taken(older: tuple, newer: tuple) -> None:
    one, other = (
        replace(WEST, id=f"{name} {generation}", generation=generation, datastrip=STRIP)
        for name, generation in (("z", older), ("a", newer))
    )
    for order in ((one, other), (other, one)):
        (found,) = together(*order, EAST)
        assert ids(found) == [other.id, "east"]
        assert found.superseded == (one,)


def test_a_twin_that_cannot_be_measured_supersedes_none() -> None:
    good = replace(WEST, generation=(4.0, 0.0, 0), datastrip=STRIP)
    bad = replace(WEST, id="bad", generation=(5.0, 0.0, 0), datastrip=STRIP, problem=NoQualityLayer())
    (found,) = together(bad, good)
    assert (ids(found), found.superseded) == (["west"], (bad,))


def test_two_halves_of_a_tile_are_both_taken() -> None:
    halves = [replace(WEST, id=strip, datastrip=strip) for strip in (STRIP, "20230813T100512")]
    (found,) = together(*halves)
    assert (len(found.scenes), found.superseded, found.tiles) == (2, (), ("33TVL",))
    late = replace(WEST, id="late", moment=WEST.moment + timedelta(seconds=3))  # halves have been seen as close
    (found,) = together(WEST, late)
    assert len(found.scenes) == 2
    again = replace(WEST, id="again", moment=WEST.moment + timedelta(seconds=1), generation=(0.0, 1.0, 0))
    (found,) = together(WEST, again, late)
    assert ids(found) == ["again", "late"]


def test_scenes_whose_tile_is_not_known_are_no_twins() -> None:
    (found,) = together(replace(WEST, tile=""), replace(WEST, id="other", tile=""))
    assert len(found.scenes) == 2


# Pages


@pytest.mark.parametrize("seed", range(20))
def test_nothing_depends_on_the_order_in_which_scenes_come(seed: int) -> None:
    luck = random.Random(seed)
    scenes = [
        replace(one, id=f"{one.id} {take} {turn}", datatake=take, datastrip=STRIP, generation=(float(turn), 0.0, 0))
        for one in (WEST, EAST, CORNER)
        for take in ("20230813T100031", "20230816T100031")
        for turn in range(2)
    ]
    expected = {one.key: one for one in together(*scenes)}
    assert [len(one.superseded) for one in expected.values()] == [3, 3]
    luck.shuffle(scenes)
    scenes += luck.sample(scenes, 3)
    at = sorted(luck.sample(range(len(scenes)), 3))
    pages = [scenes[start:stop] for start, stop in zip([0, *at], [*at, len(scenes)], strict=True)]
    last: dict[str, Acquisition] = {}
    for page, found in zip(pages, group_scenes(iter(pages), AREA), strict=True):
        for one in found:
            assert last.get(one.key) != one, "only what has changed"
            assert set(page) & {*one.scenes, *one.superseded}
            last[one.key] = one
    assert last == expected


def test_the_share_of_a_footprint_with_a_hole_and_of_a_sliver() -> None:
    outer = ((13.0, 44.0), (16.0, 44.0), (16.0, 47.0), (13.0, 47.0), (13.0, 44.0))
    hole = ((14.0, 45.0), (14.5, 45.0), (14.5, 46.0), (14.0, 46.0), (14.0, 45.0))
    (found,) = together(replace(WEST, footprint=((outer, hole),)))
    assert found.shares == (pytest.approx(0.5, abs=0.01),)
    sliver = Area(((((14.0, 45.0), (15.0, 46.0), (15.0, 46.0001), (14.0, 45.0)),),))
    (found,) = together(WEST, EAST, area=sliver)
    assert sum(found.shares) == pytest.approx(1)


def test_a_single_scene_is_judged_by_itself() -> None:
    one = Acquisition.single(replace(WEST, problem=NoQualityLayer()))
    assert one.key != Acquisition.single(EAST).key
    assert (ids(one), one.shares, one.superseded) == (["west"], (1.0,), ())
    assert one.age_key > Acquisition.single(replace(EAST, moment=None)).age_key


# What catalogs say


@pytest.mark.parametrize(
    ("properties", "name", "datatake", "datastrip", "baseline", "made"),
    [
        (
            {
                "s2:datatake_id": "GS2A_20200219T112111_024344_N02.14",
                "s2:product_uri": "S2A_MSIL2A_20200219T112111_N0214_R037_T29RKH_20200219T123947.SAFE",
                "s2:datastrip_id": "S2A_OPER_MSI_L2A_DS_MPS__20200219T123947_S20200219T113105_N02.14",
                "s2:processing_baseline": "02.14",
                "s2:generation_time": "2020-02-19T12:39:47.000000Z",
                "updated": "2022-11-06T09:32:34.081877+00:00",
            },
            "S2A_29RKH_20200219_0_L2A",
            *("20200219T112111", "20200219T113105", 2.14, datetime(2020, 2, 19, 12, 39, 47, tzinfo=UTC)),
        ),
        (
            {"sentinel:product_id": "S2B_MSIL2A_20200728T122659_N0214_R109_T26PPC_20200728T143134"},
            "S2B_26PPC_20200728_0_L2A",
            *("20200728T122659", "", 2.14, datetime(2020, 7, 28, 14, 31, 34, tzinfo=UTC)),
        ),
        (
            {
                "eopf:datatake_id": "GS2B_20200322T074609_015891_N05.00",
                "eopf:datastrip_id": "S2B_OPER_MSI_L2A_DS_S2RP_20230612T214223_S20200322T075811_N05.00",
                "processing:version": "05.00",
                "processing:datetime": "2023-06-12T21:42:23.000000Z",
            },
            "S2B_MSIL2A_20200322T074609_N0500_R135_T36NYH_20230612T214223",
            *("20200322T074609", "20200322T075811", 5.0, datetime(2023, 6, 12, 21, 42, 23, tzinfo=UTC)),
        ),
        (
            {},
            "S2A_MSIL2A_20231107T144731_R139_T20QRF_20231107T182159",
            *("20231107T144731", "", 0.0, datetime(2023, 11, 7, 18, 21, 59, tzinfo=UTC)),
        ),
        (
            {"created": "2024-04-23T03:23:58Z"},
            "S2A_T13TDE_20240422T174753_L2A",
            *("", "", 0.0, datetime(2024, 4, 23, 3, 23, 58, tzinfo=UTC)),
        ),
    ],
)
def test_overpass_and_processing_are_read_from_what_is_stated(
    properties: dict, name: str, datatake: str, datastrip: str, baseline: float, made: datetime
) -> None:
    found = scene_from_item(made_item(name, **properties), "")
    assert (found.datatake, found.datastrip) == (datatake, datastrip)
    assert found.generation == (baseline, made.timestamp(), 0)


@pytest.mark.parametrize("value", [None, [], {}, "", "x" * 100, -1, "GS2A_2020", "_S20200219T113105X", True])
def test_nonsense_says_nothing(value: object) -> None:
    names = ("s2:datatake_id", "s2:datastrip_id", "s2:product_uri", "s2:processing_baseline", "s2:sequence")
    found = scene_from_item(made_item(**dict.fromkeys((*names, "s2:generation_time", "created"), value)), "")
    assert (found.datatake, found.datastrip) == ("", "")
    assert found.generation[:2] == (0.0, 0.0)


def test_real_items_of_five_days_are_five_acquisitions(shared_data: Path) -> None:
    files = sorted((shared_data / "scl/33TW_5dates_120m").glob("*/S2*.json"))
    found = together(*(scene_from_item(json.loads(file.read_text()), "") for file in files))
    assert len(files) == 10
    assert len(found) == 5
    assert {tuple(sorted(one.tiles)) for one in found} == {("33TWL", "33TWM")}


def test_real_halves_of_a_tile_are_not_taken_for_twins(shared_data: Path) -> None:
    """Earth Search v0 lists two halves as _0_ and _1_, which is how it lists twins too, dated 3 and 5 s apart."""
    folder = shared_data / "stac/earth-search-v0/files"
    page = folder / "stac-fastapi-elasticsearch-opensearch__sample_data_sentinel-s2-l2a-cogs_0_100.json"
    scenes = [scene_from_item(item, "") for item in json.loads(page.read_text())["features"]]
    found = {one.scenes[0].id: one for one in together(*scenes)}
    for day in ("S2B_1CCV_20200307", "S2B_1CDH_20190104"):
        (one,) = (each for each in found.values() if any(part.id.startswith(day) for part in each.scenes))
        assert {f"{day}_0_L2A", f"{day}_1_L2A"} <= set(ids(one))
        assert one.superseded == ()


# The day


@pytest.mark.parametrize("joined", [False, True])
def test_the_day_is_that_of_the_sun_over_the_area(tmp_path: Path, joined: bool) -> None:
    """In New Zealand, at 175.5 degrees east, the sun is 11 h 42 min ahead of UTC."""
    ring = [[175.0, -40.0], [176.0, -40.0], [176.0, -39.0], [175.0, -39.0], [175.0, -40.0]]
    item = made_item("S2A_60HTD", datetime="2026-08-12T22:20:31Z")
    item |= {"geometry": {"type": "Polygon", "coordinates": [ring]}, "bbox": [175.0, -40.0, 176.0, -39.0]}
    area = Area.rectangle(175.0, -40.0, 176.0, -39.0)
    period = datetime(2026, 8, 12, tzinfo=UTC), datetime(2026, 8, 14, tzinfo=UTC)
    with serving(tmp_path, items=[item], collections=[COLLECTION]) as server:
        run = Run.plain(SearchQuery(parse_catalog(server.url), area, *period), by_acquisition=joined)
        ((found,),) = [page for page in run.pages() if page]
    assert found.solar_time == datetime(2026, 8, 13, 10, 2, 31, tzinfo=UTC)
    assert found.day == "2026-08-13"
    assert found.moment == datetime(2026, 8, 12, 22, 20, 31, tzinfo=UTC)
    assert image_names([found], "True color") == ["2026-08-13 Sentinel-2A T60HTD True color.tif"]
    assert pickle.loads(pickle.dumps(found)) == found


def test_what_has_no_date_has_no_day() -> None:
    (found,) = together(replace(WEST, moment=None))
    assert (found.solar_time, found.day) == (None, "")
    assert image_names([found], "NDVI")[0].startswith("west ")
