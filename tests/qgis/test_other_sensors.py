"""Landsat and HLS the whole way in the real QGIS: from the dock to rows, pictures, layers and files, by the pixel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
import qgis.utils
from osgeo import gdal
from qgis.core import QgsProject, QgsRectangle, QgsSettings
from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QListWidget

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.tasks.pictures import PictureFinder
from clear_scenes.core.classification.scl import CLOUDS
from clear_scenes.core.classification.verdict import CloudRule
from clear_scenes.ui.common.settings import offered_catalogs
from tests.support import oracle
from tests.support.catalog_process import CatalogProcess, catalog_process
from tests.support.dock import find, show
from tests.support.export_dialogs import ExportMenu, content, download, save
from tests.support.qgis_window import colors, press
from tests.support.sensors import CRS, HLS, LANDSAT, LEFT, PIXEL, SIDE, TOP, Sensor, band

VIEW = QgsRectangle(
    LEFT + 3000, TOP - 12_000, LEFT + 11_000, TOP - 5_000
)  # over both rows of Landsat, most in the upper
NO_DATA = -9999
HIDDEN = [0, *CLOUDS]


@pytest.fixture(scope="module")
def server() -> Iterator[CatalogProcess]:
    with catalog_process("sensors") as process:
        yield process


@pytest.fixture(params=[LANDSAT, HLS], ids=["landsat", "hls"])
def searched(request, server, dock, iface, wait_until):
    """The sensor, and the dock with what was found of it."""
    sensor = request.param
    QgsSettings().setValue("plugins/clear_scenes/extra_catalogs", [f"Here|{server.url}|{sensor.collection}"])
    dock.widget.form.offer(offered_catalogs())
    show(iface, VIEW, CRS)
    (row,) = find(dock, wait_until, "Here", "2026-06-01", "2026-06-30", 10)
    dock.select(Date=row["Date"])
    yield sensor, dock
    QgsSettings().remove("plugins/clear_scenes/extra_catalogs")
    dock.widget.form.offer(offered_catalogs())
    dock.catalog.setCurrentIndex(0)
    dock.widget.findChild(QCheckBox, "hide_clouds").setChecked(False)


def measured(panel):
    (row,) = panel.results_view.model().rows
    return row.measurement


def window(extent: QgsRectangle) -> tuple[slice, slice]:
    """Rows and columns of the pixels whose centers lie in it, in the grid of all scenes of a sensor."""
    columns = LEFT + PIXEL * np.arange(SIDE) + PIXEL / 2
    rows = TOP - PIXEL * np.arange(SIDE + 300) - PIXEL / 2
    across = np.flatnonzero((columns > extent.xMinimum()) & (columns < extent.xMaximum()))
    down = np.flatnonzero((rows > extent.yMinimum()) & (rows < extent.yMaximum()))
    return slice(down[0], down[-1] + 1), slice(across[0], across[-1] + 1)


def drawn(layer, band: int, sensor: Sensor) -> np.ndarray:
    """(rows, SIDE): pixel by pixel what QGIS reads of a layer, masked where there is no data."""
    extent = QgsRectangle(LEFT, TOP - PIXEL * sensor.rows, LEFT + PIXEL * SIDE, TOP)
    block = layer.dataProvider().block(band, extent, SIDE, sensor.rows)
    cells = [[np.nan if block.isNoData(y, x) else block.value(y, x) for x in range(SIDE)] for y in range(sensor.rows)]
    return np.ma.masked_invalid(cells)


def same(found: np.ndarray, wanted: np.ma.MaskedArray, within: float = 0.5) -> bool:
    """No data in the same places, and elsewhere the same but for rounding."""
    differ = np.abs(found - wanted).filled(0).max()
    return bool((np.ma.getmaskarray(found) == np.ma.getmaskarray(wanted)).all() and differ <= within + 1e-6)


def added(panel, wait_until, style: str):
    box = panel.widget.findChild(QComboBox, "layer_style")
    box.setCurrentIndex(box.findData(style))
    before = set(QgsProject.instance().mapLayers())
    press(panel.add_button)
    wait_until(lambda: set(QgsProject.instance().mapLayers()) - before, 30, style)
    (identifier,) = set(QgsProject.instance().mapLayers()) - before
    return QgsProject.instance().mapLayer(identifier)


def test_the_row_has_the_share_of_every_pixel(searched, iface):
    sensor, panel = searched
    one, extent = measured(panel), iface.mapCanvas().extent()
    ring = [(extent.xMinimum(), extent.yMinimum()), (extent.xMaximum(), extent.yMinimum())]
    ring += [(extent.xMaximum(), extent.yMaximum()), (extent.xMinimum(), extent.yMaximum()), ring[0]]
    affine = (PIXEL, 0.0, LEFT, 0.0, -PIXEL, TOP)
    assert (one.reason, one.unread) == (None, 0)
    assert one.counts == oracle.count(sensor.classes, affine, CRS, [[ring]], CRS)
    assert len(one.acquisition.scenes) == len(sensor.parts)
    cloud = 100 * sum(one.counts[8:11]) / sum(one.counts[1:])
    (row,) = panel.rows
    assert float(row["In area"].split()[0]) == pytest.approx(cloud, abs=0.05)
    assert row["State"] == "Cloudy"
    assert 20 < cloud < 90


def test_true_color_is_made_of_the_bands_with_clouds_left_out(searched, iface, wait_until):
    sensor, panel = searched
    panel.widget.findChild(QCheckBox, "hide_clouds").setChecked(True)
    layer = added(panel, wait_until, "true_color")
    wait_until(lambda: not iface.mapCanvas().isDrawing() and colors(iface.mapCanvas()) > 500, 30, "the map")
    assert layer.bandCount() == 4
    assert [layer.renderer().redBand(), layer.renderer().alphaBand()] == [1, 4]
    for number, name in enumerate(("red", "green", "blue"), 1):
        assert same(drawn(layer, number, sensor), sensor.reflectance(name))
    alpha = drawn(layer, 4, sensor).filled(0)
    assert ((alpha == 255) == ~np.isin(sensor.classes, HIDDEN)).all()
    assert set(np.unique(alpha)) == {0, 255}


def test_classes_are_drawn_as_they_are_counted(searched, wait_until):
    sensor, panel = searched
    layer = added(panel, wait_until, "scl")
    assert same(drawn(layer, 1, sensor), np.ma.masked_equal(sensor.classes, 0), within=0)
    shown = {one.value: one.label for one in layer.renderer().classes()}
    assert shown[9] == "Cloud"
    assert set(np.unique(sensor.classes)) - {0} <= set(shown)


def test_an_index_is_that_of_reflectance(searched, wait_until):
    sensor, panel = searched
    nir, red = sensor.reflectance("nir"), sensor.reflectance("red")
    wanted = (nir - red) / (nir + red)
    found = drawn(added(panel, wait_until, "ndvi"), 1, sensor)
    usual = np.abs(nir + red).filled(0) > 100  # where nothing is divided by next to nothing
    assert np.abs(found - wanted)[usual].max() < 1e-4
    assert usual.sum() > 50_000


def test_a_picture_has_every_pixel_and_no_black_where_there_is_no_data(searched, wait_until):
    """Of an area of 220 by 220 pixels of the archive, so that each is one of the picture; a part lies off the scene."""
    sensor, panel = searched
    first, top = SIDE - 150, 20
    east, north = LEFT + PIXEL * first, TOP - PIXEL * top
    area = Area.rectangle(east, north - 220 * PIXEL, east + 220 * PIXEL, north, CRS)
    plugin = qgis.utils.plugins["clear_scenes"]
    query = replace(plugin.controller.session.query, area=area)
    finder, made, ended = PictureFinder(plugin.network), [], []
    finder.made.connect(made.append)
    finder.ended.connect(lambda: ended.append(True))
    finder.start(query, [measured(panel).acquisition], CloudRule())
    wait_until(lambda: ended, 30)
    (one,) = made
    assert one.reason is None
    assert one.size == (220, 220)
    plain, tinted = rgba(one.plain), rgba(one.tinted)
    part = slice(top, top + 220), slice(first, SIDE)
    for number, name in enumerate(("red", "green", "blue")):
        wanted = np.clip(np.rint(1 + 254 * (sensor.reflectance(name)[part] - 100) / 2100), 1, 255)
        there = ~np.ma.getmaskarray(wanted)
        assert np.abs(plain[:, :150, number].astype(int) - wanted)[there].max() <= 1
    assert (plain[:, :150, 3] == np.where(there, 255, 0)).all()
    assert not plain[:, 150:, 3].any()
    cloudy = np.isin(sensor.classes[part], list(CLOUDS)) & there
    changed = (plain != tinted).any(axis=2)[:, :150]
    assert not changed[~cloudy].any()
    assert changed[cloudy].mean() > 0.95


def rgba(png: bytes) -> np.ndarray:
    image = QImage.fromData(png, "PNG").convertToFormat(QImage.Format.Format_RGBA8888)
    data = image.constBits().asstring(image.sizeInBytes())
    return np.frombuffer(data, np.uint8).reshape(image.height(), image.width(), 4)


def test_files_are_named_as_the_archive_names_them(searched, iface, wait_until, tmp_path):
    sensor, panel = searched
    QgsSettings().setValue("plugins/clear_scenes/folder", str(tmp_path))
    keeping, titles = ExportMenu(iface, panel, wait_until, tmp_path), []

    def look(dialog) -> None:
        files = dialog.findChild(QListWidget, "download_files")
        titles.extend(files.item(row).text() for row in range(files.count()))
        download(dialog, titles[2], titles[-1])

    keeping.open("download_action", look)
    assert keeping.end().endswith(f"files are in {tmp_path}.")
    of_hls = ["Blue (B02)", "Green (B03)", "Red (B04)", "Near infrared (B08)", "Classification (Fmask)"]
    of_landsat = ["Blue", "Green", "Red", "Near infrared", "Classification (QA_PIXEL)"]
    assert titles == (of_landsat if sensor is LANDSAT else of_hls)
    assert len(list(tmp_path.glob("*.tif"))) == 2 * len(sensor.parts)
    reds = sorted(tmp_path.glob(f"*_{sensor.bands['red']}.tif"))
    assert len(reds) == len(sensor.parts)
    for part, path in enumerate(reds):
        assert (gdal.Open(str(path)).ReadAsArray() == band(sensor, "red", part)).all()


@pytest.mark.parametrize("hides", [False, True], ids=["all", "no clouds"])
def test_reflectance_is_saved_as_reflectance(searched, iface, wait_until, tmp_path, hides):
    sensor, panel = searched
    QgsSettings().setValue("plugins/clear_scenes/folder", str(tmp_path))
    keeping = ExportMenu(iface, panel, wait_until, tmp_path)

    def fill(dialog) -> None:
        content(dialog, "bands")
        dialog.findChild(QCheckBox, "clip_hide_clouds").setChecked(hides)
        bands = dialog.findChild(QgsCheckableComboBox, "clip_bands")
        for number in range(bands.count()):
            wanted = bands.itemData(number) in ("red", "nir")
            bands.setItemCheckState(number, Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
        save(dialog)

    keeping.open("save_clipped_action", fill)
    assert keeping.end().endswith(f"1 file is in {tmp_path}.")
    (path,) = tmp_path.glob("*.tif")
    data = gdal.Open(str(path))
    place, pixels = data.GetGeoTransform(), data.ReadAsArray()
    assert (place[1], place[5]) == (PIXEL, -PIXEL)
    first, top = round((place[0] - LEFT) / PIXEL), round((TOP - place[3]) / PIXEL)
    rows, columns = window(iface.mapCanvas().extent())
    inside = np.zeros(sensor.classes.shape, bool)
    inside[rows, columns] = True
    if hides:
        inside &= ~np.isin(sensor.classes, HIDDEN)
    part = slice(top, top + pixels.shape[1]), slice(first, first + pixels.shape[2])
    height, width = inside[part].shape
    assert (pixels[:, height:] == NO_DATA).all()  # the area reaches beyond the scenes
    assert (pixels[:, :, width:] == NO_DATA).all()
    assert [data.GetRasterBand(n).GetDescription() for n in (1, 2)] == ["red", "nir"]
    for number, name in enumerate(("red", "nir")):
        wanted = np.ma.masked_where(~inside, sensor.reflectance(name))[part]
        assert same(np.ma.masked_equal(pixels[number, :height, :width], NO_DATA), wanted)
        assert wanted.count() > 5000
    said = data.GetMetadataItem("values")
    assert ("0.275 times" in said and said.endswith("-2000")) is (sensor is LANDSAT)
