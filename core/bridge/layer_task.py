"""Builds the map layers of scenes off the main thread: opening a file reads over the network."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from osgeo import gdal
from qgis.core import (
    QgsAbstractMetadataBase,
    QgsDateTimeRange,
    QgsLayerMetadata,
    QgsRasterLayer,
    QgsReadWriteContext,
    QgsTask,
)
from qgis.PyQt.QtCore import QCoreApplication, QDateTime, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtXml import QDomDocument

from ..errors import AddressRefused, Cancelled, ClearScenesError, LayerFailed, NoAsset
from ..measurement import Limits, Measurement
from ..network.remote_file import RemoteFile
from ..network.transport import Transport
from ..percent import decimals_of
from ..scene import Scene
from .styles import STYLES, apply_style, title_of

log = logging.getLogger("clear_scenes")
KEY = "clear_scenes/layer"  # the custom property that tells a layer's wish
_PROBE = 16
# What opening a file over the network needs; set for the task's thread only, never for QGIS.
_OPENING = {
    "GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR",  # no looking for sidecar files
    "GDAL_HTTP_CONNECTTIMEOUT": "5",
    "GDAL_HTTP_TIMEOUT": "10",
}


@dataclass(frozen=True)
class LayerWish:
    """One scene of an acquisition; the cloud in the layer's name is the acquisition's by the ``limits``.

    ``group``: the name of the group that it goes into, "" for that of its date.
    """

    scene: Scene
    measurement: Measurement
    style: str
    limits: Limits
    group: str = ""

    @property
    def key(self) -> str:
        """The same in two groups are two layers."""
        key = f"{self.scene.collection}/{self.scene.id}/{self.style}"
        return f"{self.group}/{key}" if self.group else key


class LayerTask(QgsTask):
    """Emits ``built`` (wish, layer) on the main thread for each layer, ``failed`` (Scene, Text) for each that is
    not.
    """

    built = pyqtSignal(object, object)
    failed = pyqtSignal(object, object)

    def __init__(self, wishes: list[LayerWish], transport: Transport) -> None:
        title = QCoreApplication.translate("LayerTask", "Loading %n scene(s)", "", len(wishes))
        super().__init__(title, QgsTask.Flag.CanCancel)
        self.wishes = wishes
        self._transport = transport

    def run(self) -> bool:
        for number, wish in enumerate(self.wishes, 1):
            scene = wish.scene
            try:
                layer = build_layer(wish, self._transport)
                layer.moveToThread(QCoreApplication.instance().thread())
                self.built.emit(wish, layer)
            except Cancelled:
                return False
            except ClearScenesError as error:
                log.warning("%s: %s %s", scene.id, error, error.detail)
                self.failed.emit(scene, error.text)
            except Exception as error:  # an exception must not leave a task
                log.exception("%s", scene.id)
                self.failed.emit(scene, LayerFailed(why=type(error).__name__).text)
            self.setProgress(100 * number / len(self.wishes))
        return True

    def cancel(self) -> None:
        self._transport.cancellation.cancel()
        super().cancel()


def build_layer(wish: LayerWish, transport: Transport) -> QgsRasterLayer:
    """A styled, named, dated layer of the scene, in the thread that calls. Raises a ``ClearScenesError``."""
    paths = [_vsi_path(wish, name, transport) for name in STYLES[wish.style].assets]
    with _options(_OPENING):
        layer = _opened(_source(paths), _name(wish))
    apply_style(layer, wish.style)
    _describe(layer, wish)
    layer.setCustomProperty(KEY, wish.key)
    return layer


def _vsi_path(wish: LayerWish, asset: str, transport: Transport) -> str:
    """GDAL's path for an asset: only what is a plain web address, and has just answered, becomes one.

    The layer's constructor holds Python's lock while it waits for the server. So whether there is one to wait for is
    found out before, with our own deadline.
    """
    href = wish.scene.asset(asset)
    if href is None:
        raise NoAsset
    RemoteFile(transport, href).read(0, _PROBE)
    url = QUrl(href, QUrl.ParsingMode.StrictMode)
    if not url.isValid():
        raise AddressRefused(address=href)
    return "/vsicurl/" + bytes(url.toEncoded()).decode("ascii")


def _opened(source: str, name: str) -> QgsRasterLayer:
    """As a project opens its layers: the usual constructor reads megabytes for a default stretch that is not used."""
    document = QDomDocument()
    element = document.createElement("maplayer")
    for tag, text in (("datasource", source), ("layername", name), ("provider", "gdal")):
        child = document.createElement(tag)
        child.appendChild(document.createTextNode(text))
        element.appendChild(child)
    layer = QgsRasterLayer()
    if not layer.readLayerXml(element, QgsReadWriteContext()) or not layer.isValid():
        raise LayerFailed(why=layer.error().summary() or gdal.GetLastErrorMsg() or "?")
    layer.setCrs(layer.dataProvider().crs())  # a project would have said it
    return layer


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
    scene, cloud = wish.scene, wish.measurement.cloud(wish.limits.cloud_classes)
    parts = [f"{scene.moment:%Y-%m-%d}" if scene.moment else scene.id]
    if cloud is not None:
        number = f"{cloud:.{decimals_of(cloud, wish.limits.max_cloud)}f}"
        parts.append(QCoreApplication.translate("LayerTask", "{cloud} % cloud").format(cloud=number))
    return " · ".join(part for part in [*parts, scene.tile, title_of(wish.style)] if part)


def _describe(layer: QgsRasterLayer, wish: LayerWish) -> None:
    scene = wish.scene
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
