"""STAC items and the collection in the form of Earth Search v1, each saying that it is simulated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasterio.warp import transform

Item = dict[str, Any]
COLLECTION = "sentinel-2-l2a"
FILES = "sentinel-s2-l2a-cogs"
COG = "image/tiff; application=geotiff; profile=cloud-optimized"
EXTENSIONS = [
    f"https://stac-extensions.github.io/{name}/schema.json"
    for name in ("eo/v1.0.0", "grid/v1.0.0", "mgrs/v1.0.0", "projection/v1.0.0", "raster/v1.1.0")
]
# Each class's property; every share is one of the pixels with data.
SHARES = {
    2: "s2:dark_features_percentage",
    3: "s2:cloud_shadow_percentage",
    4: "s2:vegetation_percentage",
    5: "s2:not_vegetated_percentage",
    6: "s2:water_percentage",
    7: "s2:unclassified_percentage",
    8: "s2:medium_proba_clouds_percentage",
    9: "s2:high_proba_clouds_percentage",
    10: "s2:thin_cirrus_percentage",
    11: "s2:snow_ice_percentage",
    1: "s2:saturated_defective_pixel_percentage",
}
# Asset: file, title, name of the file's band or bands, pixel size in meters.
ASSETS: dict[str, tuple[str, str, tuple[str, ...], int]] = {
    "scl": ("SCL.tif", "Scene classification map (SCL)", (), 20),
    "visual": ("TCI.tif", "True color image", ("red", "green", "blue"), 10),
    "red": ("B04.tif", "Red (band 4) - 10m", ("red",), 10),
    "green": ("B03.tif", "Green (band 3) - 10m", ("green",), 10),
    "nir": ("B08.tif", "NIR 1 (band 8) - 10m", ("nir",), 10),
}


@dataclass(frozen=True)
class TileSpec:
    """A simulated tile: MGRS name, upper left corner in meters, size in pixels of 20 m."""

    name: str
    left: int
    top: int
    columns: int
    rows: int
    epsg: int = 32648

    @property
    def zone(self) -> int:
        return int(self.name[:2])


@dataclass(frozen=True)
class Overpass:
    """The satellite's side of a scene: platform letter a, b or c; time as RFC 3339, UTC."""

    satellite: str
    time: str

    @property
    def day(self) -> str:
        return self.time[:10].replace("-", "")

    @property
    def compact(self) -> str:
        return self.time[:19].replace("-", "").replace(":", "")


def scene_id(tile: TileSpec, overpass: Overpass) -> str:
    """Like `S2B_48NUG_20260613_0_L2A`."""
    return f"S2{overpass.satellite.upper()}_{tile.name}_{overpass.day}_0_L2A"


def scene_folder(tile: TileSpec, overpass: Overpass) -> str:
    """Where a scene's files lie, laid out like Earth Search's bucket."""
    year, month = overpass.time[:4], int(overpass.time[5:7])
    place = f"{tile.name[:2]}/{tile.name[2]}/{tile.name[3:]}"
    return f"{FILES}/{place}/{year}/{month}/{scene_id(tile, overpass)}"


def percentages(counts: NDArray[np.int64]) -> dict[str, float]:
    """The true shares of 12 class counts, in percent, and what a catalog counts as cloud."""
    valid = int(counts[1:].sum())
    shares = {name: round(100 * int(counts[value]) / max(valid, 1), 6) for value, name in SHARES.items()}
    cloud = round(100 * int(counts[8:11].sum()) / max(valid, 1), 6)
    return {
        "eo:cloud_cover": cloud,
        "s2:nodata_pixel_percentage": round(100 * int(counts[0]) / int(counts.sum()), 6),
        **shares,
    }


def make_item(
    tile: TileSpec,
    overpass: Overpass,
    counts: NDArray[np.int64],
    outline: list[tuple[float, float]],
    assets: tuple[str, ...] = tuple(ASSETS),
    lie: bool = False,
) -> Item:
    """One scene's item; `counts` of its 12 classes, `outline` of its valid pixels in meters, asset hrefs relative.

    A `lie` repeats what an old catalog did where it knew no figure: cloud 0, with a flag saying that it is not valid.
    """
    eastings, northings = zip(*outline, strict=True)
    longitudes, latitudes = transform(f"EPSG:{tile.epsg}", "EPSG:4326", eastings, northings)[:2]
    ring = [[round(x, 7), round(y, 7)] for x, y in zip(longitudes, latitudes, strict=True)]
    baseline, letter = "05.11", overpass.satellite.upper()
    stated: dict[str, Any] = dict(percentages(counts))
    if lie:
        stated = {"eo:cloud_cover": 0, "sentinel:valid_cloud_cover": False}
    return {
        "type": "Feature",
        "stac_version": "1.0.0",
        "stac_extensions": EXTENSIONS,
        "id": scene_id(tile, overpass),
        "collection": COLLECTION,
        "bbox": [min(longitudes), min(latitudes), max(longitudes), max(latitudes)],
        "geometry": {"type": "Polygon", "coordinates": [[*ring, ring[0]]]},
        "properties": {
            "datetime": overpass.time,
            "created": overpass.time[:10] + "T12:00:00.000Z",
            "updated": overpass.time[:10] + "T12:00:00.000Z",
            "description": "Simulated scene: synthetic pixels, not a real image",
            "simulated": True,
            "platform": f"sentinel-2{overpass.satellite}",
            "constellation": "sentinel-2",
            "instruments": ["msi"],
            **stated,
            "proj:epsg": tile.epsg,
            "mgrs:utm_zone": tile.zone,
            "mgrs:latitude_band": tile.name[2],
            "mgrs:grid_square": tile.name[3:],
            "grid:code": f"MGRS-{tile.name}",
            "s2:processing_baseline": baseline,
            "s2:product_type": "S2MSI2A",
            "s2:sequence": "0",
            "s2:datatake_id": f"GS2{letter}_{overpass.compact}_000018_N{baseline}",
            "s2:datastrip_id": f"S2{letter}_OPER_MSI_L2A_DS_SIMU_{overpass.compact}_S{overpass.compact}_N{baseline}",
            "earthsearch:boa_offset_applied": True,
        },
        "links": [],
        "assets": {key: make_asset(key, tile, scene_folder(tile, overpass)) for key in assets},
    }


def make_asset(key: str, tile: TileSpec, folder: str) -> dict[str, Any]:
    """One asset, its href relative to the catalog's files."""
    file, title, names, pixel = ASSETS[key]
    scale = 20 // pixel
    asset: dict[str, Any] = {
        "href": f"{folder}/{file}",
        "type": COG,
        "title": f"{title}, simulated",
        "roles": ["visual"] if key == "visual" else ["data", "reflectance"],
        "proj:shape": [tile.rows * scale, tile.columns * scale],
        "proj:transform": [pixel, 0, tile.left, 0, -pixel, tile.top],
    }
    if names:
        asset["eo:bands"] = [{"name": name, "common_name": name} for name in names]
    if key != "visual":
        kind = "uint8" if key == "scl" else "uint16"
        asset["raster:bands"] = [{"nodata": 0, "data_type": kind, "spatial_resolution": pixel}]
        if kind == "uint16":
            asset["raster:bands"][0] |= {"bits_per_sample": 15, "scale": 0.0001, "offset": 0}
    return asset


def make_collection(items: list[Item], note: str) -> dict[str, Any]:
    """The collection that holds the items."""
    boxes = np.array([item["bbox"] for item in items])
    times = sorted(item["properties"]["datetime"] for item in items)
    box = [*boxes[:, :2].min(axis=0).tolist(), *boxes[:, 2:].max(axis=0).tolist()]
    return {
        "type": "Collection",
        "stac_version": "1.0.0",
        "id": COLLECTION,
        "title": "Simulated Sentinel-2 scenes (not real images)",
        "description": f"Synthetic scenes made from a seed, in the form of Sentinel-2 L2A. No pixel is real. {note}",
        "license": "GPL-2.0-or-later",
        "keywords": ["simulated", "sentinel-2"],
        "extent": {"spatial": {"bbox": [box]}, "temporal": {"interval": [[times[0], times[-1]]]}},
        "links": [],
    }
