"""Chunks of Zarr arrays: nothing is unpacked that says another size of itself than it must have."""

from __future__ import annotations

import gzip
import subprocess
import sys
import zlib

import pytest

from clear_scenes.core.raster import chunk_codecs
from tests.support.zarr_products import ARRAY, CHUNK, ROOT, pixels, products

CONTENT = pixels()[128:256, 128:256].tobytes()


def packed_by(codec: str) -> bytes:
    return products()[f"2 {codec}.zarr/{ARRAY}/1/1"]


@pytest.mark.parametrize("codec", ["blosc", "zstd"])
def test_what_says_another_size_is_not_given_to_a_decoder(codec: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given = []
    monkeypatch.setattr(chunk_codecs, "by_numcodecs", lambda codec: lambda packed, size: given.append(packed))
    chunk_codecs.unpacker.cache_clear()
    unpack = chunk_codecs.unpacker(codec)
    chunk_codecs.unpacker.cache_clear()
    for size in (CHUNK * CHUNK - 1, CHUNK * CHUNK + 1, 0):
        with pytest.raises(ValueError, match=f"it says {CHUNK * CHUNK} bytes for {size}"):
            unpack(packed_by(codec), size)
    for cut in (0, 1, 4, 5, 6):
        with pytest.raises(ValueError, match=r"cut short|no Zstandard frame|states no size"):
            unpack(packed_by(codec)[:cut], CHUNK * CHUNK)
    assert not given
    unpack(packed_by(codec), CHUNK * CHUNK)
    assert given == [packed_by(codec)]


@pytest.mark.parametrize("codec", ["blosc", "zstd"])
def test_gdal_leaves_nothing_behind(codec: str) -> None:
    from osgeo import gdal

    unpack = chunk_codecs.by_gdal(codec)
    before = gdal.ReadDir("/vsimem/clear_scenes")
    assert unpack(packed_by(codec), CHUNK * CHUNK) == CONTENT
    with pytest.raises(ValueError, match=r"."):
        unpack(bytes(100), CHUNK * CHUNK)
    assert gdal.ReadDir("/vsimem/clear_scenes") == before


@pytest.mark.parametrize("pack", [zlib.compress, gzip.compress])
def test_what_is_deflated_becomes_no_more_than_a_chunk(pack) -> None:
    unpack = chunk_codecs.unpacker("gzip")
    assert unpack(pack(CONTENT), len(CONTENT)) == CONTENT
    for wrong in (pack(bytes(50_000_000)), pack(CONTENT)[:-5], pack(CONTENT) + b"more", b""):
        with pytest.raises(ValueError, match=r"."):
            unpack(wrong, len(CONTENT))


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


@pytest.mark.parametrize(
    ("data", "stated"), [(b"", 0), (b"123456789", 0xE3069283), (bytes(32), 0x8A9136AA), (b"\xff" * 32, 0x62A8AB43)]
)
def test_checksums_are_those_of_the_standard(data: bytes, stated: int) -> None:
    """RFC 3720, appendix B.4, and the check value of CRC-32C."""
    assert chunk_codecs.without_checksum(data + stated.to_bytes(4, "little")) == data
    with pytest.raises(ValueError, match="wrong checksum"):
        chunk_codecs.without_checksum(data + (stated ^ 1).to_bytes(4, "little"))
