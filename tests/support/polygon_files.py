"""Polygons in the zone of the sample, as files that Processing reads."""

from __future__ import annotations

import json
from pathlib import Path


def ring(x: float, y: float, side: float) -> list[list[float]]:
    return [[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]


def polygon_file(path: Path, *shapes: list) -> Path:
    """Multi-polygons in the sample's zone, as features 1, 2 and on."""
    geometries = [{"type": "MultiPolygon", "coordinates": shape} for shape in shapes]
    made = [{"type": "Feature", "id": n, "properties": {}, "geometry": one} for n, one in enumerate(geometries, 1)]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32648"}}
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": made}))
    return path
