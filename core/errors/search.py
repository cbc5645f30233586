"""Errors of a collection that does not exist, and remarks on searches that may have ended early."""

from __future__ import annotations

from .catalog import CatalogError
from .text import QT_TRANSLATE_NOOP


class SearchEndedEarly(CatalogError):
    """The remark on a search that named fewer scenes than the catalog had estimated."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "{catalog} named {named} of {matched} scenes that match by its own count, which may be an estimate. Search a "
        "shorter period to see whether more come.",
    )


class SearchOpenEnded(CatalogError):
    """The remark on a search of which the catalog does not tell whether it was complete."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "{catalog} named {named} scenes, and does not say whether they are all. Search a shorter period to see whether "
        "more come.",
    )


class PeriodMissing(CatalogError):
    """Raised when a catalog has failed in a part of the period, and has named the scenes of the rest."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "{catalog} named the scenes of a part of the period only. Some from {first} to {last} are missing: {reason}",
    )


class CollectionMissing(CatalogError):
    """Raised when a catalog does not have the collection that was chosen."""

    template = QT_TRANSLATE_NOOP(
        "core", "{catalog} has no collection {collection}. Choose one that it has, as {offered}."
    )


class CatalogLeftOut(CatalogError):
    """The remark on a search of several catalogs of which one failed: what the others have was found."""

    template = QT_TRANSLATE_NOOP(
        "core", "Dates that only {catalog} has may be missing, as it was not searched to its end. {reason}"
    )
