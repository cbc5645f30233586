"""The line that tells how many dates could not be measured and why, shows them alone, and tries them again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ..common.elided import ElidedParagraph
from ..common.elided_buttons import ElidedPushButton
from ..common.wording import tooltip

_ICON = 16
_REASONS = 3


class Unmeasured(QWidget):
    """Hidden while there is nothing to tell. ``again_clicked`` is emitted for Measure Again."""

    again_clicked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="unmeasured", visible=False)
        sign = QLabel()
        sign.setPixmap(QgsApplication.getThemeIcon("/mIconWarning.svg").pixmap(_ICON, _ICON))
        self._text = ElidedParagraph("unmeasured_text")
        self.show_button = ElidedPushButton(
            self.tr("Show Only These"), objectName="show_unmeasured", checkable=True, autoDefault=False
        )
        self.again_button = ElidedPushButton(self.tr("Measure Again"), objectName="measure_again", autoDefault=False)
        self.again_button.setToolTip(tooltip(self.tr("Try once more to measure what could not be measured")))
        line, buttons, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._text, 1)
        buttons.addStretch()
        buttons.addWidget(self.show_button)
        buttons.addWidget(self.again_button)
        column.addLayout(line)
        column.addLayout(buttons)
        self.again_button.clicked.connect(self.again_clicked)

    def in_tab_order(self) -> list[QWidget]:
        return [self.show_button, self.again_button]

    def show_reasons(self, reasons: Iterable[str], total: int) -> None:
        """Why each of them, of so many dates in all; hidden where there is none."""
        counted = Counter(reasons)
        count = sum(counted.values())
        if count:
            text = self.tr("{count} of {total} dates could not be measured.").format(count=count, total=total)
            said = [
                reason if times in (1, count) else self.tr("{reason} ({times})").format(reason=reason, times=times)
                for reason, times in counted.most_common(_REASONS)
            ]
            self._text.setText("\n".join([text, *said]))
        else:
            self.show_button.setChecked(False)
        self.setVisible(bool(count))
