"""What a report draws: the map of where, and the time line of when, as SVG inside the page."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from html import escape

from ..geometry.rings import Polygons
from .page import Map, Mark, TimeLine

_WIDE, _PLOT, _LEFT, _BELOW = 680, 120, 44, 22  # pixels of the time line: plot, room for labels
_MAP = 320  # pixels, the longer side of a map
_AROUND = 0.08  # of what is shown, left free on each side
_GREEN, _INK = "#2e9e5b", "#555"


def svg_of_time_line(line: TimeLine) -> str:
    """Filled discs are clear dates, hollow ones others, crosses those without a number; the limit is dashed."""
    width, bottom, top = _WIDE - _LEFT - 10, _PLOT + 10, 10
    limit = bottom - _PLOT * line.limit / 100
    parts = [
        f'<line x1="{_LEFT}" y1="{bottom}" x2="{_LEFT + width}" y2="{bottom}" stroke="{_INK}"/>',
        f'<line x1="{_LEFT}" y1="{limit:.1f}" x2="{_LEFT + width}" y2="{limit:.1f}" stroke="{_INK}" '
        'stroke-dasharray="4 3"/>',
        _text(_LEFT - 5, top + 4, line.top_label, "end"),
        _text(_LEFT - 5, limit + 4, line.limit_label, "end"),
    ]
    for across, label in line.ticks:
        x = _LEFT + across * width
        parts.append(f'<line x1="{x:.1f}" y1="{bottom}" x2="{x:.1f}" y2="{bottom + 4}" stroke="{_INK}"/>')
        parts.append(_text(x, bottom + 17, label, "start"))
    parts += [_mark(mark, _LEFT + mark.across * width, bottom) for mark in line.marks]
    return _svg(_WIDE, bottom + _BELOW, parts)


def svg_of_map(place: Map) -> str:
    """The area, thick, and the footprints of the images, thin, in degrees as wide as they are on the ground there."""
    longitudes = [x for x, _ in _corners(place.area)]
    first, last = min(longitudes), max(longitudes)
    middle = 180.0 if last - first > 180 else (first + last) / 2  # on both sides of the antimeridian
    shapes = [_beside(polygons, middle) for polygons in (*place.footprints, place.area)]
    points = [point for polygons in shapes for point in _corners(polygons)]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    narrow = max(math.cos(math.radians((south + north) / 2)), 0.01)
    wide, high = (east - west) * narrow, north - south
    scale = _MAP * (1 - 2 * _AROUND) / max(wide, high, 1e-9)
    free = _MAP * _AROUND

    def placed(polygons: Polygons) -> str:
        rings = (
            " L".join(f"{free + (x - west) * narrow * scale:.1f},{free + (north - y) * scale:.1f}" for x, y in ring)
            for polygon in polygons
            for ring in polygon
        )
        return " ".join(f"M{ring} Z" for ring in rings)

    thin = 'fill="none" stroke="#777" stroke-width="1"'
    thick = f'fill="{_GREEN}" fill-opacity="0.25" fill-rule="evenodd" stroke="{_GREEN}" stroke-width="2"'
    parts = [f'<path d="{placed(polygons)}" {thin}/>' for polygons in shapes[:-1]]
    parts.append(f'<path d="{placed(shapes[-1])}" {thick}/>')
    return _svg(wide * scale + 2 * free, high * scale + 2 * free, parts)


def _mark(mark: Mark, x: float, bottom: float) -> str:
    title = f"<title>{escape(mark.title)}</title>"
    if mark.cloud is None:
        d = f"M{x - 3:.1f},{bottom - 3} l6,6 m-6,0 l6,-6"
        return f'<path d="{d}" stroke="#d9822b" stroke-width="1.6">{title}</path>'
    look = f'fill="{_GREEN}"' if mark.is_clear else f'fill="#fff" stroke="{_INK}"'
    return f'<circle cx="{x:.1f}" cy="{bottom - _PLOT * mark.cloud / 100:.1f}" r="4" {look}>{title}</circle>'


def _corners(polygons: Polygons) -> Iterator[tuple[float, float]]:
    return (corner for polygon in polygons for ring in polygon for corner in ring)


def _beside(polygons: Polygons, middle: float) -> Polygons:
    """With longitudes within 180 degrees of ``middle``."""
    return tuple(
        tuple(tuple((middle + (x - middle + 180) % 360 - 180, y) for x, y in ring) for ring in polygon)
        for polygon in polygons
    )


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="11" fill="#222">{escape(text)}</text>'


def _svg(width: float, height: float, parts: Iterable[str]) -> str:
    size = f'width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.0f} {height:.0f}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" direction="ltr" {size}>\n' + "\n".join(parts) + "\n</svg>"
