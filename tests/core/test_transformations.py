"""Transformations are kept, and come to the same places by whichever way."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from osgeo import osr

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.area import AreaError
from clear_scenes.core.raster import osgeo_backend as osgeo_backend
from clear_scenes.core.raster.choice import backend_named
from clear_scenes.core.raster.transforms import transformer

LONLAT, UTM, MOLLWEIDE = "EPSG:4326", "EPSG:32648", "ESRI:54009"


def test_one_is_made_for_many_small_areas(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    def counting(*crs: object) -> osr.CoordinateTransformation:
        made.append(crs)
        return real(*crs)

    real = osr.CoordinateTransformation
    monkeypatch.setattr(osgeo_backend.osr, "CoordinateTransformation", counting)

    def work() -> None:  # in a thread that knows none yet
        for number in range(500):
            Area.rectangle(345_000 + number, 140_000, 345_100 + number, 140_100, UTM).check()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert len(made) == 1


@pytest.mark.parametrize(
    ("source", "target"), [(LONLAT, UTM), (UTM, LONLAT), (UTM, "EPSG:32647"), (LONLAT, "EPSG:3857")]
)
def test_few_points_and_many_come_to_the_same_places(source: str, target: str) -> None:
    luck = np.random.default_rng(3)
    low, high = ((345_000, 140_000), (355_000, 150_000)) if source == UTM else ((103.6, 1.2), (103.8, 1.4))
    points = luck.uniform(low, high, (2_000, 2))
    found = transformer(source, target)
    many = found(points)
    few = np.concatenate([found(points[at : at + 100]) for at in range(0, len(points), 100)])
    assert few == pytest.approx(many, rel=1e-12, abs=1e-9)
    assert many == pytest.approx(backend_named("rasterio").transform(source, target, points), rel=1e-12, abs=1e-9)


@pytest.mark.parametrize("exceptions", [False, True])
def test_a_place_without_an_image_is_told(exceptions: bool) -> None:
    """Whether or not somebody switched exceptions on for the whole process."""
    before = osr.GetUseExceptions()
    (osr.UseExceptions if exceptions else osr.DontUseExceptions)()
    try:
        with pytest.raises(AreaError):
            Area.rectangle(-18_000_000, -9_000_000, 18_000_000, 9_000_000, MOLLWEIDE).check()
    finally:
        (osr.UseExceptions if before else osr.DontUseExceptions)()
