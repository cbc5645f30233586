"""What is hidden is what was counted: margins and ground that is left out, on the map, in a project, in saved files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import pytest
import qgis.utils
from osgeo import gdal
from qgis.core import QgsProject, QgsRectangle

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.export.clipping import Content
from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.measuring.recurring_ground import RecurringGround
from clear_scenes.core.raster.grid import Grid
from clear_scenes.core.reading.spans import Spans
from clear_scenes.core.stac.catalogs import parse_catalog
from tests.support.catalog_process import ROOT
from tests.support.clips import RING, UTM, clip_of, saving
from tests.support.grown import near_by_distances
from tests.support.layers import acquisition, added_layers


@dataclass(frozen=True)
class Place:
    """An area, and the grid of 20 m that holds it."""

    ring: tuple[tuple[float, float], ...]
    left: int
    top: int
    columns: int
    rows: int

    @property
    def area(self) -> Area:
        return Area(((self.ring,),), UTM)


WITHIN = Place(RING, 349_000, 144_220, 301, 362)  # both tiles
# Left of x = 355,680 both tiles, right of it the second one alone.
OVER_SEAM = Place(
    ((354_603.0, 146_404.0), (356_603.0, 149_004.0), (354_803.0, 152_804.0), (354_603.0, 146_404.0)),
    *(354_600, 152_820, 101, 322),
)
CLOUDS = frozenset({4, 8, 9, 10})  # vegetation lies on both sides of the seam
FILES = ROOT / "build/sample/sentinel-s2-l2a-cogs/48/N"
PICTURE = Content.of_style("true_color")
AROUND = 6  # pixels, more than 100 m
MASKS = "/vsimem/clear_scenes_masks"


TILES = (("TG", 331_680), ("UG", 344_880))  # 48NTG lies on top of 48NUG


def joined(file: str, size: int, place: Place, tiles=TILES) -> np.ndarray:
    """Tiles, from ``AROUND`` pixels of 20 m around the area's grid on."""
    left, top, fine = place.left - 20 * AROUND, place.top + 20 * AROUND, 20 // size
    shape = fine * (place.rows + 2 * AROUND), fine * (place.columns + 2 * AROUND)
    whole = None
    for name, west in tiles:
        data = gdal.Open(str(FILES / name / f"2026/6/S2A_48N{name}_20260613_0_L2A" / file)).ReadAsArray()
        row, column = (155_580 - top) // size, (left - west) // size
        part = np.zeros((*data.shape[:-2], *shape), data.dtype)
        rows, columns = slice(row, row + shape[0]), slice(max(column, 0), column + shape[1])
        piece = data[..., rows, columns]
        part[..., : piece.shape[-2], max(-column, 0) : max(-column, 0) + piece.shape[-1]] = piece
        whole = part if whole is None else np.where(whole != 0, whole, part)
    return whole


def inside(place: Place) -> np.ndarray:
    """Which pixels of 20 m have their center in the triangle: on the left of each of its edges."""
    x = place.left + 20 * np.arange(place.columns) + 10.0
    y = (place.top - 20 * np.arange(place.rows) - 10.0)[:, None]
    return in_triangle(place, x, y)


def in_triangle(place: Place, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    sides = [(bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0 for (ax, ay), (bx, by) in pairwise(place.ring)]
    return sides[0] & sides[1] & sides[2]


def cut(array: np.ndarray) -> np.ndarray:
    return array[AROUND:-AROUND, AROUND:-AROUND]


def shown(margin: float, place: Place = WITHIN, left_out: np.ndarray | None = None) -> np.ndarray:
    """Pixels of the grid that are not hidden: outside the area by class alone."""
    classes = joined("SCL.tif", 20, place)
    cloud = np.isin(classes, list(CLOUDS))
    by_class = cut(~cloud & (classes > 0))
    if left_out is not None:
        cloud[AROUND:-AROUND, AROUND:-AROUND] &= ~left_out
    by_rule = cut(~near_by_distances(cloud, margin) & (classes > 0))
    if left_out is not None:
        by_rule |= left_out & (cut(classes) > 0)
    return np.where(inside(place), by_rule, by_class)


def hidden_over_the_seam(margin: float, place: Place) -> np.ndarray:
    """Pixels of the area in the first tile that are hidden only by cloud that the second one alone has."""
    classes = joined("SCL.tif", 20, place, TILES[:1])
    own = cut(near_by_distances(np.isin(classes, list(CLOUDS)), margin))
    return inside(place) & (cut(classes) > 0) & ~own & ~shown(margin, place)


@pytest.fixture
def loader():
    network = QgisNetwork()
    loader = LayerLoader(network)
    yield loader
    loader.cancel()
    network.stop()
    QgsProject.instance().clear()


def seen(layer, place: Place = WITHIN) -> np.ndarray:
    """Which pixels of 20 m the map draws."""
    left, top, columns, rows = place.left, place.top, place.columns, place.rows
    extent = QgsRectangle(left, top - 20 * rows, left + 20 * columns, top)
    block = layer.dataProvider().block(layer.bandCount(), extent, columns, rows)
    dtype = np.uint8 if block.dataTypeSize() == 1 else np.float32
    return np.frombuffer(block.data().data(), dtype).reshape(rows, columns) == 255


def masks_in_memory() -> set[str]:
    return set(gdal.ReadDir(MASKS) or ()) - {".", ".."}


def finer(mask: np.ndarray) -> np.ndarray:
    return mask.repeat(2, axis=0).repeat(2, axis=1)


@pytest.mark.parametrize("margin", [0, 60, 100])
@pytest.mark.parametrize("style", ["true_color", "ndvi"])
def test_the_map_hides_what_was_counted(loader, sample, wait_until, margin, style):
    limits = Limits(cloud_classes=CLOUDS, margin=margin)
    request = [acquisition(sample.url)], style, parse_catalog(sample.url), limits
    (layer,) = added_layers(loader, wait_until, *request, hides_clouds=True, area=WITHIN.area)
    wanted = shown(margin)
    assert 0.02 < wanted[inside(WITHIN)].mean() < 0.9
    assert margin == 0 or (wanted != shown(0)).sum() > 1000
    np.testing.assert_array_equal(seen(layer), wanted)


def test_the_map_hides_what_is_near_a_cloud_beyond_the_seam(loader, sample, wait_until):
    limits = Limits(cloud_classes=CLOUDS, margin=100)
    request = [acquisition(sample.url)], "true_color", parse_catalog(sample.url), limits
    (layer,) = added_layers(loader, wait_until, *request, hides_clouds=True, area=OVER_SEAM.area)
    assert hidden_over_the_seam(100, OVER_SEAM).sum() > 10
    np.testing.assert_array_equal(seen(layer, OVER_SEAM), shown(100, OVER_SEAM))


def test_a_project_has_all_of_it(loader, sample, wait_until, tmp_path):
    request = (
        [acquisition(sample.url)],
        "true_color",
        parse_catalog(sample.url),
        Limits(cloud_classes=CLOUDS, margin=60),
    )
    (layer,) = added_layers(loader, wait_until, *request, hides_clouds=True, area=WITHIN.area)
    assert MASKS in layer.source()
    project = str(tmp_path / "saved.qgz")
    QgsProject.instance().write(project)
    QgsProject.instance().clear()
    assert masks_in_memory() == set()  # as in another QGIS
    QgsProject.instance().read(project)
    (again,) = QgsProject.instance().mapLayers().values()
    wait_until(lambda: not qgis.utils.plugins["clear_scenes"].reachability.held_layers(), 10)
    np.testing.assert_array_equal(seen(again), shown(60))


def test_a_mask_is_in_memory_as_long_as_a_layer_needs_it(loader, sample, wait_until):
    catalog, found = parse_catalog(sample.url), [acquisition(sample.url)]
    layers = []
    for style, margin in (("true_color", 60), ("ndvi", 60), ("ndvi", 100)):
        limits = Limits(cloud_classes=CLOUDS, margin=margin)
        layers += added_layers(loader, wait_until, found, style, catalog, limits, hides_clouds=True, area=WITHIN.area)
    assert len(masks_in_memory()) == 2
    first, second, other = (layer.id() for layer in layers)
    QgsProject.instance().removeMapLayer(first)
    assert len(masks_in_memory()) == 2
    np.testing.assert_array_equal(seen(layers[1]), shown(60))
    QgsProject.instance().removeMapLayers([second])
    (left,) = masks_in_memory()
    assert left in layers[2].source()
    QgsProject.instance().removeMapLayer(other)
    assert masks_in_memory() == set()


def test_another_margin_is_another_layer(loader, sample, wait_until):
    catalog, found = parse_catalog(sample.url), [acquisition(sample.url)]
    for margin in (0, 60, 60, 100):
        limits = Limits(cloud_classes=CLOUDS, margin=margin)
        added_layers(loader, wait_until, found, "true_color", catalog, limits, hides_clouds=True, area=WITHIN.area)
    assert len(QgsProject.instance().mapLayers()) == 3


def recurring(mask: np.ndarray) -> RecurringGround:
    affine = (20.0, 0.0, float(WITHIN.left), 0.0, -20.0, float(WITHIN.top))
    grid = Grid(UTM, affine, WITHIN.columns, WITHIN.rows)
    rows, columns = np.nonzero(mask)
    return RecurringGround(9, Spans(rows, columns, columns + 1, grid))


@pytest.mark.parametrize("margin", [0, 60, 100])
def test_saved_images_leave_out_what_was_counted(sample, wait_until, tmp_path, margin):
    limits = Limits(cloud_classes=CLOUDS, margin=margin)
    with saving(wait_until) as save:
        request = clip_of(acquisition(sample.url), PICTURE, tmp_path / "x.tif", limits=limits, hides_clouds=True)
        assert save(request, sample.url) is None
    assert_holds(tmp_path / "x.tif", shown(margin))
    assert masks_in_memory() == set()


def test_saved_images_leave_out_what_is_near_a_cloud_beyond_the_seam(sample, wait_until, tmp_path):
    limits = Limits(cloud_classes=CLOUDS, margin=100)
    with saving(wait_until) as save:
        request = clip_of(acquisition(sample.url), PICTURE, tmp_path / "x.tif", limits=limits, hides_clouds=True)
        assert save(replace(request, area=OVER_SEAM.area), sample.url) is None
    assert_holds(tmp_path / "x.tif", shown(100, OVER_SEAM), OVER_SEAM)


def test_ground_that_is_left_out_is_not_hidden(sample, wait_until, tmp_path):
    limits = Limits(cloud_classes=CLOUDS, margin=60, leave_out=True)
    ground = np.zeros((WITHIN.rows, WITHIN.columns), bool)
    ground[150:260, 60:160] = True
    with saving(wait_until) as save:
        request = clip_of(acquisition(sample.url), PICTURE, tmp_path / "x.tif", limits=limits, hides_clouds=True)
        assert save(replace(request, ground=recurring(ground)), sample.url) is None
    wanted = shown(60, left_out=ground)
    assert (wanted & ~shown(60)).sum() > 1000
    assert_holds(tmp_path / "x.tif", wanted)


def assert_holds(path, wanted: np.ndarray, place: Place = WITHIN) -> None:
    """The file has the archive's pixels where they are wanted, and nothing elsewhere."""
    data = gdal.Open(str(path))
    left, wide, _, top, _, high = data.GetGeoTransform()
    row, column = int(place.top - top) // 10, int(left - place.left) // 10
    found = data.ReadAsArray()
    x = left + wide * (np.arange(found.shape[2]) + 0.5)
    y = (top + high * (np.arange(found.shape[1]) + 0.5))[:, None]
    in_area = in_triangle(place, x, y)
    picture, drawn = joined("TCI.tif", 10, place), finer(wanted)
    fine = 2 * AROUND
    picture = picture[:, fine + row : fine + row + found.shape[1], fine + column : fine + column + found.shape[2]]
    drawn = drawn[row : row + found.shape[1], column : column + found.shape[2]]
    np.testing.assert_array_equal(found[:, in_area], (picture * drawn)[:, in_area])
    assert not found[:, ~in_area].any()
