"""What a search is made of, folded into one line while its results are looked at."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..common.elided_buttons import ElidedToolButton
from ..common.wording import tooltip


class Fold(QWidget):
    """Widgets one below the other, and above them the line that opens and folds them.

    The line is not there before they were folded for the first time: a newcomer sees a form.
    """

    def __init__(self, *parts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = ElidedToolButton(objectName="fold_line", checkable=True, autoRaise=True, visible=False)
        self.line.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.line.take_all()
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        outer = QVBoxLayout(self)
        for layout in (inside, outer):
            layout.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            inside.addWidget(part)
        outer.addWidget(self.line)
        outer.addWidget(self._inside)
        self.line.setChecked(True)
        self.line.toggled.connect(self._on_toggled)
        self._point()

    def fold(self) -> None:
        self.line.show()
        self.line.setChecked(False)

    def open(self) -> None:
        self.line.setChecked(True)

    def show_line(self, text: str) -> None:
        """What is inside, in a line."""
        self.line.setText(text)
        self.line.setAccessibleName(self.tr("What is searched: {summary}").format(summary=text))
        self.line.setToolTip(tooltip(text, self.tr("Click to show or hide the choices of the search.")))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._point()

    def _on_toggled(self, is_open: bool) -> None:
        self._inside.setVisible(is_open)
        self._point()

    def _point(self) -> None:
        aside = Qt.ArrowType.LeftArrow if self.isRightToLeft() else Qt.ArrowType.RightArrow
        self.line.setArrowType(Qt.ArrowType.DownArrow if self.line.isChecked() else aside)
