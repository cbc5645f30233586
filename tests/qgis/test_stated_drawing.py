"""What is drawn of a quality layer that states its own values is what was counted, value by value."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, osr

from clear_scenes.core.bridge.layers.sources import by_zone
from clear_scenes.core.bridge.layers.virtual_raster import BandMosaic, CloudMask, classes, colors
from clear_scenes.core.classification.schemes import table_of
from clear_scenes.core.stac.product_inference import infer_product
from clear_scenes.core.stac.scene import scene_from_item
from tests.support.items import made_item

YES = [{"value": 0, "name": "no"}, {"value": 1, "name": "yes"}]
LEVELS = [{"value": value, "name": name} for value, name in enumerate(("none", "low", "medium", "high"))]
STATED = {
    "values, 0 is land": {
        "classification:classes": [
            {"value": value, "name": name}
            for value, name in ((0, "land"), (1, "water"), (2, "shadow"), (3, "snow"), (4, "cloud"))
        ]
    },
    "bits, 0 is clear": {
        "classification:bitfields": [
            {"name": "cloud", "offset": 4, "length": 1, "classes": YES},
            {"name": "shadow confidence", "offset": 7, "length": 2, "classes": LEVELS},
            {"name": "cirrus confidence", "offset": 11, "length": 2, "classes": LEVELS},
        ]
    },
}


def saved(path, array: np.ndarray) -> str:
    bands = array if array.ndim == 3 else array[None]
    kind = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16}[str(array.dtype)]
    made = gdal.GetDriverByName("GTiff").Create(str(path), bands.shape[2], bands.shape[1], len(bands), kind)
    made.SetGeoTransform((345_000, 20, 0, 160_000, 0, -20))
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(32648)
    made.SetProjection(srs.ExportToWkt())
    for number, band in enumerate(bands, 1):
        made.GetRasterBand(number).WriteArray(band)
    return str(path)


@pytest.mark.parametrize("stated", STATED)
def test_every_value_is_drawn_and_hidden_as_its_class(tmp_path, stated: str) -> None:
    scheme = infer_product({"mask": STATED[stated]}, "office").scheme
    drawn = np.array(scheme.drawn)
    values = np.resize(drawn, (256, 256)).astype(np.uint16 if drawn.max() > 255 else np.uint8)
    path = saved(tmp_path / "mask.tif", values)
    wanted = table_of(scheme)[values]
    assert {5, 9} <= set(np.unique(wanted).tolist())
    found = gdal.Open(classes(BandMosaic((path,), empty=scheme.empty), scheme)).ReadAsArray()
    assert (found == wanted).all()
    visual = saved(tmp_path / "visual.tif", np.full((3, 256, 256), 9, np.uint8))
    hidden = gdal.Open(colors(BandMosaic((visual,)), CloudMask(BandMosaic((path,)), frozenset({9, 10}), scheme)))
    assert ((hidden.GetRasterBand(4).ReadAsArray() == 255) == ~np.isin(wanted, [0, 9, 10])).all()


def test_scenes_that_are_read_otherwise_are_layers_of_their_own() -> None:
    """One scheme is drawn for all of a layer's tiles."""
    scenes = [
        scene_from_item(made_item(str(number)) | {"assets": {"scl": {"href": "a.tif"} | stated}}, "https://a.example")
        for number, stated in enumerate((*STATED.values(), *STATED.values()))
    ]
    assert [[one.id for one in group] for group in by_zone(scenes)] == [["0", "2"], ["1", "3"]]
