"""A person before the screen: sees what lies on it, and clicks at points of it. No widget is asked for by its name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from qgis.PyQt.QtCore import QPoint, QRect, Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTreeView, QWidget

_STEP = 10  # pixels between two looks; everything that is clicked is larger


@dataclass
class Screen:
    """What is clicked is found by what stands there, and must lie on the screen.

    Attributes:
        rect: The screen, in its own pixels.
        clicks: What was clicked, and where.
    """

    rect: QRect
    clicks: list[str] = field(default_factory=list)

    def place_of(self, pattern: str) -> QPoint | None:
        """The middle of the first thing, line by line, that shows (or tells who points at it) what is looked for."""
        for y in range(self.rect.top(), self.rect.bottom(), _STEP):
            for x in range(self.rect.left(), self.rect.right(), _STEP):
                point = QPoint(x, y)
                text, box = _seen_at(point)
                if text and re.fullmatch(pattern, text, re.DOTALL):
                    middle = box.intersected(self.rect).center()
                    return middle if _seen_at(middle)[0] == text else point
        return None

    def click(self, pattern: str) -> None:
        point = self.place_of(pattern)
        assert point is not None, f"nothing on the screen says {pattern!r}"
        text, _ = _seen_at(point)
        self.clicks.append(f"({point.x():4}, {point.y():3})  {text.splitlines()[0]}")
        widget = QApplication.widgetAt(point)
        assert widget.isEnabled(), f"{text} cannot be pressed"
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, widget.mapFromGlobal(point))

    def type(self, text: str) -> None:
        """Where the cursor is, and Enter."""
        QTest.keyClicks(QApplication.focusWidget(), text)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    def picture(self) -> QImage:
        screen = QApplication.screenAt(self.rect.center())
        return screen.grabWindow(0, *self.rect.getRect()).toImage()


def changed_share(before: QImage, after: QImage, map_view: QWidget) -> float:
    """How much of the map that is not covered by anything looks otherwise than before."""
    corner = map_view.mapToGlobal(QPoint(0, 0))
    points = [
        corner + QPoint(x, y) for x in range(2, map_view.width(), _STEP) for y in range(2, map_view.height(), _STEP)
    ]
    bare = [point for point in points if QApplication.widgetAt(point) is map_view]
    return sum(before.pixel(point) != after.pixel(point) for point in bare) / max(1, len(points))


def _seen_at(point: QPoint) -> tuple[str, QRect]:
    """What stands at a point of the screen, and its box there; "" for nothing that can be clicked."""
    widget = QApplication.widgetAt(point)
    if isinstance(widget, QAbstractButton | QLineEdit) and widget.isVisible():
        text = widget.text() or getattr(widget, "placeholderText", widget.toolTip)()
        box = widget.rect()
    elif widget is not None and isinstance(view := widget.parentWidget(), QTreeView):
        index = view.indexAt(widget.mapFromGlobal(point))
        text = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() or ""
        box = view.visualRect(index)
    else:
        return "", QRect()
    return str(text), QRect(widget.mapToGlobal(box.topLeft()), box.size())
