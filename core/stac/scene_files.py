"""The files of a scene as its item states them: their addresses, in what order, their format and their place."""

from __future__ import annotations

import math
import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

from ..network.addresses import aws_endpoint, in_bucket
from ..raster.grid import Affine, Grid
from .products import Product
from .stated import as_list, as_mapping, as_number, as_text

_BUCKETS = ("s3", "gs")
_READ = (".tif", ".tiff", ".jp2", ".j2k")
# Formats that are not read here, by the ending of a file and by what its media type names.
_FORMATS = {
    "Zarr": ((".zarr",), "zarr"),
    "NetCDF": ((".nc", ".nc4"), "netcdf"),
    "HDF": ((".h5", ".hdf5", ".he5", ".hdf"), "hdf"),
    "GRIB": ((".grib", ".grib2", ".grb2"), "grib"),
    "Parquet": ((".parquet",), "parquet"),
    "ZIP": ((".zip",), "zip"),
    "PNG": ((".png",), "image/png"),
    "JPEG": ((".jpg", ".jpeg"), "image/jpeg"),
}


def quality_key(assets: Mapping[str, Any], product: Product) -> str:
    """The key of the first asset that is the quality layer and has an address; "" where there is none."""
    return next((key for key in product.quality if as_text(as_mapping(assets.get(key)).get("href"))), "")


def addresses_of(
    item: Mapping[str, Any], base: str, product: Product
) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """Where the files of an item lie.

    Args:
        item: the STAC item.
        base: the address against which relative ones are resolved.
        product: names the assets.

    Returns:
        By their names here the address of each, and the others that are stated beside it: what is open to all comes
        before what needs a login or is paid for.
    """
    assets, properties = as_mapping(item.get("assets")), as_mapping(item.get("properties"))
    found, others = {}, []
    for name, keys in product.assets.items():
        for key in keys:
            asset = as_mapping(assets.get(key))
            if not as_text(asset.get("href")):
                continue
            stated = [one for one in _stated(asset, properties, base) if one[1]]
            if stated:
                (_, first), *more = sorted(stated, key=lambda one: one[0])
                if name == "visual" and is_zarr_array(first):  # of three dimensions: nothing here reads it
                    break
                found[name] = first
                others += [(name, other) for _, other in more]
                break
    return found, tuple(others)


def resolved(base: str, address: str) -> str:
    """An address resolved against another, or "" where there is none.

    Blanks and the like that stand in a web address as they are become what they are meant to be; the names of files in
    buckets are left alone.
    """
    base_scheme, address = base.partition("://")[0].lower(), address.strip()
    try:
        if not address:
            return ""
        if base_scheme in _BUCKETS and "://" not in address:  # which urljoin does not know
            found = urljoin("https" + base[len(base_scheme) :], address)
            return base_scheme + found[len("https") :]
        if address.partition("://")[0].lower() in _BUCKETS:
            return address
        # one of this machine is made as short as it can be where it is checked
        found = address if address.startswith("file:///") else urljoin(base, address)
    except ValueError:
        return ""
    found = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", found)
    return found.replace(" ", "%20").replace("'", "%27")


def format_of(asset: Mapping[str, Any]) -> str:
    """The name of a file's format where it is one that is not read here, else ""; by its address, then its type."""
    path, kind = _path(as_text(asset.get("href"))), as_text(asset.get("type")).lower()
    if path.endswith(_READ) and ".zarr/" not in path:
        return ""
    for name, (endings, word) in _FORMATS.items():
        if path.endswith(endings) or word in kind or any(f"{ending}/" in path for ending in endings):
            return name
    return ""


def size_of(asset: Mapping[str, Any]) -> int:
    """Bytes of a file as its asset states it (extension file), 0 where it does not."""
    return max(0, int(as_number(asset.get("file:size")) or 0))


def is_zarr_array(address: str) -> bool:
    """Whether an address is that of an array, or a group, in a Zarr product."""
    return ".zarr/" in _path(address)


def in_folder(address: str, name: str) -> str:
    """The address of a file in a folder, whose own may have a query."""
    path, mark, query = address.partition("?")
    return f"{path.rstrip('/')}/{name}{mark}{query}"


def grids_of(item: Mapping[str, Any], product: Product) -> tuple[tuple[str, Grid], ...]:
    """Where the pixels of an item's files lie, by their names here: of those of which the item states all of it."""
    assets, properties = as_mapping(item.get("assets")), as_mapping(item.get("properties"))
    found = []
    for name, keys in product.assets.items():
        stated = (as_mapping(assets.get(key)) for key in keys)
        asset = next((one for one in stated if as_text(one.get("href"))), None)
        if asset is not None and (grid := grid_in(asset, properties)):
            found.append((name, grid))
    return tuple(found)


def grid_in(asset: Mapping[str, Any], properties: Mapping[str, Any]) -> Grid | None:
    """Where the pixels of a file lie by what its item states (extension projection), None where that is not all there.

    Transform and shape count only where they stand in the same place: an item may state those of another resolution.
    Where no shape is stated, it follows from the box and the asset's own ground sample distance.
    """
    places = (asset, properties)
    crs = next(filter(None, map(crs_of, places)), "")
    if not crs:
        return None
    for place in places:
        shape, affine = _numbers(place.get("proj:shape"), 2), _affine(place.get("proj:transform"))
        if shape and affine and min(shape) >= 1:
            return Grid(crs, affine, int(shape[1]), int(shape[0]))
    shape = next(filter(None, (_numbers(place.get("proj:shape"), 2) for place in places)), ())
    box = next(filter(None, (_numbers(place.get("proj:bbox"), 4) for place in places)), ())
    if box and not shape:
        shape = _whole_pixels(box, as_number(asset.get("gsd")))
    if shape and box and min(shape) >= 1 and box[0] < box[2] and box[1] < box[3]:
        height, width = int(shape[0]), int(shape[1])
        wide, high = (box[2] - box[0]) / width, (box[3] - box[1]) / height
        return Grid(crs, (wide, 0.0, box[0], 0.0, -high, box[3]), width, height)
    return None


def _whole_pixels(box: tuple[float, ...], size: float | None) -> tuple[float, ...]:
    """Rows and columns of a box, where its sides are whole numbers of pixels of a size; else ()."""
    if not size or size < 0:
        return ()
    shape = (box[3] - box[1]) / size, (box[2] - box[0]) / size
    return shape if all(side >= 1 and side == int(side) for side in shape) else ()


def crs_of(place: Mapping[str, Any]) -> str:
    """As an item or an asset states it: "EPSG:32633", or WKT; "" where it does not."""
    epsg = as_text(place.get("proj:epsg"))
    return as_text(place.get("proj:code")) or (f"EPSG:{epsg}" if epsg else "") or as_text(place.get("proj:wkt2"))


def _stated(asset: Mapping[str, Any], properties: Mapping[str, Any], base: str) -> Iterator[tuple[bool, str]]:
    """The addresses of an asset in order, and whether each needs a login or is paid for."""
    for one in (asset, *map(as_mapping, as_mapping(asset.get("alternate")).values())):
        href = resolved(base, as_text(one.get("href")))
        schemes = [*_schemes(one, asset, properties)] if href.startswith("s3://") else []
        pays = bool(schemes) and all(scheme.get("requester_pays") is True for scheme in schemes)
        closed = pays or bool(one.get("auth:refs"))
        yield closed, href
        for scheme in schemes:
            if scheme.get("requester_pays") is not True:
                yield closed, _of_bucket(href, scheme)


def _schemes(
    one: Mapping[str, Any], asset: Mapping[str, Any], properties: Mapping[str, Any]
) -> Iterator[Mapping[str, Any]]:
    """Where its bucket lies, in both versions of the extension storage."""
    schemes = as_mapping(asset.get("storage:schemes")) or as_mapping(properties.get("storage:schemes"))
    named = (as_mapping(schemes.get(as_text(ref))) for ref in as_list(one.get("storage:refs")))
    yield from filter(None, named)
    places = (one, properties) if one is asset else (one, asset, properties)
    first = {
        name: next((place[key] for place in places if (key := f"storage:{name}") in place), None)
        for name in ("platform", "region", "requester_pays")
    }
    if first["region"] or first["requester_pays"] is not None:
        yield {name: value for name, value in first.items() if name != "platform" or as_text(value).startswith("http")}


def _of_bucket(href: str, scheme: Mapping[str, Any]) -> str:
    """The web address of what lies in a bucket, "" where that is not known."""
    bucket, _, key = href.removeprefix("s3://").partition("/")
    region, platform = as_text(scheme.get("region")), as_text(scheme.get("platform"))
    if not re.fullmatch(r"[a-z0-9-]*", region) or not re.fullmatch(r"[\w.-]+", bucket):
        return ""
    if not platform:
        platform = aws_endpoint(bucket, region)
    platform = platform.replace("{region}", region)
    return in_bucket(platform, bucket, key) if urlsplit(platform).scheme in ("https", "http") else ""


def _path(address: str) -> str:
    try:
        return posixpath.normpath(urlsplit(address).path.lower() or "/")
    except ValueError:
        return ""


def _affine(value: Any) -> Affine | None:
    numbers = _numbers(value, 6) or (_numbers(value, 9) or ())[:6]
    if not numbers:
        return None
    a, b, c, d, e, f = numbers
    return (a, b, c, d, e, f) if a * e != b * d else None


def _numbers(value: Any, count: int) -> tuple[float, ...]:
    """So many finite numbers, or ()."""
    if not isinstance(value, list) or len(value) != count:
        return ()
    good = all(isinstance(one, (int, float)) and not isinstance(one, bool) and math.isfinite(one) for one in value)
    return tuple(map(float, value)) if good else ()
