"""Quality layers that tell how sure they are: high confidence counts where no flag says the same, medium by choice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.schemes import Scheme, table_of
from clear_scenes.core.classification.scl import CLOUDS, CLOUDS_AND_SHADOWS
from clear_scenes.core.classification.verdict import Limits, Verdict
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.stac.product_inference import infer_product
from tests.support.rasters import CRS, Kind, MemoryRanges, box, counted, written

LEVELS = ("not_determined", "low", "medium", "high")


def levels(name: str, offset: int, names: tuple[str, ...] = LEVELS) -> dict[str, Any]:
    classes = [{"value": value, "name": one} for value, one in enumerate(names)]
    return {"name": name, "offset": offset, "length": 2, "classes": classes}


def flag(name: str, offset: int, no: str = "no", yes: str = "yes") -> dict[str, Any]:
    classes = [{"value": 0, "name": no}, {"value": 1, "name": yes}]
    return {"name": name, "offset": offset, "length": 1, "classes": classes}


# USGS, Landsat Collection 1 Level 1 Quality Assessment Band (BQA) of Landsat 8.
BQA = [
    flag("designated_fill", 0, "not_fill", "fill"),
    flag("terrain_occlusion", 1),
    levels("radiometric_saturation", 2, ("no_bands", "one_to_two_bands", "three_to_four_bands", "five_or_more_bands")),
    flag("cloud", 4),
    levels("cloud_confidence", 5),
    levels("cloud_shadow_confidence", 7),
    levels("snow_ice_confidence", 9),
    levels("cirrus_confidence", 11),
]


def scheme_of(*fields: dict[str, Any], **more: Any) -> Scheme:
    product = infer_product({"mask": {"classification:bitfields": list(fields)} | more}, "office")
    assert product is not None
    return product.scheme


def of_bqa(value: int) -> int:
    """By the maker's table, with nothing of the code."""
    cloud, shadow, snow, cirrus = (value // 2**bit % 4 for bit in (5, 7, 9, 11))
    if value % 2 or value == 0xFFFF:
        return 0
    if value // 16 % 2:
        return 9
    if cirrus == 3:
        return 10
    if shadow == 3:
        return 3
    if cloud == 2 or cirrus == 2:
        return 7
    return 11 if snow == 3 else 5


def test_every_value_of_landsat_collection_1() -> None:
    assert table_of(scheme_of(*BQA)).tolist() == [of_bqa(value) for value in range(1 << 16)]


def test_a_mask_of_cirrus_by_confidence_is_not_clear() -> None:
    """9.8 % of 200,000 pixels have the flag of cloud and 40.4 % cirrus of high confidence: 50.2 % is cloud."""
    low = 1 << 7 | 1 << 9
    clear, cloud, cirrus = low | 1 << 5 | 1 << 11, low | 1 << 4 | 3 << 5 | 1 << 11, low | 1 << 5 | 3 << 11
    assert (of_bqa(clear), of_bqa(cloud), of_bqa(cirrus)) == (5, 9, 10)
    values = np.repeat([clear, cloud, cirrus], [99_600, 19_600, 80_800])
    values = np.random.default_rng(3).permutation(values).reshape(400, 500)
    content = written(Kind({}, strict=False, dtype="uint16"), values, nodata=None)
    area = Area(((tuple(box(0.1, 0.1, 499.9, 399.9)),),), CRS)
    one = Measurement(None, counted(MemoryRanges(content), area, scheme=scheme_of(*BQA)).counts)
    assert one.cloud(CLOUDS) == pytest.approx(50.2)
    assert Limits(max_cloud=10, cloud_classes=CLOUDS).judge(one) is Verdict.CLOUDY


def test_a_real_scene_of_landsat_collection_1(shared_data: Path) -> None:
    path = shared_data / "other/landsat_qa/l8_BQA.tif"
    with rasterio.open(path) as dataset:
        values, affine, crs = dataset.read(1), dataset.transform, dataset.crs.to_wkt()
    high, wide = values.shape
    corners = [(0.1, 0.1), (0.1, high - 0.1), (wide - 0.1, high - 0.1), (wide - 0.1, 0.1), (0.1, 0.1)]
    area = Area(((tuple(affine * corner for corner in corners),),), crs)
    expected = np.bincount([of_bqa(value) for value in values.ravel().tolist()], minlength=12)
    found = counted(MemoryRanges(path.read_bytes()), area, scheme=scheme_of(*BQA))
    assert found.counts == tuple(expected.tolist())
    flagged = (values >> 4 & 1).mean() * 100
    assert Measurement(None, found.counts).cloud(CLOUDS_AND_SHADOWS) > flagged, "shadow and cirrus have no flag"


def test_levels_in_the_words_of_viirs() -> None:
    words = ("confident_clear", "probably_clear", "probably_cloudy", "confident_cloudy")
    scheme = scheme_of(levels("cloud_detection_and_confidence", 2, words), flag("snow_ice", 5), flag("shadow", 6))
    table = table_of(scheme)
    assert table[[level << 2 for level in range(4)]].tolist() == [5, 5, 7, 9]
    assert table[[1 << 5, 1 << 6, 1 << 6 | 3 << 2]].tolist() == [11, 3, 9]
    assert 7 in {one.value for one in scheme.classes}, "medium confidence can be chosen"


def test_confidence_adds_nothing_where_a_flag_says_the_same() -> None:
    fields = [flag("cloud", 0), levels("cloud_confidence", 1), flag("cirrus", 3), levels("cirrus_confidence", 4)]
    table = table_of(scheme_of(*fields))
    assert table[[3 << 1, 2 << 1, 3 << 4, 2 << 4, 1, 1 << 3]].tolist() == [5, 7, 5, 5, 9, 10]


def test_levels_without_the_word() -> None:
    """A field of cloud whose values are low, medium and high is one of confidence; one of aerosol is no cloud."""
    fields = [levels("cloud", 0, ("none", "low", "medium", "high")), levels("aerosol_level", 2)]
    table = table_of(scheme_of(*fields))
    assert table[[0, 1, 2, 3]].tolist() == [5, 5, 7, 9]
    assert table[[1 << 2, 2 << 2, 3 << 2]].tolist() == [5, 5, 5]


@pytest.mark.parametrize(
    ("classes", "expected"),
    [
        ([{"value": 1, "name": "yes"}], [5, 9]),
        ([{"value": 0, "description": "No"}, {"value": 1, "description": "Yes"}], [5, 9]),
        ([{"value": 0, "name": "yes"}, {"value": 1, "name": "no"}], [9, 5]),
        ([{"value": 0, "name": "cloud"}, {"value": 1, "name": "clear"}], [9, 5]),
        ([{"value": 0, "name": "cloud not detected"}, {"value": 1, "name": "cloud detected"}], [5, 9]),
        ([{"value": 0, "name": "clear"}, {"value": 1, "name": "odd"}], [5, 7]),
    ],
)
def test_flags_in_few_words(classes: list[dict[str, Any]], expected: list[int]) -> None:
    """A flag that says no more than "yes" is read by the name of its field."""
    fields = [{"name": "cloud", "offset": 3, "length": 1, "classes": classes}, flag("cirrus", 5)]
    assert table_of(scheme_of(*fields))[[0, 1 << 3]].tolist() == expected


def test_what_is_no_value_is_no_data() -> None:
    """Negative pixels come with each bit set."""
    assert table_of(scheme_of(flag("cloud", 0)))[[0xFFFF, 1, 0]].tolist() == [0, 9, 5]
    assert table_of(scheme_of(flag("cloud", 0), nodata=255))[[0xFFFF, 255, 1, 0]].tolist() == [0, 0, 9, 5]
