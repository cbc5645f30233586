"""The same, written as a cloud optimized GeoTIFF as the plugin does it, with what GDAL holds for that."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from qgis.core import QgsApplication

from core.bridge.export.picture_file import PictureFiles, save_picture
from core.network.cancellation import Cancellation

from . import clear_scenes
from .job import PictureJob

_PROFILE = TemporaryDirectory(prefix="clear-scenes-")
os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": _PROFILE.name}
_QGIS = QgsApplication([], False)
_QGIS.initQgis()


def make(job: PictureJob) -> None:
    """The file is the picture."""
    request, picture = clear_scenes.prepared(job)
    save_picture(request, picture, PictureFiles(Path(job.output)), Cancellation(), lambda done: None)
