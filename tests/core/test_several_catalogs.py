"""Several catalogs as one: what a text names, which copy counts, what copies state otherwise, and where secrets go."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.errors.local import FileMissing
from clear_scenes.core.errors.login import LoginMissing, LoginsTooMany
from clear_scenes.core.errors.network import AddressRefused
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.messages import Request
from clear_scenes.core.network.signing import S3Signer, Signer, SignerGroup, signer_of
from clear_scenes.core.network.sigv4 import Keys
from clear_scenes.core.stac.acquisitions import group_scenes
from clear_scenes.core.stac.asset_address import asset_address
from clear_scenes.core.stac.catalogs import (
    ALL_OPEN,
    COPERNICUS,
    EARTH_SEARCH,
    EARTH_SEARCH_C1,
    PLANETARY_COMPUTER,
    PLANETARY_COMPUTER_LANDSAT,
    USGS,
    Catalog,
    format_catalog,
    parse_catalog,
)
from clear_scenes.core.stac.copies import Difference, difference
from clear_scenes.core.stac.generation import ON_DEMAND
from clear_scenes.core.stac.scene import Scene, scene_from_item
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.saved_search import SavedSearch, format_search, parse_search
from tests.support import archives, oracle, sensors, two_zones
from tests.support.archives import NEWER, OLDER
from tests.support.items import made_item
from tests.support.overpasses import scene
from tests.support.recorded import recorded
from tests.support.sensors import HLS, LANDSAT, sensors_catalog

ADDRESS = "https://stac.example.org/v1"


def named(catalog: Catalog) -> list[tuple[str, str]]:
    return [(part.url, part.collection) for part in catalog.members]


# What is typed


@pytest.mark.parametrize(
    ("text", "collection", "expected"),
    [
        ("Earth Search;  Planetary Computer, Sentinel-2", "", [EARTH_SEARCH, PLANETARY_COMPUTER]),
        ("Earth Search", f"{OLDER},{NEWER}", [EARTH_SEARCH, EARTH_SEARCH_C1]),
        ("Sentinel-2, all open archives", "", ALL_OPEN.parts),
        ("sentinel-2, ALL open archives", OLDER, [EARTH_SEARCH, PLANETARY_COMPUTER]),
        ("Sentinel-2, all open archives; Earth Search", "", ALL_OPEN.parts),
        (f"{ADDRESS} a, b ;Earth Search", "", [(ADDRESS, "a"), (ADDRESS, "b"), EARTH_SEARCH]),
        (f"{ADDRESS} a; {ADDRESS} b", "", [(ADDRESS, "a"), (ADDRESS, "b")]),
        (f"{ADDRESS} a", "b, c", [(ADDRESS, "b"), (ADDRESS, "c")]),
        ("Earth Search;Earth Search;", "", [EARTH_SEARCH]),
        (" ; ", "", [EARTH_SEARCH]),
    ],
)
def test_a_text_names_several(text: str, collection: str, expected: list) -> None:
    found = parse_catalog(text, collection)
    assert named(found) == [one if isinstance(one, tuple) else (one.url, one.collection) for one in expected]
    assert len({part.title for part in found.members}) == len(expected), "messages tell them apart"
    assert named(parse_catalog(format_catalog(found))) == named(found)


@pytest.mark.parametrize("name", ["my; own items; of 2026.json", "own;;items", "items; ;", ";items;"])
def test_a_path_that_exists_wins_over_what_separates(tmp_path: Path, name: str) -> None:
    odd = tmp_path / name
    odd.write_text("{}")
    assert named(parse_catalog(str(odd))) == [(odd.as_uri(), "")]
    assert named(parse_catalog(f"Earth Search; {odd}; {ADDRESS}"))[1:] == [(odd.as_uri(), ""), (ADDRESS, "")]
    missing = f"{tmp_path}/my; own"
    assert len(named(parse_catalog(missing))) == 2
    assert named(parse_catalog(f"//server{odd}"))[0][0].startswith("https://"), (
        "no name of another machine is looked up"
    )


@pytest.mark.parametrize(
    "text", ["items.json", "./items.json", "../{here}/items.json", "~/items.json", "./my; items.json"]
)
def test_a_path_may_begin_where_one_is_or_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    found = tmp_path / text.rpartition("/")[2]
    found.write_text("{}")
    assert named(parse_catalog(text.format(here=tmp_path.name))) == [(found.as_uri(), "")]
    found.unlink()
    if ";" not in text:
        catalog = parse_catalog(text.format(here=tmp_path.name))
        with pytest.raises(FileMissing, match=re.escape(str(found))):  # not that a server is away
            list(Run.plain(SearchQuery(catalog, archives.AREA, archives.FIRST, archives.LAST)).pages())


def test_logins_are_given_in_the_order_of_the_catalogs() -> None:
    found = parse_catalog("Earth Search; Copernicus Data Space; Earth Search v0", f"{OLDER},{NEWER}", ["", "abc1234"])
    logins = {(part.url, part.collection): part.login for part in found.members}
    assert {url for (url, _), login in logins.items() if login == "abc1234"} == {COPERNICUS.url}
    assert len(logins) == 6
    assert parse_catalog("Copernicus Data Space", "", ["abc1234"]) == replace(COPERNICUS, login="abc1234")
    assert all(not part.login for part in found.without_logins.members)
    with_login = parse_catalog("Sentinel-2, all open archives", "", ["abc1234"])
    assert with_login.parts == (*ALL_OPEN.parts, replace(COPERNICUS, login="abc1234")), "no other is sent it"
    with pytest.raises(LoginsTooMany, match="3 logins for 2 catalogs"):
        parse_catalog("Earth Search; Copernicus Data Space", "", ["a", "b", "c"])


def test_a_saved_search_keeps_all_of_them() -> None:
    day = date(2026, 6, 1)
    for catalog in (ALL_OPEN, parse_catalog(f"{ADDRESS} a,b; Earth Search")):
        text = format_search(SavedSearch(two_zones.AREA, day, day, Limits(), catalog, "scl"))
        read = parse_search(text.encode(), "search.json").catalog
        assert (named(read), read.name) == (named(catalog), catalog.name)
        assert [part.access for part in read.parts] == [part.access for part in catalog.parts]


# Which copy counts

STRIP = {"datatake": "20230813T100031", "datastrip": "20230813T100230"}


def test_what_was_processed_on_demand_supersedes_nothing_official() -> None:
    stated = {"grid:code": "MGRS-33TVL", "s2:datatake_id": "GS2A_20230813T100031_042", "eo:cloud_cover": 1}
    items = {
        "old": made_item("old", **stated, **{"s2:processing_baseline": "02.09"}),
        "demand": made_item("demand", **stated, **{"s2:processing_baseline": "99.99"}),
        "new": made_item("new", **stated, **{"s2:processing_baseline": "05.11"}),
    }
    scenes = {name: scene_from_item(item, "") for name, item in items.items()}
    assert scenes["demand"].baseline == ON_DEMAND

    def counted(*names: str) -> str:
        (page,) = group_scenes(iter([[scenes[name] for name in names]]), two_zones.AREA)
        (one,) = page
        return one.scenes[0].id

    assert counted("old", "demand") == counted("demand", "old") == "old"
    assert counted("old", "demand", "new") == "new"
    assert counted("demand") == "demand"


def test_of_one_baseline_the_catalog_that_was_named_first_counts() -> None:
    """Whatever it is called, and however the catalogs date their files; a newer baseline wins over the order."""
    first = replace(scene("z", **STRIP), tile="33TVL", generation=(5.11, 1.0, 0), catalog="one", catalog_rank=0)
    second = replace(first, id="a", generation=(5.11, 9.0, 0), catalog="two", catalog_rank=1, platform="Sentinel-2B")
    second = replace(second, assets=(("scl", "https://two.example/a.tif"),), moment=first.moment - timedelta(minutes=7))
    newer = replace(second, id="b", generation=(5.12, 1.0, 0), assets=(("scl", "https://two.example/b.tif"),))
    for order in itertools.permutations((first, second, newer)):
        (page,) = group_scenes(iter([order]), two_zones.AREA)
        (one,) = page
        assert [found.id for found in (*one.scenes, *one.copies(newer))] == ["b", "z", "a"]
    (page,) = group_scenes(iter([[second, first]]), two_zones.AREA)
    assert [found.id for found in page[0].scenes] == ["z"]


def test_real_copies_in_three_collections_are_one_row(shared_data: Path) -> None:
    """Of one tile of 31 July 2025, in Earth Search v0 and in both collections of v1, recorded: the cloud that the
    oldest states is 0 % where the others state 26 %, and one collection has the offset taken out.
    """
    items = recorded(shared_data, "earth-search-v0", "earth-search-v1")
    all_of_them = [scene_from_item(item, "") for item in items]
    named_so = [one for one in all_of_them if "20EPT_20250731" in one.id and one.id.endswith("L2A")]
    order_of = {OLDER: 0, NEWER: 1, "sentinel-s2-l2a-cogs": 2}
    assert {one.collection for one in named_so} == {*order_of}
    scenes = [replace(one, catalog_rank=order_of[one.collection]) for one in named_so]
    for order in itertools.permutations({one.identity: one for one in scenes}.values()):
        (page,) = group_scenes(iter([order]), Area.rectangle(-63.5, 9.5, -63.4, 9.6))
        (one,) = page
        assert [found.collection for found in (*one.scenes, *one.copies(one.scenes[0]))] == [*order_of]
        newer, oldest = (difference(one.scenes[0], other) for other in one.copies(one.scenes[0]))
        assert newer == Difference(offset=(0.0, -1000.0))
        assert oldest.cloud == (pytest.approx(26.03, abs=0.01), 0.0)


def test_what_copies_state_otherwise_is_found() -> None:
    one = replace(scene("one"), catalog_cloud=12.34, offset=0.0, baseline=5.0)
    assert difference(one, replace(one, catalog_cloud=12.3)) == Difference(), "rounded"
    assert difference(one, replace(one, catalog_cloud=None, baseline=0.0)) == Difference(), "not stated"
    other = replace(one, catalog_cloud=0.0, offset=-1000.0, baseline=5.11)
    assert difference(one, other) == Difference((12.34, 0.0), (0.0, -1000.0), (5.0, 5.11))


def test_a_copy_stands_in_on_the_grid_of_the_area(tmp_path: Path) -> None:
    """It lies on tiles of two zones, wholly on the eastern one alone. Newer copies of neither can be opened."""
    x, y = two_zones.place(12.025, two_zones.LATITUDE, two_zones.EAST)
    ring = (x - 2_011.0, y - 630.0), (x + 1_977.0, y - 590.0), (x, y + 1_247.0), (x - 2_011.0, y - 630.0)
    area = Area(((ring,),), two_zones.EAST)
    with two_zones.serving_tiles(tmp_path, 2) as server:
        older = [two_zones.scene(server, name, number) for number in range(2) for name in two_zones.MIDDLES]
        newer = [_without_file(one, server.url) for one in older]
        (page,) = group_scenes(iter([[*newer, *older]]), area)
        assert [one.tiles for one in page] == [("32TQR", "33TTL")] * 2
        run = Run(replace(two_zones.query(server), area=area), two_zones.transport(server))
        found = list(run.measurements(iter([page])))
    assert len(found) == 2
    for one in found:
        number = one.acquisition.moment.day - 1
        assert one.counts == two_zones.by_hand_of(area, "33TTL", number)
        assert "33TTL" in {scene.tile for scene in one.acquisition.scenes if not scene.baseline}
        assert one.asked in page


def _without_file(one: Scene, url: str) -> Scene:
    missing = (("scl", f"{url}/files/missing-{one.id}.tif"),)
    return replace(one, id=f"new {one.id}", generation=(5.0, 0.0, 0), baseline=5.0, assets=missing)


def test_sensors_are_mixed_each_counted_by_its_own_mask() -> None:
    """Landsat and HLS of one day: dates of their own, on their own pixels."""
    row, column, size = 200, 50, 60  # of 30 m pixels
    left, top = sensors.LEFT + 30 * column + 1.0, sensors.TOP - 30 * row - 1.0
    ring = [(left, top), (left + 30 * size, top), (left + 30 * size, top - 30 * size), (left, top - 30 * size)]
    area = Area((((*ring, ring[0]),),), sensors.CRS)
    day = datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 6, 30, tzinfo=UTC)
    with sensors_catalog() as server:
        run = Run.plain(SearchQuery(parse_catalog(server.url, f"{LANDSAT.collection},{HLS.collection}"), area, *day))
        pages = {one.key: one for page in run.pages() for one in page}
        found = {one.acquisition.scenes[0].collection: one for one in run.measurements(iter([[*pages.values()]]))}
    affine = (30.0, 0.0, float(sensors.LEFT), 0.0, -30.0, float(sensors.TOP))
    for sensor in (LANDSAT, HLS):
        one = found[sensor.collection]
        assert one.counts == oracle.count(sensor.classes, affine, sensors.CRS, area.polygons, area.crs)
        assert one.acquisition.superseded == ()


# Where secrets go


def test_each_catalogs_files_are_signed_by_its_own_signer() -> None:
    keys = S3Signer(replace(COPERNICUS, login="abc1234").grant, Keys("id", "key"))
    group = SignerGroup([signer_of(EARTH_SEARCH.grant), signer_of(PLANETARY_COMPUTER.grant), keys])
    assert group.of(COPERNICUS.title) is keys
    assert type(group.of(EARTH_SEARCH.title)) is Signer

    def headers(url: str) -> set[str]:
        return set(group.signed(Request("GET", url, {}), lambda url: pytest.fail("no token is needed")).headers)

    assert "authorization" in headers("https://eodata.dataspace.copernicus.eu/eodata/a.jp2")
    assert headers("https://sentinel-cogs.s3.us-west-2.amazonaws.com/a.tif") == set()
    assert headers(f"{EARTH_SEARCH.url}/search") == set()


def test_what_one_catalog_needs_does_not_stop_the_others() -> None:
    group = signer_of(*parse_catalog("Earth Search; Copernicus Data Space").grants)
    item = made_item("one")
    here = replace(scene_from_item(item, ADDRESS), catalog=EARTH_SEARCH.title)
    assert asset_address(here, "scl", group) == "https://files.example.com/one/SCL.tif"
    with pytest.raises(LoginMissing, match="Copernicus"):
        asset_address(replace(here, catalog=COPERNICUS.title), "scl", group)


def test_a_catalog_cannot_name_what_only_the_one_beside_it_may() -> None:
    """The office's own server is on the list; a catalog of the web that names files there is refused."""
    office = Catalog("Office", "http://10.0.0.7:8080/stac")
    group = signer_of(EARTH_SEARCH.grant, office.grant)
    item = made_item("one") | {"assets": {"scl": {"href": "http://10.0.0.7:8080/secret.tif"}}}
    named_there = replace(scene_from_item(item, ""), catalog="Office")
    assert asset_address(named_there, "scl", group) == "http://10.0.0.7:8080/secret.tif"
    with pytest.raises(AddressRefused):
        asset_address(replace(named_there, catalog=EARTH_SEARCH.title), "scl", group)
    rule = Addresses.of_catalog(EARTH_SEARCH.url, office.url)
    assert rule.check("http://10.0.0.7:8080/stac/search") == "10.0.0.7"
    with pytest.raises(AddressRefused):
        rule.check("http://10.0.0.8/")


def test_the_archives_of_the_dock_are_those_of_sentinel_2() -> None:
    assert {part.product for part in ALL_OPEN.parts} == {EARTH_SEARCH.product}
    assert not any(part.access.login for part in ALL_OPEN.parts)
    assert not {USGS, PLANETARY_COMPUTER_LANDSAT} & {*ALL_OPEN.parts}
