"""Errors of catalogs, of searches in them, and of what is typed into a query."""

from __future__ import annotations

from .base import ClearScenesError
from .text import QT_TRANSLATE_NOOP


class CatalogError(ClearScenesError):
    """A catalog that cannot be used, or not for this search; the base of all errors of catalogs."""

    template = QT_TRANSLATE_NOOP("core", "The catalog {catalog} cannot be used: {reason}")


class CatalogRetired(CatalogError):
    """Raised when a catalog is chosen that its provider has replaced by another one."""

    template = QT_TRANSLATE_NOOP(
        "core", "{catalog} is no longer served. It was replaced by {successor} ({url}); choose that one instead."
    )


class NotACatalog(CatalogError):
    """Raised when what answers at an address is no STAC API."""

    template = QT_TRANSLATE_NOOP(
        "core", "There is no STAC API at {url}. Check the address; it usually ends in /v1 or /stac."
    )


class NotAnItem(CatalogError):
    """Raised when what answers at the address of an item is none."""

    template = QT_TRANSLATE_NOOP("core", "There is no STAC item at {url}. Refresh its collection in the Browser.")


class NoCollection(CatalogError):
    """Raised when a catalog has no collection whose quality layer is known, and none was chosen."""

    template = QT_TRANSLATE_NOOP(
        "core", "{catalog} has no collection with a scene classification that is known here. It offers: {offered}."
    )


class NoQualityLayers(CatalogError):
    """Raised when no asset of a collection's items is a quality layer."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "Cloud cannot be measured in {collection} of {catalog}: no file that comes with its scenes says what its "
        "pixels are (it has {assets}). Choose another collection.",
    )


class SearchRefused(CatalogError):
    """Raised when a catalog answers a search with an error."""

    template = QT_TRANSLATE_NOOP("core", "{catalog} refused the search: {answer}")


class SearchTooLong(CatalogError):
    """Raised when the pages of a search have not ended by the search's deadline."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "{catalog} had not named all scenes after {minutes} minutes. Choose a shorter period, or try again later.",
    )


class SearchCutShort(CatalogError):
    """Raised when a catalog repeats pages before it has named as many scenes as it says match."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "{catalog} named only {named} of {matched} scenes, and then those again. The others are missing: choose a "
        "shorter period.",
    )


class TooManyScenes(CatalogError):
    """Raised when a search matches more scenes than are measured at once."""

    template = QT_TRANSLATE_NOOP("core", "More than {limit} scenes match. Choose a shorter period or a smaller area.")


class DatesReversed(ClearScenesError):
    """Raised when the first date of a search lies after its last date."""

    template = QT_TRANSLATE_NOOP("core", "The first date is after the last date.")


class DateInvalid(ClearScenesError):
    """Raised when text is no date in ISO 8601."""

    template = QT_TRANSLATE_NOOP("core", "{text} is not a date. Write it as 2026-07-31.")


class MonthInvalid(ClearScenesError):
    """Raised when text is no list of the months 1 to 12."""

    template = QT_TRANSLATE_NOOP("core", "{text} is no list of months. Write their numbers, as in 6,7,8.")


class ClassesInvalid(ClearScenesError):
    """Raised when text is no list of the SCL classes 1 to 11."""

    template = QT_TRANSLATE_NOOP("core", "{text} is no list of classes. Write numbers from 1 to 11, as in 8,9,10.")
