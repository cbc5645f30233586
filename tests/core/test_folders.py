"""Folders of the analyst's own: Landsat, HLS and downloads beside products of ESA, counted as by brute force."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from clear_scenes.core.measuring.run import Run
from clear_scenes.core.network.local_files import opened
from clear_scenes.core.stac import local_documents
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.store import Store
from tests.support import archives
from tests.support.folders import (
    AREA,
    L30,
    LANDSAT_7,
    LANDSAT_9,
    S30,
    as_json,
    by_hand,
    hls_name,
    landsat_metadata,
    landsat_name,
    write_hls,
    write_landsat,
)
from tests.support.local_catalogs import found, measured, metadata, product_name, query, write_product


def counts(folder: Path) -> dict[int, tuple[int, ...] | None]:
    return {date: one.counts for date, one in measured(folder, area=AREA).items()}


@pytest.mark.parametrize("sensor", [LANDSAT_9, LANDSAT_7])
@pytest.mark.parametrize("forms", [("json",), ("xml",), ("json", "xml")], ids="+".join)
def test_products_of_landsat_are_counted_as_by_brute_force(tmp_path: Path, forms: tuple[str, ...], sensor: str) -> None:
    for date in (1, 4):
        write_landsat(tmp_path / f"{date}", date, sensor, forms)
    assert counts(tmp_path) == {1: by_hand(1, sensor), 4: by_hand(4, sensor)}
    scene = found(query(tmp_path, AREA))[0]
    number = {LANDSAT_9: (2, 3, 4, 5, 6, 7), LANDSAT_7: (1, 2, 3, 4, 5, 7)}[sensor]
    bands = [scene.asset(name).rpartition("_")[2] for name in ("blue", "green", "red", "nir", "swir16", "swir22")]
    assert bands == [f"B{one}.TIF" for one in number]
    assert (scene.platform, scene.tile, scene.catalog_cloud) == (f"landsat-{int(sensor[2:])}", "125059", 12.5)
    assert (scene.crs, scene.offset, scene.product.scale) == ("EPSG:32648", -2000, 0.275)


@pytest.mark.parametrize("kind", [S30, L30])
def test_granules_of_hls_are_counted_as_by_brute_force(tmp_path: Path, kind: str) -> None:
    for date in (2, 5):
        write_hls(tmp_path, date, kind)
    assert counts(tmp_path) == {2: by_hand(2, kind), 5: by_hand(5, kind)}
    scene = next(one for one in found(query(tmp_path, AREA)) if one.moment.day == 3)
    assert scene.moment == archives.moment(2)
    assert (scene.tile, scene.platform) == ("48NUG", {S30: "sentinel-2", L30: "landsat"}[kind])
    near_infrared = scene.asset("nir")
    assert near_infrared is None if kind == S30 else near_infrared.endswith(".B05.tif"), "the band that is there"


def test_all_kinds_lie_in_one_folder(tmp_path: Path) -> None:
    """What is no product is passed over; products that are not read are told."""
    write_landsat(tmp_path / "usgs" / "a", 1)
    write_hls(tmp_path / "nasa", 2)
    write_hls(tmp_path / "nasa", 2, L30)
    write_product(tmp_path / "esa", 4)
    for name in ("notes.txt", "photo.tif", "table.json", f"{hls_name(7)}.jpg"):
        (tmp_path / name).write_text("{}")
    run = Run.plain(query(tmp_path, AREA))
    rows = [(one.acquisition.platform, one.acquisition.moment.day - 1) for one in run.measurements(run.pages())]
    assert sorted(rows) == [("landsat", 2), ("landsat-9", 1), ("sentinel-2", 2), ("sentinel-2a", 4)]
    assert run.remarks == []
    others = (
        "S2A_MSIL1C_20260603T032200_N0511_R018_T48NUG_20260603T230000.SAFE",
        f"{landsat_name(3).replace('L2SP', 'L1TP')}_MTL.json",
        f"{landsat_name(3).replace('L2SP', 'L1TP')}_MTL.xml",
        f"{landsat_name(5)}.tar",
    )
    for name in others:
        (tmp_path / "esa" / name).touch()
    run = Run.plain(query(tmp_path, AREA))
    assert len([one for page in run.pages() for one in page]) == 4
    (remark,) = map(str, run.remarks)
    assert "products that are not read" in remark
    assert "Their number is 3." in remark


def test_a_kind_is_chosen_by_its_collection(tmp_path: Path) -> None:
    write_landsat(tmp_path, 1)
    write_hls(tmp_path, 2)
    catalog = parse_catalog(str(tmp_path), "landsat-c2-l2")
    (scene,) = found(SearchQuery(catalog, AREA, archives.FIRST, archives.LAST))
    assert scene.id == landsat_name(1)


def test_what_lies_elsewhere_or_is_of_another_time_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for date in (1, 4):
        write_landsat(tmp_path, date)
        write_hls(tmp_path, date)
        shutil.copy(f"{tmp_path / hls_name(date)}.Fmask.tif", f"{tmp_path / hls_name(date, tile='33TWL')}.Fmask.tif")
    read = watched(monkeypatch)
    some = SearchQuery(parse_catalog(str(tmp_path)), AREA, archives.moment(4), archives.moment(5))
    assert sorted(scene.id for scene in found(some)) == [hls_name(4), landsat_name(4)]
    assert [Path(path).name for path in read] == [f"{landsat_name(4)}_MTL.json"]


# Remembered


def watched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the documents that are read from now on."""
    read: list[str] = []
    monkeypatch.setattr(local_documents, "opened", lambda path, reader: read.append(path) or opened(path, reader))
    return read


def listed(folder: Path, store: Store) -> list[str]:
    run = Run.plain(query(folder, AREA), store)
    return sorted(scene.id for page in run.pages() for one in page for scene in (*one.scenes, *one.superseded))


def test_products_are_remembered_across_sessions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, cache = tmp_path / "products", tmp_path / "cache.sqlite"
    for date in range(5):
        write_landsat(folder, date)
        (folder / f"{product_name(date)}.SAFE").mkdir()
        (folder / f"{product_name(date)}.SAFE" / "MTD_MSIL2A.xml").write_text(metadata(date))
    read = watched(monkeypatch)
    first = listed(folder, Store(cache))
    assert len(first) == len(read) == 10
    read.clear()
    assert listed(folder, Store(cache)) == first
    assert read == []

    changed = Path(f"{folder / landsat_name(3)}_MTL.json")
    changed.write_text(changed.read_text().replace("12.50", "77.00"))
    shutil.rmtree(folder / f"{product_name(1)}.SAFE")
    run = Run.plain(query(folder, AREA), Store(cache))
    clouds = {one.scenes[0].id: one.catalog_cloud for page in run.pages() for one in page}
    assert (clouds[landsat_name(3)], clouds[landsat_name(2)]) == (77, 12.5)
    assert sorted(clouds) == [name for name in first if name != product_name(1)]
    assert [Path(path).name for path in read] == [changed.name]


def test_a_cache_that_is_damaged_costs_reading_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, cache = tmp_path / "products", tmp_path / "cache.sqlite"
    write_landsat(folder, 1)
    store = Store(cache)
    assert listed(folder, store) == [landsat_name(1)]
    store.close()
    cache.write_bytes(b"\xff" * 5000)
    read = watched(monkeypatch)
    assert listed(folder, Store(cache)) == [landsat_name(1)]
    assert len(read) == 1


# Damaged


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _overwritten(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


@pytest.mark.parametrize("damage", [_cut, _emptied, _overwritten, Path.unlink])
@pytest.mark.parametrize("part", ["metadata", "quality of Landsat", "Fmask"])
def test_what_is_damaged_is_told_and_the_others_are_counted(tmp_path: Path, damage, part: str) -> None:
    product, granule = write_landsat(tmp_path, 3, forms=("xml",)), write_hls(tmp_path, 5)
    write_landsat(tmp_path, 4)
    write_hls(tmp_path, 6)
    path, date = {
        "metadata": (f"{product}_MTL.xml", 3),
        "quality of Landsat": (f"{product}_QA_PIXEL.TIF", 3),
        "Fmask": (f"{granule}.Fmask.tif", 5),
    }[part]
    damage(Path(path))
    results = measured(tmp_path, area=AREA)
    told = results.pop(date)
    assert told.counts is None
    assert told.reason is not None
    whole = {3: by_hand(3, LANDSAT_9), 4: by_hand(4, LANDSAT_9), 5: by_hand(5, S30), 6: by_hand(6, S30)}
    assert {day: one.counts for day, one in results.items()} == {day: whole[day] for day in whole if day != date}


@pytest.mark.parametrize("form", ["json", "xml"])
def test_of_two_forms_of_the_metadata_one_is_enough(tmp_path: Path, form: str) -> None:
    product = write_landsat(tmp_path, 3)
    _cut(Path(f"{product}_MTL.{form}"))
    assert counts(tmp_path) == {3: by_hand(3, LANDSAT_9)}


def test_metadata_of_another_product_are_not_taken(tmp_path: Path) -> None:
    product = write_landsat(tmp_path, 3, forms=("json",))
    Path(f"{product}_MTL.json").write_text(as_json(landsat_metadata(4)))
    assert counts(tmp_path) == {3: None}


@pytest.mark.parametrize("content", ["[" * 100_000, "null", "7", '{"LANDSAT_METADATA_FILE": 3}', "<html>"])
@pytest.mark.parametrize("form", ["json", "xml"])
def test_metadata_may_be_anything(tmp_path: Path, content: str, form: str) -> None:
    product = write_landsat(tmp_path, 3, forms=(form,))
    Path(f"{product}_MTL.{form}").write_text(content)
    assert counts(tmp_path) == {3: None}


def test_metadata_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_landsat(tmp_path, 3)
    monkeypatch.setattr(local_documents, "MAX_DOCUMENT", 1000)
    assert counts(tmp_path) == {3: None}


def test_entities_are_not_followed(tmp_path: Path) -> None:
    product = write_landsat(tmp_path, 3, forms=("xml",))
    path = Path(f"{product}_MTL.xml")
    bomb = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    path.write_text(path.read_text().replace("<LANDSAT_METADATA_FILE>", f"{bomb}<LANDSAT_METADATA_FILE>", 1))
    assert counts(tmp_path) == {3: None}


def test_a_granule_of_a_day_that_is_none_is_told(tmp_path: Path) -> None:
    path = write_hls(tmp_path, 3)
    shutil.copy(f"{path}.Fmask.tif", tmp_path / "HLS.S30.T48NUG.2026999T032200.v2.0.Fmask.tif")
    problems = {scene.id: str(scene.problem or "") for scene in found(query(tmp_path, AREA))}
    assert problems == {
        hls_name(3): "",
        "HLS.S30.T48NUG.2026999T032200.v2.0": "The catalog gives no valid date for this scene.",
    }
