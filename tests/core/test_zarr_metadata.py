"""What a Zarr array says of itself is hostile until it is checked."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.zarr_served import COUNTS, serving


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
