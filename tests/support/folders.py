"""Products of Landsat and HLS as agencies pack them, and downloads of the plugin, in folders; counts by brute force."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

import numpy as np

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.schemes import FMASK, QA_PIXEL
from tests.support import archives, oracle
from tests.support.bits import bits, of_fmask, of_qa_pixel
from tests.support.rasters import Kind, corner, written

AFFINE = (30.0, 0.0, 345000.0, 0.0, -30.0, 160000.0)
CRS = "EPSG:32648"
LANDSAT_9, LANDSAT_7, S30, L30 = "LC09", "LE07", "S30", "L30"
_COG = {"driver": "COG", "options": {"compress": "deflate", "predictor": 2}}
CORNERS = {"UL": (103.5, 1.6), "UR": (103.9, 1.6), "LR": (103.9, 1.2), "LL": (103.5, 1.2)}  # around the image


def _area() -> Area:
    points = ((150.2, 320.3), (150.2, 560.6), (480.7, 560.6), (480.7, 320.3), (150.2, 320.3))
    return Area(((tuple(corner(*point, AFFINE) for point in points),),), CRS)


AREA = _area()


def pixels(date: int, kind: str) -> np.ndarray:
    return bits(date, FMASK if kind in (S30, L30) else QA_PIXEL)


def by_hand(date: int, kind: str) -> tuple[int, ...]:
    """Pixels of the area by class, as a product of a date has them."""
    read = of_fmask if kind in (S30, L30) else of_qa_pixel
    return oracle.count(np.vectorize(read)(pixels(date, kind)), AFFINE, CRS, AREA.polygons, AREA.crs)


def landsat_name(date: int, sensor: str = LANDSAT_9) -> str:
    return f"{sensor}_L2SP_125059_{archives.moment(date):%Y%m%d}_20260705_02_T1"


def landsat_metadata(date: int, sensor: str = LANDSAT_9) -> dict[str, dict[str, str]]:
    """As real ones have it, of what is read here and some of what is not."""
    name, moment = landsat_name(date, sensor), archives.moment(date)
    corners = {
        f"CORNER_{which}_{axis}_PRODUCT": f"{value:.5f}"
        for which, place in CORNERS.items()
        for axis, value in zip(("LON", "LAT"), place, strict=True)
    }
    return {
        "PRODUCT_CONTENTS": {
            "ORIGIN": "Image courtesy of the U.S. Geological Survey",
            "LANDSAT_PRODUCT_ID": name,
            "PROCESSING_LEVEL": "L2SP",
            "COLLECTION_CATEGORY": "T1",
            "FILE_NAME_QUALITY_L1_PIXEL": f"{name}_QA_PIXEL.TIF",
        },
        "IMAGE_ATTRIBUTES": {
            "SPACECRAFT_ID": f"LANDSAT_{int(sensor[2:])}",
            "WRS_PATH": "125",
            "WRS_ROW": "059",
            "DATE_ACQUIRED": f"{moment:%Y-%m-%d}",
            "SCENE_CENTER_TIME": f"{moment:%H:%M:%S}.0400998Z",
            "CLOUD_COVER": "12.50",
        },
        "PROJECTION_ATTRIBUTES": {"MAP_PROJECTION": "UTM", "UTM_ZONE": "48"} | corners,
        "LEVEL1_PROCESSING_RECORD": {"LANDSAT_PRODUCT_ID": name.replace("L2SP", "L1TP")},
    }


def as_json(groups: Mapping[str, Mapping[str, str]]) -> str:
    return json.dumps({"LANDSAT_METADATA_FILE": groups}, indent=2)


def as_xml(groups: Mapping[str, Mapping[str, str]]) -> str:
    lines = (
        f"<{group}>{''.join(f'<{key}>{escape(text)}</{key}>' for key, text in values.items())}</{group}>"
        for group, values in groups.items()
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<LANDSAT_METADATA_FILE>{"".join(lines)}</LANDSAT_METADATA_FILE>'


def write_landsat(folder: Path, date: int, sensor: str = LANDSAT_9, forms: tuple[str, ...] = ("json", "xml")) -> Path:
    """A product whose files begin with the path that is given back."""
    folder.mkdir(parents=True, exist_ok=True)
    path, groups = folder / landsat_name(date, sensor), landsat_metadata(date, sensor)
    for form in forms:
        Path(f"{path}_MTL.{form}").write_text(as_json(groups) if form == "json" else as_xml(groups))
    quality = written(Kind(**_COG, strict=True, dtype="uint16"), pixels(date, sensor), AFFINE, nodata=1)
    Path(f"{path}_QA_PIXEL.TIF").write_bytes(quality)
    for number in range(1, 8):
        Path(f"{path}_SR_B{number}.TIF").write_bytes(b"no image")
    return path


def hls_name(date: int, kind: str = S30, tile: str = "48NUG") -> str:
    return f"HLS.{kind}.T{tile}.{archives.moment(date):%Y%jT%H%M%S}.v2.0"


def write_hls(folder: Path, date: int, kind: str = S30) -> Path:
    """A granule whose files begin with the path that is given back."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / hls_name(date, kind)
    Path(f"{path}.Fmask.tif").write_bytes(written(Kind(**_COG, strict=True), pixels(date, kind), AFFINE, nodata=255))
    for number in (2, 3, 4, 5):
        Path(f"{path}.B0{number}.tif").write_bytes(b"no image")
    return path
