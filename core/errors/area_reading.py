"""Errors of areas whose place on the earth, or whose text, is not certain."""

from __future__ import annotations

from .area import AreaError, AreaInvalid
from .scene import NotOnTheGround
from .text import QT_TRANSLATE_NOOP


class AreaAmbiguous(AreaError):
    """Raised when typed numbers can be read in two ways, given as the values ``one`` and ``other``."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "This can be read in two ways: “{text}” is {one}, or {other}. Write decimals with a point, or put a semicolon "
        "between the numbers.",
    )


class NoCrs(AreaInvalid):
    """Raised when neither the layer nor the project says in which CRS an area is."""

    template = QT_TRANSLATE_NOOP(
        "core", "There is no CRS, so it is not known where the area lies. Set one for its layer or for the project."
    )


class MapOffEarth(AreaInvalid):
    """Raised when the map view that is to be the area shows more than the earth, or none of it."""

    template = QT_TRANSLATE_NOOP(
        "core", "The map shows more than the earth, or no place on it. Zoom to your area, or type a place."
    )


class NoMap(AreaError):
    """Raised when the map view is to be the area and no project is open."""

    template = QT_TRANSLATE_NOOP("core", "There is no map yet. Type your place under Area, or open a project.")


class PlaceNotFound(AreaError):
    """Raised when a geocoder knows no place of a name."""

    template = QT_TRANSLATE_NOOP(
        "core", "No place is called “{name}”. Check its spelling, or type latitude and longitude."
    )


class WorldMapNotRead(AreaError):
    """Raised when the world map that comes with QGIS is not there, or is not what it should be."""

    template = QT_TRANSLATE_NOOP("core", "The world map of QGIS cannot be read: {file}. Type a place instead.")


class AreaOffGrid(NotOnTheGround):
    """Raised when a scene's place is known, and part of the area has no image in its map projection."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "Part of the area lies too far away for the map projection of this scene. Search the parts of the area one "
        "after the other.",
    )
