"""What a collection says of where and when all of its items lie, compared with what is searched for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from ..geometry.rings import Box
from .dates import Interval
from .stated import as_list, as_mapping, as_moment, as_number

_DAY = timedelta(days=1)  # some name days alone, and mean the last one whole
_EVER = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


def may_hold(collection: Mapping[str, Any], boxes: Sequence[Box], intervals: Sequence[Interval]) -> bool:
    """Whether items of a collection may lie in a place and a time; what it does not say is not held against it.

    Args:
        collection: the STAC collection.
        boxes: of the place, in degrees within ±180.
        intervals: of the time, UTC.
    """
    extent = as_mapping(collection.get("extent"))
    places = as_list(as_mapping(extent.get("spatial")).get("bbox"))
    times = as_list(as_mapping(extent.get("temporal")).get("interval"))
    return (not places or any(is_near(one, boxes) for one in places)) and (
        not times or any(_is_then(one, intervals) for one in times)
    )


def is_near(stated: Any, boxes: Sequence[Box]) -> bool:
    """Whether a box as STAC states it, in degrees, shares a point with some; what is no box may."""
    numbers = [number for one in as_list(stated) if (number := as_number(one)) is not None]
    if len(numbers) not in (4, 6) or len(numbers) != len(stated):
        return True
    half = len(numbers) // 2
    west, south, east, north = *numbers[:2], *numbers[half : half + 2]
    east += 360 * (west > east)  # across the antimeridian
    return any(
        west + turn <= right and left <= east + turn and south <= top and bottom <= north
        for left, bottom, right, top in boxes
        for turn in (-360, 0, 360)
    )


def _is_then(stated: Any, intervals: Sequence[Interval]) -> bool:
    ends = as_list(stated)
    if len(ends) != 2:
        return True
    first, last = (as_moment(one) or ever for one, ever in zip(ends, _EVER, strict=True))
    return any(last - start >= -_DAY and end - first >= -_DAY for start, end in intervals)
