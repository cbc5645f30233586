"""Where the tiles of the military grid lie, by whose names Sentinel-2 is cut: squares of 100 km in zones of UTM."""

from __future__ import annotations

import re

import numpy as np

from ..geometry.globe import near
from ..geometry.rings import Rings
from ..raster.transforms import transformer

_NAME = re.compile(r"(\d\d)([C-HJ-NP-X])([A-HJ-NP-Z])([A-HJ-NP-V])")
_BANDS = "CDEFGHJKLMNPQRSTUVWX"  # of 8 degrees of latitude each, from 80 degrees south
_COLUMNS = ("STUVWXYZ", "ABCDEFGH", "JKLMNPQR")  # by zone modulo 3, from 100 km east on
_ROWS = "ABCDEFGHJKLMNPQRSTUV"  # of 100 km, again after 2000 km; in even zones F is the first
_SIDE = 100_000
_BEYOND = 9_800  # meters that a tile of Sentinel-2 goes on past its square, to the east and to the south


def square_of(tile: str) -> Rings | None:
    """The outline of a tile of Sentinel-2.

    Source: NGA.STND.0037, Universal Grids, chapter 3.

    Args:
        tile: its name, as "33TWL".

    Returns:
        One closed ring (n, 2) of lon and lat in degrees, running on past ±180; None where the name is no tile's.
    """
    found = _NAME.fullmatch(tile)
    if not found or not 1 <= int(found[1]) <= 60 or found[3] not in _COLUMNS[int(found[1]) % 3]:
        return None
    zone, band = int(found[1]), _BANDS.index(found[2])
    crs = f"EPSG:{(32600 if band >= 10 else 32700) + zone}"
    meridian = 6.0 * zone - 183
    middle = transformer("EPSG:4326", crs)(np.array([[meridian, 8.0 * band - 76]]))[0, 1]
    west = _SIDE * (_COLUMNS[zone % 3].index(found[3]) + 1)
    row = _SIDE * ((_ROWS.index(found[4]) - (0 if zone % 2 else 5)) % 20)
    south = row + 20 * _SIDE * round((middle - row) / (20 * _SIDE))
    x = np.array([0, 1, 1, 0, 0]) * (_SIDE + _BEYOND) + west
    y = np.array([0, 0, 1, 1, 0]) * (_SIDE + _BEYOND) + south - _BEYOND
    ring = transformer(crs, "EPSG:4326")(np.column_stack([x, y]).astype(float))
    if not np.isfinite(ring).all():
        return None
    return (np.column_stack([near(ring[:, 0], meridian), ring[:, 1]]),)
