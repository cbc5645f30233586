"""Map layers of acquisitions: their sources, names, styles and metadata. Built off the main thread."""

from __future__ import annotations

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
)
from qgis.PyQt.QtCore import QCoreApplication, QDateTime, Qt, QUrl
from qgis.PyQt.QtXml import QDomDocument

from ..errors import AddressRefused, LayerFailed, NoAsset
from ..measurement import Limits, Measurement
from ..network.remote_file import RemoteFile
from ..network.transport import Transport
from ..percent import decimals_of
from ..scene import Scene
from . import virtual_raster
from .styles import STYLES, Kind, apply_style, title_of
from .virtual_raster import CloudMask, Mosaic

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
    """Scenes of one acquisition that lie in the same UTM zone: their tiles are joined.

    ``limits`` are those by which it was judged: the cloud in the layer's name is theirs, and their classes are hidden
    where ``hides_clouds``. ``group``: the name of the group that it goes into, "" for that of its date.
    """

    measurement: Measurement
    scenes: tuple[Scene, ...]
    style: str
    limits: Limits
    hides_clouds: bool = False
    group: str = ""

    @classmethod
    def all_of(
        cls, measurement: Measurement, style: str, limits: Limits, hides_clouds: bool, group: str = ""
    ) -> list[LayerWish]:
        zones: dict[str, list[Scene]] = {}
        for scene in measurement.acquisition.scenes:
            zones.setdefault(_zone(scene), []).append(scene)
        return [cls(measurement, tuple(scenes), style, limits, hides_clouds, group) for scenes in zones.values()]

    @property
    def key(self) -> str:
        """The same in two groups are two layers."""
        names = ",".join(f"{scene.collection}/{scene.id}" for scene in self.scenes)
        hidden = ",".join(map(str, sorted(self.limits.cloud_classes))) if self.hides_clouds else ""
        return f"{self.group}/{names}/{self.style}/{hidden}"


def build_layer(wish: LayerWish, transport: Transport) -> QgsRasterLayer:
    """A styled, named, dated layer, in the thread that calls. Raises a ``ClearScenesError``."""
    hidden = wish.limits.cloud_classes if wish.hides_clouds else None
    style = STYLES[wish.style]
    mosaics = [_mosaic(wish, asset, transport) for asset in style.assets]
    mask = None
    if hidden is not None and style.kind is not Kind.CLASSES:
        mask = CloudMask(_mosaic(wish, "scl", transport), hidden)
    with _options(_OPENING):
        layer = _opened(_source(style.kind, mosaics, mask), _name(wish))
    apply_style(layer, wish.style, hidden)
    _describe(layer, wish)
    layer.setCustomProperty(KEY, wish.key)
    return layer


def _zone(scene: Scene) -> str:
    """Of the UTM grid in which its files are; a scene that does not tell its tile has none in common with others."""
    return scene.tile[:2] + ("N" if scene.tile[2:3] >= "N" else "S") if scene.tile else scene.id


def _mosaic(wish: LayerWish, asset: str, transport: Transport) -> Mosaic:
    paths = tuple(_vsi_path(scene, asset, transport) for scene in wish.scenes)
    return Mosaic(paths, tuple(scene.offset for scene in wish.scenes))


def _vsi_path(scene: Scene, asset: str, transport: Transport) -> str:
    """GDAL's path for an asset: only what is a plain web address, and has just answered, becomes one.

    The layer's constructor holds Python's lock while it waits for the server. So whether there is one to wait for is
    found out before, with our own deadline.
    """
    href = scene.asset(asset)
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


def _source(kind: Kind, mosaics: list[Mosaic], mask: CloudMask | None) -> str:
    """One file as it is; else a virtual raster."""
    if kind is Kind.INDEX:
        return virtual_raster.normalized_difference(mosaics[0], mosaics[1], mask)
    if kind is Kind.BANDS:
        return virtual_raster.stacked(mosaics, mask)
    (mosaic,) = mosaics
    if len(mosaic.paths) > 1 or mask is not None:
        return virtual_raster.colors(mosaic, mask)
    virtual_raster.opened(mosaic.paths[0])  # QGIS would take any format; GDAL has its beginning at hand then
    return mosaic.paths[0]


def _name(wish: LayerWish) -> str:
    acquisition, cloud = wish.measurement.acquisition, wish.measurement.cloud(wish.limits.cloud_classes)
    parts = [f"{acquisition.moment:%Y-%m-%d}" if acquisition.moment else wish.scenes[0].id]
    if cloud is not None:
        number = f"{cloud:.{decimals_of(cloud, wish.limits.max_cloud)}f}"
        parts.append(QCoreApplication.translate("LayerTask", "{cloud} % cloud").format(cloud=number))
    tiles = ", ".join(dict.fromkeys(scene.tile for scene in wish.scenes if scene.tile))
    return " · ".join(part for part in [*parts, tiles, title_of(wish.style)] if part)


def _describe(layer: QgsRasterLayer, wish: LayerWish) -> None:
    first, acquisition = wish.scenes[0], wish.measurement.acquisition
    metadata = QgsLayerMetadata()
    metadata.setIdentifier(first.id)
    metadata.setTitle(", ".join(scene.id for scene in wish.scenes))
    metadata.setParentIdentifier(first.collection)
    metadata.setAbstract(_numbers(wish))
    metadata.setLinks(
        [QgsAbstractMetadataBase.Link(scene.id, "WWW:LINK", scene.address) for scene in wish.scenes if scene.address]
    )
    if acquisition.moment is not None:
        metadata.setRights([f"Contains modified Copernicus Sentinel data {acquisition.moment:%Y}"])
        moment = QDateTime(acquisition.moment.date(), acquisition.moment.time(), Qt.TimeSpec.UTC)
        layer.temporalProperties().setFixedTemporalRange(QgsDateTimeRange(moment, moment))
    metadata.setLicenses(["Copernicus Sentinel Data Terms and Conditions"])
    layer.setMetadata(metadata)


def _numbers(wish: LayerWish) -> str:
    """What was measured, to be read years later."""
    measurement, limits = wish.measurement, wish.limits
    stated = measurement.acquisition.catalog_cloud
    cloud, coverage = measurement.cloud(limits.cloud_classes), measurement.coverage
    lines = [
        f"catalog_cloud: {stated:.2f} %" if stated is not None else "",
        f"area_cloud: {cloud:.4f} %" if cloud is not None else "",
        f"coverage: {coverage:.4f} %" if coverage is not None else "",
        f"cloud_classes: {','.join(map(str, sorted(limits.cloud_classes)))}",
        f"max_cloud: {limits.max_cloud} %",
    ]
    return "\n".join(line for line in lines if line)


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
