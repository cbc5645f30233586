"""Errors of an area that is not where it seems to be, or that can be read in two ways."""

from __future__ import annotations

from .area import AreaError, AreaInvalid
from .scene import NotOnTheGround
from .text import QT_TRANSLATE_NOOP


class AreaAmbiguous(AreaError):
    """``one`` and ``other``: the two readings."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "This can be read in two ways: “{text}” is {one}, or {other}. Write decimals with a point, or put a semicolon "
        "between the numbers.",
    )


class NoCrs(AreaInvalid):
    template = QT_TRANSLATE_NOOP(
        "core", "There is no CRS, so it is not known where the area lies. Set one for its layer or for the project."
    )


class MapOffEarth(AreaInvalid):
    template = QT_TRANSLATE_NOOP(
        "core",
        "The map shows more than the earth, or no place on it. Zoom to your area, or choose Coordinates and type a "
        "place.",
    )


class NoMap(AreaError):
    template = QT_TRANSLATE_NOOP(
        "core", "There is no map yet. Create or open a project, then move the map to your area."
    )


class AreaOffGrid(NotOnTheGround):
    """The file says where it lies; it is the area that has no image in its projection."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "Part of the area lies too far away for the map projection of this scene. Search the parts of the area one "
        "after the other.",
    )
