"""Every error an analyst can meet, each with the sentence that tells what happened and what to do."""

from __future__ import annotations

from typing import Any, ClassVar

from .texts import QT_TRANSLATE_NOOP, Text


class ClearScenesError(Exception):
    """Base of all: ``text`` is for the analyst, ``detail`` for the log."""

    template: ClassVar[str] = ""

    def __init__(self, detail: str = "", **values: object) -> None:
        self.text = Text(self.template, tuple(values.items()))
        self.detail = detail
        super().__init__(str(self.text))

    def __reduce__(self) -> tuple[Any, ...]:
        """Another process gets it as it is: of its sentence alone it could not be made again."""
        return _bare, (type(self), *self.args), self.__dict__


def _bare(kind: type[ClearScenesError], *args: object) -> ClearScenesError:
    return kind.__new__(kind, *args)


class Cancelled(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "Cancelled.")


class Interrupted(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "This was stopped before it was done, though nobody cancelled it. Try again.")


# The network


class NetworkError(ClearScenesError):
    """A request that brought no usable answer. ``retryable``: another try may bring one."""

    retryable: ClassVar[bool] = False


class Unreachable(NetworkError):
    template = QT_TRANSLATE_NOOP(
        "core", "{host} cannot be reached. Check the network connection and the proxy settings."
    )
    retryable = True


class TimedOut(NetworkError):
    template = QT_TRANSLATE_NOOP("core", "{host} did not answer in time. Try again later.")
    retryable = True


class CutOff(NetworkError):
    template = QT_TRANSLATE_NOOP("core", "{host} closed the connection before its answer was complete.")
    retryable = True


class NetworkChanged(NetworkError):
    template = QT_TRANSLATE_NOOP(
        "core", "The network settings of QGIS were changed while {host} was being asked. Try again."
    )
    retryable = True


class HostGivenUp(NetworkError):
    template = QT_TRANSLATE_NOOP(
        "core",
        "{host} left {count} requests in a row without an answer, so it was not asked any more. Try again later.",
    )


class ProxyRefused(NetworkError):
    template = QT_TRANSLATE_NOOP(
        "core", "The proxy on the way to {host} refused the connection. Check its address, user name and password."
    )


class CertificateRefused(NetworkError):
    template = QT_TRANSLATE_NOOP(
        "core", "The certificate of {host} is not trusted. If you know the server, add its certificate in the settings."
    )


class BadStatus(NetworkError):
    template = QT_TRANSLATE_NOOP("core", "{host} answered with HTTP status {status}.")

    def __init__(self, host: str, status: int, detail: str = "") -> None:
        super().__init__(detail, host=host, status=status)
        self.status = status


class TooLarge(NetworkError):
    template = QT_TRANSLATE_NOOP("core", "{host} sent more than was asked for.")


class NoRanges(NetworkError):
    template = QT_TRANSLATE_NOOP("core", "{host} does not serve parts of files, so the scene cannot be read.")


class WrongRange(NetworkError):
    template = QT_TRANSLATE_NOOP("core", "{host} sent another part of the file than was asked for.")
    retryable = True


class AddressRefused(NetworkError):
    template = QT_TRANSLATE_NOOP(
        "core",
        "The catalog names an address that is not opened for safety: {address}. Only https to public hosts is.",
    )


class NoSignature(NetworkError):
    template = QT_TRANSLATE_NOOP("core", "{host} did not give the signature that its files need. Try again later.")


# The catalogue


class CatalogError(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "The catalog {catalog} cannot be used: {reason}")


class CatalogRetired(CatalogError):
    template = QT_TRANSLATE_NOOP(
        "core", "{catalog} is no longer served. It was replaced by {successor} ({url}); choose that one instead."
    )


class NotACatalog(CatalogError):
    template = QT_TRANSLATE_NOOP(
        "core", "There is no STAC API at {url}. Check the address; it usually ends in /v1 or /stac."
    )


class NoCollection(CatalogError):
    template = QT_TRANSLATE_NOOP(
        "core", "{catalog} has no collection with a scene classification that is known here. It offers: {offered}."
    )


class NoQualityLayers(CatalogError):
    template = QT_TRANSLATE_NOOP(
        "core",
        "Cloud cannot be measured in {collection} of {catalog}: no file that comes with its scenes says what its "
        "pixels are (it has {assets}). Choose another collection.",
    )


class SearchRefused(CatalogError):
    template = QT_TRANSLATE_NOOP("core", "{catalog} refused the search: {answer}")


class SearchTooLong(CatalogError):
    template = QT_TRANSLATE_NOOP(
        "core",
        "{catalog} had not named all scenes after {minutes} minutes. Choose a shorter period, or try again later.",
    )


class SearchCutShort(CatalogError):
    template = QT_TRANSLATE_NOOP(
        "core",
        "{catalog} named only {named} of {matched} scenes, and then those again. The others are missing: choose a "
        "shorter period.",
    )


class TooManyScenes(CatalogError):
    template = QT_TRANSLATE_NOOP("core", "More than {limit} scenes match. Choose a shorter period or a smaller area.")


# The area


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


class DatesReversed(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "The first date is after the last date.")


class DateInvalid(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "{text} is not a date. Write it as 2026-07-31.")


class MonthInvalid(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "{text} is no list of months. Write their numbers, as in 6,7,8.")


class ClassesInvalid(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "{text} is no list of classes. Write numbers from 1 to 11, as in 8,9,10.")


# One scene


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
