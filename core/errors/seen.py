"""Errors of files that remember which acquisitions were seen."""

from __future__ import annotations

from .base import ClearScenesError
from .text import QT_TRANSLATE_NOOP


class SeenFileBroken(ClearScenesError):
    """Raised when a file of seen acquisitions cannot be understood."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "{file} is damaged, or no file of seen images, and was left as it is. Name another file, or delete it: all "
        "images are new then.",
    )


class SeenFileTooNew(ClearScenesError):
    """Raised when a file of seen acquisitions has a version that this one does not know."""

    template = QT_TRANSLATE_NOOP("core", "{file} was written by a newer Clear Scenes. Update the plugin first.")


class SeenForOther(ClearScenesError):
    """Raised when a file of seen acquisitions was made for another search; ``part`` is what differs."""

    template = QT_TRANSLATE_NOOP(
        "core", "{file} was made for another search: {part} differs. Name a file of its own for this search."
    )


class WatchBroken(ClearScenesError):
    """Raised when the file of a watch cannot be understood."""

    template = QT_TRANSLATE_NOOP(
        "core", "A watch cannot be read: {file} is damaged, or of a newer Clear Scenes. Delete the file, or update."
    )
