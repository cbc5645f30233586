"""What an analyst is told of a collection that is not there, and of a search that may have ended early."""

from __future__ import annotations

from .catalog import CatalogError
from .text import QT_TRANSLATE_NOOP


class SearchEndedEarly(CatalogError):
    template = QT_TRANSLATE_NOOP(
        "core",
        "{catalog} named {named} of {matched} scenes that match by its own count, which may be an estimate. Search a "
        "shorter period to see whether more come.",
    )


class SearchOpenEnded(CatalogError):
    template = QT_TRANSLATE_NOOP(
        "core",
        "{catalog} named {named} scenes, and does not say whether they are all. Search a shorter period to see whether "
        "more come.",
    )


class CollectionMissing(CatalogError):
    template = QT_TRANSLATE_NOOP(
        "core", "{catalog} has no collection {collection}. Choose one that it has, as {offered}."
    )
