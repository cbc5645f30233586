"""Builds the map layers of scenes off the main thread: their constructor reads over the network."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from osgeo import gdal
from qgis.core import QgsAbstractMetadataBase, QgsDateTimeRange, QgsLayerMetadata, QgsRasterLayer, QgsTask
from qgis.PyQt.QtCore import QCoreApplication, QDateTime, Qt, QUrl, pyqtSignal

from ..errors import AddressRefused, ClearScenesError, LayerFailed, NoAsset
from ..measurement import Measurement
from ..network.addresses import Addresses
from .styles import STYLES, apply_style, title_of

log = logging.getLogger("clear_scenes")
# What opening a file over the network needs; set for the task's thread only, never for QGIS.
_OPENING = {
    "GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR",  # no looking for sidecar files
    "GDAL_HTTP_CONNECTTIMEOUT": "10",
    "GDAL_HTTP_TIMEOUT": "30",
    "GDAL_HTTP_MAX_RETRY": "2",
    "GDAL_HTTP_RETRY_DELAY": "0.5",
}


@dataclass(frozen=True)
class LayerWish:
    measurement: Measurement
    style: str
    own_host: str  # of the catalogue that the analyst chose


class LayerTask(QgsTask):
    """Emits ``built`` (wish, layer) on the main thread for each layer, ``failed`` (Scene, Text) for each that is
    not.
    """

    built = pyqtSignal(object, object)
    failed = pyqtSignal(object, object)

    def __init__(self, wishes: list[LayerWish]) -> None:
        title = QCoreApplication.translate("LayerTask", "Loading %n scene(s)", "", len(wishes))
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._wishes = wishes

    def run(self) -> bool:
        for number, wish in enumerate(self._wishes, 1):
            if self.isCanceled():
                return False
            try:
                with _options(_OPENING):
                    layer = build_layer(wish)
                layer.moveToThread(QCoreApplication.instance().thread())
                self.built.emit(wish, layer)
            except ClearScenesError as error:
                log.warning("%s: %s %s", wish.measurement.scene.id, error, error.detail)
                self.failed.emit(wish.measurement.scene, error.text)
            except Exception as error:  # an exception must not leave a task
                log.exception("%s", wish.measurement.scene.id)
                self.failed.emit(wish.measurement.scene, LayerFailed(why=type(error).__name__).text)
            self.setProgress(100 * number / len(self._wishes))
        return True


def build_layer(wish: LayerWish) -> QgsRasterLayer:
    """A styled, named, dated layer of the scene; in the thread that calls. Raises a ``ClearScenesError``."""
    scene, style = wish.measurement.scene, STYLES[wish.style]
    source = _source([_vsi_path(scene.asset(name), Addresses(wish.own_host)) for name in style.assets])
    layer = QgsRasterLayer(source, _name(wish), "gdal", QgsRasterLayer.LayerOptions(False))
    if not layer.isValid():
        raise LayerFailed(layer.error().summary(), why=layer.error().summary() or "?")
    apply_style(layer, wish.style)
    _describe(layer, wish)
    return layer


def _vsi_path(href: str | None, addresses: Addresses) -> str:
    """GDAL's path for an asset: only what is a plain web address becomes one."""
    if href is None:
        raise NoAsset
    addresses.check(href)
    url = QUrl(href, QUrl.ParsingMode.StrictMode)
    if not url.isValid():
        raise AddressRefused(address=href)
    return "/vsicurl/" + bytes(url.toEncoded()).decode("ascii")


def _source(paths: list[str]) -> str:
    """One file as it is; several as bands of one virtual raster, written into the layer's source itself."""
    if len(paths) == 1:
        return paths[0]
    virtual = gdal.BuildVRT("", paths, separate=True)
    if virtual is None:
        raise LayerFailed(gdal.GetLastErrorMsg(), why=gdal.GetLastErrorMsg())
    (xml,) = virtual.GetMetadata("xml:VRT")
    return xml


def _name(wish: LayerWish) -> str:
    scene, cloud = wish.measurement.scene, wish.measurement.cloud()
    parts = [f"{scene.moment:%Y-%m-%d}" if scene.moment else scene.id, scene.tile]
    if cloud is not None:
        parts.append(QCoreApplication.translate("LayerTask", "{cloud} % cloud").format(cloud=f"{cloud:.1f}"))
    return " · ".join(part for part in [*parts, title_of(wish.style)] if part)


def _describe(layer: QgsRasterLayer, wish: LayerWish) -> None:
    scene = wish.measurement.scene
    metadata = QgsLayerMetadata()
    metadata.setIdentifier(scene.id)
    metadata.setTitle(scene.id)
    metadata.setParentIdentifier(scene.collection)
    metadata.setLinks([QgsAbstractMetadataBase.Link("STAC item", "WWW:LINK", scene.address)])
    layer.setMetadata(metadata)
    if scene.moment is not None:
        moment = QDateTime(scene.moment.date(), scene.moment.time(), Qt.TimeSpec.UTC)
        layer.temporalProperties().setFixedTemporalRange(QgsDateTimeRange(moment, moment))


@contextmanager
def _options(options: dict[str, str]) -> Iterator[None]:
    """GDAL options of this thread alone."""
    before = {name: gdal.GetThreadLocalConfigOption(name) for name in options}
    for name, value in options.items():
        gdal.SetThreadLocalConfigOption(name, value)
    try:
        yield
    finally:
        for name, value in before.items():
            gdal.SetThreadLocalConfigOption(name, value)
