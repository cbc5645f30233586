"""Static catalogs, on this machine and from a server of files: counted as by brute force, with few documents read."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from clear_scenes.core.errors.search import CollectionMissing
from clear_scenes.core.errors.static import DocumentsUnread
from clear_scenes.core.stac import static_catalog
from clear_scenes.core.stac.extents import may_hold
from tests.support import archives
from tests.support.archives import ALL_DATES, DATES, FIRST, LAST, NEWER, OLDER, by_hand, counted
from tests.support.static_catalogs import (
    at_address,
    collection,
    counts_by,
    document,
    measured_by,
    run_on,
    write,
    write_static_catalog,
)

UNION = {date: by_hand(counted(date), date) for date in ALL_DATES}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_static_catalog(tmp_path_factory.mktemp("static")).parent


@pytest.fixture
def own_folder(folder: Path, tmp_path: Path) -> Path:
    """One that a test may change."""
    return Path(shutil.copytree(folder, tmp_path / "own"))


@pytest.fixture(params=["file", "http"])
def on_the_web(request: pytest.FixtureRequest) -> bool:
    return request.param == "http"


def documents(server: Any) -> Counter[str]:
    return Counter(one.path.removeprefix("/files/") for one in server.log if one.path.endswith(".json"))


# What is found


def test_it_is_counted_as_by_brute_force(folder: Path, on_the_web: bool) -> None:
    with at_address(folder, on_the_web) as (address, _):
        run = run_on(f"{address}/catalog.json")
        assert counts_by(run) == UNION
        assert run.remarks == []


def test_a_folder_is_the_catalog_in_it(folder: Path) -> None:
    assert counts_by(run_on(str(folder))) == UNION
    assert counts_by(run_on(str(folder / NEWER))) == {date: by_hand(NEWER, date) for date in DATES[NEWER]}


def test_a_collection_is_a_catalog_too(folder: Path, on_the_web: bool) -> None:
    with at_address(folder, on_the_web) as (address, _):
        found = measured_by(run_on(f"{address}/{OLDER}/collection.json"))
    assert {date: one.counts for date, one in found.items()} == {date: by_hand(OLDER, date) for date in DATES[OLDER]}
    assert {scene.collection for one in found.values() for scene in one.acquisition.scenes} == {OLDER}


def test_collections_are_chosen_by_their_names(folder: Path, on_the_web: bool) -> None:
    with at_address(folder, on_the_web) as (address, _):
        root = f"{address}/catalog.json"
        assert counts_by(run_on(root, NEWER)) == {date: by_hand(NEWER, date) for date in DATES[NEWER]}
        assert counts_by(run_on(root, f"{OLDER},{NEWER}")) == UNION
        with pytest.raises(CollectionMissing, match=f"landsat-c2-l2.*{OLDER}"):
            counts_by(run_on(root, "landsat-c2-l2"))


def test_items_without_a_collection_are_of_that_which_they_lie_in(own_folder: Path) -> None:
    """By its name they are known to be Sentinel-2."""
    for file in own_folder.glob("*/2026/*/item.json"):
        item = json.loads(file.read_text())
        write(file, {key: value for key, value in item.items() if key != "collection"} | {"id": file.parent.name})
    assert counts_by(run_on(str(own_folder / "catalog.json"))) == UNION
    found = measured_by(run_on(str(own_folder / "catalog.json"), NEWER))
    assert {date: one.counts for date, one in found.items()} == {date: by_hand(NEWER, date) for date in DATES[NEWER]}


def test_a_document_may_be_a_collection_of_items(own_folder: Path, on_the_web: bool) -> None:
    items = [archives.item(NEWER, date) for date in DATES[NEWER]]
    write(own_folder / "all.json", {"type": "FeatureCollection", "features": [*items, None]})
    write(own_folder / "catalog.json", document("Catalog", "root", [("item", "all.json")]))
    with at_address(own_folder, on_the_web) as (address, _):
        run = run_on(f"{address}/catalog.json")
        found = counts_by(run)
    (said,) = map(str, run.remarks)
    assert "number is 1;" in said, "what is no item is told"
    assert found == {date: by_hand(NEWER, date) for date in DATES[NEWER]}


def test_addresses_are_relative_to_where_a_document_was_found_in_the_end(folder: Path) -> None:
    def moved(handler: Any, path: str) -> bool:
        if path != "/stac":
            return False
        handler.send_body(302, b"", {"Location": f"/files/{NEWER}/collection.json"})
        return True

    with archives.one_server(folder, moved) as server:
        assert counts_by(run_on(f"{server.url}/stac")) == {date: by_hand(NEWER, date) for date in DATES[NEWER]}


def test_it_is_searched_beside_a_server(folder: Path, on_the_web: bool) -> None:
    """Each lacks dates that the other has; what both have is one row."""
    with at_address(folder, on_the_web) as (address, _), archives.one_server(folder) as server:
        run = run_on(f"{address}/{OLDER}/collection.json; {server.url} {NEWER}")
        assert counts_by(run) == UNION


# What is not read


def test_collections_elsewhere_and_of_other_times_are_not_followed(folder: Path) -> None:
    with at_address(folder, on_the_web=True) as (address, server):
        counts_by(run_on(f"{address}/catalog.json"))
        asked = documents(server)
    inside = [f"{name}/2026/{date}/item.json" for name, dates in DATES.items() for date in dates]
    collections = [f"{name}/collection.json" for name in (OLDER, NEWER, "elsewhere", "earlier")]
    catalogs = [f"{name}/2026/catalog.json" for name in DATES]
    assert asked == Counter(["catalog.json", "catalog.json", *collections, *catalogs, *inside]), "the root twice"


def test_of_a_collection_that_is_named_alone_items_are_read(folder: Path) -> None:
    with at_address(folder, on_the_web=True) as (address, server):
        counts_by(run_on(f"{address}/catalog.json", NEWER))
        asked = documents(server)
    assert {path for path in asked if path.endswith("item.json")} == {
        f"{NEWER}/2026/{date}/item.json" for date in DATES[NEWER]
    }


BOX = [(103.6, 1.2, 103.8, 1.4)]
ACROSS = [(179.5, -17.0, 180.0, -16.0), (-180.0, -17.0, -179.5, -16.0)]
JUNE = [(FIRST, LAST)]


@pytest.mark.parametrize(
    ("boxes", "stated", "expected"),
    [
        (BOX, [103.0, 1.0, 104.0, 2.0], True),
        (BOX, [103.0, 1.0, -50.0, 104.0, 2.0, 8000.0], True),
        (BOX, [103.9, 1.0, 104.0, 2.0], False),
        (BOX, [103.0, 1.5, 104.0, 2.0], False),
        (BOX, [-180.0, -90.0, 180.0, 90.0], True),
        (BOX, [170.0, -10.0, -170.0, 10.0], False),
        (BOX, [100.0, -10.0, -170.0, 10.0], True),
        (ACROSS, [179.9, -20.0, -179.9, -10.0], True),
        (ACROSS, [179.9, -20.0, 180.1, -10.0], True),
        (ACROSS, [-179.7, -20.0, -179.0, -10.0], True),
        (ACROSS, [-179.0, -20.0, 179.0, -10.0], False),
        (BOX, ["10", 40, 11, 41], True),
        (BOX, [10, 40, 11], True),
        (BOX, 7, True),
        (BOX, [float("nan"), 40, 11, 41], True),
        (BOX, [10**400, 40, 11, 41], True),
    ],
)
def test_an_extent_may_reach_an_area(boxes: Any, stated: Any, expected: bool) -> None:
    extent = {"spatial": {"bbox": [stated]}}
    assert may_hold({"extent": extent}, boxes, JUNE) is expected
    assert may_hold({"extent": {"spatial": {"bbox": [[0, 0, 1, 1], stated]}}}, boxes, JUNE) is expected


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (["2026-01-01T00:00:00Z", None], True),
        ([None, "2026-06-01T00:00:00Z"], True),
        ([None, None], True),
        (["2026-07-15T00:00:00Z", None], False),
        (["2019-01-01T00:00:00Z", "2020-12-31T00:00:00Z"], False),
        (["2026-05-01", "2026-06-01"], True),
        (["soon", "later"], True),
        (["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"], True),
        (["2019-01-01T00:00:00Z"], True),
        ("2019", True),
    ],
)
def test_an_extent_may_reach_a_time(stated: Any, expected: bool) -> None:
    assert may_hold({"extent": {"temporal": {"interval": [stated]}}}, BOX, JUNE) is expected


# What fails


def test_of_three_parts_one_is_dead(own_folder: Path, on_the_web: bool) -> None:
    shutil.copytree(own_folder / OLDER, own_folder / "third")
    write(own_folder / "third/collection.json", {})
    parts = [(OLDER, "collection.json"), ("gone", "collection.json"), (NEWER, "collection.json")]
    links = [("child", f"{name}/{file}") for name, file in parts]
    write(own_folder / "catalog.json", document("Catalog", "root", links))
    with at_address(own_folder, on_the_web) as (address, _):
        run = run_on(f"{address}/catalog.json")
        assert counts_by(run) == UNION
    (said,) = map(str, run.remarks)
    assert said.startswith(f"Scenes of {address}/catalog.json may be missing")
    assert "number is 1;" in said
    assert ("HTTP status 404" if on_the_web else "There is no file") in said


@pytest.mark.parametrize("broken", [b"", b"<html>", b'{"type": "Feature', b"[1]", b"{}", b"[" * 100_000, b"\xff\x00"])
def test_a_broken_item_costs_that_one_alone(own_folder: Path, on_the_web: bool, broken: bytes) -> None:
    (own_folder / NEWER / "2026/3/item.json").write_bytes(broken)
    with at_address(own_folder, on_the_web) as (address, _):
        run = run_on(f"{address}/catalog.json")
        assert counts_by(run) == {date: counts for date, counts in UNION.items() if date != 3}
    (said,) = map(str, run.remarks)
    assert "number is 1;" in said
    assert "no catalog, collection or item of STAC" in said


def test_an_image_that_is_gone_is_told_in_its_row(own_folder: Path, on_the_web: bool) -> None:
    (own_folder / NEWER / "3.tif").unlink()
    with at_address(own_folder, on_the_web) as (address, _):
        found = measured_by(run_on(f"{address}/catalog.json"))
    assert found.pop(3).reason is not None
    assert {date: one.counts for date, one in found.items()} == {date: UNION[date] for date in UNION if date != 3}


def test_where_nothing_can_be_read_the_search_fails(own_folder: Path, on_the_web: bool) -> None:
    for name in DATES:
        shutil.rmtree(own_folder / name / "2026")
    with (
        at_address(own_folder, on_the_web) as (address, _),
        pytest.raises(DocumentsUnread, match=r"number is 2;"),
    ):
        counts_by(run_on(f"{address}/catalog.json"))


def test_a_part_that_a_server_searches_is_told(own_folder: Path, on_the_web: bool) -> None:
    write(own_folder / "served.json", collection(NEWER, [("items", "https://stac.example.org/items")]))
    links = [("child", "served.json"), ("child", f"{OLDER}/collection.json")]
    write(own_folder / "catalog.json", document("Catalog", "root", links))
    with at_address(own_folder, on_the_web) as (address, _):
        run = run_on(f"{address}/catalog.json")
        assert counts_by(run) == {date: by_hand(OLDER, date) for date in DATES[OLDER]}
    assert "belongs to a STAC API" in str(run.remarks[0])


# Its bounds


@pytest.fixture
def deep(own_folder: Path) -> Path:
    """Each level has an item and a further level, without end."""
    for level, date in enumerate(DATES[NEWER]):
        links = [("child", f"{level + 1}.json"), ("item", f"{NEWER}/2026/{date}/item.json")]
        write(own_folder / f"{level}.json", document("Catalog", str(level), links))
    return own_folder


@pytest.mark.parametrize(
    ("bound", "value", "said"),
    [
        ("MAX_DEPTH", 3, "no more than 3 levels"),
        ("MAX_DOCUMENTS", 7, "no more than 7 documents"),
        ("MAX_BYTES", 5000, "no more than 0 MB"),
    ],
)
def test_a_bound_that_is_reached_is_told(
    deep: Path, on_the_web: bool, monkeypatch: pytest.MonkeyPatch, bound: str, value: int, said: str
) -> None:
    monkeypatch.setattr(static_catalog, bound, value)
    with at_address(deep, on_the_web) as (address, server):
        run = run_on(f"{address}/0.json")
        found = counts_by(run)
        asked = documents(server)
    assert 0 < len(found) < len(DATES[NEWER])
    assert all(counts == by_hand(NEWER, date) for date, counts in found.items())
    assert [said in str(remark) for remark in run.remarks].count(True) == 1
    if bound == "MAX_DOCUMENTS" and on_the_web:
        assert asked.total() == 1 + value, "the root once more, to see what it is"


def test_with_a_limit_the_newest_are_found(folder: Path, on_the_web: bool) -> None:
    with at_address(folder, on_the_web) as (address, _):
        assert sorted(counts_by(run_on(f"{address}/catalog.json", limit=2))) == [8, 9]
