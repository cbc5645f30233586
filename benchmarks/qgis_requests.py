"""``python -m benchmarks.qgis_requests``: what QGIS's network stack costs a request, beside Qt's own.

Nothing is sent: the requests are made, and given up before an event loop could send them. QGIS compares the digests of
all certificates that it and the system trust, and asks its database about the server, each time; Python's lock is held
meanwhile.
"""

from __future__ import annotations

import os
import statistics
import time
from tempfile import TemporaryDirectory

from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkAccessManager, QNetworkRequest

_REQUESTS, _TURNS = 100, 5
_ADDRESS = QUrl("https://127.0.0.1:1/")


def main() -> None:
    with TemporaryDirectory(prefix="clear-scenes-") as profile:
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": profile}
        application = QgsApplication([], False)
        application.initQgis()
        stacks = {"QGIS": QgsNetworkAccessManager.instance(), "Qt": QNetworkAccessManager()}
        taken: dict[str, list[float]] = {name: [] for name in stacks}
        for _ in range(_TURNS):
            for name, manager in stacks.items():
                taken[name].append(milliseconds(manager))
        for name, each in taken.items():
            print(f"{name}: {statistics.median(each):.2f} ms of processor a request")
        trusted = len(QgsApplication.authManager().trustedCaCertsCache())
        print(f"{trusted} certificates of authorities are trusted here.")
        application.exitQgis()


def milliseconds(manager: QNetworkAccessManager) -> float:
    """Of the thread that calls, for one request."""
    began = time.thread_time()
    replies = [manager.get(QNetworkRequest(_ADDRESS)) for _ in range(_REQUESTS)]
    taken = time.thread_time() - began
    for reply in replies:
        reply.abort()
    return 1000 * taken / _REQUESTS


if __name__ == "__main__":
    main()
