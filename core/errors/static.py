"""Errors of static catalogs: documents that name each other, read one by one."""

from __future__ import annotations

from .catalog import CatalogError
from .text import QT_TRANSLATE_NOOP


class NoStacDocument(CatalogError):
    """Raised when a document is none of STAC's."""

    template = QT_TRANSLATE_NOOP("core", "{address} is damaged, or no catalog, collection or item of STAC.")


class DocumentTooLarge(CatalogError):
    """Raised when a document is larger than any of STAC's should be."""

    template = QT_TRANSLATE_NOOP("core", "{address} has more than {limit} MB, and was not read for safety.")


class DocumentOfServer(CatalogError):
    """Raised when a static catalog names a part of a STAC API, which is searched in another way."""

    template = QT_TRANSLATE_NOOP(
        "core", "{address} belongs to a STAC API. Type the address of that API to search in it."
    )


class DocumentsUnread(CatalogError):
    """Raised, or the remark, when documents that a catalog names could not be read."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "Scenes of {catalog} may be missing, as documents in it could not be read. Their number is {count}; of the "
        "first one: {reason}",
    )


class CatalogTooDeep(CatalogError):
    """The remark on a catalog in which catalogs lie in catalogs without end."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "Scenes of {catalog} may be missing, as no more than {limit} levels of catalogs are opened. Type the address "
        "of a catalog further down.",
    )


class TooManyDocuments(CatalogError):
    """The remark on a catalog of which only so many documents were read."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "Scenes of {catalog} may be missing, as no more than {limit} documents are read. Type the address of a catalog "
        "or collection in it.",
    )


class TooManyBytes(CatalogError):
    """The remark on a catalog of which only so many bytes were read."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "Scenes of {catalog} may be missing, as no more than {limit} MB of documents are read. Type the address of a "
        "catalog or collection in it.",
    )
