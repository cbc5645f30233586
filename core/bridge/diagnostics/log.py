"""The log: what the core says with Python's ``logging`` is shown in QGIS's log messages panel."""

from __future__ import annotations

import logging
from collections import deque

from qgis.core import Qgis, QgsMessageLog

from ...network.addresses import without_secrets

TAG = "Clear Scenes"
LOGGER = logging.getLogger("clear_scenes")


class QgisHandler(logging.Handler):
    """Passes messages on to QGIS's log, without what is secret in them.

    Attributes:
        errors: The last warnings and errors, with their time, as they stand in the log.
    """

    def __init__(self) -> None:
        super().__init__()
        self.errors: deque[str] = deque(maxlen=20)
        self._clock = logging.Formatter()

    def emit(self, record: logging.LogRecord) -> None:
        """Called by ``logging``, in any thread."""
        text, level = without_secrets(self.format(record)), Qgis.MessageLevel.Info
        if record.levelno >= logging.ERROR:
            level = Qgis.MessageLevel.Critical
        elif record.levelno >= logging.WARNING:
            level = Qgis.MessageLevel.Warning
        if record.levelno >= logging.WARNING:
            self.errors.append(f"{self._clock.formatTime(record)} {record.levelname} {text}")
        QgsMessageLog.logMessage(text, TAG, level, notifyUser=False)


def open_log() -> QgisHandler:
    """Let messages go to QGIS from now on; returns what ``close_log`` takes."""
    handler = QgisHandler()
    LOGGER.addHandler(handler)
    LOGGER.setLevel(logging.INFO)
    return handler


def close_log(handler: logging.Handler) -> None:
    """Undo ``open_log``."""
    LOGGER.removeHandler(handler)
