"""What a quality layer says of its own values is how it is read, whatever it is called; a name alone is no proof."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.class_names import class_of
from clear_scenes.core.classification.schemes import FMASK, QA_PIXEL, SCL, table_of
from clear_scenes.core.classification.scl import CLOUDS
from clear_scenes.core.errors.catalog import NoQualityLayers
from clear_scenes.core.errors.scene import ValuesNotStated
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.item_documents import scene_in
from clear_scenes.core.stac.product_inference import infer_product, stated_by_collection
from clear_scenes.core.stac.products import GA_SENTINEL_2, HLS_S30, LANDSAT_C2, SENTINEL_2, named_product
from clear_scenes.core.stac.scene import Scene, scene_from_item
from tests.support.items import COLLECTION, made_item
from tests.support.rasters import CRS, KINDS, MemoryRanges, box, counted, written
from tests.support.searching import page_of, pages
from tests.support.stub import Answer, Request, Stub, landing_page, stub_server

BASE = "https://stac.example.com/v1/search"
WHOLE = Area(((tuple(box(0.1, 0.1, 499.9, 399.9)),),), CRS)


def classified(*names: str) -> dict[str, Any]:
    return {"classification:classes": [{"value": value, "name": name} for value, name in enumerate(names)]}


ARCHIVE = classified("none", "valid", "cloud", "cloud_shadow", "snow", "water")
FMASK_4 = [(0, "land"), (1, "water"), (2, "cloud shadow"), (3, "snow"), (4, "cloud"), (255, "no observation")]
# The same in every form in which values may be stated.
FORMS = {
    "classes": {"classification:classes": [{"value": value, "name": name} for value, name in FMASK_4]},
    "of the band": {
        "raster:bands": [{"classification:classes": [{"value": value, "description": name} for value, name in FMASK_4]}]
    },
    "of the band, STAC 1.1": {
        "bands": [{"classification:classes": [{"value": value, "name": name} for value, name in FMASK_4]}]
    },
    "file values": {"file:values": [{"values": [value], "summary": name} for value, name in FMASK_4]},
    "names that say nothing": {
        "classification:classes": [{"value": value, "name": str(value), "title": name} for value, name in FMASK_4]
    },
}


def scene_of(key: str, stated: dict[str, Any], product=HLS_S30, **more: Any) -> Scene:
    assets = {key: {"href": f"{key}.tif"} | stated}
    return scene_from_item(made_item() | {"assets": assets} | more, BASE, product)


def measured(scene: Scene, values: np.ndarray) -> Measurement:
    content = written(KINDS["plain"], values, nodata=None)
    return Measurement(None, counted(MemoryRanges(content), WHOLE, scheme=scene.product.scheme).counts)


def values_of(shares: dict[int, int]) -> np.ndarray:
    """(400, 500) pixels, so many of each value, mixed."""
    values = np.repeat(list(shares), list(shares.values()))
    assert values.size == 200_000
    return np.random.default_rng(7).permutation(values).reshape(400, 500)


def test_the_mask_of_a_national_archive_under_a_name_of_hls() -> None:
    """15,561 of 190,000 pixels with data are cloud: 8.19 %. By the bits of HLS it would be 97 %."""
    found = scene_of("fmask", ARCHIVE)
    one = measured(found, values_of({0: 10_000, 1: 150_000, 2: 15_561, 3: 9_000, 4: 439, 5: 15_000}))
    assert one.counts == (10_000, 0, 0, 9_000, 0, 150_000, 15_000, 0, 0, 15_561, 0, 439)
    assert one.cloud(CLOUDS) == pytest.approx(8.19)
    assert one.coverage == pytest.approx(95)


@pytest.mark.parametrize("form", FORMS)
def test_the_values_of_fmask_4(form: str) -> None:
    found = scene_of("Fmask", FORMS[form])
    one = measured(found, values_of({0: 80_000, 1: 60_000, 2: 12_200, 3: 13_600, 4: 14_200, 255: 20_000}))
    assert one.counts == (20_000, 0, 0, 12_200, 0, 80_000, 60_000, 0, 0, 14_200, 0, 13_600)
    assert one.cloud(CLOUDS) == pytest.approx(100 * 14_200 / 180_000)


def test_what_agrees_with_the_product_is_read_as_it() -> None:
    """A statement of some classes or bits takes nothing from a scheme that is known."""
    some = [{"value": value, "name": name} for value, name in ((4, "vegetation"), (9, "cloud high probability"))]
    assert scene_of("scl", {"classification:classes": some}, SENTINEL_2).product.scheme == SCL
    assert scene_of("scl", classified("Wolke", "irgendwas"), SENTINEL_2).product.scheme == SCL, "names of no class"
    yes = [{"value": 0, "description": "No"}, {"value": 1, "description": "Yes"}]
    names = ((1, "cloud"), (2, "adjacent"), (3, "cloud_shadow"), (4, "snow_ice"), (5, "water"))
    fields = [{"name": name, "offset": offset, "length": 1, "classes": yes} for offset, name in names]
    assert scene_of("Fmask", {"classification:bitfields": fields}).product.scheme == FMASK
    for bad in ({"classification:classes": "none"}, {"classification:bitfields": [{"offset": -1}]}, {}):
        assert scene_of("Fmask", bad).product.scheme == FMASK, "nothing is stated"


def test_a_mask_that_is_said_to_be_something_else_is_none() -> None:
    found = scene_of("scl", classified("sea", "forest", "town"), SENTINEL_2)
    assert isinstance(found.problem, ValuesNotStated)
    assert "what the pixel values of scl mean" in str(found.problem)


@pytest.mark.parametrize(
    ("name", "product"),
    [
        ("sentinel-2-l2a", SENTINEL_2),
        ("sentinel-s2-l2a-cogs", SENTINEL_2),
        ("S2B_33TWL_20230813_0_L2A", SENTINEL_2),
        ("S2A_MSIL2A_20230813T033411_N0509_R061_T48NUG_20230813T072021", SENTINEL_2),
        ("landsat-c2l2-sr", LANDSAT_C2),
        ("LC08_L2SP_047027_20201204_02_T1", LANDSAT_C2),
        ("HLSS30.v2.0", HLS_S30),
        ("HLS.S30.T48NUG.2026164T031541.v2.0", HLS_S30),
        ("ga_s2am_ard_3", GA_SENTINEL_2),
        ("sentinel-2-l1c", None),
        ("S2A_MSIL1C_20230813T033411_N0509_R061_T48NUG_20230813T072021", None),
        ("landsat-8-l1-c1", None),
        ("LC08_L1TP_047027_20201204_20210101_01_T1", None),
        ("highlstand", None),
        ("office", None),
    ],
)
def test_what_a_name_names(name: str, product: object) -> None:
    assert named_product(name) is product


def test_a_name_counts_only_where_it_names_the_product() -> None:
    bare: dict[str, Any] = {"Fmask": {"href": "a.tif"}, "fmask": {"href": "a.tif"}, "scl": {"href": "a.tif"}}
    assert infer_product(bare, "office", "one") is None
    assert infer_product(bare, "office", "HLS.S30.T48NUG.2026164T031541.v2.0").scheme == FMASK
    assert infer_product(bare, "sentinel-2-l2a").scheme == SCL
    assert infer_product({"Fmask": {}}, "sentinel-2-l2a") is None
    assert infer_product({"qa_pixel": {}}, "landsat-c2-l2").scheme == QA_PIXEL
    assert infer_product({"qa_pixel": {}}, "landsat-8-c1-l1") is None


def test_digital_earth_australia_has_the_values_that_it_documents() -> None:
    catalog = parse_catalog("https://explorer.dea.ga.gov.au/stac ga_ls8c_ard_3")
    assert table_of(catalog.product.scheme)[:7].tolist() == [0, 5, 9, 3, 11, 6, 0]
    assert table_of(infer_product({"oa_fmask": {}}, "ga_s2bm_ard_3").scheme)[:7].tolist() == [0, 5, 9, 3, 11, 6, 0]
    assert infer_product({"oa_fmask": {}}, "office") is None


@pytest.mark.parametrize(
    "catalog", ["Digital Earth Australia", "https://stac.example.com/v1 ga_s2am_ard_3", "by itself"]
)
@pytest.mark.parametrize(
    ("masks", "values"),
    [
        (("oa_fmask", "oa_s2cloudless_mask"), [0, 5, 9, 3, 11, 6, 0]),
        (("oa_s2cloudless_mask",), [0, 5, 9, 0, 0, 0, 0]),
    ],
    ids=["both", "s2cloudless"],
)
def test_where_there_is_no_fmask_it_is_s2cloudless(catalog: str, masks: tuple[str, ...], values: list[int]) -> None:
    item = made_item("one") | {
        "assets": {name: {"href": f"{name}.tif"} for name in masks},
        "collection": "ga_s2am_ard_3",
    }
    if catalog == "by itself":
        scene = scene_in(item, BASE, "")
    else:
        product = parse_catalog(catalog).product
        assert product is not None
        scene = scene_from_item(item, BASE, stated_by_collection(product, {name: {} for name in masks}))
    assert scene.problem is None
    assert scene.asset("scl").endswith(f"/{masks[0]}.tif")
    assert table_of(scene.product.scheme)[:7].tolist() == values


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("another", 7),
        ("annotated", 7),
        ("low_clouds", 9),
        ("cloud_low_probability", 7),
        ("Low confidence cloud", 7),
        ("island", 7),
        ("device", 7),
        ("unclear", 7),
        ("not_observed", None),
        ("no_shadow", None),
        ("non-cloud-shadow", None),
        ("cloud not detected", 5),
        ("cloud not determined", None),
        ("no cloud or shadow", 5),
        ("noncloud", 5),
        ("CloudShadow", 3),
        ("cloudshadow", 3),
        ("topographic shadow", 2),
        ("cast_shadow", 2),
        ("snow free land", 5),
        ("probably clear", 5),
        ("probably cloudy", 8),
        ("cloud or cloud shadow", 9),
        ("none", 0),
        ("no observations", 0),
        ("not_fill", None),
        ("haze", 10),
        ("sea ice", 11),
    ],
)
def test_names_are_read_by_whole_words(name: str, value: int | None) -> None:
    assert class_of(name) == value


# Searching


@contextmanager
def office(collection: dict[str, Any], *items: dict[str, Any]) -> Iterator[Stub]:
    def answer(request: Request) -> Answer:
        if request.path == "/":
            return Answer(200, json.dumps(landing_page(request.root, "collections")))
        if request.path == f"/collections/{collection['id']}":
            return Answer(200, json.dumps(collection))
        return page_of([item | {"collection": collection["id"]} for item in items])

    with stub_server(answer) as server:
        yield server


def test_what_a_collection_states_wins_over_its_own_name() -> None:
    """Its items say nothing of their own."""
    collection = COLLECTION | {"id": "hls2-s30", "item_assets": {"Fmask": ARCHIVE}}
    with office(collection, made_item("one") | {"assets": {"Fmask": {"href": "a.tif"}}}) as server:
        ((scene,),) = pages(server.url, collection="hls2-s30")
    assert scene.problem is None
    assert table_of(scene.product.scheme)[:6].tolist() == [0, 5, 9, 3, 11, 6]


def test_an_item_that_does_not_state_what_others_do_says_so() -> None:
    told, silent = ({"udm": stated | {"href": "a.tif"}} for stated in (ARCHIVE, {}))
    items = [made_item("told") | {"assets": told}, made_item("silent") | {"assets": silent}]
    with office(COLLECTION | {"id": "office"}, *items) as server:
        found = {scene.id: scene for page in pages(server.url, collection="office") for scene in page}
    assert found["told"].problem is None
    assert isinstance(found["silent"].problem, ValuesNotStated)


def test_a_collection_of_unknown_masks_is_refused_with_their_names() -> None:
    item = made_item("one") | {"assets": {"fmask": {"href": "a.tif"}, "red": {"href": "b.tif"}}}
    told = r"says what its pixels are \(it has fmask, red\)"
    with office(COLLECTION | {"id": "office"}, item) as server, pytest.raises(NoQualityLayers, match=told):
        pages(server.url, collection="office")
