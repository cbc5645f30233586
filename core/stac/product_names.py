"""What the names of products say, and properties that agencies copy from them: tile, platform, overpass."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .stated import as_text

_STAMP = r"(\d{8}T\d{6})"
_DATATAKE = re.compile(rf"^GS2[A-Z]_{_STAMP}_")
_DATASTRIP = re.compile(rf"_S{_STAMP}(?:_|$)")
_PRODUCT = re.compile(rf"^S2[A-Z]_MSIL\d[A-Z]_{_STAMP}_(?:N(\d\d)(\d\d)_)?R\d{{3}}_T?\w{{4,5}}_{_STAMP}")
_WRS = re.compile(r"^L[A-Z](\d\d)_[A-Z0-9]{4}_(\d{3})(\d{3})_")
_HLS = re.compile(r"^HLS\.([LS])30\.T[0-9A-Z]{5}\.(\d{7}T\d{6})\.")
_HLS_PLATFORMS = {"L": "landsat", "S": "sentinel-2"}
_TILE = re.compile(r"(?:^|[^0-9A-Z])T?(\d{1,2}[C-HJ-NP-X][A-HJ-NP-Z]{2})(?:[^0-9A-Z]|$)")


def esa_product(properties: Mapping[str, Any], identifier: str) -> re.Match[str] | None:
    """The name of ESA's product, where an item has it.

    Returns:
        A match whose groups are: when the datatake began, the two numbers of the baseline, when the product was made.
    """
    names = (as_text(properties.get("s2:product_uri")), as_text(properties.get("sentinel:product_id")), identifier)
    return next((found for name in names if (found := _PRODUCT.match(name))), None)


def platform_of(properties: Mapping[str, Any], identifier: str) -> str:
    """The platform as it is stated, else by the name of the product: "landsat-8" of LC08; "" where neither says it."""
    if stated := as_text(properties.get("platform")):
        return stated
    if landsat := _WRS.match(identifier):
        return f"landsat-{int(landsat[1])}"
    hls = _HLS.match(identifier)
    return _HLS_PLATFORMS[hls[1]] if hls else ""


def datatake_of(properties: Mapping[str, Any], identifier: str) -> str:
    """When the overpass began, as "20230813T033410"; that of HLS from Sentinel-2 counts days of the year."""
    if stated := _stamp(_DATATAKE, properties, "datatake_id"):
        return stated
    hls = _HLS.match(identifier)
    if hls and hls[1] == "S":
        return hls[2]
    esa = esa_product(properties, identifier)
    return esa[1] if esa else ""


def datastrip_of(properties: Mapping[str, Any]) -> str:
    """When the part of the overpass began that one station received, as "20230813T033410"; "" if not stated."""
    return _stamp(_DATASTRIP, properties, "datastrip_id")


def path_row_of(properties: Mapping[str, Any], identifier: str) -> str:
    """Path and row of Landsat's grid WRS-2, as in "047027"; "" where there is none."""
    stated = [as_text(properties.get(f"landsat:wrs_{part}")) for part in ("path", "row")]
    if all(stated):
        return "".join(part.zfill(3) for part in stated)
    found = _WRS.match(identifier)
    return found[2] + found[3] if found else ""


def tile_of(properties: Mapping[str, Any], identifier: str) -> str:
    """The MGRS tile, as in "33TWL"; of Landsat the path and row of WRS-2, as in "047027"; "" if none."""
    if path_row := path_row_of(properties, identifier):
        return path_row
    parts = [
        "".join(as_text(properties.get(f"{prefix}:{part}")) for part in ("utm_zone", "latitude_band", "grid_square"))
        for prefix in ("mgrs", "sentinel")
    ]
    code = as_text(properties.get("grid:code")).removeprefix("MGRS-")
    # grid:code last: real items have been seen that state the square of the footprint's middle there
    for text in (as_text(properties.get("s2:mgrs_tile")), *parts, identifier, code):
        if found := _TILE.search(text):
            return found.group(1).zfill(5)
    return ""


def _stamp(pattern: re.Pattern[str], properties: Mapping[str, Any], name: str) -> str:
    """The moment in an identifier of ESA, as "20230813T033410"."""
    for prefix in ("s2", "eopf"):
        if found := pattern.search(as_text(properties.get(f"{prefix}:{name}"))):
            return found.group(1)
    return ""
