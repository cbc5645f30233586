"""What the dock opens while a search runs can be deleted without Python's lock being waited for under one of Qt's."""

from __future__ import annotations

import ctypes
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QLabel, QWidget

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.tasks.cache import CacheCleaner, cache_store
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.ui.export.clip_dialog import SaveClippedDialog
from clear_scenes.ui.export.download_dialog import DownloadDialog
from clear_scenes.ui.options.page import OptionsPage
from tests.qgis.made_up import acquisition, measured, scene

_PYTHON = ctypes.PyDLL(None)  # whose functions keep Python's lock
_ROUNDS = 50  # of 10 ms


@pytest.fixture(autouse=True)
def no_turns() -> Iterator[None]:
    """A thread gives Python's lock away when it waits, and at no other time."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(100)
    yield
    sys.setswitchinterval(before)


def is_held_up(labels: list[QLabel]) -> bool:
    """Whether their deletion waits for Python's lock, which another thread holds meanwhile.

    They get a parent that C++ made: one that Python made would be told of it, though without a lock of Qt's.
    """
    form, rows = QFormLayout(place := QWidget()), (QHBoxLayout(), QHBoxLayout())
    for row in rows:
        form.addRow("-", row)
    parent, last = map(form.labelForField, rows)
    for label in (*labels, last):
        label.destroyed.disconnect()  # PyQt's own watch
        label.setParent(parent)
    running, begin, end = (QTimer(singleShot=True, interval=interval) for interval in (60_000, 50, 1500))
    last.destroyed.connect(running.stop)  # without Python
    held, found, loop = threading.Event(), [], QEventLoop()

    def hold() -> None:
        held.wait()
        for label in (*labels, last):
            label.deleteLater()
        for _ in range(_ROUNDS):
            if running.isActive():
                _PYTHON.usleep(10_000)
        found.append(running.isActive())

    thread = threading.Thread(target=hold)
    thread.start()
    begin.timeout.connect(held.set)
    end.timeout.connect(loop.quit)
    for timer in (running, begin, end):
        timer.start()
    loop.exec()
    thread.join()
    place.deleteLater()
    return found[0]


def with_buddies(widget: QWidget) -> list[QLabel]:
    return [label for label in widget.findChildren(QLabel) if label.buddy() is not None]


def test_a_widget_that_python_made_holds_its_label_up(iface):
    """Else the test below would say nothing."""
    form = QFormLayout(place := QWidget())
    form.addRow("Label", QComboBox())
    assert is_held_up(with_buddies(place))


IMAGE = replace(scene(1), assets=(("visual", "https://files.example.org/visual.tif"),))


def saving() -> QDialog:
    return SaveClippedDialog([measured(IMAGE, 0)], Area.rectangle(10.1, 50.1, 10.2, 50.2), Limits(), False)


def options() -> QWidget:
    return OptionsPage(CacheCleaner(cache_store()), lambda: None)


@pytest.mark.parametrize(
    ("make", "count"),
    [(saving, 4), (lambda: DownloadDialog([acquisition(IMAGE)]), 2), (options, 1)],
    ids=["save", "download", "options"],
)
def test_nothing_that_is_opened_while_a_search_runs_is_held_up(iface, make, count):
    """Something else in QGIS may want Python's lock in the very moment, hence three times."""
    kept = []

    def once() -> bool:
        kept.append(widget := make())
        labels = with_buddies(widget)
        assert len(labels) >= count
        return is_held_up(labels)

    assert not all(once() for _ in range(3))
    for widget in kept:
        widget.deleteLater()
