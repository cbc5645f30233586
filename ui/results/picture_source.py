"""What makes pictures of rows for the dock."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from qgis.PyQt.QtCore import pyqtBoundSignal

from ...core.classification.verdict import CloudRule
from ...core.stac.acquisitions import Acquisition
from ...core.stac.search import SearchQuery


class PictureSource(Protocol):
    """What makes pictures: ``core.bridge.tasks.pictures.PictureFinder``."""

    made: pyqtBoundSignal  # RowPicture
    ended: pyqtBoundSignal

    @property
    def running(self) -> bool: ...

    def start(self, query: SearchQuery, acquisitions: Sequence[Acquisition], rule: CloudRule) -> None: ...

    def cancel(self) -> None: ...

    def stop(self) -> None:
        """For good."""
