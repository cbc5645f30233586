"""Errors of areas that were chosen, drawn or typed."""

from __future__ import annotations

from .base import ClearScenesError
from .text import QT_TRANSLATE_NOOP


class AreaError(ClearScenesError):
    """An area that cannot be searched, or text that is no area; the base of all errors of areas."""


class AreaEmpty(AreaError):
    """Raised when an area has no polygon, or none with a surface."""

    template = QT_TRANSLATE_NOOP("core", "The area is empty. Choose one that has polygons, or use the map view.")


class AreaInvalid(AreaError):
    """Raised when an area has no image in the CRS that is wanted, or lies outside the range of lon/lat."""

    template = QT_TRANSLATE_NOOP("core", "The area cannot be placed on the earth. Check its coordinates and its CRS.")


class AreaOffEarth(AreaError):
    """Raised when a CRS, such as one of a local grid or another planet, leads to no place on the earth."""

    template = QT_TRANSLATE_NOOP(
        "core", "Places in {crs} are not known on the earth. Choose another CRS for the map, or for the layer."
    )


class AreaTooLarge(AreaError):
    """Raised when an area is larger than ``core.area.area.MAX_SQUARE_KM``."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "The area is too large: {size} km², at most {limit} km² can be measured. Zoom in, or choose a smaller one.",
    )


class AreaScattered(AreaError):
    """Raised when parts of an area lie farther apart than twice ``core.area.area.MAX_REACH_KM``."""

    template = QT_TRANSLATE_NOOP(
        "core", "The parts of the area lie more than {limit} km apart. Search them one after the other."
    )


class AreaTooDetailed(AreaError):
    """Raised when an area has more corners than ``core.area.area.MAX_CORNERS``."""

    template = QT_TRANSLATE_NOOP(
        "core", "The area has more than {limit} corners. Simplify its polygons, or select fewer of them."
    )


class AreaNotRead(AreaError):
    """Raised when a layer's source does not deliver the polygons of the area."""

    template = QT_TRANSLATE_NOOP(
        "core", "The polygons of {layer} cannot be read. Check that its source can be reached."
    )


class AreaNotReady(AreaError):
    """Raised when a search is started while the area is still being read from its layer."""

    template = QT_TRANSLATE_NOOP("core", "The area is still being read from its layer. Try again in a moment.")


class AreaMissing(AreaError):
    """Raised when a search is started before an area was chosen."""

    template = QT_TRANSLATE_NOOP("core", "No area is chosen yet. Draw it, type it, or choose the map view.")


class NoPolygonLayer(AreaError):
    """Raised when the area is to come from a layer and the project has none with polygons."""

    template = QT_TRANSLATE_NOOP("core", "There is no polygon layer in the project. Add one, or choose the map view.")


class AreaNotUnderstood(AreaError):
    """Raised when typed or pasted text is in none of the formats of ``core.area.area_text``."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "This is not understood: “{text}”. Write latitude and longitude (1.29, 103.85), a box (west, south, east, "
        "north), WKT or GeoJSON.",
    )


class PlaceOffEarth(AreaError):
    """Raised when typed coordinates exceed 90 degrees of latitude or 180 degrees of longitude."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "Latitude {lat}, longitude {lon} is not on the earth. Latitude comes first, from -90 to 90; or write N, S, E, "
        "W with the numbers.",
    )


class BoxTurned(AreaError):
    """Raised when the south of a typed box is not below its north."""

    template = QT_TRANSLATE_NOOP(
        "core", "South {south} is not below north {north}. A box is west, south, east, north, in degrees."
    )


class NoPolygon(AreaError):
    """Raised when WKT or GeoJSON is valid and holds neither a polygon nor a single point."""

    template = QT_TRANSLATE_NOOP("core", "There is no polygon in this {format}. Paste one with a polygon or a point.")
