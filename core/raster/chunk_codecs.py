"""Chunks of Zarr arrays, unpacked: by Python's own zlib, by numcodecs, or by the GDAL in use.

What a chunk unpacks to is known before: nothing is unpacked that says another size of itself.
"""

from __future__ import annotations

import itertools
import json
import zlib
from collections.abc import Callable
from functools import cache
from importlib import import_module

from .choice import osgeo_is_safe

Unpack = Callable[[bytes, int], bytes]  # what is packed, and how many bytes it must become; raises ValueError

_BLOSC_HEADER = 16
_ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"
_CRC32C = 0x82F63B78  # Castagnoli's polynomial, reflected (RFC 3720)
CHECKSUM = 4  # bytes of a CRC32C
_AUTO = 32  # zlib finds out itself whether it is zlib or gzip
_numbers = itertools.count()

KNOWN = frozenset({"zlib", "gzip", "crc32c", "blosc", "zstd"})


@cache
def unpacker(codec: str) -> Unpack | None:
    """What unpacks one of ``KNOWN``; None where nothing here does."""
    if codec in ("zlib", "gzip"):
        return _inflated
    if codec == "crc32c":
        return lambda packed, size: without_checksum(packed)
    decode = by_numcodecs(codec) or by_gdal(codec)
    if decode is None:
        return None
    return _checked(decode, _size_of_blosc if codec == "blosc" else _size_of_zstd)


def without_checksum(data: bytes) -> bytes:
    """The bytes before the CRC32C that they end with. Raises ``ValueError`` where that is not theirs."""
    content, stated = data[:-CHECKSUM], int.from_bytes(data[-CHECKSUM:], "little")
    if len(data) < CHECKSUM or crc32c(content) != stated:
        raise ValueError("wrong checksum")
    return content


def _inflated(packed: bytes, size: int) -> bytes:
    inflate = zlib.decompressobj(wbits=zlib.MAX_WBITS | _AUTO)
    try:
        raw = inflate.decompress(packed, size + 1)  # never more than a chunk, whatever is packed
        if not inflate.eof:
            raw += inflate.decompress(inflate.unconsumed_tail, 1)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not inflate.eof or inflate.unused_data:
        raise ValueError("it is cut short, or larger than a chunk")
    return raw


def _checked(decode: Unpack, size_of: Callable[[bytes], int]) -> Unpack:
    """Decoders written in C believe what a header says: it is looked at first."""

    def unpack(packed: bytes, size: int) -> bytes:
        if (stated := size_of(packed)) != size:
            raise ValueError(f"it says {stated} bytes for {size}")
        return decode(packed, size)

    return unpack


def _size_of_blosc(packed: bytes) -> int:
    """As its header states it (c-blosc, README_CHUNK_FORMAT): bytes 4 to 8; 12 to 16 are those of the packed chunk."""
    if len(packed) < _BLOSC_HEADER or int.from_bytes(packed[12:16], "little") != len(packed):
        raise ValueError("it is cut short")
    return int.from_bytes(packed[4:8], "little")


def _size_of_zstd(packed: bytes) -> int:
    """As the header of its frame states it (RFC 8878, 3.1.1.1)."""
    if packed[:4] != _ZSTD_MAGIC or len(packed) < 6:
        raise ValueError("no Zstandard frame")
    descriptor = packed[4]
    is_single = bool(descriptor & 0x20)
    length = (1 if is_single else 0, 2, 4, 8)[descriptor >> 6]
    start = 5 + (not is_single) + (0, 1, 2, 4)[descriptor & 3]
    if not length or len(packed) < start + length:
        raise ValueError("its frame states no size")
    return int.from_bytes(packed[start : start + length], "little") + (256 if length == 2 else 0)


def crc32c(data: bytes) -> int:
    """The CRC-32C of some bytes (RFC 3720, appendix B.4)."""
    table, crc = _crc_table(), 0xFFFFFFFF
    for byte in data:
        crc = table[(crc ^ byte) & 0xFF] ^ (crc >> 8)
    return crc ^ 0xFFFFFFFF


@cache
def _crc_table() -> tuple[int, ...]:
    found = []
    for crc in range(256):
        for _ in range(8):
            crc = (crc >> 1) ^ (_CRC32C if crc & 1 else 0)
        found.append(crc)
    return tuple(found)


def by_numcodecs(codec: str) -> Unpack | None:
    """What unpacks by numcodecs; None where that cannot be imported."""
    try:
        module = import_module(f"numcodecs.{codec}")
    except Exception:  # made for another numpy it raises whatever that does
        return None

    def unpack(packed: bytes, size: int) -> bytes:
        try:
            return bytes(module.decompress(packed))
        except RuntimeError as error:
            raise ValueError(str(error)) from error

    return unpack


def by_gdal(codec: str) -> Unpack | None:
    """What unpacks by GDAL's Zarr driver; None where that does not say that it has the codec.

    It is given an array of one chunk in Zarr 2, the version that each of its versions reads, whatever the chunk is of.
    """
    if not osgeo_is_safe():
        return None
    try:
        from osgeo import gdal
    except ImportError:
        return None
    driver = gdal.GetDriverByName("Zarr")
    if driver is None or codec not in (driver.GetMetadataItem("COMPRESSORS") or "").split(","):
        return None

    def unpack(packed: bytes, size: int) -> bytes:
        folder = f"/vsimem/clear_scenes/chunk_{next(_numbers)}"
        shape = {"shape": [1, size], "chunks": [1, size], "dtype": "|u1", "order": "C", "filters": None}
        array = {"zarr_format": 2, "compressor": {"id": codec}, "fill_value": None, **shape}
        files = {f"{folder}/.zarray": json.dumps(array).encode(), f"{folder}/0.0": packed}
        gdal.Mkdir(folder, 0o700)  # GDAL 3.6 finds no array in a folder that only the names of files imply
        for name, content in files.items():
            gdal.FileFromMemBuffer(name, content)
        dataset = pixels = None
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        try:
            dataset = gdal.OpenEx(folder, gdal.OF_RASTER, allowed_drivers=["Zarr"])
            pixels = None if dataset is None else dataset.ReadAsArray()
        except RuntimeError as error:  # where its exceptions are switched on
            raise ValueError(str(error)) from error
        finally:
            dataset = None
            gdal.PopErrorHandler()
            for name in files:
                gdal.Unlink(name)
            gdal.Rmdir(folder)
        if pixels is None:
            raise ValueError(gdal.GetLastErrorMsg() or "it cannot be unpacked")
        return bytes(pixels.tobytes())

    return unpack
