"""One line of the dock: how far what is saved, downloaded or added is, and its Cancel."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ..common.elided import ElidedLabel


class ProgressLine(QWidget):
    """Hidden until there is progress to show. ``cancel_clicked`` is emitted for its Cancel."""

    cancel_clicked = pyqtSignal()

    def __init__(self, name: str, cancels: str, parent: QWidget | None = None) -> None:
        """``name`` begins those of its widgets; ``cancels`` says what Cancel ends, for those who hear it."""
        super().__init__(parent)
        self.bar = QProgressBar(objectName=f"{name}_bar", textVisible=False, maximumHeight=6)
        self.text = ElidedLabel(objectName=f"{name}_text", textFormat=Qt.TextFormat.PlainText)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # a long name is elided
        self.cancel_button = QPushButton(self.tr("Cancel"), objectName=f"{name}_cancel", autoDefault=False)
        self.cancel_button.setAccessibleName(cancels)
        line = QHBoxLayout()
        line.addWidget(self.text, 1)
        line.addWidget(self.cancel_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.bar)
        outer.addLayout(line)
        self.cancel_button.clicked.connect(self.cancel_clicked)
        self.hide()

    def show_progress(self, text: str, percent: int) -> None:
        self.text.setText(text)
        self.bar.setValue(percent)
        self.show()
