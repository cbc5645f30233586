"""Downloaded products of Sentinel-2 L2A, as ESA packs them (SAFE): each becomes an item as catalogs have it.

Source: ESA, Sentinel-2 Products Specification Document (S2-PDGS-TAS-DI-PSD), Level-2A product. Before issue 14.5 of it,
up to baseline 02.09, some tags had other names.
"""

from __future__ import annotations

import glob
import math
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree  # nosec B405

from ..errors.local import FileDamaged
from ..errors.text import QT_TRANSLATE_NOOP
from ..network.local_files import local_url, members, version_of
from .local_documents import read_xml

COLLECTION = "sentinel-2-l2a"
PRODUCT = re.compile(
    r"(S2[A-D]_MSIL2A_(\d{8})T\d{6}_(?:N\d{4}_)?R\d{3}_T(\w{5})_\d{8}T\d{6})(\.SAFE|\.zip|\.SAFE\.zip)"
)
_METADATA = "MTD_MSIL2A.xml"
_UNREAD = (b"Spectral_Information_List", b"Scene_Classification_List", b"GIPP_List")  # two thirds of them
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
_OLDER_TAGS = {
    "IMAGE_FILE": "IMAGE_FILE_2A",
    "PRODUCT_URI": "PRODUCT_URI_2A",
    "BOA_QUANTIFICATION_VALUE": "L2A_BOA_QUANTIFICATION_VALUE",
}
# As a granule states it: the ending of its images, and their media type. What others processed anew may be GeoTIFF.
_IMAGES = {"GeoTIFF": ("tif", "image/tiff")}
_JPEG_2000 = "jp2", "image/jp2"
_PROBABILITY = re.compile(r"QI_DATA/(MSK_CLDPRB_20m|(?:L2A_)?T?\w*_CLD_20m)\.jp2")


@dataclass(frozen=True)
class SafeProduct:
    """One as a folder or a zip.

    Attributes:
        path: its name is a ``PRODUCT``.
    """

    path: str

    @property
    def address(self) -> str:
        """Its own."""
        return local_url(self.path, is_folder=True)

    def bare(self) -> dict[str, Any]:
        """As of ``LocalProduct``."""
        return bare_item(self.path)

    def version(self) -> str:
        """As of ``LocalProduct``."""
        return version_of(self.path if _is_packed(self.path) else os.path.join(_root(self.path), _METADATA))

    def item(self) -> Mapping[str, Any]:
        """As of ``LocalProduct``."""
        return item_of(self.path)


def safe_products(folder: str, names: Sequence[str]) -> Iterator[SafeProduct]:
    """The products among the names in a folder."""
    return (SafeProduct(os.path.join(folder, name)) for name in names if PRODUCT.fullmatch(name))


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


def item_of(path: str) -> Mapping[str, Any]:
    """The STAC item of a product.

    Args:
        path: of the folder or the zip, whose name is a ``PRODUCT``.

    Raises:
        FileMissing: its metadata are not there.
        FileEmpty: nothing is in them.
        FileDamaged: they cannot be read, or are not those of such a product.
    """
    folder = _root(path)
    base, probabilities = folder.replace(os.sep, "/"), [*_probabilities(folder)]
    if _is_packed(path):
        names = members(path)
        root = next((found[1] for name in names if (found := _IN_ZIP.fullmatch(name))), "")
        probabilities = [name.removeprefix(f"{root}/") for name in names if _PROBABILITY.search(name)]
        base = f"{base}/{root}" if root else base
    metadata = read_xml(f"{base}/{_METADATA}", _UNREAD)
    try:
        if not metadata.tag.endswith("Level-2A_User_Product"):
            raise ValueError(metadata.tag)
        return bare_item(path) | _stated(metadata, local_url(base, is_folder=True), probabilities)
    except (LookupError, ValueError) as error:
        raise FileDamaged(repr(error), file=os.path.basename(path), why=_NO_METADATA) from error


def _root(path: str) -> str:
    """The folder of a product that holds its metadata: Windows unpacks a zip into a folder that is called as it is."""
    inner = os.path.join(path, os.path.basename(path))
    return inner if os.path.isdir(inner) else path


def _is_packed(path: str) -> bool:
    return path.lower().endswith(".zip")


def _stated(metadata: ElementTree.Element, folder: str, probabilities: Sequence[str]) -> dict[str, Any]:
    """What the metadata say, as an item has it; ``folder`` is the address of the product."""

    def every(tag: str) -> list[ElementTree.Element]:
        return [*metadata.iter(tag)] or [*metadata.iter(_OLDER_TAGS.get(tag, tag))]

    def first(tag: str) -> ElementTree.Element:
        if not (found := every(tag)):
            raise LookupError(tag)
        return found[0]

    def text(tag: str) -> str:
        return (first(tag).text or "").strip()

    granule = first("Granule")
    images = [(element.text or "").strip() for element in every("IMAGE_FILE")]
    ending, kind = _IMAGES.get(granule.get("imageFormat", ""), _JPEG_2000)
    files = {found[1]: f"{image}.{ending}" for image in images if (found := _ASSET.fullmatch(image))}
    if probabilities:
        files["CLD_20m"] = probabilities[0]
    if not 0 < (scale := float(text("BOA_QUANTIFICATION_VALUE"))) < math.inf:
        raise ValueError(scale)
    offsets = {one.get("band_id"): float(one.text or 0) for one in metadata.iter("BOA_ADD_OFFSET")}
    assets: dict[str, dict[str, Any]] = {}
    for key, name in files.items():
        assets[key] = {"href": folder + quote(name), "type": kind}
        if (offset := offsets.get(_BAND_IDS.get(key[:3]))) is not None:
            assets[key]["raster:bands"] = [{"scale": 1 / scale, "offset": offset / scale}]
    numbers = [float(number) for number in text("EXT_POS_LIST").split()]
    ring = [[lon, lat] for lat, lon in zip(numbers[::2], numbers[1::2], strict=True)]
    tile = _TILE.search(granule.get("granuleIdentifier", ""))
    properties = {
        "datetime": text("PRODUCT_START_TIME"),
        "platform": text("SPACECRAFT_NAME").lower(),
        "s2:mgrs_tile": tile[1] if tile else "",
        "s2:product_uri": text("PRODUCT_URI"),
        "s2:processing_baseline": text("PROCESSING_BASELINE"),
        "s2:generation_time": text("GENERATION_TIME"),
        "s2:datastrip_id": granule.get("datastripIdentifier"),
        "s2:datatake_id": first("Datatake").get("datatakeIdentifier"),
        "sat:relative_orbit": text("SENSING_ORBIT_NUMBER"),
        "eo:cloud_cover": float(text("Cloud_Coverage_Assessment")),
    }
    return {"properties": properties, "assets": assets, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def _probabilities(path: str) -> Iterator[str]:
    """The cloud probability, which the metadata do not name."""
    for found in sorted(glob.glob(os.path.join(glob.escape(path), "GRANULE", "*", "QI_DATA", "*.jp2"))):
        name = os.path.relpath(found, path).replace(os.sep, "/")
        if _PROBABILITY.fullmatch(f"QI_DATA/{os.path.basename(name)}"):
            yield name
