"""Layers made of several files without copying them: virtual rasters (VRT), written as XML that is the layer's source.

Tiles are joined, bands of other resolutions brought to the finest, indices computed and clouds hidden by GDAL as it
draws. Nothing is on disk, so a project that is saved and opened elsewhere draws again (``pixel_masks`` has more).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from xml.etree import ElementTree  # nosec B405

from osgeo import gdal

from ...classification.schemes import SCL, Scheme, table_of
from ...classification.scl import CLASSES, NO_DATA
from ...errors.scene import LayerFailed, LayerNotReached, NotOnTheGround, SceneError, Unreadable
from ...errors.text import QT_TRANSLATE_NOOP, Text
from ...raster.grid import Grid
from ...raster.osgeo_backend import DRIVERS, OsgeoRaster, spatial_reference
from ...reading.georeference import grid_of
from ..network.gdal_network import hosts_in
from ..network.gdal_paths import is_zarr_path

# Beyond what reflectance x 10000 can be, offset included.
_EMPTY = "-9999"
OPAQUE = 255
_OF_PHYSICS = ("Offset", "Scale", "UnitType")  # by which QGIS would scale what is scaled here


@dataclass(frozen=True)
class BandMosaic:
    """Files of one band, one for each tile; the first that has data wins.

    Reflectance x 10000 is ``scale`` times what they hold, plus each one's offset.

    Attributes:
        paths: As GDAL has them.
        offsets: One for each path, or none.
        scale: Of all of them.
        empty: The value that stands for no data.
        grids: Where the files lie as their items state it, for those that do not say it; one for each path, or none.
    """

    paths: tuple[str, ...]
    offsets: tuple[float, ...] = ()
    scale: float = 1.0
    empty: int = 0
    grids: tuple[Grid | None, ...] = ()

    def opened(self) -> list[gdal.Dataset]:
        """The files, each with its place. Raises as ``open_image``."""
        grids = self.grids or (None,) * len(self.paths)
        return [placed(open_image(path), grid) for path, grid in zip(self.paths, grids, strict=True)]


@dataclass(frozen=True)
class _Frame:
    """What all bands are brought to: bounds (left, bottom, right, top) and pixel sizes, in the CRS of the files."""

    bounds: tuple[float, float, float, float]
    size: tuple[float, float]


@dataclass(frozen=True)
class CloudMask:
    """Hides pixels of some classes.

    Attributes:
        quality: The quality layers of the tiles.
        classes: Those that are hidden.
        scheme: By which the quality layers are read.
        pixels: As GDAL has it, a mask (``pixel_masks``) that decides where it has data; "" for none.
    """

    quality: BandMosaic
    classes: frozenset[int]
    scheme: Scheme = SCL
    pixels: str = ""


def colors(mosaic: BandMosaic, mask: CloudMask | None) -> str:
    """A file's own bands, as those of a true color image.

    Args:
        mosaic: Files with these bands.
        mask: Hides clouds; None hides nothing.

    Returns:
        A virtual raster as XML, as of the other functions; with a mask its last band is opacity.
    """
    frame = _frame([mosaic], mask)
    root = _mosaic(mosaic, frame)
    if root.find("MaskBand") is None and "Alpha" not in [one.text for one in root.iter("ColorInterp")]:
        for band in root.findall("VRTRasterBand"):
            _know_empty(band, str(mosaic.empty))
    return _text(root, mask, frame)


def classes(mosaic: BandMosaic, scheme: Scheme) -> str:
    """A quality layer's pixels as the classes of ``core.classification.scl``.

    Args:
        mosaic: Quality layers.
        scheme: By which their values are read.
    """
    frame = _frame([mosaic], None)
    root = _mosaic(mosaic, frame)
    (band,) = root.findall("VRTRasterBand")
    _look_up(band, scheme, {one.value: one.value for one in scheme.classes})
    _set(band, "NoDataValue", str(NO_DATA))
    return _text(root, None, frame)


def stacked(mosaics: Sequence[BandMosaic], mask: CloudMask | None) -> str:
    """The first band of each mosaic, as reflectance x 10000; -9999 where there is no data."""
    frame = _frame(mosaics, mask)
    first, *others = (_reflectance(mosaic, frame, "Int16", _EMPTY) for mosaic in mosaics)
    for other in others:
        first.extend(other.findall("VRTRasterBand"))
    return _text(first, mask, frame)


def normalized_difference(one: BandMosaic, other: BandMosaic, mask: CloudMask | None) -> str:
    """(one - other) / (one + other), -1 to 1; nan where there is no data."""
    frame = _frame([one, other], mask)
    pair = [_reflectance(mosaic, frame, "Float32", "nan") for mosaic in (one, other)]
    return _text(_derived("div", [_derived("diff", pair), _derived("sum", pair)]), mask, frame)


def _frame(mosaics: Sequence[BandMosaic], mask: CloudMask | None) -> _Frame:
    files = [file for mosaic in (*mosaics, *([mask.quality] if mask else [])) for file in mosaic.opened()]
    whole = _built(files, resolution="highest")
    left, wide, _, top, _, high = whole.GetGeoTransform()
    right, bottom = left + wide * whole.RasterXSize, top + high * whole.RasterYSize
    return _Frame((left, bottom, right, top), (wide, -high))


def _mosaic(mosaic: BandMosaic, frame: _Frame) -> ElementTree.Element:
    wide, high = frame.size
    files = mosaic.opened()[::-1]  # GDAL draws the last on top
    built = _built(files, outputBounds=frame.bounds, xRes=wide, yRes=high, resolution="user")
    # not what others wrote: GDAL did, a moment ago
    (xml,) = built.GetMetadata("xml:VRT")
    root = ElementTree.fromstring(xml)  # nosec B314
    for band in root.findall("VRTRasterBand"):
        for tag in _OF_PHYSICS:
            for gone in band.findall(tag):
                band.remove(gone)
    return root


def open_image(path: str) -> gdal.Dataset:
    """A file opened as one of the formats in which images come.

    Others may name files of this machine, or services.

    Raises:
        LayerFailed: It is none of these formats, or is damaged.
        LayerNotReached: Its server does not answer.
    """
    found = None
    with suppress(RuntimeError):  # of GDAL's exceptions, which QGIS's Processing switches on for the whole process
        drivers = ["Zarr"] if is_zarr_path(path) else DRIVERS
        found = gdal.OpenEx(path, gdal.OF_RASTER, allowed_drivers=drivers, sibling_files=[])
    if found is None:
        raise _not_opened(path)
    return found


def placed(image: gdal.Dataset, stated: Grid | None) -> gdal.Dataset:
    """An image that does not say where it lies, as a virtual raster that does; any other as it is.

    Args:
        image: Opened.
        stated: Where its pixels lie as the item states it, None where it does not.

    Raises:
        LayerFailed: Nobody says it, or the image is not the one that the item describes.
    """
    try:
        grid = grid_of(OsgeoRaster(image), stated)
    except NotOnTheGround as error:
        why = QT_TRANSLATE_NOOP("core", "it does not say where on the earth it lies")
        raise LayerFailed(why=Text(why)) from error
    except Unreadable as error:
        raise LayerFailed(error.detail, why=dict(error.text.values)["why"]) from error
    if grid is not stated:
        return image
    made = gdal.GetDriverByName("VRT").CreateCopy("", image)
    a, b, c, d, e, f = grid.affine
    made.SetGCPs([], "")
    made.SetSpatialRef(spatial_reference(grid.crs))
    made.SetGeoTransform((c, a, b, f, d, e))
    (xml,) = made.GetMetadata("xml:VRT")
    return gdal.OpenEx(xml, gdal.OF_RASTER, allowed_drivers=["VRT"])


def _built(files: list[gdal.Dataset], **options: object) -> gdal.Dataset:
    built = None
    with suppress(RuntimeError):
        built = gdal.BuildVRT("", files, **options)
    if built is None:
        raise _failed()
    return built


def _not_opened(path: str) -> SceneError:
    """What GDAL says of a file that it could not reach depends on its exceptions; what it remembers does not."""
    why = _failed()
    hosts = sorted(hosts_in(path))
    if hosts and gdal.VSIStatL(path, gdal.VSI_STAT_EXISTS_FLAG | gdal.VSI_STAT_CACHE_ONLY) is None:
        return LayerNotReached(why.detail, host=hosts[0][1].rpartition("/")[2])
    return why


def _failed() -> LayerFailed:
    why = gdal.GetLastErrorMsg()
    return LayerFailed(why, why=why or "?")


def _reflectance(mosaic: BandMosaic, frame: _Frame, kind: str, empty: str) -> ElementTree.Element:
    """What is empty in the files is no data; elsewhere it is scaled, and the offset added."""
    root = _mosaic(mosaic, frame)
    for band in root.findall("VRTRasterBand"):
        band.set("dataType", kind)
        _set(band, "NoDataValue", empty)
        offsets = reversed(mosaic.offsets or [0] * len(mosaic.paths))
        for source, offset in zip(_sources(band), offsets, strict=True):
            source.tag = "ComplexSource"
            _set(source, "ScaleOffset", str(offset))
            _set(source, "ScaleRatio", str(mosaic.scale))
            _set(source, "NODATA", str(mosaic.empty))
    return root


def _derived(function: str, inputs: Sequence[ElementTree.Element]) -> ElementTree.Element:
    """A virtual raster of one band that a function of GDAL makes of others, which lie in it as text."""
    width, height = inputs[0].get("rasterXSize", ""), inputs[0].get("rasterYSize", "")
    root = ElementTree.Element("VRTDataset", rasterXSize=width, rasterYSize=height)
    root.extend(found for tag in ("SRS", "GeoTransform") for found in inputs[0].findall(tag))
    band = ElementTree.SubElement(root, "VRTRasterBand", dataType="Float32", band="1", subClass="VRTDerivedRasterBand")
    _set(band, "NoDataValue", "nan")
    _set(band, "PixelFunctionType", function)
    for one in inputs:
        source = ElementTree.SubElement(band, "SimpleSource")
        _set(source, "SourceFilename", ElementTree.tostring(one, encoding="unicode")).set("relativeToVRT", "0")
        _set(source, "SourceBand", "1")
    return root


def _text(root: ElementTree.Element, mask: CloudMask | None, frame: _Frame) -> str:
    if mask is not None:
        root.append(_mask_band(mask, frame))
    for number, band in enumerate(root.findall("VRTRasterBand"), 1):
        band.set("band", str(number))
    return ElementTree.tostring(root, encoding="unicode")


def _mask_band(mask: CloudMask, frame: _Frame) -> ElementTree.Element:
    """Opaque where there is data that is not hidden."""
    (band,) = _mosaic(mask.quality, frame).findall("VRTRasterBand")
    shown = {one.value for one in mask.scheme.classes} - {NO_DATA, *mask.classes}
    _look_up(band, mask.scheme, dict.fromkeys(shown, OPAQUE))
    if mask.pixels:
        (on_top,) = _mosaic(BandMosaic((mask.pixels,)), frame).findall("VRTRasterBand")
        band.extend(_sources(on_top))
    _set(band, "ColorInterp", "Alpha")
    return band


def _look_up(band: ElementTree.Element, scheme: Scheme, values: Mapping[int, int]) -> None:
    """Make of each pixel the value of its class, 0 where there is none."""
    for gone in (*band.findall("NoDataValue"), *band.findall("ColorTable")):
        band.remove(gone)
    band.set("dataType", "Byte")
    table = table_of(scheme)
    found = {value: values.get(int(table[value]), 0) for value in scheme.drawn or range(len(CLASSES))}
    # between two of its entries GDAL goes straight from one to the other: what is not listed has to be 0
    found = dict.fromkeys((beside for value in found for beside in (value - 1, value + 1) if beside >= 0), 0) | found
    turns = [value for value in sorted(found) if not found.get(value - 1) == found[value] == found.get(value + 1)]
    text = ",".join(f"{value}:{found[value]}" for value in turns)
    for source in _sources(band):
        source.tag = "ComplexSource"
        _set(source, "LUT", text)
        _set(source, "NODATA", str(scheme.empty))


def _know_empty(band: ElementTree.Element, empty: str) -> None:
    """Where files do not say what stands for no data, as JPEG 2000 cannot: else a tile would hide the one beneath."""
    if band.find("NoDataValue") is None:
        _set(band, "NoDataValue", empty)
    for source in _sources(band):
        if source.find("NODATA") is None:
            source.tag = "ComplexSource"
            _set(source, "NODATA", empty)


def _sources(band: ElementTree.Element) -> list[ElementTree.Element]:
    return [*band.findall("SimpleSource"), *band.findall("ComplexSource")]


def _set(parent: ElementTree.Element, tag: str, text: str) -> ElementTree.Element:
    child = parent.find(tag)
    if child is None:
        child = ElementTree.SubElement(parent, tag)
    child.text = text
    return child
