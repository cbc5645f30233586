"""Another mask of the same overpass, counted in the same area, from a catalog of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.measuring.second_opinion import (
    SecondOpinion,
    has_second_opinion,
    opinion_query,
    second_opinion,
)
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.catalogs import PLANETARY_COMPUTER_HLS_S30, Catalog
from clear_scenes.core.stac.products import HLS_S30
from clear_scenes.core.stac.scene import scene_from_item
from sample.server import CatalogServer, serving
from tests.support import oracle
from tests.support.bits import bits, of_fmask
from tests.support.items import COLLECTION, made_item
from tests.support.rasters import AFFINE, CRS, DEFLATE, Kind, box, written

AREA = Area(((tuple(box(150.2, 320.3, 480.7, 560.6)),),), CRS)
MOMENTS = {"before": "2026-06-13T01:42:00Z", "same": "2026-06-13T03:15:41Z", "day": "2026-06-14T03:22:11Z"}


def masks(name: str) -> np.ndarray:
    return bits(20 + [*MOMENTS].index(name), HLS_S30.scheme)


def acquisition(**properties: Any) -> Acquisition:
    return Acquisition.single(scene_from_item(made_item("S2A_48NUG_20260613_0_L2A", **properties), "https://e.example"))


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CatalogServer]:
    """HLS of the overpass that is meant, dated by its begin, of one before it and of the day after."""
    items = []
    for name, moment in MOMENTS.items():
        kind = Kind(DEFLATE | {"predictor": 2}, strict=True)
        (tmp_path / f"{name}.tif").write_bytes(written(kind, masks(name), nodata=255))
        item = made_item(f"HLS.S30.T48NUG.{name}.v2.0", datetime=moment)
        items.append(item | {"collection": "hls2-s30", "links": [], "assets": {"Fmask": {"href": f"{name}.tif"}}})
    with serving(tmp_path, items=items, collections=[COLLECTION | {"id": "hls2-s30"}]) as running:
        yield running


def asked(server: CatalogServer, one: Acquisition) -> SecondOpinion:
    catalog = Catalog("Other masks", server.url, "hls2-s30", product=HLS_S30)
    return second_opinion(one, Run.plain(opinion_query(one, AREA, catalog)))


def test_it_is_the_mask_of_the_same_overpass(server: CatalogServer) -> None:
    opinion = asked(server, acquisition())
    assert (opinion.key, opinion.mask, opinion.reason) == (acquisition().key, "Fmask", None)
    expected = oracle.count(np.vectorize(of_fmask)(masks("same")), AFFINE, CRS, AREA.polygons, AREA.crs)
    assert opinion.measurement is not None
    assert opinion.measurement.counts == expected
    assert opinion.measurement.cloud() == pytest.approx(100 * sum(expected[8:11]) / sum(expected[1:]))


def test_another_overpass_is_no_opinion(server: CatalogServer) -> None:
    opinion = asked(server, acquisition(datetime="2026-06-13T05:02:00Z"))
    assert opinion.measurement is None
    assert str(opinion.reason).startswith("Other masks has no Fmask of this overpass (yet).")


def test_a_mask_that_cannot_be_read_says_why(server: CatalogServer, tmp_path: Path) -> None:
    (tmp_path / "same.tif").write_bytes(b"no image")
    opinion = asked(server, acquisition())
    assert opinion.measurement is None
    assert str(opinion.reason).startswith("The scene classification cannot be read")


def test_it_is_asked_of_sentinel_2_alone() -> None:
    one = acquisition()
    assert has_second_opinion(one)
    assert opinion_query(one, AREA).catalog == PLANETARY_COMPUTER_HLS_S30
    fmask = replace(one.scenes[0], product=HLS_S30)
    assert not has_second_opinion(Acquisition.single(fmask))
    assert not has_second_opinion(Acquisition.single(replace(one.scenes[0], moment=None)))
