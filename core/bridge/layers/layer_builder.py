"""Map layers of acquisitions: their sources, names, styles and metadata. Built off the main thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsAbstractMetadataBase,
    QgsDateTimeRange,
    QgsLayerMetadata,
    QgsRasterLayer,
    QgsReadWriteContext,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt, QTime
from qgis.PyQt.QtXml import QDomDocument

from ...area.area import Area
from ...classification.percent import decimals_of
from ...classification.verdict import Limits
from ...errors.scene import LayerFailed
from ...measuring.measurement import Measurement
from ...measuring.recurring_ground import RecurringGround
from ...measuring.stand_ins import made_of_files
from ...network.addresses import unsigned
from ...network.transport import Transport
from ...reflectance.offset import AS_STATED
from ...reflectance.offset_finder import OffsetFinder
from ...stac.acquisitions import Acquisition
from ...stac.scene import Scene
from .pixel_masks import MASK, mask_bytes, pixel_mask
from .provenance import attribution, numbers, reflectance
from .sources import by_zone, image_xml
from .styles import Kind, apply_style, style_of, title_of

Link = QgsAbstractMetadataBase.Link
KEY = "clear_scenes/layer"  # the custom property that holds the key of a layer's request
ANSWERED = "clear_scenes_answered"  # and one of Qt's, which no project keeps, of those whose server has just answered


@dataclass(frozen=True)
class LayerRequest:
    """A layer that is to be built: scenes of one acquisition in the same UTM zone, whose tiles are joined.

    Attributes:
        measurement: The acquisition and what was measured of it.
        scenes: Those that make the layer.
        style: A key of ``styles.STYLES``.
        limits: Those by which the acquisition was judged; the cloud in the layer's name is theirs.
        hides_clouds: Whether pixels of the limits' cloud classes are hidden.
        group: Name of the group that the layer goes into; "" for that of its date.
        area: In which just what counts as cloud is hidden, with its margin; None hides by class alone.
        ground: That recurs as cloud; None where it is not known.
    """

    measurement: Measurement
    scenes: tuple[Scene, ...]
    style: str
    limits: Limits
    hides_clouds: bool = False
    group: str = ""
    area: Area | None = None
    ground: RecurringGround | None = None

    @classmethod
    def all_of(
        cls,
        measurement: Measurement,
        style: str,
        limits: Limits,
        hides_clouds: bool,
        group: str = "",
        area: Area | None = None,
        ground: RecurringGround | None = None,
    ) -> list[LayerRequest]:
        """One request for each UTM zone of an acquisition."""
        zones = by_zone(measurement.acquisition.scenes)
        return [cls(measurement, scenes, style, limits, hides_clouds, group, area, ground) for scenes in zones]

    @property
    def assets(self) -> list[str]:
        """What may be opened of each scene."""
        return [*style_of(self.style, self.scenes[0].product, self.scenes).assets, "scl"]

    @property
    def candidates(self) -> list[Scene]:
        """The scenes, and the copies that may stand in for them."""
        copies = self.measurement.acquisition.copies
        return [one for scene in self.scenes for one in (scene, *copies(scene))]

    @property
    def title(self) -> str:
        """What tells it from other dates: its own and its cloud, as in "2026-08-13 · 3.2 % cloud"."""
        return date_and_cloud(self.measurement, self.limits)

    @property
    def name(self) -> str:
        """The title, and what tells it from other layers of its date."""
        zones = by_zone(self.measurement.acquisition.scenes)
        return " · ".join(filter(None, [self.title, title_of(self.style), len(zones) > 1 and tiles_of(self.scenes)]))

    @property
    def key(self) -> str:
        """By which the same layer is known again; in two groups it is two layers."""
        names = ",".join("/".join(scene.identity) for scene in self.scenes)
        rule = self.limits.rule
        hidden = ",".join(map(str, sorted(rule.classes))) if self.hides_clouds else ""
        if hidden and self.area is not None and not rule.is_plain:
            hidden += f" {rule.margin:g} {rule.leave_out} {self.area.key}"
        return f"{self.group}/{names}/{self.style}/{hidden}"


def build_layer(request: LayerRequest, transport: Transport, finder: OffsetFinder) -> QgsRasterLayer:
    """A styled, named, dated layer, built in the thread that calls; copies stand in for files that are away.

    Args:
        request: What the layer shows.
        transport: The way to the scenes' files.
        finder: Knows the offsets of reflectance.

    Raises:
        ClearScenesError: A file of the layer cannot be reached or read.
    """
    measurement, needed = request.measurement, request.assets if request.hides_clouds else request.assets[:-1]

    def built(acquisition: Acquisition) -> QgsRasterLayer:
        counting = dict(zip(measurement.acquisition.scenes, acquisition.scenes, strict=True))
        scenes = tuple(counting[scene] for scene in request.scenes)
        made_of = replace(request, scenes=scenes, measurement=replace(measurement, acquisition=acquisition))
        return _built(made_of, transport, finder)

    layer = made_of_files(measurement.acquisition, needed, transport, built)
    layer.setCustomProperty(KEY, request.key)
    layer.setProperty(ANSWERED, True)
    return layer


def _built(request: LayerRequest, transport: Transport, finder: OffsetFinder) -> QgsRasterLayer:
    hidden = request.limits.cloud_classes if request.hides_clouds else None
    product = request.scenes[0].product
    style = style_of(request.style, product, request.scenes)
    masked = None if style.kind is Kind.CLASSES else hidden  # the renderer leaves classes out
    offsets = finder.offsets(request.scenes, transport) if style.kind.is_reflectance else AS_STATED
    mask = ""
    if masked is not None and request.area is not None:
        acquisition, rule = request.measurement.acquisition, request.limits.rule
        mask = pixel_mask(request.area, acquisition, request.scenes, rule, request.ground, transport, finder.store)
    source = image_xml(style.kind, style.assets, request.scenes, masked, transport, offsets=offsets, mask=mask)
    layer = open_raster_layer(source, request.name)
    apply_style(layer, request.style, hidden, product, request.scenes)
    values = reflectance(request.scenes, style.kind, offsets)
    describe_layer(layer, request.measurement, request.scenes, request.limits, title_of(request.style), values)
    if mask:
        layer.setCustomProperty(MASK, mask_bytes(mask))
    return layer


def open_raster_layer(source: str, name: str) -> QgsRasterLayer:
    """A layer opened as a project does.

    The usual constructor reads megabytes for a default stretch that is not used.

    Args:
        source: A path of GDAL, or the text of a virtual raster.
        name: Of the layer.

    Raises:
        LayerFailed: QGIS cannot open it.
    """
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


def date_and_cloud(measurement: Measurement, limits: Limits) -> str:
    """What tells an image from others, as in "2026-08-13 · 3.2 % cloud"."""
    sign, cloud = measurement.stated_bound(limits.judge(measurement), limits.rule)
    day = measurement.acquisition.day or measurement.acquisition.scenes[0].id
    if cloud is None:
        return day
    number = QLocale().toString(float(cloud), "f", decimals_of(cloud, limits.max_cloud))
    return f"{day} · {QCoreApplication.translate('LayerTask', '{cloud} % cloud').format(cloud=sign + number)}"


def tiles_of(scenes: tuple[Scene, ...]) -> str:
    """As in "48NTG, 48NUG"."""
    return ", ".join(dict.fromkeys(scene.tile for scene in scenes if scene.tile))


def describe_layer(
    layer: QgsRasterLayer,
    measurement: Measurement,
    scenes: tuple[Scene, ...],
    limits: Limits,
    content: str,
    values: Mapping[str, str],
) -> None:
    """Write into a layer's metadata what it shows, and give it its place in time.

    Title and abstract are what the legend's tooltip tells.

    Args:
        layer: Gets the metadata.
        measurement: What was measured of the acquisition.
        scenes: Those that make the layer.
        limits: Those by which the acquisition was judged.
        content: What the image shows.
        values: By name how the numbers of bands became reflectance.
    """
    first, moment = scenes[0], measurement.acquisition.moment
    facts = {
        "content": content,
        "tiles": tiles_of(scenes),
        "items": ", ".join(scene.id for scene in scenes),
        **numbers(measurement, limits),
        **values,
    }
    metadata = QgsLayerMetadata()
    metadata.setIdentifier(first.id)
    metadata.setTitle(date_and_cloud(measurement, limits))
    metadata.setParentIdentifier(first.collection)
    metadata.setAbstract("\n".join(f"{name}: {text}" for name, text in facts.items() if text))
    metadata.setLinks([Link(scene.id, "WWW:LINK", unsigned(scene.address)) for scene in scenes if scene.address])
    if moment is not None:
        metadata.setRights([attribution(first, moment)])
        _show_on(layer, measurement.acquisition.day)
    metadata.setLicenses([first.product.credit.license])
    layer.setMetadata(metadata)


def _show_on(layer: QgsRasterLayer, day: str) -> None:
    """While the temporal controller is on, it is drawn for the day in its name.

    All of the day, as QGIS leaves out the last instant of what is played, and to its last second only: a project keeps
    no word of whether the end belongs to it, and the next day is not this layer's.
    """
    begin = QDateTime(QDate.fromString(day, Qt.DateFormat.ISODate), QTime(0, 0), Qt.TimeSpec.UTC)
    properties = layer.temporalProperties()
    properties.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
    properties.setFixedTemporalRange(QgsDateTimeRange(begin, begin.addDays(1).addSecs(-1)))
    properties.setIsActive(True)
