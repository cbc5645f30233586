"""Downloaded products of Landsat Collection 2 Level-2: each becomes an item as catalogs have it.

Sources: USGS, Landsat 8-9 Collection 2 Level 2 Science Product Guide; Landsat Collection 2 metadata (MTL).
"""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from ..errors.local import FileDamaged, FileMissing
from ..errors.network import NetworkError
from ..errors.text import QT_TRANSLATE_NOOP
from ..network.local_files import version_of
from .local_documents import read_json, read_xml
from .local_product import FilesSideBySide
from .stated import as_mapping

COLLECTION = "landsat-c2-l2"
_FILE = re.compile(
    r"(L[COTE]\d\d_L2S[PR]_\d{6}_\d{8}_\d{8}_02_(?:T1|T2|RT))_(?:MTL\.(?:json|xml)|(?:QA_PIXEL|SR_B\d)\.(?:TIF|tif))"
)
_NO_METADATA = QT_TRANSLATE_NOOP("core", "it has no metadata of this Landsat Collection 2 Level-2 product")
_ROOT = "LANDSAT_METADATA_FILE"
_BANDS = ("blue", "green", "red", "nir08", "swir16", "swir22")
# The numbers of those bands: of Landsat 4 to 7, and of 8 and 9.
_NUMBERS = {"E": "123457", "T": "123457", "C": "234567", "O": "234567"}
_CORNERS = ("UL", "UR", "LR", "LL", "UL")


@dataclass(frozen=True)
class LandsatProduct(FilesSideBySide):
    """One whose files lie side by side; its name is that which USGS has given it.

    Attributes:
        files: their names, those that are read here.
    """

    files: tuple[str, ...]

    def bare(self) -> dict[str, Any]:
        """As of ``LocalProduct``: of the time only the day is known."""
        day, place = self.name[17:25], self.name[10:16]
        date = f"{day[:4]}-{day[4:6]}-{day[6:]}"
        properties = {
            "start_datetime": f"{date}T00:00:00Z",
            "end_datetime": f"{date}T23:59:59Z",
            "platform": f"landsat-{int(self.name[2:4])}",
            "landsat:wrs_path": place[:3],
            "landsat:wrs_row": place[3:],
        }
        files = {"qa_pixel": f"{self.name}_QA_PIXEL.TIF"} | dict(self._layers())
        assets = {key: {"href": quote(file), "type": "image/tiff"} for key, file in files.items()}
        return {
            "type": "Feature",
            "id": self.name,
            "collection": COLLECTION,
            "properties": properties,
            "assets": assets,
        }

    def version(self) -> str:
        """As of ``LocalProduct``: bands may have come beside it."""
        stated = [version_of(path) for path in self._metadata()]
        return " ".join([*stated, f"{zlib.crc32('/'.join(self.files).encode()):x}"])

    def item(self) -> Mapping[str, Any]:
        """As of ``LocalProduct``; of the two forms of the metadata the other is read where one cannot be."""
        problem: NetworkError = FileMissing(file=f"{self.path}_MTL.json")
        for path in self._metadata():
            try:
                return self.bare() | self._stated(_groups(path))
            except (LookupError, ValueError, AttributeError) as error:
                problem = FileDamaged(repr(error), file=os.path.basename(path), why=_NO_METADATA)
            except NetworkError as error:
                problem = error
        raise problem

    def _metadata(self) -> list[str]:
        return [os.path.join(self.folder, file) for file in self.files if "_MTL." in file]

    def _layers(self) -> Iterator[tuple[str, str]]:
        numbers = _NUMBERS[self.name[1]]
        for file in self.files:
            ending = file.removeprefix(f"{self.name}_")
            if ending.startswith("QA_PIXEL"):
                yield "qa_pixel", file
            elif ending.startswith("SR_B") and ending[4] in numbers:
                yield _BANDS[numbers.index(ending[4])], file

    def _stated(self, groups: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
        """What the metadata say, as an item has it."""
        contents, image, place = (
            groups[name] for name in ("PRODUCT_CONTENTS", "IMAGE_ATTRIBUTES", "PROJECTION_ATTRIBUTES")
        )
        if contents["LANDSAT_PRODUCT_ID"] != self.name:
            raise ValueError(contents["LANDSAT_PRODUCT_ID"])
        ring = [[float(place[f"CORNER_{corner}_{axis}_PRODUCT"]) for axis in ("LON", "LAT")] for corner in _CORNERS]
        properties = {
            "datetime": f"{image['DATE_ACQUIRED']}T{image['SCENE_CENTER_TIME']}",
            "platform": image["SPACECRAFT_ID"].lower().replace("_", "-"),
            "landsat:wrs_path": image["WRS_PATH"].zfill(3),
            "landsat:wrs_row": image["WRS_ROW"].zfill(3),
            "landsat:collection_category": contents["COLLECTION_CATEGORY"],
            "eo:cloud_cover": float(image["CLOUD_COVER"]),
        }
        if zone := place.get("UTM_ZONE"):  # in the south, too, it is that of the north
            properties["proj:code"] = f"EPSG:{32600 + int(zone)}"
        return {"properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def landsat_products(folder: str, names: Sequence[str]) -> Iterator[LandsatProduct]:
    """The products that the names of a folder's files tell of."""
    found: dict[str, list[str]] = {}
    for name in names:
        if match := _FILE.fullmatch(name):
            found.setdefault(match[1], []).append(name)
    for name, files in found.items():
        yield LandsatProduct(folder, name, tuple(sorted(files)))


def _groups(path: str) -> dict[str, dict[str, str]]:
    """The groups of the metadata, which say the same in both forms."""
    if path.lower().endswith(".json"):
        found = as_mapping(as_mapping(read_json(path)).get(_ROOT))
        return {
            group: {key: str(value) for key, value in as_mapping(values).items()} for group, values in found.items()
        }
    root = read_xml(path)
    if root.tag != _ROOT:
        raise ValueError(root.tag)
    return {group.tag: {one.tag: (one.text or "").strip() for one in group} for group in root}
