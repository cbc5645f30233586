"""What is added to the numbers of a band to make them reflectance x 10000, and how that is known.

Since baseline 04.00 the numbers of Sentinel-2 are 1000 too high (``core.stac.products``); some catalogs take that out
again, and what they say of it is wrong at times. The numbers show it: vegetation and water are dark in red, so that a
number far under 1000 there means that it is gone. Snow, desert and cloud are bright either way: then the same ground on
a date that is known shows it, as it hardly changes by a reflectance of 0.1.

Everything here is plain numpy; ``offset_finder`` reads what it takes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ..reading.piece import Piece
from ..stac.products import BASELINE_OFFSET
from ..stac.scene import Scene

_SHADOW, _DARK, _VEGETATION, _BARE, _WATER = 3, 2, 4, 5, 6  # of core.classification.scl
_CLEAR_GROUND = (_DARK, _SHADOW, _VEGETATION, _BARE, _WATER)
_STEADY_GROUND = (_VEGETATION, _BARE)  # as bright on one day as on the next, more or less
_FEW = 100  # pixels, fewer of which decide nothing
_GONE_BELOW = 800  # numbers that stand for a reflectance under -0.02 where the offset is still in
_GONE_SHARE = 0.05  # of clear ground with such numbers that is no noise any more
_LOW = 10  # percentile that stands for the darker part
# Numbers of that part in red where the offset is still in; else it were a reflectance of 0.1 at the least, as that of
# the few bushes of a desert is, or of a muddy river: so it has to be much of the ground.
_DARKEST, _BRIGHTEST, _MUCH = 1000, 1500, 0.25
_EVEN_WATER = 500  # between the darker and the brighter part: sun glint, which is bright, is uneven
_SAME, _SAME_SPREAD = 300, 700  # how far the same ground may be off on another date: its median, and its middle half


class Reason(Enum):
    """How an offset is known. The names are stored, the values stand in metadata."""

    PRODUCT = "known of the product"
    STATED = "stated by the catalog"
    PIXELS = "decided from the pixels"
    OTHER_DATES = "decided from other dates of the tile"


@dataclass(frozen=True)
class Offset:
    """What makes a band's numbers reflectance.

    Attributes:
        value: Added to the numbers times the product's scale, for reflectance x 10000.
        reason: How it is known.
    """

    value: float
    reason: Reason


Offsets = Mapping[Scene, Offset]  # those that were decided
AS_STATED: Offsets = MappingProxyType({})


def offset_in(offsets: Offsets, scene: Scene) -> Offset:
    """The offset of a scene: the one that was decided, or else what is stated."""
    return offsets.get(scene) or as_stated(scene)


def as_stated(scene: Scene) -> Offset:
    """The offset that the catalog states, or that is known of the product."""
    return Offset(scene.offset, Reason.STATED if scene.doubts_offset else Reason.PRODUCT)


def offset_of_pixels(piece: Piece) -> float | None:
    """The offset that a band's numbers need, or None where they do not show it.

    Args:
        piece: Of a visible band of Sentinel-2, red at best.
    """
    ground = _numbers(piece, _CLEAR_GROUND)
    if ground.size < _FEW:
        return None
    vegetation, water = _numbers(piece, (_VEGETATION,)), _numbers(piece, (_WATER,))
    is_gone = bool(np.mean(ground < _GONE_BELOW) >= _GONE_SHARE)
    is_in = any(_is_in(one) for one in (vegetation, _even(water)) if one.size >= max(_FEW, _MUCH * ground.size))
    if is_gone == is_in:
        return None
    return float(BASELINE_OFFSET) if is_in else 0.0


def offset_beside(piece: Piece, other: Piece, offset: float) -> float | None:
    """The offset by which the ground is about as bright as on another date, or None where there is no such.

    Args:
        piece: Of a visible band of Sentinel-2.
        other: Of the same tile and band on another date.
        offset: That of the other date.
    """
    if piece.crs != other.crs:
        return None
    _, rows, other_rows = np.intersect1d(piece.y, other.y, return_indices=True)
    _, columns, other_columns = np.intersect1d(piece.x, other.x, return_indices=True)
    here, there = np.ix_(rows, columns), np.ix_(other_rows, other_columns)
    is_steady = np.isin(piece.classes[here], _STEADY_GROUND) & (piece.classes[here] == other.classes[there])
    is_steady &= (piece.values[here] > 0) & (other.values[there] > 0)
    difference = piece.values[here][is_steady].astype(float) - other.values[there][is_steady] - offset
    if difference.size < _FEW:
        return None
    quarter, middle, three_quarters = np.percentile(difference, (25, 50, 75))
    if three_quarters - quarter > _SAME_SPREAD:
        return None
    near = [value for value in (0.0, float(BASELINE_OFFSET)) if abs(middle + value) <= _SAME]
    return near[0] if near else None


def _numbers(piece: Piece, classes: tuple[int, ...]) -> NDArray[np.float64]:
    return piece.values[np.isin(piece.classes, classes) & (piece.values > 0)].astype(np.float64)


def _is_in(numbers: NDArray[np.float64]) -> bool:
    return bool(_DARKEST <= np.percentile(numbers, _LOW) <= _BRIGHTEST)


def _even(numbers: NDArray[np.float64]) -> NDArray[np.float64]:
    """The same, or none where they are far apart."""
    low, high = np.percentile(numbers, (_LOW, 100 - _LOW)) if numbers.size else (0, 0)
    return numbers if high - low <= _EVEN_WATER else numbers[:0]
