"""Errors of single scenes: why one was not measured or shown."""

from __future__ import annotations

from .base import ClearScenesError
from .text import QT_TRANSLATE_NOOP, Text


class SceneError(ClearScenesError):
    """Why one scene was not measured; it never concerns the others."""


class NoQualityLayer(SceneError):
    template = QT_TRANSLATE_NOOP("core", "The catalog names no scene classification for this scene.")


class FormatNotRead(SceneError):
    """``format``: its name, as "Zarr"."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "The scene classification is a {format} file, which Clear Scenes does not read. Choose a catalog that has it "
        "as GeoTIFF or JPEG 2000.",
    )


class ValuesNotStated(SceneError):
    template = QT_TRANSLATE_NOOP(
        "core",
        "Neither the item nor its collection says what the pixel values of {asset} mean, so its clouds cannot be "
        "counted. Choose another collection, or ask whoever runs the catalog to state its classes.",
    )


class LoginNotReady(SceneError):
    template = QT_TRANSLATE_NOOP("core", "The images of {catalog} need a login that Clear Scenes cannot use yet.")


class NoFootprint(SceneError):
    template = QT_TRANSLATE_NOOP("core", "The catalog gives no valid footprint for this scene.")


class NoDate(SceneError):
    template = QT_TRANSLATE_NOOP("core", "The catalog gives no valid date for this scene.")


class Unreadable(SceneError):
    """``why``: a sentence's end, marked for translation."""

    template = QT_TRANSLATE_NOOP("core", "The scene classification cannot be read: {why}.")

    def __init__(self, detail: str = "", *, why: str) -> None:
        super().__init__(detail, why=Text(why))


class NotOnTheGround(SceneError):
    template = QT_TRANSLATE_NOOP("core", "The scene classification does not say where on the earth it lies.")


class NotReached(SceneError):
    template = QT_TRANSLATE_NOOP("core", "The search was stopped before this scene was measured.")


class Unexpected(SceneError):
    template = QT_TRANSLATE_NOOP("core", "An unexpected error ({kind}) stopped this scene; details are in the log.")


class NoAsset(SceneError):
    template = QT_TRANSLATE_NOOP("core", "The catalog names no file of this kind for this scene.")


class ImageUnreadable(SceneError):
    template = QT_TRANSLATE_NOOP("core", "There is no picture, as the image cannot be read: {why}.")


class ImageFormatNotRead(SceneError):
    """``format``: its name, as "Zarr"."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "The image is a {format} file, which Clear Scenes does not show. Choose a catalog that has it as GeoTIFF or "
        "JPEG 2000.",
    )


class LayerNotReached(SceneError):
    template = QT_TRANSLATE_NOOP(
        "core", "The image cannot be opened from {host}. Check QGIS's proxy and certificate settings, then try again."
    )


class LayerFailed(SceneError):
    template = QT_TRANSLATE_NOOP("core", "The image cannot be opened: {why}")
