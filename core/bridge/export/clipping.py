"""An image of the area as a file of its own: a cloud optimized GeoTIFF, written whole or not at all.

It is made of what layers draw (tiles joined, reflectance offset added, clouds left out), read only where the area is.
"""

from __future__ import annotations

import math
import shutil
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem

from ...area.area import LONLAT, Area
from ...classification.verdict import Limits
from ...errors.files import ClipTooLarge, DiskFull
from ...geometry.rings import Points
from ...measuring.measurement import Measurement
from ...measuring.recurring_ground import RecurringGround
from ...network.cancellation import Cancellation
from ...network.transport import Transport
from ...reflectance.offset import AS_STATED, Offsets
from ...stac.products import SENTINEL_2, Product
from ...storage.files import replacing
from ...storage.store import Store
from ..area.operations import ProjectOperations, gdal_operation
from ..layers.pixel_masks import temporary_mask
from ..layers.provenance import facts
from ..layers.sources import by_zone, image_xml
from ..layers.styles import Kind, style_of
from .clip_grid import ClipGrid, clip_grid
from .gdal_failures import gdal_failures

MAX_BYTES = 4_000_000_000  # before compression
SAVING_SILENCE = 20  # seconds after which a server is given up: nobody waits for the map here
_MEMORY = 64  # MB for GDAL's work; the smaller its pieces, the sooner it hears of a cancel
_FINE, _COARSE, _OTHER = 10.0, 20.0, 30.0  # meters; the last is that of Landsat and HLS
_FINE_ASSETS = frozenset({"visual", "blue", "green", "red", "nir"})
_PER_PIXEL = {Kind.COLORS: 3, Kind.INDEX: 4, Kind.CLASSES: 1}  # bytes
_COLORS = ("red", "green", "blue")
_WARPED = 0.85  # of the work
_OFF_CENTERS = (1e-6, 1e-10)  # pixels; so little up that an edge which leans far goes to the left too
Progress = Callable[[float], None]  # 0 to 1


@dataclass(frozen=True)
class Content:
    """What is saved of each scene.

    Attributes:
        name: For the file's metadata.
        kind: How bands are made of the assets.
        assets: By their names in ``core.stac.scene``.
        resolution: Meters, of the finest band.
        style: A key of ``styles.STYLES``; "" for bands that were chosen one by one.
    """

    name: str
    kind: Kind
    assets: tuple[str, ...]
    resolution: float
    style: str = ""

    @classmethod
    def of_style(cls, key: str, product: Product = SENTINEL_2) -> Content:
        """What the layers of a style are made of."""
        style = style_of(key, product)
        return cls(style.title, style.kind, style.assets, _resolution_of(style.assets, product), key)

    @classmethod
    def of_bands(cls, assets: Sequence[str], product: Product = SENTINEL_2) -> Content:
        """Bands that were chosen one by one."""
        return cls("Reflectance", Kind.BANDS, tuple(assets), _resolution_of(assets, product))

    @property
    def bytes_per_pixel(self) -> int:
        """Of all bands together, before compression."""
        return _PER_PIXEL.get(self.kind, 2 * len(self.assets))

    @property
    def bands(self) -> tuple[str, ...]:
        """Names of the file's bands."""
        return {Kind.COLORS: _COLORS, Kind.BANDS: self.assets}.get(self.kind, (self.name,))


def _resolution_of(assets: Sequence[str], product: Product) -> float:
    if product != SENTINEL_2:
        return _OTHER
    return _FINE if _FINE_ASSETS & set(assets) else _COARSE


@dataclass(frozen=True)
class ClipRequest:
    """One acquisition that is to be saved, all its tiles in one file.

    Attributes:
        measurement: The acquisition and what was measured of it.
        area: Of which the image is cut out.
        content: What the file holds.
        limits: Those by which the acquisition was judged.
        hides_clouds: Whether just those pixels are left out that count as cloud by the limits.
        crs: As QGIS names it; "" for that of the acquisition's own files.
        path: Of the file.
        ground: That recurs as cloud; None where it is not known.
    """

    measurement: Measurement
    area: Area
    content: Content
    limits: Limits
    hides_clouds: bool
    crs: str
    path: Path
    ground: RecurringGround | None = None


def about_bytes(area: Area, content: Content) -> float:
    """The size of a file before compression, about.

    Raises:
        AreaError: The area is none.
    """
    box = np.concatenate([rings[0] for rings in area.in_crs(LONLAT)])
    (west, south), (east, north) = box.min(axis=0), box.max(axis=0)
    meters = 111_320.0  # of a degree
    size = (east - west) * meters * math.cos(math.radians((south + north) / 2)) * (north - south) * meters
    return float(size / content.resolution**2 * content.bytes_per_pixel)


def check_size(size: float) -> None:
    """Raise ``ClipTooLarge`` where a file would have more bytes than anybody wants."""
    if size > MAX_BYTES:
        raise ClipTooLarge(size=round(size / 1e9), limit=round(MAX_BYTES / 1e9))


def save_clip(
    request: ClipRequest,
    transport: Transport,
    report: Progress,
    offsets: Offsets = AS_STATED,
    store: Store | None = None,
) -> None:
    """Write the file; what it replaces stays until it is whole.

    A pixel belongs to the area when its center lies inside; the others hold no data. In the CRS of the scenes' own
    files values are those of the archive, on its grid, the same for all dates; in another one they are interpolated
    (classes are taken from the nearest).

    Args:
        request: What is saved, and where.
        transport: The way to the scenes' files.
        report: Called with the part that is done, 0 to 1.
        offsets: Of reflectance, those that were decided.
        store: What it holds of the classification is not read again.

    Raises:
        Cancelled: The transport's cancellation was set.
        ClearScenesError: The file cannot be written, or what it is made of cannot be read.
    """
    hidden = request.limits.cloud_classes if request.hides_clouds else None
    content, acquisition, rule, mask = request.content, request.measurement.acquisition, request.limits.rule, ""
    images = []
    with ExitStack() as masks:
        for zone in by_zone(acquisition.scenes):
            if request.hides_clouds:
                made = temporary_mask(
                    request.area, acquisition, zone, rule, request.ground, transport, store or Store()
                )
                mask = masks.enter_context(made)
            images.append(
                image_xml(content.kind, content.assets, zone, hidden, transport, SAVING_SILENCE, offsets, mask)
            )
        with (
            replacing(request.path, "part.tif") as part,
            gdal_failures(request.path, transport.cancellation) as failures,
        ):
            _write(part, request, images, offsets, partial(_go_on, transport.cancellation, failures, report))


def _write(part: Path, request: ClipRequest, images: list[str], offsets: Offsets, go_on: Callable[..., int]) -> None:
    """All files are closed when this returns; whether it went well is seen from the failures."""
    content, sources = request.content, [gdal.Open(image) for image in images]
    if None in sources:
        return
    grid = clip_grid(request.area, request.crs, sources[0])
    size = grid.columns * grid.rows * content.bytes_per_pixel
    check_size(size)
    if shutil.disk_usage(part.parent).free < size:
        raise DiskFull(f"{size} bytes to come", file=request.path)
    whole = _created(part.with_name("whole.tif"), grid, request, sources[0], offsets)
    if whole is None:
        return
    share = _WARPED / len(sources)
    for number, source in enumerate(reversed(sources)):  # those that are drawn last are on top
        _warp(source, whole, request, partial(go_on, number * share, share))
    whole.FlushCache()
    if go_on(_WARPED, 0, 1):
        _copy(whole, part, content, partial(go_on, _WARPED, 1 - _WARPED))


def _go_on(
    cancellation: Cancellation,
    failures: list[str],
    report: Progress,
    start: float,
    share: float,
    done: float,
    *_: object,
) -> int:
    """GDAL's callback while it does a ``share`` of the work from ``start`` on: 0 stops it."""
    report(start + share * done)
    return int(not cancellation.cancelled and not failures)


def _created(
    path: Path, grid: ClipGrid, request: ClipRequest, source: gdal.Dataset, offsets: Offsets
) -> gdal.Dataset | None:
    content, first = request.content, source.GetRasterBand(1)
    options = ["TILED=YES", "BIGTIFF=IF_SAFER", "SPARSE_OK=TRUE"]
    driver = gdal.GetDriverByName("GTiff")
    dataset = driver.Create(str(path), grid.columns, grid.rows, len(content.bands), first.DataType, options)
    if dataset is None:
        return None
    dataset.SetGeoTransform((grid.left, grid.wide, 0.0, grid.top, 0.0, grid.high))
    dataset.SetProjection(grid.crs)
    dataset.SetMetadata(
        facts(request.measurement, request.limits, content.name, content.kind, request.hides_clouds, offsets)
    )
    for number, name in enumerate(content.bands, 1):
        band = dataset.GetRasterBand(number)
        band.SetNoDataValue(_empty(first))
        band.SetDescription(name)
        if content.kind is Kind.COLORS:
            band.SetColorInterpretation(gdal.GCI_RedBand + number - 1)
    return dataset


def _empty(band: gdal.Band) -> float:
    value = band.GetNoDataValue()
    return 0.0 if value is None else float(value)


def _operation(source: gdal.Dataset, target: gdal.Dataset, area: Area) -> str | None:
    """By which the file comes to lie where the project shows the scenes."""
    if not isinstance(area.operations, ProjectOperations):
        return None
    begin, end = (QgsCoordinateReferenceSystem.fromWkt(one.GetProjection()) for one in (source, target))
    return gdal_operation(begin, end, area.operations.context)


def _warp(source: gdal.Dataset, target: gdal.Dataset, request: ClipRequest, callback: Callable[..., int]) -> None:
    content, empty = request.content, _empty(source.GetRasterBand(1))
    gdal.Warp(
        target,
        source,
        srcNodata=empty,
        dstNodata=empty,
        coordinateOperation=_operation(source, target, request.area),
        srcAlpha=request.hides_clouds,
        resampleAlg="near" if content.kind is Kind.CLASSES else "bilinear",
        overviewLevel="NONE",  # the classes of overviews are others
        warpMemoryLimit=_MEMORY,
        warpOptions=[
            f"CUTLINE={_cutline(request.area, source)}",
            # in a picture black is no data only where all of it is
            f"UNIFIED_SRC_NODATA={'YES' if content.kind is Kind.COLORS else 'NO'}",
        ],
        callback=callback,
    )


def _cutline(area: Area, source: gdal.Dataset) -> str:
    """The area in pixels of the source, as WKT, a little to the left and up.

    GDAL gives a pixel whose center lies exactly on an edge to the left of it, and counting to the right.
    """
    left, wide, _, top, _, high = source.GetGeoTransform()

    def ring(points: Points) -> str:
        pixels = (points - (left, top)) / (wide, high) - _OFF_CENTERS
        return "(" + ",".join(f"{x:.11f} {y:.11f}" for x, y in pixels.tolist()) + ")"

    polygons = area.in_crs(source.GetProjection())
    return "MULTIPOLYGON(" + ",".join(f"({','.join(map(ring, rings))})" for rings in polygons) + ")"


def _copy(whole: gdal.Dataset, path: Path, content: Content, callback: Callable[..., int]) -> None:
    options = [
        "COMPRESS=DEFLATE",
        "PREDICTOR=YES",
        "BIGTIFF=IF_SAFER",
        f"RESAMPLING={'NEAREST' if content.kind is Kind.CLASSES else 'AVERAGE'}",
    ]
    gdal.GetDriverByName("COG").CreateCopy(str(path), whole, 0, options, callback)
