"""Errors of areas: what was chosen, drawn or typed."""

from __future__ import annotations

from .base import ClearScenesError
from .text import QT_TRANSLATE_NOOP


class AreaError(ClearScenesError):
    pass


class AreaEmpty(AreaError):
    template = QT_TRANSLATE_NOOP("core", "The area is empty. Choose one that has polygons, or use the map view.")


class AreaInvalid(AreaError):
    template = QT_TRANSLATE_NOOP("core", "The area cannot be placed on the earth. Check its coordinates and its CRS.")


class AreaOffEarth(AreaError):
    template = QT_TRANSLATE_NOOP(
        "core", "Places in {crs} are not known on the earth. Choose another CRS for the map, or for the layer."
    )


class AreaTooLarge(AreaError):
    template = QT_TRANSLATE_NOOP(
        "core",
        "The area is too large: {size} km², at most {limit} km² can be measured. Zoom in, or choose a smaller one.",
    )


class AreaScattered(AreaError):
    template = QT_TRANSLATE_NOOP(
        "core", "The parts of the area lie more than {limit} km apart. Search them one after the other."
    )


class AreaTooDetailed(AreaError):
    template = QT_TRANSLATE_NOOP(
        "core", "The area has more than {limit} corners. Simplify its polygons, or select fewer of them."
    )


class AreaNotRead(AreaError):
    template = QT_TRANSLATE_NOOP(
        "core", "The polygons of {layer} cannot be read. Check that its source can be reached."
    )


class AreaNotReady(AreaError):
    template = QT_TRANSLATE_NOOP("core", "The area is still being read from its layer. Try again in a moment.")


class AreaMissing(AreaError):
    template = QT_TRANSLATE_NOOP("core", "No area is chosen yet. Draw it, type it, or choose the map view.")


class NoPolygonLayer(AreaError):
    template = QT_TRANSLATE_NOOP("core", "There is no polygon layer in the project. Add one, or choose the map view.")


class AreaNotUnderstood(AreaError):
    template = QT_TRANSLATE_NOOP(
        "core",
        "This is not understood: “{text}”. Write latitude and longitude (1.29, 103.85), a box (west, south, east, "
        "north), WKT or GeoJSON.",
    )


class PlaceOffEarth(AreaError):
    template = QT_TRANSLATE_NOOP(
        "core",
        "Latitude {lat}, longitude {lon} is not on the earth. Latitude comes first, from -90 to 90; or write N, S, E, "
        "W with the numbers.",
    )


class BoxTurned(AreaError):
    template = QT_TRANSLATE_NOOP(
        "core", "South {south} is not below north {north}. A box is west, south, east, north, in degrees."
    )


class NoPolygon(AreaError):
    template = QT_TRANSLATE_NOOP("core", "There is no polygon in this {format}. Paste one with a polygon or a point.")
