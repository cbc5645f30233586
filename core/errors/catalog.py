"""Errors of searches: the catalog, the query, what it found."""

from __future__ import annotations

from .base import ClearScenesError
from .text import QT_TRANSLATE_NOOP


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


class DatesReversed(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "The first date is after the last date.")


class DateInvalid(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "{text} is not a date. Write it as 2026-07-31.")


class MonthInvalid(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "{text} is no list of months. Write their numbers, as in 6,7,8.")


class ClassesInvalid(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "{text} is no list of classes. Write numbers from 1 to 11, as in 8,9,10.")
