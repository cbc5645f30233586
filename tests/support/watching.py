"""A script for QGIS (--code): begin a watch, or start as somebody who has one; tell what is said, and quit.

``watching.py begin URL FOLDER``: begins the watch, writes the file ``begun`` once it was looked at, looks again when
there is a file ``added``, and twice more; then adds what was told to the map. ``watching.py start FOLDER``: only waits
until some QGIS has looked. Each line of the output that begins with TOLD is a message.
"""

import json
import sys
import time
import traceback
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QDoubleSpinBox, QPushButton, QToolButton, QTreeWidget
from qgis.utils import iface

sys.path.insert(0, str(Path(sys.argv[0]).parents[2]))  # QGIS runs it without the folder that it is in
from tests.support.qgis_window import open_dock, plugin_messages, press, quit_qgis, take_window, wait, wait_until

FOLDER = Path(sys.argv[-1])


def say(text: str) -> None:
    print(text, file=sys.__stderr__, flush=True)


def file() -> dict:
    (one,) = FOLDER.rglob("watches/*.json")
    return json.loads(one.read_text())


def say_messages() -> None:
    for text in plugin_messages(iface.messageBar()):
        say(f"TOLD {text}")
    assert QApplication.activeModalWidget() is None


def begin() -> None:
    dock = open_dock()
    dock.findChild(QComboBox, "catalog").setCurrentText(sys.argv[2])
    dock.findChild(QDoubleSpinBox, "max_cloud").setValue(10)
    menu = dock.findChild(QToolButton, "more_button").menu()
    (action,) = [one for one in menu.actions() if one.objectName() == "tell_me"]
    action.trigger()
    table = dock.findChild(QTreeWidget, "watches_table")
    look = dock.findChild(QPushButton, "watches_look")
    wait_until(lambda: table.topLevelItemCount() == 1 and file()["looked"], 30, "the first look")
    wait_until(look.isEnabled, 30, "its end")
    say_messages()
    say(f"FIRST {[table.topLevelItem(0).text(column) for column in range(4)]}")
    (FOLDER / "begun").touch()
    wait_until((FOLDER / "added").exists, 30, "the image that is added")
    for _ in range(3):
        before = file()["looked"]
        press(look)
        wait_until(lambda before=before: file()["looked"] != before and look.isEnabled(), 30, "a look")
        say(f"LOOKED {len(plugin_messages(iface.messageBar()))}")
    say_messages()
    say(f"ROW {[table.topLevelItem(0).text(column) for column in range(4)]}")
    press(iface.messageBar().findChild(QPushButton, "offer"))
    wait_until(lambda: QgsProject.instance().mapLayers(), 30, "the image on the map")
    wait_until(lambda: not plugin_messages(iface.messageBar()), 30, "the message to be closed")
    say(f"GROUP {[one.name() for one in QgsProject.instance().layerTreeRoot().children()]}")


def start() -> None:
    take_window()
    before = file()["looked"]
    assert iface.mainWindow().findChild(QAction, "ClearScenesAction") is not None
    wait_until(lambda: file()["looked"] != before, 60, "a look")
    end = time.monotonic() + 12  # the other QGIS, which may have been slower to start, would look now
    while time.monotonic() < end:
        wait(0.2)
    say_messages()


def run() -> None:
    try:
        {"begin": begin, "start": start}[sys.argv[1]]()
        say("DONE")
    except BaseException:
        say(traceback.format_exc())
    quit_qgis()


QTimer.singleShot(500, run)
