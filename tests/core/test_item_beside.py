"""Downloads leave the catalog's item beside them, and a folder of them is searched and counted as the server was."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.files import FileThere, ItemNotKept
from clear_scenes.core.errors.scene import NoQualityLayer
from clear_scenes.core.network import local_files
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.network.signing import signer_of
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.scene import Scene
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.download import download
from clear_scenes.core.storage.file_names import asset_names
from clear_scenes.core.storage.item_beside import keep_item
from tests.support import archives, oracle
from tests.support.archives import NEWER, OLDER
from tests.support.local_catalogs import found, measured, query, write_item_file
from tests.support.sensors import CRS, HLS, LANDSAT, LEFT, PIXEL, TOP, Sensor, sensors_catalog


def scenes_of(url: str, collection: str, area: Area = archives.AREA) -> list[Scene]:
    return found(SearchQuery(Catalog("", url, collection), area, archives.FIRST, archives.LAST))


def fetch(scenes: list[Scene], folder: Path, *assets: str) -> list[Path]:
    """As Download… does."""
    folder.mkdir(exist_ok=True)
    files = [(scene, asset) for scene in scenes for asset in assets]
    names = asset_names([(scene, scene.asset(asset)) for scene, asset in files])
    for (scene, asset), name in zip(files, names, strict=True):
        transport = PlainTransport(Addresses.of_catalog(scene.address), Cancellation())
        download(transport, scene.asset(asset), folder / name, lambda here, whole: None)
        keep_item(scene, asset, folder / name, transport)
    return [folder / name for name in names]


@pytest.mark.parametrize("collection", [OLDER, NEWER])
def test_a_folder_of_downloads_is_counted_as_the_server_was(tmp_path: Path, collection: str) -> None:
    archives.write_files(tmp_path / "server")
    with archives.one_server(tmp_path / "server") as server:
        online = scenes_of(server.url, collection)
        fetch(online, tmp_path / "own", "scl")
        fetch(online[:2], tmp_path / "own", "visual")  # later on
    results = measured(tmp_path / "own")
    assert {date: one.counts for date, one in results.items()} == {
        date: archives.by_hand(collection, date) for date in archives.DATES[collection]
    }
    here = {scene.id: scene for one in results.values() for scene in one.acquisition.scenes}
    for scene in online:
        other = here[scene.id]
        names = {"scl", "visual"} if scene in online[:2] else {"scl"}
        assert {name for name, _ in other.assets} == names, "only what lies here"
        for part in ("collection", "moment", "footprint", "tile", "platform", "catalog_cloud", "datatake", "baseline"):
            assert getattr(other, part) == getattr(scene, part)


@pytest.mark.parametrize("sensor", [LANDSAT, HLS], ids=["Landsat", "HLS"])
def test_downloads_of_other_sensors_are_counted_by_their_own_masks(tmp_path: Path, sensor: Sensor) -> None:
    """Landsat's are two scenes of an overpass, joined."""
    area = Area(
        ((((347_003, 142_003), (353_004, 142_003), (353_004, 151_004), (347_003, 151_004), (347_003, 142_003)),),), CRS
    )
    with sensors_catalog() as server:
        fetch(scenes_of(server.url, sensor.collection, area), tmp_path, "scl", "red")
    (one,) = measured(tmp_path, area=area).values()
    affine = (PIXEL, 0.0, LEFT, 0.0, -PIXEL, TOP)
    assert one.counts == oracle.count(sensor.classes, affine, CRS, area.polygons, area.crs)
    assert {name for scene in one.acquisition.scenes for name, _ in scene.assets} == {"scl", "red"}


@pytest.fixture
def one_scene(tmp_path: Path) -> Iterator[Scene]:
    """With its server."""
    archives.write_files(tmp_path / "server")
    with archives.one_server(tmp_path / "server") as server:
        yield scenes_of(server.url, NEWER)[0]


def item_in(folder: Path) -> dict[str, Any]:
    (path,) = folder.glob("*.json")
    return json.loads(path.read_text())


def test_it_is_the_catalogs_item_with_the_files_that_are_here(one_scene: Scene, tmp_path: Path) -> None:
    (path,) = fetch([one_scene], tmp_path / "own", "scl")
    item = item_in(tmp_path / "own")
    date = one_scene.moment.day - 1
    stated = archives.item(NEWER, date)
    assert item["properties"] == stated["properties"]
    assert item["geometry"] == stated["geometry"]
    assert item["assets"]["scl"]["href"] == f"./{path.name}"
    assert item["assets"]["visual"]["href"] == one_scene.asset("visual"), "where it is had"
    assert item["links"] == [{"rel": "via", "href": one_scene.address}]


def test_one_that_is_damaged_is_made_anew_and_one_of_another_scene_is_kept(one_scene: Scene, tmp_path: Path) -> None:
    fetch([one_scene], tmp_path / "own", "scl")
    (path,) = (tmp_path / "own").glob("*.json")
    whole = path.read_text()
    path.write_text(whole[:100])
    fetch([one_scene], tmp_path / "own", "scl")
    assert path.read_text() == whole
    other = whole.replace(one_scene.address, "https://other.example/items/1")
    path.write_text(other)
    with pytest.raises(FileThere):
        fetch([one_scene], tmp_path / "own", "scl")
    assert path.read_text() == other


def test_what_is_not_that_scenes_item_is_not_left(one_scene: Scene, tmp_path: Path) -> None:
    """Of two halves of a tile that have one id, a catalog gives one."""
    half = replace(one_scene, assets=tuple((name, href.replace(".tif", "b.tif")) for name, href in one_scene.assets))
    transport = PlainTransport(Addresses.of_catalog(one_scene.address), Cancellation())
    with pytest.raises(ItemNotKept, match="own\\.tif"):
        keep_item(half, "scl", tmp_path / "own.tif", transport)
    assert list(tmp_path.glob("*.json")) == []


def test_it_is_asked_of_the_api_where_an_item_does_not_name_its_address(one_scene: Scene, tmp_path: Path) -> None:
    catalog = Catalog("", one_scene.address.partition("/collections/")[0])
    unnamed = replace(one_scene, address=f"{catalog.url}/search")
    signer = signer_of(*catalog.grants)
    transport = PlainTransport(Addresses.of_catalog(*catalog.urls), Cancellation(), signer)
    keep_item(unnamed, "scl", tmp_path / "own.tif", transport)
    assert item_in(tmp_path)["id"] == one_scene.id


def test_nothing_is_left_beside_a_copy_of_a_file_of_this_machine(tmp_path: Path) -> None:
    scene = found(query(write_item_file(tmp_path / "in")))[0]
    transport = PlainTransport(Addresses.of_catalog((tmp_path / "in").as_uri() + "/"), Cancellation())
    keep_item(scene, "scl", tmp_path / "copy.tif", transport)
    assert list(tmp_path.glob("*.json")) == []


@pytest.mark.parametrize(
    "href",
    ["../outside.tif", "{root}/outside.tif", "file:///etc/passwd", "//server/share/3.tif", "file://server/3.tif"],
)
def test_an_item_leads_nowhere_else(
    one_scene: Scene, tmp_path: Path, href: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path,) = fetch([one_scene], tmp_path / "own", "scl")
    path.rename(tmp_path / "outside.tif")
    (place,) = (tmp_path / "own").glob("*.json")
    item = item_in(tmp_path / "own")
    item["assets"]["scl"]["href"] = href.format(root=tmp_path)
    place.write_text(json.dumps(item))
    opened: list[str] = []
    read = local_files.opened
    monkeypatch.setattr(local_files, "opened", lambda path, reader: opened.append(path) or read(path, reader))
    (one,) = measured(tmp_path / "own").values()
    assert one.counts is None
    assert not [path for path in opened if "own" not in path]


def test_no_server_is_asked_for_a_file_that_an_item_of_a_folder_names(one_scene: Scene, tmp_path: Path) -> None:
    fetch([one_scene], tmp_path / "own", "visual")
    (scene,) = found(query(tmp_path / "own"))
    assert [name for name, _ in (*scene.assets, *scene.others)] == ["visual"]
    assert isinstance(scene.problem, NoQualityLayer)


@pytest.mark.parametrize("content", [b"", b"{", b"null", b"[]", b'{"type": "Feature"}', b"[" * 100_000])
def test_an_item_that_is_damaged_is_told(one_scene: Scene, tmp_path: Path, content: bytes) -> None:
    fetch([one_scene], tmp_path / "own", "scl")
    (tmp_path / "own" / "other_stac_item.json").write_bytes(content)
    problems = {scene.id: scene.problem for scene in found(query(tmp_path / "own"))}
    assert problems.pop(one_scene.id) is None
    assert [problem is not None for problem in problems.values()] == [True]
