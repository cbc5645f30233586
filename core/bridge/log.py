"""The log: what the core says with Python's ``logging`` is shown in QGIS's log messages panel."""

from __future__ import annotations

import logging

from qgis.core import Qgis, QgsMessageLog

from ..network.addresses import without_secrets

TAG = "Clear Scenes"
LOGGER = logging.getLogger("clear_scenes")


class _QgisHandler(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        level = Qgis.MessageLevel.Info
        if record.levelno >= logging.ERROR:
            level = Qgis.MessageLevel.Critical
        elif record.levelno >= logging.WARNING:
            level = Qgis.MessageLevel.Warning
        QgsMessageLog.logMessage(without_secrets(self.format(record)), TAG, level, notifyUser=False)


def open_log() -> logging.Handler:
    """From now on messages go to QGIS; returns what ``close_log`` takes."""
    handler = _QgisHandler()
    LOGGER.addHandler(handler)
    LOGGER.setLevel(logging.INFO)
    return handler


def close_log(handler: logging.Handler) -> None:
    LOGGER.removeHandler(handler)
