"""Small STAC items and collections that nobody took."""

from __future__ import annotations

from typing import Any

COLLECTION = {
    "type": "Collection",
    "stac_version": "1.0.0",
    "id": "sentinel-2-l2a",
    "description": "Made up",
    "license": "CC0-1.0",
    "links": [],
    "extent": {"spatial": {"bbox": [[-180, -90, 180, 90]]}, "temporal": {"interval": [["2026-01-01T00:00:00Z", None]]}},
}


def made_item(name: str = "made-up", **properties: Any) -> dict[str, Any]:
    """An item over 103.6 to 103.8 degrees east and 1.2 to 1.4 north, of 13 June 2026."""
    ring = [[103.6, 1.2], [103.8, 1.2], [103.8, 1.4], [103.6, 1.4], [103.6, 1.2]]
    stated = {"datetime": "2026-06-13T03:22:11.024Z", "platform": "sentinel-2a", "eo:cloud_cover": 12.5}
    return {
        "type": "Feature",
        "stac_version": "1.0.0",
        "id": name,
        "collection": "sentinel-2-l2a",
        "geometry": {"type": "Polygon", "coordinates": [ring]},
        "bbox": [103.6, 1.2, 103.8, 1.4],
        "properties": stated | {"grid:code": "MGRS-48NUG"} | properties,
        "links": [{"rel": "self", "href": f"https://stac.example.com/v1/items/{name}"}],
        "assets": {"scl": {"href": f"https://files.example.com/{name}/SCL.tif"}},
    }
