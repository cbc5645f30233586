"""The script that tools/first.py hands to QGIS (--code): what a newcomer does, by what is on the screen.

Argument: the file for the report; a picture of the end is left beside it.
"""

import json
import sys
import time
import traceback
from pathlib import Path

from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface

sys.path.insert(0, str(Path(sys.argv[0]).parents[1]))  # QGIS runs it without the folder that it is in
from tests.support.qgis_window import quit_qgis, wait, wait_until
from tests.support.screen import Screen, changed_share

REPORT = Path(sys.argv[1])
PLACE = "1.2987, 103.6549"
ENOUGH = 0.5  # of the map


def steps(screen: Screen) -> float:
    """From the welcome page to an image; returns the share of the map that shows it."""
    screen.click("Clear Scenes")  # the cloud in the toolbar
    wait_until(lambda: screen.place_of("Place, or .*"), 20, "the dock")
    screen.type(PLACE)
    wait_until(lambda: screen.place_of("Find Clear Scenes"), 20, "the button")
    wait(1)  # until the map has moved
    screen.click("Find Clear Scenes")
    wait_until(lambda: screen.place_of("Date .*, Clear"), 60, "a clear date in sight")
    wait_until(lambda: screen.place_of("Cancel") is None, 60, "the end of the search")
    screen.click("Date .*, Clear")
    wait(0.5)  # until the outline of its scene is drawn
    before, map_view = screen.picture(), iface.mapCanvas().viewport()
    screen.click("Add to Map")
    end, share = time.monotonic() + 60, 0.0
    while share < ENOUGH and time.monotonic() < end:
        wait(0.2)
        share = changed_share(before, screen.picture(), map_view)
    return share


def take(screen: Screen) -> None:
    """The whole of it for the window: a bare virtual display has nobody who maximizes it."""
    window = iface.mainWindow()
    window.setGeometry(screen.rect)
    window.activateWindow()
    wait_until(lambda: window.isActiveWindow() and window.geometry().contains(screen.rect), 20, "the window")


def main() -> None:
    screen, report = Screen(iface.mainWindow().screen().geometry()), {"share": 0.0}
    try:
        take(screen)
        began = time.monotonic()
        report = {"share": steps(screen), "seconds": round(time.monotonic() - began, 1)}
        wait(1)  # messages slide in
    except Exception:
        report["failed"] = traceback.format_exc()
    screen.picture().save(str(REPORT.with_suffix(".png")))
    REPORT.write_text(json.dumps(report | {"clicks": screen.clicks}, indent=2) + "\n", encoding="utf-8")
    quit_qgis()


QTimer.singleShot(1000, main)
