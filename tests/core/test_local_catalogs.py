"""Catalogs on this machine: an item file and products as ESA packs them, counted as by brute force."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from clear_scenes.core.measuring.run import Run
from clear_scenes.core.network import local_files
from clear_scenes.core.stac import local_documents
from clear_scenes.core.stac.catalogs import format_catalog, parse_catalog
from clear_scenes.core.stac.safe import item_of
from clear_scenes.core.stac.scene import scene_from_item
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.store import Store
from tests.support import archives
from tests.support.local_catalogs import (
    TILE,
    by_hand,
    found,
    measured,
    metadata,
    product_name,
    quality_layer,
    query,
    write_item_file,
    write_product,
)
from tests.support.rasters import KINDS, classes, written


def test_an_item_file_is_counted_as_by_brute_force(tmp_path: Path) -> None:
    path = write_item_file(tmp_path)
    results = measured(path)
    assert {date: one.counts for date, one in results.items()} == {
        date: archives.by_hand(archives.NEWER, date) for date in archives.DATES[archives.NEWER]
    }


def test_a_single_item_is_a_catalog_too(tmp_path: Path) -> None:
    archives.write_files(tmp_path)
    path = tmp_path / "one item.geojson"
    path.write_text(json.dumps(archives.item(archives.NEWER, 3)))
    (one,) = measured(path).values()
    assert one.counts == archives.by_hand(archives.NEWER, 3)


def test_relative_names_are_those_beside_the_file_wherever_it_came_from(tmp_path: Path) -> None:
    archives.write_files(tmp_path)
    item = archives.item(archives.NEWER, 3) | {"links": [{"rel": "self", "href": "https://stac.example.org/v1/x"}]}
    path = tmp_path / "item.json"
    path.write_text(json.dumps(item))
    assert [one.counts for one in measured(path).values()] == [archives.by_hand(archives.NEWER, 3)]


@pytest.mark.parametrize("packed", [False, True], ids=["folders", "zips"])
def test_products_are_counted_as_by_brute_force(tmp_path: Path, packed: bool) -> None:
    baselines = {1: "02.12", 2: "03.01", 3: "04.00", 4: "05.11"}
    for date, baseline in baselines.items():
        write_product(tmp_path, date, baseline, packed)
    results = measured(tmp_path)
    assert {date: one.counts for date, one in results.items()} == {date: by_hand(date) for date in baselines}
    offsets = {date: one.acquisition.scenes[0].offset for date, one in results.items()}
    assert offsets == {1: 0, 2: 0, 3: -1000, 4: -1000}
    assert not any(one.acquisition.scenes[0].doubts_offset for one in results.values())


def test_a_product_that_was_unpacked_into_a_folder_of_its_own_name_is_found(tmp_path: Path) -> None:
    """As Windows does it."""
    product = write_product(tmp_path / "here", 4)
    outer = tmp_path / "products" / product.name
    outer.mkdir(parents=True)
    product.rename(outer / product.name)
    for path in (outer, outer.parent):
        assert {date: one.counts for date, one in measured(path).items()} == {4: by_hand(4)}


@pytest.mark.parametrize("image_format", ["JPEG2000", "GeoTIFF"])
def test_names_of_older_metadata_and_images_in_geotiff_are_understood(tmp_path: Path, image_format: str) -> None:
    """Up to baseline 02.09 ESA called some tags and the images otherwise; Planetary Computer's products are GeoTIFF."""
    product = write_product(tmp_path, 2, "02.06")
    described = product / "MTD_MSIL2A.xml"
    text = described.read_text().replace("<Granule\n", f'<Granule imageFormat="{image_format}"\n')
    text = text.replace("IMAGE_FILE>", "IMAGE_FILE_2A>").replace("PRODUCT_URI>", "PRODUCT_URI_2A>")
    text = text.replace("BOA_QUANTIFICATION_VALUE", "L2A_BOA_QUANTIFICATION_VALUE")
    described.write_text(text.replace(f"/T{TILE}", f"/L2A_T{TILE}"))
    for image in product.rglob("*.jp2"):
        other = image.with_name(f"L2A_{image.name}")
        image.rename(other if image_format == "JPEG2000" else other.with_suffix(".tif"))
    if image_format == "GeoTIFF":
        next(product.rglob("*_SCL_20m.tif")).write_bytes(written(KINDS["plain"], classes(2)))
    (one,) = measured(tmp_path).values()
    assert (one.counts, one.acquisition.scenes[0].baseline) == (by_hand(2), 2.06)


@pytest.mark.parametrize("packed", [False, True], ids=["folder", "zip"])
def test_one_product_is_a_catalog_too(tmp_path: Path, packed: bool) -> None:
    path = write_product(tmp_path, 5, packed=packed)
    assert {date: one.counts for date, one in measured(path).items()} == {5: by_hand(5)}


@pytest.mark.parametrize("joined", [True, False], ids=["joined", "each by itself"])
def test_a_product_and_its_newer_processing_are_one_row(tmp_path: Path, joined: bool) -> None:
    """That one twice: as it came, and unpacked."""
    write_product(tmp_path, 3, "02.12")
    write_product(tmp_path / "later", 3, "05.11")
    write_product(tmp_path / "later", 3, "05.11", packed=True)
    run = Run.plain(query(tmp_path), by_acquisition=joined)
    (one,) = run.measurements(run.pages())
    assert one.counts == by_hand(3)
    assert [scene.baseline for scene in one.acquisition.scenes] == [5.11]
    assert len(one.acquisition.copies(one.acquisition.scenes[0])) == 2


def test_real_metadata_are_understood(shared_data: Path) -> None:
    old, new = (
        scene_from_item(item_of(str(path)), path.as_uri()) for path in sorted((shared_data / "safe").glob("*.SAFE"))
    )
    assert (old.tile, old.baseline, old.offset, old.platform) == ("07HFE", 2.12, 0, "sentinel-2a")
    assert (new.tile, new.baseline, new.offset, new.doubts_offset) == ("01KAB", 5.09, -1000, False)
    assert (old.catalog_cloud, new.catalog_cloud) == (51.580326, 59.050727)
    assert (old.datastrip, new.datatake) == ("20190212T192646", "20230821T221941")
    assert {ring[0][0] > 0 for polygon in new.footprint for ring in [polygon[0]]} == {True, False}, "on both sides"
    names = {"scl", "visual", "blue", "green", "red", "nir", "nir08", "swir16", "swir22"}
    names |= {"rededge1", "rededge2", "rededge3"}
    assert {name for name, _ in old.assets} == {name for name, _ in new.assets} == names
    # as the manifests of both list them
    assert [one.asset("scl").rpartition(".")[2] for one in (old, new)] == ["tif", "jp2"]


def test_it_is_searched_by_area_dates_and_cloud(tmp_path: Path) -> None:
    path = write_item_file(tmp_path)
    days = [moment.day - 1 for scene in found(query(path)) if (moment := scene.moment)]
    assert sorted(days) == sorted(archives.DATES[archives.NEWER])
    some = SearchQuery(parse_catalog(str(path)), archives.AREA, archives.moment(4), archives.moment(7))
    assert sorted(scene.moment.day - 1 for scene in found(some)) == [4, 5, 6]
    newest = SearchQuery(some.catalog, archives.AREA, archives.FIRST, archives.LAST, limit=2)
    assert sorted(scene.moment.day - 1 for scene in found(newest)) == [8, 9]
    away = SearchQuery(some.catalog, archives.AREA.rectangle(10, 10, 10.1, 10.1), archives.FIRST, archives.LAST)
    assert found(away) == []
    other = parse_catalog(str(path), "landsat-c2-l2")
    assert found(SearchQuery(other, archives.AREA, archives.FIRST, archives.LAST)) == []


def test_its_text_names_it_again(tmp_path: Path) -> None:
    folder = tmp_path / "my; own products"
    folder.mkdir()
    for path in (folder, write_item_file(tmp_path, "Élodie's items #1?.json")):
        catalog = parse_catalog(str(path))
        assert parse_catalog(format_catalog(catalog)) == catalog
        assert catalog.title == str(path)


def test_a_file_that_was_replaced_is_counted_anew(tmp_path: Path) -> None:
    product = write_product(tmp_path, 1)
    store = Store(tmp_path / "store.sqlite")
    assert measured(product, store)[1].counts == by_hand(1)
    other = write_product(tmp_path / "other", 2)
    shutil.copy(quality_layer(other), quality_layer(product))
    assert measured(product, store)[1].counts == by_hand(2)


def test_of_five_thousand_products_those_of_the_area_are_opened_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are of 250 tiles, of 20 dates each."""
    tiles = list(_tiles(250))
    for tile in tiles:
        for date in range(20):
            (tmp_path / f"{product_name(date, tile=tile)}.SAFE").mkdir()
    for date in range(20):
        folder = tmp_path / f"{product_name(date)}.SAFE"
        (folder / "MTD_MSIL2A.xml").write_text(metadata(date))
    opened: list[str] = []
    read = local_files.opened
    monkeypatch.setattr(local_documents, "opened", lambda path, reader: opened.append(path) or read(path, reader))
    assert len(found(query(tmp_path))) == len(opened) == 20
    assert len(found(query(tmp_path))) == len(opened) == 20, "remembered"


def _tiles(count: int) -> Iterator[str]:
    names = (f"{zone}N{column}{row}" for zone in (48, 51) for column in "TUVWXYZ" for row in "ABCDEFGHJKLMNPQRSTUV")
    first = ["48NUG"]
    yield from [*first, *(name for name in names if name not in first)][:count]
