"""Scene classifications in Zarr: products that zarr-python wrote are counted over HTTP as brute force counts them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.measuring.one_area import AcquisitionMeasurer
from clear_scenes.core.measuring.stand_ins import with_files
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.network.signing import signer_of
from clear_scenes.core.raster import chunk_codecs
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.scene import scene_from_item
from clear_scenes.core.storage.store import Store
from tests.support import oracle
from tests.support.archives import NEWER, OLDER, item
from tests.support.measuring import AREA
from tests.support.rasters import DEFLATE, Kind, box, written
from tests.support.zarr_products import AFFINE, ARRAY, CRS, KINDS, PLACE, pixels
from tests.support.zarr_served import COUNTS, product, serving

ALIKE = ("2 blosc", "2 zstd", "3 blosc", "3 zstd", "3 sharded")


@pytest.mark.parametrize("kind", KINDS)
def test_products_of_zarr_python_are_counted_as_brute_force_counts_them(kind: str) -> None:
    place = {name: PLACE[name] for name in ("proj:bbox", "proj:epsg")}  # as items state it: no shape
    with serving(kind) as served:
        found = served.measured(**(place if kind == "2 no place" else {}))
    assert found.reason is None
    assert found.counts == COUNTS
    assert found.decoder == "zarr"


def test_where_it_lies_must_be_stated() -> None:
    with serving("2 no place") as served:
        assert str(served.measured().reason) == "The scene classification does not say where on the earth it lies."
        elsewhere = {"proj:epsg": 32648, "proj:bbox": [345000.0, 154000.0, 345000.0 + 20 * 100, 160000.0]}
        assert "says another size" in str(served.measured(**elsewhere).reason)


def test_only_the_chunks_that_the_area_touches_are_asked_for() -> None:
    with serving("2 blosc") as served:
        served.measured()
        names = [path.removeprefix(served.array) for path, _ in served.asked]
    # The area is 20 to 66 columns and 18 to 52 rows of 5: chunks of 128 pixels from (0, 0) to (2, 2).
    assert names[:2] == [".zarray", ".zattrs"]
    assert len(names) == len(set(names)), "each at most once"
    assert set(names[2:]) == {f"{row}/{column}" for row in range(3) for column in range(3)}


def test_of_a_shard_only_what_the_area_touches_is_read() -> None:
    small = Area(((tuple(box(100.2, 90.3, 120.7, 110.6)),),), CRS)  # in the block of row 1 and column 1
    with serving("3 sharded") as served:
        found = served.measured(area=small)
        shards = [path.removeprefix(served.array) for path, _ in served.asked if "/c/" in path]
    assert found.counts == oracle.count(pixels(), AFFINE, CRS, small.polygons, small.crs)
    assert set(shards) == {"c/0/0"}
    assert len(shards) <= 3, "its beginning, its index, and the block where that is not in either"
    assert found.bytes_read < len(served.files[f"{served.array}c/0/0"])


def test_what_was_read_is_kept(tmp_path: Path) -> None:
    store = Store(tmp_path / "store.sqlite")
    try:
        with serving("3 sharded") as served:
            first = served.measured(store)
            store.change("DELETE FROM counts", ())
            before = len(served.asked)
            second = served.measured(store)
            asked = [path for path, _ in served.asked[before:]]
        assert (first.counts, second.counts) == (COUNTS, COUNTS)
        # What a shard leaves out is not kept: its index is asked for again, and nothing else.
        assert not [path for path in asked if path.endswith("zarr.json")]
        assert second.bytes_read < first.bytes_read
    finally:
        store.close()


@pytest.mark.parametrize(("kind", "name"), [("2 blosc", "1/1"), ("3 zstd", "c/1/1")])
def test_a_chunk_that_is_not_there_is_the_fill_value(kind: str, name: str) -> None:
    changed = pixels()
    changed[128:256, 128:256] = 4
    changed[128:256, 256:] = 4  # which zarr-python left out
    with serving(kind) as served:
        served.metadata(fill_value=4)
        del served.files[served.array + name]
        found = served.measured()
    assert found.counts == oracle.count(changed, AFFINE, CRS, AREA.polygons, AREA.crs)


def test_without_a_fill_value_it_is_no_data() -> None:
    changed = pixels()
    changed[128:256, 128:256] = 0
    with serving("2 blosc") as served:
        served.metadata(fill_value=None)
        del served.files[f"{served.array}1/1"]
        assert served.measured().counts == oracle.count(changed, AFFINE, CRS, AREA.polygons, AREA.crs)


@pytest.mark.parametrize("status", [401, 403, 410, 416, 500])
def test_a_refusal_or_a_fault_is_no_fill_value(status: int) -> None:
    for kind, name in (("2 blosc", "1/1"), ("3 sharded", "c/0/0")):
        with serving(kind) as served:
            served.faults[name] = status
            found = served.measured()
        assert found.reason is not None, f"{status} on {name} of {kind}"
        assert found.counts is None or found.unread, "what was not read is not counted"


@pytest.mark.parametrize("kind", ["2 blosc", "2 zstd", "2 zlib", "3 zstd", "3 gzip", "3 checksum", "3 sharded"])
def test_a_damaged_chunk_is_told(kind: str) -> None:
    name = "1/1" if kind.startswith("2") else "c/0/0" if "sharded" in kind else "c/1/1"
    name = "1.1" if kind == "2 zlib" else name
    with serving(kind) as served:
        whole = served.files[served.array + name]
        middle = len(whole) // 2
        broken_ones = [whole[:middle], whole[:8], bytes(len(whole)), whole[:middle] + bytes(len(whole) - middle)]
        if kind != "3 sharded":  # a shard's offsets are from its start, and its index is at its end
            broken_ones.append(whole + whole)
        for broken in broken_ones:
            served.files[served.array + name] = broken
            found = served.measured()
            assert found.counts != COUNTS
            assert "cannot be read: a block is damaged" in str(found.reason) or "too large" in str(found.reason)


@pytest.mark.parametrize("kind", ALIKE)
def test_gdal_unpacks_where_numcodecs_is_not(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunk_codecs, "by_numcodecs", lambda codec: None)
    with unpackers_found_anew(), serving(kind) as served:
        assert served.measured().counts == COUNTS


def test_without_a_decoder_the_row_names_the_format_and_what_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunk_codecs, "by_numcodecs", lambda codec: None)
    monkeypatch.setattr(chunk_codecs, "by_gdal", lambda codec: None)
    with unpackers_found_anew(), serving("2 blosc") as served:
        found = served.measured()
        assert str(found.reason) == (
            "The scene classification is a Zarr file packed with blosc, which neither the GDAL in use nor Python "
            "unpacks here. Install the Python package numcodecs for QGIS, or use a QGIS whose GDAL has blosc."
        )
        assert not [path for path, _ in served.asked if path[-3:-2].isdigit()], "no chunk is fetched for nothing"
    for kind in ("2 raw", "2 zlib", "2 gzip", "3 raw", "3 gzip"):  # these need neither
        with unpackers_found_anew(), serving(kind) as served:
            assert served.measured().counts == COUNTS


@contextmanager
def unpackers_found_anew() -> Iterator[None]:
    chunk_codecs.unpacker.cache_clear()
    try:
        yield
    finally:
        chunk_codecs.unpacker.cache_clear()


def test_an_index_that_points_out_of_its_shard_is_damage() -> None:
    with serving("3 sharded") as served:
        name = f"{served.array}c/0/0"
        shard = served.files[name]
        index = bytearray(shard[-16 * 16 - 4 : -4])
        entry = 16 * (1 * 4 + 2)  # of the block in row 1 and column 2 of 4
        index[entry + 8 : entry + 16] = (1 << 60).to_bytes(8, "little")
        wrong = shard[: -16 * 16 - 4] + bytes(index)
        checksum = chunk_codecs.crc32c(bytes(index)).to_bytes(4, "little")
        for end in (b"\0\0\0\0", checksum):  # by its checksum, and by what it says
            served.files[name] = wrong + end
            assert "a block is damaged" in str(served.measured().reason)


@pytest.mark.parametrize("kind", ["2 blosc", "3 zstd", "3 sharded"])
def test_a_product_on_this_machine_is_counted(tmp_path: Path, kind: str) -> None:
    """An absent chunk is the fill value there, too; zarr-python left one out."""
    for name, content in product(kind).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    catalog = (tmp_path / "items.json").as_uri()
    assets = {name: {"SCL_20m": {"href": f"{name}.zarr/{ARRAY}", "gsd": 20}} for name in (kind, "gone")}
    there, gone = (
        Acquisition.single(scene_from_item(item(NEWER, 1) | {"assets": assets[name], "links": []}, catalog))
        for name in (kind, "gone")
    )
    transport = PlainTransport(
        Addresses.of_catalog(catalog), Cancellation(), signer=signer_of(Catalog("", catalog).grant)
    )
    measurer = AcquisitionMeasurer(AREA, transport)
    assert measurer(there).counts == COUNTS
    assert "there is no Zarr array at its address" in str(measurer(gone).reason)


def test_what_is_shown_is_made_of_a_copy_that_can_be_shown() -> None:
    """And counted of it where a chunk is refused."""
    with serving("3 zstd") as served:
        in_zarr = item(NEWER, 1) | {"assets": {"SCL_20m": {"href": f"{served.url}/{served.array}".rstrip("/")}}}
        in_tiff = item(OLDER, 1) | {
            "assets": {name: {"href": f"{served.url}/{name}.tif"} for name in ("scl", "visual")}
        }
        served.files |= {"scl.tif": written(Kind(DEFLATE, strict=True), pixels(), AFFINE), "visual.tif": bytes(100)}
        ours, other = (scene_from_item(one, served.url) for one in (in_zarr, in_tiff))
        acquisition = replace(Acquisition.single(ours), superseded=(other,))
        transport = PlainTransport(Addresses.of_catalog(served.url), Cancellation())
        assert with_files(acquisition, ["visual"], transport).scenes == (other,)
        whole = AcquisitionMeasurer(AREA, transport)(acquisition)
        served.faults = {"c/1/1": 403}
        copied = AcquisitionMeasurer(AREA, transport)(acquisition)
    assert (whole.counts, whole.decoder, whole.acquisition.scenes) == (COUNTS, "zarr", (ours,))
    assert (copied.counts, copied.acquisition.scenes) == (COUNTS, (other,))
