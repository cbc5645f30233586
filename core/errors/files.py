"""Errors of files that are saved, downloaded or opened again."""

from __future__ import annotations

from .base import ClearScenesError
from .text import QT_TRANSLATE_NOOP


class FolderClosed(ClearScenesError):
    """Raised when the operating system forbids to write in a folder."""

    template = QT_TRANSLATE_NOOP("core", "There is no permission to write in {folder}. Choose another folder.")


class FolderMissing(ClearScenesError):
    """Raised when the folder of a file that is to be written does not exist."""

    template = QT_TRANSLATE_NOOP("core", "There is no folder {folder}. Choose another one.")


class FileHeld(ClearScenesError):
    """Raised when a file cannot be replaced because another program has it open, or it is write-protected."""

    template = QT_TRANSLATE_NOOP(
        "core", "{file} is open in another program, or protected. Close it there, or choose another name."
    )


class NotAGeoPackage(ClearScenesError):
    """Raised when a table is to be added to an existing file that is no GeoPackage."""

    template = QT_TRANSLATE_NOOP("core", "{file} is there already, and it is no GeoPackage. Choose another name.")


class DiskFull(ClearScenesError):
    """Raised when a disk is full before a file is complete."""

    template = QT_TRANSLATE_NOOP(
        "core", "{file} could not be written to its end. Free some space, or choose another disk."
    )


class NotWritten(ClearScenesError):
    """Raised when a file cannot be written for any other reason."""

    template = QT_TRANSLATE_NOOP("core", "{file} was not written: {why}. Choose another folder.")


class NotOpened(ClearScenesError):
    """Raised when a file that the analyst chose cannot be read."""

    template = QT_TRANSLATE_NOOP("core", "{file} cannot be read: {why}. Choose another file.")


class NotASavedSearch(ClearScenesError):
    """Raised when a file that is to be opened is no saved search."""

    template = QT_TRANSLATE_NOOP("core", "{file} is no search that Clear Scenes saved. Choose another file.")


class SavedSearchTooNew(ClearScenesError):
    """Raised when a saved search has a version of the format that this one does not know."""

    template = QT_TRANSLATE_NOOP("core", "{file} was saved by a newer Clear Scenes. Update the plugin first.")


class SavedSearchBroken(ClearScenesError):
    """Raised when a part of a saved search is missing or invalid."""

    template = QT_TRANSLATE_NOOP(
        "core", "{file} cannot be opened: its “{part}” is missing or wrong. Have the search saved once more."
    )


class FileThere(ClearScenesError):
    """Raised when a download's path holds another file already."""

    template = QT_TRANSLATE_NOOP(
        "core", "{file} is there already, and not this file. Rename it, or choose another folder."
    )


class ItemNotKept(ClearScenesError):
    """Raised when a file was downloaded, but not the item that tells what it is."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "{file} is downloaded, but the catalog does not give its item: a search of this folder will not find it. "
        "Download it again later.",
    )


class FileChanged(ClearScenesError):
    """Raised when a file's version on its server differs from that of the part downloaded before."""

    template = QT_TRANSLATE_NOOP("core", "{file} was changed on its server while it was downloaded. Download it again.")


class StoppedShort(ClearScenesError):
    """Raised when a download ends early; what was received stays, so that it can be resumed."""

    template = QT_TRANSLATE_NOOP(
        "core", "{reason} What came of {file} until then is kept; Download goes on from there."
    )


class ClipTooLarge(ClearScenesError):
    """Raised when an image that is to be saved would exceed the size limit."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "The image would take {size} GB, at most {limit} GB are saved. Choose a smaller area or fewer bands.",
    )


class ClipOutside(ClearScenesError):
    """Raised when the area has no image in the CRS in which an image is to be saved."""

    template = QT_TRANSLATE_NOOP("core", "The area cannot be placed in {crs}. Choose another CRS.")


class ClipNotRead(ClearScenesError):
    """Raised when pixels of an image that is to be saved cannot be read."""

    template = QT_TRANSLATE_NOOP(
        "core", "The image could not be read to its end, so nothing was saved. Try again later."
    )
