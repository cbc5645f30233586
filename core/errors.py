"""Every error an analyst can meet, each with the sentence that tells what happened and what to do."""

from __future__ import annotations

from typing import ClassVar

from .texts import QT_TRANSLATE_NOOP, Text


class ClearScenesError(Exception):
    """Base of all: ``text`` is for the analyst, ``detail`` for the log."""

    template: ClassVar[str] = ""

    def __init__(self, detail: str = "", **values: object) -> None:
        self.text = Text(self.template, tuple(values.items()))
        self.detail = detail
        super().__init__(str(self.text))


class Cancelled(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "Cancelled.")


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


class SearchRefused(CatalogError):
    template = QT_TRANSLATE_NOOP("core", "{catalog} refused the search: {answer}")


class TooManyScenes(CatalogError):
    template = QT_TRANSLATE_NOOP("core", "More than {limit} scenes match. Choose a shorter period or a smaller area.")


# The area


class AreaError(ClearScenesError):
    pass


class AreaEmpty(AreaError):
    template = QT_TRANSLATE_NOOP("core", "The area is empty. Zoom the map to the place that you want to see.")


class AreaInvalid(AreaError):
    template = QT_TRANSLATE_NOOP(
        "core",
        "The area cannot be placed on the earth. Zoom to the place that you want to see, or check the project's CRS.",
    )


class AreaTooLarge(AreaError):
    template = QT_TRANSLATE_NOOP(
        "core", "The area is too large: {size} km², at most {limit} km² can be measured. Zoom in."
    )


class DatesReversed(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "The first date is after the last date.")


class DateInvalid(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "{text} is not a date. Write it as 2026-07-31.")


# One scene


class SceneError(ClearScenesError):
    """Why one scene was not measured; it never concerns the others."""


class NoQualityLayer(SceneError):
    template = QT_TRANSLATE_NOOP("core", "The catalog names no scene classification (SCL) for this scene.")


class NoFootprint(SceneError):
    template = QT_TRANSLATE_NOOP("core", "The catalog gives no valid footprint for this scene.")


class NoDate(SceneError):
    template = QT_TRANSLATE_NOOP("core", "The catalog gives no valid date for this scene.")


class Unreadable(SceneError):
    template = QT_TRANSLATE_NOOP("core", "The scene classification cannot be read: {why}.")


class NotOnTheGround(SceneError):
    template = QT_TRANSLATE_NOOP("core", "The scene classification does not say where on the earth it lies.")


class NotReached(SceneError):
    template = QT_TRANSLATE_NOOP("core", "The search was stopped before this scene was measured.")


class Unexpected(SceneError):
    template = QT_TRANSLATE_NOOP("core", "An unexpected error ({kind}) stopped this scene; details are in the log.")


class NoAsset(SceneError):
    template = QT_TRANSLATE_NOOP("core", "The catalog names no file of this kind for this scene.")


class LayerFailed(SceneError):
    template = QT_TRANSLATE_NOOP("core", "The image cannot be opened: {why}")
