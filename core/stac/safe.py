"""Downloaded products of Sentinel-2 L2A, as ESA packs them (SAFE): each becomes an item as catalogs have it.

Source: ESA, Sentinel-2 Products Specification Document (S2-PDGS-TAS-DI-PSD), Level-2A product.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree  # nosec B405

from ..errors.local import FileDamaged, FileEmpty
from ..errors.text import QT_TRANSLATE_NOOP
from ..network.local_files import local_url, members, opened, version_of

COLLECTION = "sentinel-2-l2a"
PRODUCT = re.compile(
    r"(S2[A-D]_MSIL2A_(\d{8})T\d{6}_(?:N\d{4}_)?R\d{3}_T(\w{5})_\d{8}T\d{6})(\.SAFE|\.zip|\.SAFE\.zip)"
)
_METADATA = "MTD_MSIL2A.xml"
_MAX_METADATA = 8 * 1024 * 1024  # bytes; real ones have about 60 kB
_ASSET = re.compile(
    r"(?:.*/)?(?:L2A_)?T\w{5}_\d{8}T\d{6}_((?:SCL_20m)|(?:TCI|B02|B03|B04|B08)_10m|(?:B05|B06|B07|B8A|B11|B12)_20m)"
)
_IN_ZIP = re.compile(rf"([^/\\]+\.SAFE)/{re.escape(_METADATA)}")
_TILE = re.compile(r"_T(\d\d[A-Z]{3})_")
_NO_METADATA = QT_TRANSLATE_NOOP("core", "it has no metadata of a Sentinel-2 L2A product")
# By which the metadata call them.
_BAND_IDS: dict[str | None, str] = {
    "B02": "1",
    "B03": "2",
    "B04": "3",
    "B05": "4",
    "B06": "5",
    "B07": "6",
    "B08": "7",
    "B8A": "8",
    "B11": "11",
    "B12": "12",
}
_PROBABILITY = re.compile(r"QI_DATA/(MSK_CLDPRB_20m|(?:L2A_)?T?\w*_CLD_20m)\.jp2")


def item_of(path: str) -> Mapping[str, Any]:
    """The STAC item of a product.

    What was read before is remembered until the product is changed.

    Args:
        path: of the folder or the zip, whose name is a ``PRODUCT``.

    Raises:
        FileMissing: its metadata are not there.
        FileEmpty: nothing is in them.
        FileDamaged: they cannot be read, or are not those of such a product.
    """
    is_packed = path.lower().endswith(".zip")
    return _item(path, version_of(path if is_packed else os.path.join(path, _METADATA)))


def bare_item(path: str) -> dict[str, Any]:
    """What the name of a product says alone."""
    found = PRODUCT.fullmatch(os.path.basename(path))
    name, day, tile = (found[1], found[2], found[3]) if found else (os.path.basename(path), "", "")
    date = f"{day[:4]}-{day[4:6]}-{day[6:]}T{name[20:22]}:{name[22:24]}:{name[24:26]}Z"
    return {
        "type": "Feature",
        "id": name,
        "collection": COLLECTION,
        "properties": {"datetime": date, "platform": f"sentinel-{name[1:3].lower()}", "s2:mgrs_tile": tile},
        "assets": {},
    }


@lru_cache(maxsize=20_000)
def _item(path: str, version: str) -> Mapping[str, Any]:
    base, probabilities = path.replace(os.sep, "/"), [*_probabilities(path)]
    if path.lower().endswith(".zip"):
        names = members(path)
        root = next((found[1] for name in names if (found := _IN_ZIP.fullmatch(name))), "")
        probabilities = [name.removeprefix(f"{root}/") for name in names if _PROBABILITY.search(name)]
        base = f"{base}/{root}" if root else base
    elements = _elements(f"{base}/{_METADATA}")
    try:
        return bare_item(path) | _stated(elements, local_url(base, is_folder=True), probabilities)
    except (LookupError, ValueError) as error:
        raise FileDamaged(repr(error), file=os.path.basename(path), why=_NO_METADATA) from error


def _stated(
    elements: Mapping[str, Sequence[ElementTree.Element]], folder: str, probabilities: Sequence[str]
) -> dict[str, Any]:
    """What the metadata say, as an item has it; ``folder`` is the address of the product."""

    def text(tag: str) -> str:
        return (elements[tag][0].text or "").strip()

    images = [(element.text or "").strip() for element in elements["IMAGE_FILE"]]
    files = {found[1]: f"{image}.jp2" for image in images if (found := _ASSET.fullmatch(image))}
    if probabilities:
        files["CLD_20m"] = probabilities[0]
    scale = float(text("BOA_QUANTIFICATION_VALUE"))
    offsets = {one.get("band_id"): float(one.text or 0) for one in elements.get("BOA_ADD_OFFSET", ())}
    assets: dict[str, dict[str, Any]] = {}
    for key, name in files.items():
        assets[key] = {"href": folder + quote(name), "type": "image/jp2"}
        if (offset := offsets.get(_BAND_IDS.get(key[:3]))) is not None:
            assets[key]["raster:bands"] = [{"scale": 1 / scale, "offset": offset / scale}]
    numbers = [float(number) for number in text("EXT_POS_LIST").split()]
    ring = [[lon, lat] for lat, lon in zip(numbers[::2], numbers[1::2], strict=True)]
    granule = elements["Granule"][0]
    tile = _TILE.search(granule.get("granuleIdentifier", ""))
    properties = {
        "datetime": text("PRODUCT_START_TIME"),
        "platform": text("SPACECRAFT_NAME").lower(),
        "s2:mgrs_tile": tile[1] if tile else "",
        "s2:product_uri": text("PRODUCT_URI"),
        "s2:processing_baseline": text("PROCESSING_BASELINE"),
        "s2:generation_time": text("GENERATION_TIME"),
        "s2:datastrip_id": granule.get("datastripIdentifier"),
        "s2:datatake_id": elements["Datatake"][0].get("datatakeIdentifier"),
        "sat:relative_orbit": text("SENSING_ORBIT_NUMBER"),
        "eo:cloud_cover": float(text("Cloud_Coverage_Assessment")),
    }
    return {"properties": properties, "assets": assets, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def _elements(path: str) -> dict[str, list[ElementTree.Element]]:
    """Those of the metadata by their tags; a part of a file is none."""
    name = "/".join(path.split("/")[-2:])
    data = opened(path, lambda file, size, version: file.read(_MAX_METADATA + 1))
    if not data.strip():
        raise FileEmpty(file=name)
    # what swells without end, also where it is written in two bytes a letter
    if len(data) > _MAX_METADATA or any(sign in data for sign in (b"<!DOCTYPE", b"<!ENTITY", b"\0")):
        raise FileDamaged(file=name, why=_NO_METADATA)
    try:
        tree = ElementTree.fromstring(data)  # nosec B314: without entities
    except ElementTree.ParseError as error:
        raise FileDamaged(repr(error), file=name, why=str(error)) from error
    if not tree.tag.endswith("Level-2A_User_Product"):
        raise FileDamaged(file=name, why=_NO_METADATA)
    found: dict[str, list[ElementTree.Element]] = {}
    for element in tree.iter():
        found.setdefault(element.tag, []).append(element)
    return found


def _probabilities(path: str) -> Iterator[str]:
    """The cloud probability, which the metadata do not name."""
    granules = os.path.join(path, "GRANULE")
    for granule in sorted(os.listdir(granules)) if os.path.isdir(granules) else []:
        folder = os.path.join(granules, granule, "QI_DATA")
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
            if _PROBABILITY.fullmatch(f"QI_DATA/{name}"):
                yield f"GRANULE/{granule}/QI_DATA/{name}"
