"""The script that tools/pictures.py hands to QGIS (--code): presses through the dock's states and grabs each.

All is done by key and mouse events. The report holds the main thread's longest gap of each step in milliseconds; the
grabbing itself, which is no part of what a person does, lies between the steps.
"""

import json
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import QRect, Qt, QTimer
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog, QTableWidget, QTreeView, QWidget
from qgis.utils import iface

sys.path.insert(0, str(Path(sys.argv[0]).parents[1]))  # QGIS runs it without the folder that it is in
from tests.support.picture_files import save as save_image
from tests.support.qgis_window import (
    Heartbeat,
    colors,
    press,
    quit_qgis,
    show_dock,
    table,
    take_window,
    wait,
    wait_until,
)

NAME, OUTPUT, REPORT = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
GOOD, SLOW, SOME_MISSING = (
    "Simulated scenes (not real images)",
    "Simulated scenes, slow server",
    "Simulated scenes, some missing",
)
BROKEN, AWAY = "Simulated server out of order", "Simulated server out of reach"
WIDE, MIDDLE, NARROW = 580, 420, 320


class Session:
    def __init__(self) -> None:
        self.gaps: dict[str, float] = {}
        take_window()
        self.dock = self.step("open the dock", show_dock)
        self.window = iface.mainWindow()
        wait_until(self.window.isActiveWindow, 5, "the window to be the active one")
        self.find = self.get("find_button").text()

    def step(self, name: str, act: Callable[[], object]) -> object:
        with Heartbeat() as beat:
            result = act()
            wait(0.3)  # until what it changed is painted
        self.gaps[name] = round(1000 * beat.longest, 1)
        return result

    def get(self, name: str) -> QWidget:
        widget = self.dock.findChild(QWidget, name)
        assert widget is not None, name
        return widget

    # What a person does

    def type_dates(self, first: str, last: str) -> None:
        for name, day in (("start_date", first), ("end_date", last)):
            edit = self.get(name)
            edit.setFocus()
            QTest.keyClick(edit, Qt.Key.Key_Home)
            QTest.keyClicks(edit, day)
            assert edit.text() == day, edit.text()

    def type_limit(self, percent: str) -> None:
        line = self.get("max_cloud").lineEdit()
        line.selectAll()
        QTest.keyClicks(line, percent)

    def type_catalog(self, name: str) -> None:
        line = self.get("catalog").lineEdit()
        line.selectAll()
        QTest.keyClicks(line, name)
        QTest.keyClick(line, Qt.Key.Key_Return)

    def search(self) -> None:
        press(self.get("find_button"))
        self.wait_for_end()

    def wait_for_end(self) -> None:
        wait_until(lambda: self.get("find_button").text() == self.find, 60, "the search to end")

    def choose(self, name: str) -> None:
        """An entry of the dock's menu."""
        (action,) = [one for one in self.get("more_button").menu().actions() if one.objectName() == name]
        action.trigger()

    @property
    def rows(self) -> list[dict[str, str]]:
        return table(self.dock.findChild(QTreeView, "results_view"))

    def widen(self, width: int) -> None:
        self.window.resizeDocks([self.dock], [width], Qt.Orientation.Horizontal)
        wait(0.3)

    def clear_messages(self) -> None:
        iface.messageBar().clearWidgets()

    # Pictures

    def grab(self, name: str) -> None:
        wait(1)  # the rows' pictures come once all is measured
        save(self.window.grab(self.dock.geometry()), name)

    def grab_map_and_dock(self, name: str) -> None:
        """Below the toolbars, right of the layers."""
        self.widen(MIDDLE)
        wait(1)  # messages slide in
        canvas = iface.mapCanvas()
        corner = canvas.mapTo(self.window, canvas.rect().topLeft())
        width = self.window.width() - corner.x()
        save(self.window.grab(QRect(corner.x(), corner.y(), width, canvas.height())), name)
        self.widen(WIDE)

    def grab_screen(self, name: str) -> None:
        """With large letters QGIS's status bar makes its window wider than a small screen."""
        save(self.window.grab(self.window.screen().geometry()), name)


def save(pixmap: QPixmap, name: str) -> None:
    save_image(pixmap.toImage(), OUTPUT / f"{name}.png")


def results(session: Session) -> None:
    session.type_dates("2026-06-01", "2026-09-15")
    session.type_limit("10")
    session.type_catalog(GOOD)
    session.step("search", session.search)
    session.widen(WIDE)
    session.clear_messages()


def light(session: Session) -> None:
    view = session.dock.findChild(QTreeView, "results_view")
    session.widen(WIDE)
    session.grab("first")

    advanced = session.get("advanced")
    session.type_catalog(GOOD)
    session.step("open Advanced", lambda: advanced.setCollapsed(False))
    session.grab("advanced")
    session.step("close Advanced", lambda: advanced.setCollapsed(True))

    session.type_dates("2026-06-01", "2026-09-15")
    session.type_catalog(SLOW)
    press(session.get("find_button"))
    wait_until(lambda: sum(row["State"] != "Waiting" for row in session.rows) >= 6, 30, "some verdicts")
    session.step("watch a search", lambda: wait(1))
    session.grab("searching")
    session.step("cancel by Escape", lambda: (QTest.keyClick(view, Qt.Key.Key_Escape), session.wait_for_end()))

    results(session)
    session.grab("results")
    session.step("select a row", lambda: QTest.keyClick(view, Qt.Key.Key_Home))
    session.step("open the help", lambda: press(session.get("help_button")))
    session.grab("help")
    session.step("close the help", lambda: press(session.get("help_button")))
    session.step("make the dock narrow", lambda: session.widen(NARROW))
    content, area = session.get("content"), session.get("scrolled")
    assert session.dock.width() <= NARROW, session.dock.width()
    assert content.width() <= area.viewport().width(), (content.width(), area.viewport().width())
    session.grab("narrow")
    session.step("undock", lambda: (session.dock.setFloating(True), session.dock.resize(720, 820)))
    save(session.dock.grab(), "undocked")
    session.step("dock again", lambda: session.dock.setFloating(False))
    session.widen(WIDE)

    session.type_limit("0")
    session.step("another limit", lambda: wait(0.3))
    session.grab("nothing-clear")
    session.type_limit("10")

    session.type_dates("2026-07-04", "2026-07-08")
    session.step("search where nothing is", session.search)
    session.clear_messages()
    session.grab("nothing-found")
    session.type_dates("2026-06-01", "2026-09-15")
    session.type_catalog(BROKEN)
    session.step("search a broken catalog", session.search)
    session.grab_map_and_dock("failing")
    session.type_catalog(AWAY)
    session.step("search without a network", session.search)
    session.grab_map_and_dock("offline")
    session.clear_messages()
    session.type_catalog(SOME_MISSING)
    session.step("search where some cannot be read", session.search)
    session.clear_messages()
    session.grab("partly-failed")
    session.step("show only those", lambda: press(session.get("show_unmeasured")))
    session.grab("not-measured")
    session.step("copy the report", lambda: session.choose("copy_report"))
    session.grab_map_and_dock("copied")
    session.clear_messages()
    options(session)


def options(session: Session) -> None:
    """The dialog holds the script up until it is closed."""
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        page = dialog.findChild(QWidget, "ClearScenesOptions") if isinstance(dialog, QDialog) else None
        if page is None or not page.isVisible():
            QTimer.singleShot(200, look)
            return
        fill_in(page)
        wait(0.2)
        save(dialog.grab(), "options")
        seen.append(dialog.objectName())
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(800, look)
    session.choose("options")
    assert seen, "the options were not shown"


def fill_in(page: QWidget) -> None:
    """Catalogs as a person may have them, in place of those of this script."""
    own = page.findChild(QTableWidget, "own_catalogs")
    own.selectAll()
    press(page.findChild(QWidget, "remove_catalog"))
    for words in (
        ("Our archive", "https://stac.example.org", "sentinel-2-l2a"),
        ("Colleagues", "https://eo.example.com/v1"),
    ):
        press(page.findChild(QWidget, "add_catalog"))
        for word in words:
            QTest.keyClicks(QApplication.focusWidget(), word)
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        own.setFocus()


def dark(session: Session) -> None:
    session.widen(WIDE)
    session.grab("dark-first")
    results(session)
    session.grab("dark-results")
    session.type_catalog(SOME_MISSING)
    session.step("search where some cannot be read", session.search)
    session.grab_map_and_dock("dark-partly-failed")


def high_dpi(session: Session) -> None:
    results(session)
    session.grab("high-dpi")


def laptop(session: Session) -> None:
    """The whole window, from an empty project on."""
    iface.newProject()
    iface.mapCanvas().setExtent(QgsRectangle(-180, -90, 180, 90))  # QGIS keeps that of the project before
    place = session.get("place_text")
    wait_until(place.isVisible, 20, "the offer of a place")
    session.clear_messages()
    session.grab_screen(f"{NAME}-empty")
    session.step("type a name", lambda: QTest.keyClicks(place, "Singapore"))
    session.grab_screen(f"{NAME}-place")
    place.clear()
    QTest.keyClicks(place, "1.2987, 103.6549")
    session.step("go there", lambda: QTest.keyClick(place, Qt.Key.Key_Return))
    wait_until(lambda: not place.isVisible(), 20, "the map to be there")
    results(session)
    view = session.dock.findChild(QTreeView, "results_view")
    session.step("select a row", lambda: QTest.keyClick(view, Qt.Key.Key_Home))
    press(session.get("add_button"))
    wait_until(lambda: colors(iface.mapCanvas()) > 1000, 60, "the image")
    session.clear_messages()
    wait(1)  # the rows' pictures come once all is measured
    session.grab_screen(NAME)


def language(session: Session) -> None:
    results(session)
    session.step("open Advanced", lambda: session.get("advanced").setCollapsed(False))
    session.grab(NAME)


def main() -> None:
    answer: dict[str, object] = {}
    try:
        session = Session()
        sessions = {"light": light, "dark": dark, "high-dpi": high_dpi}
        sessions |= {"laptop": laptop, "laptop-16pt": laptop}
        sessions.get(NAME, language)(session)
        answer = {"gaps": session.gaps}
    except Exception:
        answer = {"failed": traceback.format_exc()}
        iface.mainWindow().grab().save(str(REPORT.with_suffix(".png")))
    REPORT.write_text(json.dumps(answer), encoding="utf-8")
    quit_qgis()


QTimer.singleShot(0, main)
