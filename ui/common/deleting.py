"""Widgets that may be deleted while threads send requests."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QWidget


def can_be_deleted(*objects: QObject) -> None:
    """To be called once they and all widgets in them are made.

    While Qt deletes an object that listens to another, as a label does to its buddy, it holds a lock and calls a
    virtual function of the other. If Python made that one, the first such call waits for Python's lock, to look whether
    Python overrides it; a thread that sends requests may hold that lock and wait for Qt's. So the first call is made
    here, outside of Qt's lock.
    """
    for one in objects:
        for each in (one, *one.findChildren(QWidget)):
            each.objectNameChanged.connect(each.objectNameChanged)
            each.objectNameChanged.disconnect(each.objectNameChanged)
