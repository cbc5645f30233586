"""Errors of values over time, and the reasons why a field has none on a date."""

from __future__ import annotations

from .base import ClearScenesError
from .scene import SceneError, Unreadable
from .text import QT_TRANSLATE_NOOP


class FormulaInvalid(ClearScenesError):
    """Raised when what was typed as a formula of bands is none; ``rest`` is where it goes wrong."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "{text} is no formula of bands, from “{rest}” on. Use numbers, the bands {bands}, + - * / and parentheses, as "
        "in ndvi=(nir-red)/(nir+red).",
    )


class FormulaTooLong(ClearScenesError):
    """Raised when a formula is longer, or nested deeper, than any index is."""

    template = QT_TRANSLATE_NOOP("core", "{text}… is too long for a formula of bands. Use a shorter one.")


class IndexUnknown(ClearScenesError):
    """Raised when what was typed as an index is neither one, nor a band, nor a formula."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "{text} is no index. Use names as in {indices}, bands as in {bands}, or a formula of bands, as in "
        "ndvi=(nir-red)/(nir+red).",
    )


class IndexNamedTwice(ClearScenesError):
    """Raised when two indices would have the same columns."""

    template = QT_TRANSLATE_NOOP("core", "Two indices are called {text}. Give each formula a name of its own.")


class ValuesUnreadable(SceneError):
    """Raised when a band whose values are asked for cannot be decoded."""

    template = QT_TRANSLATE_NOOP("core", "There are no values, as the image cannot be read: {why}.")

    @classmethod
    def of(cls, error: Unreadable) -> ValuesUnreadable:
        """What reading says, which speaks of the scene classification, about an image."""
        return cls(error.detail, **dict(error.text.values))


class NoCenterInside(SceneError):
    """The reason of a field in which no pixel has its center."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "No pixel has its center inside this polygon: it is smaller or narrower than the pixels, of {size} m. Ask for "
        "bands with smaller pixels, or join it with its neighbors.",
    )


class AllInBuffer(SceneError):
    """The reason of a field of which the inner buffer leaves nothing."""

    template = QT_TRANSLATE_NOOP(
        "core", "The inner buffer of {buffer} m leaves no pixel of this polygon. Take a smaller buffer."
    )


class NoValues(SceneError):
    """The reason of a field whose clear pixels have no value: no data, saturated, or a denominator of 0."""

    template = QT_TRANSLATE_NOOP(
        "core", "The clear pixels have no value: their bands hold no data there, are saturated, or divide by 0."
    )


class ChangeNotRead(ClearScenesError):
    """Raised when the change between two dates cannot be made, as one of them cannot be read."""

    template = QT_TRANSLATE_NOOP("core", "There is no change to show, as {date} cannot be read: {why}")


class NothingClearOnBoth(ClearScenesError):
    """Raised when no pixel of the area is clear on both dates."""

    template = QT_TRANSLATE_NOOP(
        "core", "No pixel of your area is clear on both {first} and {last}. Choose two dates with less cloud."
    )


class PixelsDiffer(ClearScenesError):
    """Raised when two dates that are to be compared are of sensors with pixels of their own."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "The pixels of {first} and {last} are not the same, as the images are of different sensors. Choose two dates "
        "of one sensor.",
    )


class BeyondSearch(ClearScenesError):
    """Raised when a field reaches beyond the area whose images were found: some of its own may be missing."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "{name} reaches beyond the area that was searched, so not all of its images are known. Find scenes for it "
        "first.",
    )
