"""Errors of clear pictures."""

from __future__ import annotations

from .base import ClearScenesError
from .text import QT_TRANSLATE_NOOP


class NothingFound(ClearScenesError):
    """Raised when there are no dates to make a picture of."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "No scenes were found in this area and period. Choose a longer period, or check that the area is the one that "
        "you mean.",
    )


class NothingClear(ClearScenesError):
    """Raised when no date shows a pixel of the area clear."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "No pixel of the area is clear on any of the {dates} dates that could be read. Search a longer period, or take "
        "a smaller margin or fewer classes as cloud.",
    )


class NoImage(ClearScenesError):
    """Raised when no date has all the bands of which a picture is to be made."""

    template = QT_TRANSLATE_NOOP(
        "core", "No date has all of these bands: {bands}. Choose other bands, or another collection or period."
    )


class BandsUnknown(ClearScenesError):
    """Raised when what was typed as bands names none that the product has."""

    template = QT_TRANSLATE_NOOP("core", "{text} names no bands. Use names as in {offered}, with commas between them.")


class SensorsMixed(ClearScenesError):
    """Raised when scenes of sensors whose bands differ are to make one picture."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "The scenes come from sensors whose bands are not alike, so one picture of them would show steps that are not "
        "on the ground. Choose one collection.",
    )
