"""What is hostile, damaged or missing in catalogs on this machine."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from clear_scenes.core.errors.base import ClearScenesError
from clear_scenes.core.errors.catalog import NotACatalog
from clear_scenes.core.errors.local import FileCut, FileDamaged, FileEmpty, FileMissing, FileRefused, NoItems
from clear_scenes.core.errors.network import AddressRefused
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.network import local_files
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.search import SearchQuery
from tests.support import archives
from tests.support.local_catalogs import (
    by_hand,
    found,
    measured,
    metadata,
    quality_layer,
    query,
    write_item_file,
    write_product,
)
from tests.support.stub import Answer, stub_server


def reason(path: Path) -> str:
    (one,) = measured(path).values()
    assert one.counts is None
    return str(one.reason)


# What is hostile


@pytest.mark.parametrize(
    "href",
    [
        "../outside.tif",
        "a/../../outside.tif",
        "%2e%2e/outside.tif",
        "{root}/outside.tif",
        "file://{root}/outside.tif",
        "file://localhost{root}/inside/3.tif",
        "file://server/share/3.tif",
        "//server/share/3.tif",
        "\\\\server\\share\\3.tif",
        "/vsizip/{root}/inside/3.zip/3.tif",
        "/vsicurl/https://example.com/3.tif",
        "/dev/stdin",
        "/proc/self/environ",
        "aux.tif",
        "3.tif?x=1",
        "http://127.0.0.1/3.tif",
        "file:///etc/passwd",
    ],
)
def test_nothing_outside_of_its_own_folder_is_opened(
    tmp_path: Path, href: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "inside"
    archives.write_files(inside)
    shutil.copy(inside / archives.NEWER / "3.tif", tmp_path / "outside.tif")
    opened: list[str] = []
    monkeypatch.setattr(local_files, "opened", lambda path, read: opened.append(path))
    item = archives.item(archives.NEWER, 3) | {"assets": {"scl": {"href": href.format(root=tmp_path)}}}
    path = inside / "items.json"
    path.write_text(json.dumps(item))
    said = reason(path)
    assert said.startswith("The catalog names "), said
    assert opened == []


def test_a_server_cannot_name_a_file(tmp_path: Path) -> None:
    archives.write_files(tmp_path)
    with archives.one_server(tmp_path) as server:
        own = Addresses.of_catalog(server.url)
        both = Addresses.of_catalog(server.url, tmp_path.as_uri() + "/")
    file = (tmp_path / archives.NEWER / "3.tif").as_uri()
    with pytest.raises(AddressRefused):
        own.check(file)
    assert both.check(file) == ""


def test_a_server_cannot_redirect_to_a_file_even_of_a_catalog_beside_it(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    local = write_item_file(folder)
    secret = (folder / archives.NEWER / "3.tif").as_uri()
    with stub_server(lambda _: Answer(302, "", (("Location", secret),))) as server:
        url = server.url
        addresses = Addresses.of_catalog(url, parse_catalog(str(local)).url)
        transport = PlainTransport(addresses, Cancellation())
        assert transport.get(secret, {}).status == 206
        with pytest.raises(AddressRefused):
            transport.get(f"{url}/3.tif", {})


@pytest.mark.parametrize("path", ["/items.json", "//server/share/items.json", "/dev/items.json", "/proc/1/items.json"])
def test_not_every_place_is_a_catalog(path: str) -> None:
    with pytest.raises(AddressRefused):
        Addresses.of_catalog(f"file://{path}")


def test_a_search_says_so(tmp_path: Path) -> None:
    catalog = parse_catalog("file://server/share/items.json")
    with pytest.raises(NotACatalog):
        SearchQuery(catalog, archives.AREA, archives.FIRST, archives.LAST).check()


def test_metadata_cannot_lead_outside(tmp_path: Path) -> None:
    product = write_product(tmp_path / "in", 3)
    shutil.copy(quality_layer(product), tmp_path / "T48NUG_20260604T032200_SCL_20m.jp2")
    text = metadata(3, granule="../../../GRANULE").replace("../../../GRANULE/IMG_DATA/R20m", "../..")
    (product / "MTD_MSIL2A.xml").write_text(text)
    assert reason(tmp_path / "in").startswith("The catalog names a file outside of its own folder")


def test_metadata_that_swell_are_not_read(tmp_path: Path) -> None:
    product = write_product(tmp_path, 3)
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    (product / "MTD_MSIL2A.xml").write_text(metadata(3).replace("<n1:Level", f"{bomb}<n1:Level", 1))
    assert "it is damaged, or no XML" in reason(tmp_path)


@pytest.mark.parametrize("value", ["0", "-1", "nan", "inf", "1e999", ""])
def test_metadata_with_numbers_that_are_none_cost_their_product_alone(tmp_path: Path, value: str) -> None:
    product = write_product(tmp_path, 3)
    write_product(tmp_path, 4)
    described = product / "MTD_MSIL2A.xml"
    described.write_text(described.read_text().replace(">10000</BOA", f">{value}</BOA"))
    results = measured(tmp_path)
    assert results.pop(4).counts == by_hand(4)
    assert "no metadata of a Sentinel-2 L2A product" in str(results.pop(3).reason)


# What is damaged


def _cut(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def _emptied(file: Path) -> None:
    file.write_bytes(b"")


def _overwritten(file: Path) -> None:
    file.write_bytes(b"\x00" * file.stat().st_size)


@pytest.mark.parametrize("damage", [_cut, _emptied, _overwritten, os.unlink])
@pytest.mark.parametrize("part", ["metadata", "quality", "zip", "tiff"])
def test_what_is_damaged_is_told_and_the_others_are_counted(tmp_path: Path, damage: Any, part: str) -> None:
    if part == "tiff":
        path, good, lost = write_item_file(tmp_path), archives.NEWER, tmp_path / archives.NEWER / "3.tif"
        expected = {date: archives.by_hand(good, date) for date in archives.DATES[good] if date != 3}
    else:
        path, product = tmp_path, write_product(tmp_path, 3, packed=part == "zip")
        write_product(tmp_path, 4)
        expected = {4: by_hand(4)}
        lost = {"metadata": product / "MTD_MSIL2A.xml", "zip": product}.get(part) or quality_layer(product)
    damage(lost)
    results = measured(path)
    told = results.pop(3, None)
    assert {date: one.counts for date, one in results.items()} == expected
    if part == "zip" and damage is os.unlink:
        assert told is None
    else:
        assert told is not None
        assert told.counts is None
        assert told.reason is not None
    if part == "zip" and damage in (_cut, _emptied):
        assert ("ends too early" if damage is _cut else "is empty") in str(told.reason)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", FileEmpty),
        (b'{"type": "FeatureCollection", "features": [{"type": "Fea', NoItems),
        (b"<html>", NoItems),
        (b"[" * 100_000, NoItems),
        (b"null", NoItems),
        (b'{"type": "FeatureCollection", "features": [7]}', NoItems),
        (b'{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": null}]}', NoItems),
        (b"\xff\xfe\x00", NoItems),
        (None, FileMissing),
    ],
)
def test_a_file_without_items_is_told(tmp_path: Path, content: bytes | None, error: type[ClearScenesError]) -> None:
    path = tmp_path / "items.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(error, match=r"items\.json"):
        found(query(path))


def test_what_is_no_item_in_a_file_of_items_costs_itself_alone(tmp_path: Path) -> None:
    path = write_item_file(tmp_path)
    items = json.loads(path.read_text())
    items["features"][1:1] = [None, {"type": "Feature", "id": "a field", "geometry": None, "properties": {}}]
    path.write_text(json.dumps(items))
    run = Run.plain(query(path))
    assert len([one for page in run.pages() for one in page]) == len(items["features"]) - 2
    (said,) = map(str, run.remarks)
    assert said.startswith(f"Scenes of {path} may be missing")
    assert "number is 2;" in said


def test_a_folder_without_products_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoItems, match=tmp_path.name):
        found(query(tmp_path))


@pytest.mark.parametrize(
    ("content", "wanted", "error"),
    [(b"", "bytes=0-9", FileEmpty), (b"abc", "bytes=3-9", FileCut)],
)
def test_a_range_is_answered_as_by_a_server(tmp_path: Path, content: bytes, wanted: str, error: type) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    with pytest.raises(error):
        local_files.answer(str(file), {"Range": wanted})
    file.write_bytes(b"abcdef")
    got = local_files.answer(str(file), {"Range": "bytes=2-99"})
    assert (got.status, got.body, got.headers["content-range"]) == (206, b"cdef", "bytes 2-5/6")


def test_a_pipe_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileDamaged):
        local_files.answer(str(tmp_path / "pipe"), {})


def test_members_of_a_zip_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_product(tmp_path, 3, packed=True)
    monkeypatch.setattr(local_files, "MAX_MEMBER", 1000)
    assert "too large" in reason(tmp_path)
    monkeypatch.setattr(local_files, "MAX_MEMBERS", 2)
    os.utime(next(tmp_path.glob("*.zip")))
    assert "too many" in reason(tmp_path)


def test_a_file_that_a_server_names_is_refused_without_the_advice_for_catalogs_that_lie_here(tmp_path: Path) -> None:
    for folders, error in (((), AddressRefused), ((f"{tmp_path}/",), FileRefused)):
        with pytest.raises(AddressRefused) as refused:
            local_files.path_within("file:///etc/hostname", folders)
        assert refused.type is error
