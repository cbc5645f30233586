"""Polygons in well-known binary, as tables hold them.

Source: OGC 06-103r4, section 8; the flags of Z, M and SRID are those of PostGIS.
"""

from __future__ import annotations

import struct
from typing import Any

import numpy as np

_POLYGON, _MULTIPOLYGON = 3, 6
_Z, _M, _SRID = 0x80000000, 0x40000000, 0x20000000


def geojson_of(data: bytes) -> dict[str, Any] | None:
    """A polygon or multipolygon as GeoJSON of two dimensions; None where the bytes are none."""
    try:
        kind, polygons, _ = _geometry(data, 0)
    except (struct.error, ValueError):
        return None
    if kind == _POLYGON:
        return {"type": "Polygon", "coordinates": polygons[0]}
    return {"type": "MultiPolygon", "coordinates": polygons}


def _geometry(data: bytes, at: int, kinds: tuple[int, ...] = (_POLYGON, _MULTIPOLYGON)) -> tuple[int, list[Any], int]:
    """Its kind, the coordinates of its polygons, and where it ends; raises ``ValueError`` where it is none of these."""
    sign = "<" if data[at : at + 1] == b"\1" else ">"
    (code,) = struct.unpack_from(f"{sign}I", data, at + 1)
    at += 9 if code & _SRID else 5
    dimensions, kind = divmod(code & ~(_Z | _M | _SRID), 1000)
    if kind not in kinds or dimensions > 3:
        raise ValueError(code)
    (count,) = struct.unpack_from(f"{sign}I", data, at)
    at += 4
    found = []
    for _ in range(count):
        if kind == _MULTIPOLYGON:
            _, (part,), at = _geometry(data, at, (_POLYGON,))
        else:
            (points,) = struct.unpack_from(f"{sign}I", data, at)
            width = 2 + (0, 1, 1, 2)[dimensions] + bool(code & _Z) + bool(code & _M)
            numbers = np.frombuffer(data, f"{sign}f8", points * width, at + 4)
            part, at = numbers.reshape(points, width)[:, :2].tolist(), at + 4 + numbers.nbytes
        found.append(part)
    return kind, [found] if kind == _POLYGON else found, at
