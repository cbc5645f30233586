"""Errors of files that are kept, each with the sentence that tells what happened and what to do."""

from __future__ import annotations

from .base import ClearScenesError
from .text import QT_TRANSLATE_NOOP


class FolderClosed(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "There is no permission to write in {folder}. Choose another folder.")


class FolderMissing(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "There is no folder {folder}. Choose another one.")


class FileHeld(ClearScenesError):
    template = QT_TRANSLATE_NOOP(
        "core", "{file} is open in another program, or protected. Close it there, or choose another name."
    )


class NotAGeoPackage(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "{file} is there already, and it is no GeoPackage. Choose another name.")


class DiskFull(ClearScenesError):
    template = QT_TRANSLATE_NOOP(
        "core", "{file} could not be written to its end. Free some space, or choose another disk."
    )


class NotWritten(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "{file} was not written: {why}. Choose another folder.")


class NotOpened(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "{file} cannot be read: {why}. Choose another file.")


class NotASavedSearch(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "{file} is no search that Clear Scenes saved. Choose another file.")


class SavedSearchTooNew(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "{file} was saved by a newer Clear Scenes. Update the plugin first.")


class SavedSearchBroken(ClearScenesError):
    template = QT_TRANSLATE_NOOP(
        "core", "{file} cannot be opened: its “{part}” is missing or wrong. Have the search saved once more."
    )


class FileThere(ClearScenesError):
    template = QT_TRANSLATE_NOOP(
        "core", "{file} is there already, and not this file. Rename it, or choose another folder."
    )


class FileChanged(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "{file} was changed on its server while it was downloaded. Download it again.")


class StoppedShort(ClearScenesError):
    template = QT_TRANSLATE_NOOP(
        "core", "{reason} What came of {file} until then is kept; Download goes on from there."
    )


class ClipTooLarge(ClearScenesError):
    template = QT_TRANSLATE_NOOP(
        "core",
        "The image would take {size} GB, at most {limit} GB are saved. Choose a smaller area or fewer bands.",
    )


class ClipOutside(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "The area cannot be placed in {crs}. Choose another CRS.")


class ClipNotRead(ClearScenesError):
    template = QT_TRANSLATE_NOOP(
        "core", "The image could not be read to its end, so nothing was saved. Try again later."
    )
