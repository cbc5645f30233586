"""Surfaces with circular arcs, as well-known text has them, as polygons with short straight edges.

Not by OGR: it is not there beside rasterio alone, and refuses ``CurvePolygonZ (…)`` as QGIS writes it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .rings import Polygons, Ring

KINDS = frozenset({"CURVEPOLYGON", "MULTISURFACE"})
_STEP = math.radians(1)  # of an arc for each edge, as QGIS draws them
_TOKEN = re.compile(r"\s*(?:([A-Za-z]+)|([(),])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?))")
_DEEPEST = 5  # brackets of a multi-surface of curve polygons of compound curves

_Point = tuple[float, float]


@dataclass
class _Node:
    kind: str
    children: list[_Node] = field(default_factory=list)
    points: list[_Point] = field(default_factory=list)


def polygons_of_curves(text: str) -> Polygons:
    """The polygons of a surface with arcs.

    Args:
        text: well-known text of one of ``KINDS``; dimensions beyond the second are left out.

    Returns:
        Polygons in the same coordinates, an edge for each degree of an arc.

    Raises:
        ValueError: it is no such text.
    """
    tokens = list(_tokens(text))
    root, end = _read(tokens, 0, 0)
    if end != len(tokens):
        raise ValueError("something after the last bracket")
    surfaces = root.children if root.kind == "MULTISURFACE" else [root]
    return tuple(tuple(_ring(ring) for ring in surface.children) for surface in surfaces if surface.children)


def _tokens(text: str) -> Iterator[str]:
    at, text = 0, text.strip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise ValueError(f"what is at {at}?")
        at = match.end()
        word = match[0].strip().upper()
        if word not in ("Z", "M", "ZM"):
            yield word.rstrip("ZM") if match[1] else word


def _read(tokens: list[str], at: int, depth: int) -> tuple[_Node, int]:
    """The node that begins at a token, and where the next one begins."""
    kind = ""
    if tokens[at].isalpha():
        kind, at = tokens[at], at + 1
    if depth > _DEEPEST or tokens[at] != "(":
        raise ValueError("no bracket, or too many")
    node, at = _Node(kind), at + 1
    while True:
        if tokens[at] == "(" or tokens[at].isalpha():
            child, at = _read(tokens, at, depth + 1)
            node.children.append(child)
        else:
            numbers = []
            while tokens[at] not in ("(", ")", ","):
                numbers.append(float(tokens[at]))
                at += 1
            node.points.append((numbers[0], numbers[1]))
        if tokens[at] == ")":
            return node, at + 1
        if tokens[at] != ",":
            raise ValueError("no comma")
        at += 1


def _ring(node: _Node) -> Ring:
    if node.kind == "COMPOUNDCURVE":
        pieces = [_line(child) for child in node.children]
        return tuple(point for number, piece in enumerate(pieces) for point in piece[bool(number) :])
    return tuple(_line(node))


def _line(node: _Node) -> list[_Point]:
    if node.kind == "":
        return node.points
    if node.kind != "CIRCULARSTRING" or len(node.points) % 2 == 0 or len(node.points) < 3:
        raise ValueError(f"no curve: {node.kind}")
    line = node.points[:1]
    for number in range(0, len(node.points) - 2, 2):
        line += _arc(*node.points[number : number + 3])
    return line


def _arc(start: _Point, middle: _Point, end: _Point) -> list[_Point]:
    """Points on the arc through three points, without the first; a whole circle where it ends where it begins."""
    (x0, y0), (x1, y1), (x2, y2) = start, middle, end
    if start == end:
        x, y, sweep = (x0 + x1) / 2, (y0 + y1) / 2, 2 * math.pi
    else:
        bx, by, cx, cy = x1 - x0, y1 - y0, x2 - x0, y2 - y0
        turn = 2 * (bx * cy - by * cx)
        if turn == 0:  # on a line
            return [middle, end]
        b, c = bx * bx + by * by, cx * cx + cy * cy
        x, y = x0 + (cy * b - by * c) / turn, y0 + (bx * c - cx * b) / turn
        sweep = (math.atan2(y2 - y, x2 - x) - math.atan2(y0 - y, x0 - x)) % (2 * math.pi)
        sweep -= 2 * math.pi * (turn < 0)
    radius, first = math.hypot(x0 - x, y0 - y), math.atan2(y0 - y, x0 - x)
    steps = max(2, math.ceil(abs(sweep) / _STEP))
    angles = (first + sweep * step / steps for step in range(1, steps))
    return [*((x + radius * math.cos(angle), y + radius * math.sin(angle)) for angle in angles), end]
