"""Taking a little-endian classic TIFF apart, and putting it together wrongly."""

from __future__ import annotations

import struct

WIDTH, BITS, COMPRESSION, TILE_WIDTH, TILE_HEIGHT, OFFSETS, BYTE_COUNTS = 256, 258, 259, 322, 323, 324, 325
SAMPLE_FORMAT, NODATA = 339, 42113
FORMATS = {1: "B", 2: "c", 3: "H", 4: "I", 5: "II", 12: "d", 16: "Q"}


def entry(content: bytes, tag: int) -> tuple[int, int, int]:
    """Where a tag's entry lies in a little-endian classic TIFF, the type and the number of its values."""
    (first,) = struct.unpack_from("<I", content, 4)
    (count,) = struct.unpack_from("<H", content, first)
    for at in range(first + 2, first + 2 + count * 12, 12):
        found, kind, length = struct.unpack_from("<HHI", content, at)
        if found == tag:
            return at, kind, length
    raise KeyError(tag)


def values(content: bytes, tag: int) -> list[int]:
    at, kind, length = entry(content, tag)
    where = at + 8 if struct.calcsize(FORMATS[kind]) * length <= 4 else struct.unpack_from("<I", content, at + 8)[0]
    return list(struct.unpack_from(f"<{length}{FORMATS[kind]}", content, where))


def with_values(content: bytes, tag: int, new: list[int]) -> bytes:
    at, kind, length = entry(content, tag)
    assert length == len(new)
    where = at + 8 if struct.calcsize(FORMATS[kind]) * length <= 4 else struct.unpack_from("<I", content, at + 8)[0]
    changed = bytearray(content)
    struct.pack_into(f"<{length}{FORMATS[kind]}", changed, where, *new)
    return bytes(changed)


def with_block(content: bytes, number: int, packed: bytes) -> bytes:
    """The file with another block at its end in place of one of its own."""
    offsets, lengths = values(content, OFFSETS), values(content, BYTE_COUNTS)
    offsets[number], lengths[number] = len(content), len(packed)
    return with_values(with_values(content, OFFSETS, offsets), BYTE_COUNTS, lengths) + packed
