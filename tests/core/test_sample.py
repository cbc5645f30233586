"""The simulated catalog: its files, its traps and its server."""

from __future__ import annotations

import json
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

rasterio = pytest.importorskip("rasterio")

from sample.benchmark import build_benchmark  # noqa: E402
from sample.catalog import build  # noqa: E402
from sample.items import TileSpec  # noqa: E402
from sample.scenes import Sky  # noqa: E402
from sample.server import CatalogServer, byte_range, serving  # noqa: E402

TILES = (TileSpec("48NTG", 300000, 150000, 600, 600), TileSpec("48NUG", 306000, 150000, 600, 600))
FOCUS = (309000.0, 144000.0, 2000.0)
SKIES = (
    Sky("2026-06-03", "deck", area=0.95, far=0.9, lie=True),
    Sky("2026-06-13", "cumulus", area=0.0, far=0.1),
    Sky("2026-06-23", "deck", area=0.0, far=1.0),
    Sky("2026-07-03", "streets", area=0.3, far=0.2, cirrus=0.2, swath=0.5),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny catalog: 4 dates of 2 tiles of 12 km."""
    place = tmp_path_factory.mktemp("sample")
    build(place, seed=3, tiles=TILES, skies=SKIES, focus=FOCUS)
    return place


@pytest.fixture
def server(folder: Path) -> Iterator[CatalogServer]:
    with serving(folder) as running:
        yield running


@pytest.fixture(scope="module")
def items(folder: Path) -> dict[str, Any]:
    found = json.loads((folder / "items.json").read_text())
    return {item["id"]: item for item in found}


def open_asset(folder: Path, item: dict[str, Any], key: str, **options: Any) -> Any:
    return rasterio.open(folder / item["assets"][key]["href"], **options)


def ask(url: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        found: dict[str, Any] = json.load(answer)
    return found


def found(server: CatalogServer, **body: Any) -> list[str]:
    return [item["id"] for item in ask(server.url + "/search", body)["features"]]


# The files


def test_one_seed_gives_one_catalog(folder: Path, items: dict[str, Any], tmp_path: Path) -> None:
    build(tmp_path / "again", seed=3, tiles=TILES, skies=SKIES, focus=FOCUS)
    assert (tmp_path / "again/items.json").read_text() == (folder / "items.json").read_text()
    for item in items.values():
        with open_asset(folder, item, "scl") as one, open_asset(tmp_path / "again", item, "scl") as other:
            assert np.array_equal(one.read(), other.read())


def test_a_finished_catalog_is_not_built_again(folder: Path) -> None:
    lines: list[str] = []
    build(folder, seed=3, tiles=TILES, skies=SKIES, focus=FOCUS, report=lines.append)
    assert lines == []


@pytest.mark.parametrize(("key", "overlap"), [("scl", 300), ("visual", 600), ("nir", 600)])
def test_tiles_agree_where_they_overlap(folder: Path, items: dict[str, Any], key: str, overlap: int) -> None:
    west, east = items["S2A_48NTG_20260613_0_L2A"], items["S2A_48NUG_20260613_0_L2A"]
    with open_asset(folder, west, key) as left, open_asset(folder, east, key) as right:
        same = left.read()[..., overlap:] == right.read()[..., :overlap]
    # Light on clouds is found from neighbors, of which a tile's rim has one less.
    assert same.all() if key == "scl" else same.mean() > 0.99


@pytest.mark.parametrize(("key", "block", "overview"), [("scl", 512, 256), ("visual", 1024, 512), ("red", 1024, 512)])
def test_files_are_written_as_earth_search_writes_them(
    folder: Path, items: dict[str, Any], key: str, block: int, overview: int
) -> None:
    item = items["S2A_48NUG_20260613_0_L2A"]
    with open_asset(folder, item, key) as dataset:
        structure = dataset.tags(ns="IMAGE_STRUCTURE")
        assert structure["LAYOUT"] == "COG"
        assert structure["COMPRESSION"] == "DEFLATE"
        assert structure["PREDICTOR"] == "2"
        assert dataset.block_shapes[0] == (block, block)
        assert dataset.nodata == 0
        assert list(dataset.shape) == item["assets"][key]["proj:shape"]
        assert list(dataset.transform)[:6] == item["assets"][key]["proj:transform"]
        assert "Simulated" in dataset.tags()["TIFFTAG_IMAGEDESCRIPTION"]
    with open_asset(folder, item, key, overview_level=0) as dataset:
        assert dataset.block_shapes[0] == (overview, overview)


def test_stated_shares_are_true_except_where_a_lie_is_planted(folder: Path, items: dict[str, Any]) -> None:
    for item in items.values():
        with open_asset(folder, item, "scl") as dataset:
            counts = np.bincount(dataset.read(1).ravel(), minlength=12)
        cloud = 100 * counts[8:11].sum() / counts[1:].sum()
        stated = item["properties"]
        if "20260603" in item["id"]:
            assert cloud > 80
            assert stated["eo:cloud_cover"] == 0
            assert stated["sentinel:valid_cloud_cover"] is False
            assert not any(name.endswith("_percentage") for name in stated)
        else:
            assert stated["eo:cloud_cover"] == pytest.approx(cloud, abs=1e-5)
            assert "sentinel:valid_cloud_cover" not in stated


def test_a_cloudy_tile_may_be_clear_where_it_matters(folder: Path, items: dict[str, Any]) -> None:
    item = items["S2C_48NUG_20260623_0_L2A"]
    with open_asset(folder, item, "scl") as dataset:
        hole = dataset.read(1)[200:400, 50:250]
    assert item["properties"]["eo:cloud_cover"] > 50
    assert not np.isin(hole, (8, 9, 10)).any()


def test_half_a_swath_has_a_footprint_of_its_own(items: dict[str, Any]) -> None:
    half, whole = items["S2B_48NTG_20260703_0_L2A"], items["S2A_48NTG_20260613_0_L2A"]
    assert half["properties"]["s2:nodata_pixel_percentage"] > 20
    assert half["bbox"][0] > whole["bbox"][0] + 0.03


def test_everything_says_that_it_is_simulated(folder: Path, items: dict[str, Any]) -> None:
    collection = json.loads((folder / "collection.json").read_text())
    assert collection["title"] == "Simulated Sentinel-2 scenes (not real images)"
    for item in items.values():
        assert item["properties"]["simulated"] is True
        assert all("simulated" in asset["title"] for asset in item["assets"].values())


def test_benchmark_scenes_state_the_truth(tmp_path: Path) -> None:
    made = build_benchmark(tmp_path, 3, seed=1, size=700)
    for item in made:
        with open_asset(tmp_path, item, "scl") as dataset:
            counts = np.bincount(dataset.read(1).ravel(), minlength=12)
        cloud = 100 * counts[8:11].sum() / counts[1:].sum()
        assert item["properties"]["eo:cloud_cover"] == pytest.approx(cloud, abs=1e-5)
    assert len({item["id"] for item in made}) == 3


# The search


def test_the_landing_page_leads_everywhere(server: CatalogServer) -> None:
    page = ask(server.url + "/")
    methods = {link["method"] for link in page["links"] if link["rel"] == "search"}
    assert methods == {"GET", "POST"}
    assert any("item-search#sort" in each for each in page["conformsTo"])
    data = next(link["href"] for link in page["links"] if link["rel"] == "data")
    collection = ask(data)["collections"][0]
    item = ask(f"{server.url}/collections/{collection['id']}/items/S2A_48NUG_20260613_0_L2A")
    assert item["assets"]["scl"]["href"].startswith(server.url + "/files/")


def test_filters(server: CatalogServer) -> None:
    assert len(found(server)) == 8
    assert found(server, collections=["other"]) == []
    assert found(server, ids=["S2A_48NTG_20260613_0_L2A"]) == ["S2A_48NTG_20260613_0_L2A"]
    assert len(found(server, datetime="2026-06-13T00:00:00Z/..")) == 6
    assert len(found(server, datetime="../2026-06-13T00:00:00Z")) == 2
    clear = found(server, query={"eo:cloud_cover": {"gte": 1, "lt": 40}})
    assert clear
    assert not any("20260603" in name for name in clear)


def test_a_place_outside_the_half_swath_is_not_found(server: CatalogServer, items: dict[str, Any]) -> None:
    west, south, *_ = items["S2A_48NTG_20260613_0_L2A"]["bbox"]
    corner = [west + 0.001, south + 0.001, west + 0.002, south + 0.002]
    ring = [[corner[0], corner[1]], [corner[2], corner[1]], [corner[2], corner[3]], [corner[0], corner[1]]]
    by_box = found(server, bbox=corner)
    assert len(by_box) == 3
    assert not any("20260703" in name for name in by_box)
    assert found(server, intersects={"type": "Polygon", "coordinates": [ring]}) == by_box


def test_pages_follow_each_other(server: CatalogServer) -> None:
    body: dict[str, Any] = {"limit": 3, "sortby": [{"field": "id", "direction": "asc"}]}
    seen: list[str] = []
    while True:
        page = ask(server.url + "/search", body)
        seen += [item["id"] for item in page["features"]]
        following = [link for link in page["links"] if link["rel"] == "next"]
        if not following:
            break
        assert following[0]["merge"] is True
        body |= following[0]["body"]
    assert len(seen) == 8
    assert seen == sorted(seen)
    page = ask(server.url + "/search?limit=5&sortby=-id")
    second = ask(next(link["href"] for link in page["links"] if link["rel"] == "next"))
    names = [item["id"] for item in page["features"] + second["features"]]
    assert names == sorted(seen, reverse=True)


def test_a_poor_server_ignores_query_and_order_but_pages(folder: Path) -> None:
    with serving(folder, poor=True, page_limit=2) as server:
        assert not any("#" in each for each in ask(server.url)["conformsTo"])
        page = ask(
            server.url + "/search",
            {"query": {"eo:cloud_cover": {"lt": 0}}, "sortby": [{"field": "id", "direction": "desc"}], "limit": 50},
        )
        names = [item["id"] for item in page["features"]]
        assert page["numberMatched"] == 8
        assert len(names) == 2
        assert names != sorted(names, reverse=True)


def test_nonsense_is_a_bad_request(server: CatalogServer) -> None:
    with pytest.raises(urllib.error.HTTPError) as error:
        ask(server.url + "/search", {"datetime": "yesterday"})
    assert error.value.code == 400
    with pytest.raises(urllib.error.HTTPError) as error:
        ask(server.url + "/files/../items.json")
    assert error.value.code == 404


# The files' server


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (None, None),
        ("bytes=0-9", (0, 9)),
        ("bytes=90-", (90, 99)),
        ("bytes=-10", (90, 99)),
        ("bytes=95-200", (95, 99)),
        ("items=1-2", None),
        ("bytes=0-1,5-6", None),
    ],
)
def test_ranges_are_understood(header: str | None, expected: tuple[int, int] | None) -> None:
    assert byte_range(header, 100) == expected


def test_ranges_are_served_and_logged(server: CatalogServer, folder: Path, items: dict[str, Any]) -> None:
    name = items["S2A_48NUG_20260613_0_L2A"]["assets"]["scl"]["href"]
    content = (folder / name).read_bytes()
    request = urllib.request.Request(f"{server.url}/files/{name}", headers={"Range": "bytes=8-17"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        assert answer.status == 206
        assert answer.read() == content[8:18]
        assert answer.headers["Content-Range"] == f"bytes 8-17/{len(content)}"
        assert answer.headers["ETag"]
    assert server.log[-1] == ("GET", f"/files/{name}", "bytes=8-17", 10)
    with urllib.request.urlopen(urllib.request.Request(request.full_url, method="HEAD"), timeout=10) as answer:
        assert int(answer.headers["Content-Length"]) == len(content)
        assert answer.read() == b""
    request.add_header("Range", f"bytes={len(content)}-")
    with pytest.raises(urllib.error.HTTPError) as error:
        urllib.request.urlopen(request, timeout=10)
    assert error.value.code == 416
    assert error.value.headers["Content-Range"] == f"bytes */{len(content)}"


def test_a_stalled_file_waits_for_its_release(server: CatalogServer, items: dict[str, Any]) -> None:
    release = server.stall("20260613")
    href = items["S2A_48NUG_20260613_0_L2A"]["assets"]["scl"]["href"]
    done = threading.Event()

    def read() -> None:
        with urllib.request.urlopen(f"{server.url}/files/{href}", timeout=10) as answer:
            answer.read()
        done.set()

    threading.Thread(target=read, daemon=True).start()
    assert not done.wait(0.2)
    assert len(found(server)) == 8
    release.set()
    assert done.wait(5)


def test_other_items_can_be_served(tmp_path: Path) -> None:
    (tmp_path / "a.tif").write_bytes(b"pixels")
    item = {"id": "x", "collection": "c", "geometry": None, "properties": {}, "assets": {"scl": {"href": "a.tif"}}}
    with serving(tmp_path, items=[item], collections=[{"id": "c"}]) as server:
        href = ask(server.url + "/search", {})["features"][0]["assets"]["scl"]["href"]
        with urllib.request.urlopen(href, timeout=10) as answer:
            assert answer.read() == b"pixels"
