"""The same as ``clear_scenes`` over QGIS's own network stack, as the plugin does it; QGIS runs without its window."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from qgis.core import QgsApplication

from core.bridge.network.transport import QgisNetwork, QgisTransport
from tests.support.qgis_settings import trust

from . import clear_scenes
from .job import Counted, Job

# There is no window here that would need the processor; the servers would get it, which stand for other machines.
os.setpriority = lambda *_: None
_PROFILE = TemporaryDirectory(prefix="clear-scenes-")
os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": _PROFILE.name}
_QGIS = QgsApplication([], False)
_QGIS.initQgis()
trust(Path(os.environ["SSL_CERT_FILE"]).with_name("ca.pem"))
_NETWORK = QgisNetwork()
_NETWORK.start()


def count(job: Job, counted: Counted) -> None:
    """Away from the main thread, which is left to Qt, as in the plugin."""
    failures: list[BaseException] = []

    def measure() -> None:
        try:
            clear_scenes.measure(job, None, clear_scenes.telling(counted), partial(QgisTransport, _NETWORK))
        except BaseException as error:
            failures.append(error)
        _QGIS.quit()

    thread = Thread(target=measure)
    thread.start()
    _QGIS.exec()
    thread.join()
    if failures:
        raise failures[0]
