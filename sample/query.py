"""The search itself: which of the items a STAC request asks for, in which order."""

from __future__ import annotations

import itertools
import operator
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

Item = dict[str, Any]
Request = dict[str, Any]
Box = tuple[float, float, float, float]

COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "eq": operator.eq,
    "neq": operator.ne,
    "lt": operator.lt,
    "lte": operator.le,
    "gt": operator.gt,
    "gte": operator.ge,
    "in": lambda value, among: value in among,
}


class BadRequest(ValueError):
    """The request cannot be understood; the text goes into the answer."""


def search(items: list[Item], request: Request, poor: bool = False) -> list[Item]:
    """All items that match. A `poor` catalog ignores `query` and `sortby`, as some do."""
    found = [item for item in items if matches(item, request)]
    if poor:
        return found
    found = [item for item in found if holds(item, request.get("query") or {})]
    # As Earth Search does when nothing else is asked: newest first.
    order = request.get("sortby") or [{"field": "properties.datetime", "direction": "desc"}]
    for key in reversed(order):
        name = str(key["field"])
        having = [item for item in found if field(item, name) is not None]
        having.sort(key=lambda item: field(item, name), reverse=key.get("direction") == "desc")
        found = having + [item for item in found if field(item, name) is None]
    return found


def matches(item: Item, request: Request) -> bool:
    """Whether the item lies in the place and the time that are asked for."""
    if request.get("collections") and item.get("collection") not in request["collections"]:
        return False
    if request.get("ids") and item["id"] not in request["ids"]:
        return False
    box = asked_box(request)
    if box and not meet(item, box):
        return False
    return "datetime" not in request or within(item["properties"].get("datetime"), str(request["datetime"]))


def asked_box(request: Request) -> Box | None:
    """West, south, east, north of what the request gives as `bbox` or `intersects`."""
    if request.get("bbox") and request.get("intersects"):
        raise BadRequest("give bbox or intersects, not both")
    if request.get("intersects"):
        return box_of(request["intersects"])
    if not request.get("bbox"):
        return None
    numbers = [float(number) for number in request["bbox"]]
    if len(numbers) not in (4, 6):
        raise BadRequest("bbox needs 4 or 6 numbers")
    half = len(numbers) // 2
    return numbers[0], numbers[1], numbers[half], numbers[half + 1]


def points(coordinates: Any) -> Iterable[tuple[float, float]]:
    """All places in nested GeoJSON coordinates."""
    if coordinates and isinstance(coordinates[0], (int, float)):
        yield float(coordinates[0]), float(coordinates[1])
        return
    for part in coordinates:
        yield from points(part)


def box_of(geometry: dict[str, Any]) -> Box:
    """The box around a GeoJSON geometry."""
    try:
        xs, ys = zip(*points(geometry["coordinates"]), strict=True)
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise BadRequest("intersects is no geometry") from error
    return min(xs), min(ys), max(xs), max(ys)


def meet(item: Item, box: Box) -> bool:
    """Whether the item's footprint meets the box; an item without a usable geometry goes by its own bbox."""
    west, south, east, north = box
    own = item.get("bbox")
    if own and (own[0] > east or own[2] < west or own[1] > north or own[3] < south):
        return False
    geometry = item.get("geometry")
    if not geometry or geometry.get("type") != "Polygon":
        return own is not None
    ring = [(float(x), float(y)) for x, y, *_ in geometry["coordinates"][0]]
    # Two convex shapes are apart when an edge of one has all of the other on its outer side.
    turn = sum(x * y2 - x2 * y for (x, y), (x2, y2) in itertools.pairwise(ring))
    corners = [(west, south), (east, south), (east, north), (west, north)]
    for (x, y), (x2, y2) in itertools.pairwise(ring):
        if all(((x2 - x) * (b - y) - (y2 - y) * (a - x)) * turn < 0 for a, b in corners):
            return False
    return True


def moment(text: str) -> datetime:
    """An RFC 3339 moment."""
    try:
        value = datetime.fromisoformat(text.strip().upper().replace("Z", "+00:00"))
    except ValueError as error:
        raise BadRequest(f"no RFC 3339 time: {text}") from error
    return value if value.tzinfo else value.replace(tzinfo=UTC)


def within(stated: str | None, asked: str) -> bool:
    """Whether a stated moment lies in `from/to` (either may be `..` or empty), or is the moment that is asked."""
    first, slash, last = asked.partition("/")
    if stated is None:
        return False
    value = moment(stated)
    if not slash:
        return value == moment(first) or (len(first) == 10 and stated[:10] == first)
    if first not in ("", "..") and value < moment(first):
        return False
    if last in ("", ".."):
        return True
    end = moment(last) + (timedelta(days=1, microseconds=-1) if len(last) == 10 else timedelta())
    return value <= end


def field(item: Item, name: str) -> Any:
    """A property, with or without `properties.` before its name; `id` and `collection` are the item's own."""
    name = name.removeprefix("properties.")
    return item.get(name) if name in ("id", "collection") else item["properties"].get(name)


def holds(item: Item, query: dict[str, dict[str, Any]]) -> bool:
    """Whether the item's properties pass the query extension's comparisons; an absent property passes none."""
    for name, tests in query.items():
        value = field(item, name)
        for comparison, wanted in tests.items():
            if comparison not in COMPARISONS:
                raise BadRequest(f"no such comparison: {comparison}")
            if value is None or not COMPARISONS[comparison](value, wanted):
                return False
    return True
