"""Catalogs on this machine: an item file with its images, and products of Sentinel-2 as ESA packs them."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from clear_scenes.core.area.area import Area
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.scene import Scene
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.store import Store
from tests.support import archives, oracle
from tests.support.rasters import AFFINE, CRS, KINDS, classes, written

TILE = "48NUG"
FOOTPRINT = "1.2 103.5 1.2 103.9 1.6 103.9 1.6 103.5 1.2 103.5"  # lat lon, around the image
BANDS = {"R20m": ("SCL_20m",), "R10m": ("B04_10m", "TCI_10m")}
METADATA = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<n1:Level-2A_User_Product xmlns:n1="https://psd-{schema}.sentinel2.eo.esa.int/PSD/User_Product_Level-2A.xsd">
  <n1:General_Info>
    <Product_Info>
      <PRODUCT_START_TIME>{moment:%Y-%m-%dT%H:%M:%S}.024Z</PRODUCT_START_TIME>
      <PRODUCT_URI>{name}.SAFE</PRODUCT_URI>
      <PROCESSING_BASELINE>{baseline}</PROCESSING_BASELINE>
      <GENERATION_TIME>{moment:%Y-%m-%d}T23:00:00.000000Z</GENERATION_TIME>
      <Datatake datatakeIdentifier="GS2A_{moment:%Y%m%dT%H%M%S}_041483_N{baseline}">
        <SPACECRAFT_NAME>Sentinel-2A</SPACECRAFT_NAME>
        <SENSING_ORBIT_NUMBER>18</SENSING_ORBIT_NUMBER>
      </Datatake>
      <Product_Organisation><Granule_List><Granule
          datastripIdentifier="S2A_OPER_MSI_L2A_DS_2APS_{moment:%Y%m%dT%H%M%S}_S{moment:%Y%m%dT%H%M%S}_N{baseline}"
          granuleIdentifier="S2A_OPER_MSI_L2A_TL_2APS_{moment:%Y%m%dT%H%M%S}_A041483_T{tile}_N{baseline}">
        {images}
      </Granule></Granule_List></Product_Organisation>
    </Product_Info>
    <Product_Image_Characteristics>
      <QUANTIFICATION_VALUES_LIST>
        <BOA_QUANTIFICATION_VALUE unit="none">10000</BOA_QUANTIFICATION_VALUE>
      </QUANTIFICATION_VALUES_LIST>
      {offsets}
    </Product_Image_Characteristics>
  </n1:General_Info>
  <n1:Geometric_Info><EXT_POS_LIST>{footprint}</EXT_POS_LIST></n1:Geometric_Info>
  <n1:Quality_Indicators_Info><Cloud_Coverage_Assessment>{cloud}</Cloud_Coverage_Assessment>
  </n1:Quality_Indicators_Info>
</n1:Level-2A_User_Product>
"""


def product_name(date: int, baseline: str = "05.11", tile: str = TILE) -> str:
    stamp, numbers = f"{archives.moment(date):%Y%m%dT%H%M%S}", baseline.replace(".", "")
    return f"S2A_MSIL2A_{stamp}_N{numbers}_R018_T{tile}_{stamp[:8]}T230000"


def metadata(
    date: int,
    baseline: str = "05.11",
    tile: str = TILE,
    granule: str = "GRANULE/L2A",
    images: Mapping[str, Sequence[str]] = BANDS,
    footprint: str = FOOTPRINT,
    cloud: float = 12.5,
) -> str:
    moment: datetime = archives.moment(date)
    images = [
        f"<IMAGE_FILE>{granule}/IMG_DATA/{folder}/T{tile}_{moment:%Y%m%dT%H%M%S}_{band}</IMAGE_FILE>"
        for folder, bands in images.items()
        for band in bands
    ]
    offsets = '<BOA_ADD_OFFSET band_id="3">-1000</BOA_ADD_OFFSET>' if baseline >= "04" else ""
    return METADATA.format(
        schema=14 if baseline >= "04" else 13,
        name=product_name(date, baseline, tile),
        moment=moment,
        baseline=baseline,
        tile=tile,
        images="\n        ".join(images),
        offsets=offsets,
        footprint=footprint,
        cloud=cloud,
    )


def write_product(folder: Path, date: int, baseline: str = "05.11", packed: bool = False) -> Path:
    """A product whose classification is ``classes(date)``, as folder or zip."""
    name = product_name(date, baseline)
    image = written(KINDS["jpeg 2000"], classes(date))
    files = {"MTD_MSIL2A.xml": metadata(date, baseline).encode()}
    for resolution, bands in BANDS.items():
        for band in bands:
            stamp = f"{archives.moment(date):%Y%m%dT%H%M%S}"
            files[f"GRANULE/L2A/IMG_DATA/{resolution}/T{TILE}_{stamp}_{band}.jp2"] = image
    return pack(folder, name, files, packed, is_deflated=date % 2 == 1)


def pack(folder: Path, name: str, files: Mapping[str, bytes], packed: bool, is_deflated: bool = True) -> Path:
    """Write the files of a product as a folder or a zip."""
    folder.mkdir(parents=True, exist_ok=True)
    if packed:
        path = folder / f"{name}.SAFE.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED if is_deflated else zipfile.ZIP_STORED) as target:
            for file, content in files.items():
                target.writestr(f"{name}.SAFE/{file}", content)
        return path
    path = folder / f"{name}.SAFE"
    for file, content in files.items():
        (path / file).parent.mkdir(parents=True, exist_ok=True)
        (path / file).write_bytes(content)
    return path


def quality_layer(product: Path) -> Path:
    """Of a product that is a folder."""
    (found,) = product.rglob("*_SCL_20m.jp2")
    return found


def write_item_file(folder: Path, name: str = "items.json") -> Path:
    """The newer of the two archives as one file, whose items name their images beside it."""
    archives.write_files(folder)
    items = [archives.item(archives.NEWER, date) for date in archives.DATES[archives.NEWER]]
    path = folder / name
    path.write_text(json.dumps({"type": "FeatureCollection", "features": items}))
    return path


def query(path: Path, area: Area = archives.AREA) -> SearchQuery:
    return SearchQuery(parse_catalog(str(path)), area, archives.FIRST, archives.LAST)


def by_hand(date: int) -> tuple[int, ...]:
    """Pixels of the area by class, as the product of a date has them."""
    return oracle.count(classes(date), AFFINE, CRS, archives.AREA.polygons, archives.AREA.crs)


def measured(path: Path, store: Store | None = None, area: Area = archives.AREA) -> dict[int, Measurement]:
    """By the date."""
    run = Run.plain(query(path, area), store)
    return {(one.acquisition.moment - archives.FIRST).days: one for one in run.measurements(run.pages())}


def found(searched: SearchQuery) -> list[Scene]:
    run = Run.plain(searched)
    return [scene for page in run.pages() for one in page for scene in one.scenes]
