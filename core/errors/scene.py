"""Errors of single scenes: why one was not measured or shown."""

from __future__ import annotations

from .base import ClearScenesError
from .text import QT_TRANSLATE_NOOP, Text


class SceneError(ClearScenesError):
    """Why one scene was not measured or shown, which stops no other; the base of all errors of scenes."""


class NoQualityLayer(SceneError):
    """Raised when an item has no asset that is a quality layer."""

    template = QT_TRANSLATE_NOOP("core", "The catalog names no scene classification for this scene.")


class NoProbability(SceneError):
    """Raised when an item has no cloud probability, and clouds are to be counted by it."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "The catalog names no cloud probability for this scene. Count its classification, or choose Earth Search, "
        "Collection 1, or the Copernicus Data Space.",
    )


class NoOtherMask(SceneError):
    """The reason why there is no second opinion: the other catalog has no image of the overpass."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "{catalog} has no {mask} of this overpass (yet). It comes some days after the image, and not everywhere.",
    )


class MaskNotInstalled(SceneError):
    """The reason why there is no opinion of a neural network: QGIS's Python lacks the package ``mask``."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "{mask} is missing: install it with python3 -m pip install {mask}[cpu] (160 MB) into the Python of QGIS, and "
        "restart QGIS.",
    )


class OpinionTooLarge(SceneError):
    """Raised when an area has too many pixels for a neural network."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "The network does not look at an area this large. Search a part of it, of about {square_km} km² at most.",
    )


class FormatNotRead(SceneError):
    """Raised when a quality layer is in a format that is not read; ``format`` is its name, as "Zarr"."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "The scene classification is a {format} file, which Clear Scenes does not read. Choose a catalog that has it "
        "as GeoTIFF or JPEG 2000.",
    )


class DecoderMissing(SceneError):
    """Raised when a Zarr array is packed in a way that nothing here unpacks; ``codec`` is its name, as "blosc"."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "The scene classification is a Zarr file packed with {codec}, which neither the GDAL in use nor Python unpacks "
        "here. Install the Python package numcodecs for QGIS, or use a QGIS whose GDAL has {codec}.",
    )


class ValuesNotStated(SceneError):
    """Raised when nothing states which classes the values of a quality layer mean."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "Neither the item nor its collection says what the pixel values of {asset} mean, so its clouds cannot be "
        "counted. Choose another collection, or ask whoever runs the catalog to state its classes.",
    )


class NoFootprint(SceneError):
    """Raised when an item has no valid geometry."""

    template = QT_TRANSLATE_NOOP("core", "The catalog gives no valid footprint for this scene.")


class NoDate(SceneError):
    """Raised when an item has no valid date."""

    template = QT_TRANSLATE_NOOP("core", "The catalog gives no valid date for this scene.")


class Unreadable(SceneError):
    """Raised when the file of a quality layer is damaged, or its header contradicts itself.

    Args:
        detail: for the log.
        why: the end of the sentence, marked for translation.
    """

    template = QT_TRANSLATE_NOOP("core", "The scene classification cannot be read: {why}.")

    def __init__(self, detail: str = "", *, why: str) -> None:
        super().__init__(detail, why=Text(why))


class NotOnTheGround(SceneError):
    """Raised when a quality layer states neither its CRS nor its place in a form that can be used."""

    template = QT_TRANSLATE_NOOP("core", "The scene classification does not say where on the earth it lies.")


class NotReached(SceneError):
    """The reason of a scene whose turn had not come when the search ended."""

    template = QT_TRANSLATE_NOOP("core", "The search was stopped before this scene was measured.")


class Unexpected(SceneError):
    """The reason of a scene that was stopped by an exception that nobody foresaw."""

    template = QT_TRANSLATE_NOOP("core", "An unexpected error ({kind}) stopped this scene; details are in the log.")


class NoAsset(SceneError):
    """Raised when an item has no asset of the kind that is to be shown or saved."""

    template = QT_TRANSLATE_NOOP("core", "The catalog names no file of this kind for this scene.")


class ImageUnreadable(SceneError):
    """Raised when the image of which a picture is to be made cannot be decoded."""

    template = QT_TRANSLATE_NOOP("core", "There is no picture, as the image cannot be read: {why}.")

    @classmethod
    def of(cls, error: Unreadable) -> ImageUnreadable:
        """What reading says, which speaks of the scene classification, about an image."""
        return cls(error.detail, **dict(error.text.values))


class BandUnreadable(SceneError):
    """Raised when the band that a second look needs cannot be decoded."""

    template = QT_TRANSLATE_NOOP("core", "There is no second look, as the image cannot be read: {why}.")


class SecondLookTooLarge(SceneError):
    """Raised when an area has too many pixels for a second look."""

    template = QT_TRANSLATE_NOOP(
        "core", "There is no second look at an area this large. Search a part of it, of 3,000 km² at most."
    )


class TooFewDates(SceneError):
    """Raised when there are too few other dates to tell what is cloud."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "There are too few dates to tell: a second look needs {least} others that could be read, and there are "
        "{count}. Search a longer period.",
    )


class ImageFormatNotRead(SceneError):
    """Raised when an image is in a format that is not shown; ``format`` is its name, as "Zarr"."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "The image is a {format} file, which Clear Scenes does not show. Choose a catalog that has it as GeoTIFF or "
        "JPEG 2000.",
    )


class OnlyDrawn(SceneError):
    """Raised when something is to be made of an image in Zarr, which is only counted, and drawn by GDAL."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "The image is in Zarr, of which Clear Scenes only counts clouds and makes map layers. For all else choose a "
        "catalog that has it as GeoTIFF or JPEG 2000.",
    )


class DriverTooOld(SceneError):
    """Raised when an image is in a version of Zarr that the GDAL in use does not read."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "The image is in Zarr {version}, which the GDAL {gdal} of this QGIS does not read: that takes GDAL {needed} or "
        "newer. Choose a catalog that has it as GeoTIFF or JPEG 2000.",
    )


class DriverLacksCodec(SceneError):
    """Raised when an image in Zarr is packed in a way that the GDAL in use does not unpack; ``codec`` is its name."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "The image is in Zarr packed with {codec}, which the GDAL of this QGIS does not unpack. Use a QGIS whose GDAL "
        "has {codec}, or choose a catalog that has it as GeoTIFF or JPEG 2000.",
    )


class LayerNotReached(SceneError):
    """Raised when GDAL cannot open a layer's file over the network."""

    template = QT_TRANSLATE_NOOP(
        "core", "The image cannot be opened from {host}. Check QGIS's proxy and certificate settings, then try again."
    )


class LayerFailed(SceneError):
    """Raised when GDAL cannot open a layer's file for any other reason."""

    template = QT_TRANSLATE_NOOP("core", "The image cannot be opened: {why}")
