"""Scene classifications in Zarr: products that zarr-python wrote are counted over HTTP as brute force counts them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.one_area import AcquisitionMeasurer
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.raster import chunk_codecs
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.scene import scene_from_item
from clear_scenes.core.storage.store import Store
from tests.support import oracle
from tests.support.items import made_item
from tests.support.measuring import AREA
from tests.support.rasters import box
from tests.support.stub import Answer, Request, stub_server
from tests.support.zarr_products import AFFINE, ARRAY, CHUNK, CRS, KINDS, PLACE, ROOT, pixels, products

COUNTS = oracle.count(pixels(), AFFINE, CRS, AREA.polygons, AREA.crs)
ALIKE = ("2 blosc", "2 zstd", "3 blosc", "3 zstd", "3 sharded")


def product(kind: str) -> dict[str, bytes]:
    return {name: content for name, content in products().items() if name.startswith(f"{kind}.zarr/")}


@dataclass
class Served:
    """A product on a server of this machine; ``faults`` are the statuses of paths that end so."""

    url: str
    kind: str
    files: dict[str, bytes]
    faults: dict[str, int] = field(default_factory=dict)
    asked: list[tuple[str, int]] = field(default_factory=list)

    @property
    def array(self) -> str:
        return f"{self.kind}.zarr/{ARRAY}/"

    def measured(self, store: Store | None = None, area: Area = AREA, **properties: Any) -> Measurement:
        href = f"{self.url}/{self.array}".rstrip("/")
        asset = {"href": href, "type": "application/vnd+zarr", "gsd": 20}
        item = made_item(**properties) | {"assets": {"SCL_20m": asset}}
        one = Acquisition.single(scene_from_item(item, self.url))
        transport = PlainTransport(Addresses.of_catalog(self.url), Cancellation())
        return AcquisitionMeasurer(area, transport, store)(one)

    def metadata(self, **changes: Any) -> None:
        """Change what the array says of itself."""
        name = self.array + (".zarray" if self.kind.startswith("2") else "zarr.json")
        self.files[name] = json.dumps(json.loads(self.files[name]) | changes).encode()


@contextmanager
def serving(kind: str) -> Iterator[Served]:
    def answer(request: Request) -> Answer:
        path = request.path.lstrip("/").replace("%20", " ")
        served.asked.append((path, len(served.files.get(path, b""))))
        fault = next((status for end, status in served.faults.items() if path.endswith(end)), 0)
        if fault or path not in served.files:
            return Answer(fault or 404, "")
        first, last = map(int, request.headers["range"].removeprefix("bytes=").split("-"))
        content = served.files[path]
        part = content[first : last + 1]
        place = f"bytes {first}-{first + len(part) - 1}/{len(content)}"
        return Answer(206, part, (("Content-Range", place),))

    with stub_server(answer) as server:
        served = Served(server.url, kind, dict(product(kind)))
        yield served


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


UNPACK = """\
import sys
sys.path.append(sys.argv[1])  # behind the numpy of this Python
from tests.support.package import load_plugin_package
load_plugin_package()
from clear_scenes.core.raster.chunk_codecs import by_numcodecs, unpacker
assert by_numcodecs(sys.argv[2]) is not None, "it is there"
sys.stdout.buffer.write(unpacker(sys.argv[2])(sys.stdin.buffer.read(), int(sys.argv[3])))
assert "osgeo" not in sys.modules
"""


@pytest.mark.parametrize("codec", ["blosc", "zstd"])
def test_numcodecs_unpacks_where_it_is(codec: str) -> None:
    (packages,) = (ROOT / "build/zarr-2/lib").glob("python*/site-packages")
    packed = products()[f"2 {codec}.zarr/{ARRAY}/1/1"]
    command = [sys.executable, "-c", UNPACK, str(packages), codec, str(CHUNK * CHUNK)]
    found = subprocess.run(command, input=packed, capture_output=True, cwd=ROOT, timeout=60)
    assert found.stdout == pixels()[128:256, 128:256].tobytes(), found.stderr.decode()


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


@pytest.mark.parametrize(
    "changes",
    [
        {"shape": [1 << 40, 1 << 40]},
        {"shape": [300]},
        {"shape": [300, -340]},
        {"shape": [300, 340.5]},
        {"shape": [True, True]},
        {"shape": "300"},
        {"chunks": [0, 128]},
        {"chunks": [1 << 20, 1 << 20]},
        {"dtype": "<f4"},
        {"dtype": [["a", "|u1"]]},
        {"dimension_separator": "/../"},
        {"dimension_separator": {}},
        {"compressor": {"id": "../../etc/passwd"}},
        {"compressor": {"id": "lzma"}},
        {"filters": [{"id": "delta"}]},
        {"fill_value": "NaN"},
        {"fill_value": 300},
        {"order": ["C"]},
        {"zarr_format": 7},
    ],
)
def test_metadata_of_version_2_that_makes_no_sense_is_refused(changes: dict[str, Any]) -> None:
    with serving("2 blosc") as served:
        served.metadata(**changes)
        found = served.measured()
        assert found.counts is None
        assert str(found.reason).startswith(("The scene classification cannot be read", "The scene classification is"))
        assert {path.rpartition("/")[2] for path, _ in served.asked} == {".zarray", ".zattrs"}


LITTLE = {"name": "bytes", "configuration": {"endian": "little"}}
SHARDING = {
    "chunk_shape": [64, 64],
    "codecs": [{"name": "bytes"}, {"name": "zstd"}],
    "index_codecs": [LITTLE, {"name": "crc32c"}],
    "index_location": "end",
}


def sharding(**changes: Any) -> dict[str, Any]:
    return {"codecs": [{"name": "sharding_indexed", "configuration": SHARDING | changes}]}


@pytest.mark.parametrize(
    "changes",
    [
        {"shape": [1 << 62, 1 << 62]},
        {"node_type": "group"},
        {"data_type": "float32"},
        {"chunk_grid": {"name": "rectangular"}},
        {"chunk_grid": {"name": "regular", "configuration": {"chunk_shape": [100, 100]}}},
        {"chunk_grid": {"name": "regular", "configuration": {"chunk_shape": [1 << 24, 1 << 24]}}},
        {"chunk_key_encoding": {"name": "default", "configuration": {"separator": "../"}}},
        {"chunk_key_encoding": {"name": "../../../etc"}},
        {"storage_transformers": [{"name": "encrypted"}]},
        {"codecs": []},
        {"codecs": [{"name": "bytes"}] * 100},
        {"codecs": [{"name": "bytes"}, {"name": "pcodec"}]},
        {"codecs": [{"name": "bytes"}, {"name": "gzip"}, {"name": "zstd"}]},
        {"dimension_names": ["x", "y"]},
        sharding(chunk_shape=[0, 0]),
        sharding(chunk_shape=[1, 1])
        | {"chunk_grid": {"name": "regular", "configuration": {"chunk_shape": [999, 999]}}},
        sharding(index_location="../"),
        sharding(index_codecs=[LITTLE, {"name": "zstd"}]),
        sharding(codecs=None),
    ],
)
def test_metadata_of_version_3_that_makes_no_sense_is_refused(changes: dict[str, Any]) -> None:
    with serving("3 sharded") as served:
        served.metadata(**changes)
        found = served.measured()
        assert found.counts is None
        assert str(found.reason).startswith(("The scene classification cannot be read", "The scene classification is"))
        assert {path.rpartition("/")[2] for path, _ in served.asked} == {".zarray", "zarr.json"}


@pytest.mark.parametrize("text", [b"", b"[]", b"{", b"\xff\xfe", b"[" * 100_000, b"null", b" " * (2 << 20)])
def test_metadata_that_is_none_is_told(text: bytes) -> None:
    with serving("2 blosc") as served:
        served.files[f"{served.array}.zarray"] = text
        assert served.measured().reason is not None


def test_those_shards_are_read_where_nothing_is_changed() -> None:
    with serving("3 sharded") as served:
        served.metadata(**sharding())
        assert served.measured().counts == COUNTS


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


def test_a_product_that_is_not_there_is_told_and_never_all_fill() -> None:
    with serving("2 blosc") as served:
        served.files.clear()
        found = served.measured()
        assert found.counts is None
        assert "there is no Zarr array at its address" in str(found.reason)
    with serving("2 blosc") as served:
        served.faults = {".zarray": 403, "zarr.json": 404}
        assert "403" in str(served.measured().reason)
    with serving("3 zstd") as served:  # a bucket that may not be listed answers 403 for what it has not
        served.faults = {".zarray": 403}
        assert served.measured().counts == COUNTS


@pytest.mark.parametrize(
    ("data", "stated"), [(b"", 0), (b"123456789", 0xE3069283), (bytes(32), 0x8A9136AA), (b"\xff" * 32, 0x62A8AB43)]
)
def test_checksums_are_those_of_the_standard(data: bytes, stated: int) -> None:
    """RFC 3720, appendix B.4, and the check value of CRC-32C."""
    assert chunk_codecs.without_checksum(data + stated.to_bytes(4, "little")) == data
    with pytest.raises(ValueError, match="wrong checksum"):
        chunk_codecs.without_checksum(data + (stated ^ 1).to_bytes(4, "little"))
