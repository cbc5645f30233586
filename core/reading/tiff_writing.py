"""The heads of TIFFs that are made here, of blocks that are at hand or are decoded as they are asked for."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

SHORT, LONG, UNDEFINED, DOUBLE = 3, 4, 7, 12
_LETTERS = {SHORT: "H", LONG: "I", DOUBLE: "d"}
_BEGIN = 8  # where the first directory lies

Entries = Mapping[int, tuple[int, Sequence[object]]]  # by the tag's number the type of its values, and these


def tiff_head(directories: Sequence[Entries], order: str) -> bytes:
    """The head of a classic TIFF: its directories in a chain, and behind each the values that find no room in it.

    Args:
        directories: of the images.
        order: of the bytes, as for ``struct``.
    """
    found = (b"II" if order == "<" else b"MM") + struct.pack(order + "HI", 42, _BEGIN)
    for number, entries in enumerate(directories, 1):
        fields, behind = b"", b""
        after = len(found) + 2 + 12 * len(entries) + 4
        for tag, (kind, values) in sorted(entries.items()):
            letter = _LETTERS.get(kind)
            data = struct.pack(f"{order}{len(values)}{letter}", *values) if letter else bytes(values[0])  # type: ignore
            count = len(values) if letter else len(data)
            if len(data) > 4:
                place = struct.pack(order + "I", after + len(behind))
                behind += data + b"\0" * (len(data) % 2)
            else:
                place = data.ljust(4, b"\0")
            fields += struct.pack(order + "HHI", tag, kind, count) + place
        following = after + len(behind) if number < len(directories) else 0
        found += struct.pack(order + "H", len(entries)) + fields + struct.pack(order + "I", following) + behind
    return found
